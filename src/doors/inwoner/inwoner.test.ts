import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { TALEN } from "../../rules/reach/tekst/tekst.ts";
import { gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import { cookieVan, type Inwonerproef, ingepakt, startInwonerproef } from "../../testing/inwoner.ts";
import { STIJL } from "./stijl.ts";

const regels: string[] = [];
const gebruikt: string[] = [];
let proef: Inwonerproef;

beforeAll(async () => {
	proef = await startInwonerproef(regels);
	const { databank, gemeenteId } = proef.werkplek;
	const { instellingen } = await databank.db
		.selectFrom("gemeenten")
		.select("instellingen")
		.where("id", "=", gemeenteId)
		.executeTakeFirstOrThrow();
	const metKleur = gemeenteInstellingen.parse({ ...(instellingen as object), deurkleur: "#7a1f3d" });
	await databank.db
		.updateTable("gemeenten")
		.set({ instellingen: JSON.stringify(metKleur) })
		.where("id", "=", gemeenteId)
		.execute();
});
afterAll(() => proef.sluit());

const nieuw = async (opties?: Parameters<Inwonerproef["maakInwoner"]>[0]) => {
	const inwoner = await proef.maakInwoner(opties);
	gebruikt.push(inwoner.geheim, inwoner.kort, inwoner.kort.replace("-", ""));
	return inwoner;
};

describe("the first view", () => {
	test("says who writes and gives three choices, with the secret link at once; no name, partner, amount or debt", async () => {
		const { geheim } = await nieuw({ naam: "Fatima de Boer" });
		const antwoord = await proef.haal(`/mijn/${geheim}?taal=nl`);
		expect(antwoord.statusCode).toBe(200);
		expect(antwoord.body).toContain("Vera de Voorbeeld van Gemeente Proefstad schreef je een bericht.");
		const knoppen = [...antwoord.body.matchAll(/<li><a href="[^"]+">([^<]+)<span>/g)].map(([, naam]) => naam);
		expect(knoppen).toEqual(["Maak een afspraak", "Bel mij", "Ik heb geen hulp nodig"]);
		expect(antwoord.body).not.toMatch(/Fatima|Woonstichting|Noorderlicht|€|schuld|achterstand|betaal|geld/i);
	});

	test("sets no cookie, runs no script, asks nothing of anybody else, is not kept, found or passed on", async () => {
		const { geheim } = await nieuw();
		const { headers, body } = await proef.haal(`/mijn/${geheim}`);
		expect(headers["set-cookie"]).toBeUndefined();
		expect(headers["content-security-policy"]).toContain("script-src 'none'");
		expect(headers["content-security-policy"]).toContain("default-src 'none'");
		expect(headers["cache-control"]).toBe("no-store");
		expect(headers["referrer-policy"]).toBe("no-referrer");
		expect(headers["x-robots-tag"]).toContain("noindex");
		expect(body).not.toMatch(/<script|style="|https?:\/\//);
	});

	test.each(TALEN)("in %s is under 14 kB with its stylesheets, and valid HTML", async (taal) => {
		const { geheim } = await nieuw();
		const { body } = await proef.haal(`/mijn/${geheim}?taal=${taal}`);
		expect(body).toContain(`<html lang="${taal}" dir="${taal === "ar" ? "rtl" : "ltr"}">`);
		// What a browser gets: the page and every stylesheet it names, also that of the colour of the door.
		const bladen = [...body.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, url]) => url!);
		expect(bladen).toEqual([STIJL.url, "/statisch/thema/7a1f3d.css"]);
		const css = await Promise.all(bladen.map(async (url) => (await proef.haal(url)).rawPayload));
		expect([body, ...css].reduce((som, deel) => som + ingepakt(deel), 0)).toBeLessThan(14_000);
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
		const antwoord = await proef.stuur("/mijn?taal=nl", { code: getypt });
		expect([antwoord.statusCode, antwoord.headers.location]).toEqual([303, `/mijn/${kort}?taal=nl`]);
		const fout = await proef.stuur("/mijn?taal=nl", { code: "2222-2222" });
		expect(fout.statusCode).toBe(422);
		expect(fout.body).toContain("Deze code kennen wij niet");
		expect((await proef.haal("/mijn/2222-2222?taal=nl")).statusCode).toBe(404);
	});

	test("the short code asks the birth date before each of the three choices", async () => {
		const { kort, zaakId } = await nieuw();
		for (const pad of ["/afspraak", "/bel", "/nee"]) {
			expect((await proef.haal(`/mijn/${kort}${pad}?taal=nl`)).headers.location, pad).toContain(`/mijn/${kort}/bewijs`);
			expect((await proef.stuur(`/mijn/${kort}${pad}?taal=nl`)).statusCode).toBe(303);
		}
		expect(await proef.antwoorden(zaakId)).toEqual([]);
	});

	test("five wrong birth dates close both codes, with a telephone number as the way out", async () => {
		const { kort, geheim } = await nieuw();
		for (let keer = 1; keer < 5; keer++) {
			const antwoord = await proef.bewijs(kort, ["15", "3", "1985"]);
			expect([antwoord.statusCode, antwoord.headers["set-cookie"]], String(keer)).toEqual([422, undefined]);
		}
		expect((await proef.bewijs(kort, ["15", "3", "1985"])).statusCode).toBe(303);
		for (const code of [kort, geheim]) {
			const dicht = await proef.haal(`/mijn/${code}?taal=nl`);
			expect(dicht.statusCode).toBe(410);
			expect(dicht.body).toContain("0475\u00a0359\u00a0999".slice(0, 4));
			expect(dicht.body).toContain('href="tel:+31475359999"');
		}
		expect((await proef.bewijs(kort)).headers["set-cookie"]).toBeUndefined();
	});

	test("wrong dates sent at the same moment are all counted", async () => {
		const { kort } = await nieuw();
		await Promise.all(Array.from({ length: 12 }, () => proef.bewijs(kort, ["1", "1", "1990"])));
		expect((await proef.bewijs(kort)).headers["set-cookie"]).toBeUndefined();
		expect((await proef.haal(`/mijn/${kort}`)).statusCode).toBe(410);
	});

	test("no date and half a date do not count as wrong", async () => {
		const { kort } = await nieuw();
		for (let keer = 0; keer < 6; keer++) expect((await proef.bewijs(kort, ["31", "2", "1985"])).statusCode).toBe(422);
		expect((await proef.bewijs(kort)).statusCode).toBe(303);
	});

	test("expires", async () => {
		const { geheim } = await nieuw();
		proef.werkplek.klok.vooruit(60 * 24 * 60);
		const antwoord = await proef.haal(`/mijn/${geheim}?taal=nl`);
		proef.werkplek.klok.vooruit(-60 * 24 * 60);
		expect(antwoord.statusCode).toBe(410);
		expect(antwoord.body).toContain("te oud");
	});

	test("guessing from one address is stopped, others go on", async () => {
		const { geheim } = await nieuw();
		for (let keer = 0; keer < 20; keer++) await proef.haal(`/mijn/3333-33${22 + keer}`, "", "198.51.100.9");
		expect((await proef.haal(`/mijn/${geheim}`, "", "198.51.100.9")).statusCode).toBe(429);
		expect((await proef.haal(`/mijn/${geheim}`)).statusCode).toBe(200);
	});

	test("one code from one address has a limit too", async () => {
		const { geheim } = await nieuw();
		const statussen = [];
		for (let keer = 0; keer < 41; keer++)
			statussen.push((await proef.haal(`/mijn/${geheim}`, "", "198.51.100.10")).statusCode);
		expect([statussen[39], statussen[40]]).toEqual([200, 429]);
	});
});

describe("after the proof", () => {
	test("the partners are named, without amounts; the session is of this zaak only and can be ended", async () => {
		const { kort } = await nieuw();
		const ander = await nieuw();
		const antwoord = await proef.bewijs(kort);
		expect(antwoord.headers.location).toBe(`/mijn/${kort}?taal=nl&klaar=ja`);
		expect(String(antwoord.headers["set-cookie"])).toMatch(
			/^mijn=g[\w-]{32}; Max-Age=2700; Path=\/; HttpOnly; SameSite=Lax$/,
		);
		const cookie = cookieVan(antwoord);
		const pagina = (await proef.haal(`/mijn/${kort}?taal=nl`, cookie)).body;
		expect(pagina).toContain("Woonstichting De Es");
		expect(pagina).not.toMatch(/€|890|schuld/);
		expect((await proef.haal(`/mijn/${ander.geheim}?taal=nl`, cookie)).body).not.toContain("Woonstichting");
		await proef.stuur(`/mijn/${kort}/weg?taal=nl`, {}, cookie);
		expect((await proef.haal(`/mijn/${kort}?taal=nl`, cookie)).body).not.toContain("Woonstichting");
	});

	test("the session ends by itself", async () => {
		const { kort } = await nieuw();
		const cookie = cookieVan(await proef.bewijs(kort));
		proef.werkplek.klok.vooruit(46);
		expect((await proef.haal(`/mijn/${kort}?taal=nl`, cookie)).body).not.toContain("Woonstichting");
		const laat = await proef.stuur(`/mijn/${kort}/vraag?taal=nl`, { vraag: "Hoe nu?" }, cookie);
		expect((await proef.haal(String(laat.headers.location))).body).toContain("Je was te lang weg.");
		proef.werkplek.klok.vooruit(-46);
	});

	test("paid, arranging it, a question and a new number land in the zaak; what was planned falls; twice is once", async () => {
		const { kort, zaakId } = await nieuw();
		const cookie = cookieVan(await proef.bewijs(kort));
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
		const post = (pad: string, velden: Record<string, string>) =>
			proef.stuur(`/mijn/${kort}${pad}?taal=nl`, velden, cookie);
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
		const pagina = await proef.haal(`/mijn/${kort}/bewijs?taal=nl`);
		expect(pagina.body).toContain("De eerste letter van je achternaam");
		const antwoord = await proef.stuur(`/mijn/${kort}/bewijs?taal=nl`, { huisnummer: "7", letter: "m" });
		const begin = (await proef.haal(`/mijn/${kort}?taal=nl`, cookieVan(antwoord))).body;
		expect(begin).toContain("Ik regel het zelf");
		expect(begin).not.toMatch(/Woonstichting|betaald/);
	});

	test("when nothing is known to recognise somebody by, the page gives the telephone number", async () => {
		const { kort } = await nieuw({ geboortedatum: null, naamsleutel: "" });
		const pagina = await proef.haal(`/mijn/${kort}/bewijs?taal=nl`);
		expect(pagina.body).toContain("Wij kunnen op deze pagina niet zien of jij het bent.");
		expect(pagina.body).not.toContain("<form");
	});
});

test("no log line holds a code, whatever was asked", () => {
	expect(regels.length).toBeGreaterThan(50);
	const alles = regels.join("\n").toLowerCase();
	expect(gebruikt.filter((code) => alles.includes(code.toLowerCase()))).toEqual([]);
	expect(alles).toContain("/mijn/:code");
});
