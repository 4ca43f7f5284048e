import { renderToStaticMarkup } from "react-dom/server";

/** One comparison and what it added (or took away). */
export interface Watervalstap {
	naam: string;
	waarde: number;
}

const REGEL = 34;
const BREED = 440;
const RAND = 4;
const GETAL = 56;

function getal(waarde: number): string {
	return `${waarde > 0 ? "+" : waarde < 0 ? "−" : ""}${Math.abs(waarde).toFixed(1).replace(".", ",")}`;
}

/**
 * A small waterfall: each step starts where the one before ended; the last bar is the sum. Drawn by hand because
 * there may be ten on a page and this takes well under a millisecond. Colours come from the stylesheet, plus and
 * minus also differ by their sign.
 */
export function renderWaterval(stappen: readonly Watervalstap[], omschrijving: string): string {
	let som = 0;
	const staven = stappen.map(({ naam, waarde }) => {
		const van = som;
		som += waarde;
		return { naam, waarde, van, tot: som, soort: waarde < 0 ? "vd-min" : "vd-plus" };
	});
	const alle = [...staven, { naam: "Samen", waarde: som, van: 0, tot: som, soort: "vd-som" }];
	const laagste = Math.min(0, ...alle.map((s) => s.tot));
	const hoogste = Math.max(0, ...alle.map((s) => s.tot));
	const schaal = (BREED - 2 * RAND - GETAL) / (hoogste - laagste || 1);
	const x = (waarde: number) => Math.round((RAND + (waarde - laagste) * schaal) * 10) / 10;
	const hoog = alle.length * REGEL + 4;
	return renderToStaticMarkup(
		<svg
			className="vd-grafiek vd-waterval"
			viewBox={`0 0 ${BREED} ${hoog}`}
			role="img"
			aria-label={omschrijving}
			fontSize="13"
		>
			<line className="vd-as" x1={x(0)} x2={x(0)} y1="0" y2={hoog} />
			{alle.map((staaf, i) => {
				const links = Math.min(x(staaf.van), x(staaf.tot));
				const breed = Math.max(1.5, Math.abs(x(staaf.tot) - x(staaf.van)));
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
					<g key={i} transform={`translate(0 ${i * REGEL})`}>
						<text x={RAND} y="13">
							{staaf.naam}
						</text>
						<rect className={staaf.soort} x={links} y="18" width={breed} height="11" />
						<text x={links + breed + 4} y="28">
							{getal(staaf.waarde)}
						</text>
					</g>
				);
			})}
		</svg>,
	);
}
