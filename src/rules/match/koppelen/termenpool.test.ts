import fc from "fast-check";
import { expect, test } from "vitest";
import { Termenpool } from "./termenpool.ts";

test("elke tekst heeft één eigen nummer, ook na duizenden andere; de lege tekst is nul", () => {
	const pool = new Termenpool();
	const teksten = Array.from({ length: 5000 }, (_, i) => `tekst ${i}`);
	const nummers = teksten.map((tekst) => pool.nummerVan(tekst));
	expect(new Set(nummers).size).toBe(5000);
	expect(pool.nummerVan("")).toBe(0);
	expect(teksten.map((tekst) => pool.nummerVan(tekst))).toEqual(nummers);
	expect(nummers.map((nummer) => pool.teksten[nummer])).toEqual(teksten);
});

test("twee teksten met dezelfde hash blijven twee teksten", () => {
	// found by trying: both give the same 32 bits
	const perHash = new Map<number, string>();
	const pool = new Termenpool();
	let [een, twee] = ["", ""];
	for (let i = 0; twee === "" && i < 400_000; i++) {
		const tekst = `t${i}`;
		const hash = pool.hash(pool.nummerVan(tekst));
		een = perHash.get(hash) ?? "";
		if (een !== "") twee = tekst;
		perHash.set(hash, tekst);
	}
	expect(twee).not.toBe("");
	expect(pool.nummerVan(een)).not.toBe(pool.nummerVan(twee));
	expect(pool.teksten[pool.nummerVan(twee)]).toBe(twee);
});

test("wat bij een vraag hoorde is daarna weg, en al het andere staat er nog", () => {
	const tekst = fc.string({ minLength: 1, maxLength: 3 });
	fc.assert(
		fc.property(fc.array(fc.tuple(tekst, fc.boolean()), { maxLength: 300 }), (vragen) => {
			const pool = new Termenpool();
			const vast = new Map<string, number>();
			for (const [woord, blijft] of vragen) {
				const nummer = pool.nummerVan(woord);
				if (vast.has(woord)) expect(nummer).toBe(vast.get(woord));
				if (blijft) {
					pool.houdVast();
					vast.set(woord, nummer);
				} else pool.vergeetTijdelijk();
			}
			expect(pool.teksten).toEqual(["", ...vast.keys()]);
			for (const [woord, nummer] of vast) expect(pool.nummerVan(woord)).toBe(nummer);
		}),
	);
});
