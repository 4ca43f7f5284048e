import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { isVergrendeld, vergrendeldTot } from "../../rules/account/vergrendeling.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { findAanmeldnaam } from "./queries.ts";
import { verifyWachtwoord } from "./wachtwoord-hash.ts";

/** The password was right; the second factor comes next: its code, or setting it up. */
export interface HalfAangemeld {
	readonly gemeenteId: number;
	readonly gebruikerId: number;
	readonly tweedeFactor: "code" | "instellen";
}

/**
 * Checks e-mail address and password. Unknown, blocked, locked and wrong all give the same answer in the same time.
 * The attempt is counted before it is judged, so that many at once do not get more guesses than one after another.
 */
export async function signIn(
	databank: Databank,
	poging: { email: string; wachtwoord: string },
	nu: Date,
): Promise<Result<HalfAangemeld, "aanmelding-onjuist">> {
	const wie = await findAanmeldnaam(databank, poging.email);
	if (!wie) {
		await verifyWachtwoord(null, poging.wachtwoord);
		return refuse("aanmelding-onjuist");
	}
	const { gemeenteId, gebruikerId } = wie;
	const dader = { gemeenteId, gebruikerId };
	const gebruiker = await inGemeente(databank.db, gemeenteId, async (trx) => {
		const rij = await trx
			.selectFrom("gebruikers")
			.select(["actief", "wachtwoord", "totp_bevestigd_op", "mislukte_pogingen", "geblokkeerd_tot"])
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", gebruikerId)
			.forUpdate()
			.executeTakeFirstOrThrow();
		if (!rij.actief || isVergrendeld(rij.geblokkeerd_tot, nu)) {
			await logAudit(trx, dader, "aanmelden-geweigerd", {
				gegevens: { reden: rij.actief ? "op-slot" : "geblokkeerd" },
			});
			return null;
		}
		const mislukt = rij.mislukte_pogingen + 1;
		await trx
			.updateTable("gebruikers")
			.set({ mislukte_pogingen: mislukt, geblokkeerd_tot: vergrendeldTot(mislukt, nu) })
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", gebruikerId)
			.execute();
		return rij;
	});
	const goed = await verifyWachtwoord(gebruiker?.wachtwoord ?? null, poging.wachtwoord);
	if (!gebruiker) return refuse("aanmelding-onjuist");
	await inGemeente(databank.db, gemeenteId, async (trx) => {
		if (!goed) return logAudit(trx, dader, "aanmelden-mislukt", { gegevens: { stap: "wachtwoord" } });
		// Taken back, not set to zero: that happens only after the second factor.
		await trx
			.updateTable("gebruikers")
			.set({ mislukte_pogingen: sql`greatest(mislukte_pogingen - 1, 0)`, geblokkeerd_tot: gebruiker.geblokkeerd_tot })
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", gebruikerId)
			.execute();
	});
	if (!goed) return refuse("aanmelding-onjuist");
	return accept({ gemeenteId, gebruikerId, tweedeFactor: gebruiker.totp_bevestigd_op ? "code" : "instellen" });
}
