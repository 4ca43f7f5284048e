import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../../../database/voer-uit.ts";
import { zetKanaal } from "../../../testing/berichten.ts";
import { gelukt } from "../../../testing/gelukt.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { bookAfspraak } from "./book-afspraak.ts";
import { endAfspraak } from "./end-afspraak.ts";
import { listVrijeMomenten } from "./list-vrije-momenten.ts";
import { makeAfspraakagenda } from "./make-agenda.ts";
import { readAfsprakenVan, readAgenda, readStaandeAfspraak } from "./queries.ts";
import { addPlek, addSpreekuur, removeSpreekuur } from "./save-spreekuren.ts";

const NU = new Date("2026-11-23T09:00:00Z");
let proef: Testdatabase;
let gemeente: Proefgemeente;
let ander: Proefgemeente;
let voerUit: Uitvoerder;
let kantoor: number;
let telefoon: number;

beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
	ander = await maakProefgemeente(proef.databank, { code: "9958", naam: "Elders" });
	for (const kanaal of ["Mail", "SMS", "Brief"] as const) {
		await zetKanaal(proef.databank, gemeente.id, kanaal, "notifynl");
	}
	voerUit = makeUitvoerder(proef.databank);
	const sanne = gemeente.sanne.gebruikerId!;
	[kantoor, telefoon] = await voerUit(gemeente.sanne, async (omgeving) => {
		const plek = { adres: "Markt 1", uitleg: "" };
		const schuld = { ...plek, vorm: "kantoor", naam: "Schulddienstverlening" } as const;
		expect(await addPlek(omgeving, schuld)).toMatchObject({ ok: false, reden: { naam: expect.any(String) } });
		const hier = gelukt(await addPlek(omgeving, { ...plek, vorm: "kantoor", naam: "Stadskantoor" }));
		const bel = gelukt(await addPlek(omgeving, { vorm: "telefoon", naam: "Telefoon", adres: "", uitleg: "" }));
		const uur = { gebruikerId: sanne, plekId: hier, weekdag: 3, van: "09:00", tot: "12:00", duurMinuten: 45 };
		expect((await addSpreekuur(omgeving, uur, NU)).ok).toBe(true);
		expect(await addSpreekuur(omgeving, { ...uur, van: "11:59", tot: "13:00" }, NU)).toEqual({
			ok: false,
			reden: "overlapt",
		});
		expect(await addSpreekuur(omgeving, { ...uur, tot: "09:00" }, NU)).toEqual({ ok: false, reden: "tijden-verkeerd" });
		expect((await addSpreekuur(omgeving, { ...uur, plekId: bel }, NU)).ok).toBe(true);
		return [hier, bel];
	});
});
afterAll(() => proef.sluit());

const inwoner = () => ({ gemeenteId: gemeente.id, gebruikerId: null });
const boek = (zaakId: number, begin: string, extra: { plekId?: number; nu?: Date } = {}) =>
	voerUit(inwoner(), (omgeving) =>
		bookAfspraak(omgeving, {
			zaakId,
			plekId: extra.plekId ?? kantoor,
			gebruikerId: gemeente.sanne.gebruikerId!,
			begin: new Date(begin),
			nu: extra.nu ?? NU,
		}),
	);
const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2], id = gemeente.id) =>
	inGemeente(proef.databank.db, id, werk);
const berichten = (zaakId: number) =>
	lees((trx) =>
		trx
			.selectFrom("berichten")
			.select(["soort", "kanaal", "status", "gepland_op", "afspraak_id"])
			.where("zaak_id", "=", zaakId)
			.orderBy("id")
			.execute(),
	);

