import type { ReactNode } from "react";

/**
 * A picture with its caption and the same numbers in a table. `svg` must come from our own renderers
 * (`renderStaafdiagram`, `renderWaterval`): it is put in as it is, and those escape every text.
 */
export function Figuur(props: {
	bijschrift: string;
	/** How to read it, the unit, the source, the window. */
	toelichting?: ReactNode;
	svg: string;
	/** Names of the series, when there is more than one: first filled, second open. */
	reeksen?: readonly string[];
	/** A `Tabel` with the same numbers. */
	tabel: ReactNode;
	tabelTitel?: string;
}) {
	return (
		<figure className="vd-figuur">
			<figcaption>
				{props.bijschrift}
				{props.toelichting && <p className="vd-figuur__toelichting">{props.toelichting}</p>}
			</figcaption>
			{props.reeksen && props.reeksen.length > 1 && (
				<ul className="vd-sleutel" aria-hidden="true">
					{props.reeksen.map((naam) => (
						<li key={naam}>{naam}</li>
					))}
				</ul>
			)}
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: SVG of our own renderers, which escape text */}
			<div className="vd-figuur__beeld" dangerouslySetInnerHTML={{ __html: props.svg }} />
			<details className="vd-uitklap">
				<summary>{props.tabelTitel ?? "Dezelfde cijfers als tabel"}</summary>
				<div className="vd-uitklap__inhoud">{props.tabel}</div>
			</details>
		</figure>
	);
}
