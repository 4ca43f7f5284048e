import type { Veld } from "./veld.ts";

/** Why a value was changed or left out while the row itself is kept. B1 sentences for the report. */
export const CORRECTIEREDENEN = {
	"bsn-ongeldig": "Dit burgerservicenummer bestaat niet. Wij hebben het weggelaten.",
	"bsn-niet-toegestaan": "Deze partner mag geen burgerservicenummer aanleveren. Wij hebben het niet bewaard.",
	"voorloopnul-hersteld": "De nul vooraan was weggevallen. Wij hebben die teruggezet.",
	"postcode-hersteld": "De postcode was niet goed geschreven. Wij hebben hem verbeterd.",
	"huisnummer-gesplitst": "Huisnummer, huisletter en toevoeging stonden door elkaar. Wij hebben ze uit elkaar gehaald.",
	"huisnummer-uit-straat": "Het huisnummer stond bij de straat. Wij hebben het in de juiste kolom gezet.",
	"naam-gesplitst": "Voorletters of tussenvoegsel stonden bij de achternaam. Wij hebben ze uit elkaar gehaald.",
	"tekens-hersteld": "Letters met accenten waren verminkt. Wij hebben ze hersteld.",
	"tekst-ingekort": "De tekst was te lang. Wij hebben het begin bewaard.",
	"datum-onvolledig": "De datum was niet compleet. Wij hebben hem weggelaten.",
	"datum-ongeldig": "Deze datum bestaat niet. Wij hebben hem weggelaten.",
	"datum-uit-getal": "De datum was door het rekenblad een getal geworden. Wij hebben er weer een datum van gemaakt.",
	"datum-zonder-streepjes": "De datum had zes cijfers. Wij lazen hem als dag, maand en jaar. Controleer of dat klopt.",
	"geboortedatum-in-toekomst": "De geboortedatum ligt in de toekomst. Wij hebben hem weggelaten.",
	"geboortedatum-te-oud": "De geboortedatum is meer dan 120 jaar geleden. Wij hebben hem weggelaten.",
	"ontstaansdatum-in-toekomst": "De ontstaansdatum ligt in de toekomst. Wij hebben hem weggelaten.",
	"bedrag-dubbelzinnig": "De komma of punt kon op twee manieren. Wij hebben hem gelezen als teken voor duizendtallen.",
	"bedrag-afgerond": "Het bedrag had meer dan twee cijfers achter de komma. Wij hebben het afgerond op centen.",
	"maanden-ongeldig": "Dit is geen aantal maanden. Wij hebben het weggelaten.",
	"maanden-afgerond": "Het aantal maanden was niet heel. Wij hebben het naar beneden afgerond.",
	"email-ongeldig": "Dit is geen goed e-mailadres. Wij hebben het weggelaten.",
	"email-meer-dan-een": "Er stond meer dan één e-mailadres. Wij hebben het eerste goede bewaard.",
	"telefoon-ongeldig": "Dit is geen goed telefoonnummer. Wij hebben het weggelaten.",
	"warme-overdracht-onduidelijk": "Wij weten niet of hier ja of nee staat. Wij gaan uit van nee.",
} as const satisfies Record<string, string>;
export type Correctiereden = keyof typeof CORRECTIEREDENEN;

/** One value that was changed (`naar`) or left out (`naar` is null). A BSN is never shown in `van`. */
export interface Correctie {
	readonly veld: Veld;
	readonly van: string;
	readonly naar: string | null;
	readonly omdat: Correctiereden;
	readonly uitleg: string;
}
