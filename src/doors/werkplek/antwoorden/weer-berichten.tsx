import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { WEER_HOE } from "../../../rules/reach/antwoord/weer-berichten.ts";
import { liftAfmelding, readAfmeldingen } from "../../../steps/reach/antwoorden/lift-afmelding.ts";
import { Keuzerondjes } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht } from "../../../ui/delen/melding.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { readFormulier, toFoutregels, type Veldfouten } from "../formulier.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { zegVan } from "./teksten.ts";

const over = z.object({
	zaak: z.coerce.number().int().positive(),
	waarde: z.string().min(1).max(200),
	/** The question how the resident asked was on the screen. */
	gevraagd: z.literal("ja").optional(),
});
const schema = over.extend({
	hoe: z.enum(["telefoon", "gesprek", "schriftelijk"], "Kies hoe de inwoner erom vroeg."),
});
const NIET_GESTOPT = { soort: "info", tekst: "Hier mogen al berichten naartoe." } as const;

const keuzes = (["telefoon", "gesprek", "schriftelijk"] as const).map((waarde) => ({
	waarde,
	naam: `${WEER_HOE[waarde][0]!.toUpperCase()}${WEER_HOE[waarde].slice(1)}`,
}));

/**
 * "/antwoorden/stop/opheffen": a colleague undoes a STOP, because the resident asks for messages again. The question comes by
 * POST too: a number or address in an address stays in the history of the browser and in the log of a proxy.
 */
export function registerWeerBerichten(server: FastifyInstance, { voerUit, klok }: Werkplekdelen): void {
	const config = { recht: "zaken-bewerken" } as const;
	const toon = async (
		request: FastifyRequest,
		reply: FastifyReply,
		{ zaak, waarde }: z.output<typeof over>,
		fouten: Veldfouten = {},
	) => {
		const { gemeenteId } = request.gebruiker;
		const gestopt = await request.lees((trx) => readAfmeldingen(trx, gemeenteId, zaak, waarde));
		if (gestopt.length === 0) return redirectMetMelding(reply, `/zaken/${zaak}`, NIET_GESTOPT);
		return sendPagina(request, reply, {
			titel: `Weer berichten naar ${zegVan(waarde)}?`,
			kruimels: [{ naam: "Zaak", href: `/zaken/${zaak}` }, { naam: "Weer berichten" }],
			status: Object.keys(fouten).length > 0 ? 422 : 200,
			inhoud: (
				<form method="post" action="/antwoorden/stop/opheffen" noValidate>
					{csrfVeld(reply)}
					<Foutenoverzicht fouten={toFoutregels(fouten)} />
					<Verborgen naam="zaak" waarde={String(zaak)} />
					<Verborgen naam="waarde" waarde={waarde} />
					<Verborgen naam="gevraagd" waarde="ja" />
					<p>
						De inwoner wilde hier geen {gestopt.map(({ kanaal }) => kanaal).join(" en ")} meer. Alleen de inwoner kan
						dat veranderen. Twijfel je? Ga dan terug.
					</p>
					<Keuzerondjes
						naam="hoe"
						label="Hoe vroeg de inwoner er zelf weer om?"
						uitleg="Dit komt in de tijdlijn en in het logboek."
						keuzes={keuzes}
						fout={fouten.hoe}
						verplicht
					/>
					<Knoppenrij>
						<Knop soort="primair">Ja, weer berichten sturen</Knop>
						<Knop href={`/zaken/${zaak}`} soort="subtiel">
							Ga terug
						</Knop>
					</Knoppenrij>
				</form>
			),
		});
	};
	server.post("/antwoorden/stop/opheffen", { config }, async (request, reply) => {
		const gelezen = readFormulier(schema, request.body);
		if (!gelezen.ok) {
			const vraag = over.safeParse(request.body);
			if (!vraag.success) return reply.redirect("/zaken", 303);
			return toon(request, reply, vraag.data, vraag.data.gevraagd ? gelezen.fouten : {});
		}
		const { zaak: zaakId, waarde, hoe } = gelezen.waarde;
		const uitkomst = await voerUit(request.dader, (omgeving) =>
			liftAfmelding(omgeving, { zaakId, waarden: [waarde], hoe }, klok.nu()),
		);
		const melding = uitkomst.ok
			? ({ soort: "goed", tekst: "Voordeur mag hier weer berichten naartoe sturen." } as const)
			: NIET_GESTOPT;
		return redirectMetMelding(reply, `/zaken/${zaakId}`, melding);
	});
}
