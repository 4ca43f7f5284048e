import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { voegAfspraakToe } from "../../testing/afspraken.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { exportWerklijst } from "./export-werklijst.ts";
import { nextInBelronde } from "./next-in-belronde.ts";
import { PER_GROEP, PER_GROEP_SAMEN, readWerklijst } from "./read-werklijst.ts";
import type { Werklijstfilter } from "./werklijstfilter.ts";

/** Monday 23 November 2026, ten past ten. */
const NU = new Date("2026-11-23T09:10:00Z");

let proef: Testdatabase;
let gemeente: Proefgemeente;
let code = 9900;
beforeAll(async () => {
	proef = await createTestDatabase();
});
beforeEach(async () => {
	gemeente = await maakProefgemeente(proef.databank, { code: String(++code), naam: "Beekdaal" });
});
afterAll(() => proef.sluit());

const filter = (anders: Partial<Werklijstfilter> = {}): Werklijstfilter => ({
	voor: "alle",
	gebruikerId: gemeente.sanne.gebruikerId!,
	wijken: [],
	...anders,
});
const lijst = (anders: Partial<Werklijstfilter> = {}, pagina = 1, nu = NU) =>
	makeUitvoerder(proef.databank)(gemeente.sanne, (omgeving) => readWerklijst(omgeving, filter(anders), pagina, nu));
