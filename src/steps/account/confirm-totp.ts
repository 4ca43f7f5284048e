import { logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { checkTotp } from "../../rules/account/totp.ts";
import { isVergrendeld, vergrendeldTot } from "../../rules/account/vergrendeling.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { makeStempel } from "./queries.ts";
import { TOTP_PLAATS } from "./start-totp.ts";

export type Codereden = "code-onjuist" | "op-slot" | "opnieuw-beginnen";

/** The last step of signing in, and of setting up the second factor: a code from the app. One code works once. */
export async function confirmTotp(
	databank: Databank,
	wie: { gemeenteId: number; gebruikerId: number },
	code: string,
	nu: Date,
): Promise<Result<{ stempel: string; voorHetEerst: boolean }, Codereden>> {
	const { gemeenteId, gebruikerId } = wie;
	return inGemeente(databank.db, gemeenteId, async (trx) => {
		const rij = await trx
			.selectFrom("gebruikers")
			.select(["actief", "wachtwoord", "totp_geheim", "totp_bevestigd_op", "totp_stap"])
			.select(["mislukte_pogingen", "geblokkeerd_tot"])
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", gebruikerId)
			.forUpdate()
			.executeTakeFirst();
		if (!rij?.actief || !rij.totp_geheim) return refuse("opnieuw-beginnen");
		if (isVergrendeld(rij.geblokkeerd_tot, nu)) return refuse("op-slot");
		const wijzig = (waarden: Record<string, unknown>) =>
			trx
				.updateTable("gebruikers")
				.set(waarden)
				.where("gemeente_id", "=", gemeenteId)
				.where("id", "=", gebruikerId)
				.execute();
		const geheim = databank.sleutels.decrypt(gemeenteId, TOTP_PLAATS, rij.totp_geheim);
		const stap = checkTotp(geheim, code, nu, rij.totp_stap);
		if (stap === null) {
			const mislukt = rij.mislukte_pogingen + 1;
			const tot = vergrendeldTot(mislukt, nu);
			await wijzig({ mislukte_pogingen: mislukt, geblokkeerd_tot: tot });
			await logAudit(trx, wie, "aanmelden-mislukt", { gegevens: { stap: "code" } });
			return refuse(tot ? "op-slot" : "code-onjuist");
		}
		const voorHetEerst = rij.totp_bevestigd_op === null;
		await wijzig({
			totp_stap: stap,
			totp_bevestigd_op: rij.totp_bevestigd_op ?? nu,
			mislukte_pogingen: 0,
			geblokkeerd_tot: null,
			laatst_aangemeld_op: nu,
		});
		if (voorHetEerst) await logAudit(trx, wie, "tweede-factor-ingesteld");
		await logAudit(trx, wie, "aangemeld");
		return accept({ stempel: makeStempel(rij.wachtwoord, rij.totp_geheim), voorHetEerst });
	});
}
