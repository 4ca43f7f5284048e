import { logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { checkWachtwoord, type Wachtwoordreden } from "../../rules/account/wachtwoord.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { hashToken } from "./aanmeldlink.ts";
import { readActieveGebruiker } from "./queries.ts";
import { deleteSessiesVan } from "./sessies.ts";
import { hashWachtwoord } from "./wachtwoord-hash.ts";

/** Whose link this is; null when it is unknown, used, too old, or of somebody who is blocked. */
export async function readAanmeldlink(databank: Databank, token: string, nu: Date) {
	const link = await databank.db
		.selectFrom("aanmeldlinks")
		.select(["gemeente_id", "gebruiker_id"])
		.where("token_hash", "=", hashToken(token))
		.where("gebruikt_op", "is", null)
		.where("verloopt_op", ">", nu)
		.executeTakeFirst();
	return link ? readActieveGebruiker(databank, link.gemeente_id, link.gebruiker_id) : null;
}

/** Sets the password with a one-time link; every session of the account ends. */
export async function chooseWachtwoord(
	databank: Databank,
	token: string,
	wachtwoord: string,
	nu: Date,
): Promise<Result<{ gemeenteId: number; gebruikerId: number }, Wachtwoordreden | "link-ongeldig">> {
	const eigenaar = await readAanmeldlink(databank, token, nu);
	if (!eigenaar) return refuse("link-ongeldig");
	const reden = checkWachtwoord(wachtwoord, eigenaar);
	if (reden) return refuse(reden);
	const hash = await hashWachtwoord(wachtwoord);
	const { gemeenteId, id: gebruikerId } = eigenaar;
	return inGemeente(databank.db, gemeenteId, async (trx) => {
		const gebruikt = await trx
			.updateTable("aanmeldlinks")
			.set({ gebruikt_op: nu })
			.where("token_hash", "=", hashToken(token))
			.where("gebruikt_op", "is", null)
			.returning("gebruiker_id")
			.executeTakeFirst();
		if (!gebruikt) return refuse("link-ongeldig");
		await trx
			.updateTable("gebruikers")
			.set({ wachtwoord: hash, mislukte_pogingen: 0, geblokkeerd_tot: null })
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", gebruikerId)
			.execute();
		// Who had an earlier link may have seen this secret; only one that was confirmed is of the owner.
		await trx
			.updateTable("gebruikers")
			.set({ totp_geheim: null, totp_stap: 0 })
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", gebruikerId)
			.where("totp_bevestigd_op", "is", null)
			.execute();
		await deleteSessiesVan(trx, gemeenteId, gebruikerId);
		await logAudit(trx, { gemeenteId, gebruikerId }, "wachtwoord-gekozen");
		return accept({ gemeenteId, gebruikerId });
	});
}
