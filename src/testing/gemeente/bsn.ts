import type { Bsn } from "../../rules/kernel/bsn.ts";

/**
 * Invented burgerservicenummers. They pass the eleven-test and come from the top of the range, where the RvIG places its
 * own test persons (99999xxxx): first those ±909 numbers, then 9999xxxxx, 999xxxxxx, and lower for a very large gemeente.
 * The order within a block is mixed, so that neighbours do not get neighbouring numbers.
 */
export function* makeBsns(): Generator<Bsn, never> {
	for (let lengte = 4; ; lengte++) {
		const prefix = "9".repeat(9 - lengte);
		const aantal = 10 ** lengte;
		// 7919 is prime and shares no factor with a power of ten, so every number of the block comes by exactly once.
		for (let nummer = 0, plaats = 0; nummer < aantal; nummer++, plaats = (plaats + 7919) % aantal) {
			const bsn = prefix + String(plaats).padStart(lengte, "0");
			if (lengte > 4 && bsn.startsWith("9".repeat(10 - lengte))) continue;
			if (isElfproef(bsn)) yield bsn;
		}
	}
}

function isElfproef(bsn: string): boolean {
	let som = -Number(bsn[8]);
	for (let plaats = 0; plaats < 8; plaats++) som += (bsn.charCodeAt(plaats) - 48) * (9 - plaats);
	return som % 11 === 0;
}
