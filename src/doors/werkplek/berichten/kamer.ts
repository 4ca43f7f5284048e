import type { Kamer } from "../werkplekdelen.ts";
import { registerBericht } from "./bericht.tsx";
import { registerDrukwerk } from "./drukwerk.tsx";
import { registerHandwerk } from "./handwerk.tsx";
import { registerLijst } from "./lijst.tsx";

/** "/berichten": what goes to residents by itself, with the post, and by hand. */
export const kamer: Kamer = {
	pad: "/berichten",
	menu: { naam: "Berichten", recht: "zaken-lezen" },
	register(server, delen) {
		registerLijst(server, delen);
		registerHandwerk(server, delen);
		registerDrukwerk(server, delen);
		registerBericht(server, delen);
	},
};
