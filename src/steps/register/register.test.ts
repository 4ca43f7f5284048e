import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { assignZaak } from "./assign-zaak.ts";
import { bulkRegister } from "./bulk-register.ts";
import { closeZaak } from "./close-zaak.ts";
import { addContactgegeven, markContactgegeven } from "./contactgegevens.ts";
import { addNotitie, removeNotitie } from "./notities.ts";
import { POGINGVELDEN } from "./poging.ts";
import { registerContactpoging } from "./register-contactpoging.ts";
import { reopenZaak } from "./reopen-zaak.ts";
import { setTerugbellen } from "./set-terugbellen.ts";
import { undoContactpoging } from "./undo-contactpoging.ts";

/** Monday 23 November 2026, ten past ten in the Netherlands. */
const NU = new Date("2026-11-23T09:10:00Z");
const later = (minuten: number) => new Date(NU.getTime() + minuten * 60_000);

let proef: Testdatabase;
let gemeente: Proefgemeente;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
});
afterAll(() => proef.sluit());

const lees = (zaakId: number) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("zaken").selectAll().where("id", "=", zaakId).executeTakeFirstOrThrow(),
	);
const leesAudit = (zaakId: number) =>
	inGemeente(proef.databank.db, gemeente.id, async (trx) =>
		(await trx.selectFrom("auditregels").select("handeling").where("zaak_id", "=", zaakId).orderBy("id").execute()).map(
			(rij) => rij.handeling,
		),
	);
const leesTijdlijn = (zaakId: number) =>
	inGemeente(proef.databank.db, gemeente.id, async (trx) =>
		(await trx.selectFrom("gebeurtenissen").select("tekst").where("zaak_id", "=", zaakId).orderBy("id").execute()).map(
			(rij) => rij.tekst,
		),
	);
const leesContact = (zaakId: number, waarde: string) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.selectFrom("contactgegevens")
			.select(["status", "status_op"])
			.where("zaak_id", "=", zaakId)
			.where("waarde", "=", waarde)
			.executeTakeFirstOrThrow(),
	);
const bel = (zaakId: number, uitkomst: string, meer: object = {}, wie = gemeente.sanne, nu = NU) =>
	registerContactpoging(proef.databank, wie, { zaakId, versie: 1, kanaal: "Telefoon", uitkomst, ...meer }, nu);

