import { DAGDELEN, type Dagdeel } from "../zaak/contactsoort.ts";
import type { Capaciteit } from "./werkinstructie.ts";

/** Parts of the day in which this gemeente calls and visits: no evenings without evening work. */
export const dagdelenVan = ({ avondwerk }: Capaciteit): readonly Dagdeel[] =>
	avondwerk ? DAGDELEN : DAGDELEN.filter((dagdeel) => dagdeel !== "Avond");

/** Upper bound of inhabitants (exclusive) → fte per 10,000 inhabitants. Source: Divosa 2025 par. 1.2. */
const FTE_PER_10000 = [
	[25_000, 0.33],
	[50_000, 0.26],
	[100_000, 0.23],
	[Number.POSITIVE_INFINITY, 0.29],
] as const;

/** Hours a week that a gemeente of this size has on average; a full-time week is 36 hours (cao Gemeenten). */
export function gemiddeldeUrenPerWeek(inwoners: number): number {
	const [, fte] = FTE_PER_10000.find(([tot]) => inwoners < tot) ?? FTE_PER_10000[3];
	return Math.round((inwoners / 10_000) * fte * 36);
}
