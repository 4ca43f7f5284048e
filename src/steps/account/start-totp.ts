import { Secret } from "otpauth";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";

/** Where the secret is kept; part of its encryption. */
export const TOTP_PLAATS = "gebruikers.totp_geheim";

/**
 * The secret to put into an authenticator app. Asked twice it is the same, so that a page may be reloaded; once it is
 * confirmed it is never shown again.
 */
export async function startTotp(
	databank: Databank,
	wie: { gemeenteId: number; gebruikerId: number },
): Promise<Result<{ geheim: string; email: string }, "al-ingesteld">> {
	const { gemeenteId, gebruikerId } = wie;
	return inGemeente(databank.db, gemeenteId, async (trx) => {
		const rij = await trx
			.selectFrom("gebruikers")
			.select(["email", "totp_geheim", "totp_bevestigd_op"])
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", gebruikerId)
			.forUpdate()
			.executeTakeFirstOrThrow();
		if (rij.totp_bevestigd_op) return refuse("al-ingesteld");
		if (rij.totp_geheim) {
			return accept({ geheim: databank.sleutels.decrypt(gemeenteId, TOTP_PLAATS, rij.totp_geheim), email: rij.email });
		}
		const geheim = new Secret({ size: 20 }).base32;
		await trx
			.updateTable("gebruikers")
			.set({ totp_geheim: databank.sleutels.encrypt(gemeenteId, TOTP_PLAATS, geheim), totp_stap: 0 })
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", gebruikerId)
			.execute();
		return accept({ geheim, email: rij.email });
	});
}
