/** Why a request stops here, as a page that says what to do. */
export type Foutsoort =
	| "niet-gevonden"
	| "geen-recht"
	| "formulier-verlopen"
	| "te-vaak"
	| "te-groot"
	| "ongeldig"
	| "conflict"
	| "even-niet"
	| "storing";

/** Stops a request with a status and a page. For what a user can do wrong in an address; forms answer with fields. */
export class Weigering extends Error {
	readonly statusCode: number;
	readonly soort: Foutsoort;

	constructor(statusCode: number, soort: Foutsoort) {
		super(soort);
		this.statusCode = statusCode;
		this.soort = soort;
	}
}

/** What each page says: what is the matter, and what to do. */
export const FOUTTEKSTEN: Record<Foutsoort, { titel: string; tekst: string }> = {
	"niet-gevonden": {
		titel: "Deze pagina is er niet",
		tekst: "Misschien is het adres verkeerd overgenomen, of bestaat wat je zoekt niet meer. Zoek het op of ga terug.",
	},
	"geen-recht": {
		titel: "Deze pagina is niet voor jouw rol",
		tekst: "Heb je dit nodig voor je werk? Vraag het de beheerder van jouw gemeente.",
	},
	"formulier-verlopen": {
		titel: "Dit formulier is verlopen",
		tekst:
			"De pagina stond te lang open, of je hebt je intussen opnieuw aangemeld. Ga terug, ververs de pagina en vul het nog een keer in. Er is niets gewijzigd.",
	},
	"te-vaak": {
		titel: "Even wachten",
		tekst: "Er kwamen te veel aanvragen achter elkaar. Wacht een paar minuten en probeer het dan opnieuw.",
	},
	"te-groot": {
		titel: "Dit bestand is te groot",
		tekst: "In één keer past 64 MB. Verdeel de gegevens over meer bestanden en lever ze na elkaar aan.",
	},
	ongeldig: {
		titel: "Dit konden wij niet lezen",
		tekst: "De aanvraag klopt niet. Ga terug, ververs de pagina en probeer het opnieuw.",
	},
	conflict: {
		titel: "Iemand was je voor",
		tekst:
			"Een collega heeft dit intussen gewijzigd. Ga terug, ververs de pagina en kijk of jouw wijziging nog nodig is.",
	},
	"even-niet": {
		titel: "Voordeur is even niet bereikbaar",
		tekst:
			"Er wordt waarschijnlijk aan gewerkt. Probeer het over een paar minuten opnieuw. Wat je al had bewaard, is er nog.",
	},
	storing: {
		titel: "Er ging iets mis",
		tekst:
			"Het ligt niet aan jou. Probeer het opnieuw. Blijft het misgaan, geef dan het nummer hieronder door aan de beheerder.",
	},
};

const VIA_CODE: Record<string, Foutsoort> = {
	FST_CSRF_MISSING_SECRET: "formulier-verlopen",
	FST_CSRF_INVALID_TOKEN: "formulier-verlopen",
	FST_REQ_FILE_TOO_LARGE: "te-groot",
	FST_ERR_CTP_BODY_TOO_LARGE: "te-groot",
	ECONNREFUSED: "even-niet",
	ENOENT: "even-niet",
	"57P01": "even-niet",
	"57P03": "even-niet",
};
const VIA_STATUS: Record<number, Foutsoort> = {
	403: "geen-recht",
	404: "niet-gevonden",
	409: "conflict",
	413: "te-groot",
	429: "te-vaak",
};

/** Which page and status an error gets. */
export function beoordeelFout(fout: unknown): { status: number; soort: Foutsoort } {
	if (fout instanceof Weigering) return { status: fout.statusCode, soort: fout.soort };
	const { statusCode = 500, code = "" } = fout as { statusCode?: number; code?: string };
	const soort = VIA_CODE[code] ?? VIA_STATUS[statusCode] ?? (statusCode < 500 ? "ongeldig" : "storing");
	return { status: soort === "even-niet" ? 503 : statusCode, soort };
}
