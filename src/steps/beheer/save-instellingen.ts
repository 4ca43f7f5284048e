import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { type GemeenteInstellingen, gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";

/** Keeps the settings of the gemeente; the audit log names which ones changed, and to what. */
export async function saveInstellingen(databank: Databank, dader: Dader, nieuw: GemeenteInstellingen): Promise<void> {
	await inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const { instellingen } = await trx
			.selectFrom("gemeenten")
			.select("instellingen")
			.where("id", "=", dader.gemeenteId)
			.forUpdate()
			.executeTakeFirstOrThrow();
		const oud = gemeenteInstellingen.parse(instellingen);
		const namen = Object.keys(nieuw) as (keyof GemeenteInstellingen)[];
		const anders = namen.filter((naam) => JSON.stringify(oud[naam]) !== JSON.stringify(nieuw[naam]));
		if (anders.length === 0) return;
		await trx
			.updateTable("gemeenten")
			.set({ instellingen: JSON.stringify(nieuw) })
			.where("id", "=", dader.gemeenteId)
			.execute();
		const gegevens = Object.fromEntries(anders.map((naam) => [naam, { van: oud[naam], naar: nieuw[naam] }]));
		await logAudit(trx, dader, "instellingen-gewijzigd", { gegevens });
	});
}
