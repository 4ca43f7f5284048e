import { readTevredenheid } from "../../../steps/reach/tevredenheid/read-tevredenheid.ts";
import { sendPagina } from "../pagina.tsx";
import type { Kamer } from "../werkplekdelen.ts";
import { Tevredenheidpagina } from "./pagina.tsx";

/** "/tevredenheid": what residents thought of the contact. */
export const kamer: Kamer = {
	pad: "/tevredenheid",
	menu: { naam: "Tevredenheid", recht: "tevredenheid" },
	register(server, { voerUit, klok }) {
		server.get("/tevredenheid", { config: { recht: "tevredenheid" } }, async (request, reply) => {
			const detail = await voerUit(request.dader, (omgeving) => readTevredenheid(omgeving, klok.vandaag()));
			return sendPagina(request, reply, {
				titel: "Tevredenheid",
				ondertitel: "Wat inwoners van het contact vonden",
				inhoud: <Tevredenheidpagina detail={detail} />,
			});
		});
	},
};
