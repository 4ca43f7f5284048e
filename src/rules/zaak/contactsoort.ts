/** Source: DDAS v1.2 EnumContactsoort, letter for letter. */
export const CONTACTSOORTEN = [
	"Administratief",
	"Afspraak op locatie",
	"Brief",
	"Huisbezoek",
	"Kaartje",
	"Mail",
	"Onbekend",
	"Overige",
	"SMS/Whatsapp",
	"Telefoon",
] as const;
export type Contactsoort = (typeof CONTACTSOORTEN)[number];

/** What a colleague does: a contactsoort, with SMS and WhatsApp apart because they are different work. */
export const KANALEN = [
	"Telefoon",
	"SMS",
	"WhatsApp",
	"Mail",
	"Brief",
	"Huisbezoek",
	"Kaartje",
	"Afspraak op locatie",
	"Administratief",
	"Overige",
] as const;
export type Kanaal = (typeof KANALEN)[number];

/** How a kanaal is reported to CBS. */
export const contactsoortVan = (kanaal: Kanaal): Contactsoort =>
	kanaal === "SMS" || kanaal === "WhatsApp" ? "SMS/Whatsapp" : kanaal;

/** Source: DDAS v1.2 EnumDagdeel: Ochtend before 12:00, Middag 12:00-18:00, Avond from 18:00. */
export const DAGDELEN = ["Ochtend", "Middag", "Avond"] as const;
export type Dagdeel = (typeof DAGDELEN)[number];

/** `uur` 0-23, local time. */
export const dagdeelVan = (uur: number): Dagdeel => (uur < 12 ? "Ochtend" : uur < 18 ? "Middag" : "Avond");
