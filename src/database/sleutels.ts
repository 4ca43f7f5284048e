import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	createSecretKey,
	hkdfSync,
	type KeyObject,
	randomBytes,
} from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Encrypts fields per gemeente: AES-256-GCM, bound to its place (`tabel.kolom`), with a key derived per gemeente (HKDF). */
export interface Sleutelbos {
	/** Layout: 1 byte key version, 12 bytes nonce, 16 bytes tag, ciphertext. */
	encrypt(gemeenteId: number, plaats: string, tekst: string): Buffer;
	decrypt(gemeenteId: number, plaats: string, gesloten: Buffer): string;
	/** A blind index: finds equal values (a BSN) without revealing them. */
	index(gemeenteId: number, plaats: string, waarde: string): Buffer;
}

const VERSIE = 1;

/** The master key: from the setting, else from the key file in the data folder, which is made at the first start. */
export function readSleutelbos(dataMap: string, instelling?: string): Sleutelbos {
	if (instelling) return makeSleutelbos(Buffer.from(instelling, "base64"));
	const pad = join(dataMap, "sleutel");
	if (!existsSync(pad)) {
		mkdirSync(dataMap, { recursive: true });
		try {
			writeFileSync(pad, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
		} catch (fout) {
			// another process made it a moment earlier
			if ((fout as NodeJS.ErrnoException).code !== "EEXIST") throw fout;
		}
	}
	return makeSleutelbos(Buffer.from(readFileSync(pad, "utf8").trim(), "base64"));
}

export function makeSleutelbos(hoofdsleutel: Buffer): Sleutelbos {
	if (hoofdsleutel.length !== 32) {
		throw new Error("VOORDEUR_SLEUTEL moet base64 van precies 32 bytes zijn. Maak er een met: openssl rand -base64 32");
	}
	// As key objects: taking a Buffer in again for every row cost more than the cipher itself.
	const bewaard = new Map<string, KeyObject>();
	const derive = (doel: string, gemeenteId: number): KeyObject => {
		const naam = `${doel}:${gemeenteId}`;
		let sleutel = bewaard.get(naam);
		if (!sleutel) {
			sleutel = createSecretKey(Buffer.from(hkdfSync("sha256", hoofdsleutel, "voordeur", naam, 32)));
			bewaard.set(naam, sleutel);
		}
		return sleutel;
	};
	return {
		encrypt(gemeenteId, plaats, tekst) {
			const nonce = randomBytes(12);
			const cipher = createCipheriv("aes-256-gcm", derive("veld", gemeenteId), nonce);
			cipher.setAAD(Buffer.from(plaats));
			const inhoud = Buffer.concat([cipher.update(tekst, "utf8"), cipher.final()]);
			return Buffer.concat([Buffer.of(VERSIE), nonce, cipher.getAuthTag(), inhoud]);
		},
		decrypt(gemeenteId, plaats, gesloten) {
			const decipher = createDecipheriv("aes-256-gcm", derive("veld", gemeenteId), gesloten.subarray(1, 13));
			decipher.setAAD(Buffer.from(plaats));
			decipher.setAuthTag(gesloten.subarray(13, 29));
			return Buffer.concat([decipher.update(gesloten.subarray(29)), decipher.final()]).toString("utf8");
		},
		index: (gemeenteId, plaats, waarde) =>
			createHmac("sha256", derive("index", gemeenteId)).update(`${plaats}:${waarde}`).digest().subarray(0, 16),
	};
}
