import { logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { checkWachtwoord, type Wachtwoordreden } from "../../rules/account/wachtwoord.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { makeStempel } from "./queries.ts";
import { hashWachtwoord, verifyWachtwoord } from "./wachtwoord-hash.ts";

/** Changes one's own password. Other sessions end by themselves: they carry the stempel of the old one. */
export async function changeWachtwoord(
	databank: Databank,
	wie: { gemeenteId: number; gebruikerId: number },
	wissel: { huidig: string; nieuw: string },
): Promise<Result<{ stempel: string }, Wachtwoordreden | "huidig-onjuist">> {
	const { gemeenteId, gebruikerId } = wie;
	const rij = await inGemeente(databank.db, gemeenteId, (trx) =>
		trx
			.selectFrom("gebruikers")
			.select(["naam", "email", "wachtwoord", "totp_geheim"])
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", gebruikerId)
			.executeTakeFirstOrThrow(),
	);
	if (!(await verifyWachtwoord(rij.wachtwoord, wissel.huidig))) return refuse("huidig-onjuist");
	const reden = checkWachtwoord(wissel.nieuw, rij);
	if (reden) return refuse(reden);
	const hash = await hashWachtwoord(wissel.nieuw);
	await inGemeente(databank.db, gemeenteId, async (trx) => {
		await trx
			.updateTable("gebruikers")
			.set({ wachtwoord: hash })
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", gebruikerId)
			.execute();
		await logAudit(trx, wie, "wachtwoord-gewijzigd");
	});
	return accept({ stempel: makeStempel(hash, rij.totp_geheim) });
}
