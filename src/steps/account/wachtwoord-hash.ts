import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from "node:crypto";

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const GEHEUGEN_KIB = 19_456;
const RONDEN = 2;
const BANEN = 1;
const HASH_BYTES = 32;

const bereken = (gegevens: Argon2Parameters): Promise<Buffer> =>
	new Promise((klaar, mislukt) => {
		argon2("argon2id", gegevens, (fout, hash) => (fout ? mislukt(fout) : klaar(hash)));
	});
const base64 = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

/** The password as it is kept: PHC notation, so that the cost can rise later without a change of table. */
export async function hashWachtwoord(wachtwoord: string): Promise<string> {
	const nonce = randomBytes(16);
	const hash = await bereken({
		message: wachtwoord.normalize("NFKC"),
		nonce,
		parallelism: BANEN,
		tagLength: HASH_BYTES,
		memory: GEHEUGEN_KIB,
		passes: RONDEN,
	});
	return `$argon2id$v=19$m=${GEHEUGEN_KIB},t=${RONDEN},p=${BANEN}$${base64(nonce)}$${base64(hash)}`;
}

let nephash: Promise<string> | undefined;

/** Is this the password? Without a hash it takes as long and says no, so that time does not tell who exists. */
export async function verifyWachtwoord(bewaard: string | null, wachtwoord: string): Promise<boolean> {
	nephash ??= hashWachtwoord(randomBytes(16).toString("hex"));
	const delen = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(bewaard ?? (await nephash));
	if (!delen) return false;
	const [, memory, passes, parallelism, nonce, hash] = delen;
	const verwacht = Buffer.from(hash ?? "", "base64");
	const gekregen = await bereken({
		message: wachtwoord.normalize("NFKC"),
		nonce: Buffer.from(nonce ?? "", "base64"),
		parallelism: Number(parallelism),
		tagLength: verwacht.length,
		memory: Number(memory),
		passes: Number(passes),
	});
	return timingSafeEqual(verwacht, gekregen) && bewaard !== null;
}
