import { streamOdsRows } from "hucre/ods";
import { readXlsx, streamXlsxRows } from "hucre/xlsx";
import type { Cel } from "../../rules/import/cel.ts";
import type { Kolomprofiel } from "../../rules/import/kolommen.ts";
import { findKopregel } from "../../rules/import/kopregel.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { isTeGroteOds, odsBladen } from "./ods.ts";
import type { Bestand, Bestandsreden, Bronregel } from "./port.ts";
import { leesZip, pakUit } from "./zip.ts";

/** What a workbook may unpack to: 100,000 signalen take about 150 MB. */
const HOOGSTE_XLSX = 1024 ** 3;
/** ODS is one text that has to be in memory as a whole. */
const HOOGSTE_ODS = 300 * 1024 ** 2;
/** Rows of a sheet in which a header is looked for. */
const PROEF = 21;

/** Opens an XLSX or ODS (given as bytes that start as a ZIP): the first visible sheet with the best header is read. */
export async function openWerkboek(bytes: Uint8Array, profiel?: Kolomprofiel): Promise<Result<Bestand, Bestandsreden>> {
	const delen = leesZip(bytes);
	if (!delen) return refuse("bestand-beschadigd");
	const namen = new Set(delen.map((deel) => deel.naam));
	const soort = namen.has("content.xml")
		? "ods"
		: namen.has("[Content_Types].xml") && [...namen].some((naam) => /^xl\/workbook\d*\.xml$/.test(naam))
			? "xlsx"
			: null;
	if (soort === null) return refuse("bestand-onbekend");
	let ruimte = soort === "ods" ? HOOGSTE_ODS : HOOGSTE_XLSX;
	const teksten = new Map<string, string>();
	for (const deel of delen) {
		if (deel.versleuteld) return refuse("bestand-met-wachtwoord");
		const bewaar = /^(?:mimetype|content\.xml|META-INF\/manifest\.xml)$/.test(deel.naam);
		const lezer = new TextDecoder();
		const tekst: string[] = [];
		const omvang = await pakUit(
			deel,
			ruimte,
			bewaar ? (stuk) => tekst.push(lezer.decode(stuk, { stream: true })) : undefined,
		);
		if (omvang === "te-groot") return refuse("bestand-te-groot");
		if (omvang === "beschadigd") return refuse("bestand-beschadigd");
		ruimte -= omvang;
		if (bewaar) teksten.set(deel.naam, tekst.join(""));
	}
	try {
		return soort === "xlsx" ? await openXlsx(bytes, profiel) : await openOds(bytes, teksten, profiel);
	} catch {
		return refuse("bestand-beschadigd");
	}
}

async function openXlsx(bytes: Uint8Array, profiel?: Kolomprofiel): Promise<Result<Bestand, Bestandsreden>> {
	const bladen: { naam: string; plaats: number }[] = [];
	const boek = await readXlsx(bytes, {
		sheets: (blad) => {
			if (!blad.hidden && !blad.veryHidden) bladen.push({ naam: blad.name, plaats: blad.index });
			return false;
		},
	});
	const is1904 = boek.dateSystem === "1904";
	const kandidaten: { naam: string; plaats: number; rijen: readonly Cel[][] }[] = [];
	for (const blad of bladen) {
		const rijen: Cel[][] = [];
		for await (const rij of streamXlsxRows(bytes, { sheet: blad.plaats, maxRows: PROEF })) {
			rijen.push(rij.values.map((waarde) => naarCel(waarde, is1904)));
		}
		kandidaten.push({ ...blad, rijen });
	}
	const blad = kiesBlad(kandidaten, profiel);
	if (!blad) return refuse("bestand-leeg");
	const rijen = streamXlsxRows(bytes, { sheet: blad.plaats });
	return accept({ soort: "xlsx", blad: blad.naam, regels: naarRegels(rijen, is1904) });
}

async function openOds(
	bytes: Uint8Array,
	teksten: ReadonlyMap<string, string>,
	profiel?: Kolomprofiel,
): Promise<Result<Bestand, Bestandsreden>> {
	if (/<(?:\w+:)?encryption-data/.test(teksten.get("META-INF/manifest.xml") ?? ""))
		return refuse("bestand-met-wachtwoord");
	if (!teksten.get("mimetype")?.startsWith("application/vnd.oasis.opendocument.spreadsheet"))
		return refuse("bestand-onbekend");
	const inhoud = teksten.get("content.xml") ?? "";
	if (isTeGroteOds(inhoud)) return refuse("bestand-te-groot");
	const bladen = odsBladen(inhoud).map((naam, plaats) => ({ naam, plaats, rijen: [] as Cel[][] }));
	for await (const rij of streamOdsRows(bytes)) {
		const blad = bladen[rij.sheetIndex ?? 0];
		if (blad && blad.rijen.length < PROEF) blad.rijen.push(rij.values.map((waarde) => naarCel(waarde, false)));
	}
	const blad = kiesBlad(bladen, profiel);
	if (!blad) return refuse("bestand-leeg");
	const rijen = streamOdsRows(bytes, { sheets: [blad.plaats] });
	return accept({ soort: "ods", blad: blad.naam, regels: naarRegels(rijen, false) });
}

/** The sheet whose header is recognised best; else the first one that holds anything. */
function kiesBlad<B extends { rijen: readonly Cel[][] }>(bladen: readonly B[], profiel?: Kolomprofiel): B | null {
	let beste: B | null = null;
	let meeste = -1;
	for (const blad of bladen) {
		if (!blad.rijen.some(isGevuld)) continue;
		const herkend = findKopregel(blad.rijen.filter(isGevuld), profiel)?.herkend ?? 0;
		if (herkend > meeste) {
			beste = blad;
			meeste = herkend;
		}
	}
	return beste;
}

const isGevuld = (cellen: readonly Cel[]): boolean =>
	cellen.some((cel) => typeof cel !== "string" || cel.trim() !== "");

async function* naarRegels(
	rijen: AsyncIterable<{ index: number; values: unknown[] }>,
	is1904: boolean,
): AsyncGenerator<Bronregel, void, undefined> {
	for await (const rij of rijen) {
		const cellen = rij.values.map((waarde) => naarCel(waarde, is1904));
		if (isGevuld(cellen)) yield { nummer: rij.index + 1, cellen };
	}
}

function naarCel(waarde: unknown, is1904: boolean): Cel {
	if (waarde === null || waarde === undefined) return "";
	if (typeof waarde === "number") return is1904 ? { getal: waarde, stelsel1904: true } : { getal: waarde };
	if (typeof waarde === "boolean") return waarde ? "ja" : "nee";
	if (waarde instanceof Date) return Number.isNaN(waarde.getTime()) ? "" : { datum: waarde.toISOString().slice(0, 10) };
	return String(waarde);
}
