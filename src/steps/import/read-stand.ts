import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Aanleverstatus } from "./list-aanleveringen.ts";
import { type Aanleverrapport, LEEG_RAPPORT } from "./rapport.ts";

/** How a delivery stands: its counts and its report. */
export async function readAanleveringStand({ trx }: Stapomgeving, aanleveringId: number) {
	const rij = await trx
		.selectFrom("aanleveringen")
		.select(["status", "rapport", "regels", "aangenomen", "gecorrigeerd", "geweigerd", "dubbel"])
		.where("id", "=", aanleveringId)
		.executeTakeFirstOrThrow();
	return { ...rij, rapport: { ...LEEG_RAPPORT, ...rij.rapport } as Aanleverrapport };
}

/** How far a delivery is, without anything of its rows: asked every two seconds by who waits for it. Null: no such delivery. */
export async function readVoortgang({ trx, gemeenteId }: Stapomgeving, aanleveringId: number) {
	const rij = await trx
		.selectFrom("aanleveringen")
		.select(["id", "status", "voortgang"])
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", aanleveringId)
		.executeTakeFirst();
	return rij ? { ...rij, status: rij.status as Aanleverstatus } : null;
}
