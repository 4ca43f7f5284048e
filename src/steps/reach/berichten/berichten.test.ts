import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { makeProefaanbieder, type Proefaanbieder, zetKanaal, zetTeamtelefoon } from "../../../testing/berichten.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import type { Zaakstaat } from "../../../testing/zaakstaten.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente, type Zaakopties } from "../../../testing/zaken.ts";
import { openInhoud } from "./inhoud.ts";
import { planBerichten } from "./plan-berichten.ts";
import { sendBerichten } from "./send-berichten.ts";

let proef: Testdatabase;
let gemeente: Proefgemeente;
let aanbieder: Proefaanbieder;
let nu: Date;
let code = 8000;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());
/** A gemeente of its own for every test, on Monday morning, with every kanaal set up. */
beforeEach(async () => {
	nu = new Date("2026-11-23T09:00:00Z");
	gemeente = await maakProefgemeente(proef.databank, { code: String(++code) });
	await zetTeamtelefoon(proef.databank, gemeente.id);
	await zetKanaal(proef.databank, gemeente.id, "Mail", "notifynl");
	await zetKanaal(proef.databank, gemeente.id, "SMS", "notifynl");
	await zetKanaal(proef.databank, gemeente.id, "WhatsApp", "meta");
	await zetKanaal(proef.databank, gemeente.id, "Brief", "notifynl");
	aanbieder = makeProefaanbieder(proef.databank, () => nu);
});

const doe: Proefaanbieder["delen"]["voerUit"] = (dader, werk) => aanbieder.delen.voerUit(dader, werk);
const plan = () => doe(gemeente.bilal, (omgeving) => planBerichten(omgeving, nu));
const stuur = () => sendBerichten(aanbieder.delen, gemeente.id);
const om = (moment: string) => {
	nu = new Date(moment);
};
const berichten = (zaakId: number) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("berichten").selectAll().where("zaak_id", "=", zaakId).orderBy("id").execute(),
	);
const zaakVan = (id: number) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
	);
const pogingen = (zaakId: number) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.selectFrom("contactpogingen")
			.select(["id", "stap", "kanaal", "uitkomst", "datum", "door"])
			.where("zaak_id", "=", zaakId)
			.orderBy("id")
			.execute(),
	);
const zaak = (staat: Zaakstaat, opties: Zaakopties = {}) => maakZaak(proef.databank, gemeente, staat, opties);
const zet = (id: number, velden: object) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.updateTable("zaken").set(velden).where("id", "=", id).execute(),
	);
const AVOND = "2026-11-23T18:05:00Z";

test("planning twice changes nothing; a zaak that closes lets its message fall, with the reason", async () => {
	const [app, brief, bel] = [await zaak("whatsapp"), await zaak("brief"), await zaak("te-bellen")];
	await plan();
	const eerst = [...(await berichten(app)), ...(await berichten(brief))];
	expect(eerst.map(({ kanaal, soort, naar, status }) => ({ kanaal, soort, naar, status }))).toEqual([
		{ kanaal: "WhatsApp", soort: "uitnodiging", naar: "+31612345678", status: "gepland" },
		{ kanaal: "Brief", soort: "uitnodiging", naar: null, status: "gepland" },
	]);
	expect(eerst[0]!.gepland_op.toISOString()).toMatch(/^2026-11-23T1[67]:/);
	expect(await berichten(bel)).toEqual([]);
	om("2026-11-23T11:00:00Z");
	await plan();
	expect([...(await berichten(app)), ...(await berichten(brief))]).toEqual(eerst);
	await zet(app, { status: "gesloten", volgende_stap: null, volgende_kanaal: null, volgende_op: null });
	await plan();
	expect(await berichten(app)).toMatchObject([{ status: "vervallen", reden: "zaak-gesloten" }]);
});

