import { chooseTekst } from "./choose-tekst.ts";
import { fillWaarde } from "./fill-tekst.ts";
import { parseTekst } from "./parse-tekst.ts";
import type { Taal, Tekst, Tekstsoort } from "./tekst.ts";
import { OPTIONELE_VARIABELEN, type Tekstgegevens, type Variabele } from "./variabelen.ts";

/** A template as it is approved at Meta, and the text that goes out with it: the same words. */
export interface Whatsappsjabloon {
	/** "voordeur_afspraak_herinnering", once for each language. */
	readonly naam: string;
	readonly tekst: Tekst;
	/** What stands on {{1}}, {{2}}, …: every variable of the text once, in the order of the text. */
	readonly variabelen: readonly Variabele[];
	/** To hand in at Meta. */
	readonly inhoud: string;
}

/**
 * Meta takes no free text until the resident wrote, only words that it approved before. So those words are fixed: the ready
 * text for everybody, never one that the gemeente changed since. A line that may fall away is left out (a template always
 * has all its values), and a template may not end with a value (Meta, "Message templates"): then a full stop follows.
 */
export function makeWhatsappsjabloon(soort: Tekstsoort, taal: Taal): Whatsappsjabloon | null {
	const klaar = chooseTekst([], { soort, kanaal: "WhatsApp", doelgroep: "algemeen", taal });
	if (!klaar) return null;
	const regels = klaar.inhoud
		.split("\n")
		.filter((regel) => !OPTIONELE_VARIABELEN.some((naam) => regel.includes(`{${naam}}`)));
	const heel = regels.join("\n").trim();
	const tekst: Tekst = {
		...{ soort, kanaal: "WhatsApp", doelgroep: "algemeen", taal: klaar.taal, onderwerp: null },
		inhoud: heel.endsWith("}") ? `${heel}.` : heel,
	};
	const delen = parseTekst(tekst.inhoud);
	const variabelen = [
		...new Set(delen.filter(({ soort }) => soort === "variabele").map((deel) => deel.tekst as Variabele)),
	];
	return {
		naam: `voordeur_${soort.replaceAll("-", "_")}`,
		...{ tekst, variabelen },
		inhoud: delen
			.map((deel) =>
				deel.soort === "variabele" ? `{{${variabelen.indexOf(deel.tekst as Variabele) + 1}}}` : deel.tekst,
			)
			.join(""),
	};
}

/** The values of a template, as they stand in its text. */
export const listSjabloonwaarden = (
	{ variabelen, tekst }: Whatsappsjabloon,
	gegevens: Tekstgegevens,
): readonly string[] => variabelen.map((naam) => fillWaarde(naam, gegevens, tekst.taal));
