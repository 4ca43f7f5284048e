import { formatTelefoonnummer } from "../../../rules/kernel/telefoonnummer.ts";
import type { Berichtstatus } from "../../../rules/reach/bericht/bezorging.ts";
import { zegNietReden } from "../../../rules/reach/bericht/niet-redenen.ts";
import { MAAKREDENEN } from "../../../rules/reach/bericht/plan-bericht.ts";
import type { Weigerreden } from "../../../rules/reach/bericht/verzending.ts";
import { vraagtCollega, WEIGERGEVOLGEN } from "../../../rules/reach/bericht/weigering.ts";

/** The states as colleagues say them, with how they stand out. */
export const STATUSSEN: Readonly<
	Record<Berichtstatus, { naam: string; soort: "goed" | "info" | "urgent" | "neutraal" }>
> = {
	gepland: { naam: "Gaat vanzelf", soort: "info" },
	bezig: { naam: "Wordt verstuurd", soort: "info" },
	verzonden: { naam: "Verstuurd", soort: "goed" },
	bezorgd: { naam: "Bezorgd", soort: "goed" },
	mislukt: { naam: "Niet aangekomen", soort: "urgent" },
	onbekend: { naam: "Niet zeker", soort: "urgent" },
	vervallen: { naam: "Vervallen", soort: "neutraal" },
	handwerk: { naam: "Met de hand", soort: "info" },
	afgedrukt: { naam: "In het afdrukbestand", soort: "info" },
};

const EIGEN: Readonly<Record<string, string>> = {
	"opnieuw-gepland": "Er is een nieuw bericht voor in de plaats gekomen.",
	"niet-verstuurd-volgens-collega": "Volgens een collega was dit niet verstuurd.",
	"toch-door": "Een collega liet het toch doorgaan.",
};

/**
 * Why it failed or fell. What the aanbieder answered (English, codes) only when we know no better; what is missing to make it is
 * said by ourselves, and always.
 */
export function zegReden({ reden, uitleg }: { reden: string | null; uitleg: string | null }): string | null {
	const bekend =
		reden === null
			? null
			: (zegNietReden(reden) ??
				EIGEN[reden] ??
				(Object.hasOwn(WEIGERGEVOLGEN, reden) ? WEIGERGEVOLGEN[reden as Weigerreden].omdat : null));
	const vanOns = (MAAKREDENEN as readonly (string | null)[]).includes(reden);
	return vanOns ? [bekend, uitleg].filter(Boolean).join(" ") : (bekend ?? uitleg);
}

/** A number as people write it, or an e-mail address. */
export const zegNaar = (naar: string): string => (naar.startsWith("+") ? formatTelefoonnummer(naar) : naar);

/** What a colleague can do about it. */
export function zegWatNu({ status, reden }: { status: string; reden: string | null }): string {
	if (status === "onbekend") {
		return "Kijk bij de aanbieder of vraag de inwoner. Kies daarna wat er gebeurd is.";
	}
	if (reden === "tekst-kan-niet") return "Vul aan wat ontbreekt of pas de tekst aan. Stuur het daarna opnieuw.";
	if (reden === "adres-niet-volledig") return "Is het adres intussen bekend? Stuur het dan opnieuw.";
	if (reden === "inhoud-geweigerd") return "Pas de tekst aan. Stuur het bericht daarna opnieuw.";
	if (reden === "sjabloon-niet-goedgekeurd")
		return "Laat het sjabloon bij WhatsApp goedkeuren. Stuur het daarna opnieuw.";
	if (reden === "geen-adres" || (reden !== null && !vraagtCollega(reden) && Object.hasOwn(WEIGERGEVOLGEN, reden)))
		return "Bel de inwoner. Is er een ander nummer of adres? Zet het bij de zaak en stuur het bericht opnieuw.";
	return "Laat de beheerder de instelling van dit kanaal nakijken. Stuur het bericht daarna opnieuw.";
}
