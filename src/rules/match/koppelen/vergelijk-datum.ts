import { scheeltEenTeken } from "./jaro-winkler.ts";
import type { Vergelijking } from "./profiel.ts";

/** Level of two dates "yyyymmdd", with zeros for a part that is not known ("19840000"). */
export function niveauGeboortedatum(a: string, b: string): number {
	if (a === b) return a.endsWith("00") ? 1 : 0;
	const [jaarA, jaarB] = [a.slice(0, 4), b.slice(0, 4)];
	const [maandA, maandB] = [a.slice(4, 6), b.slice(4, 6)];
	const [dagA, dagB] = [a.slice(6, 8), b.slice(6, 8)];
	const maandOpen = maandA === "00" || maandB === "00";
	const dagOpen = dagA === "00" || dagB === "00";
	if (maandOpen || dagOpen) {
		return jaarA === jaarB && (maandOpen || maandA === maandB) && (dagOpen || dagA === dagB) ? 1 : 5;
	}
	if (jaarA === jaarB && maandA === dagB && dagA === maandB) return 2;
	if (scheeltEenTeken(a, b)) return 3;
	const gelijk = Number(jaarA === jaarB) + Number(maandA === maandB) + Number(dagA === dagB);
	return gelijk === 2 ? 4 : 5;
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
