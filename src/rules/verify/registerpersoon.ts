/**
 * Why the BRP stopped keeping a person's list. Source: BRP table "Reden opschorting bijhouding":
 * O overleden, E emigratie, M ministerieel besluit, R registratie niet-ingezetenen, F fout, W gewist, "." onbekend.
 */
export const OPSCHORTINGEN = ["", "O", "E", "M", "R", "F", "W", "."] as const;
export type Opschorting = (typeof OPSCHORTINGEN)[number];

/** Which surname a person uses: E own, P partner, V partner-own, N own-partner. Source: BRP aanduidingNaamgebruik. */
export const NAAMGEBRUIKEN = ["", "E", "P", "V", "N"] as const;
export type Naamgebruik = (typeof NAAMGEBRUIKEN)[number];

/** One person as a population register knows them: our words for what Haal Centraal or an extract file delivers. */
export interface Registerpersoon {
	readonly bsn: string;
	readonly voornamen: string;
	readonly voorvoegsel: string;
	readonly geslachtsnaam: string;
	readonly naamgebruik: Naamgebruik;
	readonly partnerVoorvoegsel: string;
	readonly partnerGeslachtsnaam: string;
	/** YYYYMMDD; an unknown part is zeros ("19850000"); empty when the register has none. */
	readonly geboortedatum: string;
	readonly postcode: string;
	readonly huisnummer: string;
	readonly huisletter: string;
	readonly toevoeging: string;
	readonly straat: string;
	/** The place in the address, when the source gives it: a gemeente can have many. */
	readonly woonplaats?: string;
	/** Four digits of the gemeente van inschrijving; 1999 is the RNI. */
	readonly gemeentecode: string;
	readonly gemeente: string;
	readonly opschorting: Opschorting;
	/** Indicatie geheim 1-7: the address may never reach a third party. */
	readonly geheim: boolean;
	readonly inOnderzoek: boolean;
}

/** What a signaal tells about the person: as delivered, because the spelling itself says what went wrong. */
export interface Controleaanvraag {
	readonly voorletters: string;
	readonly voornamen: string;
	readonly voorvoegsel: string;
	readonly achternaam: string;
	readonly bedrijfsnaam: string;
	/** Any usual way of writing a day; empty when not delivered. */
	readonly geboortedatum: string;
	readonly postcode: string;
	readonly huisnummer: string;
	readonly huisletter: string;
	readonly toevoeging: string;
	/** Only when this partner may send it (PARTNERTYPEN_MET_BSN) and it passes the eleven-test. */
	readonly bsn: string | null;
	/** The gemeente that checks. */
	readonly gemeentecode: string;
}
