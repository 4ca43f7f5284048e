import type { Kamer } from "../werkplekdelen.ts";
import { registerLijst } from "./lijst.tsx";
import { registerSchrijven } from "./schrijven.tsx";
import { registerTekst } from "./tekst.tsx";
import { registerVergelijken } from "./vergelijken.tsx";
import { registerVersies } from "./versies.ts";

/** "/teksten": what residents get to read and hear; written by the coördinator, published by somebody else. */
export const kamer: Kamer = {
	pad: "/teksten",
	menu: { naam: "Teksten", recht: "teksten-lezen" },
	register(server, delen) {
		registerLijst(server, delen);
		registerTekst(server, delen);
		registerSchrijven(server, delen);
		registerVergelijken(server, delen);
		registerVersies(server, delen);
	},
};