test("a resident books a free moment: it is confirmed, reminded of the day before, and gone from the list", async () => {
	const zaak = await maakZaak(proef.databank, gemeente);
	const vrij = () => lees((trx) => listVrijeMomenten(trx, gemeente.id, { zaakId: 0, voorkeur: null, nu: NU }));
	const vooraf = await vrij();
	expect(vooraf.plekken.map((plek) => plek.naam)).toEqual(["Stadskantoor", "Telefoon"]);
	expect(vooraf.momenten[0]?.begin.toISOString()).toBe("2026-11-25T08:00:00.000Z");
	const antwoord = await boek(zaak, "2026-11-25T08:00:00Z");
	expect(antwoord).toMatchObject({ ok: true, waarde: { verzet: false, afspraak: { met: "Sanne de Boer" } } });
	// by telephone at that time Sanne is not free either
	expect((await vrij()).momenten[0]?.begin.toISOString()).toBe("2026-11-25T08:45:00.000Z");
	expect((await berichten(zaak)).map((rij) => [rij.soort, rij.kanaal, rij.gepland_op.toISOString()])).toEqual([
		["afspraak-bevestiging", "Mail", "2026-11-23T09:00:00.000Z"],
		["afspraak-herinnering", "Mail", "2026-11-24T11:00:00.000Z"],
	]);
	const regels = await lees((trx) =>
		trx.selectFrom("gebeurtenissen").select(["tekst", "gebeurd_op"]).where("soort", "=", "afspraak").execute(),
	);
	expect(regels).toEqual([
		{
			tekst: "Afspraak gemaakt voor wo 25 november om 09:00, Stadskantoor, met Sanne de Boer (door de inwoner).",
			gebeurd_op: NU,
		},
	]);
	await boek(zaak, "2026-11-25T08:00:00Z");
	expect(await lees((trx) => readAfsprakenVan(trx, gemeente.id, zaak))).toHaveLength(1);
});

test("twelve residents choose the same moment at once: one has it, the others are told it was just taken", async () => {
	const zaken = await Promise.all(Array.from({ length: 12 }, () => maakZaak(proef.databank, gemeente)));
	// half of them by telephone: the same colleague at the same time
	const antwoorden = await Promise.all(
		zaken.map((zaak, plaats) => boek(zaak, "2026-12-02T08:45:00Z", { plekId: plaats % 2 === 0 ? kantoor : telefoon })),
	);
	expect(antwoorden.filter((antwoord) => antwoord.ok)).toHaveLength(1);
	expect(antwoorden.filter((antwoord) => !antwoord.ok && antwoord.reden === "net-bezet")).toHaveLength(11);
});

test("what is not in the list cannot be booked: another time, another place, too soon, a closed zaak", async () => {
	const zaak = await maakZaak(proef.databank, gemeente);
	const dicht = await maakZaak(proef.databank, gemeente, "te-bellen", { status: "gesloten" });
	for (const begin of ["2026-11-25T08:01:00Z", "2026-11-24T08:00:00Z", "2027-01-06T08:00:00Z"]) {
		expect(await boek(zaak, begin), begin).toEqual({ ok: false, reden: "net-bezet" });
	}
	const laat = { nu: new Date("2026-12-02T06:00:00Z") };
	expect(await boek(zaak, "2026-12-02T07:59:00Z", laat)).toEqual({ ok: false, reden: "net-bezet" });
	expect(await boek(dicht, "2026-12-02T08:00:00Z")).toEqual({ ok: false, reden: "zaak-gesloten" });
});

test("moving: one standing appointment, the old reminder is dropped, the calendar keeps the UID and counts up", async () => {
	const zaak = await maakZaak(proef.databank, gemeente);
	const eerste = await boek(zaak, "2026-12-09T08:00:00Z");
	const tweede = await boek(zaak, "2026-12-09T08:45:00Z");
	expect(tweede).toMatchObject({ ok: true, waarde: { verzet: true } });
	if (!eerste.ok || !tweede.ok) throw new Error("not booked");
	expect(await lees((trx) => readAfsprakenVan(trx, gemeente.id, zaak))).toHaveLength(1);
	expect((await berichten(zaak)).map((rij) => `${rij.soort} ${rij.status}`)).toEqual([
		"afspraak-bevestiging vervallen",
		"afspraak-herinnering vervallen",
		"afspraak-bevestiging gepland",
		"afspraak-herinnering gepland",
	]);
	const agenda = (id: number, naar: string | null = "jan@voorbeeld.nl") =>
		lees((trx) => makeAfspraakagenda(trx, gemeente.id, id, naar));
	expect(await agenda(eerste.waarde.afspraak.id)).not.toContain("ORGANIZER");
	await zetKanaal(proef.databank, gemeente.id, "Mail", "smtp", { velden: { afzender: "team@proefstad.example" } });
	const [oud, nieuw] = [await agenda(eerste.waarde.afspraak.id), await agenda(tweede.waarde.afspraak.id)];
	// From the gemeente, never from the address of a colleague.
	expect(nieuw?.replace(/\r\n /g, "")).toMatch(/^ORGANIZER;.*:mailto:team@proefstad\.example\r$/m);
	const veld = (tekst: string | null, naam: string) =>
		new RegExp(`^${naam}[:;](.*)$`, "m").exec(tekst ?? "")?.[1]?.trim();
	expect(veld(nieuw, "UID")).toBe(veld(oud, "UID"));
	expect([veld(oud, "SEQUENCE"), veld(nieuw, "SEQUENCE")]).toEqual(["0", "1"]);
	expect([veld(nieuw, "METHOD"), veld(nieuw, "DTSTART"), veld(nieuw, "DTEND")]).toEqual([
		"REQUEST",
		"20261209T084500Z",
		"20261209T093000Z",
	]);
	expect(nieuw?.replace(/\r\n /g, "")).toContain("jan@voorbeeld.nl");
	expect(nieuw).not.toMatch(/schuld|achterstand|huur/i);
	expect(veld(await agenda(tweede.waarde.afspraak.id, null), "METHOD")).toBe("PUBLISH");

	const zegAf = {
		afspraakId: tweede.waarde.afspraak.id,
		zaakId: zaak,
		einde: "afgezegd",
		taal: "nl",
		nu: NU,
	} as const;
	expect((await voerUit(inwoner(), (omgeving) => endAfspraak(omgeving, zegAf))).ok).toBe(true);
	const weg = await agenda(tweede.waarde.afspraak.id);
	expect([veld(weg, "METHOD"), veld(weg, "SEQUENCE"), veld(weg, "STATUS")]).toEqual(["CANCEL", "2", "CANCELLED"]);
	expect((await berichten(zaak)).at(-1)).toMatchObject({ soort: "afspraak-afgezegd", status: "gepland" });
	expect(await lees((trx) => readStaandeAfspraak(trx, gemeente.id, zaak, NU))).toBeNull();
});

