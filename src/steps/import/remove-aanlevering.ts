import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import { lockGemeente } from "../../database/gemeente-transactie.ts";
import { HEEFT_WERK } from "../../database/heeft-werk.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";

/** What taking a delivery back would do, for who has to decide about it. */
export interface Terugname {
	readonly signalen: number;
	readonly geweigerd: number;
	/** Zaken that go: they stand on this delivery alone. */
	readonly zakenWeg: number;
	/** Zaken that stay, with what other deliveries say. */
	readonly zakenAnders: number;
	/** Zaken that somebody worked on: as long as there are any, the delivery stays. */
	readonly inBehandeling: readonly { readonly id: number; readonly nummer: string; readonly waarom: string }[];
	readonly aantalInBehandeling: number;
}

/** Shown of the zaken that stand in the way. */
const GETOOND = 20;

/** What would disappear, and what stands in the way. */
export async function readTerugname(
	{ trx, gemeenteId }: Stapomgeving,
	aanleveringId: number,
): Promise<Terugname | null> {
	const aanlevering = await trx
		.selectFrom("aanleveringen")
		.select(["geweigerd", "aangenomen"])
		.where("id", "=", aanleveringId)
		.executeTakeFirst();
	if (!aanlevering) return null;
	const { rows } = await sql<{ id: number; nummer: string; gedeeld: boolean; waarom: string | null }>`
		with betrokken as (
			select distinct k.zaak_id from signalen s
			join zaaksignalen k on k.gemeente_id = s.gemeente_id and k.signaal_id = s.id
			where s.gemeente_id = ${gemeenteId} and s.aanlevering_id = ${aanleveringId}
		)
		select z.id, z.nummer, exists (
				select from zaaksignalen k join signalen s on s.gemeente_id = k.gemeente_id and s.id = k.signaal_id
				where k.gemeente_id = z.gemeente_id and k.zaak_id = z.id and s.aanlevering_id <> ${aanleveringId}
			) as gedeeld,
			case when z.status = 'gesloten' then 'is afgesloten'
				when z.status = 'in-gesprek' then 'is in gesprek'
				when z.pogingen > 0 then 'er is contact gezocht'
				when z.terugbellen_op is not null then 'er is terugbellen afgesproken'
				when z.toegewezen_aan is not null then 'is van een collega'
				when exists (select from notities n where n.gemeente_id = z.gemeente_id and n.zaak_id = z.id)
					then 'er staat een notitie bij'
				when exists (select from antwoorden a where a.gemeente_id = z.gemeente_id and a.zaak_id = z.id)
					then 'de inwoner heeft geantwoord'
				when ${HEEFT_WERK} then 'er is al iets mee gebeurd'
			end as waarom
		from betrokken b join zaken z on z.gemeente_id = ${gemeenteId} and z.id = b.zaak_id
		order by z.id
	`.execute(trx);
	const bezig = rows.flatMap(({ id, nummer, waarom }) => (waarom === null ? [] : [{ id, nummer, waarom }]));
	const gedeeld = rows.filter((rij) => rij.gedeeld).length;
	return {
		signalen: aanlevering.aangenomen,
		geweigerd: aanlevering.geweigerd,
		zakenWeg: rows.length - gedeeld,
		zakenAnders: gedeeld,
		inBehandeling: bezig.slice(0, GETOOND),
		aantalInBehandeling: bezig.length,
	};
}

/**
 * Takes a delivery back: its signalen, its refused rows and the delivery itself go. Refused while somebody works on one of
 * its zaken. Gives the signalen of other deliveries that were matched together with these; in the same transaction
 * `rematchSignalen` of the match thinks those through again and removes the zaken that are left without a signaal.
 */
export async function removeAanlevering(
	omgeving: Stapomgeving,
	aanleveringId: number,
): Promise<
	Result<{ readonly zaken: readonly number[]; readonly verwant: readonly number[] }, "niet-gevonden" | "in-behandeling">
> {
	const { trx, gemeenteId } = omgeving;
	await lockGemeente(trx, gemeenteId);
	const zaken = await lockZaken(omgeving, aanleveringId);
	const terugname = await readTerugname(omgeving, aanleveringId);
	if (!terugname) return refuse("niet-gevonden");
	if (terugname.aantalInBehandeling > 0) return refuse("in-behandeling");
	const verwant = await sql<{ id: number }>`
		with weg as materialized (
			select adressleutel, persoonsleutel, bsn_index from signalen
			where gemeente_id = ${gemeenteId} and aanlevering_id = ${aanleveringId}
		)
		select s.id from signalen s
		join zaaksignalen k on k.gemeente_id = s.gemeente_id and k.signaal_id = s.id
		where s.gemeente_id = ${gemeenteId} and s.aanlevering_id <> ${aanleveringId} and (
			s.adressleutel in (select adressleutel from weg)
			or s.persoonsleutel in (select persoonsleutel from weg where persoonsleutel is not null)
			or s.bsn_index in (select bsn_index from weg where bsn_index is not null))
		order by s.adressleutel, s.id
	`.execute(trx);
	await trx.deleteFrom("signalen").where("aanlevering_id", "=", aanleveringId).execute();
	// its refused rows go with it (foreign key, on delete cascade)
	await trx.deleteFrom("aanleveringen").where("id", "=", aanleveringId).execute();
	const { signalen, geweigerd, zakenWeg, zakenAnders } = terugname;
	await logAudit(trx, omgeving, "aanlevering-teruggenomen", {
		gegevens: { aanleveringId, signalen, geweigerd, zakenWeg, zakenAnders },
	});
	return accept({ zaken, verwant: verwant.rows.map((rij) => rij.id) });
}

/**
 * The zaken of a delivery, held until the end: only a look that comes after the lock sees the message that went at the same
 * moment.
 */
async function lockZaken({ trx, gemeenteId }: Stapomgeving, aanleveringId: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select z.id from zaken z where z.gemeente_id = ${gemeenteId} and z.id in (
			select k.zaak_id from signalen s
			join zaaksignalen k on k.gemeente_id = s.gemeente_id and k.signaal_id = s.id
			where s.gemeente_id = ${gemeenteId} and s.aanlevering_id = ${aanleveringId}
		) order by z.id for update
	`.execute(trx);
	return rows.map(({ id }) => id);
}
