/** Colour arithmetic for the door colour of a gemeente. Contrast as WCAG 2.2 defines it (relative luminance, sRGB). */

type Rgb = [number, number, number];

/** Ground of the dark scheme; the same value stands in stijl/donker.css. */
const DONKERE_GROND = "#121816";
/** Least contrast of text, WCAG 1.4.3. */
const MINST = 4.5;

function ontleed(hex: string): Rgb | null {
	const cijfers = /^#?([0-9a-f]{6})$/i.exec(hex.trim())?.[1];
	if (!cijfers) return null;
	const getal = Number.parseInt(cijfers, 16);
	return [getal >> 16, (getal >> 8) & 255, getal & 255];
}

function schrijf(rgb: Rgb): string {
	return `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, "0")).join("")}`;
}

function licht(rgb: Rgb): number {
	const [r, g, b] = rgb.map((c) => {
		const deel = c / 255;
		return deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4;
	}) as Rgb;
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast between two colours, 1 to 21; 0 when one is not a colour. */
export function contrast(a: string, b: string): number {
	const [een, twee] = [ontleed(a), ontleed(b)];
	if (!een || !twee) return 0;
	const [hoog, laag] = [licht(een), licht(twee)].sort((x, y) => y - x) as [number, number];
	return (hoog + 0.05) / (laag + 0.05);
}

function meng(a: string, b: string, deel: number): string {
	const [een, twee] = [ontleed(a)!, ontleed(b)!];
	return schrijf(een.map((c, i) => c + (twee[i]! - c) * deel) as Rgb);
}

/** Lightens until it can be read on the dark ground. */
function leesbaarInDonker(hex: string, minst: number): string {
	for (let deel = 0; deel < 1; deel += 0.05) {
		const kleur = meng(hex, "#ffffff", deel);
		if (contrast(kleur, DONKERE_GROND) >= minst) return kleur;
	}
	return "#ffffff";
}

/** Is this a colour that white text can be read on? `contrast` is rounded down to two decimals. */
export function checkDeurkleur(
	hex: string,
): { goed: true; contrast: number } | { goed: false; reden: "geen-kleur" | "te-weinig-contrast"; contrast: number } {
	if (!ontleed(hex)) return { goed: false, reden: "geen-kleur", contrast: 0 };
	const waarde = contrast(hex, "#ffffff");
	const afgerond = Math.floor(waarde * 100) / 100;
	return waarde >= MINST
		? { goed: true, contrast: afgerond }
		: { goed: false, reden: "te-weinig-contrast", contrast: afgerond };
}

/**
 * The stylesheet of one gemeente: its door colour, darker when pointed at, lighter at night. Served at an address
 * of its own because the Content-Security-Policy allows no styles in the page. Throws on a colour that
 * `checkDeurkleur` refuses: it was checked when it was set.
 */
export function themaCss(hex: string): string {
	if (!checkDeurkleur(hex).goed) throw new Error(`Deze deurkleur kan niet: ${hex}`);
	const deur = schrijf(ontleed(hex)!);
	const hover = meng(deur, "#000000", 0.3);
	const nacht = leesbaarInDonker(deur, 7);
	return [
		`:root{--vd-deur:${deur};--vd-deur-hover:${hover};--vd-link:${deur};--vd-link-hover:${hover}}`,
		"@media screen and (prefers-color-scheme:dark){",
		`:root{--vd-deur:${deur};--vd-deur-hover:${hover};--vd-link:${nacht};--vd-link-hover:${meng(nacht, "#ffffff", 0.4)}}`,
		`.vd-kop{--vd-deur:${meng(deur, "#000000", 0.25)}}}`,
	].join("");
}
