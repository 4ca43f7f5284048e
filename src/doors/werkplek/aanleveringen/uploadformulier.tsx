import type { FastifyReply } from "fastify";
import { z } from "zod";
import { type Datum, parseIsoDatum } from "../../../rules/kernel/datum.ts";
import type { Partner } from "../../../steps/import/partners.ts";
import { Bestandsveld } from "../../../ui/delen/bestandsveld.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Veld } from "../../../ui/delen/veld.tsx";
import type { Invoer, Upload, Veldfouten } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import { Partnervelden, partnervelden } from "./partnerkeuze.tsx";

/** What the file dialog offers; what a file really is, is told by its content. */
export const BESTANDSOORTEN = ".csv,.txt,.tsv,.xlsx,.ods";

/** The form without its files. */
export const uploadvelden = (vandaag: Datum) =>
	z.object({
		...partnervelden,
		ontvangen: z
			.string()
			.refine((tekst) => parseIsoDatum(tekst) !== null, "Vul een datum in.")
			.refine((tekst) => tekst <= vandaag, "Deze dag is nog niet geweest. Kies vandaag of eerder."),
	});

/** Every file of a multipart form under this name, empty fields left out. */
export function readUploads(body: unknown, naam: string): Upload[] {
	const waarde = (body as Record<string, unknown> | null)?.[naam];
	return (Array.isArray(waarde) ? waarde : [waarde]).filter(
		(een): een is Upload =>
			typeof een === "object" && een !== null && "inhoud" in een && (een as Upload).inhoud.length > 0,
	);
}

/** Choose or drop files, say whose they are. */
export function Uploadformulier(props: {
	reply: FastifyReply;
	partners: readonly Partner[];
	vandaag: Datum;
	invoer: Invoer;
	fouten: Veldfouten;
}) {
	const { reply, partners, vandaag, invoer, fouten } = props;
	return (
		<form method="post" action="/aanleveringen" encType="multipart/form-data">
			{csrfVeld(reply)}
			<Bestandsveld
				naam="bestand"
				label="Bestanden"
				uitleg="CSV, Excel (.xlsx) of OpenDocument (.ods), samen hoogstens 64 MB. Je mag er meer tegelijk kiezen."
				soorten={BESTANDSOORTEN}
				meerdere
				verplicht
				fout={fouten.bestand}
			/>
			<Partnervelden partners={partners} invoer={invoer} fouten={fouten} />
			<Veld
				naam="ontvangen"
				label="Ontvangen op"
				type="date"
				breedte="kort"
				waarde={invoer.ontvangen ?? vandaag}
				max={vandaag}
				fout={fouten.ontvangen}
				verplicht
			/>
			<Knoppenrij>
				<Knop soort="primair">Lever aan</Knop>
			</Knoppenrij>
		</form>
	);
}
