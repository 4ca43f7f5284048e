import type { FastifyReply } from "fastify";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import type { Afspraak } from "../../../steps/reach/afspraken/queries.ts";
import { Knop } from "../../../ui/delen/knop.tsx";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Tijd } from "../../../ui/delen/tekst.tsx";
import { csrfVeld } from "../pagina.tsx";
import { zegDag } from "../zaken/opmaak.ts";

/** Above appointments of earlier days: as long as nobody does this, nobody knows how it went. */
export const VASTLEGGEN = "Leg vast hoe het ging";

/** An appointment with whose it is. */
export type Agendaregel = Afspraak & { readonly naam: string };

const STAND = { gemist: "niet verschenen", geweest: "geweest", afgezegd: "afgezegd" } as const;

/** "wo 25 nov om 10:00" */
export function zegAfspraakmoment(begin: Date, vandaag: string): string {
	const { datum, tijd } = lokaleTijd(begin);
	return `${zegDag(datum, vandaag)} om ${tijd}`;
}

/** What can be done with one appointment; what happened is only asked once it began. */
export function Acties({ rij, reply, nu }: { rij: Afspraak; reply: FastifyReply; nu: Date }) {
	if (rij.status !== "gepland") {
		const soort = rij.status === "geweest" ? "goed" : "neutraal";
		return <Statusmerk soort={soort}>{STAND[rij.status as keyof typeof STAND] ?? rij.status}</Statusmerk>;
	}
	const begonnen = rij.begin <= nu;
	const wie = zegAfspraakmoment(rij.begin, lokaleTijd(nu).datum);
	return (
		<form method="post" action={`/afspraken/${rij.id}`}>
			{csrfVeld(reply)}
			<input type="hidden" name="zaak" value={rij.zaakId} />
			{begonnen ? (
				<>
					<Knop klein naam="einde" waarde="geweest" uitspraak={`Geweest: ${wie}`}>
						Geweest
					</Knop>{" "}
					<Knop klein naam="einde" waarde="gemist" uitspraak={`Niet verschenen: ${wie}`}>
						Niet verschenen
					</Knop>
				</>
			) : (
				<Knop klein soort="subtiel" href={`/zaken/${rij.zaakId}/afspraak`} uitspraak={`Verzet: ${wie}`}>
					Verzet
				</Knop>
			)}{" "}
			<Knop klein soort="subtiel" naam="einde" waarde="afgezegd" uitspraak={`Zeg af: ${wie}`}>
				Zeg af
			</Knop>
		</form>
	);
}

/** Appointments in order, with what can be done. */
export function Agendatabel(props: {
	readonly titel: string;
	readonly rijen: readonly Agendaregel[];
	readonly reply: FastifyReply;
	readonly nu: Date;
	readonly metCollega?: boolean;
}) {
	const { reply, nu } = props;
	const { datum: vandaag } = lokaleTijd(nu);
	return (
		<Tabel
			bijschrift={props.titel}
			bijschriftVerborgen
			rijen={props.rijen}
			rijSleutel={(rij) => String(rij.id)}
			kolommen={[
				{
					kop: "Wanneer",
					cel: (rij) => <Tijd machine={rij.begin.toISOString()}>{zegAfspraakmoment(rij.begin, vandaag)}</Tijd>,
				},
				{ kop: "Inwoner", rijkop: true, cel: (rij) => <a href={`/zaken/${rij.zaakId}`}>{rij.naam}</a> },
				{ kop: "Waar", cel: (rij) => rij.plek },
				...(props.metCollega ? [{ kop: "Collega", cel: (rij: Agendaregel) => rij.met }] : []),
				{ kop: "Doen", knoppen: true, cel: (rij) => <Acties rij={rij} reply={reply} nu={nu} /> },
			]}
		/>
	);
}
