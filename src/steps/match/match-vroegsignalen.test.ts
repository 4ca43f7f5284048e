import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { voegSignaalToe } from "../../testing/signalen.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, type Proefgemeente } from "../../testing/zaken.ts";
import { matchNieuweSignalen } from "./match-vroegsignalen.ts";
import { rematchSignalen } from "./rematch-signalen.ts";
import { splitSignaal } from "./split-signaal.ts";

let proef: Testdatabase;
let volgende = 9100;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());

type Wie = Parameters<typeof voegSignaalToe>[2];
const jan: Wie = { voorletters: "J.P.", voorvoegsel: "van der", achternaam: "Meijden", geboortedatum: "1984-05-03" };
const elders: Wie = { postcode: "6045XX", huisnummer: 99, straat: "Verhuisweg" };

/** A gemeente of its own for each case, so that nobody finds somebody of another case. */
async function gemeente(): Promise<Proefgemeente> {
	const code = String(volgende++);
	return maakProefgemeente(proef.databank, { code, naam: `Gemeente ${code}` });
}

const doe = <T>(bij: Proefgemeente, werk: (omgeving: Stapomgeving) => Promise<T>) =>
	makeUitvoerder(proef.databank)(bij.sanne, (omgeving) => werk({ ...omgeving, queue: async () => {} }));

/** Delivers these one after the other, each with a match of its own, unless `samen`. */
async function lever(bij: Proefgemeente, signalen: readonly Wie[], samen = false): Promise<number[]> {
	const ids: number[] = [];
	const match = () => doe(bij, (omgeving) => matchNieuweSignalen(omgeving, { matchingsdatum: "2026-11-01" }));
	for (const wie of signalen) {
		ids.push(await voegSignaalToe(proef.databank, bij, wie));
		if (!samen) await match();
	}
	if (samen) await match();
	return ids;
}

async function stand(bij: Proefgemeente) {
	return inGemeente(proef.databank.db, bij.id, async (trx) => ({
		zaken: await trx.selectFrom("zaken").selectAll().orderBy("id").execute(),
		leden: await trx.selectFrom("zaaksignalen").selectAll().orderBy("signaal_id").execute(),
		koppelingen: await trx.selectFrom("koppelingen").selectAll().orderBy("signaal_id").execute(),
	}));
}

const okt = { signaaldatum: "2026-10-05" };
const sep = { signaaldatum: "2026-09-05" };
const oorzaken: [string, Wie, Wie][] = [
	["verhuisd", jan, { ...jan, ...elders }],
	["typefout in de achternaam", jan, { ...jan, ...elders, achternaam: "Meijdem" }],
	["voorletters verwisseld", jan, { ...jan, ...elders, voorletters: "P.J." }],
	["dubbele naam", jan, { ...jan, ...elders, voorvoegsel: null, achternaam: "Jansen-van der Meijden" }],
	[
		"één cijfer van de geboortedatum, zelfde telefoon",
		{ ...jan, voornamen: "Jan", telefoons: ["+31612345678"] },
		{ ...jan, ...elders, voornamen: "Jan", telefoons: ["+31612345678"], geboortedatum: "1984-05-08" },
	],
	[
		"zelfde BSN, aangetrouwde naam",
		{ ...jan, bsn: "999993653" },
		{ ...jan, ...elders, achternaam: "Smit", bsn: "999993653" },
	],
];
test.each(oorzaken)("%s: één bewoner, dus één zaak, opeenvolgend en een herhaalde melding", async (_, eerst, dan) => {
	const bij = await gemeente();
	const [een, twee] = await lever(bij, [
		{ ...eerst, ...sep },
		{ ...dan, ...okt },
	]);
	const { zaken, leden, koppelingen } = await stand(bij);
	expect(zaken).toHaveLength(1);
	expect(zaken[0]).toMatchObject({ opeenvolgend: true, huisnummer: 99 });
	expect(zaken[0]!.match_uitleg).toContain("verhuisd");
	expect(leden.map((lid) => lid.herhaling)).toEqual(["geen", "herhaalmelding"]);
	expect(koppelingen).toMatchObject([{ signaal_id: twee, met_signaal_id: een }]);
	expect(koppelingen[0]!.kans).toBeGreaterThanOrEqual(990_000);
	const stappen = koppelingen[0]!.stappen as unknown as [string, string, number, number][];
	const som = stappen.reduce((opgeteld, [, , gewicht]) => opgeteld + gewicht, 0);
	expect(1e6 / (1 + 2 ** -som)).toBeCloseTo(koppelingen[0]!.kans, -2);
});

