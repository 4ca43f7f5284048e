import { createReadStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { openCsv } from "./csv.ts";
import type { Bestand, Bestandsbron, Bestandslezer, Bestandsreden } from "./port.ts";
import { bepaalTekenset } from "./tekenset.ts";
import { openWerkboek } from "./werkboek.ts";

/** A workbook is unpacked in memory; CSV is not, so it may be larger. */
const GROOTSTE_WERKBOEK = 100 * 1024 ** 2;
const GROOTSTE_CSV = 4 * 1024 ** 3;
const STUK = 256 * 1024;
/** Not there, a folder, or no right to read it: who delivers can do something about it. */
const NIET_TE_OPENEN = new Set(["ENOENT", "ENOTDIR", "EISDIR", "EACCES", "EPERM"]);

/** Tells the kinds of file apart by their first bytes, whatever their name says. */
export const bestandslezer: Bestandslezer = {
	async open(bron: Bestandsbron): Promise<Result<Bestand, Bestandsreden>> {
		const begin = await leesBegin(bron);
		if (!begin) return refuse("bestand-niet-gevonden");
		if (begin.omvang === 0) return refuse("bestand-leeg");
		const magisch = begin.bytes.subarray(0, 8).reduce((hex, byte) => hex + byte.toString(16).padStart(2, "0"), "");
		if (magisch.startsWith("504b0304") || magisch.startsWith("d0cf11e0a1b11ae1")) {
			if (begin.omvang > GROOTSTE_WERKBOEK) return refuse("bestand-te-groot");
			const bytes = bron.inhoud ?? (await readFile(bron.pad!));
			if (magisch.startsWith("504b")) return openWerkboek(bytes, bron.profiel);
			return refuse(isVersleuteldeOffice(bytes) ? "bestand-met-wachtwoord" : "bestand-oud-excel");
		}
		if (magisch.startsWith("25504446") || isOpmaak(begin.bytes)) return refuse("bestand-onbekend");
		if (begin.omvang > GROOTSTE_CSV) return refuse("bestand-te-groot");
		const tekenset = await bepaalTekenset(leesStukken(bron));
		if (tekenset === "leeg") return refuse("bestand-leeg");
		if (tekenset === "binair") return refuse("bestand-onbekend");
		const csv = await openCsv(() => leesStukken(bron), tekenset, bron.profiel);
		return csv ? accept(csv) : refuse("bestand-leeg");
	},
};

async function leesBegin(bron: Bestandsbron): Promise<{ bytes: Uint8Array; omvang: number } | null> {
	if (bron.inhoud) return { bytes: bron.inhoud.subarray(0, 1024), omvang: bron.inhoud.length };
	if (!bron.pad) return null;
	try {
		await using bestand = await open(bron.pad, "r");
		const stand = await bestand.stat();
		if (!stand.isFile()) return null;
		const { buffer, bytesRead } = await bestand.read(Buffer.alloc(1024), 0, 1024, 0);
		return { bytes: buffer.subarray(0, bytesRead), omvang: stand.size };
	} catch (fout) {
		if (NIET_TE_OPENEN.has((fout as NodeJS.ErrnoException).code ?? "")) return null;
		throw fout;
	}
}

async function* leesStukken(bron: Bestandsbron): AsyncGenerator<Uint8Array, void, undefined> {
	if (!bron.inhoud) {
		yield* createReadStream(bron.pad!, { highWaterMark: STUK }) as AsyncIterable<Uint8Array>;
		return;
	}
	for (let plaats = 0; plaats < bron.inhoud.length; plaats += STUK) yield bron.inhoud.subarray(plaats, plaats + STUK);
}

/** Web pages and XML that are called ".xls" or ".csv" by the system that exported them. */
function isOpmaak(begin: Uint8Array): boolean {
	return /^\s*<(?:!doctype|html|\?xml|table|meta|head)/i.test(
		new TextDecoder("windows-1252").decode(begin).replace(/^ï»¿/, ""),
	);
}

/** Office puts a file with a password in an OLE container with a stream of this name (UTF-16). Source: MS-OFFCRYPTO 1.3.2. */
function isVersleuteldeOffice(bytes: Uint8Array): boolean {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
		Buffer.from("EncryptedPackage", "utf16le"),
	);
}
