import type { LightMyRequestResponse } from "fastify";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { TALEN } from "../../rules/reach/tekst/tekst.ts";
import { type Inwonerproef, ingepakt, startInwonerproef } from "../../testing/inwoner.ts";
import { STIJL } from "./stijl.ts";

const regels: string[] = [];
const gebruikt: string[] = [];
let proef: Inwonerproef;
let adres = 0;

beforeAll(async () => {
	proef = await startInwonerproef(regels);
});
afterAll(() => proef.sluit());

const nieuw = async (opties?: Parameters<Inwonerproef["maakInwoner"]>[0]) => {
	const inwoner = await proef.maakInwoner(opties);
	gebruikt.push(inwoner.geheim, inwoner.kort, inwoner.kort.replace("-", ""));
	return inwoner;
};
const haal = (url: string, cookie = "", van = "192.0.2.1") =>
	proef.werkplek.server.inject({ url, headers: cookie ? { cookie } : {}, remoteAddress: van });
const stuur = (url: string, velden: Record<string, string> = {}, cookie = "", van = "192.0.2.1") =>
	proef.werkplek.server.inject({
		method: "POST",
		url,
		remoteAddress: van,
		headers: { "content-type": "application/x-www-form-urlencoded", ...(cookie ? { cookie } : {}) },
		payload: new URLSearchParams(velden).toString(),
	});
const cookieVan = (antwoord: LightMyRequestResponse) => String(antwoord.headers["set-cookie"] ?? "").split(";")[0]!;
const bewijs = async (code: string, [dag, maand, jaar] = ["14", "3", "1985"]) =>
	stuur(`/mijn/${code}/bewijs?taal=nl`, { dag: dag!, maand: maand!, jaar: jaar! });
const eersteMoment = (html: string) => /value="(\d+\.\d+\.\d+)"/.exec(html)?.[1] ?? "";