const anderen: [string, Wie, Wie][] = [
	["vader en zoon", jan, { ...jan, ...elders, geboortedatum: "2004-05-03" }],
	["tweeling", { ...jan, voornamen: "Jan" }, { ...jan, ...elders, voornamen: "Joost", voorletters: "J.K." }],
	[
		"broers met één voorletter",
		{ ...jan, voorletters: "J." },
		{ ...jan, ...elders, voorletters: "J.", geboortedatum: "1986-05-03" },
	],
	["een ander BSN", { ...jan, bsn: "999993653" }, { ...jan, ...elders, bsn: "999991760" }],
];
test.each(anderen)("%s: twee bewoners, twee zaken, geen koppeling", async (_, eerst, dan) => {
	const bij = await gemeente();
	await lever(bij, [
		{ ...eerst, ...sep },
		{ ...dan, ...okt },
	]);
	const { zaken, koppelingen } = await stand(bij);
	expect(zaken.map((zaak) => zaak.opeenvolgend)).toEqual([false, false]);
	expect(koppelingen).toEqual([]);
});

test("hoe iets binnenkomt maakt niet uit: samen, één voor één of achterstevoren, en nog eens matchen verandert niets", async () => {
	const reeks: Wie[] = [
		{ ...jan, ...sep },
		{ ...jan, ...elders, ...okt, achternaam: "Meijdem", partnertype: "Energie", bedragCent: 31_000 },
		{ ...jan, ...elders, ...okt, voorletters: "P.J.", partnertype: "Water", bedragCent: 12_000 },
		// a housemate at the old address, who comes along only through it
		{ voorletters: "S.", achternaam: "Bakker", geboortedatum: "1986-11-20", ...sep, partnertype: "Zorg" },
		{ voorletters: "K.", achternaam: "Vink", geboortedatum: "1990-01-02", ...okt, ...elders, huisnummer: 7 },
	];
	const beelden = [];
	for (const [volgorde, samen] of [
		[reeks, true],
		[reeks, false],
		[[...reeks].reverse(), false],
	] as const) {
		const bij = await gemeente();
		await lever(bij, volgorde, samen);
		const { zaken, leden, koppelingen } = await stand(bij);
		await doe(bij, (omgeving) => matchNieuweSignalen(omgeving, { matchingsdatum: "2026-11-02" }));
		expect(await stand(bij)).toEqual({ zaken, leden, koppelingen });
		beelden.push({
			zaken: zaken
				.map(({ naamsleutel, meervoudig, opeenvolgend, bedrag_cent }) =>
					[naamsleutel, meervoudig, opeenvolgend, bedrag_cent].join(" "),
				)
				.sort(),
			herhaling: leden.map((lid) => lid.herhaling).sort(),
			gekoppeld: koppelingen.length,
		});
	}
	expect(beelden[0]!.gekoppeld).toBe(2);
	expect(beelden[1]).toEqual(beelden[0]);
	expect(beelden[2]).toEqual(beelden[0]);
});

