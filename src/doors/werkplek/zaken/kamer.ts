import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { KANALEN } from "../../../rules/zaak/contactsoort.ts";
import { beatZaak } from "../../../steps/zaken/open-zaak.ts";
import { readId } from "../adres.ts";
import { Weigering } from "../fouten.ts";
import type { Kamer, Werkplekdelen } from "../werkplekdelen.ts";
import { registerActies } from "./acties.tsx";
import { TABS } from "./bijzaak.ts";
import { registerIemandAnders } from "./iemand-anders.tsx";
import { registerLijst } from "./lijst.tsx";
import { GEEN_REGISTRATIE } from "./registratie.tsx";
import { registerRegistreer } from "./registreer.ts";
import { registerSchrijftaal } from "./schrijftaal.tsx";
import { renderAanwezig, toonZaak } from "./toon-zaak.tsx";

const kanaal = z.enum(KANALEN).optional().catch(undefined);
const vraag = z.object({ kanaal, bereikt: kanaal });

function registerDetail(server: FastifyInstance, delen: Werkplekdelen): void {
	const config = { recht: "zaken-lezen" } as const;
	server.get("/zaken/:id", { config }, (request, reply) => {
		const { kanaal: anders, bereikt } = vraag.parse(request.query ?? {});
		const stand = { ...GEEN_REGISTRATIE, kanaal: bereikt ?? anders ?? null, bereikt: bereikt !== undefined };
		return toonZaak(request, reply, delen, readId(request), { stand });
	});
	for (const tab of TABS) {
		if (tab === "verloop") continue;
		server.get(`/zaken/:id/${tab}`, { config }, (request, reply) =>
			toonZaak(request, reply, delen, readId(request), { tab }),
		);
	}
	server.get("/zaken/:id/aanwezig", { config }, async (request, reply) => {
		const zaakId = readId(request);
		const namen = await beatZaak(delen.databank, request.dader, zaakId, delen.klok.nu());
		if (namen === null) throw new Weigering(404, "niet-gevonden");
		return reply
			.header("cache-control", "no-store")
			.type("text/html; charset=utf-8")
			.send(renderAanwezig(zaakId, namen));
	});
}

/** "/zaken": every zaak, and the page of one. */
export const kamer: Kamer = {
	pad: "/zaken",
	menu: { naam: "Zaken", recht: "zaken-lezen" },
	register(server, delen) {
		registerLijst(server, delen);
		registerDetail(server, delen);
		registerRegistreer(server, delen);
		registerActies(server, delen);
		registerIemandAnders(server, delen);
		registerSchrijftaal(server, delen);
	},
};
