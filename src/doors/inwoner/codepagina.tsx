import type { FastifyReply } from "fastify";
import type { Taal } from "../../rules/reach/tekst/tekst.ts";
import { metTaal, sendBlad } from "./blad.tsx";
import { WOORDEN } from "./taal.ts";
import { Knop, Veld } from "./velden.tsx";

/** "/mijn": type over the code from the letter. */
export function sendCodepagina(
	reply: FastifyReply,
	taal: Taal,
	{ fout, status = 200 }: { readonly fout?: string; readonly status?: number } = {},
): FastifyReply {
	const w = WOORDEN[taal];
	return sendBlad(reply, {
		taal,
		gemeente: null,
		titel: w.codeTitel,
		adres: "/mijn",
		status,
		inhoud: (
			<form method="post" action={metTaal("/mijn", taal)}>
				<Veld naam="code" label={w.code} uitleg={w.codeUitleg} fout={fout} max={40} klasse="code" verplicht ltr />
				<p className="rij">
					<Knop>{w.verder}</Knop>
				</p>
			</form>
		),
	});
}
