import type { FastifyReply } from "fastify";
import { Knop, type KnopProps } from "../../ui/delen/knop.tsx";
import { Verborgen } from "../../ui/delen/verborgen.tsx";
import { csrfVeld } from "./pagina.tsx";

interface Props extends Omit<KnopProps, "href" | "type" | "formulier"> {
	readonly reply: FastifyReply;
	/** Where it is posted to. */
	readonly naar: string;
	/** What goes along with it. */
	readonly velden?: Readonly<Record<string, string>>;
}

/** A button that does one thing on the server: a form of its own, with the token. */
export function Postknop({ reply, naar, velden = {}, ...knop }: Props) {
	return (
		<form method="post" action={naar}>
			{csrfVeld(reply)}
			{Object.entries(velden).map(([naam, waarde]) => (
				<Verborgen key={naam} naam={naam} waarde={waarde} />
			))}
			<Knop {...knop} />
		</form>
	);
}
