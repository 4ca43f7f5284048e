import { expect, it } from "vitest";
import { rijsleutel, rijsleutelVroeger } from "./rijsleutel.ts";
import type { Signaalregel } from "./signaalregel.ts";

const REGEL: Signaalregel = {
	...{ partner: "Woonstede", partnertype: "Huur", klantnummer: "K-12", signaaltype: "Vroeg" },
	...{ voorletters: "J.P.", voornamen: null, voorvoegsel: "de", achternaam: "Boer", bedrijfsnaam: null },
	...{
		geboortedatum: "1984-01-20",
		geboortedatumOpgegeven: null,
		bsn: null,
		straat: "Dorpsstraat",
		huisnummer: 12,
		huisletter: "A",
		toevoeging: null,
	},
	...{ postcode: "6041AC", plaats: "Roermond", telefoons: [], email: null, bedragCent: 42_000, maandenAchterstand: 2 },
	...{ ontstaansdatum: null, signaaldatum: "2026-10-05", warmeOverdracht: false },
};

it("dezelfde rij in een ander bestand is dezelfde rij, ook met een nieuw telefoonnummer of andere schrijfwijze", () => {
	const zelfde: Partial<Signaalregel>[] = [
		{ telefoons: [{ e164: "+31612345678", mobiel: true }], email: "a@b.nl" },
		{ partner: "WOONSTEDE ", klantnummer: "k12", achternaam: "BOER", voorletters: "J." },
		{ huisletter: null, toevoeging: "a", straat: null, plaats: null },
	];
	for (const anders of zelfde) expect(rijsleutel({ ...REGEL, ...anders })).toBe(rijsleutel(REGEL));
});

it("een ander bedrag, een andere maand, klant, persoon, deur of soort is een ander signaal", () => {
	const ander: Partial<Signaalregel>[] = [
		...[{ bedragCent: 42_001 }, { signaaldatum: "2026-11-05" }, { klantnummer: "K-13" }, { achternaam: "Boers" }],
		...[
			{ voorletters: "K." },
			{ geboortedatum: "1984-01-21" },
			{ geboortedatum: null, geboortedatumOpgegeven: "00-00-1984" },
			{ huisnummer: 13 },
			{ partner: "Waterland" },
		],
		{ signaaltype: "Crisis" },
	];
	expect(new Set([REGEL, ...ander].map((anders) => rijsleutel({ ...REGEL, ...anders }))).size).toBe(ander.length + 1);
});

it("een klantnummer dat in Excel zijn voorloopnullen verloor, is hetzelfde klantnummer", () => {
	const metNullen = { ...REGEL, klantnummer: "00123" };
	expect(rijsleutel(metNullen)).toBe(rijsleutel({ ...REGEL, klantnummer: "123" }));
	expect(rijsleutel(metNullen)).not.toBe(rijsleutel({ ...REGEL, klantnummer: "1230" }));
});

it("wat eerder met voorloopnullen werd bewaard, is te vinden onder de sleutel van toen", () => {
	expect(rijsleutelVroeger({ ...REGEL, klantnummer: "00123" })).toBe(
		rijsleutel({ ...REGEL, klantnummer: "123" }).replace('"123"', '"00123"'),
	);
	expect(rijsleutelVroeger(REGEL)).toBeNull();
	expect(rijsleutelVroeger({ ...REGEL, klantnummer: null })).toBeNull();
});
