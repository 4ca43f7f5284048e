import type { Bezorgstatus } from "./verzending.ts";

/** The states of a message in the outbox. */
export const BERICHTSTATUSSEN = [
	"gepland",
	"bezig",
	"verzonden",
	"bezorgd",
	"mislukt",
	"onbekend",
	"vervallen",
	"handwerk",
	"afgedrukt",
] as const;
export type Berichtstatus = (typeof BERICHTSTATUSSEN)[number];

/** What a message about delivery does. `bewijs`: it proves that a message of which nothing was known did go out. */
export type Bezorggevolg = "niets" | "bewijs" | "bezorgd" | "mislukt";

/**
 * What an aanbieder tells, next to what is known. Messages about delivery come twice and out of order: what was delivered
 * stays delivered, what failed stays failed, and a later "on its way" tells nothing new.
 */
export function mergeBezorging(status: Berichtstatus, { soort }: Bezorgstatus): Bezorggevolg {
	const open = status === "bezig" || status === "onbekend" || status === "gepland";
	if (status === "verzonden" || open) return soort === "onderweg" ? (open ? "bewijs" : "niets") : soort;
	return "niets";
}
