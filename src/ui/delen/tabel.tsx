import type { ReactNode } from "react";
import { Icoon } from "./icoon.tsx";
import { klassen, type Soort } from "./klassen.ts";

/** Sorting of a column: where its header leads, and how it is sorted now. */
export interface Sortering {
	href: string;
	richting?: "oplopend" | "aflopend";
}

/** One column. Give one column `rijkop`: the cell that names the row, with its link. */
export interface Kolom<Rij> {
	kop: string;
	cel: (rij: Rij) => ReactNode;
	/** Default the header. */
	sleutel?: string;
	rijkop?: boolean;
	/** Right-aligned with figures of equal width. */
	getal?: boolean;
	/** Buttons or links at the end of the row. */
	knoppen?: boolean;
	/** Header for screen readers only. */
	kopVerborgen?: boolean;
	sorteer?: Sortering;
	/** True marks this cell as the wrong one; say why in words in the cell itself. */
	fout?: (rij: Rij) => boolean;
}

/** Tick boxes before the rows, sent as `naam=sleutel` with the form around the table (or `formulier`). */
export interface Rijkeuze<Rij> {
	naam: string;
	/** Read out at the box: "Kies Jan van der Meer". */
	label: (rij: Rij) => string;
	formulier?: string;
	gekozen?: readonly string[];
	mag?: (rij: Rij) => boolean;
}

/** Properties of a table. */
export interface TabelProps<Rij> {
	bijschrift: ReactNode;
	bijschriftVerborgen?: boolean;
	kolommen: readonly Kolom<Rij>[];
	rijen: readonly Rij[];
	rijSleutel: (rij: Rij) => string;
	/** A line before the row; say the same in words in the row. */
	rijSoort?: (rij: Rij) => Soort | undefined;
	kies?: Rijkeuze<Rij>;
	/** Row keys of the island `tabeltoetsen`: j, k, arrows, space, x, Enter. */
	toetsen?: boolean;
	/** On a narrow screen: rows become cards (default), or the table scrolls sideways. */
	smal?: "kaarten" | "schuiven";
	/** Shown instead of the table when there are no rows. */
	leeg?: ReactNode;
	/** Cells of the last line, one per column. */
	voet?: readonly ReactNode[];
	/** Needed when a page has two tables with the same caption; default made from the caption. */
	id?: string;
}

function Kop<Rij>({ kolom }: { kolom: Kolom<Rij> }) {
	const richting = kolom.sorteer?.richting;
	const naam = kolom.kopVerborgen ? <span className="vd-onzichtbaar">{kolom.kop}</span> : kolom.kop;
	const stand = richting && (richting === "oplopend" ? "ascending" : "descending");
	const icoon = richting === "oplopend" ? "omhoog" : richting === "aflopend" ? "omlaag" : "sorteer";
	return (
		<th
			scope="col"
			aria-sort={stand || undefined}
			className={klassen(
				"utrecht-table__header-cell",
				kolom.getal && "vd-cel--getal",
				kolom.knoppen && "vd-cel--knoppen",
			)}
		>
			{kolom.sorteer ? (
				<a className="vd-sorteer" href={kolom.sorteer.href}>
					{naam}
					<Icoon naam={icoon} />
				</a>
			) : (
				naam
			)}
		</th>
	);
}

/** A cell; a function and no component, for a page has six hundred of them. */
function makeCel<Rij>(kolom: Kolom<Rij>, rij: Rij) {
	const key = kolom.sleutel ?? kolom.kop;
	const naam = klassen(
		"utrecht-table__cell",
		kolom.getal && "vd-cel--getal",
		kolom.knoppen && "vd-cel--knoppen",
		kolom.fout?.(rij) && "vd-cel--fout",
	);
	if (kolom.rijkop) {
		return (
			<th key={key} scope="row" className={naam}>
				{kolom.cel(rij)}
			</th>
		);
	}
	return (
		<td key={key} className={naam} data-kop={kolom.kopVerborgen || kolom.knoppen ? undefined : kolom.kop}>
			{kolom.cel(rij)}
		</td>
	);
}

function Vink<Rij>({ kies, rij, sleutel }: { kies: Rijkeuze<Rij>; rij: Rij; sleutel: string }) {
	return (
		<td className="utrecht-table__cell vd-tabel__kies">
			{(kies.mag?.(rij) ?? true) && (
				<input
					type="checkbox"
					className="vd-tabel__vink"
					name={kies.naam}
					value={sleutel}
					form={kies.formulier}
					defaultChecked={kies.gekozen?.includes(sleutel)}
					aria-label={kies.label(rij)}
				/>
			)}
		</td>
	);
}

/** Rows under headings, with caption; sortable by links, rows to choose, 320 px wide without loss. */
export function Tabel<Rij>(props: TabelProps<Rij>) {
	const { kolommen, rijen, kies, smal = "kaarten" } = props;
	if (rijen.length === 0 && props.leeg !== undefined) return <>{props.leeg}</>;
	const id = props.id ?? (typeof props.bijschrift === "string" ? idUit(props.bijschrift) : undefined);
	// What scrolls must take the focus, or a keyboard cannot scroll it (WCAG 2.1.1).
	const Houder = smal === "schuiven" ? "section" : "div";
	const schuift = smal === "schuiven" ? { "aria-labelledby": id && `${id}-bijschrift`, tabIndex: 0 } : {};
	return (
		<Houder className={`vd-tabelraam vd-tabelraam--${smal}`} {...schuift}>
			<table className="utrecht-table vd-tabel" data-toetsen={props.toetsen ? "" : undefined} id={id}>
				<caption
					id={id && `${id}-bijschrift`}
					className={props.bijschriftVerborgen ? "vd-onzichtbaar" : "utrecht-table__caption"}
				>
					{props.bijschrift}
				</caption>
				<thead className="utrecht-table__header">
					<tr className="utrecht-table__row">
						{kies && (
							<th scope="col" className="utrecht-table__header-cell vd-tabel__kies">
								<span className="vd-onzichtbaar">Kies</span>
							</th>
						)}
						{kolommen.map((kolom) => (
							<Kop key={kolom.sleutel ?? kolom.kop} kolom={kolom} />
						))}
					</tr>
				</thead>
				<tbody className="utrecht-table__body">
					{rijen.map((rij) => {
						const sleutel = props.rijSleutel(rij);
						const soort = props.rijSoort?.(rij);
						return (
							<tr key={sleutel} className={klassen("utrecht-table__row", soort && `vd-soort--${soort}`)}>
								{kies && <Vink kies={kies} rij={rij} sleutel={sleutel} />}
								{kolommen.map((kolom) => makeCel(kolom, rij))}
							</tr>
						);
					})}
				</tbody>
				{props.voet && <Voet kolommen={kolommen} voet={props.voet} metKeuze={Boolean(kies)} />}
			</table>
		</Houder>
	);
}

function Voet<Rij>(props: { kolommen: readonly Kolom<Rij>[]; voet: readonly ReactNode[]; metKeuze: boolean }) {
	return (
		<tfoot className="utrecht-table__footer">
			<tr className="utrecht-table__row">
				{props.metKeuze && <td className="vd-tabel__kies" />}
				{props.kolommen.map((kolom, i) => (
					<td
						key={kolom.sleutel ?? kolom.kop}
						className={klassen("utrecht-table__cell", kolom.getal && "vd-cel--getal")}
					>
						{props.voet[i]}
					</td>
				))}
			</tr>
		</tfoot>
	);
}

function idUit(bijschrift: string): string {
	return `tabel-${bijschrift
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "-")
		.replaceAll(/^-|-$/g, "")
		.slice(0, 40)}`;
}
