import { logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente, type Trx } from "../../database/gemeente-transactie.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import { type Apirecht, hashApisleutel } from "./create-api-sleutel.ts";

/** Who calls: one key of one gemeente, with the partner it belongs to. */
export interface Apisleutel {
	readonly id: number;
	readonly naam: string;
	readonly gemeenteId: number;
	readonly recht: Apirecht;
	readonly ingetrokken: boolean;
	readonly partner: { readonly id: number; readonly naam: string; readonly partnertype: Partnertype } | null;
}

/**
 * The key that was sent, or null. The one look-up before a gemeente is known: the table carries no residents, and is found
 * by the hash alone, so a guess tells nothing.
 */
export async function findApisleutel(databank: Databank, sleutel: string): Promise<Apisleutel | null> {
	const rij = await databank.db
		.selectFrom("api_sleutels")
		.select(["id", "naam", "gemeente_id", "recht", "partner_id", "ingetrokken_op"])
		.where("sleutel_hash", "=", hashApisleutel(sleutel))
		.executeTakeFirst();
	if (!rij) return null;
	const partner =
		rij.partner_id === null
			? undefined
			: await inGemeente(databank.db, rij.gemeente_id, (trx) =>
					trx
						.selectFrom("partners")
						.select(["id", "naam", "partnertype"])
						.where("gemeente_id", "=", rij.gemeente_id)
						.where("id", "=", rij.partner_id)
						.executeTakeFirst(),
				);
	return {
		id: rij.id,
		naam: rij.naam,
		gemeenteId: rij.gemeente_id,
		recht: rij.recht as Apirecht,
		ingetrokken: rij.ingetrokken_op !== null,
		partner: partner ? { ...partner, partnertype: partner.partnertype as Partnertype } : null,
	};
}

/** Why a call of a known key was refused. */
export type Apiweigering = "ingetrokken" | "geen-recht" | "te-vaak";

/**
 * Writes a call in the audit log before anything is done with it, and when the key was last used. `wat` is the pattern of the
 * address ("POST /api/v1/signalen"), never what was sent.
 */
export async function logApigebruik(
	databank: Databank,
	apisleutel: Apisleutel,
	wat: string,
	geweigerd: Apiweigering | null,
	nu: Date,
): Promise<void> {
	const { gemeenteId, id, naam } = apisleutel;
	await inGemeente(databank.db, gemeenteId, async (trx) => {
		const gegevens = { koppeling: id, naam, wat, ...(geweigerd ? { reden: geweigerd } : {}) };
		const dader = { gemeenteId, gebruikerId: null };
		await logAudit(trx, dader, geweigerd ? "api-geweigerd" : "api-gebruikt", { gegevens });
		if (geweigerd) return;
		await trx
			.updateTable("api_sleutels")
			.set({ laatst_gebruikt_op: nu })
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", id)
			.execute();
	});
}

/** One row of the list of keys. */
export interface Apisleutelregel {
	readonly id: number;
	readonly naam: string;
	readonly recht: Apirecht;
	readonly partner: string | null;
	readonly door: string | null;
	readonly gemaaktOp: Date;
	readonly laatstGebruiktOp: Date | null;
	readonly ingetrokkenOp: Date | null;
}

/** The keys of the gemeente: working ones first, then what was revoked. */
export async function listApisleutels(trx: Trx, gemeenteId: number): Promise<Apisleutelregel[]> {
	const rijen = await trx
		.selectFrom("api_sleutels as k")
		.leftJoin("partners as p", (bij) =>
			bij.onRef("p.gemeente_id", "=", "k.gemeente_id").onRef("p.id", "=", "k.partner_id"),
		)
		.leftJoin("gebruikers as g", (bij) =>
			bij.onRef("g.gemeente_id", "=", "k.gemeente_id").onRef("g.id", "=", "k.gemaakt_door"),
		)
		.select(["k.id", "k.naam", "k.recht", "p.naam as partner", "g.naam as door", "k.gemaakt_op as gemaaktOp"])
		.select(["k.laatst_gebruikt_op as laatstGebruiktOp", "k.ingetrokken_op as ingetrokkenOp"])
		.where("k.gemeente_id", "=", gemeenteId)
		.orderBy((uit) => uit("k.ingetrokken_op", "is not", null))
		.orderBy("k.naam")
		.orderBy("k.id")
		.execute();
	return rijen as Apisleutelregel[];
}

/** The partners of the gemeente, to choose whose key it is. */
export async function listPartnerkeuzes(trx: Trx, gemeenteId: number) {
	return trx
		.selectFrom("partners")
		.select(["id", "naam", "partnertype"])
		.where("gemeente_id", "=", gemeenteId)
		.orderBy("naam")
		.orderBy("partnertype")
		.execute();
}
