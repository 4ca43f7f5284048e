import type { ReactNode } from "react";

/**
 * How far it is, always in words too ("12 van 34 gedaan"). Give `fragment` the address that returns this same
 * element again: the island `fragment` fetches it until it comes back without one. Without JavaScript the link
 * "Ververs" does it.
 */
export function Voortgang(props: {
	gedaan: number;
	totaal: number;
	tekst: string;
	fragment?: string;
	/** Seconds between two looks; default 3. */
	elke?: number;
	children?: ReactNode;
}) {
	return (
		<div
			className="vd-voortgang"
			data-fragment={props.fragment}
			data-elke={props.fragment && (props.elke ?? 3)}
			aria-live={props.fragment ? "polite" : undefined}
		>
			<span className="vd-getal">{props.tekst}</span>
			<progress max={Math.max(props.totaal, 1)} value={props.gedaan} aria-label={props.tekst} />
			{props.children}
			{props.fragment && (
				<noscript>
					<a href="?">Ververs</a>
				</noscript>
			)}
		</div>
	);
}

/** A piece of the page that is fetched again now and then (who else has this case open); see island `fragment`. */
export function Ververst(props: { adres: string; elke?: number; children?: ReactNode }) {
	return (
		<div data-fragment={props.adres} data-elke={props.elke ?? 15} aria-live="polite">
			{props.children}
		</div>
	);
}

/** Seconds left to undo, counted down by the island `aftellen`; without JavaScript the text stays as given. */
export function Aftellen({ seconden, tekst }: { seconden: number; tekst?: string }) {
	return (
		<span className="vd-gedempt" data-aftellen={seconden}>
			{tekst ?? `Je kunt dit ${seconden} seconden terugdraaien.`}
		</span>
	);
}
