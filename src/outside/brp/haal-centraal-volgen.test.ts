import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Bijwerkserver, startBijwerkserver } from "../../testing/brp/bijwerken.ts";
import { maakVolger } from "./haal-centraal-volgen.ts";
import { leesVolgInstellingen } from "./instellingen.ts";

const BSN = "999990019";
let server: Bijwerkserver;
beforeAll(async () => {
	server = await startBijwerkserver("abc");
});
afterAll(() => server.stop());
beforeEach(() => {
	for (const lijst of [server.gevolgd, server.gewijzigd]) lijst.clear();
	server.fouten.length = 0;
	server.vragen.length = 0;
});

const volger = (apiKey = "abc") =>
	maakVolger({
		verbinding: { url: server.url, apiKey, timeoutMs: 2_000 },
		klok: { nu: () => 0, wacht: async () => undefined },
		volhouden: {
			...{ pogingen: 2, eersteWachtMs: 1, maxWachtMs: 2, perSeconde: 1_000 },
			...{ foutenTotOpen: 3, openMs: 60_000 },
		},
	});

test("follows somebody, tells who is followed until when, and who changed since a day", async () => {
	const een = volger();
	expect(await een.volg(BSN, "2026-12-23")).toEqual({ soort: "gelukt", waarde: true });
	expect(await een.volg(BSN, "2026-12-24")).toEqual({ soort: "gelukt", waarde: true });
	server.gevolgd.set("999990020", null);
	expect(await een.gevolgd()).toEqual({
		soort: "gelukt",
		waarde: new Map([
			[BSN, "2026-12-24"],
			["999990020", null],
		]),
	});
	server.gewijzigd.set(BSN, "2026-11-20");
	expect(await een.gewijzigd("2026-11-20")).toEqual({ soort: "gelukt", waarde: [BSN] });
	expect(await een.gewijzigd("2026-11-21")).toEqual({ soort: "gelukt", waarde: [] });
});

test("a hiccup is tried again, an outage is said, and so is a key that is not accepted", async () => {
	server.fouten.push({ status: 503 });
	expect(await volger().gewijzigd("2026-11-20")).toEqual({ soort: "gelukt", waarde: [] });
	server.fouten.push({ status: 500 }, { status: 503 });
	expect(await volger().gewijzigd("2026-11-20")).toMatchObject({ soort: "storing" });
	expect(await volger("fout").gevolgd()).toEqual({ soort: "geweigerd", reden: "niet-aangemeld" });
});

test("an answer that is not what the description promises is an outage, never somebody's number", async () => {
	const kapot = '{"burgerservicenummers":["12 of zo"]}';
	server.fouten.push({ status: 200, inhoud: kapot }, { status: 200, inhoud: kapot });
	expect(await volger().gewijzigd("2026-11-20")).toMatchObject({ soort: "storing" });
	server.fouten.push({ status: 200, inhoud: '{"volgindicaties":7}' }, { status: 200, inhoud: "geen json" });
	expect(await volger().gevolgd()).toMatchObject({ soort: "storing" });
});

test("the settings: per gemeente, with the key of the BRP link; a wrong address is named", async () => {
	const env = { VOORDEUR_BRP_BIJWERKEN_URL_0957: server.url, VOORDEUR_BRP_SLEUTEL: "abc" };
	const gelezen = leesVolgInstellingen(env);
	if (typeof gelezen !== "function") throw new Error(gelezen.fout);
	expect(gelezen("0518")).toBeNull();
	expect(gelezen("0957")).toBe(gelezen("0957"));
	expect(await gelezen("0957")!.gevolgd()).toMatchObject({ soort: "gelukt" });
	const fout = leesVolgInstellingen({ VOORDEUR_BRP_BIJWERKEN_URL: "brp" });
	expect(typeof fout === "function" ? "" : fout.fout).toContain("VOORDEUR_BRP_BIJWERKEN_URL moet het adres");
	const zonder = leesVolgInstellingen({ VOORDEUR_BRP_BIJWERKEN_URL: "https://brp.example" });
	expect(typeof zonder === "function" ? "" : zonder.fout).toContain("Zet VOORDEUR_BRP_SLEUTEL of");
});
