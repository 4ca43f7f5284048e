import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { makeZaaklezer } from "../../testing/zaaklezer.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { assignZaak } from "./assign-zaak.ts";
import { addContactgegeven } from "./contactgegevens.ts";
import { addNotitie } from "./notities.ts";
import { POGINGVELDEN } from "./poging.ts";
import { registerContactpoging } from "./register-contactpoging.ts";
import { undoContactpoging } from "./undo-contactpoging.ts";

/** Monday 23 November 2026, ten past ten in the Netherlands. */
const NU = new Date("2026-11-23T09:10:00Z");
const later = (minuten: number) => new Date(NU.getTime() + minuten * 60_000);

let proef: Testdatabase;
let gemeente: Proefgemeente;
let lees: ReturnType<typeof makeZaaklezer>;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
	lees = makeZaaklezer(proef.databank, gemeente.id);
});
afterAll(() => proef.sluit());

const bel = (zaakId: number, uitkomst: string, meer: object = {}, wie = gemeente.sanne, nu = NU) =>
	registerContactpoging(proef.databank, wie, { zaakId, versie: 1, kanaal: "Telefoon", uitkomst, ...meer }, nu);

describe("one attempt", () => {
	test("no answer: counted, dated now, and the next call comes in another part of the day after the days of the route", async () => {
		const id = await maakZaak(proef.databank, gemeente, "te-bellen", { opgepakt_op: "2026-11-23" });
		expect(await bel(id, "geen-gehoor")).toMatchObject({ ok: true, waarde: { wat: "Gebeld (ochtend): geen gehoor" } });
		expect(await lees.zaak(id)).toMatchObject({
			status: "te-benaderen",
			pogingen: 1,
			bereikt: false,
			laatste_poging_op: "2026-11-23",
			laatste_poging_dagdeel: "Ochtend",
			volgende_stap: "bellen",
			volgende_op: "2026-11-26",
			volgende_dagdeel: "Middag",
			volgende_poging: 2,
			volgende_max: 3,
			versie: 2,
		});
		expect(await lees.audit(id)).toEqual(["contactpoging-geregistreerd"]);
	});

	test("three calls without answer, then the letter, then the visit that the letter announced", async () => {
		const id = await maakZaak(proef.databank, gemeente, "te-bellen", { opgepakt_op: "2026-11-23" });
		const dagen = ["2026-11-23T09:10:00Z", "2026-11-26T13:00:00Z", "2026-11-30T09:00:00Z"];
		for (const [i, nu] of dagen.entries())
			await bel(id, "geen-gehoor", { versie: i + 1 }, gemeente.sanne, new Date(nu));
		expect(await lees.zaak(id)).toMatchObject({
			volgende_stap: "aankondiging-bezoek",
			volgende_kanaal: "Brief",
			volgende_op: "2026-12-03",
		});
		const brief = { zaakId: id, versie: 4, kanaal: "Brief", uitkomst: "verstuurd" } as const;
		await registerContactpoging(proef.databank, gemeente.sanne, brief, new Date("2026-12-03T10:00:00Z"));
		const zaak = await lees.zaak(id);
		expect(zaak).toMatchObject({ volgende_kanaal: "Huisbezoek", volgende_op: "2026-12-08", pogingen: 4 });
		expect(zaak.volgende_omdat).toBe("Dit is aangekondigd op do 3 december.");
	});

	test("nobody at home: the card is next", async () => {
		const id = await maakZaak(proef.databank, gemeente, "bezoek");
		const bezoek = { zaakId: id, versie: 1, kanaal: "Huisbezoek", uitkomst: "niet-thuis" } as const;
		await registerContactpoging(proef.databank, gemeente.sanne, bezoek, NU);
		expect(await lees.zaak(id)).toMatchObject({ volgende_stap: "kaart", volgende_kanaal: "Kaartje" });
	});

	test("help accepted: a conversation, four weeks on the clock of the law, an appointment within two working days", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		await bel(id, "hulp-aanvaard", { contact: "+31612345678" });
		expect(await lees.zaak(id)).toMatchObject({
			status: "in-gesprek",
			bereikt: true,
			hulp_aanvaard_op: "2026-11-23",
			uiterlijk: "2026-12-21",
			volgende_stap: "gesprek",
			volgende_kanaal: "Afspraak op locatie",
			volgende_op: "2026-11-25",
		});
		expect(await lees.contact(id, "+31612345678")).toEqual({ status: "werkt", status_op: "2026-11-23" });
	});

	test("the first conversation after acceptance stops the clock", async () => {
		const id = await maakZaak(proef.databank, gemeente, "hulp-aanvaard");
		const afspraak = { zaakId: id, versie: 1, kanaal: "Afspraak op locatie", uitkomst: "denkt-na" } as const;
		await registerContactpoging(proef.databank, gemeente.sanne, afspraak, NU);
		expect(await lees.zaak(id)).toMatchObject({ status: "in-gesprek", uiterlijk: null, volgende_op: "2026-11-30" });
	});

	test("wrong number: the number is not used again, and without another one the route goes on without calling", async () => {
		const id = await maakZaak(proef.databank, gemeente, "te-bellen", { telefoons: ["+31612345678"], email: null });
		await bel(id, "fout-nummer", { contact: "+31612345678" });
		expect(await lees.contact(id, "+31612345678")).toEqual({ status: "fout", status_op: "2026-11-23" });
		expect((await lees.zaak(id)).volgende_kanaal).toBe("Brief");
	});

	test("call back: the appointment is the next step, and the next call ends it", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		const moment = new Date("2026-11-25T13:00:00Z");
		await bel(id, "terugbellen", { terugbellenOp: moment });
		expect(await lees.zaak(id)).toMatchObject({
			status: "in-gesprek",
			terugbellen_op: moment,
			volgende_stap: "terugbellen",
			volgende_op: "2026-11-25",
			volgende_dagdeel: "Middag",
		});
		await bel(id, "geen-gehoor", { versie: 2 }, gemeente.sanne, new Date("2026-11-25T13:05:00Z"));
		expect(await lees.zaak(id)).toMatchObject({ terugbellen_op: null, volgende_stap: "bellen", status: "in-gesprek" });
	});

	test("paid: closed in the same action with the eindresultaat that the colleague confirmed", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		const resultaat = "Inwoner heeft zelf al betaald/betalingsregeling getroffen";
		await bel(id, "betaald-of-regeling", { sluit: resultaat });
		expect(await lees.zaak(id)).toMatchObject({
			status: "gesloten",
			resultaat,
			gesloten_op: "2026-11-23",
			volgende_op: null,
			versie: 2,
		});
		expect(await lees.tijdlijn(id)).toContain(`Zaak gesloten: ${resultaat}.`);
	});

	test("paid but not closed: the stop rule asks to close today", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		await bel(id, "betaald-of-regeling");
		expect(await lees.zaak(id)).toMatchObject({
			status: "in-gesprek",
			volgende_stap: "sluiten",
			volgende_op: "2026-11-23",
		});
	});

	test("an attempt of yesterday is dated yesterday; one of tomorrow is refused", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		expect(await bel(id, "geen-gehoor", { datum: "2026-11-24" })).toEqual({ ok: false, reden: "datum-in-toekomst" });
		await bel(id, "voicemail", { datum: "2026-11-22", dagdeel: "Avond" });
		expect(await lees.zaak(id)).toMatchObject({ laatste_poging_op: "2026-11-22", laatste_poging_dagdeel: "Avond" });
	});

	test.each([
		[{ uitkomst: "terugbellen" }, "moment-ontbreekt"],
		[{ uitkomst: "terugbellen", terugbellenOp: new Date("2026-11-20T10:00:00Z") }, "moment-voorbij"],
		[{ uitkomst: "bestaat-niet" }, "uitkomst-onbekend"],
		[{ uitkomst: "niet-thuis" }, "uitkomst-past-niet-bij-kanaal"],
		[{ uitkomst: "denkt-na", sluit: "Niet opgepakt: onterecht signaal" }, "eindresultaat-onbekend"],
	])("refused without a trace: %o", async (invoer, reden) => {
		const id = await maakZaak(proef.databank, gemeente);
		expect(await bel(id, invoer.uitkomst, invoer)).toEqual({ ok: false, reden });
		expect(await lees.zaak(id)).toMatchObject({ versie: 1, pogingen: 0 });
		expect(await lees.audit(id)).toEqual([]);
	});

	test("a closed zaak takes no attempts; an unknown one neither, and another gemeente's does not exist", async () => {
		const id = await maakZaak(proef.databank, gemeente, "gesloten");
		expect(await bel(id, "geen-gehoor")).toEqual({ ok: false, reden: "zaak-gesloten" });
		expect(await bel(999_999, "geen-gehoor")).toEqual({ ok: false, reden: "zaak-onbekend" });
		const buren = await maakProefgemeente(proef.databank, { code: "9958", naam: "Elders" });
		expect(await bel(id, "geen-gehoor", {}, buren.sanne)).toEqual({ ok: false, reden: "zaak-onbekend" });
	});

	test("an sms counts for the WhatsApp step that allows it; a letter outside the plan is extra", async () => {
		const id = await maakZaak(proef.databank, gemeente, "whatsapp");
		const sms = { zaakId: id, versie: 1, kanaal: "SMS", uitkomst: "verstuurd" } as const;
		await registerContactpoging(proef.databank, gemeente.sanne, sms, NU);
		expect(await lees.zaak(id)).toMatchObject({ volgende_stap: "bellen" });
		const ander = await maakZaak(proef.databank, gemeente, "te-bellen");
		const brief = { zaakId: ander, versie: 1, kanaal: "Brief", uitkomst: "verstuurd" } as const;
		await registerContactpoging(proef.databank, gemeente.sanne, brief, NU);
		expect(await lees.zaak(ander)).toMatchObject({ volgende_stap: "bellen", volgende_poging: 1, pogingen: 1 });
	});
});

