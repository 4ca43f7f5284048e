/** A burgerservicenummer of exactly nine digits that passes the eleven-test. Never in a log, an address or a message. */
export type Bsn = string;

/**
 * Spreadsheets drop leading zeros, so eight digits (or seven) are padded to nine before the test.
 * Null when it fails: (9a + 8b + … + 2h − i) must be a multiple of eleven and not zero.
 */
export function parseBsn(tekst: string): Bsn | null {
	const cijfers = tekst.replace(/[\s.-]/g, "");
	if (!/^\d{7,9}$/.test(cijfers)) return null;
	const bsn = cijfers.padStart(9, "0");
	let som = 0;
	for (let plaats = 0; plaats < 9; plaats++) {
		som += Number(bsn[plaats]) * (plaats === 8 ? -1 : 9 - plaats);
	}
	return som !== 0 && som % 11 === 0 ? bsn : null;
}
