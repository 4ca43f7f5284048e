import { expect, test } from "vitest";
import { makeApibeurten } from "./beurten.ts";

test("no more than so many at a time, in the order they came; past the line: come back later", async () => {
	const beurt = makeApibeurten(2, 2);
	const loslaten: (() => void)[] = [];
	const begonnen: number[] = [];
	const start = (nummer: number) =>
		beurt(() => {
			begonnen.push(nummer);
			return new Promise<number>((klaar) => loslaten.push(() => klaar(nummer)));
		});
	const vier = [1, 2, 3, 4].map(start);
	await expect(start(5)).rejects.toMatchObject({ statusCode: 503 });
	expect(begonnen).toEqual([1, 2]);
	for (const los of [0, 1, 2, 3]) {
		loslaten[los]?.();
		await vier[los];
		await new Promise((klaar) => setImmediate(klaar));
	}
	expect([await Promise.all(vier), begonnen]).toEqual([
		[1, 2, 3, 4],
		[1, 2, 3, 4],
	]);
});

test("a call that fails gives its turn away", async () => {
	const beurt = makeApibeurten(1, 1);
	await expect(beurt(() => Promise.reject(new Error("stuk")))).rejects.toThrow("stuk");
	expect(await beurt(async () => "goed")).toBe("goed");
});
