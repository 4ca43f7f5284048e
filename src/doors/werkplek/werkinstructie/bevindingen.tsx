import type { Bevinding } from "../../../rules/decide/check-werkinstructie.ts";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Uitklap } from "../../../ui/delen/vlak.tsx";
import { zegAantal } from "./woorden.ts";

/** Address on the edit page of what a finding is about: its own row when it has one, else the part it stands in. */
export const plekAnker = (pad: string): string => `plek-${pad.replaceAll(".", "-")}`;

/** Findings of one place: "beslistabel.jongere". A double name (only an id) belongs to every row of that name. */
export const bevindingenBij = (bevindingen: readonly Bevinding[], pad: string): readonly Bevinding[] =>
	bevindingen.filter((bevinding) => bevinding.pad === pad || pad.endsWith(`.${bevinding.pad}`));

/** Why it cannot take effect yet, each with a link to its place. */
export function Bevindingen({ bevindingen, concept }: { bevindingen: readonly Bevinding[]; concept: boolean }) {
	if (bevindingen.length === 0) return null;
	const eerste = bevindingen.slice(0, 5);
	const rest = bevindingen.slice(5);
	const regel = ({ pad, uitleg }: Bevinding) => (
		<li key={`${pad}${uitleg}`}>
			{concept && pad.includes(".") ? <a href={`/werkinstructie/wijzigen#${plekAnker(pad)}`}>{uitleg}</a> : uitleg}
		</li>
	);
	return (
		<Melding soort="urgent" woord={`Kan nog niet ingaan: ${zegAantal(bevindingen.length, "punt", "punten")}`}>
			<ul>{eerste.map(regel)}</ul>
			{rest.length > 0 && (
				<Uitklap titel={`Nog ${zegAantal(rest.length, "punt", "punten")}`}>
					<ul>{rest.map(regel)}</ul>
				</Uitklap>
			)}
		</Melding>
	);
}