const maak = (...delen: Parameters<typeof maakZaak> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
	maakZaak(proef.databank, gemeente, ...delen);

describe("wat doe ik nu", () => {
	test("who answered stands on top with what they wrote, and in no other part until it is handled", async () => {
		const id = await maak("te-bellen", { naam: "Ada Antwoord" });
		await maak("te-bellen", { naam: "Bo Belt" });
		const rij = { gemeente_id: gemeente.id, kanaal: "SMS", ontvangen_op: NU };
		const inhoud = proef.databank.sleutels.encrypt(gemeente.id, "antwoorden.inhoud", "Ja graag\n> stop?");
		await inGemeente(proef.databank.db, gemeente.id, (trx) =>
			trx
				.insertInto("antwoorden")
				.values([
					{ ...rij, zaak_id: id, soort: "ja", inhoud },
					{ ...rij, zaak_id: null, soort: "overig", inhoud: null },
				])
				.execute(),
		);
		const { antwoorden, antwoordenZonderZaak, groepen, teDoen } = await lijst();
		expect(antwoorden).toMatchObject([{ zaakId: id, naam: "Ada Antwoord", soort: "ja", tekst: "Ja graag" }]);
		expect([antwoordenZonderZaak, teDoen, groepen.bellen.aantal]).toEqual([1, 2, 1]);
		expect(groepen.bellen.regels.map(({ naam }) => naam)).toEqual(["Bo Belt"]);
		expect((await lijst({ q: "belt" })).antwoorden).toEqual([]);
		const ronde = { dagdeel: "Ochtend", overgeslagen: [] };
		const volgende = await nextInBelronde(proef.databank, gemeente.sanne, filter(), ronde, NU);
		expect(volgende).toBe(groepen.bellen.regels[0]?.id);
		await inGemeente(proef.databank.db, gemeente.id, (trx) =>
			trx.updateTable("antwoorden").set({ afgehandeld_op: NU }).execute(),
		);
		expect((await lijst()).groepen.bellen.aantal).toBe(2);
	});

	test("who has an appointment is not called or visited, until it is over; a date of the law before it is", async () => {
		const ids = {
			bellen: await maak("te-bellen"),
			bezoek: await maak("bezoek"),
			voorbij: await maak("te-bellen"),
			wet: await maak("hulp-aanvaard", { uiterlijk: "2026-11-24" }),
			overdracht: await maak("te-bellen", { volgende_stap: "overdracht", volgende_kanaal: "Administratief" }),
		};
		await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
			for (const [plaats, zaak_id] of Object.values(ids).entries()) {
				const dag = zaak_id === ids.voorbij ? "2026-11-20" : "2026-11-25";
				await voegAfspraakToe(trx, gemeente, zaak_id, `${dag}T0${plaats + 3}:00:00Z`, { minuten: 30 });
			}
		});
		const { eerst, groepen, teDoen } = await lijst();
		expect(eerst.regels.map((rij) => rij.id)).toEqual([ids.wet]);
		expect(groepen.bellen.regels.map((rij) => rij.id)).toEqual([ids.voorbij]);
		expect(groepen.bezoeken.regels).toEqual([]);
		expect(groepen.afronden.regels.map((rij) => rij.id)).toEqual([ids.overdracht]);
		expect(teDoen).toBe(3);
		const ronde = { dagdeel: "Ochtend", overgeslagen: [ids.voorbij] };
		expect(await nextInBelronde(proef.databank, gemeente.sanne, filter(), ronde, NU)).toBeNull();
	});

	test("every zaak stands in exactly one part of the list, in the order of the page", async () => {
		const ids = {
			crisis: await maak("crisis"),
			terugbellen: await maak("terugbellen"),
			wet: await maak("hulp-aanvaard"),
			bellen: await maak("te-bellen"),
			bezoek: await maak("bezoek"),
			bericht: await maak("whatsapp"),
			brief: await maak("brief"),
			afronden: await maak("te-sluiten"),
			liggend: await maak("blijft-liggen"),
		};
		for (const staat of ["komt-morgen", "gesloten", "niet-opgepakt"] as const) await maak(staat);
		const { eerst, groepen, liggend, teDoen } = await lijst();
		const id = (deel: { regels: readonly { id: number }[] }) => deel.regels.map((rij) => rij.id);
		expect(id(eerst)).toEqual([ids.crisis, ids.terugbellen, ids.wet]);
		expect(id(groepen.bellen)).toEqual([ids.bellen]);
		expect(id(groepen.bezoeken)).toEqual([ids.bezoek]);
		expect(id(groepen.berichten)).toEqual([ids.bericht]);
		expect(id(groepen.brieven)).toEqual([ids.brief]);
		expect(id(groepen.afronden)).toEqual([ids.afronden]);
		expect(id(liggend)).toEqual([ids.liggend]);
		expect(teDoen).toBe(9);
	});

	test("a visit keeps who comes along while its zaak waits for a new decision", async () => {
		await maak("bezoek", { werkinstructie_versie: null });
		expect((await lijst()).groepen.bezoeken.regels).toMatchObject([{ duo: false }]);
	});

	test("a date of the law far away does not come first; a call-back of tomorrow neither", async () => {
		const rustig = await maak("hulp-aanvaard", { uiterlijk: "2026-12-20" });
		await maak("terugbellen", { terugbellen_op: new Date("2026-11-24T08:00:00Z"), volgende_op: "2026-11-24" });
		const { eerst, groepen, teDoen } = await lijst();
		expect(eerst.regels).toEqual([]);
		expect(groepen.afspraken.regels.map((rij) => rij.id)).toEqual([rustig]);
		expect(teDoen).toBe(1);
	});

	test("a call-back late this evening is of today, one just after midnight is not", async () => {
		await maak("terugbellen", { terugbellen_op: new Date("2026-11-23T22:59:00Z") });
		await maak("terugbellen", { terugbellen_op: new Date("2026-11-23T23:01:00Z") });
		expect((await lijst()).eerst.regels).toHaveLength(1);
	});

	test("the longest waiting is on top", async () => {
		const nieuw = await maak("te-bellen");
		const oud = await maak("te-bellen", { volgende_op: "2026-11-19" });
		expect((await lijst()).groepen.bellen.regels.map((rij) => rij.id)).toEqual([oud, nieuw]);
	});

	test("hours of work follow from the minutes of the werkinstructie; done counts what I did today", async () => {
		await maak("te-bellen");
		await maak("brief");
		await maak("bezoek");
		const zaak_id = await maak("komt-morgen");
		const poging = { gemeente_id: gemeente.id, zaak_id, kanaal: "Telefoon", dagdeel: "Ochtend", bereikt: false };
		await inGemeente(proef.databank.db, gemeente.id, (trx) =>
			trx
				.insertInto("contactpogingen")
				.values([
					{ ...poging, datum: "2026-11-23", uitkomst: "geen-gehoor", door: gemeente.sanne.gebruikerId },
					{ ...poging, datum: "2026-11-23", uitkomst: "geen-gehoor", door: gemeente.bilal.gebruikerId },
					{ ...poging, datum: "2026-11-23", uitkomst: "voicemail", door: gemeente.sanne.gebruikerId, ongedaan_op: NU },
					{ ...poging, datum: "2026-11-20", uitkomst: "voicemail", door: gemeente.sanne.gebruikerId },
				])
				.execute(),
		);
		// Telefoon 10, Brief 3, Huisbezoek 45 minutes.
		expect(await lijst({ voor: "mij" })).toMatchObject({ minuten: 58, gedaan: 1, urenPerWeek: 50 });
		expect((await lijst()).gedaan).toBe(2);
		// Done is counted within the filter, like what is left.
		expect((await lijst({ wijk: "Nergens" })).gedaan).toBe(0);
		expect((await lijst({ voor: "mij", wijk: "Nergens", q: "niemand" })).gedaan).toBe(0);
	});
});

