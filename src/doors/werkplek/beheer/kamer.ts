import type { Kamer } from "../werkplekdelen.ts";

/** For who runs Voordeur in a gemeente. */
export const kamer: Kamer = {
	pad: "/beheer",
	menu: { naam: "Beheer", recht: "uitsluitingen" },
	register() {},
};
