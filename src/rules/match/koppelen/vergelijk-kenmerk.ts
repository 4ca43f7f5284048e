import { scheeltEenTeken } from "./jaro-winkler.ts";
import type { Niveau, Vergelijking } from "./profiel.ts";
import { telBits } from "./termenpool.ts";

/** A field that is equal, one character off, or different. */
function vergelijkKenmerk(
	naam: string,
	soort: Vergelijking["soort"],
	veldnaam: string,
	niveaus: readonly [Niveau, Niveau, Niveau],
	tweede?: string,
): Vergelijking {
	return {
		naam,
		soort,
		frequentieVeld: veldnaam,
		niveaus,
		maak: (rijen) => {
			const veld = rijen.veld(veldnaam);
			const veld2 = tweede === undefined ? -1 : rijen.veld(tweede);
			const { breedte } = rijen;
			const pool = rijen.pool(veld);
			const { teksten } = pool;
			return (a, b) => {
				const ka = rijen.data[a * breedte + veld]!;
				const kb = rijen.data[b * breedte + veld]!;
				if (ka === 0 || kb === 0) return -1;
				if (ka === kb) return 0;
				if (veld2 >= 0) {
					const a2 = rijen.data[a * breedte + veld2]!;
					const b2 = rijen.data[b * breedte + veld2]!;
					if (a2 === kb || b2 === ka || (a2 !== 0 && a2 === b2)) return 0;
				}
				// One wrong character changes at most two letters of the set, so most pairs need no look at the text.
				if (telBits(pool.letters[ka]! ^ pool.letters[kb]!) > 2) return 2;
				return scheeltEenTeken(teksten[ka]!, teksten[kb]!) ? 1 : 2;
			};
		},
	};
}

/** Telephone number: people change it and share it at home. */
export const vergelijkTelefoon = (veld: string, tweede?: string): Vergelijking =>
	vergelijkKenmerk(
		"telefoon",
		"huishouden",
		veld,
		[
			{ naam: "gelijk", m: 0.75, u: 0.000003, omdat: "Het telefoonnummer is gelijk." },
			{ naam: "een-cijfer", m: 0.03, u: 0.000003, omdat: "Het telefoonnummer scheelt één cijfer." },
			{ naam: "anders", m: 0.22, u: 0.999994, omdat: "Het telefoonnummer is anders." },
		],
		tweede,
	);

/** E-mail address. */
export const vergelijkEmail = (veld: string): Vergelijking =>
	vergelijkKenmerk("e-mail", "huishouden", veld, [
		{ naam: "gelijk", m: 0.75, u: 0.000003, omdat: "Het e-mailadres is gelijk." },
		{ naam: "een-teken", m: 0.03, u: 0.000003, omdat: "Het e-mailadres scheelt één teken." },
		{ naam: "anders", m: 0.22, u: 0.999994, omdat: "Het e-mailadres is anders." },
	]);

/** BSN, where a partner may send it. Two different valid numbers are never one person. */
export const vergelijkBsn = (veld: string): Vergelijking =>
	vergelijkKenmerk("bsn", "persoon", veld, [
		{ naam: "gelijk", m: 0.995, u: 0.0000005, omdat: "Het BSN is gelijk." },
		{ naam: "een-cijfer", m: 0.003, u: 0.00001, omdat: "Het BSN scheelt één cijfer.", tegenspraak: "altijd" },
		{ naam: "anders", m: 0.002, u: 0.9999895, omdat: "Het BSN is anders.", tegenspraak: "altijd" },
	]);
