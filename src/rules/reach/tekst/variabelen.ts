/**
 * What a text may fill in, and nothing else: never an arrear, an amount or a partner. What is not known is null, and a text
 * that needs it is not sent.
 */
export interface Tekstgegevens {
	/** "mevrouw Yılmaz", "Fatima de Boer", or "bewoner" when the name is not sure. */
	readonly aanhef: string;
	/** Full name, for the address on a letter only. */
	readonly naam: string;
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
	/** Walk-in hours in one sentence. */
	readonly inloop: string | null;
}
export type Variabele = keyof Tekstgegevens;
