/** One record of a CSV: its text, the line it starts on, and whether its quotation marks had to be taken literally. */
export interface CsvRecord {
	readonly nummer: number;
	readonly tekst: string;
	readonly hersteld: boolean;
}

/** More lines than an address with line breaks ever has: after this, the opening quotation mark was a mistake. */
const MEESTE_REGELS = 20;

/** A longer line is no row of a delivery; it is cut, so that a file without line ends does not fill the memory. */
const LANGSTE_REGEL = 1_000_000;

/**
 * Cuts text into records. A quoted cell may hold line breaks, but a quotation mark that is never closed must not swallow
 * the file: when it does not close cleanly within 20 lines, its line is read as it stands and the next line starts afresh.
 */
export class Recordknipper {
	private rest = "";
	private nummer = 0;
	private open: string[] = [];
	private readonly teken: string;
	private readonly kolommen: number;

	/** `kolommen` = how many cells most rows have; 0 when not known yet. */
	constructor(teken: string, kolommen: number) {
		this.teken = teken;
		this.kolommen = kolommen;
	}

	/** Takes the next piece of text (line ends are "\n") and gives the records that are complete. */
	push(tekst: string): CsvRecord[] {
		const regels = (this.rest + tekst).split("\n");
		this.rest = regels.pop()!;
		const records: CsvRecord[] = [];
		for (const regel of regels) this.neem(regel, records);
		if (this.rest.length > LANGSTE_REGEL) {
			this.neem(this.rest, records);
			this.rest = "";
		}
		return records;
	}

	/** The last record, when the file does not end with a line end. */
	einde(): CsvRecord[] {
		const records: CsvRecord[] = [];
		if (this.rest !== "") this.neem(this.rest, records);
		this.rest = "";
		while (this.open.length > 0) this.breekAf(records);
		return records;
	}

	private neem(regel: string, records: CsvRecord[]): void {
		this.nummer++;
		if (this.open.length === 0) {
			if (regel.includes('"')) this.neemMetAanhaling(regel, records);
			else if (regel.trim() !== "") records.push({ nummer: this.nummer, tekst: regel, hersteld: false });
			return;
		}
		this.open.push(regel);
		const tekst = this.open.join("\n");
		const stand = bekijkAanhaling(tekst, this.teken);
		if (stand.vreemd || (stand.open && this.open.length >= MEESTE_REGELS)) this.breekAf(records);
		else if (!stand.open) {
			records.push({ nummer: this.nummer - this.open.length + 1, tekst, hersteld: false });
			this.open = [];
		}
	}

	private neemMetAanhaling(regel: string, records: CsvRecord[]): void {
		const stand = bekijkAanhaling(regel, this.teken);
		const letterlijk = regel.split(this.teken).length;
		if (stand.open) this.open = [regel];
		else {
			const past = stand.velden === this.kolommen || letterlijk !== this.kolommen;
			records.push({
				nummer: this.nummer,
				...(stand.vreemd && !past ? this.herstel(regel) : { tekst: regel, hersteld: false }),
			});
		}
	}

	/** The first open line was broken: take it literally, and look at the lines after it again. */
	private breekAf(records: CsvRecord[]): void {
		const [eerste, ...andere] = this.open;
		this.open = [];
		this.nummer -= andere.length;
		records.push({ nummer: this.nummer, ...this.herstel(eerste!) });
		for (const regel of andere) this.neem(regel, records);
	}

	private herstel(regel: string): { tekst: string; hersteld: boolean } {
		return { tekst: neemLetterlijk(regel, this.teken), hersteld: true };
	}
}

/** Every quotation mark at the edge of a cell is dropped and the cells are quoted again. */
export function neemLetterlijk(regel: string, teken: string): string {
	return regel
		.split(teken)
		.map((cel) => `"${cel.trim().replace(/^"|"$/g, "").replaceAll('""', '"').replaceAll('"', '""')}"`)
		.join(teken);
}

/** Walks through a record: is a quoted cell still open, did a mark stand where none belongs, how many cells are there? */
function bekijkAanhaling(tekst: string, teken: string): { open: boolean; vreemd: boolean; velden: number } {
	let binnen = false;
	let vreemd = false;
	let celbegin = true;
	let velden = 1;
	for (let plaats = 0; plaats < tekst.length; plaats++) {
		const letter = tekst[plaats]!;
		if (binnen) {
			if (letter !== '"') continue;
			if (tekst[plaats + 1] === '"') plaats++;
			else if (/^ *(?:$|\n)/.test(tekst.slice(plaats + 1, plaats + 9)) || volgtTeken(tekst, plaats + 1, teken))
				binnen = false;
			else vreemd = true;
		} else if (letter === teken) {
			velden++;
			celbegin = true;
		} else if (letter === '"' && celbegin) {
			binnen = true;
			celbegin = false;
		} else if (letter !== " ") celbegin = false;
	}
	return { open: binnen, vreemd, velden };
}

function volgtTeken(tekst: string, vanaf: number, teken: string): boolean {
	let plaats = vanaf;
	while (tekst[plaats] === " ") plaats++;
	return tekst[plaats] === teken;
}
