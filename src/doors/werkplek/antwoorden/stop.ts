import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { stopBerichten } from "../../../steps/reach/antwoorden/stop-berichten.ts";
import { readFormulier } from "../formulier.ts";
import { redirectMetMelding } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { registerWeerBerichten } from "./weer-berichten.tsx";

const schema = z.object({ zaak: z.coerce.number().int().positive(), waarde: z.string().min(1).max(200) });

/** The form on the page of a zaak with which a colleague notes that a resident wants no messages any more, and the way back. */
export function registerStop(server: FastifyInstance, delen: Werkplekdelen): void {
	const { voerUit, klok } = delen;
	registerWeerBerichten(server, delen);
	server.post("/antwoorden/stop", { config: { recht: "zaken-bewerken" } }, async (request, reply) => {
		const gelezen = readFormulier(schema, request.body);
		if (!gelezen.ok) return reply.redirect("/zaken", 303);
		const { zaak, waarde } = gelezen.waarde;
		const uitkomst = await voerUit(request.dader, (omgeving) =>
			stopBerichten(omgeving, { zaakId: zaak, waarde }, klok.nu()),
		);
		const melding = uitkomst.ok
			? ({ soort: "goed", tekst: "Voordeur stuurt hier nooit meer een bericht heen." } as const)
			: ({ soort: "urgent", tekst: "Dit nummer of adres is er niet meer." } as const);
		return redirectMetMelding(reply, `/zaken/${zaak}`, melding);
	});
}
