/**
 * What a text may fill in, and nothing else: never an arrear, an amount or a partner. What is not known is null, and a text
 * that needs it is not sent.
 */
export interface Tekstgegevens {
	/**
	 * "Fatima de Boer", as the signaalpartner wrote it. Never "bewoner": a letter to whoever lives there may be opened by anybody
	 * (and Groningen: "maak de communicatie persoonlijk"). A gemeente that checks with the BRP sends nothing before it said
	 * that this is our resident.
	 */
	readonly aanhef: string;
	/** Full name, for the address on a letter only. */
	readonly naam: string;
	/** As it reads in the middle of a sentence: "gemeente Voorbeeldstad", or the weergavenaam of the gemeente. */
	readonly gemeente: string;
	/** The colleague who writes, with a direct number. */
	readonly medewerker: string;
	readonly medewerkerTelefoon: string;
	/** The resident's page: /mijn/<secret>. */
	readonly link: string;
	/** To type over from paper: "K7P4-29QM". */
	readonly code: string;
	/** Where the code is typed over: "voorbeeldstad.nl/mijn". */
	readonly codeAdres: string;
	/** "dinsdag 24 november", and "tussen 13.00 en 17.00 uur": a visit that is announced, or an appointment. */
	readonly bezoekdag: string | null;
	readonly bezoektijd: string | null;
	readonly afspraakPlek: string | null;
	/** Walk-in hours: "dinsdag van 9.00 tot 11.00 uur, Stadskantoor (Markt 31)". */
	readonly inloop: string | null;
}
export type Variabele = keyof Tekstgegevens;

/** Every variable with what it stands for, as the writer of a text reads it. */
export const VARIABELEN: Readonly<Record<Variabele, string>> = {
	aanhef: "hoe je de inwoner aanspreekt, zoals 'Fatima de Boer'",
	naam: "de volledige naam, alleen voor het adres op een brief",
	gemeente: "de naam van je gemeente",
	medewerker: "de collega die schrijft",
	medewerkerTelefoon: "het directe nummer van die collega",
	link: "de eigen pagina van de inwoner",
	code: "de code om over te typen van papier",
	codeAdres: "het adres waar de code wordt ingetypt",
	bezoekdag: "de dag van het bezoek of de afspraak",
	bezoektijd: "de tijd van het bezoek of de afspraak",
	afspraakPlek: "waar de afspraak is",
	inloop: "het inloopspreekuur; de regel valt weg als er geen is",
};

/** A line with one of these falls away when it is not known; every other variable must be known. */
export const OPTIONELE_VARIABELEN = ["inloop"] as const satisfies readonly Variabele[];

/** Does this variable exist? */
export const isVariabele = (naam: string): naam is Variabele => Object.hasOwn(VARIABELEN, naam);