describe("one attempt", () => {
	test("no answer: counted, dated now, and the next call comes in another part of the day after the days of the route", async () => {
		const id = await maakZaak(proef.databank, gemeente, "te-bellen", { opgepakt_op: "2026-11-23" });
		expect(await bel(id, "geen-gehoor")).toMatchObject({ ok: true, waarde: { wat: "Gebeld (ochtend): geen gehoor" } });
		expect(await lees(id)).toMatchObject({
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
		expect(await leesAudit(id)).toEqual(["contactpoging-geregistreerd"]);
	});

	test("three calls without answer, then the letter, then the visit that the letter announced", async () => {
		const id = await maakZaak(proef.databank, gemeente, "te-bellen", { opgepakt_op: "2026-11-23" });
		const dagen = ["2026-11-23T09:10:00Z", "2026-11-26T13:00:00Z", "2026-11-30T09:00:00Z"];
		for (const [i, nu] of dagen.entries())
			await bel(id, "geen-gehoor", { versie: i + 1 }, gemeente.sanne, new Date(nu));
		expect(await lees(id)).toMatchObject({
			volgende_stap: "brief",
			volgende_kanaal: "Brief",
			volgende_op: "2026-12-03",
		});
		const brief = { zaakId: id, versie: 4, kanaal: "Brief", uitkomst: "verstuurd" } as const;
		await registerContactpoging(proef.databank, gemeente.sanne, brief, new Date("2026-12-03T10:00:00Z"));
		const zaak = await lees(id);
		expect(zaak).toMatchObject({ volgende_kanaal: "Huisbezoek", volgende_op: "2026-12-08", pogingen: 4 });
		expect(zaak.volgende_omdat).toBe("Dit is aangekondigd op do 3 december.");
	});

	test("nobody at home: the card is next", async () => {
		const id = await maakZaak(proef.databank, gemeente, "bezoek");
		const bezoek = { zaakId: id, versie: 1, kanaal: "Huisbezoek", uitkomst: "niet-thuis" } as const;
		await registerContactpoging(proef.databank, gemeente.sanne, bezoek, NU);
		expect(await lees(id)).toMatchObject({ volgende_stap: "kaart", volgende_kanaal: "Kaartje" });
	});

	test("help accepted: a conversation, four weeks on the clock of the law, an appointment within two working days", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		await bel(id, "hulp-aanvaard", { contact: "+31612345678" });
		expect(await lees(id)).toMatchObject({
			status: "in-gesprek",
			bereikt: true,
			hulp_aanvaard_op: "2026-11-23",
			uiterlijk: "2026-12-21",
			volgende_stap: "gesprek",
			volgende_kanaal: "Afspraak op locatie",
			volgende_op: "2026-11-25",
		});
		expect(await leesContact(id, "+31612345678")).toEqual({ status: "werkt", status_op: "2026-11-23" });
	});

	test("the first conversation after acceptance stops the clock", async () => {
		const id = await maakZaak(proef.databank, gemeente, "hulp-aanvaard");
		const afspraak = { zaakId: id, versie: 1, kanaal: "Afspraak op locatie", uitkomst: "denkt-na" } as const;
		await registerContactpoging(proef.databank, gemeente.sanne, afspraak, NU);
		expect(await lees(id)).toMatchObject({ status: "in-gesprek", uiterlijk: null, volgende_op: "2026-11-30" });
	});

	test("wrong number: the number is not used again, and without another one the route goes on without calling", async () => {
		const id = await maakZaak(proef.databank, gemeente, "te-bellen", { telefoons: ["+31612345678"], email: null });
		await bel(id, "fout-nummer", { contact: "+31612345678" });
		expect(await leesContact(id, "+31612345678")).toEqual({ status: "fout", status_op: "2026-11-23" });
		expect((await lees(id)).volgende_kanaal).toBe("Brief");
	});

	test("call back: the appointment is the next step, and the next call ends it", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		const moment = new Date("2026-11-25T13:00:00Z");
		await bel(id, "terugbellen", { terugbellenOp: moment });
		expect(await lees(id)).toMatchObject({
			status: "in-gesprek",
			terugbellen_op: moment,
			volgende_stap: "terugbellen",
			volgende_op: "2026-11-25",
			volgende_dagdeel: "Middag",
		});
		await bel(id, "geen-gehoor", { versie: 2 }, gemeente.sanne, new Date("2026-11-25T13:05:00Z"));
		expect(await lees(id)).toMatchObject({ terugbellen_op: null, volgende_stap: "bellen", status: "in-gesprek" });
	});

	test("paid: closed in the same action with the eindresultaat that the colleague confirmed", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		const resultaat = "Inwoner heeft zelf al betaald/betalingsregeling getroffen";
		await bel(id, "betaald-of-regeling", { sluit: resultaat });
		expect(await lees(id)).toMatchObject({
			status: "gesloten",
			resultaat,
			gesloten_op: "2026-11-23",
			volgende_op: null,
			versie: 2,
		});
		expect(await leesTijdlijn(id)).toContain(`Zaak gesloten: ${resultaat}.`);
	});

	test("paid but not closed: the stop rule asks to close today", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		await bel(id, "betaald-of-regeling");
		expect(await lees(id)).toMatchObject({ status: "in-gesprek", volgende_stap: "sluiten", volgende_op: "2026-11-23" });
	});

	test("an attempt of yesterday is dated yesterday; one of tomorrow is refused", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		expect(await bel(id, "geen-gehoor", { datum: "2026-11-24" })).toEqual({ ok: false, reden: "datum-in-toekomst" });
		await bel(id, "voicemail", { datum: "2026-11-22", dagdeel: "Avond" });
		expect(await lees(id)).toMatchObject({ laatste_poging_op: "2026-11-22", laatste_poging_dagdeel: "Avond" });
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
		expect(await lees(id)).toMatchObject({ versie: 1, pogingen: 0 });
		expect(await leesAudit(id)).toEqual([]);
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
		expect(await lees(id)).toMatchObject({ volgende_stap: "bellen" });
		const ander = await maakZaak(proef.databank, gemeente, "te-bellen");
		const brief = { zaakId: ander, versie: 1, kanaal: "Brief", uitkomst: "verstuurd" } as const;
		await registerContactpoging(proef.databank, gemeente.sanne, brief, NU);
		expect(await lees(ander)).toMatchObject({ volgende_stap: "bellen", volgende_poging: 1, pogingen: 1 });
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
		expect(await lees(id)).toMatchObject({ status: "in-gesprek", pogingen: 1, versie: 2 });
	});

	test("at the very same moment exactly one of ten wins", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		const uitkomsten = ["geen-gehoor", "voicemail", "iemand-anders", "denkt-na", "hulp-aanvaard"];
		const antwoorden = await Promise.all(
			uitkomsten.flatMap((uitkomst) => [bel(id, uitkomst), bel(id, uitkomst, {}, gemeente.bilal)]),
		);
		const gelukt = new Set(antwoorden.flatMap((antwoord) => (antwoord.ok ? [antwoord.waarde.pogingId] : [])));
		expect(gelukt.size).toBe(1);
		expect(await lees(id)).toMatchObject({ pogingen: 1, versie: 2 });
	});

	test("the same form sent twice counts once and answers the same", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		const [een, twee] = [await bel(id, "voicemail"), await bel(id, "voicemail")];
		expect(een).toEqual(twee);
		expect((await lees(id)).pogingen).toBe(1);
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
		const voor = await lees(id);
		const nummerVoor = await leesContact(id, "+31612345678");
		const poging = await bel(id, uitkomst, meer);
		if (!poging.ok) throw new Error(poging.reden);
		const { pogingId, versie } = poging.waarde;
		const terug = await undoContactpoging(proef.databank, gemeente.sanne, { zaakId: id, versie, pogingId }, later(0.1));
		expect(terug).toEqual({ ok: true, waarde: { versie: 3, precies: true } });
		const na = await lees(id);
		for (const veld of POGINGVELDEN) expect(na[veld], veld).toEqual(voor[veld]);
		expect(await leesContact(id, "+31612345678")).toEqual(nummerVoor);
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
		expect(await lees(id)).toMatchObject({
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
			{ zaakId: id, versie: 2, aan: gemeente.bilal.gebruikerId },
			later(1),
		);
		const invoer = { zaakId: id, versie: 2, pogingId: poging.waarde.pogingId };
		const terug = await undoContactpoging(proef.databank, gemeente.sanne, invoer, later(2));
		expect(terug).toMatchObject({ reden: "zaak-gewijzigd", door: "Bilal Aydın" });
		expect(terug).toMatchObject({ wat: ["Overgedragen aan Bilal Aydın."] });
	});
});

