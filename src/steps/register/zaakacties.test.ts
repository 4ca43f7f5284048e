import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { makeZaaklezer } from "../../testing/zaaklezer.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { assignZaak } from "./assign-zaak.ts";
import { bulkRegister } from "./bulk-register.ts";
import { closeZaak } from "./close-zaak.ts";
import { addContactgegeven, markContactgegeven } from "./contactgegevens.ts";
import { addNotitie, removeNotitie } from "./notities.ts";
import { registerContactpoging } from "./register-contactpoging.ts";
import { reopenZaak } from "./reopen-zaak.ts";
import { setTerugbellen } from "./set-terugbellen.ts";

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
		expect(await lees.zaak(id)).toMatchObject({
			status: "te-benaderen",
			resultaat: null,
			gesloten_op: null,
			volgende_stap: "bellen",
			volgende_op: "2026-11-23",
			volgende_poging: 1,
		});
		expect(await lees.tijdlijn(id)).toContain("Zaak heropend: Belt zelf: toch graag hulp.");
	});

	test("who was spoken to before a reopening never ends as 'Definitief geen contact', however it is closed", async () => {
		const nooit = "Definitief geen contact kunnen krijgen";
		const ooit = "Geen reactie na eerder contact";
		const sluit = "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering";
		const heropend = async () => {
			const id = await maakZaak(proef.databank, gemeente);
			await bel(id, "geen-hulp-nodig", { sluit });
			await reopenZaak(proef.databank, gemeente.sanne, { zaakId: id, versie: 2, reden: "Belt zelf." }, later(60));
			return id;
		};
		const id = await heropend();
		const dicht = (resultaat: string) =>
			closeZaak(proef.databank, gemeente.sanne, { zaakId: id, versie: 3, resultaat }, later(90));
		expect(await dicht(nooit)).toMatchObject({ reden: "wel-contact" });
		expect(await dicht(ooit)).toMatchObject({ ok: true });

		const ander = await heropend();
		const belEnSluit = (resultaat: string) =>
			bel(ander, "geen-gehoor", { versie: 3, sluit: resultaat }, gemeente.sanne, later(90));
		expect(await belEnSluit(nooit)).toEqual({ ok: false, reden: "wel-contact" });
		expect(await belEnSluit(ooit)).toMatchObject({ ok: true, waarde: { status: "gesloten" } });
		// what the night looks at when a route has run out
		expect((await lees.zaak(await heropend())).bereikt).toBe(true);
	});

	test("closing while registering: 'Geen reactie na eerder contact' needs that there was contact", async () => {
		const id = await maakZaak(proef.databank, gemeente);
		const sluit = "Geen reactie na eerder contact";
		expect(await bel(id, "geen-gehoor", { sluit })).toEqual({ ok: false, reden: "nooit-contact" });
		expect(await lees.zaak(id)).toMatchObject({ versie: 1, pogingen: 0 });
	});

	test("what was not picked up needs a route; with one it starts", async () => {
		const id = await maakZaak(proef.databank, gemeente, "niet-opgepakt");
		const heropen = { zaakId: id, versie: 1, reden: "Warme overdracht van de woonstichting" };
		expect(await reopenZaak(proef.databank, gemeente.sanne, heropen, NU)).toMatchObject({ reden: "route-ontbreekt" });
		await reopenZaak(proef.databank, gemeente.sanne, { ...heropen, route: "bellen" }, NU);
		expect(await lees.zaak(id)).toMatchObject({
			route: "bellen",
			opgepakt_op: "2026-11-23",
			volgende_kanaal: "Telefoon",
		});
	});
});

test("handing over names the colleague, keeps the note, and refuses who does not exist", async () => {
	const id = await maakZaak(proef.databank, gemeente);
	const vrij = { zaakId: id, versie: 1, aan: gemeente.bilal.gebruikerId, magVanAnderen: false };
	const invoer = { ...vrij, notitie: "Spreekt liever Turks." };
	expect(await assignZaak(proef.databank, gemeente.sanne, invoer, NU)).toMatchObject({
		waarde: { naam: "Bilal Aydın" },
	});
	expect((await lees.zaak(id)).toegewezen_aan).toBe(gemeente.bilal.gebruikerId);
	expect(await lees.audit(id)).toEqual(["zaak-overgedragen", "notitie-geschreven"]);
	const onbekend = { ...vrij, versie: 2, aan: 123_456 };
	expect(await assignZaak(proef.databank, gemeente.bilal, onbekend, NU)).toMatchObject({ reden: "collega-onbekend" });
	const gevoelig = { ...vrij, versie: 2, aan: null, notitie: "Is verslaafd" };
	expect(await assignZaak(proef.databank, gemeente.bilal, gevoelig, NU)).toMatchObject({ reden: "notitie-gevoelig" });
});

