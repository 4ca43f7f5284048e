import type { FastifyReply, FastifyRequest } from "fastify";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import type { MeldingProps } from "../../../ui/delen/melding.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Aftellen } from "../../../ui/delen/voortgang.tsx";
import { csrfVeld } from "../pagina.tsx";

/** What was registered a moment ago, kept in the session for the next page. */
export interface Terugdraaibaar {
	readonly zaakId: number;
	readonly pogingId: number;
	readonly versie: number;
	readonly naam: string;
	readonly wat: string;
	/** ISO moment. */
	readonly op: string;
}

declare module "fastify" {
	interface Session {
		terugdraaibaar?: Terugdraaibaar;
	}
}

/** Seconds in which the bar offers to take back; afterwards the time line does. */
const SECONDEN = 10;
/** A page that takes long to arrive still shows the bar. */
const SPELING_MS = 3_000;

/** The message "Geregistreerd: …" with its button, on the first page after registering. */
export function terugdraaibalk(request: FastifyRequest, reply: FastifyReply, nu: Date): readonly MeldingProps[] {
	const laatste = request.session.terugdraaibaar;
	if (!laatste || nu.getTime() - Date.parse(laatste.op) > SECONDEN * 1000 + SPELING_MS) return [];
	return [
		{
			soort: "goed",
			woord: "Geregistreerd",
			children: (
				<form method="post" action={`/zaken/${laatste.zaakId}/terugdraaien`}>
					{csrfVeld(reply)}
					<Verborgen naam="versie" waarde={String(laatste.versie)} />
					<Verborgen naam="poging" waarde={String(laatste.pogingId)} />
					<p>
						{laatste.naam} · {laatste.wat}
					</p>
					<Knoppenrij>
						<Knop klein toets="z">
							Draai terug
						</Knop>
						<Aftellen seconden={SECONDEN} />
					</Knoppenrij>
				</form>
			),
		},
	];
}
