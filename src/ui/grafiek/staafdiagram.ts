import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";

/** One bar; `tweede` is the value of the second series (open bar): "before → after". */
export interface Staaf {
	naam: string;
	waarde: number;
	tweede?: number;
}

/** What is drawn. */
export interface StaafdiagramGegevens {
	/** What a screen reader hears in place of the picture. */
	omschrijving: string;
	/** Unit beneath the axis: "zaken", "%", "uren". */
	eenheid: string;
	staven: readonly Staaf[];
	/** Names of the series, when there are two; the key itself is drawn by `Figuur`. */
	reeksen?: readonly [string, string];
	/** How a number is written; default Dutch with at most one decimal. */
	schrijf?: (waarde: number) => string;
}

const nederlands = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });
let blad: Document | undefined;

/**
 * Takes out what the Content-Security-Policy would refuse (style elements and attributes) or what fixes a colour.
 * Colours come from the stylesheet, so the picture follows the dark scheme and print.
 */
function maakSchoon(svg: Element): void {
	for (const stijl of svg.querySelectorAll("style")) stijl.remove();
	for (const element of [svg, ...svg.querySelectorAll("*")]) {
		element.removeAttribute("style");
		for (const kleur of ["fill", "stroke"]) {
			if (element.getAttribute(kleur)?.includes("--plot")) element.removeAttribute(kleur);
		}
	}
	svg.removeAttribute("font-family");
}

/** Lying bars with the name above and the number behind each, as an SVG text. */
export function renderStaafdiagram(gegevens: StaafdiagramGegevens): string {
	blad ??= new JSDOM("").window.document;
	const schrijf = gegevens.schrijf ?? ((waarde: number) => nederlands.format(waarde));
	const regels = gegevens.staven.flatMap((staaf) => [
		{ naam: staaf.naam, reeks: 0, waarde: staaf.waarde },
		...(staaf.tweede === undefined ? [] : [{ naam: staaf.naam, reeks: 1, waarde: staaf.tweede }]),
	]);
	const reeksen = regels.some((regel) => regel.reeks === 1) ? [0, 1] : [0];
	const namen = gegevens.staven.map((staaf) => staaf.naam);
	const staaf = (reeks: number, className: string) =>
		Plot.barX(
			regels.filter((regel) => regel.reeks === reeks),
			{ x: "waarde", y: "reeks", fy: "naam", className, insetTop: 1, insetBottom: 1 },
		);
	const svg = Plot.plot({
		document: blad,
		className: "vd-grafiek",
		width: 560,
		height: namen.length * (26 + reeksen.length * 20) + 40,
		marginLeft: 8,
		marginRight: 56,
		marginTop: 8,
		marginBottom: 36,
		x: {
			label: `${gegevens.eenheid} →`,
			domain: [0, Math.max(1, ...regels.map((r) => r.waarde))],
			ticks: 5,
			tickFormat: schrijf,
		},
		y: { axis: null, domain: reeksen, padding: 0.1 },
		fy: { axis: null, domain: namen, padding: 0, insetTop: 20, insetBottom: 6 } as Plot.ScaleOptions,
		ariaLabel: gegevens.omschrijving,
		marks: [
			Plot.gridX({ className: "vd-raster", ticks: 5 } as Plot.GridXOptions),
			staaf(0, "vd-staaf"),
			staaf(1, "vd-staaf vd-staaf--tweede"),
			Plot.text(regels, {
				x: "waarde",
				y: "reeks",
				fy: "naam",
				text: (r) => schrijf(r.waarde),
				textAnchor: "start",
				dx: 5,
			}),
			Plot.text(namen, { fy: (n) => n, text: (n) => n, frameAnchor: "top-left", dy: -18, fontWeight: 700 }),
			Plot.ruleX([0], { className: "vd-as" }),
		],
	} as Plot.PlotOptions);
	maakSchoon(svg);
	svg.setAttribute("role", "img");
	svg.setAttribute("font-size", "13");
	return svg.outerHTML;
}