describe("closing and opening again", () => {
	test("closes with a DDAS eindresultaat, once", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		const invoer = { zaakId: id, versie: 1, resultaat: "Definitief geen contact kunnen krijgen" };
		expect(await closeZaak(proef.databank, gemeente.sanne, invoer, NU)).toEqual({ ok: true, waarde: { versie: 2 } });
		const nogEens = { ...invoer, versie: 2 };
		expect(await closeZaak(proef.databank, gemeente.sanne, nogEens, NU)).toEqual({ ok: false, reden: "zaak-gesloten" });
	});

	test("the two 'no contact' results fit only where DDAS says so", async () => {
		const nooit = await maakZaak(proef.databank, gemeente, "te-bellen");
		const ooit = await maakZaak(proef.databank, gemeente, "terugbellen");
		const sluit = (zaakId: number, resultaat: string) =>
			closeZaak(proef.databank, gemeente.sanne, { zaakId, versie: 1, resultaat }, NU);
		expect(await sluit(nooit, "Geen reactie na eerder contact")).toMatchObject({ reden: "nooit-contact" });
		expect(await sluit(ooit, "Definitief geen contact kunnen krijgen")).toMatchObject({ reden: "wel-contact" });
		expect(await sluit(nooit, "Niet opgepakt: herhaalde melding")).toMatchObject({ reden: "eindresultaat-onbekend" });
		expect(await sluit(nooit, "iets anders")).toMatchObject({ reden: "eindresultaat-onbekend" });
	});

	test("reopened: the route starts anew today, also after a refusal", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		const sluit = "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering";
		await bel(id, "geen-hulp-nodig", { sluit });
		const heropen = { zaakId: id, versie: 2, reden: "Belt zelf: toch graag hulp." };
		expect((await reopenZaak(proef.databank, gemeente.sanne, heropen, later(60))).ok).toBe(true);
		expect(await lees(id)).toMatchObject({
			status: "te-benaderen",
			resultaat: null,
			gesloten_op: null,
			volgende_stap: "bellen",
			volgende_op: "2026-11-23",
			volgende_poging: 1,
		});
		expect(await leesTijdlijn(id)).toContain("Zaak heropend: Belt zelf: toch graag hulp.");
	});

	test("what was not picked up needs a route; with one it starts", async () => {
		const id = await maakZaak(proef.databank, gemeente, "niet-opgepakt");
		const heropen = { zaakId: id, versie: 1, reden: "Warme overdracht van de woonstichting" };
		expect(await reopenZaak(proef.databank, gemeente.sanne, heropen, NU)).toMatchObject({ reden: "route-ontbreekt" });
		await reopenZaak(proef.databank, gemeente.sanne, { ...heropen, route: "bellen" }, NU);
		expect(await lees(id)).toMatchObject({ route: "bellen", opgepakt_op: "2026-11-23", volgende_kanaal: "Telefoon" });
	});
});

