import { countOpen } from "../../../steps/reach/antwoorden/read-antwoorden.ts";
import type { Kamer } from "../werkplekdelen.ts";
import { registerDetail } from "./detail.tsx";
import { registerLijst } from "./lijst.tsx";
import { registerStop } from "./stop.ts";

/** "/antwoorden": what residents sent back. */
export const kamer: Kamer = {
	pad: "/antwoorden",
	menu: {
		naam: "Antwoorden",
		recht: "zaken-lezen",
		telt: "te lezen",
		tel: async (trx, { gemeenteId }) => (await countOpen({ trx, gemeenteId })).open,
	},
	register(server, delen) {
		registerLijst(server, delen);
		registerDetail(server, delen);
		registerStop(server, delen);
	},
};
