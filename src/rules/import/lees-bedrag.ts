import type { Cents } from "../kernel/cents.ts";

/** An amount as read; `twijfel` says what had to be decided. Negative amounts are read too. */
export interface GelezenBedrag {
	readonly cent: Cents;
	readonly twijfel: "bedrag-dubbelzinnig" | "bedrag-afgerond" | null;
}

/**
 * Reads an amount as Dutch people and their software write it; null when it is no amount. Decided:
 * - point and comma both present: the last one is the decimal sign ("1.234,56" and "1,234.56");
 * - one sign with one, two, or more than three digits behind it: decimals ("1234.5", "12,34");
 * - "1.234": a point before exactly three digits parts thousands, as Dutch does: 1234 euro;
 * - "1,234": no amount has three decimals, so thousands too, but marked: it is not the Dutch way;
 * - more than two decimals ("12,3456"): rounded to whole cents, and marked.
 */
export function leesBedrag(tekst: string): GelezenBedrag | null {
	let rest = tekst.replace(/eur(?:o'?s?)?|€/gi, "").trim();
	let negatief = false;
	if (/^\(.*\)$/.test(rest)) {
		negatief = true;
		rest = rest.slice(1, -1);
	}
	rest = rest.replace(/[.,]?\s*[-–—=]{1,2}$/, (eind) => {
		if (/^[-–—]$/.test(eind.trim())) negatief = true;
		return "";
	});
	rest = rest.replace(/^\s*([-–—−+])\s*/, (_, teken: string) => {
		negatief ||= teken !== "+";
		return "";
	});
	if (!/^[\d.,'’\s]{1,40}$/.test(rest) || !/\d/.test(rest)) return null;
	const gelezen = leesGetal(rest.trim());
	if (!gelezen) return null;
	return { cent: negatief ? -gelezen.cent || 0 : gelezen.cent, twijfel: gelezen.twijfel };
}

/** A number cell holds euros; what Excel adds by counting in binary ("123,45000000000001") is silently rounded. */
export function bedragUitGetal(euros: number): GelezenBedrag | null {
	if (!Number.isFinite(euros) || Math.abs(euros) > 1e12) return null;
	const cent = Math.round(Number(`${euros}e2`) || euros * 100) || 0;
	return { cent, twijfel: Math.abs(euros * 100 - cent) > 0.01 ? "bedrag-afgerond" : null };
}

function leesGetal(tekst: string): GelezenBedrag | null {
	const laatste = Math.max(tekst.lastIndexOf("."), tekst.lastIndexOf(","));
	const teken = tekst[laatste];
	const achter = tekst.slice(laatste + 1);
	let heel = tekst;
	let decimalen = "";
	let twijfel: GelezenBedrag["twijfel"] = null;
	if (teken) {
		const ander = teken === "." ? "," : ".";
		const enige = tekst.indexOf(teken) === laatste;
		const voor = tekst.slice(0, laatste);
		const duizend = /^\d{3}$/.test(achter) && /^[1-9]\d{0,2}(?:[.,'’\s]\d{3})*$/.test(voor);
		if (duizend && (!voor.includes(ander) || !enige)) {
			if (teken === "," && enige) twijfel = "bedrag-dubbelzinnig";
		} else {
			if (!enige || !/^\d*$/.test(achter)) return null;
			heel = voor;
			decimalen = achter;
		}
	}
	if (!/^\d*$|^\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})*$/.test(heel)) return null;
	const euros = heel.replace(/\D/g, "");
	if (euros === "" && decimalen === "") return null;
	if (euros.length > 12) return null;
	const naarBoven = /^..[5-9]/.test(decimalen) ? 1 : 0;
	if (/[1-9]/.test(decimalen.slice(2))) twijfel = "bedrag-afgerond";
	return { cent: Number(euros) * 100 + Number(decimalen.slice(0, 2).padEnd(2, "0")) + naarBoven, twijfel };
}