describe("the first view", () => {
	test("says who writes and gives three choices, with the secret link at once; no name, partner, amount or debt", async () => {
		const { geheim } = await nieuw({ naam: "Fatima de Boer" });
		const antwoord = await haal(`/mijn/${geheim}?taal=nl`);
		expect(antwoord.statusCode).toBe(200);
		expect(antwoord.body).toContain("Vera de Voorbeeld van Gemeente Proefstad schreef je een bericht.");
		const knoppen = [...antwoord.body.matchAll(/<li><a href="[^"]+">([^<]+)<span>/g)].map(([, naam]) => naam);
		expect(knoppen).toEqual(["Maak een afspraak", "Bel mij", "Ik heb geen hulp nodig"]);
		expect(antwoord.body).not.toMatch(/Fatima|Woonstichting|Noorderlicht|€|schuld|achterstand|betaal|geld/i);
	});

	test("sets no cookie, runs no script, asks nothing of anybody else, is not kept, found or passed on", async () => {
		const { geheim } = await nieuw();
		const { headers, body } = await haal(`/mijn/${geheim}`);
		expect(headers["set-cookie"]).toBeUndefined();
		expect(headers["content-security-policy"]).toContain("script-src 'none'");
		expect(headers["content-security-policy"]).toContain("default-src 'none'");
		expect(headers["cache-control"]).toBe("no-store");
		expect(headers["referrer-policy"]).toBe("no-referrer");
		expect(headers["x-robots-tag"]).toContain("noindex");
		expect(body).not.toMatch(/<script|style="|https?:\/\//);
	});

	test.each(TALEN)("in %s is under 14 kB with its stylesheet, and valid HTML", async (taal) => {
		const { geheim } = await nieuw();
		const { body } = await haal(`/mijn/${geheim}?taal=${taal}`);
		expect(body).toContain(`<html lang="${taal}" dir="${taal === "ar" ? "rtl" : "ltr"}">`);
		expect(ingepakt(body) + ingepakt(STIJL.inhoud)).toBeLessThan(14_000);
		expect(body).not.toContain("{");
		const keuring = await new HtmlValidate({
			extends: ["html-validate:recommended"],
			// React writes charSet and <meta/>: the same HTML to a browser.
			rules: { "no-inline-style": "error", "attr-case": "off", "void-style": "off" },
		}).validateString(body);
		expect(
			keuring.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
		).toEqual([]);
	});

	test("speaks the language of the browser, and Dutch to who has another", async () => {
		const vraag = (taal: string) =>
			proef.werkplek.server.inject({ url: "/mijn", headers: { "accept-language": taal } });
		expect((await vraag("so-SO,en;q=0.8")).body).toContain('lang="so"');
		expect((await vraag("fr-FR,tr;q=0.5")).body).toContain('lang="tr"');
		expect((await vraag("zh")).body).toContain('lang="nl"');
	});
});

describe("the code", () => {
	test("typed over in any way it opens; an unknown one says so", async () => {
		const { kort } = await nieuw();
		const getypt = kort.toLowerCase().replace("-", " ");
		const antwoord = await stuur("/mijn?taal=nl", { code: getypt });
		expect([antwoord.statusCode, antwoord.headers.location]).toEqual([303, `/mijn/${kort}?taal=nl`]);
		const fout = await stuur("/mijn?taal=nl", { code: "2222-2222" });
		expect(fout.statusCode).toBe(422);
		expect(fout.body).toContain("Deze code kennen wij niet");
		expect((await haal("/mijn/2222-2222?taal=nl")).statusCode).toBe(404);
	});

	test("the short code asks the birth date before each of the three choices", async () => {
		const { kort, zaakId } = await nieuw();
		for (const pad of ["/afspraak", "/bel", "/nee"]) {
			expect((await haal(`/mijn/${kort}${pad}?taal=nl`)).headers.location, pad).toContain(`/mijn/${kort}/bewijs`);
			expect((await stuur(`/mijn/${kort}${pad}?taal=nl`)).statusCode).toBe(303);
		}
		expect(await proef.antwoorden(zaakId)).toEqual([]);
	});

	test("five wrong birth dates close both codes, with a telephone number as the way out", async () => {
		const { kort, geheim } = await nieuw();
		for (let keer = 1; keer < 5; keer++) {
			const antwoord = await bewijs(kort, ["15", "3", "1985"]);
			expect([antwoord.statusCode, antwoord.headers["set-cookie"]], String(keer)).toEqual([422, undefined]);
		}
		expect((await bewijs(kort, ["15", "3", "1985"])).statusCode).toBe(303);
		for (const code of [kort, geheim]) {
			const dicht = await haal(`/mijn/${code}?taal=nl`);
			expect(dicht.statusCode).toBe(410);
			expect(dicht.body).toContain("0475\u00a0359\u00a0999".slice(0, 4));
			expect(dicht.body).toContain('href="tel:+31475359999"');
		}
		expect((await bewijs(kort)).headers["set-cookie"]).toBeUndefined();
	});

	test("wrong dates sent at the same moment are all counted", async () => {
		const { kort } = await nieuw();
		await Promise.all(Array.from({ length: 12 }, () => bewijs(kort, ["1", "1", "1990"])));
		expect((await bewijs(kort)).headers["set-cookie"]).toBeUndefined();
		expect((await haal(`/mijn/${kort}`)).statusCode).toBe(410);
	});

	test("no date and half a date do not count as wrong", async () => {
		const { kort } = await nieuw();
		for (let keer = 0; keer < 6; keer++) expect((await bewijs(kort, ["31", "2", "1985"])).statusCode).toBe(422);
		expect((await bewijs(kort)).statusCode).toBe(303);
	});

	test("expires", async () => {
		const { geheim } = await nieuw();
		proef.werkplek.klok.vooruit(60 * 24 * 60);
		const antwoord = await haal(`/mijn/${geheim}?taal=nl`);
		proef.werkplek.klok.vooruit(-60 * 24 * 60);
		expect(antwoord.statusCode).toBe(410);
		expect(antwoord.body).toContain("te oud");
	});

	test("guessing from one address is stopped, others go on", async () => {
		const { geheim } = await nieuw();
		for (let keer = 0; keer < 20; keer++) await haal(`/mijn/3333-33${22 + keer}`, "", "198.51.100.9");
		expect((await haal(`/mijn/${geheim}`, "", "198.51.100.9")).statusCode).toBe(429);
		expect((await haal(`/mijn/${geheim}`)).statusCode).toBe(200);
	});

	test("one code from one address has a limit too", async () => {
		const { geheim } = await nieuw();
		const statussen = [];
		for (let keer = 0; keer < 41; keer++)
			statussen.push((await haal(`/mijn/${geheim}`, "", "198.51.100.10")).statusCode);
		expect([statussen[39], statussen[40]]).toEqual([200, 429]);
	});
});

describe("after the proof", () => {
	test("the partners are named, without amounts; the session is of this zaak only and can be ended", async () => {
		const { kort } = await nieuw();
		const ander = await nieuw();
		const antwoord = await bewijs(kort);
		expect(antwoord.headers.location).toBe(`/mijn/${kort}?taal=nl&klaar=ja`);
		expect(String(antwoord.headers["set-cookie"])).toMatch(
			/^mijn=[\w-]{32}; Max-Age=2700; Path=\/; HttpOnly; SameSite=Lax$/,
		);
		const cookie = cookieVan(antwoord);
		const pagina = (await haal(`/mijn/${kort}?taal=nl`, cookie)).body;
		expect(pagina).toContain("Woonstichting De Es");
		expect(pagina).not.toMatch(/€|890|schuld/);
		expect((await haal(`/mijn/${ander.geheim}?taal=nl`, cookie)).body).not.toContain("Woonstichting");
		await stuur(`/mijn/${kort}/weg?taal=nl`, {}, cookie);
		expect((await haal(`/mijn/${kort}?taal=nl`, cookie)).body).not.toContain("Woonstichting");
	});

	test("the session ends by itself", async () => {
		const { kort } = await nieuw();
		const cookie = cookieVan(await bewijs(kort));
		proef.werkplek.klok.vooruit(46);
		expect((await haal(`/mijn/${kort}?taal=nl`, cookie)).body).not.toContain("Woonstichting");
		const laat = await stuur(`/mijn/${kort}/vraag?taal=nl`, { vraag: "Hoe nu?" }, cookie);
		expect((await haal(String(laat.headers.location))).body).toContain("Je was te lang weg.");
		proef.werkplek.klok.vooruit(-46);
	});

	test("paid, arranging it, a question and a new number land in the zaak; what was planned falls; twice is once", async () => {
		const { kort, zaakId } = await nieuw();
		const cookie = cookieVan(await bewijs(kort));
		const gemeenteId = proef.werkplek.gemeenteId;
		await inGemeente(proef.werkplek.databank.db, gemeenteId, (trx) =>
			trx
				.insertInto("berichten")
				.values({
					...{ gemeente_id: gemeenteId, zaak_id: zaakId, soort: "herinnering", kanaal: "SMS", doelgroep: "algemeen" },
					...{ taal: "nl", stap: "sms", poging: 1, status: "gepland", gepland_op: new Date("2026-11-25T09:00:00Z") },
				})
				.execute(),
		);
		const post = (pad: string, velden: Record<string, string>) => stuur(`/mijn/${kort}${pad}?taal=nl`, velden, cookie);
		await post("/antwoord", { soort: "betaald" });
		await post("/antwoord", { soort: "betaald" });
		await post("/antwoord", { soort: "regelt-het-zelf" });
		await post("/antwoord", { soort: "stop" });
		await post("/vraag", { vraag: "Kan ik in delen?" });
		expect((await post("/gegeven", { gegeven: "geen nummer" })).statusCode).toBe(422);
		expect((await post("/gegeven", { gegeven: "06 2345 6789" })).headers.location).toContain("klaar=gegeven");
		expect(await proef.antwoorden(zaakId)).toEqual(["betaald", "regelt-het-zelf", "vraag", "nieuw-nummer"]);
		const [nummer, bericht] = await inGemeente(proef.werkplek.databank.db, gemeenteId, async (trx) => [
			await trx
				.selectFrom("contactgegevens")
				.select(["status", "mobiel"])
				.where("zaak_id", "=", zaakId)
				.where("waarde", "=", "+31623456789")
				.executeTakeFirst(),
			await trx
				.selectFrom("berichten")
				.select(["status", "reden"])
				.where("zaak_id", "=", zaakId)
				.where("stap", "=", "sms")
				.executeTakeFirst(),
		]);
		expect(nummer).toEqual({ status: "werkt", mobiel: true });
		expect(bericht).toEqual({ status: "vervallen", reden: "antwoord-binnen" });
	});

	test("without a birth date the house number and an initial open it, but name no partner", async () => {
		const { kort } = await nieuw({ geboortedatum: null, huisnummer: 7, naam: "Jan van der Meer" });
		const pagina = await haal(`/mijn/${kort}/bewijs?taal=nl`);
		expect(pagina.body).toContain("De eerste letter van je achternaam");
		const antwoord = await stuur(`/mijn/${kort}/bewijs?taal=nl`, { huisnummer: "7", letter: "m" });
		const begin = (await haal(`/mijn/${kort}?taal=nl`, cookieVan(antwoord))).body;
		expect(begin).toContain("Ik heb al betaald");
		expect(begin).not.toContain("Woonstichting");
	});

	test("when nothing is known to recognise somebody by, the page gives the telephone number", async () => {
		const { kort } = await nieuw({ geboortedatum: null, naamsleutel: "" });
		const pagina = await haal(`/mijn/${kort}/bewijs?taal=nl`);
		expect(pagina.body).toContain("Wij kunnen op deze pagina niet zien of jij het bent.");
		expect(pagina.body).not.toContain("<form");
	});
});

describe("call me, and no", () => {
	test("call me keeps when and where; a number that is none is refused", async () => {
		const { geheim, zaakId } = await nieuw();
		expect((await stuur(`/mijn/${geheim}/bel?taal=nl`, { dagdeel: "middag", nummer: "12" })).statusCode).toBe(422);
		const antwoord = await stuur(`/mijn/${geheim}/bel?taal=nl`, { dagdeel: "middag", nummer: "0612345678" });
		expect(antwoord.headers.location).toBe(`/mijn/${geheim}?taal=nl&klaar=bel`);
		expect((await haal(`/mijn/${geheim}?taal=nl&klaar=bel`)).body).toContain("Wij bellen je zo snel mogelijk.");
		expect(await proef.antwoorden(zaakId)).toEqual(["bel-mij"]);
		const [rij] = await inGemeente(proef.werkplek.databank.db, proef.werkplek.gemeenteId, (trx) =>
			trx.selectFrom("antwoorden").select(["inhoud", "afgehandeld_op"]).where("zaak_id", "=", zaakId).execute(),
		);
		const { sleutels } = proef.werkplek.databank;
		expect(sleutels.decrypt(proef.werkplek.gemeenteId, "antwoorden.inhoud", rij!.inhoud!)).toBe(
			"Wil gebeld worden, in de middag. Op 06 12345678.",
		);
		expect(rij?.afgehandeld_op).toBeNull();
		await stuur(`/mijn/${geheim}/bel?taal=so`, { dagdeel: "ochtend" });
		const [, tweede] = await inGemeente(proef.werkplek.databank.db, proef.werkplek.gemeenteId, (trx) =>
			trx.selectFrom("antwoorden").select("inhoud").where("zaak_id", "=", zaakId).orderBy("id").execute(),
		);
		expect(sleutels.decrypt(proef.werkplek.gemeenteId, "antwoorden.inhoud", tweede!.inhoud!)).toContain("Somalisch");
	});

	test("a link preview or a scanner of mail that opens every address says no to nothing", async () => {
		const { geheim, zaakId } = await nieuw();
		for (const pad of ["", "/nee", "/bel", "/afspraak", "/hulp", "/bewijs"])
			await haal(`/mijn/${geheim}${pad}?taal=nl`);
		expect(await proef.antwoorden(zaakId)).toEqual([]);
		await stuur(`/mijn/${geheim}/nee?taal=nl`);
		expect(await proef.antwoorden(zaakId)).toEqual(["nee"]);
	});
});

describe("appointments", () => {
	test("book with the link, move and cancel after the proof, and a file for the calendar", async () => {
		const { geheim, zaakId } = await nieuw();
		const plekken = (await haal(`/mijn/${geheim}/afspraak?taal=nl`)).body;
		expect(plekken).toContain("Op kantoor");
		const pad = `/mijn/${geheim}/afspraak?taal=nl&plek=${proef.plekken.kantoor}`;
		const lijst = (await haal(pad)).body;
		expect(lijst).toContain("dinsdag 24 november");
		const klaar = await stuur(pad, { moment: eersteMoment(lijst) });
		expect(klaar.headers.location).toBe(`/mijn/${geheim}?taal=nl&klaar=afspraak`);
		expect(await proef.antwoorden(zaakId)).toEqual(["afspraak"]);
		const ics = await haal(`/mijn/${geheim}/afspraak.ics?taal=nl`);
		expect(ics.headers["content-type"]).toContain("text/calendar");
		expect(ics.body).toContain("DTSTART:20261124T080000Z");

		expect((await haal(pad)).headers.location).toContain("/bewijs");
		expect((await stuur(`/mijn/${geheim}/afspraak/afzeggen?taal=nl`)).headers.location).toContain("/bewijs");
		const cookie = cookieVan(await bewijs(geheim));
		const anders = eersteMoment((await haal(pad, cookie)).body.replace(/[\s\S]*woensdag 25/, ""));
		expect((await stuur(pad, { moment: anders }, cookie)).headers.location).toContain("klaar=afspraak");
		expect((await haal(`/mijn/${geheim}?taal=nl`, cookie)).body).toContain("woensdag 25 november");
		expect((await stuur(`/mijn/${geheim}/afspraak/eerder?taal=nl`, {}, cookie)).statusCode).toBe(303);
		expect((await haal(`/mijn/${geheim}?taal=nl`, cookie)).body).toContain(
			"Je krijgt een bericht als er eerder plek is.",
		);
		expect((await haal(`/mijn/${geheim}?taal=nl`, cookie)).body).toContain("Er is eerder plek: dinsdag 24 november");
		await stuur(`/mijn/${geheim}/afspraak/afzeggen?taal=nl`, {}, cookie);
		expect((await haal(`/mijn/${geheim}?taal=nl`, cookie)).body).toContain("Maak een afspraak");
	});

	test("a moment that was just taken is said so, with the list of what is left", async () => {
		const [een, twee] = [await nieuw(), await nieuw()];
		const pad = (code: string) => `/mijn/${code}/afspraak?taal=nl&plek=${proef.plekken.kantoor}`;
		const moment = eersteMoment((await haal(pad(een.geheim))).body);
		const antwoorden = await Promise.all([een, twee].map(({ geheim }) => stuur(pad(geheim), { moment })));
		expect(antwoorden.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409]);
		const bezet = antwoorden.find(({ statusCode }) => statusCode === 409)!.body;
		expect(bezet).toContain("Dit moment is net bezet. Kies een ander moment.");
		expect(bezet).not.toContain(`value="${moment}"`);
		expect((await stuur(pad(twee.geheim), { moment: "1.1.99999999999" })).statusCode).toBe(409);
	});

	test("a closed zaak offers a call, not an appointment", async () => {
		const { geheim } = await nieuw({ status: "gesloten" });
		const { body } = await haal(`/mijn/${geheim}?taal=nl`);
		expect(body).toContain("Bel mij");
		expect(body).not.toContain("Maak een afspraak");
	});
});

describe("/klopt-dit", () => {
	const vraag = (velden: Record<string, string>, van = `203.0.113.${++adres}`) =>
		stuur("/klopt-dit?taal=nl", velden, "", van);

	test("with the code: whose it is, when and how it went, also when the code is closed", async () => {
		const { kort, geheim } = await nieuw();
		const ja = await vraag({ code: kort });
		expect(ja.body).toContain("Gemeente Proefstad stuurde dit bericht op vrijdag 20 november. Hoe: brief.");
		expect((await vraag({ code: `https://voordeur.voorbeeld.nl/mijn/${geheim}?taal=nl` })).body).toContain(
			"Ja, dit is echt.",
		);
		expect((await vraag({ code: "2222-2222" })).body).toContain("Wij kunnen dit bericht niet vinden.");
	});

	test("with a number and a day, or the front door: yes or not found, and nothing about whom or what", async () => {
		const { zaakId, berichtId } = await nieuw({ postcode: "9998AB", huisnummer: 31, naam: "Fatima de Boer" });
		await inGemeente(proef.werkplek.databank.db, proef.werkplek.gemeenteId, (trx) =>
			trx
				.insertInto("berichten")
				.values({
					...{ gemeente_id: proef.werkplek.gemeenteId, zaak_id: zaakId, soort: "herinnering", kanaal: "SMS" },
					...{ doelgroep: "algemeen", taal: "nl", status: "bezorgd", gepland_op: new Date(), naar: "+31611112222" },
					// 23:30 in the Netherlands: still the nineteenth
					verzonden_op: new Date("2026-11-19T22:30:00Z"),
				})
				.execute(),
		);
		expect(berichtId).toBeGreaterThan(0);
		const ja = "Gemeente Proefstad stuurde op die dag een bericht naar dit nummer of adres.";
		const nee = "Wij kunnen dit bericht niet vinden.";
		const sms = (waar: string, wanneer: string) => vraag({ waar, wanneer });
		expect((await sms("06 1111 2222", "2026-11-19")).body).toContain(ja);
		expect((await sms("06 1111 2222", "2026-11-20")).body).toContain(nee);
		expect((await sms("9998 AB 31", "2026-11-21")).body).toContain(ja);
		expect((await sms("9998 AB 32", "2026-11-21")).body).toContain(nee);
		const antwoord = await sms("9998AB 31", "2026-11-23");
		expect(antwoord.body).not.toMatch(/Fatima|herinnering|SMS|31</);
		expect((await vraag({ waar: "zomaar", wanneer: "2026-11-21" })).statusCode).toBe(422);
	});

	test("trying days about one number stops saying yes, and looks the same as not found", async () => {
		const dagen = ["15", "16", "17", "18", "19"];
		const zoek = (dag: string) => vraag({ waar: "0611112222", wanneer: `2026-11-${dag}` });
		const antwoorden = [];
		for (const dag of dagen) antwoorden.push(await zoek(dag));
		expect(antwoorden.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
		expect(new Set(antwoorden.map(({ body }) => body)).size).toBe(1);
		expect(antwoorden[4]?.body).toContain("Wij kunnen dit bericht niet vinden.");
	});

	test("one asker has ten questions an hour", async () => {
		const statussen = [];
		for (let keer = 0; keer < 11; keer++)
			statussen.push((await vraag({ code: "2222-2222" }, "198.51.100.77")).statusCode);
		expect([statussen[9], statussen[10]]).toEqual([200, 429]);
	});
});

test("no log line holds a code, whatever was asked", () => {
	expect(regels.length).toBeGreaterThan(50);
	const alles = regels.join("\n").toLowerCase();
	expect(gebruikt.filter((code) => alles.includes(code.toLowerCase()))).toEqual([]);
	expect(alles).toContain("/mijn/:code");
});
