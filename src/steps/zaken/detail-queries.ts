import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { DB } from "../../database/types.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Stap } from "../../rules/zaak/route.ts";

/** A zaak with the name of who has it. */
export type Zaakkop = Selectable<DB["zaken"]> & { readonly toegewezen: string | null };

export async function readZaakkop(trx: Trx, gemeenteId: number, zaakId: number): Promise<Zaakkop | null> {
	const rij = await trx
		.selectFrom("zaken as z")
		.leftJoin("gebruikers as b", (join) =>
			join.onRef("b.gemeente_id", "=", "z.gemeente_id").onRef("b.id", "=", "z.toegewezen_aan"),
		)
		.selectAll("z")
		.select("b.naam as toegewezen")
		.where("z.gemeente_id", "=", gemeenteId)
		.where("z.id", "=", zaakId)
		.executeTakeFirst();
	return rij ?? null;
}

/** One signaal of the zaak, without BSN. */
export interface Zaaksignaal {
	readonly id: number;
	readonly partner: string;
	readonly partnertype: string;
	readonly signaaltype: string;
	readonly warme_overdracht: boolean;
	readonly bedrag_cent: number;
	readonly maanden_achterstand: number | null;
	readonly ontstaansdatum: Datum | null;
	readonly signaaldatum: Datum;
	readonly ontvangen_op: Datum;
	readonly klantnummer: string | null;
	readonly aanlevering_id: number;
	readonly herhaling: string;
	readonly uitleg: string;
	readonly correcties: { veld: string; van: string; naar: string; omdat: string }[] | null;
}

const signalenVraag = (gemeenteId: number, zaakId: number) => sql`
		select s.id, p.naam as partner, s.partnertype, s.signaaltype, s.warme_overdracht, s.bedrag_cent,
			s.maanden_achterstand, s.ontstaansdatum, s.signaaldatum, s.ontvangen_op, s.klantnummer, s.aanlevering_id,
			zs.herhaling, zs.uitleg, s.correcties
		from zaaksignalen zs
		join signalen s on s.gemeente_id = zs.gemeente_id and s.id = zs.signaal_id
		join partners p on p.gemeente_id = s.gemeente_id and p.id = s.partner_id
		where zs.gemeente_id = ${gemeenteId} and zs.zaak_id = ${zaakId}
		order by s.signaaldatum desc, s.id desc`;

/** A number or address, the best first: it works, then mobile, then from most partners; a wrong one last. */
export interface Contactgegeven {
	readonly soort: "telefoon" | "email";
	readonly waarde: string;
	readonly mobiel: boolean;
	readonly partners: number;
	/** `te-bevestigen`: given without proof, not used until a colleague says that it is right. */
	readonly status: "onbekend" | "werkt" | "te-bevestigen" | "fout";
	readonly status_op: Datum | null;
	readonly opmerking: string;
	/** Kanalen through which the resident wants nothing more here (STOP). */
	readonly afgemeld: readonly string[];
}

const contactVraag = (gemeenteId: number, zaakId: number) => sql`
		select soort, waarde, mobiel, partners, status, status_op, opmerking,
			array(select a.kanaal from afmeldingen a where a.gemeente_id = ${gemeenteId} and a.waarde = contactgegevens.waarde
				order by a.kanaal) as afgemeld
		from contactgegevens where gemeente_id = ${gemeenteId} and zaak_id = ${zaakId}
		order by array_position(array['werkt', 'onbekend', 'te-bevestigen', 'fout'], status), soort = 'email', not mobiel, partners desc, waarde`;

/** One thing that happened; `extra` differs per soort. */
export interface Tijdlijnregel {
	readonly soort: "poging" | "gebeurtenis" | "notitie" | "besluit";
	readonly id: number;
	readonly op: Date;
	readonly wie: string | null;
	readonly door: number | null;
	readonly extra: {
		readonly soort?: string;
		readonly tekst?: string;
		readonly kanaal?: string;
		readonly datum?: Datum;
		readonly dagdeel?: string;
		readonly uitkomst?: string;
		readonly bereikt?: boolean;
		readonly ongedaan?: boolean;
		readonly verwijderd?: boolean;
		readonly opgepakt?: boolean;
		readonly versie?: number;
		readonly omdat?: string;
		readonly route?: string | null;
	};
}

/** Lines of the time line on one page: more than any zaak needs in a year. */
const TIJDLIJN_MAX = 150;

/** Everything that happened to the zaak, the newest first. */
function tijdlijnVraag(gemeenteId: number, zaakId: number) {
	const waar = sql`gemeente_id = ${gemeenteId} and zaak_id = ${zaakId}`;
	return sql`
		select t.soort, t.id, t.op, b.naam as wie, t.door, t.extra from (
			select 'poging' as soort, id, geregistreerd_op as op, door, jsonb_build_object('kanaal', kanaal, 'datum', datum,
				'dagdeel', dagdeel, 'uitkomst', uitkomst, 'bereikt', bereikt, 'ongedaan', ongedaan_op is not null) as extra
			from contactpogingen where ${waar}
			union all
			select 'gebeurtenis', id, gebeurd_op, door, jsonb_build_object('soort', soort, 'tekst', tekst)
			from gebeurtenissen where ${waar}
			union all
			select 'notitie', id, geschreven_op, door,
				jsonb_build_object('tekst', tekst, 'verwijderd', verwijderd_op is not null)
			from notities where ${waar}
			union all
			select 'besluit', id, genomen_op, null, jsonb_build_object('opgepakt', opgepakt, 'versie', werkinstructie_versie,
				'omdat', omdat, 'route', route)
			from besluiten where ${waar}
		) t
		left join gebruikers b on b.gemeente_id = ${gemeenteId} and b.id = t.door
		order by t.op desc, t.id desc limit ${TIJDLIJN_MAX}`;
}

