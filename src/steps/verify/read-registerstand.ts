import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Registeruitkomst } from "./replace-register.ts";

type Lezer = Pick<Stapomgeving, "trx" | "gemeenteId">;

/** The extract in use: when it came, how many people; null when there is none. */
export async function readRegisterstand({ trx, gemeenteId }: Lezer) {
	const rij = await trx
		.selectFrom("registerleveringen as l")
		.leftJoin("gebruikers as b", (bij) => bij.onRef("b.gemeente_id", "=", "l.gemeente_id").onRef("b.id", "=", "l.door"))
		.select(["l.bestandsnaam", "l.personen", "l.overgeslagen", "l.op", "b.naam as door"])
		.where("l.gemeente_id", "=", gemeenteId)
		.orderBy("l.id", "desc")
		.limit(1)
		.executeTakeFirst();
	return rij ?? null;
}

/** The newest uploaded file: how far it is, or what came of it. */
export interface Registerbestand {
	readonly bestandsnaam: string;
	readonly status: "ontvangen" | "ingelezen" | "afgekeurd";
	/** Null: not known before the end of the file. */
	readonly regels: number | null;
	readonly voortgang: number;
	/** Null until it was read. */
	readonly uitkomst: Registeruitkomst | null;
	readonly ontvangen_op: Date;
	readonly klaar_op: Date | null;
}

export async function readRegisterbestand({ trx, gemeenteId }: Lezer): Promise<Registerbestand | null> {
	const rij = await trx
		.selectFrom("registerbestanden")
		.select(["bestandsnaam", "status", "regels", "voortgang", "rapport", "ontvangen_op", "klaar_op"])
		.where("gemeente_id", "=", gemeenteId)
		.orderBy("id", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!rij) return null;
	const { rapport, status, ...rest } = rij;
	return {
		...rest,
		status: status as Registerbestand["status"],
		uitkomst: status === "ontvangen" ? null : (rapport as unknown as Registeruitkomst),
	};
}