test("a missed appointment gives a friendly message, and only after it began", async () => {
	const zaak = await maakZaak(proef.databank, gemeente, "te-bellen", { email: null });
	const antwoord = await boek(zaak, "2026-12-09T09:30:00Z");
	if (!antwoord.ok) throw new Error(antwoord.reden);
	const gemist = (nu: string) =>
		voerUit(gemeente.sanne, (omgeving) =>
			endAfspraak(omgeving, {
				afspraakId: antwoord.waarde.afspraak.id,
				zaakId: zaak,
				einde: "gemist",
				nu: new Date(nu),
			}),
		);
	expect(await gemist("2026-12-09T09:29:00Z")).toEqual({ ok: false, reden: "kan-niet-meer" });
	expect((await gemist("2026-12-09T10:00:00Z")).ok).toBe(true);
	expect((await berichten(zaak)).at(-1)).toMatchObject({ soort: "afspraak-gemist", kanaal: "SMS" });
});

test.each([
	["2026-12-01T09:00:00Z", "2026-12-09T10:15:00Z", "afspraak-afgezegd Brief"],
	["2026-12-08T09:00:00Z", "2026-12-09T10:15:00Z", null],
] as const)("cancelled on %s, for %s, without mail or mobile: %s", async (nu, begin, verwacht) => {
	const zaak = await maakZaak(proef.databank, gemeente, "te-bellen", { email: null, telefoons: ["+31475123456"] });
	const antwoord = await boek(zaak, begin);
	if (!antwoord.ok) throw new Error(antwoord.reden);
	const invoer = {
		afspraakId: antwoord.waarde.afspraak.id,
		zaakId: zaak,
		einde: "afgezegd",
		nu: new Date(nu),
	} as const;
	expect((await voerUit(gemeente.sanne, (omgeving) => endAfspraak(omgeving, invoer))).ok).toBe(true);
	const afgezegd = (await berichten(zaak)).filter((rij) => rij.soort === "afspraak-afgezegd");
	expect(afgezegd.map((rij) => `${rij.soort} ${rij.kanaal}`)).toEqual(verwacht === null ? [] : [verwacht]);
	const regels = await lees((trx) =>
		trx.selectFrom("gebeurtenissen").select("tekst").where("zaak_id", "=", zaak).execute(),
	);
	const zegt = regels.some(
		({ tekst }) => tekst.startsWith("Er gaat geen bericht") && tekst.endsWith("Bel de inwoner."),
	);
	expect(zegt).toBe(verwacht === null);
});

