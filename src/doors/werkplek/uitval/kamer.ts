import { countOpen } from "../../../steps/verify/read-uitval.ts";
import type { Kamer } from "../werkplekdelen.ts";
import { registerLijst } from "./lijst.tsx";
import { registerOnthouden } from "./onthouden.tsx";
import { registerPartners } from "./partners.tsx";
import { registerRij } from "./rij.tsx";

/** "/uitval": the drop-out list of the BRP check. */
export const kamer: Kamer = {
	pad: "/uitval",
	menu: {
		naam: "Uitval",
		recht: "uitval",
		telt: "te beslissen",
		tel: async (trx, { gemeenteId, instellingen }) =>
			instellingen.brpBron === "geen" ? 0 : countOpen(trx, gemeenteId),
	},
	register(server, delen) {
		registerLijst(server, delen);
		registerOnthouden(server, delen);
		registerPartners(server, delen);
		registerRij(server, delen);
	},
};
