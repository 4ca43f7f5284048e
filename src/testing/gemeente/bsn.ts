import type { Bsn } from "../../rules/kernel/bsn.ts";

/**
 * Invented burgerservicenummers. They pass the eleven-test and come from the top of the range, where the RvIG places its
 * own test persons (99999xxxx): first those ±909 numbers, then 9999xxxxx, 999xxxxxx, and lower for a very large gemeente.
 * The order within a block is mixed, so that neighbours do not get neighbouring numbers.
 */
export function* makeBsns(): Generator<Bsn, never> {
	for (let lengte = 3; ; lengte++) {
		const prefix = "9".repeat(8 - lengte);
		const gedaan = "9".repeat(9 - lengte);
		const aantal = 10 ** lengte;
		// 7919 is prime and shares no factor with a power of ten, so every number of the block comes by exactly once.
		for (let nummer = 0, plaats = 0; nummer < aantal; nummer++, plaats = (plaats + 7919) % aantal) {
			const acht = prefix + String(plaats).padStart(lengte, "0");
			if (lengte > 3 && acht.startsWith(gedaan)) continue;
			const controle = controlecijfer(acht);
			if (controle < 10) yield `${acht}${controle}`;
		}
	}
}

/** The ninth digit that makes the eleven-test pass; 10 when there is none. */
function controlecijfer(acht: string): number {
	let som = 0;
	for (let plaats = 0; plaats < 8; plaats++) som += (acht.charCodeAt(plaats) - 48) * (9 - plaats);
	return som % 11;
}
