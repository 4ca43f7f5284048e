/**
 * The two codes in a message. `geheim` stands in a link or QR: 128 bits, so that it proves by itself who got the message.
 * `kort` stands on paper to type over: about 37 bits, so that it never opens anything without the birth date as well.
 */
export type Codesoort = "geheim" | "kort";

/** How many random bytes each code is made from; the short one takes more than it needs, so that every sign is as likely. */
export const BYTES_GEHEIM = 16;
export const BYTES_KORT = 16;

/** How long the codes of a message work: a route takes at most some weeks, a letter may lie on the pile before that. */
export const CODE_DAGEN = 60;

/** RFC 4648 base32 in lower case: safe in a link, and read aloud without "capital". */
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
const GEHEIM = /^[a-z2-7]{26}$/;

/** Without look-alikes (0 O 1 I L, 8 B, 5 S, 2 Z, V U) and without A and E, so that no word appears. */
const TEKENS = "23456789CDFGHJKMNPQRTVWXY";
const LIJKT_OP: Readonly<Record<string, string>> = { B: "8", S: "5", Z: "2", U: "V" };
const KORT = new RegExp(`^[${TEKENS}]{8}$`);

/** 16 random bytes as 26 signs. */
export function makeGeheim(bytes: Uint8Array): string {
	let uit = "";
	let bits = 0;
	let waarde = 0;
	for (const byte of bytes.subarray(0, BYTES_GEHEIM)) {
		waarde = (waarde << 8) | byte;
		for (bits += 8; bits >= 5; bits -= 5) uit += BASE32[(waarde >>> (bits - 5)) & 31];
		waarde &= (1 << bits) - 1;
	}
	return bits > 0 ? uit + BASE32[(waarde << (5 - bits)) & 31] : uit;
}

/** 16 random bytes as "K7P4-29QM". */
export function makeKorteCode(bytes: Uint8Array): string {
	let rest = bytes.subarray(0, BYTES_KORT).reduce((som, byte) => som * 256n + BigInt(byte), 0n);
	let uit = "";
	while (uit.length < 8) {
		uit += TEKENS[Number(rest % BigInt(TEKENS.length))];
		rest /= BigInt(TEKENS.length);
	}
	return formatKorteCode(uit);
}

/** "K7P429QM" as it is printed: two groups of four. */
export const formatKorteCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/**
 * What somebody typed, or what stood in a link, as the code that is kept: spaces, dashes, small letters and look-alikes do
 * not matter. Null when it has not the shape of a code.
 */
export function parseCode(tekst: string): { readonly soort: Codesoort; readonly code: string } | null {
	const zuiver = tekst.normalize("NFKC").replace(/[\s\p{Pd}_.]/gu, "");
	if (GEHEIM.test(zuiver.toLowerCase())) return { soort: "geheim", code: zuiver.toLowerCase() };
	const kort = zuiver.toUpperCase().replace(/[BSZU]/g, (teken) => LIJKT_OP[teken] ?? teken);
	return KORT.test(kort) ? { soort: "kort", code: kort } : null;
}

const GEHEIM_IN_TEKST = /(?<=\/mijn\/)[a-z2-7]{26}|^[a-z2-7]{26}$/g;
const KORT_IN_TEKST = new RegExp(`\\b[${TEKENS}]{4}-[${TEKENS}]{4}\\b`, "g");

/** A text in which a message carried its codes, without them: whoever reads along is not the resident. */
export const maskeerCodes = (tekst: string): string =>
	tekst.replace(GEHEIM_IN_TEKST, "••••••••").replace(KORT_IN_TEKST, "••••-••••");
