import type { FastifyReply } from "fastify";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import type { Afspraak } from "../../../steps/reach/afspraken/queries.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Kaart } from "../../../ui/delen/vlak.tsx";
import { Acties, zegAfspraakmoment } from "./agendatabel.tsx";

/** The standing appointment of a zaak, on its page: when, where, with whom. */
export function StaandeAfspraak({
	afspraken,
	reply,
	nu,
}: {
	afspraken: readonly Afspraak[];
	reply: FastifyReply;
	nu: Date;
}) {
	const staand = afspraken.find((rij) => rij.status === "gepland");
	if (!staand) return null;
	return (
		<Kaart titel="Afspraak">
			<p>
				<strong>{zegAfspraakmoment(staand.begin, lokaleTijd(nu).datum)}</strong> · {staand.plek} · met {staand.met}
			</p>
			<Acties rij={staand} reply={reply} nu={nu} />
		</Kaart>
	);
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
	const staat = afspraken.some((rij) => rij.status === "gepland");
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
