import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestWerkplek, type TestWerkplek } from "../../testing/werkplek.ts";
import { KAMERS } from "./kamers.ts";
import { csrfToken, sendPagina } from "./pagina.tsx";
import type { Kamer } from "./werkplekdelen.ts";

const regels: string[] = [];
const ontvangen: unknown[] = [];
/** A room with what goes wrong in rooms. */
const proefkamer: Kamer = {
	pad: "/proef",
	menu: { naam: "Proef", recht: "vandaag" },
	register(server, { databank }) {
		const config = { recht: "vandaag" } as const;
		server.get("/proef", { config }, (request, reply) =>
			sendPagina(request, reply, { titel: csrfToken(reply), inhoud: null }),
		);
		server.get("/proef/kapot/:naam", { config }, () => {
			throw new Error("kapot van binnen");
		});
		server.get("/proef/dubbel", { config }, () =>
			databank.db
				.insertInto("aanmeldnamen")
				.values({ email: "Geheime Naam", gemeente_id: 957, gebruiker_id: 1 })
				.execute(),
		);
		// "/aanleveringen" takes files, "/proef" does not.
		for (const pad of ["/proef", "/aanleveringen"])
			server.post(pad, { config }, (request, reply) => {
				ontvangen.push(request.body);
				return reply.send("");
			});
	},
};

let werkplek: TestWerkplek;
let cookie: string;
beforeAll(async () => {
	const stream = { write: (regel: string) => void regels.push(regel) };
	const delen = { logboek: { stream }, limieten: { perMinuut: 30 } };
	werkplek = await startTestWerkplek({
		delen,
		kamers: [proefkamer, ...KAMERS.filter(({ pad }) => pad !== "/aanleveringen")],
	});
	cookie = await werkplek.cookieVoor("coordinator");
});
afterAll(() => werkplek.sluit());

const haal = (url: string) => werkplek.server.inject({ url, headers: { cookie } });
/** A form with a file, as a browser sends it: with its length. */
async function stuurBestand(url: string, token: string | null, koppen: Record<string, string> = {}) {
	const formulier = new FormData();
	if (token !== null) formulier.set("_csrf", token);
	formulier.set("titel", "een");
	formulier.set("bestand", new Blob(["a;b"]), "lijst.csv");
	const lijf = new Response(formulier);
	const headers = { cookie, "content-type": lijf.headers.get("content-type") ?? "", ...koppen };
	return werkplek.server.inject({ method: "POST", url, headers, payload: Buffer.from(await lijf.arrayBuffer()) });
}

test("what breaks inside becomes a page with a number; the log has the place, never the address or the values", async () => {
	regels.length = 0;
	const antwoord = await haal("/proef/kapot/Fatima?q=Kerkstraat");
	expect(antwoord.statusCode).toBe(500);
	expect(antwoord.body).toContain("Er ging iets mis");
	expect(antwoord.body).not.toContain("kapot van binnen");
	expect((await haal("/proef/dubbel")).statusCode).toBe(500);
	const log = regels.join("");
	const nummer = /Nummer: <strong>(\w+)</.exec(antwoord.body)?.[1] ?? "geen";
	expect(log).toContain(nummer);
	expect(log).toContain("/proef/kapot/:naam");
	expect(log).toContain("kapot van binnen");
	expect(log).not.toMatch(/Fatima|Kerkstraat|Geheime Naam|voordeur=/);
});

test("a multipart form carries files and its token; without the token nothing of it reaches the room", async () => {
	const token = /<h1>([^<]+)<\/h1>/.exec((await haal("/proef")).body)?.[1] ?? "";
	const stuur = (metToken: boolean) => stuurBestand("/aanleveringen", metToken ? token : null);
	expect((await stuur(false)).statusCode).toBe(403);
	expect(ontvangen).toEqual([]);
	expect((await stuur(true)).statusCode).toBe(200);
	expect(ontvangen).toMatchObject([{ titel: "een", bestand: { naam: "lijst.csv", inhoud: Buffer.from("a;b") } }]);
});

test("a file is not read where no file is asked, of who is not signed in, without its length, or too large", async () => {
	const status = async (antwoord: ReturnType<typeof stuurBestand>) => (await antwoord).statusCode;
	for (const pad of ["/proef", "/aanmelden", "/aanmelden/code", "/aanmelden/link/x", "/bestaat-niet"])
		expect([pad, await status(stuurBestand(pad, null))]).toEqual([pad, 415]);
	expect(await status(stuurBestand("/aanmelden", null, { cookie: "" }))).toBe(415);
	expect(await status(stuurBestand("/aanleveringen", null, { cookie: "" }))).toBe(303);
	const zonderLengte = new FormData();
	zonderLengte.set("bestand", new Blob(["a;b"]), "lijst.csv");
	const vraag = { method: "POST", url: "/aanleveringen", headers: { cookie } } as const;
	expect((await werkplek.server.inject({ ...vraag, payload: zonderLengte as never })).statusCode).toBe(411);
	const teGroot = await stuurBestand("/aanleveringen", null, { "content-length": String(66 * 1024 * 1024) });
	expect([teGroot.statusCode, teGroot.body.includes("In één keer past 64 MB")]).toEqual([413, true]);
});

test("JSON and plain text are not read: another site could send them unasked", async () => {
	for (const soort of ["application/json", "text/plain"]) {
		const antwoord = await werkplek.server.inject({
			method: "POST",
			url: "/proef",
			headers: { cookie, "content-type": soort },
			payload: "{}",
		});
		expect(antwoord.statusCode).toBe(415);
	}
});

test("an address without a right stops the start", async () => {
	const zonder: Kamer = { pad: "/open", register: (server) => void server.get("/open", () => "open") };
	await expect(startTestWerkplek({ kamers: [zonder] })).rejects.toThrow("zegt niet welk recht nodig is");
});

test("too many requests get a page that asks to wait, and the health address keeps answering", async () => {
	let laatste = await haal("/proef");
	for (let keer = 0; keer < 40 && laatste.statusCode !== 429; keer++) laatste = await haal("/proef");
	expect(laatste.statusCode).toBe(429);
	expect(laatste.body).toContain("Even wachten");
	expect((await haal("/gezond")).statusCode).toBe(200);
});
