import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { insertAanmeldlink } from "./aanmeldlink.ts";
import { readGebruiker } from "./queries.ts";

/** A new one-time link for who lost the password or let the first link expire. */
export async function makeAanmeldlink(
	databank: Databank,
	dader: Dader,
	gebruikerId: number,
	nu: Date,
): Promise<Result<{ token: string }, "gebruiker-onbekend" | "gebruiker-geblokkeerd">> {
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const gebruiker = await readGebruiker(trx, dader.gemeenteId, gebruikerId);
		if (!gebruiker) return refuse("gebruiker-onbekend");
		if (!gebruiker.actief) return refuse("gebruiker-geblokkeerd");
		const token = await insertAanmeldlink(trx, dader.gemeenteId, gebruikerId, nu);
		await logAudit(trx, dader, "aanmeldlink-gemaakt", { gegevens: { gebruiker: gebruikerId } });
		return accept({ token });
	});
}