test("handing over names the colleague, keeps the note, and refuses who does not exist", async () => {
	const id = await maakZaak(proef.databank, gemeente);
	const invoer = { zaakId: id, versie: 1, aan: gemeente.bilal.gebruikerId, notitie: "Spreekt liever Turks." };
	expect(await assignZaak(proef.databank, gemeente.sanne, invoer, NU)).toMatchObject({
		waarde: { naam: "Bilal Aydın" },
	});
	expect((await lees(id)).toegewezen_aan).toBe(gemeente.bilal.gebruikerId);
	expect(await leesAudit(id)).toEqual(["zaak-overgedragen", "notitie-geschreven"]);
	const onbekend = { zaakId: id, versie: 2, aan: 123_456 };
	expect(await assignZaak(proef.databank, gemeente.sanne, onbekend, NU)).toMatchObject({ reden: "collega-onbekend" });
	const gevoelig = { zaakId: id, versie: 2, aan: null, notitie: "Is verslaafd" };
	expect(await assignZaak(proef.databank, gemeente.sanne, gevoelig, NU)).toMatchObject({ reden: "notitie-gevoelig" });
});

test("a note with health data is saved only after the colleague confirms; the audit log keeps that, not the words", async () => {
	const id = await maakZaak(proef.databank, gemeente);
	const invoer = { zaakId: id, tekst: "Mevrouw is depressief." };
	const antwoord = await addNotitie(proef.databank, gemeente.sanne, invoer, NU);
	expect(antwoord).toMatchObject({ reden: "notitie-gevoelig", vondsten: [{ woord: "depressief" }] });
	const bewaard = await addNotitie(proef.databank, gemeente.sanne, { ...invoer, bevestigd: true }, NU);
	if (!bewaard.ok) throw new Error(bewaard.reden);
	const { rows } = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		sql<{ gegevens: object }>`select gegevens from auditregels where zaak_id = ${id}`.execute(trx),
	);
	expect(rows).toEqual([{ gegevens: { notitie: bewaard.waarde.id, waarschuwingBevestigd: true } }]);
	const weg = { zaakId: id, notitieId: bewaard.waarde.id };
	expect(await removeNotitie(proef.databank, gemeente.bilal, weg, NU)).toMatchObject({ reden: "notitie-onbekend" });
	expect(await removeNotitie(proef.databank, gemeente.sanne, weg, NU)).toEqual({ ok: true, waarde: null });
	expect(await addNotitie(proef.databank, gemeente.sanne, { zaakId: id, tekst: "  " }, NU)).toMatchObject({
		reden: "notitie-leeg",
	});
});

