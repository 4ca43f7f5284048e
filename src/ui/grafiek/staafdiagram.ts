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
		// Labels on groups without a role ("bar") say nothing to a screen reader; the picture as a whole has one.
		if (element !== svg) element.removeAttribute("aria-label");
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
	const tweede = gegevens.staven.some((staaf) => staaf.tweede !== undefined);
	// Three lines per name: the name itself, then its bars. Full width for every bar, also on a phone.
	const namen = gegevens.staven.map((staaf, i) => ({ tekst: staaf.naam, plek: `${i} naam` }));
	const eerste = gegevens.staven.map((staaf, i) => ({ waarde: staaf.waarde, plek: `${i} een` }));
	const erna = gegevens.staven.flatMap((staaf, i) =>
		staaf.tweede === undefined ? [] : [{ waarde: staaf.tweede, plek: `${i} twee` }],
	);
	const plekken = namen.flatMap((_, i) => [`${i} naam`, `${i} een`, ...(tweede ? [`${i} twee`] : [])]);
	const alle = [...eerste, ...erna];
	const svg = Plot.plot({
		document: blad,
		className: "vd-grafiek",
		width: 560,
		height: plekken.length * 24 + 48,
		// half of the "0%" beneath the axis
		marginLeft: 14,
		marginRight: 60,
		marginTop: 4,
		marginBottom: 44,
		x: {
			label: `${gegevens.eenheid} →`,
			domain: [0, Math.max(1, ...alle.map((regel) => regel.waarde))],
			ticks: 5,
			tickFormat: schrijf,
		},
		y: { axis: null, domain: plekken, padding: 0 },
		ariaLabel: gegevens.omschrijving,
		marks: [
			Plot.gridX({ className: "vd-raster", ticks: 5 }),
			Plot.barX(eerste, { x: "waarde", y: "plek", className: "vd-staaf", insetTop: 2, insetBottom: 2 }),
			Plot.barX(erna, { x: "waarde", y: "plek", className: "vd-staaf vd-staaf--tweede", insetTop: 2, insetBottom: 2 }),
			Plot.text(alle, { x: "waarde", y: "plek", text: (regel) => schrijf(regel.waarde), textAnchor: "start", dx: 6 }),
			Plot.text(namen, { y: "plek", text: "tekst", frameAnchor: "left", dy: 3, fontWeight: 700 }),
			Plot.ruleX([0], { className: "vd-as" }),
		],
	} as Plot.PlotOptions);
	maakSchoon(svg);
	svg.setAttribute("role", "img");
	svg.setAttribute("font-size", "13");
	return svg.outerHTML;
}