describe("voor wie", () => {
	test("mine: assigned to me, or to nobody in my wijken; of a colleague never", async () => {
		const { sanne, bilal } = gemeente;
		const vanMij = await maak("te-bellen", { toegewezen_aan: sanne.gebruikerId, wijk: "De Es" });
		const mijnWijk = await maak("te-bellen", { wijk: "Binnenstad" });
		const andereWijk = await maak("te-bellen", { wijk: "De Es" });
		const vanBilal = await maak("te-bellen", { toegewezen_aan: bilal.gebruikerId, wijk: "Binnenstad" });
		const wie = async (voor: "mij" | "wijk" | "alle", wijken: string[]) =>
			(await lijst({ voor, wijken })).groepen.bellen.regels.map((rij) => rij.id);
		expect(await wie("mij", ["Binnenstad"])).toEqual([vanMij, mijnWijk]);
		expect(await wie("mij", [])).toEqual([vanMij, mijnWijk, andereWijk]);
		expect(await wie("wijk", ["Binnenstad"])).toEqual([mijnWijk, vanBilal]);
		expect(await wie("alle", [])).toHaveLength(4);
	});

	test("filters narrow by wijk, kind of work, partner, and the beginning of a name or street", async () => {
		await maak("te-bellen", { naam: "Jan van der Wíel", straat: "Kerkpad", wijk: "De Es" });
		await maak("brief", { naam: "Anna Mulder", achterstanden: { Water: 9_000 } });
		const tel = async (anders: Partial<Werklijstfilter>) => (await lijst(anders)).teDoen;
		expect(await tel({ wijk: "De Es" })).toBe(1);
		expect(await tel({ partnertype: "Water" })).toBe(1);
		expect(await tel({ q: "wiel" })).toBe(1);
		expect(await tel({ q: "Kerk" })).toBe(1);
		expect(await tel({ q: "pad" })).toBe(0);
		const alleenBrieven = await lijst({ groep: "brieven" });
		expect(alleenBrieven.groepen.bellen.regels).toEqual([]);
		expect(alleenBrieven.groepen.brieven.regels).toHaveLength(1);
	});

	test("another gemeente's work is not there", async () => {
		await maak("te-bellen");
		const buren = await maakProefgemeente(proef.databank, { code: String(++code), naam: "Elders" });
		const vanBuren = await makeUitvoerder(proef.databank)(buren.sanne, (omgeving) =>
			readWerklijst(omgeving, filter(), 1, NU),
		);
		expect(vanBuren.teDoen).toBe(0);
	});
});

