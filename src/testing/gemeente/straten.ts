import type { Woning } from "./soorten.ts";
import { maakToeval } from "./toeval.ts";

/**
 * 4950-4999 holds no dwellings in the Netherlands (checked against the open 4PP postcode table), so nobody's real
 * postcode can appear. A gemeente uses 4951 for its first wijk, 4952 for the second, and so on.
 */
const EERSTE_POSTCODE = 4951;

/** Every street starts with one of these, so that an address is seen at once to be invented. */
export const VERZONNEN_STAMMEN = [
	"Voorbeeld",
	"Fantasie",
	"Verzonnen",
	"Droom",
	"Sprookjes",
	"Oefen",
	"Denkbeeld",
	"Luchtkasteel",
	"Schijn",
	"Bedenksel",
	"Nergens",
	"Proef",
] as const;

const THEMA = [
	"",
	"merel",
	"uil",
	"zwaluw",
	"reiger",
	"eik",
	"berk",
	"linde",
	"iep",
	"roos",
	"tulp",
	"ijsvogel",
	"café",
];
const EINDE = ["straat", "laan", "weg", "plein", "hof", "singel", "dreef", "pad", "kade", "plantsoen", "gracht", "erf"];

/** Name, share of rented dwellings of corporations. */
const WIJKEN: readonly (readonly [string, number])[] = [
	["Binnenstad", 0.3],
	["Droomveld", 0.45],
	["Fantasierijk", 0.15],
	["Sprookjesbos", 0.22],
	["Verzonnenkwartier", 0.5],
	["Voorbeeldhoven", 0.25],
	["Oefenhoek", 0.4],
	["Luchtkasteel", 0.1],
	["Denkbeeld", 0.33],
	["Nergensdorp", 0.18],
];
const BUURTEN = ["Noord", "Oost", "Zuid", "West"];
/** The letters that postcodes use (F, I, O, Q, U and Y are left out in practice). */
const LETTERS = "ABCDEGHJKLMNPRSTVWXZ";

function lettersVan(nummer: number): string {
	const letters = LETTERS[Math.floor(nummer / LETTERS.length) % LETTERS.length]! + LETTERS[nummer % LETTERS.length]!;
	return letters;
}

/** All streets that can exist, shuffled once per gemeente. */
function straatnamen(zaad: number): string[] {
	const namen: string[] = [];
	for (const stam of VERZONNEN_STAMMEN) {
		for (const thema of THEMA) for (const einde of EINDE) namen.push(`${stam}${thema}${einde}`);
	}
	const toeval = maakToeval(zaad, "straten");
	for (let plaats = namen.length - 1; plaats > 0; plaats--) {
		const ander = toeval.geheel(0, plaats);
		[namen[plaats], namen[ander]] = [namen[ander]!, namen[plaats]!];
	}
	return namen;
}

/** Wijken, streets, postcodes and dwellings: at least `aantal` of them. */
export function makeWoningen(zaad: number, aantal: number): { wijken: string[]; woningen: Woning[] } {
	const toeval = maakToeval(zaad, "woningen");
	const namen = straatnamen(zaad);
	const wijken = WIJKEN.slice(0, Math.min(WIJKEN.length, Math.max(3, Math.round(aantal / 2500))));
	const woningen: Woning[] = [];
	const postcodes = wijken.map(() => 0);
	for (let nummer = 0; woningen.length < aantal; nummer++) {
		const w = nummer % wijken.length;
		const [wijk, corporatieDeel] = wijken[w]!;
		const basis = namen[nummer % namen.length]!;
		const straat =
			nummer < namen.length ? basis : `${basis} ${BUURTEN[Math.floor(nummer / namen.length) % BUURTEN.length]}`;
		const buurt = `${wijk} ${toeval.kies(BUURTEN)}`;
		// A whole street belongs mostly to one kind of owner, as corporations build by street.
		const corporatiestraat = toeval.kans(corporatieDeel);
		const corporatie = toeval.kans(0.6) ? 0 : 1;
		const stap = toeval.geheel(18, 70);
		for (const kant of [1, 2]) {
			let letters = lettersVan(postcodes[w]!++);
			while (/S[ADS]/.test(letters)) letters = lettersVan(postcodes[w]!++);
			const postcode = `${EERSTE_POSTCODE + w}${letters}`;
			for (let huisnummer = kant; huisnummer <= stap && woningen.length < aantal; huisnummer += 2) {
				const splitsing = toeval.getal();
				const delen =
					splitsing < 0.03
						? [
								["A", ""],
								["B", ""],
							]
						: splitsing < 0.05
							? [
									["", "1"],
									["", "2"],
									["", "3"],
								]
							: [["", ""]];
				for (const [huisletter, toevoeging] of delen as [string, string][]) {
					const corporatief = toeval.kans(corporatiestraat ? 0.92 : 0.04);
					const eigendom = corporatief ? "corporatie" : toeval.kans(0.2) ? "particulier" : "koop";
					const eigenaar = corporatief ? corporatie : null;
					woningen.push({
						straat,
						huisnummer,
						huisletter,
						toevoeging,
						postcode,
						wijk,
						buurt,
						eigendom,
						corporatie: eigenaar,
					});
				}
			}
		}
	}
	return { wijken: wijken.map(([naam]) => naam), woningen };
}
