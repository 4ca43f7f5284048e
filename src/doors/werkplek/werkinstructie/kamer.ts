import type { Kamer } from "../werkplekdelen.ts";
import { registerIngaan } from "./ingaan.tsx";
import { registerLezen } from "./lezen.tsx";
import { registerVergelijken } from "./vergelijken.tsx";
import { registerVersies } from "./versies.tsx";
import { registerWijzigen } from "./wijzigen.tsx";

/** "/werkinstructie": to read for everybody; to change, compare and put in force for the coördinator. */
export const kamer: Kamer = {
	pad: "/werkinstructie",
	menu: { naam: "Werkinstructie", recht: "werkinstructie-lezen" },
	register(server, delen) {
		registerLezen(server, delen);
		registerVersies(server, delen);
		registerWijzigen(server, delen);
		registerVergelijken(server, delen);
		registerIngaan(server, delen);
	},
};
