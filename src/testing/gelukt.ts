import type { Result } from "../rules/kernel/result.ts";

/** The value of what a test needs to succeed; with the reason when it did not. */
export function gelukt<T>(uitkomst: Result<T, unknown>): T {
	if (uitkomst.ok) return uitkomst.waarde;
	throw new Error(`dit had moeten lukken: ${JSON.stringify(uitkomst.reden)}`);
}
