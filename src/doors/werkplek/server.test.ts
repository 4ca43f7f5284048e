import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestWerkplek, type TestWerkplek } from "../../testing/werkplek.ts";

let werkplek: TestWerkplek;
beforeAll(async () => {
	werkplek = await startTestWerkplek();
});
afterAll(() => werkplek.sluit());

const haal = async (url: string, cookie = "") => werkplek.server.inject({ url, headers: { cookie } });

describe("de server", () => {
	test("/gezond and /gereed answer without an account", async () => {
		expect((await haal("/gezond")).statusCode).toBe(200);
		expect((await haal("/gereed")).json()).toEqual({ status: "gereed" });
	});

	test("the Content-Security-Policy allows nothing unsafe and nothing from elsewhere", async () => {
		const csp = String((await haal("/aanmelden")).headers["content-security-policy"]);
		expect(csp).toContain("default-src 'none'");
		expect(csp).toContain("frame-ancestors 'none'");
		expect(csp).toContain("base-uri 'none'");
		expect(csp).not.toMatch(/unsafe-|https?:|\*|data:/);
	});

	test("who is not signed in is sent to the sign-in page, and later to where they wanted to go", async () => {
		const antwoord = await haal("/account");
		expect([antwoord.statusCode, antwoord.headers.location]).toEqual([303, "/aanmelden"]);
		expect((await haal("/")).headers.location).toBe("/aanmelden");
	});

	test("stylesheet and fonts may be kept for ever", async () => {
		const stijl = /href="(\/statisch\/[^"]+\.css)"/.exec((await haal("/aanmelden")).body)?.[1] ?? "";
		const antwoord = await haal(stijl);
		expect([antwoord.statusCode, antwoord.headers["cache-control"]]).toEqual([
			200,
			"public, max-age=31536000, immutable",
		]);
	});

	test("an unknown address answers with a Dutch page that says what to do", async () => {
		const antwoord = await haal("/bestaat-niet");
		expect(antwoord.statusCode).toBe(404);
		expect(antwoord.body).toContain("Deze pagina is er niet");
	});

	test("a form without its token is refused", async () => {
		const cookie = await werkplek.cookieVoor("coordinator");
		const antwoord = await werkplek.server.inject({ method: "POST", url: "/afmelden", headers: { cookie } });
		expect(antwoord.statusCode).toBe(403);
		expect(antwoord.body).toContain("Dit formulier is verlopen");
	});
});

describe("behind a proxy, with a public address of https", () => {
	let achterProxy: TestWerkplek;
	beforeAll(async () => {
		achterProxy = await startTestWerkplek({ delen: { url: "https://voordeur.example", limieten: { perMinuut: 5 } } });
	});
	afterAll(() => achterProxy.sluit());
	const vanaf = (adres: string, remoteAddress = "127.0.0.1") =>
		achterProxy.server.inject({ url: "/aanmelden", remoteAddress, headers: { "x-forwarded-for": adres } });

	test("the cookie is secure and bound to this host, whatever the proxy says", async () => {
		const { headers } = await vanaf("198.51.100.1");
		expect(String(headers["set-cookie"])).toMatch(/^__Host-voordeur=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
		expect(headers["strict-transport-security"]).toMatch(/max-age=31536000/);
		expect(headers["content-security-policy"]).toContain("upgrade-insecure-requests");
	});

	test("visitors behind the own proxy are counted apart", async () => {
		let laatste = await vanaf("198.51.100.7");
		for (let keer = 0; keer < 6; keer++) laatste = await vanaf("198.51.100.7");
		expect(laatste.statusCode).toBe(429);
		expect((await vanaf("198.51.100.8")).statusCode).toBe(200);
	});

	test("who is inside the own network does not make up where they are, also through the proxy", async () => {
		const direct = [];
		for (let keer = 0; keer < 7; keer++) direct.push((await vanaf(`203.0.113.${keer}`, "10.0.0.8")).statusCode);
		expect(direct.at(-1)).toBe(429);
		const viaProxy = [];
		for (let keer = 0; keer < 7; keer++) viaProxy.push((await vanaf(`203.0.113.${keer}, 10.0.0.9`)).statusCode);
		expect(viaProxy.at(-1)).toBe(429);
	});

	test("one connection is one visitor, whichever of its IPv6 addresses it uses", async () => {
		const statussen = [];
		for (let keer = 0; keer < 7; keer++) statussen.push((await vanaf(`2001:db8:7:7::${keer}`)).statusCode);
		expect(statussen.at(-1)).toBe(429);
	});
});

test("a proxy elsewhere is believed when it is set", async () => {
	const ander = await startTestWerkplek({
		delen: { vertrouwdeProxy: "172.20.0.0/16,fd00::/8", limieten: { perMinuut: 2 } },
	});
	const vanaf = async (adres: string, remoteAddress: string) =>
		(await ander.server.inject({ url: "/aanmelden", remoteAddress, headers: { "x-forwarded-for": adres } })).statusCode;
	const statussen = [];
	for (let keer = 0; keer < 4; keer++) statussen.push(await vanaf(`203.0.113.${keer}`, "172.20.0.3"));
	await ander.sluit();
	expect(statussen).toEqual([200, 200, 200, 200]);
});