test("the zaak of a colleague is moved by that colleague, or by who divides the work", async () => {
	const van = { toegewezen_aan: gemeente.bilal.gebruikerId };
	const neem = (zaakId: number, wie: typeof gemeente.sanne, magVanAnderen: boolean) =>
		assignZaak(proef.databank, wie, { zaakId, versie: 1, aan: gemeente.sanne.gebruikerId, magVanAnderen }, NU);
	const id = await maakZaak(proef.databank, gemeente, "te-bellen", van);
	expect(await neem(id, gemeente.sanne, false)).toEqual({ ok: false, reden: "zaak-van-collega" });
	expect((await lees.zaak(id)).toegewezen_aan).toBe(gemeente.bilal.gebruikerId);
	expect((await neem(id, gemeente.bilal, false)).ok).toBe(true);
	const ander = await maakZaak(proef.databank, gemeente, "te-bellen", van);
	expect((await neem(ander, gemeente.sanne, true)).ok).toBe(true);
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
	expect((await lees.zaak(id)).volgende_kanaal).toBe("Telefoon");
	const fout = { zaakId: id, soort: "telefoon", waarde: "+31612345678", status: "fout" } as const;
	await markContactgegeven(proef.databank, gemeente.sanne, fout, NU);
	expect((await lees.zaak(id)).volgende_kanaal).toBe("Brief");
});

test("a step that goes through another kanaal when a number falls away shows that kanaal; a late step stays late", async () => {
	const laat = { volgende_op: "2026-11-16", opgepakt_op: "2026-11-16" } as const;
	const id = await maakZaak(proef.databank, gemeente, "whatsapp", { ...laat, telefoons: ["+31612345678"] });
	const op = { zaakId: id, soort: "telefoon" } as const;
	const zet = (waarde: string, status: "fout" | "werkt") =>
		markContactgegeven(proef.databank, gemeente.sanne, { ...op, waarde, status }, NU);
	await zet("+31612345678", "werkt");
	expect(await lees.zaak(id)).toMatchObject({ versie: 1, volgende_kanaal: "WhatsApp", volgende_op: "2026-11-16" });

	// on the do-not-visit list a visit becomes a call, and without a number a letter: one step, three kanalen
	const bezoek = await maakZaak(proef.databank, gemeente, "bezoek", {
		telefoons: ["+31475123456"],
		postcode: "9999ZZ",
	});
	const { adressleutel } = await lees.zaak(bezoek);
	await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.insertInto("uitsluitingen")
			.values({ gemeente_id: gemeente.id, soort: "niet-bezoeken", adressleutel, omschrijving: "proef" })
			.execute(),
	);
	const bel = { zaakId: bezoek, soort: "telefoon", waarde: "+31475123456" } as const;
	await markContactgegeven(proef.databank, gemeente.sanne, { ...bel, status: "werkt" }, NU);
	expect(await lees.zaak(bezoek)).toMatchObject({ volgende_stap: "bezoek-1", volgende_kanaal: "Telefoon" });
	await markContactgegeven(proef.databank, gemeente.sanne, { ...bel, status: "fout" }, NU);
	expect(await lees.zaak(bezoek)).toMatchObject({ volgende_stap: "bezoek-1", volgende_kanaal: "Brief" });
});

test("a conversation keeps its day when a number is added", async () => {
	const id = await maakZaak(proef.databank, gemeente, "hulp-aanvaard", { volgende_op: "2026-11-24" });
	await addContactgegeven(proef.databank, gemeente.sanne, { zaakId: id, waarde: "0687654321" }, NU);
	expect(await lees.zaak(id)).toMatchObject({ volgende_stap: "gesprek", volgende_op: "2026-11-24", versie: 1 });
});

