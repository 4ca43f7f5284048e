import { damerau } from "./afstand.ts";
import { type Vergelijking, vergelijking } from "./vergelijking.ts";

/** A day of birth of which month and day may be unknown (0). */
export interface Geboortedag {
	readonly jaar: number;
	readonly maand: number;
	readonly dag: number;
}

/** Days that systems fill in when they know nothing. */
const VULWAARDEN = new Set(["1800-1-1", "1900-1-1", "1901-1-1", "1753-1-1", "9999-12-31"]);

function leesDelen(kaal: string): readonly [jaar: number, maand: number, dag: number] {
	const jaarEerst = /^(\d{4})[-./ ]?(\d{2})[-./ ]?(\d{2})$/.exec(kaal);
	if (jaarEerst) {
		const [jaar, maand, dag] = jaarEerst.slice(1).map(Number) as [number, number, number];
		// Eight digits may start with the day: "20121985" is no day in the nineteenth month of 2012.
		if (jaar >= 1800 && jaar <= 2200 && Math.min(maand, dag) <= 12 && Math.max(maand, dag) <= 31)
			return [jaar, maand, dag];
	}
	const jaarLaatst = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(kaal) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(kaal);
	if (jaarLaatst) return [Number(jaarLaatst[3]), Number(jaarLaatst[2]), Number(jaarLaatst[1])];
	return /^\d{4}$/.test(kaal) ? [Number(kaal), 0, 0] : [0, 0, 0];
}

/**
 * Reads "1985-12-01", "19851201", "01-12-1985", "1/12/1985", "19850000", "00-00-1985", "??-??-1985" and "1985". A month above twelve
 * beside a day of at most twelve is read as swapped. Null when there is nothing to read.
 */
export function leesGeboortedag(tekst: string): Geboortedag | null {
	const kaal = tekst
		.trim()
		.replace(/[T ]00:00.*$/, "")
		.replace(/[?x]/gi, "0");
	const [jaar, maand, dag] = leesDelen(kaal);
	if (!jaar || jaar < 1800 || VULWAARDEN.has(`${jaar}-${maand}-${dag}`)) return null;
	if (maand > 12 && maand <= 31 && dag <= 12) return { jaar, maand: dag, dag: maand };
	if (maand > 12 || dag > 31) return { jaar, maand: 0, dag: 0 };
	return { jaar, maand, dag: maand === 0 ? 0 : dag };
}

const cijfers = (dag: Geboortedag): string =>
	`${dag.jaar}${String(dag.maand).padStart(2, "0")}${String(dag.dag).padStart(2, "0")}`;

/**
 * A typing error in the year counts only within fifteen years: beyond that a parent or child who has the same
 * birthday is as likely, and that is exactly the mistake that may not happen.
 */
export function vergelijkGeboortedatum(aangeleverd: string, geregistreerd: string): Vergelijking {
	const links = leesGeboortedag(aangeleverd);
	const rechts = leesGeboortedag(geregistreerd);
	if (!links || !rechts) return vergelijking("geboortedatum", "ontbreekt", ["geboortedatum-ontbreekt"]);
	const onvolledig = links.dag === 0 || rechts.dag === 0;
	if (links.jaar === rechts.jaar) {
		const maandOnbekend = links.maand === 0 || rechts.maand === 0;
		if (maandOnbekend) return vergelijking("geboortedatum", "jaar", ["geboortedatum-onvolledig"]);
		if (links.maand === rechts.maand && onvolledig)
			return vergelijking("geboortedatum", "jaar-en-maand", ["geboortedatum-onvolledig"]);
		if (links.maand === rechts.maand && links.dag === rechts.dag) return vergelijking("geboortedatum", "gelijk");
		if (links.maand === rechts.dag && links.dag === rechts.maand)
			return vergelijking("geboortedatum", "verwisseld", ["geboortedatum-verwisseld"]);
	}
	const tikfout = !onvolledig && damerau(cijfers(links), cijfers(rechts), 1) <= 1;
	if (tikfout && links.jaar === rechts.jaar)
		return vergelijking("geboortedatum", "tikfout-dag", ["geboortedatum-tikfout"]);
	if (tikfout && Math.abs(links.jaar - rechts.jaar) < 15)
		return vergelijking("geboortedatum", "tikfout-jaar", ["geboortedatum-tikfout"]);
	return vergelijking("geboortedatum", "anders", ["geboortedatum-anders"]);
}