test("een verhuisde bewoner neemt de zaak mee zonder haar huisgenoot kwijt te raken", async () => {
	const bij = await gemeente();
	const samen = { achternaam: "Meijden", voorvoegsel: "van der" };
	await lever(bij, [
		{ ...jan, ...okt, bedragCent: 50_000 },
		{ ...samen, voorletters: "S.", geboortedatum: "1986-11-20", ...okt, partnertype: "Zorg", bedragCent: 20_000 },
		{ ...jan, ...elders, ...okt, partnertype: "Energie", bedragCent: 30_000 },
	]);
	const { zaken } = await stand(bij);
	expect(zaken).toMatchObject([{ bedrag_cent: 100_000, meervoudig: true }]);
});

test("een nummer dat honderden bewoners delen koppelt niemand en maakt het matchen niet traag", async () => {
	const bij = await gemeente();
	const velen = Array.from({ length: 120 }, (_, plaats) => ({
		voorletters: "A.",
		achternaam: `Naam${String.fromCharCode(97 + (plaats % 26))}${"oeiu"[plaats % 4]}`,
		geboortedatum: null,
		postcode: "6041AC",
		huisnummer: 1000 + plaats,
		telefoons: ["+31475000000"],
		...okt,
	}));
	await lever(bij, velen, true);
	await lever(bij, [{ ...jan, telefoons: ["+31475000000"], ...okt }]);
	const { zaken, koppelingen } = await stand(bij);
	expect(zaken).toHaveLength(121);
	expect(koppelingen).toEqual([]);
});

test('"dit is iemand anders": het signaal krijgt een eigen zaak, de ander houdt de zijne, en de volgende maand blijft het zo', async () => {
	const bij = await gemeente();
	const daar = { ...jan, ...elders, achternaam: "Meijdem", telefoons: ["+31687654321"] };
	const [eerst, dan] = await lever(bij, [
		{ ...jan, ...sep, telefoons: ["+31612345678"] },
		{ ...daar, ...okt },
	]);
	const [zaak] = (await stand(bij)).zaken;
	// somebody works on it: without the split the signaal would stay
	await inGemeente(proef.databank.db, bij.id, (trx) =>
		trx.updateTable("zaken").set({ toegewezen_aan: bij.sanne.gebruikerId }).where("id", "=", zaak!.id).execute(),
	);
	const vraag = { zaakId: zaak!.id, signaalId: dan!, vandaag: "2026-11-03" };
	const klaar = await doe(bij, (omgeving) => splitSignaal(omgeving, vraag));
	expect(klaar).toMatchObject({ ok: true, waarde: { eigenZaak: true } });
	const na = await stand(bij);
	expect(na.koppelingen).toEqual([]);
	expect(na.leden.map((lid) => [lid.signaal_id, lid.herhaling])).toEqual([
		[eerst, "geen"],
		[dan, "geen"],
	]);
	expect(na.zaken).toMatchObject([
		{ id: zaak!.id, opeenvolgend: false, huisnummer: 3 },
		{ opeenvolgend: false, huisnummer: 99, toegewezen_aan: null },
	]);
	const contact = await inGemeente(proef.databank.db, bij.id, (trx) =>
		trx.selectFrom("contactgegevens").select(["zaak_id", "waarde"]).orderBy("zaak_id").execute(),
	);
	expect(contact).toEqual([
		{ zaak_id: zaak!.id, waarde: "+31612345678" },
		{ zaak_id: na.zaken[1]!.id, waarde: "+31687654321" },
	]);
	// next month's same row follows the one it belongs to, and nobody links the two again
	await lever(bij, [{ ...daar, signaaldatum: "2026-11-05" }]);
	const later = await stand(bij);
	expect(later.leden.map((lid) => lid.zaak_id)).toEqual([zaak!.id, na.zaken[1]!.id, na.zaken[1]!.id]);
	expect(await doe(bij, (omgeving) => splitSignaal(omgeving, vraag))).toEqual({ ok: false, reden: "niet-gevonden" });
	const audit = await inGemeente(proef.databank.db, bij.id, (trx) =>
		trx.selectFrom("auditregels").select("handeling").where("handeling", "=", "signaal-losgemaakt").execute(),
	);
	expect(audit).toHaveLength(1);
});

