import { logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";

export interface NieuweGemeente {
	/** CBS code with leading zeros: "0957". */
	readonly code: string;
	readonly naam: string;
	readonly inwoners: number;
	/** The ready werkinstructie to begin with: its name, and what it says. */
	readonly werkinstructie: { readonly naam: string; readonly inhoud: unknown };
}

export type Gemeentereden = "code-ongeldig" | "gemeente-bestaat-al";

/** A new tenant, with a werkinstructie in force from the first day. */
export async function createGemeente(
	databank: Databank,
	nieuw: NieuweGemeente,
	nu: Date,
): Promise<Result<{ gemeenteId: number }, Gemeentereden>> {
	const gemeenteId = Number(nieuw.code);
	if (!/^\d{4}$/.test(nieuw.code) || gemeenteId === 0) return refuse("code-ongeldig");
	return inGemeente(databank.db, gemeenteId, async (trx) => {
		const gemaakt = await trx
			.insertInto("gemeenten")
			.values({ id: gemeenteId, code: nieuw.code, naam: nieuw.naam, inwoners: nieuw.inwoners })
			.onConflict((conflict) => conflict.doNothing())
			.returning("id")
			.executeTakeFirst();
		if (!gemaakt) return refuse("gemeente-bestaat-al");
		await trx
			.insertInto("werkinstructies")
			.values({
				gemeente_id: gemeenteId,
				versie: 1,
				inhoud: JSON.stringify(nieuw.werkinstructie.inhoud),
				status: "actief",
				toelichting: `Begonnen met de kant-en-klare werkinstructie "${nieuw.werkinstructie.naam}".`,
				actief_vanaf: nu,
			})
			.execute();
		await logAudit(trx, { gemeenteId, gebruikerId: null }, "gemeente-aangemaakt", {
			gegevens: { werkinstructie: nieuw.werkinstructie.naam },
		});
		return accept({ gemeenteId });
	});
}
