import type { Bsn } from "../kernel/bsn.ts";
import type { Cents } from "../kernel/cents.ts";
import type { Datum } from "../kernel/datum.ts";
import type { Postcode } from "../kernel/postcode.ts";
import type { Telefoonnummer } from "../kernel/telefoonnummer.ts";
import type { Partnertype } from "../vroegsignaal/partnertype.ts";
import type { Signaaltype } from "../vroegsignaal/signaaltype.ts";

/** One delivered row that passed every check, in our own shapes. Empty is null, never "". */
export interface Signaalregel {
	readonly partner: string;
	readonly partnertype: Partnertype;
	readonly klantnummer: string | null;
	readonly signaaltype: Signaaltype;
	/** "J.P." */
	readonly voorletters: string | null;
	readonly voornamen: string | null;
	/** "van der", in lower case */
	readonly voorvoegsel: string | null;
	/** Null only when there is a bedrijfsnaam (a one-man business, VOF, CV or maatschap). */
	readonly achternaam: string | null;
	readonly bedrijfsnaam: string | null;
	readonly geboortedatum: Datum | null;
	/** As written, when it is no whole date ("13-25-1980", "1975"): for the BRP check only. */
	readonly geboortedatumOpgegeven: string | null;
	readonly bsn: Bsn | null;
	readonly straat: string | null;
	/** 1 to 99999 */
	readonly huisnummer: number;
	/** One capital letter. */
	readonly huisletter: string | null;
	/** Capitals and digits: "3", "BIS", "HS". */
	readonly toevoeging: string | null;
	readonly postcode: Postcode;
	readonly plaats: string | null;
	/** Valid and without doubles, in the order of delivery. */
	readonly telefoons: readonly Telefoonnummer[];
	readonly email: string | null;
	/** Always more than zero. */
	readonly bedragCent: Cents;
	readonly maandenAchterstand: number | null;
	readonly ontstaansdatum: Datum | null;
	readonly signaaldatum: Datum;
	readonly warmeOverdracht: boolean;
}