test("op één adres blijft het één zaak, maar is het geen herhaling meer van de achterstand van de ander", async () => {
	const bij = await gemeente();
	const [, dan] = await lever(bij, [
		{ ...jan, ...sep },
		{ ...jan, ...okt, achternaam: "Meijdem", bedragCent: 70_000 },
	]);
	const voor = await stand(bij);
	expect(voor.leden.map((lid) => lid.herhaling)).toEqual(["geen", "herhaalmelding"]);
	const klaar = await doe(bij, (omgeving) =>
		splitSignaal(omgeving, { zaakId: voor.zaken[0]!.id, signaalId: dan!, vandaag: "2026-11-03" }),
	);
	expect(klaar).toMatchObject({ ok: true, waarde: { eigenZaak: false } });
	const na = await stand(bij);
	expect(na.zaken).toHaveLength(1);
	expect(na.leden.map((lid) => lid.herhaling)).toEqual(["geen", "geen"]);
	expect(na.koppelingen).toEqual([]);
});

test("wordt het eerdere signaal teruggenomen, dan gaat de koppeling mee en wordt opnieuw gekeken", async () => {
	const bij = await gemeente();
	const [eerst, dan] = await lever(bij, [
		{ ...jan, ...sep },
		{ ...jan, ...elders, achternaam: "Meijdem", ...okt },
	]);
	const { zaken } = await stand(bij);
	await doe(bij, async (omgeving) => {
		await omgeving.trx.deleteFrom("signalen").where("id", "=", eerst!).execute();
		await rematchSignalen(omgeving, { zaken: [zaken[0]!.id], verwant: [], vandaag: "2026-11-03" });
	});
	const na = await stand(bij);
	expect(na.koppelingen).toEqual([]);
	expect(na.zaken).toMatchObject([{ opeenvolgend: false }]);
	expect(na.leden).toMatchObject([{ signaal_id: dan, herhaling: "geen" }]);
});

test("a new zaak of the same person is written to in the language of the earlier one", async () => {
	const bij = await gemeente();
	await lever(bij, [{ ...jan, voornamen: "Jan", ...sep }]);
	await inGemeente(proef.databank.db, bij.id, (trx) =>
		trx.updateTable("zaken").set({ taal: "pl", status: "gesloten" }).execute(),
	);
	await lever(bij, [
		{ ...jan, voornamen: "Jan", ...okt, partnertype: "Energie", klantnummer: "E1" },
		{ achternaam: "Anders", voornamen: "Piet", geboortedatum: "1990-01-01", huisnummer: 71, ...okt },
	]);
	const { zaken } = await stand(bij);
	expect(zaken.map((zaak) => zaak.taal)).toEqual(["pl", "pl", "nl"]);
});

test("wie met een typefout opnieuw komt, krijgt de taal van de eerdere zaak en staat met beide sleutels in elke zaak", async () => {
	const bij = await gemeente();
	await lever(bij, [{ ...jan, ...sep }]);
	await inGemeente(proef.databank.db, bij.id, (trx) =>
		trx.updateTable("zaken").set({ taal: "tr", status: "gesloten" }).execute(),
	);
	await lever(bij, [{ ...jan, ...elders, ...okt, achternaam: "Meijdem", partnertype: "Water" }]);
	const { zaken } = await stand(bij);
	expect(zaken.map((zaak) => zaak.taal)).toEqual(["tr", "tr"]);
	const [oud, nieuw] = zaken;
	expect(oud!.persoonsleutel).not.toBe(nieuw!.persoonsleutel);
	expect(nieuw!.andere_persoonsleutels).toEqual([oud!.persoonsleutel]);
	expect(oud!.andere_persoonsleutels).toEqual([nieuw!.persoonsleutel]);
});

