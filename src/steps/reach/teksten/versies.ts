import { sql } from "kysely";
import type { GemeenteId, Trx } from "../../../database/gemeente-transactie.ts";
import { lockVoorGemeente } from "../../../database/sloten.ts";
import { KLARE_TEKSTEN } from "../../../rules/reach/tekst/klaar/klare-teksten.ts";
import type { Tekst } from "../../../rules/reach/tekst/tekst.ts";

/** Which text: one purpose, one kanaal, one audience, one language. */
export type Tekstsleutel = Pick<Tekst, "soort" | "kanaal" | "doelgroep" | "taal">;

export type Versiestatus = "concept" | "ter-publicatie" | "gepubliceerd" | "vervangen";

/** One version of a text of the gemeente. */
export interface Tekstversie {
	readonly tekstId: number;
	readonly versie: number;
	readonly onderwerp: string | null;
	readonly inhoud: string;
	readonly status: Versiestatus;
	readonly schrijverId: number;
	readonly schrijver: string | null;
	readonly geschrevenOp: Date;
	readonly publiceerder: string | null;
	readonly gepubliceerdOp: Date | null;
}

/** The text of the ready set, or null: then the gemeente writes it from nothing. */
export const findKlareTekst = (sleutel: Tekstsleutel): Tekst | null =>
	KLARE_TEKSTEN.find(
		(tekst) =>
			tekst.soort === sleutel.soort &&
			tekst.kanaal === sleutel.kanaal &&
			tekst.doelgroep === sleutel.doelgroep &&
			tekst.taal === sleutel.taal,
	) ?? null;

/** Every version of this text, the newest first; of concepts only one's own, because a draft holds for nobody yet. */
export async function listVersies(
	trx: Trx,
	gemeenteId: GemeenteId,
	{ soort, kanaal, doelgroep, taal }: Tekstsleutel,
	gebruikerId: number | null,
): Promise<Tekstversie[]> {
	const { rows } = await sql<Tekstversie>`
		select t.id as "tekstId", v.versie, v.onderwerp, v.inhoud, v.status, v.geschreven_door as "schrijverId",
			s.naam as schrijver, v.geschreven_op as "geschrevenOp", p.naam as publiceerder, v.gepubliceerd_op as "gepubliceerdOp"
		from teksten t
		join tekstversies v on v.gemeente_id = t.gemeente_id and v.tekst_id = t.id
		left join gebruikers s on s.gemeente_id = t.gemeente_id and s.id = v.geschreven_door
		left join gebruikers p on p.gemeente_id = t.gemeente_id and p.id = v.gepubliceerd_door
		where t.gemeente_id = ${gemeenteId} and t.soort = ${soort} and t.kanaal = ${kanaal}
			and t.doelgroep = ${doelgroep} and t.taal = ${taal}
			and (v.status <> 'concept' or v.geschreven_door = ${gebruikerId})
		order by v.versie desc
	`.execute(trx);
	return rows;
}

/** Makes the text when the gemeente has none of its own yet, and holds it until the end of the transaction. */
export async function lockTekst(trx: Trx, gemeenteId: GemeenteId, sleutel: Tekstsleutel): Promise<number> {
	await trx
		.insertInto("teksten")
		.values({ gemeente_id: gemeenteId, ...sleutel })
		.onConflict((al) => al.doNothing())
		.execute();
	await lockVoorGemeente(trx, "teksten", gemeenteId);
	const { id } = await trx
		.selectFrom("teksten")
		.select("id")
		.where("gemeente_id", "=", gemeenteId)
		.where("soort", "=", sleutel.soort)
		.where("kanaal", "=", sleutel.kanaal)
		.where("doelgroep", "=", sleutel.doelgroep)
		.where("taal", "=", sleutel.taal)
		.executeTakeFirstOrThrow();
	return id;
}

/** Names of the signaalpartners: what may not stand in any text. */
export async function listPartnernamen(trx: Trx, gemeenteId: GemeenteId): Promise<string[]> {
	const rijen = await trx.selectFrom("partners").select("naam").where("gemeente_id", "=", gemeenteId).execute();
	return rijen.map(({ naam }) => naam);
}

/** The number of the next version. */
export async function nextVersie(trx: Trx, gemeenteId: GemeenteId, tekstId: number): Promise<number> {
	const { hoogste } = await trx
		.selectFrom("tekstversies")
		.select((eb) => eb.fn.max("versie").as("hoogste"))
		.where("gemeente_id", "=", gemeenteId)
		.where("tekst_id", "=", tekstId)
		.executeTakeFirstOrThrow();
	return (hoogste ?? 0) + 1;
}
