import type { FastifyReply, FastifyRequest } from "fastify";
import { Knop } from "../../../ui/delen/knop.tsx";
import type { MeldingProps } from "../../../ui/delen/melding.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { readNummer } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";

declare module "fastify" {
	interface Session {
		/** What was decided last on the drop-out list, to take back on the next page. */
		uitvalBesloten?: { signaalId: number; wat: string };
	}
}

/** The message "Besloten: …" with its button, on the first page after a decision. */
export function terugbalk(request: FastifyRequest, reply: FastifyReply): readonly MeldingProps[] {
	const { uitvalBesloten: laatste } = request.session;
	if (!laatste || readNummer((request.query as { na?: string }).na) !== laatste.signaalId) return [];
	return [
		{
			soort: "goed",
			woord: "Besloten",
			children: (
				<form method="post" action={`/uitval/${laatste.signaalId}/terug`} className="vd-knoppenrij">
					{csrfVeld(reply)}
					<Verborgen naam="signaal" waarde={String(laatste.signaalId)} />
					<span>{laatste.wat}</span>
					<Knop klein toets="z">
						Draai terug
					</Knop>
				</form>
			),
		},
	];
}