test("nothing goes before its window; then once, with attempt, next step, time line, audit and an encrypted copy", async () => {
	const id = await zaak("whatsapp");
	await plan();
	await stuur();
	expect(aanbieder.verstuurd).toEqual([]);
	om("2026-11-23T17:59:00Z");
	await stuur();
	await stuur();
	expect(aanbieder.verstuurd).toHaveLength(1);
	const [bericht] = await berichten(id);
	expect(aanbieder.verstuurd[0]).toMatchObject({ kenmerk: bericht!.kenmerk, naar: "+31612345678", kanaal: "WhatsApp" });
	expect(aanbieder.verstuurd[0]!.tekst).not.toMatch(/\{|schuld|achterstand/i);
	expect(aanbieder.verstuurd[0]!.tekst).toContain("https://proefstad.example/mijn/");
	expect(bericht).toMatchObject({ status: "verzonden", aanbieder: "meta", tekst_versie: 0, pogingen: 1 });
	expect(bericht!.extern_id).toBe(`x-${bericht!.kenmerk}`);
	const { sleutels } = proef.databank;
	expect(openInhoud(sleutels, gemeente.id, bericht!.inhoud!).tekst).toBe(aanbieder.verstuurd[0]!.tekst);
	expect(await pogingen(id)).toMatchObject([
		{ stap: "whatsapp", kanaal: "WhatsApp", uitkomst: "verstuurd", door: null },
	]);
	expect((await pogingen(id))[0]!.id).toBe(bericht!.contactpoging_id);
	expect(await zaakVan(id)).toMatchObject({ volgende_stap: "bellen", volgende_op: "2026-11-26", pogingen: 1 });
	const sporen = await inGemeente(proef.databank.db, gemeente.id, async (trx) => ({
		gebeurtenissen: await trx.selectFrom("gebeurtenissen").select("soort").where("zaak_id", "=", id).execute(),
		audit: await trx.selectFrom("auditregels").select("handeling").where("zaak_id", "=", id).execute(),
		codes: await trx.selectFrom("inwonercodes").select("soort").where("zaak_id", "=", id).execute(),
	}));
	expect(sporen.gebeurtenissen.map((rij) => rij.soort)).toContain("bericht-verstuurd");
	expect(sporen.audit.map((rij) => rij.handeling)).toContain("bericht-verstuurd");
	expect(sporen.codes.map((rij) => rij.soort).toSorted()).toEqual(["geheim", "kort"]);
});

test.each([
	["closed", { status: "gesloten", volgende_stap: null, volgende_kanaal: null, volgende_op: null }, "zaak-gesloten"],
	["reached", { status: "in-gesprek", volgende_stap: "gesprek", volgende_kanaal: "Telefoon" }, "in-gesprek"],
	["moved on", { volgende_stap: "bellen", volgende_kanaal: "Telefoon" }, "andere-stap"],
] as const)(
	"a zaak that is %s after planning gets nothing, also when nobody planned again",
	async (_, velden, reden) => {
		const id = await zaak("whatsapp");
		await plan();
		await zet(id, velden);
		om(AVOND.replace("18:05", "17:59"));
		await stuur();
		expect(aanbieder.verstuurd).toEqual([]);
		expect(await berichten(id)).toMatchObject([{ status: "vervallen", reden }]);
	},
);

test("an answer that nobody read, and STOP, are seen in the transaction that sends", async () => {
	const [antwoordde, stopte] = [await zaak("whatsapp"), await zaak("whatsapp", { telefoons: ["+31699999999"] })];
	await plan();
	await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		const basis = { gemeente_id: gemeente.id, kanaal: "WhatsApp" };
		const ontvangen_op = nu;
		await trx
			.insertInto("antwoorden")
			.values({ ...basis, zaak_id: antwoordde, soort: "vraag", ontvangen_op })
			.execute();
		await trx
			.insertInto("afmeldingen")
			.values({ ...basis, waarde: "+31699999999", afgemeld_op: nu })
			.execute();
	});
	om("2026-11-23T17:59:00Z");
	await stuur();
	expect(aanbieder.verstuurd).toEqual([]);
	expect(await berichten(antwoordde)).toMatchObject([{ status: "vervallen", reden: "antwoord-binnen" }]);
	expect(await berichten(stopte)).toMatchObject([{ status: "vervallen", reden: "andere-stap" }]);
	await plan();
	expect((await berichten(stopte)).at(-1)).toMatchObject({ kanaal: "SMS", naar: "+31699999999", status: "gepland" });
});

test("an unknown number is marked wrong and the route goes on at once: SMS, then the next step", async () => {
	const id = await zaak("whatsapp", { telefoons: ["+31612345678"] });
	await plan();
	om("2026-11-23T17:30:00Z");
	aanbieder.antwoorden.push({ soort: "geweigerd", reden: "geblokkeerd", uitleg: "131049" });
	om("2026-11-23T17:59:00Z");
	await stuur();
	expect(await berichten(id)).toMatchObject([{ status: "mislukt", reden: "geblokkeerd", uitleg: "131049" }]);
	expect(await pogingen(id)).toEqual([]);
	await plan();
	expect((await berichten(id)).at(-1)).toMatchObject({ kanaal: "SMS", status: "gepland" });
	aanbieder.antwoorden.push({ soort: "geweigerd", reden: "adres-onjuist", uitleg: "nummer bestaat niet" });
	om("2026-11-24T17:59:00Z");
	await stuur();
	const contact = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("contactgegevens").select(["soort", "status"]).where("zaak_id", "=", id).orderBy("soort").execute(),
	);
	expect(contact).toEqual([
		{ soort: "email", status: "onbekend" },
		{ soort: "telefoon", status: "fout" },
	]);
	// Without a number the route for young people has only its letter left.
	expect(await zaakVan(id)).toMatchObject({ volgende_stap: "brief-in-plaats-daarvan", volgende_kanaal: "Brief" });
	await plan();
	expect((await berichten(id)).at(-1)).toMatchObject({ kanaal: "Brief", status: "gepland" });
});

