import { streamOdsRows } from "hucre/ods";
import { streamXlsxRows } from "hucre/xlsx";
import type { Cel } from "../../rules/import/cel.ts";
import type { Kolomprofiel } from "../../rules/import/kolommen.ts";
import { findKopregel } from "../../rules/import/kopregel.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { isTeGroteOds, odsBladen, xlsxBladen } from "./bladen.ts";
import type { Bestand, Bestandsreden, Bronregel } from "./port.ts";
import { leesZip, pakUit } from "./zip.ts";

/** What a workbook may unpack to: 100,000 signalen take about 150 MB. */
const HOOGSTE_XLSX = 1024 ** 3;
/** ODS has to be in memory as a whole, five times its size: about 60,000 signalen. More fits in XLSX or CSV. */
const HOOGSTE_ODS = 128 * 1024 ** 2;
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
		const bewaar = /^(?:mimetype|content\.xml|xl\/workbook\d*\.xml|META-INF\/manifest\.xml)$/.test(deel.naam);
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
		return soort === "xlsx" ? await openXlsx(bytes, teksten, profiel) : await openOds(bytes, teksten, profiel);
	} catch {
		return refuse("bestand-beschadigd");
	}
}

async function openXlsx(
	bytes: Uint8Array,
	teksten: ReadonlyMap<string, string>,
	profiel?: Kolomprofiel,
): Promise<Result<Bestand, Bestandsreden>> {
	const boek = [...teksten].find(([naam]) => naam.startsWith("xl/workbook"))?.[1] ?? "";
	const is1904 = /date1904="(?:1|true)"/.test(boek);
	let gekozen: Geopendblad | null = null;
	for (const { naam, plaats } of xlsxBladen(boek)) {
		const blad = await beginBlad(naam, streamXlsxRows(bytes, { sheet: plaats }), is1904, profiel);
		if (blad === null) continue;
		if (gekozen === null || blad.herkend > gekozen.herkend) {
			await gekozen?.rest.return?.();
			gekozen = blad;
		} else await blad.rest.return?.();
	}
	if (gekozen === null) return refuse("bestand-leeg");
	return accept({ soort: "xlsx", blad: gekozen.naam, regels: naarRegels(gekozen, is1904) });
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
	const namen = odsBladen(inhoud);
	const rijen: Werkbladrij[][] = namen.map(() => []);
	for await (const rij of streamOdsRows(bytes)) rijen[rij.sheetIndex ?? 0]?.push(rij);
	let gekozen: Geopendblad | null = null;
	for (const [plaats, naam] of namen.entries()) {
		const blad = await beginBlad(naam, achtereen(rijen[plaats]!), false, profiel);
		if (blad !== null && blad.herkend > (gekozen?.herkend ?? -1)) gekozen = blad;
	}
	if (gekozen === null) return refuse("bestand-leeg");
	return accept({ soort: "ods", blad: gekozen.naam, regels: naarRegels(gekozen, false) });
}

interface Werkbladrij {
	readonly index: number;
	readonly values: readonly unknown[];
}
/** A sheet of which the first rows were looked at; the rest follows from the same reading. */
interface Geopendblad {
	readonly naam: string;
	readonly herkend: number;
	readonly begin: readonly Werkbladrij[];
	readonly rest: AsyncIterator<Werkbladrij>;
}

async function* achtereen(rijen: readonly Werkbladrij[]): AsyncGenerator<Werkbladrij, void, undefined> {
	yield* rijen;
}

/** Reads until a header can be judged. Null for an empty sheet, or one that holds no cells (a chart). */
async function beginBlad(
	naam: string,
	rest: AsyncGenerator<Werkbladrij, void, undefined>,
	is1904: boolean,
	profiel?: Kolomprofiel,
): Promise<Geopendblad | null> {
	const begin: Werkbladrij[] = [];
	const rijen: Cel[][] = [];
	try {
		while (rijen.length < PROEF) {
			const rij = await rest.next();
			if (rij.done) break;
			begin.push(rij.value);
			const cellen = rij.value.values.map((waarde) => naarCel(waarde, is1904));
			if (isGevuld(cellen)) rijen.push(cellen);
		}
	} catch (fout) {
		if (begin.length > 0) throw fout;
		return null;
	}
	return rijen.length === 0 ? null : { naam, herkend: findKopregel(rijen, profiel)?.herkend ?? 0, begin, rest };
}

const isGevuld = (cellen: readonly Cel[]): boolean =>
	cellen.some((cel) => typeof cel !== "string" || cel.trim() !== "");

async function* naarRegels(blad: Geopendblad, is1904: boolean): AsyncGenerator<Bronregel, void, undefined> {
	const regel = (rij: Werkbladrij): Bronregel => ({
		nummer: rij.index + 1,
		cellen: rij.values.map((waarde) => naarCel(waarde, is1904)),
	});
	try {
		for (const rij of blad.begin) if (isGevuld(regel(rij).cellen)) yield regel(rij);
		for (let rij = await blad.rest.next(); !rij.done; rij = await blad.rest.next()) {
			const gelezen = regel(rij.value);
			if (isGevuld(gelezen.cellen)) yield gelezen;
		}
	} finally {
		await blad.rest.return?.();
	}
}

function naarCel(waarde: unknown, is1904: boolean): Cel {
	if (waarde === null || waarde === undefined) return "";
	if (typeof waarde === "number") return is1904 ? { getal: waarde, stelsel1904: true } : { getal: waarde };
	if (typeof waarde === "boolean") return waarde ? "ja" : "nee";
	if (waarde instanceof Date) return Number.isNaN(waarde.getTime()) ? "" : { datum: waarde.toISOString().slice(0, 10) };
	return String(waarde);
}
