import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { TALEN } from "../../rules/reach/tekst/tekst.ts";
import { handleAntwoord } from "../../steps/reach/antwoorden/handle-antwoord.ts";
import { readAntwoorden } from "../../steps/reach/antwoorden/read-antwoorden.ts";
import { readBeantwoord } from "../../steps/vandaag/read-antwoordwerk.ts";
import { zetKanaal } from "../../testing/berichten.ts";
import { cookieVan, type Inwonerproef, ingepakt, startInwonerproef } from "../../testing/inwoner.ts";
import { STIJL } from "./stijl.ts";
import { WOORDEN } from "./taal.ts";

let proef: Inwonerproef;
let adres = 0;

beforeAll(async () => {
	proef = await startInwonerproef();
	await zetKanaal(proef.werkplek.databank, proef.gemeente.id, "Mail", "notifynl");
});
afterAll(() => proef.sluit());

const nieuw: Inwonerproef["maakInwoner"] = (opties) => proef.maakInwoner(opties);
const eersteMoment = (html: string) => /value="(\d+\.\d+\.\d+)"/.exec(html)?.[1] ?? "";

describe("call me, and no", () => {
	test("call me keeps when and where; a number that is none is refused", async () => {
		const { geheim, zaakId } = await nieuw();
		expect((await proef.stuur(`/mijn/${geheim}/bel?taal=nl`, { dagdeel: "middag", nummer: "12" })).statusCode).toBe(
			422,
		);
		const antwoord = await proef.stuur(`/mijn/${geheim}/bel?taal=nl`, { dagdeel: "middag", nummer: "0612345678" });
		expect(antwoord.headers.location).toBe(`/mijn/${geheim}?taal=nl&klaar=bel`);
		expect((await proef.haal(`/mijn/${geheim}?taal=nl&klaar=bel`)).body).toContain("Wij bellen je zo snel mogelijk.");
		expect(await proef.antwoorden(zaakId)).toEqual(["bel-mij"]);
		const [rij] = await inGemeente(proef.werkplek.databank.db, proef.werkplek.gemeenteId, (trx) =>
			trx.selectFrom("antwoorden").select(["inhoud", "afgehandeld_op"]).where("zaak_id", "=", zaakId).execute(),
		);
		const { sleutels } = proef.werkplek.databank;
		expect(sleutels.decrypt(proef.werkplek.gemeenteId, "antwoorden.inhoud", rij!.inhoud!)).toBe(
			"Wil gebeld worden, in de middag. Op 06 12345678.",
		);
		expect(rij?.afgehandeld_op).toBeNull();
		await proef.stuur(`/mijn/${geheim}/bel?taal=so`, { dagdeel: "ochtend" });
		const [, tweede] = await inGemeente(proef.werkplek.databank.db, proef.werkplek.gemeenteId, (trx) =>
			trx.selectFrom("antwoorden").select("inhoud").where("zaak_id", "=", zaakId).orderBy("id").execute(),
		);
		expect(sleutels.decrypt(proef.werkplek.gemeenteId, "antwoorden.inhoud", tweede!.inhoud!)).toContain("Somalisch");
	});

	test("a link preview or a scanner of mail that opens every address says no to nothing", async () => {
		const { geheim, zaakId } = await nieuw();
		for (const pad of ["", "/nee", "/bel", "/afspraak", "/hulp", "/bewijs"])
			await proef.haal(`/mijn/${geheim}${pad}?taal=nl`);
		expect(await proef.antwoorden(zaakId)).toEqual([]);
		await proef.stuur(`/mijn/${geheim}/nee?taal=nl`);
		expect(await proef.antwoorden(zaakId)).toEqual(["nee"]);
	});
});