test("no group is longer than a page; the pages of one group show all of it once", async () => {
	for (let i = 0; i < PER_GROEP + 7; i++) await maak("brief", { huisnummer: i + 1 });
	const eerste = (await lijst()).groepen.brieven;
	expect([eerste.regels.length, eerste.aantal]).toEqual([PER_GROEP_SAMEN, PER_GROEP + 7]);
	const paginas = [await lijst({ groep: "brieven" }, 1), await lijst({ groep: "brieven" }, 2)];
	const ids = paginas.flatMap((pagina) => pagina.groepen.brieven.regels.map((rij) => rij.id));
	expect(new Set(ids).size).toBe(PER_GROEP + 7);
});

test("nothing to do: says what comes next", async () => {
	await maak("komt-morgen");
	await maak("komt-morgen");
	await maak("komt-morgen", { volgende_op: "2026-11-30" });
	expect((await lijst()).eerstvolgende).toEqual({ op: "2026-11-24", aantal: 2 });
	expect((await lijst({ wijk: "Nergens" })).eerstvolgende).toBeNull();
});

describe("belronde", () => {
	const volgende = (ronde: { dagdeel?: string; overgeslagen: number[] }) =>
		nextInBelronde(proef.databank, gemeente.sanne, filter(), ronde, NU);

	test("walks through the calls of this part of the day, oldest first, without those that were skipped", async () => {
		const tweede = await maak("te-bellen");
		const eerste = await maak("te-bellen", { volgende_op: "2026-11-20" });
		const middag = await maak("tweede-belpoging");
		expect(await volgende({ overgeslagen: [] })).toBe(eerste);
		expect(await volgende({ overgeslagen: [eerste] })).toBe(tweede);
		expect(await volgende({ overgeslagen: [eerste, tweede] })).toBeNull();
		expect(await volgende({ dagdeel: "Middag", overgeslagen: [] })).toBe(middag);
	});

	test("leaves alone what a colleague has open now", async () => {
		const bezet = await maak("te-bellen");
		const vrij = await maak("te-bellen");
		const open = (laatst_gezien: Date) =>
			inGemeente(proef.databank.db, gemeente.id, (trx) =>
				trx
					.insertInto("zaakbezoeken")
					.values({
						gemeente_id: gemeente.id,
						zaak_id: bezet,
						gebruiker_id: gemeente.bilal.gebruikerId!,
						laatst_gezien,
					})
					.onConflict((c) => c.columns(["gemeente_id", "zaak_id", "gebruiker_id"]).doUpdateSet({ laatst_gezien }))
					.execute(),
			);
		await open(new Date(NU.getTime() - 30_000));
		expect(await volgende({ overgeslagen: [] })).toBe(vrij);
		await open(new Date(NU.getTime() - 90_000));
		expect(await volgende({ overgeslagen: [] })).toBe(bezet);
	});

	test("an appointment of this afternoon is not called this morning", async () => {
		await maak("terugbellen", { volgende_dagdeel: null });
		expect(await volgende({ overgeslagen: [] })).toBeNull();
	});
});

describe("export", () => {
	test("gives the filtered list and says so in the audit log, without what was searched for", async () => {
		await maak("te-bellen", { naam: "Jan Geheim" });
		await maak("brief");
		const antwoord = await exportWerklijst(
			proef.databank,
			gemeente.sanne,
			filter({ q: "geheim" }),
			{ exportToegestaan: true },
			NU,
		);
		expect(antwoord).toMatchObject({ ok: true, waarde: [{ naam: "Jan Geheim" }] });
		const regels = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
			trx.selectFrom("auditregels").select(["handeling", "gegevens"]).execute(),
		);
		expect(regels).toEqual([
			{ handeling: "lijst-geexporteerd", gegevens: { lijst: "vandaag", aantal: 1, voor: "alle", gezocht: true } },
		]);
	});

	test("is refused where the gemeente does not allow it", async () => {
		const antwoord = await exportWerklijst(proef.databank, gemeente.sanne, filter(), { exportToegestaan: false }, NU);
		expect(antwoord).toEqual({ ok: false, reden: "export-niet-toegestaan" });
	});
});
