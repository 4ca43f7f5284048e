import { type RawBuilder, sql } from "kysely";
import { wachtOpControle } from "../../database/controle-open.ts";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";

/** Which rows of the drop-out list. */
export interface Uitvalfilter {
	/** `gevraagd`: the partner was asked and has not answered. */
	readonly lijst: "open" | "gevraagd";
	readonly partner?: number | undefined;
	/** The first reason of the row; "niet-gekeken" for who was not looked up yet. */
	readonly reden?: string | undefined;
	/** Waits at least so many days. */
	readonly dagen?: number | undefined;
}

/** A row of the list. */
export interface Uitvalregel {
	readonly signaal_id: number;
	readonly partner: string;
	readonly partnertype: string;
	readonly voorletters: string | null;
	readonly voornamen: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string | null;
	readonly bedrijfsnaam: string | null;
	readonly straat: string | null;
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
	readonly postcode: string;
	readonly uitkomst: string;
	readonly redenen: string[];
	readonly wacht_sinds: Date;
	readonly signaaldatum: Datum;
	readonly zaak_id: number | null;
}

/** Of a zaak that was not picked up or is closed nobody needs to know who it is. */
const TELT = sql`not exists (select from zaaksignalen k2
	join zaken z2 on z2.gemeente_id = k2.gemeente_id and z2.id = k2.zaak_id
	where k2.gemeente_id = c.gemeente_id and k2.signaal_id = c.signaal_id and z2.status in ('gesloten', 'niet-opgepakt'))`;
const OPEN = sql`c.uitkomst is not null and c.besloten is null and ${TELT}`;
const GEVRAAGD = sql`c.uitkomst is not null and c.besluit = 'gevraagd' and ${TELT}`;
const REDEN = sql<string>`coalesce(c.redenen[1], c.uitkomst)`;

function waar(gemeenteId: number, filter: Uitvalfilter, nu: Date): RawBuilder<unknown> {
	const delen = [sql`c.gemeente_id = ${gemeenteId}`, filter.lijst === "open" ? OPEN : GEVRAAGD];
	if (filter.partner) delen.push(sql`s.partner_id = ${filter.partner}`);
	if (filter.reden) delen.push(sql`${REDEN} = ${filter.reden}`);
	if (filter.dagen) delen.push(sql`c.wacht_sinds <= ${nu}::timestamptz - make_interval(days => ${filter.dagen}::int)`);
	return sql.join(delen, sql` and `);
}

/** Rows on one page: more is no list that somebody works through today. */
export const UITVAL_MAX = 200;

/** The rows, who waits longest first. */
export async function listUitval(trx: Trx, gemeenteId: number, filter: Uitvalfilter, nu: Date): Promise<Uitvalregel[]> {
	const { rows } = await sql<Uitvalregel>`
		select c.signaal_id, p.naam as partner, s.partnertype, s.voorletters, s.voornamen, s.voorvoegsel, s.achternaam,
			s.bedrijfsnaam, s.straat, s.huisnummer, s.huisletter, s.toevoeging, s.postcode, c.uitkomst, c.redenen,
			c.wacht_sinds, s.signaaldatum, k.zaak_id
		from controles c
		join signalen s on s.gemeente_id = c.gemeente_id and s.id = c.signaal_id
		join partners p on p.gemeente_id = s.gemeente_id and p.id = s.partner_id
		left join zaaksignalen k on k.gemeente_id = s.gemeente_id and k.signaal_id = s.id
		where ${waar(gemeenteId, filter, nu)}
		order by c.wacht_sinds, c.signaal_id limit ${UITVAL_MAX}
	`.execute(trx);
	return rows;
}

/** The next row to decide: after the one that was on the screen, else from the top; null when the list is empty. */
export async function findVolgende(
	trx: Trx,
	gemeenteId: number,
	filter: Uitvalfilter,
	nu: Date,
	na: number | null = null,
): Promise<number | null> {
	const { rows } = await sql<{ signaal_id: number }>`
		select c.signaal_id from controles c
		join signalen s on s.gemeente_id = c.gemeente_id and s.id = c.signaal_id
		where ${waar(gemeenteId, filter, nu)} and c.signaal_id is distinct from ${na} and (${na}::bigint is null
			or (c.wacht_sinds, c.signaal_id) > (select v.wacht_sinds, v.signaal_id from controles v
				where v.gemeente_id = ${gemeenteId} and v.signaal_id = ${na}))
		order by c.wacht_sinds, c.signaal_id limit 1
	`.execute(trx);
	return rows[0]?.signaal_id ?? null;
}

