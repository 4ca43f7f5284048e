import { parse } from "csv-parse/sync";
import type { Kolomprofiel } from "../../rules/import/kolommen.ts";
import { findKopregel } from "../../rules/import/kopregel.ts";
import type { Bestand, Bronregel } from "./port.ts";
import { type CsvRecord, neemLetterlijk, Recordknipper } from "./records.ts";
import { leesTekst, type Tekenset } from "./tekenset.ts";

type Scheidingsteken = NonNullable<Bestand["scheidingsteken"]>;
const SCHEIDINGSTEKENS: readonly Scheidingsteken[] = [";", ",", "\t", "|"];
/** Enough for any title rows, the header and some data. */
const PROEF = 64 * 1024;

/** A CSV file, of which only the piece at hand is in memory. `open` gives the bytes anew each time. */
export async function openCsv(
	open: () => AsyncIterable<Uint8Array>,
	tekenset: Tekenset,
	profiel?: Kolomprofiel,
): Promise<Bestand | null> {
	let proef = "";
	for await (const tekst of leesTekst(open(), tekenset)) {
		proef += tekst;
		if (proef.length >= PROEF) break;
	}
	if (proef.trim() === "") return null;
	const { teken, kolommen } = bepaalScheidingsteken(proef, profiel);
	return {
		soort: "csv",
		scheidingsteken: teken,
		tekenset: tekenset.tekenset,
		regels: leesRegels(open, tekenset, teken, kolommen),
	};
}

async function* leesRegels(
	open: () => AsyncIterable<Uint8Array>,
	tekenset: Tekenset,
	teken: string,
	kolommen: number,
): AsyncGenerator<Bronregel, void, undefined> {
	const knipper = new Recordknipper(teken, kolommen);
	for await (const tekst of leesTekst(open(), tekenset)) yield* leesRecords(knipper.push(tekst), teken);
	yield* leesRecords(knipper.einde(), teken);
}

/** "sep=;" is what Excel itself writes on the first line. */
const SEP = /^\ufeff?"?sep=([;,\t|])"?$/i;

/** The separator that makes the most of the header; without a header, the one that cuts the rows most evenly. */
function bepaalScheidingsteken(proef: string, profiel?: Kolomprofiel): { teken: Scheidingsteken; kolommen: number } {
	const eerste = SEP.exec(proef.slice(0, 16).split("\n")[0]!)?.[1];
	let beste: { teken: Scheidingsteken; kolommen: number; punten: number } = { teken: ";", kolommen: 0, punten: -1 };
	for (const teken of SCHEIDINGSTEKENS) {
		if (eerste && teken !== eerste) continue;
		const knipper = new Recordknipper(teken, 0);
		const records = [...knipper.push(proef), ...knipper.einde()].slice(0, 30);
		const rijen = [...leesRecords(records, teken)].map((rij) => rij.cellen);
		const aantallen = new Map<number, number>();
		for (const rij of rijen) aantallen.set(rij.length, (aantallen.get(rij.length) ?? 0) + 1);
		const [kolommen, vaak] = [...aantallen].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
		const gelijkmatig = kolommen < 2 ? 0 : (vaak / rijen.length) * 100 + Math.min(kolommen, 50);
		const punten = (findKopregel(rijen, profiel)?.herkend ?? 0) * 1000 + gelijkmatig;
		if (punten > beste.punten) beste = { teken, kolommen, punten };
	}
	return beste;
}

function* leesRecords(records: readonly CsvRecord[], teken: string): Generator<Bronregel, void, undefined> {
	if (records.length === 0) return;
	const rijen = ontleed(records, teken);
	for (const [plaats, record] of records.entries()) {
		if (record.nummer === 1 && SEP.test(record.tekst)) continue;
		const cellen = rijen[plaats]!;
		if (cellen.every((cel) => cel === "")) continue;
		for (const [kolom, cel] of cellen.entries()) {
			if (cel.startsWith('="') && cel.endsWith('"')) cellen[kolom] = cel.slice(2, -1);
		}
		const regel = { nummer: record.nummer, cellen };
		yield record.hersteld ? { ...regel, aanhalingstekenHersteld: true } : regel;
	}
}

/** All records of a piece at once (fast); one by one when csv-parse does not see the same number of rows. */
function ontleed(records: readonly CsvRecord[], teken: string): string[][] {
	const lees = (tekst: string): string[][] =>
		parse(tekst, {
			delimiter: teken,
			record_delimiter: "\n",
			relax_quotes: true,
			relax_column_count: true,
			trim: true,
			skip_empty_lines: false,
		});
	const probeer = (tekst: string): string[][] | null => {
		try {
			return lees(tekst);
		} catch {
			return null;
		}
	};
	const samen = probeer(records.map((record) => record.tekst).join("\n"));
	if (samen?.length === records.length) return samen;
	return records.map(({ tekst }) => {
		const alleen = probeer(tekst);
		return alleen?.length === 1
			? alleen[0]!
			: (probeer(neemLetterlijk(tekst.replaceAll("\n", " "), teken))?.[0] ?? [tekst]);
	});
}
