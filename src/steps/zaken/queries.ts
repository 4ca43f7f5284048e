import { type RawBuilder, sql } from "kysely";
import { begintMet } from "../../database/begint-met.ts";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Zoekvraag } from "../../rules/register/lees-zoekvraag.ts";

/** One line of the list of zaken. */
export interface Zaakregel {
	readonly id: number;
	readonly nummer: string;
	readonly status: string;
	readonly naam: string;
	readonly straat: string | null;
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
	readonly postcode: string;
	readonly plaats: string | null;
	readonly wijk: string | null;
	readonly partnertypen: string[];
	readonly bedrag_cent: number;
	/** Reported again and again without the arrear rising. */
	readonly sleper: boolean;
	readonly volgende_kanaal: string | null;
	readonly volgende_op: Datum | null;
	readonly volgende_poging: number | null;
	readonly volgende_max: number | null;
	readonly resultaat: string | null;
	readonly gesloten_op: Datum | null;
	readonly toegewezen: string | null;
}

/** Order of the list; each has an index, so that a page costs the same in every gemeente. */
export const SORTERINGEN = ["nieuwste", "oudste", "naam", "adres"] as const;
export type Sortering = (typeof SORTERINGEN)[number];

/** What the address of /zaken narrows. */
export interface Zakenfilter {
	readonly status?: "te-benaderen" | "in-gesprek" | "gesloten" | "niet-opgepakt" | "open" | undefined;
	readonly wijk?: string | undefined;
	readonly partnertype?: string | undefined;
	/** Id of a colleague. */
	readonly van?: number | undefined;
	/** Only who is reported again and again without the arrear rising. */
	readonly sleper?: boolean | undefined;
}

const KOLOMMEN = sql`z.id, z.nummer, z.status, z.naam, z.straat, z.huisnummer, z.huisletter, z.toevoeging, z.postcode,
	z.plaats, z.wijk, z.partnertypen, z.bedrag_cent, z.sleper, z.volgende_kanaal, z.volgende_op, z.volgende_poging, z.volgende_max,
	z.resultaat, z.gesloten_op,
	(select b.naam from gebruikers b where b.gemeente_id = z.gemeente_id and b.id = z.toegewezen_aan) as toegewezen`;

const VOLGORDE: Record<Sortering, RawBuilder<unknown>> = {
	nieuwste: sql`z.id desc`,
	oudste: sql`z.id`,
	naam: sql`z.naamsleutel using ~<~, z.id`,
	adres: sql`z.straatsleutel using ~<~, z.huisnummer, z.id`,
};

function filterDelen(filter: Zakenfilter): RawBuilder<unknown>[] {
	const delen: RawBuilder<unknown>[] = [];
	if (filter.status === "open") delen.push(sql`z.status in ('te-benaderen', 'in-gesprek')`);
	else if (filter.status) delen.push(sql`z.status = ${filter.status}`);
	if (filter.wijk) delen.push(sql`z.wijk = ${filter.wijk}`);
	if (filter.partnertype) delen.push(sql`${filter.partnertype} = any(z.partnertypen)`);
	if (filter.van) delen.push(sql`z.toegewezen_aan = ${filter.van}`);
	if (filter.sleper) delen.push(sql`z.sleper`);
	return delen;
}