test("'later' waits longer every time, inside the window, and then goes once", async () => {
	const id = await zaak("brief");
	await plan();
	om("2026-11-23T15:59:00Z");
	aanbieder.antwoorden.push({ soort: "later", naSeconden: 1, uitleg: "429" });
	await stuur();
	const [wacht] = await berichten(id);
	expect(wacht).toMatchObject({ status: "gepland", pogingen: 1, uitleg: "429" });
	expect(wacht!.gepland_op.getTime()).toBe(nu.getTime() + 60_000);
	om("2026-11-23T16:30:00Z");
	await stuur();
	expect(aanbieder.verstuurd).toEqual([]);
	expect((await berichten(id))[0]!.gepland_op.toISOString()).toMatch(/^2026-11-24T/);
	om("2026-11-24T15:59:00Z");
	await stuur();
	expect(aanbieder.verstuurd).toHaveLength(1);
	expect(await berichten(id)).toMatchObject([{ status: "verzonden", pogingen: 2, kenmerk: wacht!.kenmerk }]);
});

test("nobody knows whether it went: the aanbieder is asked by our reference, and it goes once", async () => {
	const [gezien, ongezien] = [await zaak("brief"), await zaak("brief")];
	await plan();
	om("2026-11-23T15:59:00Z");
	aanbieder.antwoorden.push("weg", { soort: "onbekend", uitleg: "viel weg voor het aankwam" });
	await stuur();
	expect((await berichten(gezien)).concat(await berichten(ongezien)).map((rij) => rij.status)).toEqual([
		"bezig",
		"bezig",
	]);
	await stuur();
	expect(aanbieder.verstuurd).toHaveLength(1);
	om("2026-11-24T09:00:00Z");
	await stuur();
	expect(aanbieder.verstuurd).toHaveLength(2);
	for (const id of [gezien, ongezien]) {
		expect(await berichten(id)).toMatchObject([{ status: "verzonden" }]);
		expect(await pogingen(id)).toHaveLength(1);
	}
	expect(new Set(aanbieder.verstuurd.map((rij) => rij.kenmerk)).size).toBe(2);
});

test("an aanbieder that cannot tell leaves it unknown, for a colleague; it does not go again by itself", async () => {
	const id = await zaak("brief");
	await plan();
	om("2026-11-23T15:59:00Z");
	aanbieder.kanZoeken = false;
	aanbieder.antwoorden.push("weg");
	await stuur();
	om("2026-11-24T09:00:00Z");
	await stuur();
	await plan();
	await stuur();
	expect(aanbieder.verstuurd).toHaveLength(1);
	expect(await berichten(id)).toMatchObject([{ status: "onbekend" }]);
});

test("a kanaal that is not set up is left to a colleague; a mistake in a setting waits for whoever can mend it", async () => {
	await zetKanaal(proef.databank, gemeente.id, "Brief", "notifynl", { actief: false });
	const id = await zaak("brief");
	await plan();
	expect(await berichten(id)).toEqual([]);
	await zetKanaal(proef.databank, gemeente.id, "Brief", "notifynl");
	await plan();
	om("2026-11-23T15:59:00Z");
	aanbieder.antwoorden.push({ soort: "geweigerd", reden: "instellingen-onjuist", uitleg: "sleutel" });
	await stuur();
	await plan();
	expect(await berichten(id)).toMatchObject([{ status: "mislukt", reden: "instellingen-onjuist" }]);
	expect(await zaakVan(id)).toMatchObject({ volgende_stap: "brief", volgende_kanaal: "Brief" });
});

test("two zaken of one number get one message a day", async () => {
	const ids = [await zaak("whatsapp"), await zaak("whatsapp")];
	await plan();
	om("2026-11-23T17:59:00Z");
	await stuur();
	expect(aanbieder.verstuurd).toHaveLength(1);
	const standen = (await Promise.all(ids.map(berichten))).flat();
	expect(standen.map((rij) => rij.status).toSorted()).toEqual(["gepland", "verzonden"]);
	expect(standen.find((rij) => rij.status === "gepland")!.gepland_op.toISOString()).toMatch(/^2026-11-24T1[67]:/);
});

