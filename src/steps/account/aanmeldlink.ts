import { createHash, randomBytes } from "node:crypto";
import type { Databank } from "../../database/databank.ts";
import type { Trx } from "../../database/gemeente-transactie.ts";

/** How long a link for choosing a password works. */
export const AANMELDLINK_UREN = 48;

/** Days that a link stays after it is over: it opens nothing any more. Source: our own choice. */
const BEWAAR_DAGEN = 7;

/** Only this is kept of a token. */
export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Makes a link in this transaction; earlier links of the same gebruiker stop working. */
export async function insertAanmeldlink(trx: Trx, gemeenteId: number, gebruikerId: number, nu: Date): Promise<string> {
	const token = randomBytes(24).toString("base64url");
	await deleteAanmeldlinks(trx, gemeenteId, gebruikerId);
	await trx
		.insertInto("aanmeldlinks")
		.values({
			token_hash: hashToken(token),
			gemeente_id: gemeenteId,
			gebruiker_id: gebruikerId,
			verloopt_op: new Date(nu.getTime() + AANMELDLINK_UREN * 3_600_000),
		})
		.execute();
	return token;
}

/** Stops the links of a gebruiker. */
export async function deleteAanmeldlinks(trx: Trx, gemeenteId: number, gebruikerId: number): Promise<void> {
	await trx
		.deleteFrom("aanmeldlinks")
		.where("gemeente_id", "=", gemeenteId)
		.where("gebruiker_id", "=", gebruikerId)
		.execute();
}

/** Removes links that are over for a week, of every gemeente; returns how many. */
export async function deleteVerlopenAanmeldlinks(databank: Databank, nu: Date): Promise<number> {
	const grens = new Date(nu.getTime() - BEWAAR_DAGEN * 86_400_000);
	const antwoord = await databank.db.deleteFrom("aanmeldlinks").where("verloopt_op", "<", grens).executeTakeFirst();
	return Number(antwoord.numDeletedRows);
}
