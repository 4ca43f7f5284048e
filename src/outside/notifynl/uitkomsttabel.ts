import type { Bezorgstatus, Verzenduitkomst } from "../../rules/reach/bericht/verzending.ts";
import { type Antwoord, alsLijst, alsTekst, veld } from "../../rules/reach/kanaal/verzoek.ts";

/** Their error sentences about an address or a number. Source: "Error codes" in the NotifyNL documentation. */
const OVER_ADRES =
	/phone_number|email_address|address_line|postcode|recipient|not a valid (?:email|phone|number|mobile)/i;

const zegFout = (inhoud: unknown): string =>
	alsLijst(veld(inhoud, "errors"))
		.map((fout) => alsTekst(veld(fout, "message")))
		.filter(Boolean)
		.join("; ");

/**
 * Their answer to a message that was handed over. After 500 and 503 their documentation says to send again, but a message may
 * have been kept before the failure: they can be asked about our reference, so that is done first.
 */
export function leesUitkomst(antwoord: Antwoord): Verzenduitkomst {
	if (antwoord.soort === "niet-verstuurd") return { soort: "later", naSeconden: 60, uitleg: antwoord.uitleg };
	if (antwoord.soort === "geen-antwoord") return { soort: "onbekend", uitleg: antwoord.uitleg };
	const { status, inhoud, wachtSeconden } = antwoord;
	const uitleg = `NotifyNL antwoordde ${status}${zegFout(inhoud) ? `: ${zegFout(inhoud)}` : ""}`;
	if (status === 201) return { soort: "aangenomen", externId: alsTekst(veld(inhoud, "id")) || null };
	if (status === 429) return { soort: "later", naSeconden: Math.max(60, wachtSeconden), uitleg };
	if (status === 400 && OVER_ADRES.test(zegFout(inhoud))) return { soort: "geweigerd", reden: "adres-onjuist", uitleg };
	if (status === 400 && !/template/i.test(zegFout(inhoud)))
		return { soort: "geweigerd", reden: "inhoud-geweigerd", uitleg };
	if (status >= 400 && status < 500) return { soort: "geweigerd", reden: "instellingen-onjuist", uitleg };
	return { soort: "onbekend", uitleg };
}

/** Their status → ours; null for a word that is not in their documentation. */
export function leesStatus(status: string): Bezorgstatus | null {
	const uitleg = `NotifyNL meldt ${status}`;
	switch (status) {
		case "created":
		case "sending":
		case "pending":
		case "sent":
		case "accepted":
		case "pending-virus-check":
			return { soort: "onderweg" };
		case "delivered":
		case "received":
			return { soort: "bezorgd" };
		case "permanent-failure":
			return { soort: "mislukt", reden: "adres-onjuist", uitleg };
		case "temporary-failure":
		case "technical-failure":
		case "cancelled":
			return { soort: "mislukt", reden: "onbereikbaar", uitleg };
		case "validation-failed":
		case "virus-scan-failed":
			return { soort: "mislukt", reden: "inhoud-geweigerd", uitleg };
		default:
			return null;
	}
}
