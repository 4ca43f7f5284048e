import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { totpCode } from "../../rules/account/totp.ts";
import { TOTP_PLAATS } from "./start-totp.ts";

/**
 * The code that the authenticator app of a demo account would show. Only for accounts at an address that can belong to
 * nobody (".example", RFC 2606), so that a demo setting on a real installation opens nothing.
 */
export async function readDemoCode(
	databank: Databank,
	wie: { gemeenteId: number; gebruikerId: number },
	nu: Date,
): Promise<string | null> {
	const rij = await inGemeente(databank.db, wie.gemeenteId, (trx) =>
		trx.selectFrom("gebruikers").select(["email", "totp_geheim"]).where("id", "=", wie.gebruikerId).executeTakeFirst(),
	);
	if (!rij?.totp_geheim || !rij.email.endsWith(".example")) return null;
	return totpCode(databank.sleutels.decrypt(wie.gemeenteId, TOTP_PLAATS, rij.totp_geheim), nu);
}