test("an appointment that is over and that nobody recorded does not keep the resident from a new one", async () => {
	const zaak = await maakZaak(proef.databank, gemeente);
	const oud = await boek(zaak, "2026-12-02T10:15:00Z");
	if (!oud.ok) throw new Error(oud.reden);
	const tijdens = { nu: new Date("2026-12-02T10:30:00Z") };
	expect(await boek(zaak, "2026-12-16T08:00:00Z", tijdens)).toEqual({ ok: false, reden: "al-begonnen" });
	const nu = new Date("2026-12-07T09:00:00Z");
	const week = { vanaf: nu, tot: new Date("2026-12-21T09:00:00Z"), gebruikerId: gemeente.sanne.gebruikerId };
	const agenda = async () =>
		(await lees((trx) => readAgenda(trx, gemeente.id, week))).filter((rij) => rij.zaakId === zaak).map(({ id }) => id);
	expect(await agenda()).toEqual([oud.waarde.afspraak.id]);
	const nieuw = await boek(zaak, "2026-12-16T08:00:00Z", { nu });
	expect(nieuw).toMatchObject({ ok: true, waarde: { nieuw: true, verzet: false } });
	if (!nieuw.ok) throw new Error(nieuw.reden);
	expect(await agenda()).toEqual([oud.waarde.afspraak.id, nieuw.waarde.afspraak.id]);
	expect((await lees((trx) => readStaandeAfspraak(trx, gemeente.id, zaak, nu)))?.id).toBe(nieuw.waarde.afspraak.id);
	// How the old one went changes nothing about the new one, and nobody asks to make one that is there.
	const gemist = { afspraakId: oud.waarde.afspraak.id, zaakId: zaak, einde: "gemist", nu } as const;
	expect((await voerUit(gemeente.sanne, (omgeving) => endAfspraak(omgeving, gemist))).ok).toBe(true);
	expect((await berichten(zaak)).map(({ soort }) => soort)).not.toContain("afspraak-gemist");
	expect(await agenda()).toEqual([nieuw.waarde.afspraak.id]);
});

test("an address that said STOP is not used; without any the letter goes, if it arrives in time", async () => {
	const zaak = await maakZaak(proef.databank, gemeente, "te-bellen", {
		email: "stop@voorbeeld.nl",
		telefoons: ["+31475123456"],
	});
	await lees((trx) =>
		trx
			.insertInto("afmeldingen")
			.values({ gemeente_id: gemeente.id, kanaal: "Mail", waarde: "stop@voorbeeld.nl", afgemeld_op: NU })
			.execute(),
	);
	expect((await boek(zaak, "2026-12-16T08:45:00Z")).ok).toBe(true);
	expect((await berichten(zaak)).map((rij) => `${rij.soort} ${rij.kanaal}`)).toEqual(["afspraak-bevestiging Brief"]);
});

test("another gemeente sees no place, no hours and no appointment, and cannot end one", async () => {
	const aanbod = await lees((trx) => listVrijeMomenten(trx, ander.id, { zaakId: 0, voorkeur: null, nu: NU }), ander.id);
	expect(aanbod).toEqual({ plekken: [], momenten: [] });
	expect(await lees((trx) => trx.selectFrom("afspraken").select("id").execute(), ander.id)).toEqual([]);
	const zaak = await maakZaak(proef.databank, gemeente);
	const antwoord = await boek(zaak, "2026-12-16T09:30:00Z");
	if (!antwoord.ok) throw new Error(antwoord.reden);
	const invoer = {
		afspraakId: antwoord.waarde.afspraak.id,
		zaakId: zaak,
		einde: "afgezegd",
		taal: "nl",
		nu: NU,
	} as const;
	expect(await voerUit(ander.sanne, (omgeving) => endAfspraak(omgeving, invoer))).toEqual({
		ok: false,
		reden: "afspraak-onbekend",
	});
	const vreemd = await voerUit(inwoner(), (omgeving) => endAfspraak(omgeving, { ...invoer, zaakId: zaak + 1 }));
	expect(vreemd).toEqual({ ok: false, reden: "afspraak-onbekend" });
});

test("hours that are taken away leave the appointments that stand", async () => {
	const uren = await lees((trx) => trx.selectFrom("spreekuren").select("id").execute());
	await voerUit(gemeente.sanne, async (omgeving) => {
		for (const { id } of uren) await removeSpreekuur(omgeving, id);
	});
	const aanbod = await lees((trx) => listVrijeMomenten(trx, gemeente.id, { zaakId: 0, voorkeur: null, nu: NU }));
	expect(aanbod.momenten).toEqual([]);
	const staand = await lees((trx) =>
		trx.selectFrom("afspraken").select("id").where("status", "=", "gepland").execute(),
	);
	expect(staand.length).toBeGreaterThan(0);
});