/** The zaken that a search finds, as conditions that each have their own index; null for what is not searched. */
function zoekDelen(vraag: Zoekvraag, gemeenteId: number): readonly RawBuilder<unknown>[] | null {
	switch (vraag.soort) {
		case "leeg":
			return [sql`true`];
		case "te-kort":
		case "bsn":
			return null;
		case "zaaknummer":
			return [sql`z.nummer = ${vraag.nummer}`];
		case "volgnummer":
			// Whichever year: forty looks in the index, where "ends with" would read every zaak.
			return [
				sql`z.nummer = any(array(select jaar || '-' || ${vraag.volgnummer}::text from generate_series(2020, 2060) jaar))`,
			];
		case "contact":
			// What a partner or colleague gave, what a message went to, and what the resident answered from.
			return [
				sql`z.id in (select c.zaak_id from contactgegevens c
					where c.gemeente_id = ${gemeenteId} and c.waarde = ${vraag.waarde})`,
				sql`z.id in (select b.zaak_id from berichten b
					where b.gemeente_id = ${gemeenteId} and b.naar = ${vraag.waarde})`,
				sql`z.id in (select a.zaak_id from antwoorden a
					where a.gemeente_id = ${gemeenteId} and a.van = ${vraag.waarde} and a.zaak_id is not null)`,
			];
		case "postcode":
			return [
				vraag.huisnummer === null
					? sql`z.postcode = ${vraag.postcode}`
					: sql`z.postcode = ${vraag.postcode} and z.huisnummer = ${vraag.huisnummer}`,
			];
		case "adres":
			return [sql`${begintMet(sql`z.straatsleutel`, vraag.straat)} and z.huisnummer = ${vraag.huisnummer}`];
		case "tekst":
			return [
				...vraag.sleutels.map((sleutel) => begintMet(sql`z.naamsleutel`, sleutel)),
				begintMet(sql`z.straatsleutel`, vraag.straat),
			];
	}
}

/** Rows further than this are found by searching, not by turning pages. */
export const LIJST_MAX = 1_000;

/** A page of the list: one index scan, stopped at the last row of the page. */
export async function readZaken(
	trx: Trx,
	gemeenteId: number,
	filter: Zakenfilter,
	opties: { readonly sortering: Sortering; readonly aantal: number; readonly vanaf: number },
): Promise<readonly Zaakregel[]> {
	const waar = sql.join([sql`z.gemeente_id = ${gemeenteId}`, ...filterDelen(filter)], sql` and `);
	const { rows } = await sql<Zaakregel>`
		select ${KOLOMMEN} from zaken z where ${waar}
		order by ${VOLGORDE[opties.sortering]} limit ${opties.aantal} offset ${opties.vanaf}
	`.execute(trx);
	return rows;
}

/** How many zaken the filter has, up to `LIJST_MAX` + 1. */
export async function countZaken(trx: Trx, gemeenteId: number, filter: Zakenfilter): Promise<number> {
	const waar = sql.join([sql`z.gemeente_id = ${gemeenteId}`, ...filterDelen(filter)], sql` and `);
	const { rows } = await sql<{ aantal: number }>`
		select count(*)::int as aantal from (select from zaken z where ${waar} limit ${LIJST_MAX + 1}) s
	`.execute(trx);
	return rows[0]?.aantal ?? 0;
}

/** What a search finds: open zaken first, then the newest; at most `aantal`. */
export async function searchZaken(
	trx: Trx,
	gemeenteId: number,
	vraag: Zoekvraag,
	filter: Zakenfilter,
	aantal: number,
): Promise<readonly Zaakregel[]> {
	const manieren = zoekDelen(vraag, gemeenteId);
	if (manieren === null) return [];
	const filters = filterDelen(filter);
	const delen = manieren.map((manier) => {
		const waar = sql.join([sql`z.gemeente_id = ${gemeenteId}`, manier, ...filters], sql` and `);
		return sql`(select ${KOLOMMEN} from zaken z where ${waar} limit ${LIJST_MAX})`;
	});
	const { rows } = await sql<Zaakregel>`
		select * from (${sql.join(delen, sql` union `)}) gevonden
		order by (status in ('te-benaderen', 'in-gesprek')) desc, id desc limit ${aantal}
	`.execute(trx);
	return rows;
}

/** Colleagues who work on zaken, by name: to hand over to. */
export async function readCollegas(trx: Trx, gemeenteId: number) {
	return trx
		.selectFrom("gebruikers")
		.select(["id", "naam", "wijken"])
		.where("gemeente_id", "=", gemeenteId)
		.where("actief", "=", true)
		.where("rol", "in", ["vroegsignaleerder", "coordinator"])
		.orderBy("naam")
		.execute();
}
