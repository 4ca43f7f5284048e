import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { parseBsn } from "../../rules/kernel/bsn.ts";
import { receiveBrpGebeurtenis } from "../../steps/verify/receive-brp-gebeurtenis.ts";
import type { Apidelen } from "./apidelen.ts";
import { Probleem } from "./problemen.ts";
import { brpgebeurtenisvorm, FOUTEN, fout, ontvangenvorm } from "./vormen.ts";

const ONGELDIG = {
	veld: "burgerservicenummer",
	reden: "bsn-ongeldig",
	uitleg: "Dit burgerservicenummer bestaat niet: het haalt de elfproef niet.",
};

/** "/brp-gebeurtenissen": the BRP tells what happened to a person; who has no open zaak leaves no trace. */
export function registerBrpGebeurtenissen(server: FastifyInstance, delen: Apidelen): void {
	server.withTypeProvider<ZodTypeProvider>().post(
		"/brp-gebeurtenissen",
		{
			config: { apirecht: "brp" },
			schema: {
				tags: ["BRP"],
				operationId: "meldBrpGebeurtenis",
				summary: "Meld wat er met een persoon gebeurde",
				description:
					"Loopt er een zaak, dan zoeken wij de persoon opnieuw op in de BRP en stopt zo nodig het contact. Kennen wij de persoon niet, dan bewaren wij niets. Twee keer melden telt één keer.",
				body: brpgebeurtenisvorm,
				response: {
					202: { description: "Ontvangen.", content: { "application/json": { schema: ontvangenvorm } } },
					...FOUTEN,
					422: fout("Het burgerservicenummer bestaat niet."),
				},
			},
		},
		async (request, reply) => {
			const { burgerservicenummer, soort, datum } = request.body;
			const bsn = parseBsn(burgerservicenummer);
			if (bsn === null) throw new Probleem(422, "Wij kunnen deze gebeurtenis niet gebruiken.", [ONGELDIG]);
			const dader = { gemeenteId: request.apisleutel.gemeenteId, gebruikerId: null };
			await delen.voerUit(dader, (omgeving) => receiveBrpGebeurtenis(omgeving, { bsn, soort, datum }, delen.klok.nu()));
			// The same for everybody: an answer that differs would tell the caller who has arrears.
			return reply.code(202).send({ ontvangen: true });
		},
	);
}
