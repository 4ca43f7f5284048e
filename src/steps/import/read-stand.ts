import type { Stapomgeving } from "../../database/stapomgeving.ts";
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