test("a visit that was not allowed until yesterday is planned again today, by the day of the colleague", async () => {
	const id = await maakZaak(proef.databank, gemeente, "bezoek");
	const { adressleutel } = await lees.zaak(id);
	const uitsluiting = { gemeente_id: gemeente.id, soort: "niet-bezoeken", adressleutel, omschrijving: "proef" };
	await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.insertInto("uitsluitingen")
			.values({ ...uitsluiting, geldig_tot: "2036-01-14" })
			.execute(),
	);
	const voeg = (waarde: string, nu: Date) =>
		addContactgegeven(proef.databank, gemeente.sanne, { zaakId: id, waarde }, nu);
	await voeg("0687654322", new Date("2036-01-14T09:00:00Z"));
	expect((await lees.zaak(id)).volgende_kanaal).toBe("Telefoon");
	await voeg("0687654323", new Date("2036-01-15T09:00:00Z"));
	expect((await lees.zaak(id)).volgende_kanaal).toBe("Huisbezoek");
});

test("an appointment to call back can be made, moved and dropped", async () => {
	const id = await maakZaak(proef.databank, gemeente);
	const zet = (versie: number, op: Date | null) =>
		setTerugbellen(proef.databank, gemeente.sanne, { zaakId: id, versie, op }, NU);
	expect(await zet(1, new Date("2026-11-01T10:00:00Z"))).toMatchObject({ reden: "moment-voorbij" });
	await zet(1, new Date("2026-11-24T08:30:00Z"));
	expect(await lees.zaak(id)).toMatchObject({ volgende_stap: "terugbellen", volgende_op: "2026-11-24" });
	expect(await lees.tijdlijn(id)).toContain("Afspraak om terug te bellen: di 24 november om 09:30.");
	await zet(2, null);
	expect(await lees.zaak(id)).toMatchObject({ volgende_stap: "bellen", terugbellen_op: null });
});

test("41 letters at once: each zaak its own attempt; what changed meanwhile is reported and left", async () => {
	const ids = await Promise.all(Array.from({ length: 41 }, () => maakZaak(proef.databank, gemeente, "brief")));
	const elders = await maakZaak(proef.databank, gemeente, "te-bellen");
	await assignZaak(
		proef.databank,
		gemeente.bilal,
		{ zaakId: ids[3]!, versie: 1, aan: gemeente.bilal.gebruikerId, magVanAnderen: false },
		NU,
	);
	const zaken = [...ids, elders].map((zaakId) => ({ zaakId, versie: 1 }));
	const invoer = { zaken, kanaal: "Brief", uitkomst: "verstuurd" } as const;
	const antwoord = await bulkRegister(proef.databank, gemeente.sanne, invoer, NU);
	expect(antwoord.geregistreerd).toBe(40);
	expect(antwoord.overgeslagen.map((rij) => [rij.zaakId, rij.reden])).toEqual([
		[ids[3], "zaak-gewijzigd"],
		[elders, "andere-stap"],
	]);
	expect(await lees.zaak(ids[0]!)).toMatchObject({ pogingen: 1, volgende_stap: "sluiten", volgende_op: "2026-12-07" });
	expect(await lees.zaak(ids[3]!)).toMatchObject({ pogingen: 0 });
	expect((await bulkRegister(proef.databank, gemeente.sanne, invoer, NU)).geregistreerd).toBe(0);
});

test("wrong number with another one left: the second is called the same day, also where a route calls once", async () => {
	const roermond = await maakProefgemeente(proef.databank, { code: "9961", werkinstructie: "roermond" });
	const id = await maakZaak(proef.databank, roermond, "te-bellen", {
		route: "volhouden",
		volgende_max: 1,
		opgepakt_op: "2026-11-23",
		telefoons: ["+31612345678", "+31475123456"],
	});
	const invoer = { zaakId: id, kanaal: "Telefoon", uitkomst: "fout-nummer" } as const;
	const doe = (versie: number, contact: string) =>
		registerContactpoging(proef.databank, roermond.sanne, { ...invoer, versie, contact }, later(versie));
	const leesRoermond = makeZaaklezer(proef.databank, roermond.id);
	await doe(1, "+31612345678");
	expect(await leesRoermond.zaak(id)).toMatchObject({
		pogingen: 1,
		volgende_stap: "bellen",
		volgende_op: "2026-11-23",
		volgende_poging: 1,
	});
	await doe(2, "+31475123456");
	const zaak = await leesRoermond.zaak(id);
	expect(zaak.pogingen).toBe(2);
	expect(zaak.volgende_kanaal).not.toBe("Telefoon");
});
