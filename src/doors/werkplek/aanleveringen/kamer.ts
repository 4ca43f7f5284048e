import type { Kamer } from "../werkplekdelen.ts";
import { registerDetail } from "./detail.tsx";
import { registerKolommen } from "./kolommen.tsx";
import { registerLijst } from "./lijst.tsx";
import { registerPartners } from "./partners.tsx";
import { registerTerugnemen } from "./terugnemen.tsx";
import { registerZaken } from "./zaken.tsx";

/** Taking in the files of partners: deliver, see what came of it, mend, map columns, take back. */
export const kamer: Kamer = {
	pad: "/aanleveringen",
	menu: { naam: "Aanleveringen", recht: "aanleveringen-lezen" },
	register(server, delen) {
		registerLijst(server, delen);
		registerPartners(server, delen);
		registerDetail(server, delen);
		registerKolommen(server, delen);
		registerZaken(server, delen);
		registerTerugnemen(server, delen);
	},
};