/** The decision in force, also while a new signaal waits for another one: the version's title, the route's name and the step that is next. */
export interface Aanpak {
	readonly titel: string;
	readonly versie: number;
	readonly route_naam: string | null;
	readonly stap: Stap | null;
}

const aanpakVraag = (zaak: Zaakkop) => sql`
		select inhoud ->> 'titel' as titel, versie,
			inhoud #>> array['routes', ${zaak.route}, 'naam'] as route_naam,
			(select s from jsonb_array_elements(inhoud #> array['routes', ${zaak.route}, 'stappen']) s
				where s ->> 'id' = ${zaak.volgende_stap}) as stap
		from werkinstructies where gemeente_id = ${zaak.gemeente_id} and versie = ${zaak.route_versie ?? zaak.werkinstructie_versie}`;

/** What belongs to a zaak. */
export interface Zaakdelen {
	readonly signalen: readonly Zaaksignaal[];
	readonly contact: readonly Contactgegeven[];
	readonly tijdlijn: readonly Tijdlijnregel[];
	readonly aanpak: Aanpak | null;
	readonly aanwezig: readonly string[];
}

/** One statement for all of it: every round trip to the server costs more than the small tables that it reads. */
export async function readZaakdelen(trx: Trx, zaak: Zaakkop, eigenId: number | null, sinds: Date): Promise<Zaakdelen> {
	const { gemeente_id: gemeenteId, id } = zaak;
	const lijst = (vraag: RawBuilder<unknown>) =>
		sql`coalesce((select jsonb_agg(to_jsonb(q)) from (${vraag}) q), '[]'::jsonb)`;
	const { rows } = await sql<
		Omit<Zaakdelen, "tijdlijn" | "aanwezig"> & {
			tijdlijn: readonly (Omit<Tijdlijnregel, "op"> & { op: string })[];
			aanwezig: readonly { naam: string }[];
		}
	>`select ${lijst(signalenVraag(gemeenteId, id))} as signalen, ${lijst(contactVraag(gemeenteId, id))} as contact,
		${lijst(tijdlijnVraag(gemeenteId, id))} as tijdlijn,
		(select to_jsonb(q) from (${aanpakVraag(zaak)}) q) as aanpak,
		${lijst(aanwezigVraag(gemeenteId, id, eigenId, sinds))} as aanwezig
	`.execute(trx);
	const { tijdlijn, aanwezig, ...delen } = rows[0]!;
	return {
		...delen,
		tijdlijn: tijdlijn.map((regel) => ({ ...regel, op: new Date(regel.op) })),
		aanwezig: aanwezig.map((collega) => collega.naam),
	};
}

/** Names and routes of the werkinstructie in force, to choose from when a zaak is opened again. */
export async function readRoutes(trx: Trx, gemeenteId: number) {
	const { rows } = await sql<{ id: string; naam: string }>`
		select r.key as id, r.value ->> 'naam' as naam
		from werkinstructies w cross join lateral jsonb_each(w.inhoud -> 'routes') r
		where w.gemeente_id = ${gemeenteId} and w.status = 'actief' and r.value ->> 'variantVan' is null
		order by 2
	`.execute(trx);
	return rows;
}

const aanwezigVraag = (gemeenteId: number, zaakId: number, eigenId: number | null, sinds: Date) => sql`
		select b.naam from zaakbezoeken v
		join gebruikers b on b.gemeente_id = v.gemeente_id and b.id = v.gebruiker_id
		where v.gemeente_id = ${gemeenteId} and v.zaak_id = ${zaakId} and v.gebruiker_id <> ${eigenId ?? 0}
			and v.laatst_gezien > ${sinds}
		order by b.naam`;

/** Colleagues who have the zaak open now. */
export async function readAanwezigen(
	trx: Trx,
	gemeenteId: number,
	zaakId: number,
	eigenId: number | null,
	sinds: Date,
) {
	const vraag = aanwezigVraag(gemeenteId, zaakId, eigenId, sinds);
	const { rows } = await sql<{ naam: string }>`${vraag}`.execute(trx);
	return rows.map((rij) => rij.naam);
}

/** Who looked at the zaak or changed it, the newest first. */
export async function readWieKeek(trx: Trx, gemeenteId: number, zaakId: number) {
	const { rows } = await sql<{ op: Date; wie: string | null; handeling: string; keer: number }>`
		select max(a.op) as op, b.naam as wie, a.handeling, count(*)::int as keer
		from auditregels a
		left join gebruikers b on b.gemeente_id = a.gemeente_id and b.id = a.gebruiker_id
		where a.gemeente_id = ${gemeenteId} and a.zaak_id = ${zaakId}
		group by b.naam, a.handeling, date_trunc('day', a.op at time zone 'Europe/Amsterdam')
		order by 1 desc limit 200
	`.execute(trx);
	return rows;
}
