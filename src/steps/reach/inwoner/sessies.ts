import type { Databank } from "../../../database/databank.ts";
import { hashSessie } from "./prove-inwoner.ts";

/** Did this browser prove to be the resident of this zaak? */
export async function isAangemeld(
	{ db }: Pick<Databank, "db">,
	sid: string,
	{ gemeenteId, zaakId }: { readonly gemeenteId: number; readonly zaakId: number },
	nu: Date,
): Promise<boolean> {
	const rij = await db
		.selectFrom("inwonersessies")
		.select("zaak_id")
		.where("sid_hash", "=", hashSessie(sid))
		.where("gemeente_id", "=", gemeenteId)
		.where("zaak_id", "=", zaakId)
		.where("verloopt_op", ">", nu)
		.executeTakeFirst();
	return rij !== undefined;
}

/** Ends a session: a shared computer. */
export async function endInwonersessie({ db }: Pick<Databank, "db">, sid: string): Promise<void> {
	await db.deleteFrom("inwonersessies").where("sid_hash", "=", hashSessie(sid)).execute();
}

/** Removes what expired: sessions at once, codes after a month, in which the page still says that they expired. */
export async function removeVerlopen({ db }: Pick<Databank, "db">, nu: Date): Promise<void> {
	await db.deleteFrom("inwonersessies").where("verloopt_op", "<", nu).execute();
	const maand = new Date(nu.getTime() - 30 * 86_400_000);
	await db.deleteFrom("inwonercodes").where("verloopt_op", "<", maand).execute();
}
