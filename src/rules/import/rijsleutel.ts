import { klantnummersleutel, klantnummerZonderTekens } from "../vroegsignaal/klantnummersleutel.ts";
import { adressleutel, naamsleutel, normaliseTekst } from "../vroegsignaal/sleutels.ts";
import type { Signaalregel } from "./signaalregel.ts";

/**
 * What makes two delivered rows the same signaal: who reports, about whom, where, how much, of which day and type. Contact
 * data is left out: the same signaal with a new phone number still counts once. Canonical text; the step hashes it.
 */
export const rijsleutel = (regel: Signaalregel): string => maakSleutel(regel, klantnummersleutel(regel.klantnummer));

/**
 * The key under which this row was kept when zeros in front of a client number still counted; null when it is the same.
 * Signalen never change, so what was kept then is looked for under both.
 */
export function rijsleutelVroeger(regel: Signaalregel): string | null {
	// Nearly every row ends here: an import asks this a hundred thousand times.
	if (!regel.klantnummer || !/^[^a-z1-9]*0/i.test(regel.klantnummer)) return null;
	const klantnummer = klantnummerZonderTekens(regel.klantnummer);
	return klantnummer === klantnummersleutel(regel.klantnummer) ? null : maakSleutel(regel, klantnummer);
}

function maakSleutel(regel: Signaalregel, klantnummer: string): string {
	return JSON.stringify([
		normaliseTekst(regel.partner),
		regel.partnertype,
		klantnummer,
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
