import type { Bestand } from "./port.ts";

/** A set of characters, and how many bytes at the start (the BOM) are not text. */
export interface Tekenset {
	readonly tekenset: NonNullable<Bestand["tekenset"]>;
	readonly bom: number;
}

/**
 * One quick pass over the bytes. A file is UTF-8 only when all of it is: partners' exports are often plain for thousands of
 * rows before the first "ë" shows that they are Windows-1252. A last character cut in two does not make it another set.
 */
export async function bepaalTekenset(stukken: AsyncIterable<Uint8Array>): Promise<Tekenset | "leeg" | "binair"> {
	const strikt = new TextDecoder("utf-8", { fatal: true });
	let begin = true;
	let isUtf8 = true;
	for await (const stuk of stukken) {
		if (begin && stuk.length > 0) {
			begin = false;
			const vast = volgensBegin(stuk);
			if (vast) return vast;
		}
		if (!isUtf8) continue;
		try {
			strikt.decode(stuk, { stream: true });
		} catch {
			isUtf8 = false;
		}
	}
	if (begin) return "leeg";
	return { tekenset: isUtf8 ? "utf-8" : "windows-1252", bom: 0 };
}

function volgensBegin(stuk: Uint8Array): Tekenset | "binair" | null {
	if (stuk[0] === 0xff && stuk[1] === 0xfe) return { tekenset: "utf-16le", bom: 2 };
	if (stuk[0] === 0xfe && stuk[1] === 0xff) return { tekenset: "utf-16be", bom: 2 };
	if (stuk[0] === 0xef && stuk[1] === 0xbb && stuk[2] === 0xbf) return null;
	const kijk = stuk.subarray(0, 4096);
	const nullen = [0, 0];
	for (const [plaats, byte] of kijk.entries()) if (byte === 0) nullen[plaats % 2]!++;
	if (nullen[0] === 0 && nullen[1] === 0) return null;
	if (nullen[0] === 0 && nullen[1]! > kijk.length / 4) return { tekenset: "utf-16le", bom: 0 };
	if (nullen[1] === 0 && nullen[0]! > kijk.length / 4) return { tekenset: "utf-16be", bom: 0 };
	return "binair";
}

/** The bytes as text, piece by piece; without BOM, and every kind of line end as "\n". */
export async function* leesTekst(stukken: AsyncIterable<Uint8Array>, { tekenset }: Tekenset): AsyncGenerator<string> {
	const lezer = new TextDecoder(tekenset);
	let wachtendeCr = "";
	for await (const stuk of stukken) {
		let tekst = wachtendeCr + lezer.decode(stuk, { stream: true });
		wachtendeCr = tekst.endsWith("\r") ? "\r" : "";
		if (wachtendeCr) tekst = tekst.slice(0, -1);
		yield tekst.includes("\r") ? tekst.replace(/\r\n?/g, "\n") : tekst;
	}
	yield (wachtendeCr + lezer.decode()).replace(/\r\n?/g, "\n");
}
