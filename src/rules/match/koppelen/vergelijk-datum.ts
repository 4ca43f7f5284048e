import type { Vergelijking } from "./profiel.ts";

/** Places of "yyyymmdd" as bits: year 0-3, month 4-5, day 6-7. */
const JAAR = 0b1111;
const MAAND = 0b110000;
const DAG = 0b11000000;

const isNul = (datum: string, plek: number): boolean =>
	datum.charCodeAt(plek) === 48 && datum.charCodeAt(plek + 1) === 48;
const isPaar = (a: string, plekA: number, b: string, plekB: number): boolean =>
	a.charCodeAt(plekA) === b.charCodeAt(plekB) && a.charCodeAt(plekA + 1) === b.charCodeAt(plekB + 1);

/** Level of two dates "yyyymmdd", with zeros for a part that is not known ("19840000"). */
export function niveauGeboortedatum(a: string, b: string): number {
	let anders = 0;
	for (let i = 0; i < 8; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) anders |= 1 << i;
	const maandOpen = isNul(a, 4) || isNul(b, 4);
	const dagOpen = isNul(a, 6) || isNul(b, 6);
	if (maandOpen || dagOpen) {
		return (anders & (JAAR | (maandOpen ? 0 : MAAND) | (dagOpen ? 0 : DAG))) === 0 ? 1 : 5;
	}
	if (anders === 0) return 0;
	if ((anders & JAAR) === 0 && isPaar(a, 4, b, 6) && isPaar(a, 6, b, 4)) return 2;
	if ((anders & (anders - 1)) === 0) return 3;
	const plek = 31 - Math.clz32(anders & -anders);
	const tweeNaastElkaar = anders === 3 << plek;
	if (
		tweeNaastElkaar &&
		a.charCodeAt(plek) === b.charCodeAt(plek + 1) &&
		a.charCodeAt(plek + 1) === b.charCodeAt(plek)
	) {
		return 3;
	}
	const delenAnders = Number((anders & JAAR) !== 0) + Number((anders & MAAND) !== 0) + Number((anders & DAG) !== 0);
	return delenAnders === 1 ? 4 : 5;
}

/** Birth date: exact, incomplete, day and month swapped, one digit wrong, one of the three parts wrong, different. */
export const vergelijkGeboortedatum = (veldnaam: string): Vergelijking => ({
	naam: "geboortedatum",
	soort: "persoon",
	frequentieVeld: veldnaam,
	niveaus: [
		{ naam: "gelijk", m: 0.9, u: 0.00004, omdat: "De geboortedatum is gelijk." },
		{ naam: "onvolledig", m: 0.02, u: 0.0005, omdat: "De geboortedatum is niet volledig; wat we kennen is gelijk." },
		{ naam: "dag-maand-verwisseld", m: 0.01, u: 0.00001, omdat: "Dag en maand van de geboortedatum zijn verwisseld." },
		{ naam: "een-cijfer", m: 0.03, u: 0.0007, omdat: "De geboortedatum scheelt één cijfer." },
		{ naam: "een-deel", m: 0.02, u: 0.005, omdat: "Van dag, maand en jaar van de geboortedatum is er één anders." },
		{ naam: "anders", m: 0.02, u: 0.99375, omdat: "De geboortedatum is anders.", tegenspraak: "in-keten" },
	],
	maak: (rijen) => {
		const veld = rijen.veld(veldnaam);
		const { breedte } = rijen;
		const { teksten } = rijen.pool(veld);
		return (a, b) => {
			const da = rijen.data[a * breedte + veld]!;
			const db = rijen.data[b * breedte + veld]!;
			return da === 0 || db === 0 ? -1 : niveauGeboortedatum(teksten[da]!, teksten[db]!);
		};
	},
});
