import { inflateSync } from "node:zlib";

/**
 * Unpacks a WOFF file to the font inside it: Typst reads TrueType and OpenType only, and the packages of Fontsource hold
 * WOFF. Format: W3C WOFF 1.0 (a header of 44 bytes, a directory of 20 bytes a table, each table packed with zlib).
 */
export function leesWoff(woff: Buffer): Buffer {
	if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("Dit is geen WOFF-bestand.");
	const aantal = woff.readUInt16BE(12);
	const uit = Buffer.alloc(woff.readUInt32BE(16));
	const macht = Math.floor(Math.log2(aantal));
	uit.writeUInt32BE(woff.readUInt32BE(4), 0);
	uit.writeUInt16BE(aantal, 4);
	uit.writeUInt16BE(16 << macht, 6);
	uit.writeUInt16BE(macht, 8);
	uit.writeUInt16BE(16 * aantal - (16 << macht), 10);
	let plaats = 12 + 16 * aantal;
	for (let tabel = 0; tabel < aantal; tabel++) {
		const van = 44 + 20 * tabel;
		const naar = 12 + 16 * tabel;
		const [begin, ingepakt, lengte] = [4, 8, 12].map((verder) => woff.readUInt32BE(van + verder)) as [
			number,
			number,
			number,
		];
		const ruw = woff.subarray(begin, begin + ingepakt);
		const inhoud = ingepakt < lengte ? inflateSync(ruw) : ruw;
		uit.writeUInt32BE(woff.readUInt32BE(van), naar);
		uit.writeUInt32BE(woff.readUInt32BE(van + 16), naar + 4);
		uit.writeUInt32BE(plaats, naar + 8);
		uit.writeUInt32BE(lengte, naar + 12);
		inhoud.copy(uit, plaats);
		plaats += (lengte + 3) & ~3;
	}
	return uit;
}

/** Gives the font another family name of the same length, so that two halves of one family can be told apart. */
export function hernoem(letter: Buffer, van: string, naar: string): Buffer {
	if (van.length !== naar.length) throw new Error("De namen zijn niet even lang.");
	const uit = Buffer.from(letter);
	for (const tekenset of ["utf16le", "latin1"] as const) {
		// names are kept in UTF-16 big-endian: swap the bytes of little-endian
		const [oud, nieuw] = [van, naar].map((naam) =>
			tekenset === "utf16le" ? Buffer.from(naam, tekenset).swap16() : Buffer.from(naam, tekenset),
		) as [Buffer, Buffer];
		for (let plek = uit.indexOf(oud); plek !== -1; plek = uit.indexOf(oud, plek + 1)) nieuw.copy(uit, plek);
	}
	return uit;
}
