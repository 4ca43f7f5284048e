import { PARTNERTYPEN_MET_BSN, type Partnertype } from "../vroegsignaal/partnertype.ts";
import type { Controleaanvraag } from "./registerpersoon.ts";

/** What a stored signaal knows of the person; a Signaalregel of the import has these fields, null when not delivered. */
export interface Signaalgegevens {
	readonly partnertype: Partnertype;
	readonly voorletters: string | null;
	readonly voornamen: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string | null;
	readonly bedrijfsnaam: string | null;
	readonly geboortedatum: string | null;
	readonly bsn: string | null;
	readonly postcode: string;
	readonly huisnummer: number | string;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
}

/** A signaal as a question to the register. The BSN goes along only when this kind of partner may send it (Wgs art. 8c). */
export function maakAanvraag(signaal: Signaalgegevens, gemeentecode: string): Controleaanvraag {
	return {
		voorletters: signaal.voorletters ?? "",
		voornamen: signaal.voornamen ?? "",
		voorvoegsel: signaal.voorvoegsel ?? "",
		achternaam: signaal.achternaam ?? "",
		bedrijfsnaam: signaal.bedrijfsnaam ?? "",
		geboortedatum: signaal.geboortedatum ?? "",
		postcode: signaal.postcode,
		huisnummer: String(signaal.huisnummer),
		huisletter: signaal.huisletter ?? "",
		toevoeging: signaal.toevoeging ?? "",
		bsn: PARTNERTYPEN_MET_BSN.includes(signaal.partnertype) ? signaal.bsn : null,
		gemeentecode,
	};
}