test("a number a colleague heard makes calling possible again; nonsense and doubles are refused", async () => {
	const id = await maakZaak(proef.databank, gemeente, "brief", { route: "bellen", telefoons: [], email: null });
	const voeg = (waarde: string) => addContactgegeven(proef.databank, gemeente.sanne, { zaakId: id, waarde }, NU);
	expect(await voeg("12345")).toMatchObject({ reden: "geen-telefoonnummer-of-e-mailadres" });
	expect(await voeg("06-12 34 56 78")).toEqual({ ok: true, waarde: { waarde: "+31612345678" } });
	expect(await voeg("0612345678")).toMatchObject({ reden: "al-bekend" });
	expect((await lees(id)).volgende_kanaal).toBe("Telefoon");
	const fout = { zaakId: id, soort: "telefoon", waarde: "+31612345678", status: "fout" } as const;
	await markContactgegeven(proef.databank, gemeente.sanne, fout, NU);
	expect((await lees(id)).volgende_kanaal).toBe("Brief");
});

test("an appointment to call back can be made, moved and dropped", async () => {
	const id = await maakZaak(proef.databank, gemeente);
	const zet = (versie: number, op: Date | null) =>
		setTerugbellen(proef.databank, gemeente.sanne, { zaakId: id, versie, op }, NU);
	expect(await zet(1, new Date("2026-11-01T10:00:00Z"))).toMatchObject({ reden: "moment-voorbij" });
	await zet(1, new Date("2026-11-24T08:30:00Z"));
	expect(await lees(id)).toMatchObject({ volgende_stap: "terugbellen", volgende_op: "2026-11-24" });
	expect(await leesTijdlijn(id)).toContain("Afspraak om terug te bellen: di 24 november om 09:30.");
	await zet(2, null);
	expect(await lees(id)).toMatchObject({ volgende_stap: "bellen", terugbellen_op: null });
});

test("41 letters at once: each zaak its own attempt; what changed meanwhile is reported and left", async () => {
	const ids = await Promise.all(Array.from({ length: 41 }, () => maakZaak(proef.databank, gemeente, "brief")));
	const elders = await maakZaak(proef.databank, gemeente, "te-bellen");
	await assignZaak(proef.databank, gemeente.bilal, { zaakId: ids[3]!, versie: 1, aan: gemeente.bilal.gebruikerId }, NU);
	const zaken = [...ids, elders].map((zaakId) => ({ zaakId, versie: 1 }));
	const invoer = { zaken, kanaal: "Brief", uitkomst: "verstuurd" } as const;
	const antwoord = await bulkRegister(proef.databank, gemeente.sanne, invoer, NU);
	expect(antwoord.geregistreerd).toBe(40);
	expect(antwoord.overgeslagen.map((rij) => [rij.zaakId, rij.reden])).toEqual([
		[ids[3], "zaak-gewijzigd"],
		[elders, "andere-stap"],
	]);
	expect(await lees(ids[0]!)).toMatchObject({ pogingen: 1, volgende_stap: "sluiten", volgende_op: "2026-12-07" });
	expect(await lees(ids[3]!)).toMatchObject({ pogingen: 0 });
	expect((await bulkRegister(proef.databank, gemeente.sanne, invoer, NU)).geregistreerd).toBe(0);
});
