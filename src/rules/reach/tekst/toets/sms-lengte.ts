/** How an SMS is sent: in one or more parts, each of which costs money and may come late. */
export interface SmsLengte {
	readonly codering: "GSM-7" | "UCS-2";
	readonly tekens: number;
	readonly delen: number;
	/** Signs that make the whole message longer, because GSM-7 has no place for them. */
	readonly duur: readonly string[];
}

/** The basic alphabet of GSM 03.38; the second list takes two places each (an escape before it). */
const BASIS = new Set(
	"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const UITBREIDING = new Set("\f^{}\\[~]|€");

/**
 * How many parts an SMS is. GSM-7: 160 signs in one part, 153 in each of several; one sign outside it makes the whole
 * message UCS-2: 70 and 67. A part never ends in the middle of a double sign. Source: 3GPP TS 23.038 and 23.040.
 */
export function measureSms(tekst: string): SmsLengte {
	const tekens = [...tekst];
	const duur = [...new Set(tekens.filter((teken) => !BASIS.has(teken) && !UITBREIDING.has(teken)))];
	const gsm = duur.length === 0;
	const breedtes = tekens.map((teken) => (gsm ? (UITBREIDING.has(teken) ? 2 : 1) : teken.length));
	const totaal = breedtes.reduce((som, breedte) => som + breedte, 0);
	const [een, meer] = gsm ? [160, 153] : [70, 67];
	let delen = 1;
	if (totaal > een) {
		let vol = 0;
		for (const breedte of breedtes) {
			if (vol + breedte > meer) {
				delen += 1;
				vol = 0;
			}
			vol += breedte;
		}
	}
	return { codering: gsm ? "GSM-7" : "UCS-2", tekens: totaal, delen, duur };
}