describe("in which language we write", () => {
	test("who chooses a language and reads on in it, is told so and can undo it; who only looks, is not", async () => {
		const { geheim, zaakId } = await nieuw();
		const taal = async () =>
			inGemeente(proef.werkplek.databank.db, proef.werkplek.gemeenteId, (trx) =>
				trx.selectFrom("zaken").select("taal").where("id", "=", zaakId).executeTakeFirstOrThrow(),
			).then((rij) => rij.taal);
		const start = `/mijn/${geheim}`;
		await proef.haal(`${start}/bel?taal=en`);
		expect(await taal()).toBe("nl");
		const gekozen = (await proef.haal(`${start}?taal=en&kies=ja`)).body;
		expect(await taal()).toBe("nl");
		expect(gekozen).toContain("/bel?taal=en&amp;kies=door");
		const door = (await proef.haal(`${start}/bel?taal=en&kies=door`)).body;
		expect(door).toContain("From now on we write to you in English.");
		expect(await taal()).toBe("en");
		expect((await proef.haal(start)).body).toContain('<html lang="en"');
		await proef.stuur(`${start}/taal?taal=en&kies=door`, { schrijftaal: "nl" });
		const terug = (await proef.haal(`${start}?taal=en&kies=door`)).body;
		expect(terug).toContain("Write to me in English from now on");
		expect(await taal()).toBe("nl");
	});

	test("the short code alone changes no language", async () => {
		const { kort, zaakId } = await nieuw();
		await proef.haal(`/mijn/${kort}?taal=tr&kies=door`);
		const rij = await inGemeente(proef.werkplek.databank.db, proef.werkplek.gemeenteId, (trx) =>
			trx.selectFrom("zaken").select("taal").where("id", "=", zaakId).executeTakeFirstOrThrow(),
		);
		expect(rij.taal).toBe("nl");
	});
});

