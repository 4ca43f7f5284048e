import { createInflateRaw } from "node:zlib";

/** One file inside a ZIP (XLSX and ODS are ZIPs). */
export interface Zipdeel {
	readonly naam: string;
	readonly ingepakt: Uint8Array;
	/** 0 = stored, 8 = deflated; anything else cannot be read. */
	readonly methode: number;
	readonly versleuteld: boolean;
}

/** The parts of a ZIP from its central directory; null when it is no sound ZIP. Source: PKWARE APPNOTE 4.3. */
export function leesZip(bytes: Uint8Array): Zipdeel[] | null {
	const kijk = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const laagste = Math.max(0, bytes.length - 65_557);
	let einde = bytes.length - 22;
	while (einde >= laagste && kijk.getUint32(einde, true) !== 0x06054b50) einde--;
	if (einde < laagste) return null;
	const delen: Zipdeel[] = [];
	try {
		let plaats = kijk.getUint32(einde + 16, true);
		for (let over = kijk.getUint16(einde + 10, true); over > 0; over--) {
			if (kijk.getUint32(plaats, true) !== 0x02014b50) return null;
			const lengte = kijk.getUint32(plaats + 20, true);
			const naamlengte = kijk.getUint16(plaats + 28, true);
			const begin = kijk.getUint32(plaats + 42, true);
			const gegevens = begin + 30 + kijk.getUint16(begin + 26, true) + kijk.getUint16(begin + 28, true);
			if (gegevens + lengte > bytes.length) return null;
			delen.push({
				naam: new TextDecoder().decode(bytes.subarray(plaats + 46, plaats + 46 + naamlengte)),
				ingepakt: bytes.subarray(gegevens, gegevens + lengte),
				methode: kijk.getUint16(plaats + 10, true),
				versleuteld: (kijk.getUint16(plaats + 8, true) & 1) === 1,
			});
			plaats += 46 + naamlengte + kijk.getUint16(plaats + 30, true) + kijk.getUint16(plaats + 32, true);
		}
	} catch {
		return null;
	}
	return delen;
}

/**
 * Unpacks a part piece by piece and counts, so that a ZIP bomb is found by what really comes out, not by what its header
 * says. "te-groot" past `hoogste` bytes, "beschadigd" when it cannot be unpacked.
 */
export async function pakUit(
	deel: Zipdeel,
	hoogste: number,
	neem?: (stuk: Uint8Array) => void,
): Promise<number | "te-groot" | "beschadigd"> {
	if (deel.methode === 0) {
		neem?.(deel.ingepakt);
		return deel.ingepakt.length > hoogste ? "te-groot" : deel.ingepakt.length;
	}
	if (deel.methode !== 8) return "beschadigd";
	const stroom = createInflateRaw({ chunkSize: 256 * 1024 });
	stroom.end(deel.ingepakt);
	let totaal = 0;
	try {
		for await (const stuk of stroom as AsyncIterable<Uint8Array>) {
			totaal += stuk.length;
			if (totaal > hoogste) return "te-groot";
			neem?.(stuk);
		}
	} catch {
		return "beschadigd";
	} finally {
		stroom.destroy();
	}
	return totaal;
}
