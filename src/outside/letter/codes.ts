import { crc32, deflateSync } from "node:zlib";
import bwip from "bwip-js/node";
import QRCode from "qrcode";
import type { Postadres } from "../../rules/reach/bericht/verzending.ts";

/**
 * What the KIX says: postcode and house number without spaces, an addition after an X ("6041AC3XA"). Null when the address
 * cannot be put in one. Source: PostNL, KIX.
 */
export function kixTekst({ postcode, huisnummer }: Postadres): string | null {
	const [, nummer, toevoeging = ""] = /^(\d+)(.*)$/.exec(huisnummer.toUpperCase().trim()) ?? [];
	const achter = toevoeging.replace(/[^A-Z0-9]/g, "");
	if (!nummer || !/^\d{4}[A-Z]{2}$/.test(postcode)) return null;
	return `${postcode}${nummer}${achter === "" ? "" : `X${achter}`}`;
}

/** The bars of the KIX: per bar how far it reaches down and how tall it is, in quarters of the full height. */
export function kixStrepen(tekst: string): string {
	const [code] = bwip.raw("kix", tekst, {}) as unknown as readonly { bbs: readonly number[]; bhs: readonly number[] }[];
	const hoogst = Math.max(...(code?.bhs ?? [1]));
	// F full, A up only, D down only, T the track in the middle
	return (code?.bhs ?? [])
		.map((hoogte, plaats) => {
			const laag = (code?.bbs[plaats] ?? 0) < hoogst / 8;
			const hoog = (code?.bbs[plaats] ?? 0) + hoogte > hoogst * 0.9;
			return laag && hoog ? "F" : hoog ? "A" : laag ? "D" : "T";
		})
		.join("");
}

function deel(soort: string, inhoud: Buffer): Buffer {
	const kop = Buffer.from(soort, "latin1");
	const rand = Buffer.alloc(8);
	rand.writeUInt32BE(inhoud.length, 0);
	rand.writeUInt32BE(crc32(Buffer.concat([kop, inhoud])), 4);
	return Buffer.concat([rand.subarray(0, 4), kop, inhoud, rand.subarray(4)]);
}

/** The QR code of a link as a PNG of one bit a module, 250 bytes. The mask is fixed: choosing one cost more than a letter. */
export function qrPng(link: string): Buffer {
	const { size, data } = QRCode.create(link, { errorCorrectionLevel: "M", maskPattern: 3 }).modules;
	const breed = Math.ceil(size / 8) + 1;
	const beeld = Buffer.alloc(breed * size);
	for (let rij = 0; rij < size; rij++)
		for (let kolom = 0; kolom < size; kolom++)
			if (!data[rij * size + kolom]) beeld[rij * breed + 1 + (kolom >> 3)]! |= 0x80 >> (kolom & 7);
	const kop = Buffer.alloc(13);
	kop.writeUInt32BE(size, 0);
	kop.writeUInt32BE(size, 4);
	kop[8] = 1;
	return Buffer.concat([
		Buffer.from("89504e470d0a1a0a", "hex"),
		deel("IHDR", kop),
		deel("IDAT", deflateSync(beeld, { level: 1 })),
		deel("IEND", Buffer.alloc(0)),
	]);
}
