import type { FastifyReply } from "fastify";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import type { Afspraak } from "../../../steps/reach/afspraken/queries.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Kaart } from "../../../ui/delen/vlak.tsx";
import { Acties, VASTLEGGEN, zegAfspraakmoment } from "./agendatabel.tsx";

/** What is planned in a zaak, on its page: when, where, with whom; and what is over, to write down how it went. */
export function StaandeAfspraak({
	afspraken,
	reply,
	nu,
}: {
	afspraken: readonly Afspraak[];
	reply: FastifyReply;
	nu: Date;
}) {
	return afspraken
		.filter((rij) => rij.status === "gepland")
		.map((rij) => (
			<Kaart key={rij.id} titel={rij.eind > nu ? "Afspraak" : `Afspraak: ${VASTLEGGEN.toLowerCase()}`}>
				<p>
					<strong>{zegAfspraakmoment(rij.begin, lokaleTijd(nu).datum)}</strong> · {rij.plek} · met {rij.met}
				</p>
				<Acties rij={rij} reply={reply} nu={nu} />
			</Kaart>
		));
}

/** All appointments on the tab of the zaak, the newest first, and the way to make one. */
export function Zaakafspraken(props: {
	zaakId: number;
	open: boolean;
	afspraken: readonly Afspraak[];
	reply: FastifyReply;
	nu: Date;
}) {
	const { zaakId, open, afspraken, reply, nu } = props;
	const { datum: vandaag } = lokaleTijd(nu);
	const staat = afspraken.some((rij) => rij.status === "gepland" && rij.eind > nu);
	return (
		<>
			{afspraken.length > 0 && (
				<ul>
					{afspraken.map((rij) => (
						<li key={rij.id}>
							{zegAfspraakmoment(rij.begin, vandaag)} · {rij.plek} · met {rij.met}{" "}
							{rij.status !== "gepland" && <Acties rij={rij} reply={reply} nu={nu} />}
						</li>
					))}
				</ul>
			)}
			{open && (
				<Knoppenrij>
					<Knop href={`/zaken/${zaakId}/afspraak`}>{staat ? "Verzet de afspraak" : "Maak een afspraak"}</Knop>
				</Knoppenrij>
			)}
		</>
	);
}