describe("two colleagues at once", () => {
	test("who saves second is told who did what; nothing of the first is lost", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		await bel(id, "hulp-aanvaard");
		const tweede = await bel(id, "geen-gehoor", {}, gemeente.bilal, later(1));
		expect(tweede).toEqual({
			ok: false,
			reden: "zaak-gewijzigd",
			door: "Sanne de Boer",
			wat: ["Gebeld (ochtend): wil hulp."],
			versie: 2,
		});
		expect(await lees.zaak(id)).toMatchObject({ status: "in-gesprek", pogingen: 1, versie: 2 });
	});

	test("at the very same moment exactly one of ten wins", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		const uitkomsten = ["geen-gehoor", "voicemail", "iemand-anders", "denkt-na", "hulp-aanvaard"];
		const antwoorden = await Promise.all(
			uitkomsten.flatMap((uitkomst) => [bel(id, uitkomst), bel(id, uitkomst, {}, gemeente.bilal)]),
		);
		const gelukt = new Set(antwoorden.flatMap((antwoord) => (antwoord.ok ? [antwoord.waarde.pogingId] : [])));
		expect(gelukt.size).toBe(1);
		expect(await lees.zaak(id)).toMatchObject({ pogingen: 1, versie: 2 });
	});

	test("the same form sent twice counts once and answers the same", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		const [een, twee] = [await bel(id, "voicemail"), await bel(id, "voicemail")];
		expect(een).toEqual(twee);
		expect((await lees.zaak(id)).pogingen).toBe(1);
	});

	test("a note or a number of a colleague does not stand in the way of an attempt", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		await addNotitie(proef.databank, gemeente.bilal, { zaakId: id, tekst: "Belt liever na vijven." }, NU);
		await addContactgegeven(proef.databank, gemeente.bilal, { zaakId: id, waarde: "0612121212" }, NU);
		expect((await bel(id, "geen-gehoor")).ok).toBe(true);
	});
});