test("an announced visit is fixed with the letter: no answer, a late call or no call at all, it stands", async () => {
	const id = await zaak("brief", {
		route: "bellen-en-bezoek",
		volgende_stap: "brief",
		volgende_omdat: "Er is nog geen reactie.",
		opgepakt_op: "2026-11-14",
	});
	// The three calls were made.
	await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.insertInto("contactpogingen")
			.values(
				["2026-11-14", "2026-11-17", "2026-11-20"].map((datum) => ({
					...{ gemeente_id: gemeente.id, zaak_id: id, stap: "bellen", kanaal: "Telefoon", dagdeel: "Ochtend" },
					...{ datum, bereikt: false, uitkomst: "geen-gehoor", geregistreerd_op: new Date(`${datum}T09:00:00Z`) },
				})),
			)
			.execute(),
	);
	await plan();
	expect(await berichten(id)).toMatchObject([{ soort: "aankondiging-huisbezoek" }]);
	om("2026-11-23T15:59:00Z");
	await stuur();
	const [brief] = await berichten(id);
	expect(brief).toMatchObject({ status: "verzonden", bezoek_op: "2026-11-30" });
	expect(aanbieder.verstuurd[0]!.tekst).toContain("maandag 30 november");
	const verwacht = { volgende_stap: "bezoek-1", volgende_op: "2026-11-30", volgende_dagdeel: brief!.bezoek_dagdeel };
	expect(await zaakVan(id)).toMatchObject(verwacht);
	om("2026-11-27T10:00:00Z");
	await doe(gemeente.bilal, ({ trx }) => aanbieder.delen.register.herplan(trx, gemeente.bilal, id, nu));
	expect(await zaakVan(id)).toMatchObject(verwacht);
});

test("after a reopening the same step is sent again; without it never", async () => {
	const id = await zaak("brief");
	await plan();
	om("2026-11-23T15:59:00Z");
	await stuur();
	await zet(id, { volgende_stap: "brief", volgende_kanaal: "Brief", volgende_op: "2026-11-24", volgende_poging: 1 });
	await plan();
	expect(await berichten(id)).toHaveLength(1);
	await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.insertInto("gebeurtenissen")
			.values({ gemeente_id: gemeente.id, zaak_id: id, soort: "heropend", tekst: "Heropend.", gebeurd_op: nu })
			.execute(),
	);
	await plan();
	expect((await berichten(id)).map((rij) => [rij.ronde, rij.status])).toEqual([
		[0, "verzonden"],
		[1, "gepland"],
	]);
});

test("a message about an appointment goes at once, is no attempt of the route, and falls after STOP", async () => {
	const [id, stopte] = [
		await zaak("te-bellen"),
		await zaak("te-bellen", { telefoons: [], email: "stop@voorbeeld.nl" }),
	];
	await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		const kenmerken = {
			gemeente_id: gemeente.id,
			doelgroep: "algemeen",
			taal: "nl",
			status: "gepland",
			gepland_op: nu,
		};
		const bericht = { ...kenmerken, soort: "tevredenheid", kanaal: "Mail" };
		await trx
			.insertInto("berichten")
			.values([id, stopte].map((zaak_id) => ({ ...bericht, zaak_id })))
			.execute();
		const afmelding = { gemeente_id: gemeente.id, kanaal: "Mail", waarde: "stop@voorbeeld.nl", afgemeld_op: nu };
		await trx.insertInto("afmeldingen").values(afmelding).execute();
	});
	await plan();
	await stuur();
	expect(await berichten(id)).toMatchObject([{ status: "verzonden", contactpoging_id: null }]);
	expect(await pogingen(id)).toEqual([]);
	expect(await berichten(stopte)).toMatchObject([{ status: "vervallen", reden: "geen-adres" }]);
	expect(aanbieder.verstuurd).toHaveLength(1);
});

test("two workers at once send every message once", async () => {
	for (let teller = 0; teller < 30; teller++) await zaak("brief");
	await plan();
	om("2026-11-23T15:59:00Z");
	await Promise.all([stuur(), stuur(), stuur()]);
	expect(aanbieder.verstuurd).toHaveLength(30);
	expect(new Set(aanbieder.verstuurd.map((rij) => rij.kenmerk)).size).toBe(30);
	const { rows } = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		sql<{
			aantal: number;
		}>`select count(*)::int as aantal from contactpogingen where gemeente_id = ${gemeente.id} and uitkomst = 'verstuurd'`.execute(
			trx,
		),
	);
	expect(rows[0]!.aantal).toBe(30);
});
