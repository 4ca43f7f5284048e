import type { Datum } from "../kernel/datum.ts";
import type { Partnertype } from "../vroegsignaal/partnertype.ts";
import type { Signaaltype } from "../vroegsignaal/signaaltype.ts";
import type { Koppelpersoon } from "./koppelen/persoonsprofiel.ts";

/** A signaal as the match looks at it: who, where, about what. Names are normalised keys, never shown. */
export interface Adressignaal {
	readonly id: number;
	/** Breaks ties between signalen of one day, so that the order of delivery does not matter. */
	readonly rijHash: string;
	readonly adressleutel: string;
	/** What the partner says of the person: compared by the engine, never letter for letter. */
	readonly gegevens: Koppelpersoon;
	/** Signalen with one number are surely about one person; given by `linkPersonen`, and only valid beside each other. */
	readonly persoon: number;
	/** Fingerprint of the person as written; only where the gemeente has people who were told apart by hand. */
	readonly afdruk: string | null;
	/** Fingerprints of people that a colleague said are somebody else than this one. */
	readonly nooitMet?: ReadonlySet<string>;
	/** Every part of the surname: "smit-boer" gives both. Empty for a business name only. */
	readonly naamsleutels: readonly string[];
	readonly geboortedatum: Datum | null;
	readonly partnerId: number;
	readonly partnertype: Partnertype;
	readonly klantnummer: string | null;
	readonly signaaltype: Signaaltype;
	readonly bedragCent: number;
	readonly maandenAchterstand: number;
	readonly warmeOverdracht: boolean;
	readonly signaaldatum: Datum;
	/** The zaak it stands in now, if any. */
	readonly zaakId: number | null;
}

/** What the match must know of a zaak that already exists. */
export interface BestaandeZaak {
	readonly id: number;
	/** te-benaderen or in-gesprek */
	readonly open: boolean;
	/** False for "niet opgepakt". */
	readonly opgepakt: boolean;
	/** Somebody worked on it: its signalen stay where they are. Without work the match may still think again. */
	readonly heeftWerk: boolean;
	/** The werkinstructie decided about these very signalen: then `opgepakt` is what happened, and nothing is guessed. */
	readonly besloten?: boolean;
}

type Volgorde = Pick<Adressignaal, "signaaldatum" | "rijHash">;

/** The order of the work: by date, then by row. Two deliveries in any order give the same sequence. */
export function compareSignalen(a: Volgorde, b: Volgorde): number {
	if (a.signaaldatum !== b.signaaldatum) return a.signaaldatum < b.signaaldatum ? -1 : 1;
	if (a.rijHash !== b.rijHash) return a.rijHash < b.rijHash ? -1 : 1;
	return 0;
}

export const maandVan = (signaal: Adressignaal): string => signaal.signaaldatum.slice(0, 7);
