import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { TAALNAMEN_NL } from "../../../rules/reach/tekst/taalnamen.ts";
import { TALEN, type Taal } from "../../../rules/reach/tekst/tekst.ts";
import { setTaal } from "../../../steps/register/set-taal.ts";
import type { Zaakdetail } from "../../../steps/zaken/open-zaak.ts";
import { Knop } from "../../../ui/delen/knop.tsx";
import { Keuzeveld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Uitklap } from "../../../ui/delen/vlak.tsx";
import { readId } from "../adres.ts";
import { readFormulier } from "../formulier.ts";
import { csrfVeld, redirectMetMelding } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { sendConflict } from "./conflict.tsx";

const OPTIES = TALEN.map((waarde) => ({ waarde, naam: TAALNAMEN_NL[waarde] }));

/** In which language the messages to this resident are written; under it the way to change it. */
export function Schrijftaal({ zaak, reply }: Pick<Zaakdetail, "zaak"> & { reply: FastifyReply }) {
	return (
		<Uitklap titel={`Schrijft: ${TAALNAMEN_NL[zaak.taal as Taal]} (wijzig)`}>
			<form method="post" action={`/zaken/${zaak.id}/taal`}>
				{csrfVeld(reply)}
				<Verborgen naam="versie" waarde={String(zaak.versie)} />
				<Keuzeveld
					naam="taal"
					label="Taal van de inwoner"
					uitleg="In deze taal gaan de berichten. Wie belt of op bezoek gaat, ziet het bij de stap."
					opties={OPTIES}
					waarde={zaak.taal}
				/>
				<Knop>Bewaar</Knop>
			</form>
		</Uitklap>
	);
}

const schema = z.object({ versie: z.coerce.number().int().positive(), taal: z.enum(TALEN) });

/** "/zaken/:id/taal" */
export function registerSchrijftaal(server: FastifyInstance, { databank, klok }: Werkplekdelen): void {
	server.post("/zaken/:id/taal", { config: { recht: "zaken-bewerken" } as const }, async (request, reply) => {
		const zaakId = readId(request);
		const naar = `/zaken/${zaakId}`;
		const formulier = readFormulier(schema, request.body);
		if (!formulier.ok) return redirectMetMelding(reply, naar, { soort: "urgent", tekst: "Kies een taal." });
		const { taal, versie } = formulier.waarde;
		const antwoord = await setTaal(databank, request.dader, { zaakId, versie, taal }, klok.nu());
		if (antwoord.ok) {
			const tekst = `Wij schrijven deze inwoner in het ${TAALNAMEN_NL[taal]}.`;
			return redirectMetMelding(reply, naar, { soort: "goed", tekst });
		}
		if (antwoord.reden === "zaak-gewijzigd") {
			const leesbaar = { taal: TAALNAMEN_NL[taal] };
			const { invoer } = formulier;
			return sendConflict(request, reply, { zaakId, conflict: antwoord, invoer, leesbaar, toch: "Bewaar toch" });
		}
		return redirectMetMelding(reply, naar, { soort: "urgent", tekst: "Deze zaak bestaat niet meer." });
	});
}
