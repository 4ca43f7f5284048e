import type { FastifyReply } from "fastify";
import type { Overgeslagen } from "../../../steps/register/bulk-register.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Leeg } from "../../../ui/delen/vlak.tsx";
import { csrfVeld } from "../pagina.tsx";
import { REDENEN } from "../zaken/teksten.ts";

/** Asks once before many zaken are registered at the same time. */
export function Bevestigpagina(props: {
	reply: FastifyReply;
	gekozen: readonly string[];
	uitkomst: string;
	wat: string;
	/** The filter of the list, as the part of an address after "?". */
	filter: string;
}) {
	const { reply, gekozen, uitkomst, wat, filter } = props;
	return (
		<form method="post" action={`/vandaag/samen${filter}`}>
			{csrfVeld(reply)}
			<Verborgen naam="uitkomst" waarde={uitkomst} />
			<Verborgen naam="zeker" waarde="ja" />
			{gekozen.map((zaak) => (
				<Verborgen key={zaak} naam="zaak" waarde={zaak} />
			))}
			<p>
				Elke zaak krijgt een eigen poging: <strong>{wat}</strong>, vandaag. De volgende stap komt er vanzelf bij. Een
				zaak die een collega net heeft gewijzigd, blijft staan; dat lees je op de volgende pagina.
			</p>
			<Knoppenrij>
				<Knop soort="primair">Registreer {gekozen.length === 1 ? "1 zaak" : `${gekozen.length} zaken`}</Knop>
				<Knop href={`/vandaag${filter}`} soort="subtiel">
					Ga terug
				</Knop>
			</Knoppenrij>
		</form>
	);
}

/** What was left, and why. */
export function Overgeslagenpagina({ rijen, filter }: { rijen: readonly Overgeslagen[]; filter: string }) {
	return (
		<>
			<p>Deze zaken zijn niet geregistreerd. Er is niets aan gewijzigd.</p>
			<ul>
				{rijen.map((rij) => (
					<li key={rij.zaakId}>
						<a href={`/zaken/${rij.zaakId}`}>{rij.naam ?? `Zaak ${rij.zaakId}`}</a>: {REDENEN[rij.reden]}
					</li>
				))}
			</ul>
			<Knoppenrij>
				<Knop href={`/vandaag${filter}`} soort="primair">
					Terug naar Vandaag
				</Knop>
			</Knoppenrij>
		</>
	);
}

/** Nothing was ticked. */
export function NietsGekozen({ filter }: { filter: string }) {
	return (
		<Leeg titel="Je hebt nog niets gekozen" actie={<Knop href={`/vandaag${filter}`}>Terug naar Vandaag</Knop>}>
			Zet een vinkje voor de zaken die je hebt verstuurd en kies dan Registreer.
		</Leeg>
	);
}