describe("appointments", () => {
	test("book with the link, move and cancel after the proof, and a file for the calendar", async () => {
		const { geheim, zaakId } = await nieuw();
		const plekken = (await proef.haal(`/mijn/${geheim}/afspraak?taal=nl`)).body;
		expect(plekken).toContain("Op kantoor");
		const pad = `/mijn/${geheim}/afspraak?taal=nl&plek=${proef.plekken.kantoor}`;
		const lijst = (await proef.haal(pad)).body;
		expect(lijst).toContain("dinsdag 24 november");
		const klaar = await proef.stuur(pad, { moment: eersteMoment(lijst) });
		expect(klaar.headers.location).toBe(`/mijn/${geheim}?taal=nl&klaar=afspraak`);
		expect(await proef.antwoorden(zaakId)).toEqual(["afspraak"]);
		// The same button twice is one appointment and one contact; who books takes up the offer.
		await proef.stuur(pad, { moment: eersteMoment(lijst) });
		const contact = await inGemeente(proef.werkplek.databank.db, proef.werkplek.gemeenteId, async (trx) => ({
			zaak: await trx
				.selectFrom("zaken")
				.select(["status", "bereikt", "hulp_aanvaard_op"])
				.where("id", "=", zaakId)
				.executeTakeFirstOrThrow(),
			pogingen: await trx
				.selectFrom("contactpogingen")
				.select(["kanaal", "uitkomst", "bereikt", "door"])
				.where("zaak_id", "=", zaakId)
				.where("uitkomst", "=", "hulp-aanvaard")
				.execute(),
		}));
		expect(contact.zaak).toMatchObject({ status: "in-gesprek", bereikt: true, hulp_aanvaard_op: expect.any(String) });
		expect(contact.pogingen).toEqual([{ kanaal: "Overige", uitkomst: "hulp-aanvaard", bereikt: true, door: null }]);
		const ics = await proef.haal(`/mijn/${geheim}/afspraak.ics?taal=nl`);
		expect(ics.headers["content-type"]).toContain("text/calendar");
		expect(ics.body).toContain("DTSTART:20261124T080000Z");

		expect((await proef.haal(pad)).headers.location).toContain("/bewijs");
		expect((await proef.stuur(`/mijn/${geheim}/afspraak/afzeggen?taal=nl`)).headers.location).toContain("/bewijs");
		const cookie = cookieVan(await proef.bewijs(geheim));
		const anders = eersteMoment((await proef.haal(pad, cookie)).body.replace(/[\s\S]*woensdag 25/, ""));
		expect((await proef.stuur(pad, { moment: anders }, cookie)).headers.location).toContain("klaar=afspraak");
		expect((await proef.haal(`/mijn/${geheim}?taal=nl`, cookie)).body).toContain("woensdag 25 november");
		expect((await proef.stuur(`/mijn/${geheim}/afspraak/eerder?taal=nl`, {}, cookie)).statusCode).toBe(303);
		expect((await proef.haal(`/mijn/${geheim}?taal=nl`, cookie)).body).toContain(
			"Je krijgt een bericht als er eerder plek is.",
		);
		expect((await proef.haal(`/mijn/${geheim}?taal=nl`, cookie)).body).toContain(
			"Er is eerder plek: dinsdag 24 november",
		);
		await proef.stuur(`/mijn/${geheim}/afspraak/afzeggen?taal=nl`, {}, cookie);
		expect((await proef.haal(`/mijn/${geheim}?taal=nl`, cookie)).body).toContain("Maak een afspraak");
	});

	test("a moment that was just taken is said so, with the list of what is left", async () => {
		const [een, twee] = [await nieuw(), await nieuw()];
		const pad = (code: string) => `/mijn/${code}/afspraak?taal=nl&plek=${proef.plekken.kantoor}`;
		const moment = eersteMoment((await proef.haal(pad(een.geheim))).body);
		const antwoorden = await Promise.all([een, twee].map(({ geheim }) => proef.stuur(pad(geheim), { moment })));
		expect(antwoorden.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409]);
		const bezet = antwoorden.find(({ statusCode }) => statusCode === 409)!.body;
		expect(bezet).toContain("Dit moment is net bezet. Kies een ander moment.");
		expect(bezet).not.toContain(`value="${moment}"`);
		const verliezer = [een, twee][antwoorden.findIndex(({ statusCode }) => statusCode === 409)]!;
		expect((await proef.stuur(pad(verliezer.geheim), { moment: "1.1.99999999999" })).statusCode).toBe(409);
	});

	test("a closed zaak offers a call, not an appointment", async () => {
		const { geheim } = await nieuw({ status: "gesloten" });
		const { body } = await proef.haal(`/mijn/${geheim}?taal=nl`);
		expect(body).toContain("Bel mij");
		expect(body).not.toContain("Maak een afspraak");
	});
});

describe("/klopt-dit", () => {
	const vraag = (velden: Record<string, string>, van = `203.0.113.${++adres}`) =>
		proef.stuur("/klopt-dit?taal=nl", velden, "", van);

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

	test("trying days about one number gets no answer any more, the same with a message as without, and never untrue", async () => {
		const zoek = async (waar: string, dag: number) => (await vraag({ waar, wanneer: `2026-11-${dag}` })).body;
		const klaar = "Hier is vandaag al vaak naar gevraagd. Bel ons";
		const zin = /role="alert"><p>([^<]*)/;
		const laatste = [];
		for (const waar of ["0611112222", "0622223333"]) {
			// The first number was asked about before; the other is of nobody.
			let antwoord = "";
			for (let dag = 15; dag < 19; dag++) antwoord = await zoek(waar, dag);
			laatste.push(zin.exec(await zoek(waar, 19))?.[1]);
			expect(antwoord).not.toContain("Ja.");
		}
		expect(laatste).toEqual([expect.stringContaining(klaar), laatste[0]]);
		// Of the day on which there was one as well: not "cannot be found".
		expect(await zoek("06 1111 2222", 19)).not.toContain("Wij kunnen dit bericht niet vinden.");
	});

	test("one asker has ten questions an hour", async () => {
		const statussen = [];
		for (let keer = 0; keer < 11; keer++)
			statussen.push((await vraag({ code: "2222-2222" }, "198.51.100.77")).statusCode);
		expect([statussen[9], statussen[10]]).toEqual([200, 429]);
	});
});

