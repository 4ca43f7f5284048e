import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";

/** A remembered decision as the page shows it. */
export interface Onthouden {
	readonly id: number;
	readonly partner: string;
	/** Name and address as delivered. */
	readonly wie: string;
	readonly besluit: "aanvaard" | "geweigerd";
	readonly door: string | null;
	readonly op: Date;
	readonly toegepast: number;
	readonly laatst_toegepast_op: Date | null;
}

const MAX = 300;

/**
 * The decisions in force, those that were used last first: what Voordeur learned stands here, and nowhere else. It names people,
 * so the look stands in the audit log.
 */
export async function listOnthouden(omgeving: Stapomgeving): Promise<Onthouden[]> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const rijen = await trx
		.selectFrom("controlebesluiten as c")
		.innerJoin("partners as p", (bij) =>
			bij.onRef("p.gemeente_id", "=", "c.gemeente_id").onRef("p.id", "=", "c.partner_id"),
		)
		.leftJoin("gebruikers as b", (bij) => bij.onRef("b.gemeente_id", "=", "c.gemeente_id").onRef("b.id", "=", "c.door"))
		.select(["c.id", "p.naam as partner", "c.wie", "c.besluit", "b.naam as door", "c.op", "c.toegepast"])
		.select("c.laatst_toegepast_op")
		.where("c.gemeente_id", "=", gemeenteId)
		.where("c.ingetrokken_op", "is", null)
		.orderBy((uit) => uit.fn.coalesce("c.laatst_toegepast_op", "c.op"), "desc")
		.orderBy("c.id", "desc")
		.limit(MAX)
		.execute();
	const gegevens = { aantal: rijen.length };
	if (rijen.length > 0) await logAudit(trx, omgeving, "onthouden-besluiten-bekeken", { gegevens });
	return rijen.map((rij) => ({
		...rij,
		besluit: rij.besluit as Onthouden["besluit"],
		wie: sleutels.decrypt(gemeenteId, "controlebesluiten.wie", rij.wie),
	}));
}
