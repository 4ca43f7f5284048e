import pg from "pg";
import type { Sleutelbos } from "./sleutels.ts";

const PLAATS = "sleutelproef.proef";
const TEKST = "voordeur";

/**
 * Does this key open what is in the database? The first start writes the proof; any other key is refused with one
 * sentence, because with it every BSN and second factor would be unreadable.
 */
export async function checkSleutel(verbinding: pg.PoolConfig, sleutels: Sleutelbos): Promise<void> {
	const client = new pg.Client(verbinding);
	await client.connect();
	try {
		await client.query("insert into sleutelproef (proef) values ($1) on conflict do nothing", [
			sleutels.encrypt(0, PLAATS, TEKST),
		]);
		const { rows } = await client.query<{ proef: Buffer }>("select proef from sleutelproef");
		if (!opent(sleutels, rows[0]!.proef)) {
			throw new Error(
				"De sleutel past niet bij deze database. Zet het bestand 'sleutel' uit de back-up terug in de gegevensmap, of zet VOORDEUR_SLEUTEL goed.",
			);
		}
	} finally {
		await client.end();
	}
}

function opent(sleutels: Sleutelbos, proef: Buffer): boolean {
	try {
		return sleutels.decrypt(0, PLAATS, proef) === TEKST;
	} catch {
		return false;
	}
}
