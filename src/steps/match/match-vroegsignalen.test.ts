import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { elders, jan, type Koppelproef, okt, sep, startKoppelproef } from "../../testing/koppelproef.ts";
import { voegSignaalToe, type Proefsignaal as Wie } from "../../testing/signalen.ts";
import { matchNieuweSignalen } from "./match-vroegsignalen.ts";

let proef: Koppelproef;
beforeAll(async () => {
	proef = await startKoppelproef();
});
afterAll(() => proef.sluit());

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
	const bij = await proef.gemeente();
	const [een, twee] = await proef.lever(bij, [
		{ ...eerst, ...sep },
		{ ...dan, ...okt },
	]);
	const { zaken, leden, koppelingen } = await proef.stand(bij);
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
	const bij = await proef.gemeente();
	await proef.lever(bij, [
		{ ...eerst, ...sep },
		{ ...dan, ...okt },
	]);
	const { zaken, koppelingen } = await proef.stand(bij);
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
		const bij = await proef.gemeente();
		await proef.lever(bij, volgorde, samen);
		const { zaken, leden, koppelingen } = await proef.stand(bij);
		await proef.doe(bij, (omgeving) => matchNieuweSignalen(omgeving, { matchingsdatum: "2026-11-02" }));
		expect(await proef.stand(bij)).toEqual({ zaken, leden, koppelingen });
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
	const bij = await proef.gemeente();
	const samen = { achternaam: "Meijden", voorvoegsel: "van der" };
	await proef.lever(bij, [
		{ ...jan, ...okt, bedragCent: 50_000 },
		{ ...samen, voorletters: "S.", geboortedatum: "1986-11-20", ...okt, partnertype: "Zorg", bedragCent: 20_000 },
		{ ...jan, ...elders, ...okt, partnertype: "Energie", bedragCent: 30_000 },
	]);
	const { zaken } = await proef.stand(bij);
	expect(zaken).toMatchObject([{ bedrag_cent: 100_000, meervoudig: true }]);
});

test("een nummer dat honderden bewoners delen koppelt niemand en maakt het matchen niet traag", async () => {
	const bij = await proef.gemeente();
	const velen = Array.from({ length: 120 }, (_, plaats) => ({
		voorletters: "A.",
		achternaam: `Naam${String.fromCharCode(97 + (plaats % 26))}${"oeiu"[plaats % 4]}`,
		geboortedatum: null,
		postcode: "6041AC",
		huisnummer: 1000 + plaats,
		telefoons: ["+31475000000"],
		...okt,
	}));
	await proef.lever(bij, velen, true);
	await proef.lever(bij, [{ ...jan, telefoons: ["+31475000000"], ...okt }]);
	const { zaken, koppelingen } = await proef.stand(bij);
	expect(zaken).toHaveLength(121);
	expect(koppelingen).toEqual([]);
});

test("a new zaak of the same person is written to in the language of the earlier one", async () => {
	const bij = await proef.gemeente();
	await proef.lever(bij, [{ ...jan, voornamen: "Jan", ...sep }]);
	await proef.metTrx(bij, (trx) => trx.updateTable("zaken").set({ taal: "pl", status: "gesloten" }).execute());
	await proef.lever(bij, [
		{ ...jan, voornamen: "Jan", ...okt, partnertype: "Energie", klantnummer: "E1" },
		{ achternaam: "Anders", voornamen: "Piet", geboortedatum: "1990-01-01", huisnummer: 71, ...okt },
	]);
	const { zaken } = await proef.stand(bij);
	expect(zaken.map((zaak) => zaak.taal)).toEqual(["pl", "pl", "nl"]);
});

test("wie met een typefout opnieuw komt, krijgt de taal van de eerdere zaak en staat met beide sleutels in elke zaak", async () => {
	const bij = await proef.gemeente();
	await proef.lever(bij, [{ ...jan, ...sep }]);
	await proef.metTrx(bij, (trx) => trx.updateTable("zaken").set({ taal: "tr", status: "gesloten" }).execute());
	await proef.lever(bij, [{ ...jan, ...elders, ...okt, achternaam: "Meijdem", partnertype: "Water" }]);
	const { zaken } = await proef.stand(bij);
	expect(zaken.map((zaak) => zaak.taal)).toEqual(["tr", "tr"]);
	const [oud, nieuw] = zaken;
	expect(oud!.persoonsleutel).not.toBe(nieuw!.persoonsleutel);
	expect(nieuw!.andere_persoonsleutels).toEqual([oud!.persoonsleutel]);
	expect(oud!.andere_persoonsleutels).toEqual([nieuw!.persoonsleutel]);
});

test("op een geboortedag die te vaak voorkomt vinden naam en voorletter de bewoner nog steeds terug, ook in een latere ronde", async () => {
	const bij = await proef.gemeente();
	const nieuwjaar = { ...jan, geboortedatum: "1970-01-01" };
	for (let n = 1; n <= 251; n++) {
		const ander = { achternaam: `Ander${n}`, voorletters: "X.", geboortedatum: "1970-01-01", huisnummer: n };
		await voegSignaalToe(proef.databank, bij, { ...ander, ...sep, postcode: "6046AB" });
	}
	const ids = await proef.lever(bij, [
		{ ...nieuwjaar, ...sep, telefoons: ["+31612345678"] },
		{ ...nieuwjaar, ...okt, ...elders },
	]);
	const { koppelingen } = await proef.stand(bij);
	expect(koppelingen.find(({ signaal_id }) => signaal_id === ids[1])).toMatchObject({ met_signaal_id: ids[0] });
}, 60_000);

test("een nieuw signaal schrijft alleen wat anders wordt: de oude regels van de zaak blijven staan zoals ze stonden", async () => {
	const bij = await proef.gemeente();
	const versies = () =>
		proef.metTrx(bij, async (trx) => {
			const k = await sql<{
				id: number;
				x: string;
			}>`select signaal_id as id, xmin::text as x from zaaksignalen`.execute(trx);
			const c = await sql<{ waarde: string; x: string; partners: number }>`
				select waarde, xmin::text as x, partners from contactgegevens`.execute(trx);
			return { zaaksignalen: k.rows, contact: c.rows };
		});
	const thuis = { ...jan, telefoons: ["+31612345678", "+31475123456"] };
	const [een] = await proef.lever(bij, [{ ...thuis, ...sep }]);
	const eerst = await versies();
	await proef.lever(bij, [{ ...jan, ...okt, telefoons: ["+31612345678"], partnertype: "Water" }]);
	const dan = await versies();
	expect(dan.zaaksignalen).toHaveLength(2);
	expect(dan.zaaksignalen.find(({ id }) => id === een)).toEqual(eerst.zaaksignalen[0]);
	const van = (stand: typeof eerst, nummer: string) => stand.contact.find(({ waarde }) => waarde === nummer);
	expect(van(dan, "+31475123456")).toEqual(van(eerst, "+31475123456"));
	expect(van(dan, "+31612345678")?.partners).toBe(2);
});