describe("a visit that was announced", () => {
	const metBezoek = async (bezoek_op: string) => {
		const inwoner = await nieuw();
		await inGemeente(proef.werkplek.databank.db, proef.gemeente.id, (trx) =>
			trx
				.updateTable("berichten")
				.set({ soort: "aankondiging-huisbezoek", bezoek_op, bezoek_dagdeel: "Middag" })
				.where("id", "=", inwoner.berichtId)
				.execute(),
		);
		return inwoner;
	};

	test.each(TALEN)("stands on the page in %s with its day and a way to say no, before any proof", async (taal) => {
		const { geheim, kort } = await metBezoek("2026-11-30");
		for (const code of [geheim, kort]) {
			const { body } = await proef.haal(`/mijn/${code}?taal=${taal}`);
			expect(body).toContain('<time dateTime="2026-11-30">');
			expect(body).toContain(WOORDEN[taal].middag);
			expect(body).toContain(WOORDEN[taal].huisbezoekLiever);
			expect(body).toContain(WOORDEN[taal].huisbezoekAnder);
			expect(ingepakt(body) + ingepakt(STIJL.inhoud)).toBeLessThan(14_000);
		}
	});

	test("is refused once: a colleague sees it first, and until an outcome stands there nobody goes", async () => {
		const { geheim, kort, zaakId } = await metBezoek("2026-11-30");
		// The short code alone is not enough to call it off.
		expect((await proef.stuur(`/mijn/${kort}/huisbezoek?taal=nl`)).headers.location).toContain("/bewijs");
		expect(await proef.antwoorden(zaakId)).toEqual([]);
		const klaar = await proef.stuur(`/mijn/${geheim}/huisbezoek?taal=nl`);
		expect(klaar.headers.location).toBe(`/mijn/${geheim}?taal=nl&klaar=huisbezoek`);
		const { body } = await proef.haal(`/mijn/${geheim}?taal=nl&klaar=huisbezoek`);
		expect(body).toContain("Wij komen niet bij je langs.");
		expect(body).not.toContain("Liever geen bezoek");
		await proef.stuur(`/mijn/${geheim}/huisbezoek?taal=nl`);
		expect(await proef.antwoorden(zaakId)).toEqual(["geen-bezoek"]);
		const { werkplek, gemeente } = proef;
		const open = await inGemeente(werkplek.databank.db, gemeente.id, (trx) =>
			readAntwoorden({ trx, gemeenteId: gemeente.id, sleutels: werkplek.databank.sleutels }, { stand: "open", zaakId }),
		);
		expect(open).toMatchObject([
			{ lezing: { soort: "geen-bezoek", tekst: "Wil liever geen bezoek (maandag 30 november, middag)." } },
		]);
		const vandaag = await inGemeente(werkplek.databank.db, gemeente.id, (trx) => readBeantwoord(trx, gemeente.id));
		expect(vandaag.zaken).toContain(zaakId);
		const gelezen = await proef.voerUit(gemeente.sanne, (omgeving) =>
			handleAntwoord(omgeving, { antwoordId: open[0]!.id, wat: "gelezen." }, werkplek.klok.nu()),
		);
		expect(gelezen).toEqual({ ok: false, reden: "uitkomst-nodig" });
	});

	test("that is over, or made place for an appointment, is not there any more", async () => {
		const { geheim } = await metBezoek("2026-11-20");
		expect((await proef.haal(`/mijn/${geheim}?taal=nl`)).body).not.toContain("Liever geen bezoek");
		const ander = await metBezoek("2026-11-30");
		const pad = `/mijn/${ander.geheim}/afspraak?taal=nl&plek=${proef.plekken.kantoor}`;
		await proef.stuur(pad, { moment: eersteMoment((await proef.haal(pad)).body) });
		expect((await proef.haal(`/mijn/${ander.geheim}?taal=nl`)).body).not.toContain("Liever geen bezoek");
	});
});
