import { sql } from "kysely";
import type { Dader } from "../../../database/audit.ts";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Afspraakstatus, Vorm } from "../../../rules/reach/afspraak/afspraakstatus.ts";
import type { BezetMoment, Spreekuur } from "../../../rules/reach/afspraak/vrije-momenten.ts";
import { OPEN_STATUSSEN } from "../../../rules/zaak/zaakstatus.ts";

/** Where one can meet. */
export interface Plek {
	readonly id: number;
	readonly vorm: Vorm;
	readonly naam: string;
	readonly adres: string;
	readonly uitleg: string;
	readonly actief: boolean;
}

/** An appointment as pages and messages tell it. */
export interface Afspraak {
	readonly id: number;
	readonly zaakId: number;
	readonly gebruikerId: number;
	readonly plekId: number;
	readonly begin: Date;
	readonly eind: Date;
	readonly status: Afspraakstatus;
	readonly plek: string;
	readonly vorm: Vorm;
	readonly adres: string;
	/** The colleague, with a direct number where there is one. */
	readonly met: string;
	readonly metTelefoon: string | null;
}

/** The places of the gemeente, in the order in which they were made. */
export async function readPlekken(trx: Trx, gemeenteId: number): Promise<Plek[]> {
	const rijen = await trx
		.selectFrom("afspraakplekken")
		.select(["id", "vorm", "naam", "adres", "uitleg", "actief"])
		.where("gemeente_id", "=", gemeenteId)
		.orderBy("id")
		.execute();
	return rijen as Plek[];
}

/** The weekly hours at places that are in use, of colleagues who work here; of one colleague when named. */
export async function readSpreekuren(
	trx: Trx,
	gemeenteId: number,
	gebruikerId: number | null = null,
): Promise<(Spreekuur & { readonly id: number; readonly collega: string; readonly plek: string })[]> {
	const { rows } = await sql<{ id: number; collega: string; plek: string } & Spreekuur>`
		select s.id, s.gebruiker_id as "gebruikerId", s.plek_id as "plekId", s.weekdag, s.duur_minuten as "duurMinuten",
			to_char(s.van, 'HH24:MI') as van, to_char(s.tot, 'HH24:MI') as tot, g.naam as collega, p.naam as plek
		from spreekuren s
		join gebruikers g on g.gemeente_id = s.gemeente_id and g.id = s.gebruiker_id and g.actief
		join afspraakplekken p on p.gemeente_id = s.gemeente_id and p.id = s.plek_id and p.actief
		where s.gemeente_id = ${gemeenteId} and (${gebruikerId}::bigint is null or s.gebruiker_id = ${gebruikerId})
		order by s.weekdag, s.van, s.id
	`.execute(trx);
	return rows;
}

/** Standing appointments from `vanaf`, without those of `zonderZaak`: who moves may choose across the own moment. */
export async function readBezet(
	trx: Trx,
	gemeenteId: number,
	vanaf: Date,
	zonderZaak: number | null,
): Promise<BezetMoment[]> {
	return trx
		.selectFrom("afspraken")
		.select(["gebruiker_id as gebruikerId", "begin", "eind"])
		.where("gemeente_id", "=", gemeenteId)
		.where("status", "=", "gepland")
		.where("eind", ">", vanaf)
		.where("zaak_id", "<>", zonderZaak ?? 0)
		.execute();
}

const afspraken = (trx: Trx, gemeenteId: number) =>
	trx
		.selectFrom("afspraken as a")
		.innerJoin("afspraakplekken as p", (deel) =>
			deel.onRef("p.gemeente_id", "=", "a.gemeente_id").onRef("p.id", "=", "a.plek_id"),
		)
		.innerJoin("gebruikers as g", (deel) =>
			deel.onRef("g.gemeente_id", "=", "a.gemeente_id").onRef("g.id", "=", "a.gebruiker_id"),
		)
		.select([
			"a.id",
			"a.zaak_id as zaakId",
			"a.gebruiker_id as gebruikerId",
			"a.plek_id as plekId",
			"a.begin",
			"a.eind",
			"a.status",
			"p.naam as plek",
			"p.vorm",
			"p.adres",
			"g.naam as met",
			"g.telefoon as metTelefoon",
		])
		.where("a.gemeente_id", "=", gemeenteId);

/** One appointment, or null. */
export async function readAfspraak(trx: Trx, gemeenteId: number, id: number): Promise<Afspraak | null> {
	return ((await afspraken(trx, gemeenteId).where("a.id", "=", id).executeTakeFirst()) as Afspraak | undefined) ?? null;
}

/** The appointments of a zaak, the newest first; moved ones are left out. */
export async function readAfsprakenVan(trx: Trx, gemeenteId: number, zaakId: number): Promise<Afspraak[]> {
	const rijen = await afspraken(trx, gemeenteId)
		.where("a.zaak_id", "=", zaakId)
		.where("a.status", "<>", "verzet")
		.orderBy("a.begin", "desc")
		.execute();
	return rijen as Afspraak[];
}

/** The one standing appointment of a zaak; one that is over stands no more, also when nobody wrote down how it went. */
export const readStaandeAfspraak = async (
	trx: Trx,
	gemeenteId: number,
	zaakId: number,
	nu: Date,
): Promise<Afspraak | null> =>
	(await readAfsprakenVan(trx, gemeenteId, zaakId)).find((rij) => rij.status === "gepland" && rij.eind > nu) ?? null;

/**
 * Appointments of these days, in order, with whose they are; and, of open zaken, every earlier one of which nobody wrote down
 * how it went.
 */
export async function readAgenda(
	trx: Trx,
	gemeenteId: number,
	{ vanaf, tot, gebruikerId }: { readonly vanaf: Date; readonly tot: Date; readonly gebruikerId: number | null },
): Promise<(Afspraak & { readonly naam: string; readonly nummer: string })[]> {
	let vraag = afspraken(trx, gemeenteId)
		.innerJoin("zaken as z", (deel) =>
			deel.onRef("z.gemeente_id", "=", "a.gemeente_id").onRef("z.id", "=", "a.zaak_id"),
		)
		.select(["z.naam", "z.nummer"])
		.where((uit) =>
			uit.or([
				uit("a.begin", ">=", vanaf),
				uit.and([uit("a.status", "=", "gepland"), uit("z.status", "in", [...OPEN_STATUSSEN])]),
			]),
		)
		.where("a.begin", "<", tot)
		.where("a.status", "in", ["gepland", "gemist", "geweest"])
		.orderBy("a.begin");
	if (gebruikerId !== null) vraag = vraag.where("a.gebruiker_id", "=", gebruikerId);
	return (await vraag.execute()) as (Afspraak & { naam: string; nummer: string })[];
}

/** Takes the agenda of a colleague for this transaction: of two who choose the same moment, the second sees the first. */
export async function lockAgenda(trx: Trx, gemeenteId: number, gebruikerId: number): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`afspraken ${gemeenteId} ${gebruikerId}`}, 0))`.execute(
		trx,
	);
}

/** A sentence on the time line, at the time of the step's own clock. */
export async function schrijfRegel(trx: Trx, dader: Dader, zaakId: number, tekst: string, nu: Date): Promise<void> {
	const rij = { gemeente_id: dader.gemeenteId, zaak_id: zaakId, soort: "afspraak", tekst };
	await trx
		.insertInto("gebeurtenissen")
		.values({ ...rij, door: dader.gebruikerId, gebeurd_op: nu })
		.execute();
}
