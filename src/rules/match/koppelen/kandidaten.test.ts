import fc from "fast-check";
import { expect, test } from "vitest";
import { Koppelstock } from "./koppelstock.ts";
import type { Profiel } from "./profiel.ts";

interface Proef {
	readonly id: string;
	readonly naam: string;
	readonly plaats: string;
}

/** Two keys on a made-up kind of record: the engine knows nothing of persons. */
const PROEF: Profiel<Proef> = {
	naam: "proef",
	velden: [
		{ naam: "naam", pool: "naam" },
		{ naam: "plaats", pool: "plaats" },
	],
	lees: ({ naam, plaats }) => [naam, plaats],
	vergelijkingen: [],
	sleutels: [
		{ naam: "naam", velden: ["naam"], verfijning: ["plaats"] },
		{ naam: "plaats", velden: ["plaats"], verfijning: [] },
	],
};

function paren(records: readonly Proef[], blokgrens: number): string[] {
	const stock = new Koppelstock(PROEF, { blokgrens });
	for (const record of records) stock.add(record);
	const gezien: string[] = [];
	const kandidaten = stock.kandidaten();
	const midden = Math.floor(kandidaten.aantalBlokken / 2);
	const bezoek = (a: number, b: number): void => {
		gezien.push([stock.ids[a], stock.ids[b]].sort().join("-"));
	};
	kandidaten.doorloop(0, midden, bezoek);
	kandidaten.doorloop(midden, kandidaten.aantalBlokken, bezoek);
	return gezien.sort();
}

const record = fc.record({ naam: fc.constantFrom("", "a", "b", "c"), plaats: fc.constantFrom("", "x", "y") });
const lijst = fc
	.array(record, { maxLength: 40 })
	.map((records) => records.map((r, i) => ({ ...r, id: String(i).padStart(2, "0") })));

test("elk paar dat op een sleutel gelijk is, komt precies één keer langs", () => {
	fc.assert(
		fc.property(lijst, (records) => {
			const verwacht: string[] = [];
			records.forEach((a, i) => {
				for (const b of records.slice(i + 1)) {
					const gelijk = (a.naam !== "" && a.naam === b.naam) || (a.plaats !== "" && a.plaats === b.plaats);
					if (gelijk) verwacht.push(`${a.id}-${b.id}`);
				}
			});
			expect(paren(records, 100)).toEqual(verwacht.sort());
		}),
	);
});

test("de volgorde van aanleveren verandert niets aan de kandidaten, ook niet als blokken gesplitst worden", () => {
	fc.assert(
		fc.property(lijst, fc.integer({ min: 2, max: 5 }), (records, blokgrens) => {
			const kort = records.slice(0, 2 * blokgrens + 10);
			const alle = paren(kort, blokgrens);
			expect(new Set(alle).size).toBe(alle.length);
			expect(paren([...kort].reverse(), 100)).toEqual(paren(kort, 100));
		}),
	);
});

test("een te vol blok wordt op het tweede veld gesplitst en het verslag telt de paren die overbleven", () => {
	const records = Array.from({ length: 60 }, (_, i) => ({ id: String(i), naam: "jansen", plaats: `p${i % 6}` }));
	const stock = new Koppelstock(PROEF, { blokgrens: 20 });
	for (const persoon of records) stock.add(persoon);
	const [opNaam] = stock.kandidaten().verslag;
	expect(opNaam).toMatchObject({ sleutel: "naam", blokken: 6, gesplitst: 1, teGroot: [] });
	expect(opNaam!.overgelatenParen).toBe((60 * 59) / 2 - 6 * ((10 * 9) / 2));
});

test("20.000 gelijke sleutels ontploffen niet: een venster, geen kwadraat, en het staat in het verslag", () => {
	const stock = new Koppelstock(PROEF, { capaciteit: 20_000 });
	for (let i = 0; i < 20_000; i++) stock.add({ id: String(i), naam: "onbekend", plaats: "hier" });
	const kandidaten = stock.kandidaten();
	let bezocht = 0;
	kandidaten.doorloop(0, kandidaten.aantalBlokken, () => {
		bezocht++;
	});
	expect(bezocht).toBe(20_000 * 50 - (50 * 51) / 2);
	const alle = (20_000 * 19_999) / 2;
	for (const sleutel of kandidaten.verslag) {
		expect(sleutel.teGroot).toEqual([{ omvang: 20_000, overgeslagenParen: alle - bezocht }]);
	}
});
