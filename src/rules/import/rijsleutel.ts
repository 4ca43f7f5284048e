import { adressleutel, naamsleutel, normaliseTekst } from "../vroegsignaal/sleutels.ts";
import type { Signaalregel } from "./signaalregel.ts";

/**
 * What makes two delivered rows the same signaal: who reports, about whom, where, how much, of which day and type. Contact
 * data is left out: the same signaal with a new phone number still counts once. Canonical text; the step hashes it.
 */
export function rijsleutel(regel: Signaalregel): string {
	return JSON.stringify([
		normaliseTekst(regel.partner),
		regel.partnertype,
		normaliseTekst(regel.klantnummer ?? "").replace(/[^a-z0-9]/g, ""),
		naamsleutel(regel.achternaam ?? ""),
		normaliseTekst(regel.voorletters || regel.voornamen || "")
			.replace(/[^\p{L}]/gu, "")
			.slice(0, 1),
		naamsleutel(regel.bedrijfsnaam ?? ""),
		regel.geboortedatum ?? regel.geboortedatumOpgegeven,
		adressleutel(regel),
		regel.bedragCent,
		regel.signaaldatum,
		regel.signaaltype,
	]);
}
