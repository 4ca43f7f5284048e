import { formatCents } from "../../../rules/kernel/cents.ts";
import { addDagen, type Datum, formatDatum } from "../../../rules/kernel/datum.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { DAGEN_TOT_LIGGEN } from "../../../steps/vandaag/werklijstfilter.ts";

/** The parts of an address that a zaak has. */
export interface Adres {
	readonly straat: string | null;
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
}

/** "Marktstraat 3 A": street, number and what comes after it. */
export function formatAdres(adres: Adres): string {
	const nummer = `${adres.huisnummer}${adres.huisletter ?? ""}${adres.toevoeging ? `-${adres.toevoeging}` : ""}`;
	return adres.straat ? `${adres.straat} ${nummer}` : `Huisnummer ${nummer}`;
}

const KORT: Record<string, string> = { januari: "jan", februari: "feb", maart: "mrt", april: "apr", augustus: "aug" };
const lang = ["september", "oktober", "november", "december"];

/** Keeps what was computed: a list of 300 rows shows a dozen different days. Small, and emptied when it is full. */
function onthoud(werk: (datum: Datum, vandaag: Datum) => string): (datum: Datum, vandaag: Datum) => string {
	const bewaard = new Map<string, string>();
	return (datum, vandaag) => {
		const sleutel = `${datum}${vandaag}`;
		const al = bewaard.get(sleutel);
		if (al !== undefined) return al;
		if (bewaard.size >= 2_000) bewaard.clear();
		const tekst = werk(datum, vandaag);
		bewaard.set(sleutel, tekst);
		return tekst;
	};
}

/** "ma 23 nov": for tables; the year only when it is another one. */
export const kortDatum = onthoud((datum, vandaag) =>
	formatDatum(datum, vandaag).replace(/[a-z]{4,}/, (maand) =>
		lang.includes(maand) ? maand.slice(0, 3) : (KORT[maand] ?? maand),
	),
);

/** "vandaag", "gisteren", "morgen", else "ma 23 nov". */
export function zegDag(datum: Datum, vandaag: Datum): string {
	const verschil = Math.round((Date.parse(datum) - Date.parse(vandaag)) / 86_400_000);
	return { "0": "vandaag", "-1": "gisteren", "1": "morgen" }[String(verschil)] ?? kortDatum(datum, vandaag);
}

/** The last day of today's work: after it the zaak is left lying. */
export const werkUiterlijk = onthoud((volgendeOp) => addDagen(volgendeOp, DAGEN_TOT_LIGGEN));

/** A moment as text for people and for machines: "vandaag 14:00" and "2026-11-23T14:00". */
export function zegMoment(moment: Date, vandaag: Datum): { readonly tekst: string; readonly machine: string } {
	const { datum, tijd } = lokaleTijd(moment);
	return { tekst: `${zegDag(datum, vandaag)} ${tijd}`, machine: `${datum}T${tijd}` };
}

/** Whole euros: cents are noise in a list. */
export const heleEuros = (cent: number): string => formatCents(Math.round(cent / 100) * 100);

/** "2 partners, € 1.240" or "Huur, € 890". */
export function zegWaarom(zaak: { readonly partnertypen: readonly string[]; readonly bedrag_cent: number }): string {
	const wie = zaak.partnertypen.length === 1 ? zaak.partnertypen[0] : `${zaak.partnertypen.length} partners`;
	return `${wie}, ${heleEuros(zaak.bedrag_cent)}`;
}

/** The states as colleagues say them. */
export const STATUSNAMEN: Record<string, string> = {
	"te-benaderen": "Te benaderen",
	"in-gesprek": "In gesprek",
	gesloten: "Gesloten",
	"niet-opgepakt": "Niet opgepakt",
};

/** "1 zaak", "12 zaken", "meer dan 1.000 zaken". */
export function zegAantal(aantal: number, meerDan: boolean, enkel: string, meer: string): string {
	const getal = String(aantal).replace(/\B(?=(\d{3})+(?!\d))/g, ".");
	return `${meerDan ? "meer dan " : ""}${getal} ${aantal === 1 ? enkel : meer}`;
}