describe("taking back", () => {
	test.each([
		["geen-gehoor", {}],
		["fout-nummer", { contact: "+31612345678" }],
		["hulp-aanvaard", { contact: "+31612345678" }],
		["terugbellen", { terugbellenOp: new Date("2026-11-27T09:00:00Z") }],
		["overleden", { sluit: "Inwoner is overleden" }],
	])("%s undone: the zaak and the number are exactly as before", async (uitkomst, meer) => {
		const id = await maakZaak(proef.databank, gemeente, "tweede-belpoging");
		const voor = await lees.zaak(id);
		const nummerVoor = await lees.contact(id, "+31612345678");
		const poging = await bel(id, uitkomst, meer);
		if (!poging.ok) throw new Error(poging.reden);
		const { pogingId, versie } = poging.waarde;
		const terug = await undoContactpoging(proef.databank, gemeente.sanne, { zaakId: id, versie, pogingId }, later(0.1));
		expect(terug).toEqual({ ok: true, waarde: { versie: 3, precies: true } });
		const na = await lees.zaak(id);
		for (const veld of POGINGVELDEN) expect(na[veld], veld).toEqual(voor[veld]);
		expect(await lees.contact(id, "+31612345678")).toEqual(nummerVoor);
		const nogEens = { zaakId: id, versie: 3, pogingId };
		expect(await undoContactpoging(proef.databank, gemeente.sanne, nogEens, NU)).toMatchObject({
			reden: "al-teruggedraaid",
		});
	});

	test("a later correction plans again from the attempts that are left", async () => {
		const id = await maakZaak(proef.databank, gemeente, "te-bellen", { opgepakt_op: "2026-11-23" });
		const eerste = await bel(id, "hulp-aanvaard");
		if (!eerste.ok) throw new Error(eerste.reden);
		await bel(id, "geen-gehoor", { versie: 2 }, gemeente.sanne, later(5));
		const invoer = { zaakId: id, versie: 3, pogingId: eerste.waarde.pogingId };
		expect(await undoContactpoging(proef.databank, gemeente.bilal, invoer, later(9))).toEqual({
			ok: true,
			waarde: { versie: 4, precies: false },
		});
		expect(await lees.zaak(id)).toMatchObject({
			status: "te-benaderen",
			bereikt: false,
			hulp_aanvaard_op: null,
			uiterlijk: null,
			pogingen: 1,
			volgende_stap: "bellen",
			volgende_poging: 1,
		});
	});

	test("after a colleague changed the zaak, undo says so instead of taking that away too", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		const poging = await bel(id, "geen-gehoor");
		if (!poging.ok) throw new Error(poging.reden);
		await assignZaak(
			proef.databank,
			gemeente.bilal,
			{ zaakId: id, versie: 2, aan: gemeente.bilal.gebruikerId, magVanAnderen: false },
			later(1),
		);
		const invoer = { zaakId: id, versie: 2, pogingId: poging.waarde.pogingId };
		const terug = await undoContactpoging(proef.databank, gemeente.sanne, invoer, later(2));
		expect(terug).toMatchObject({ reden: "zaak-gewijzigd", door: "Bilal Aydın" });
		expect(terug).toMatchObject({ wat: ["Overgedragen aan Bilal Aydın."] });
	});
});
