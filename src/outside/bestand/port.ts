import type { Cel } from "../../rules/import/cel.ts";
import type { Kolomprofiel } from "../../rules/import/kolommen.ts";
import type { Result } from "../../rules/kernel/result.ts";

/** A delivered file: on disk (`pad`) or already in memory (`inhoud`). `naam` is what the sender called it. */
export interface Bestandsbron {
	readonly pad?: string;
	readonly inhoud?: Uint8Array;
	readonly naam: string;
	/** The partner's own column names: they help to find the header row, the sheet and the separator. */
	readonly profiel?: Kolomprofiel;
}

/** One row, title and header rows included; wholly empty rows are left out. */
export interface Bronregel {
	/** The line (CSV) or row (workbook) as the user sees it in an editor or spreadsheet; starts at 1. */
	readonly nummer: number;
	readonly cellen: readonly Cel[];
	/** A quotation mark was not closed: the line was read as it stands, so that the rest of the file is not lost. */
	readonly aanhalingstekenHersteld?: true;
}

export interface Bestand {
	readonly soort: "csv" | "xlsx" | "ods";
	readonly scheidingsteken?: "," | ";" | "\t" | "|";
	readonly tekenset?: "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";
	/** The name of the sheet that is read (workbooks). */
	readonly blad?: string;
	/** Can be read once, in order, without holding the file in memory (CSV). */
	readonly regels: AsyncIterable<Bronregel>;
}

/** Why a file cannot be read, with the sentence the sender reads. */
export const BESTANDSREDENEN = {
	"bestand-leeg": "Dit bestand is leeg. Kies het bestand met de signalen en probeer het opnieuw.",
	"bestand-onbekend":
		"Dit soort bestand kunnen wij niet lezen. Sla het op als Excel (.xlsx), OpenDocument (.ods) of CSV.",
	"bestand-oud-excel": "Dit is een oud Excel-bestand (.xls). Open het in Excel en sla het op als .xlsx.",
	"bestand-met-wachtwoord":
		"Dit bestand heeft een wachtwoord. Haal het wachtwoord eraf en lever het bestand opnieuw aan.",
	"bestand-beschadigd":
		"Dit bestand is beschadigd. Open het in Excel of LibreOffice, sla het opnieuw op en lever het nog een keer aan.",
	"bestand-te-groot": "Dit bestand is te groot. Verdeel de signalen over meer bestanden, of lever aan als CSV.",
	"bestand-niet-gevonden": "Dit bestand is niet gevonden of niet te lezen. Controleer de naam, de map en de rechten.",
} as const satisfies Record<string, string>;
export type Bestandsreden = keyof typeof BESTANDSREDENEN;

/** Reads a delivered file row by row: CSV, XLSX or ODS, told apart by content and not by name. */
export interface Bestandslezer {
	open(bron: Bestandsbron): Promise<Result<Bestand, Bestandsreden>>;
}