/** What stands above the list. */
export interface Uitvaltelling {
	readonly open: number;
	readonly gevraagd: number;
	/** Not answered by the register yet. */
	readonly wachtOpBrp: number;
	/** Why, when the register refuses or cannot be reached. */
	readonly wachtreden: string | null;
	readonly oudste: Date | null;
	/** Median days that an open row waits. */
	readonly mediaanDagen: number;
	/** Decided by a colleague in the last thirty days, and how many days that took (median). */
	readonly beslist: number;
	readonly beslistDagen: number;
	readonly gecontroleerd: number;
	readonly vanzelf: number;
	readonly onthouden: number;
}

export async function countUitval(trx: Trx, gemeenteId: number, nu: Date): Promise<Uitvaltelling> {
	const dagen = sql`extract(epoch from ${nu}::timestamptz - c.wacht_sinds) / 86400`;
	const recent = sql`c.op > ${nu}::timestamptz - interval '30 days'`;
	const { rows } = await sql<Uitvaltelling>`
		select count(*) filter (where ${OPEN})::int as open,
			count(*) filter (where ${GEVRAAGD})::int as gevraagd,
			count(*) filter (where c.uitkomst is null)::int as "wachtOpBrp",
			max(c.wacht_op) filter (where c.uitkomst is null) as wachtreden,
			min(c.wacht_sinds) filter (where ${OPEN}) as oudste,
			coalesce(percentile_cont(0.5) within group (order by ${dagen}) filter (where ${OPEN}), 0)::float8 as "mediaanDagen",
			count(*) filter (where c.besloten = 'collega' and ${recent})::int as beslist,
			coalesce(percentile_cont(0.5) within group (order by extract(epoch from c.op - c.wacht_sinds) / 86400)
				filter (where c.besloten = 'collega' and ${recent}), 0)::float8 as "beslistDagen",
			count(*) filter (where c.gevonden is not null and ${recent})::int as gecontroleerd,
			count(*) filter (where c.besloten = 'vanzelf' and c.controlebesluit_id is null and ${recent})::int as vanzelf,
			count(*) filter (where c.besloten = 'vanzelf' and c.controlebesluit_id is not null and ${recent})::int as onthouden
		from controles c where c.gemeente_id = ${gemeenteId}
	`.execute(trx);
	return rows[0]!;
}

/** Zaken whose message would go by now, and waits for the check. */
export async function countWachtendeBerichten(trx: Trx, gemeenteId: number, vandaag: Datum): Promise<number> {
	const { rows } = await sql<{ aantal: number }>`
		select count(*)::int as aantal from zaken z where z.gemeente_id = ${gemeenteId}
			and z.status in ('te-benaderen', 'in-gesprek') and z.status <> 'in-gesprek' and z.volgende_op <= ${vandaag}
			and z.volgende_kanaal in ('Brief', 'Mail', 'SMS', 'WhatsApp', 'Kaartje') and ${wachtOpControle(gemeenteId)}
	`.execute(trx);
	return rows[0]!.aantal;
}

/** How many rows wait for a colleague: the number in the menu. */
export async function countOpen(trx: Trx, gemeenteId: number): Promise<number> {
	const { rows } = await sql<{ aantal: number }>`
		select count(*)::int as aantal from controles c where c.gemeente_id = ${gemeenteId} and ${OPEN}
	`.execute(trx);
	return rows[0]!.aantal;
}

/** What one can narrow the list to, with how many rows each has. */
export async function readUitvalkeuzes(trx: Trx, gemeenteId: number, lijst: Uitvalfilter["lijst"]) {
	const basis = sql`from controles c
		join signalen s on s.gemeente_id = c.gemeente_id and s.id = c.signaal_id
		join partners p on p.gemeente_id = s.gemeente_id and p.id = s.partner_id
		where c.gemeente_id = ${gemeenteId} and ${lijst === "open" ? OPEN : GEVRAAGD}`;
	const partners = await sql<{ id: number; naam: string; aantal: number }>`
		select p.id, p.naam, count(*)::int as aantal ${basis} group by p.id, p.naam order by p.naam
	`.execute(trx);
	const redenen = await sql<{ reden: string; aantal: number }>`
		select ${REDEN} as reden, count(*)::int as aantal ${basis} group by 1 order by 2 desc, 1
	`.execute(trx);
	return { partners: partners.rows, redenen: redenen.rows };
}