test('na "dit is iemand anders" staat de sleutel van de ander niet meer bij de zaak, en van een huisgenoot nooit', async () => {
	const bij = await gemeente();
	const huisgenoot = { ...jan, voorletters: "A.", geboortedatum: "1986-01-09", signaaldatum: "2026-08-05" };
	const [wie] = await lever(bij, [{ ...huisgenoot, partnertype: "Energie" }]);
	const [een, twee] = await lever(bij, [
		{ ...jan, ...sep },
		{ ...jan, ...okt, achternaam: "Meijdem", partnertype: "Water" },
	]);
	const sleutels = async () => (await stand(bij)).zaken.flatMap((zaak) => zaak.andere_persoonsleutels);
	const van = await inGemeente(proef.databank.db, bij.id, (trx) =>
		trx.selectFrom("signalen").select(["id", "persoonsleutel"]).orderBy("id").execute(),
	);
	const sleutel = (id: number | undefined) => van.find((rij) => rij.id === id)!.persoonsleutel;
	expect(await sleutels()).not.toContain(sleutel(wie));
	expect((await sleutels()).some((ander) => ander === sleutel(een) || ander === sleutel(twee))).toBe(true);
	const { leden } = await stand(bij);
	const zaakId = leden.find((lid) => lid.signaal_id === twee)!.zaak_id;
	const los = await doe(bij, (omgeving) => splitSignaal(omgeving, { zaakId, signaalId: twee!, vandaag: "2026-11-02" }));
	expect(los.ok).toBe(true);
	expect(await sleutels()).toEqual([]);
});

test("op een geboortedag die te vaak voorkomt vinden naam en voorletter de bewoner nog steeds terug, ook in een latere ronde", async () => {
	const bij = await gemeente();
	const nieuwjaar = { ...jan, geboortedatum: "1970-01-01" };
	for (let n = 1; n <= 251; n++) {
		const ander = { achternaam: `Ander${n}`, voorletters: "X.", geboortedatum: "1970-01-01", huisnummer: n };
		await voegSignaalToe(proef.databank, bij, { ...ander, ...sep, postcode: "6046AB" });
	}
	const ids = await lever(bij, [
		{ ...nieuwjaar, ...sep, telefoons: ["+31612345678"] },
		{ ...nieuwjaar, ...okt, ...elders },
	]);
	const { koppelingen } = await stand(bij);
	expect(koppelingen.find(({ signaal_id }) => signaal_id === ids[1])).toMatchObject({ met_signaal_id: ids[0] });
}, 60_000);

test("een nieuw signaal schrijft alleen wat anders wordt: de oude regels van de zaak blijven staan zoals ze stonden", async () => {
	const bij = await gemeente();
	const versies = () =>
		inGemeente(proef.databank.db, bij.id, async (trx) => {
			const k = await sql<{
				id: number;
				x: string;
			}>`select signaal_id as id, xmin::text as x from zaaksignalen`.execute(trx);
			const c = await sql<{ waarde: string; x: string; partners: number }>`
				select waarde, xmin::text as x, partners from contactgegevens`.execute(trx);
			return { zaaksignalen: k.rows, contact: c.rows };
		});
	const thuis = { ...jan, telefoons: ["+31612345678", "+31475123456"] };
	const [een] = await lever(bij, [{ ...thuis, ...sep }]);
	const eerst = await versies();
	await lever(bij, [{ ...jan, ...okt, telefoons: ["+31612345678"], partnertype: "Water" }]);
	const dan = await versies();
	expect(dan.zaaksignalen).toHaveLength(2);
	expect(dan.zaaksignalen.find(({ id }) => id === een)).toEqual(eerst.zaaksignalen[0]);
	const van = (stand: typeof eerst, nummer: string) => stand.contact.find(({ waarde }) => waarde === nummer);
	expect(van(dan, "+31475123456")).toEqual(van(eerst, "+31475123456"));
	expect(van(dan, "+31612345678")?.partners).toBe(2);
});
