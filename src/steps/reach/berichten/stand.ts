import { type RawBuilder, sql } from "kysely";
import { bruikbaar } from "../../../database/bruikbaar.ts";
import { brpMeldingOpen, controleOpen } from "../../../database/controle-open.ts";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import { dagdelenVan } from "../../../rules/decide/capaciteit.ts";
import type { Datum } from "../../../rules/kernel/datum.ts";
import type { Berichtstatus } from "../../../rules/reach/bericht/bezorging.ts";
import { dagVanMoment } from "../../../rules/reach/bericht/moment.ts";
import type { Berichtvraag, EerderBericht } from "../../../rules/reach/bericht/plan-bericht.ts";
import type { Berichtkanaal } from "../../../rules/reach/bericht/verzending.ts";
import type { Aanbieder, Instelkanaal } from "../../../rules/reach/kanaal/aanbieder.ts";
import type { Dagdeel, Kanaal } from "../../../rules/zaak/contactsoort.ts";
import { type Contactgegevens, type Stap, stappenVoor } from "../../../rules/zaak/route.ts";
import type { Zaakstatus } from "../../../rules/zaak/zaakstatus.ts";

/** A message of a zaak that is in the outbox. */
export interface Berichtrij extends EerderBericht {
	readonly id: number;
	readonly soort: string;
	readonly stap: string;
	readonly poging: number;
	readonly ronde: number;
	readonly geplandOp: string;
}

/** A zaak as the outbox looks at it. */
export interface Berichtstand extends Contactgegevens {
	readonly id: number;
	readonly status: Zaakstatus;
	readonly stap: string | null;
	readonly kanaal: Kanaal | null;
	readonly op: Datum | null;
	readonly poging: number | null;
	readonly spoed: boolean;
	/** In which language this resident is written to. */
	readonly taal: string;
	readonly route: string | null;
	/** The version whose route it follows, also while it waits for a new decision. */
	readonly werkinstructie: number | null;
	readonly geboortedatum: Datum | null;
	readonly opeenvolgend: boolean;
	readonly signaaltypen: string[];
	readonly partnertypen: string[];
	readonly ondernemer: boolean;
	readonly laatsteDagdeel: string | null;
	readonly nietBezoeken: boolean;
	readonly ronde: number;
	readonly antwoordOpen: boolean;
	readonly afspraakStaat: boolean;
	/** Is this our resident? Nobody knows yet. */
	readonly controleOpen: boolean;
	/** The BRP reported a change of this resident, and nobody looked since. */
	readonly brpMelding: boolean;
	readonly adressen: { soort: string; waarde: string; mobiel: boolean; afgemeld: Berichtkanaal[] }[] | null;
	/** Messages of the same step and attempt, in this round. */
	readonly eerder: Berichtrij[] | null;
	/** Everything of the route that still waits. */
	readonly wachtend: Berichtrij[] | null;
	/** Days of the last week on which a message went. */
	readonly verstuurd: Datum[] | null;
}

const berichtrij = sql`jsonb_build_object('id', b.id, 'kanaal', b.kanaal, 'naar', b.naar, 'status', b.status, 'reden', b.reden,
	'soort', b.soort, 'stap', b.stap, 'poging', b.poging, 'ronde', b.ronde, 'geplandOp', b.gepland_op)`;

/** The zaken that `welke` picks out of `zaken z`, with everything the rule asks about. One statement. */
export async function readStanden(trx: Trx, gemeenteId: number, welke: RawBuilder<unknown>, nu: Date) {
	const vandaag = dagVanMoment(nu);
	const { rows } = await sql<Berichtstand>`
		select z.id, z.status, z.volgende_stap as stap, z.volgende_kanaal as kanaal, z.volgende_op as op,
			coalesce(z.volgende_poging, 1) as poging, z.spoed, z.taal, z.route, coalesce(z.route_versie, z.werkinstructie_versie) as werkinstructie,
			z.geboortedatum, z.opeenvolgend, z.signaaltypen, z.partnertypen, z.laatste_poging_dagdeel as "laatsteDagdeel",
			r.ronde, c.adressen, coalesce(c.telefoon, false) as "telefoonBekend", coalesce(c.mobiel, false) as "mobielBekend",
			coalesce(c.email, false) as "emailBekend", e.eerder, w.wachtend, v.verstuurd,
			exists (select from zaaksignalen zs join signalen s on s.gemeente_id = zs.gemeente_id and s.id = zs.signaal_id
				where zs.gemeente_id = z.gemeente_id and zs.zaak_id = z.id and s.bedrijfsnaam is not null) as ondernemer,
			exists (select from uitsluitingen u where u.gemeente_id = z.gemeente_id and u.soort = 'niet-bezoeken'
				and (u.adressleutel = z.adressleutel
					or u.persoonsleutel = any(array_prepend(z.persoonsleutel, z.andere_persoonsleutels)))
				and (u.geldig_tot is null or u.geldig_tot >= ${vandaag})) as "nietBezoeken",
			exists (select from antwoorden a where a.gemeente_id = z.gemeente_id and a.zaak_id = z.id
				and a.afgehandeld_op is null) as "antwoordOpen",
			exists (select from afspraken a where a.gemeente_id = z.gemeente_id and a.zaak_id = z.id
				and a.status = 'gepland' and a.eind > ${nu}) as "afspraakStaat",
			${controleOpen(gemeenteId)} as "controleOpen", ${brpMeldingOpen} as "brpMelding"
		from zaken z
		cross join lateral (select count(*)::int as ronde from gebeurtenissen g where g.gemeente_id = z.gemeente_id
			and g.zaak_id = z.id and g.soort = 'heropend') r
		cross join lateral (select bool_or(k.soort = 'telefoon') as telefoon, bool_or(k.mobiel) as mobiel,
			bool_or(k.soort = 'email') as email,
			jsonb_agg(jsonb_build_object('soort', k.soort, 'waarde', k.waarde, 'mobiel', k.mobiel, 'afgemeld',
				(select coalesce(jsonb_agg(f.kanaal), '[]') from afmeldingen f
					where f.gemeente_id = k.gemeente_id and f.kanaal in ('Mail', 'SMS', 'WhatsApp') and f.waarde = k.waarde))
				order by k.status = 'werkt' desc, k.partners desc, k.waarde) as adressen
			from contactgegevens k where k.gemeente_id = z.gemeente_id and k.zaak_id = z.id and ${bruikbaar("k")}) c
		cross join lateral (select jsonb_agg(${berichtrij} order by b.id) as eerder from berichten b
			where b.gemeente_id = z.gemeente_id and b.zaak_id = z.id and b.stap = z.volgende_stap
			and b.poging = coalesce(z.volgende_poging, 1) and b.ronde = r.ronde) e
		cross join lateral (select jsonb_agg(${berichtrij} order by b.id) as wachtend from berichten b
			where b.gemeente_id = z.gemeente_id and b.zaak_id = z.id and b.stap is not null
			and b.status in ('gepland', 'handwerk')) w
		cross join lateral (select jsonb_agg(distinct p.datum) as verstuurd from contactpogingen p
			where p.gemeente_id = z.gemeente_id and p.zaak_id = z.id and p.ongedaan_op is null
			and p.uitkomst = 'verstuurd' and p.datum > ${vandaag}::date - 7) v
		where z.gemeente_id = ${gemeenteId} and ${welke}
		order by z.id
	`.execute(trx);
	return rows;
}

/** The route of a zaak for its resident, and the parts of the day in which the gemeente works. */
export interface Berichtroute {
	readonly stappen: readonly Stap[];
	readonly dagdelen: readonly Dagdeel[];
}

/** The routes that these zaken follow, each read once. */
export async function readRoutes(trx: Trx, gemeenteId: number, standen: readonly Berichtstand[]) {
	const sleutels = [...new Set(standen.map(({ werkinstructie, route }) => `${werkinstructie} ${route}`))];
	const routes = new Map<string, { stappen: readonly Stap[]; avondwerk: boolean }>();
	for (const sleutel of sleutels) {
		const [versie, route] = [Number.parseInt(sleutel, 10), sleutel.slice(sleutel.indexOf(" ") + 1)];
		if (Number.isNaN(versie)) continue;
		const { rows } = await sql<{ stappen: Stap[] | null; avondwerk: boolean | null }>`
			select inhoud #> array['routes', ${route}, 'stappen'] as stappen,
				(inhoud #>> '{capaciteit,avondwerk}')::boolean as avondwerk from werkinstructies
			where gemeente_id = ${gemeenteId} and versie = ${versie}`.execute(trx);
		routes.set(sleutel, { stappen: rows[0]?.stappen ?? [], avondwerk: rows[0]?.avondwerk ?? true });
	}
	return (stand: Berichtstand): Berichtroute => {
		const route = routes.get(`${stand.werkinstructie} ${stand.route}`);
		return {
			stappen: stappenVoor(route?.stappen ?? [], stand, stand.nietBezoeken),
			dagdelen: dagdelenVan({ avondwerk: route?.avondwerk ?? true }),
		};
	};
}

const kanalenVan = ({ soort, mobiel }: { soort: string; mobiel: boolean }): readonly Berichtkanaal[] =>
	soort === "email" ? ["Mail"] : mobiel ? ["SMS", "WhatsApp"] : [];

/** The question to the rule. Rows in `zonder` are looked at as if they were not there: the ones that are being decided. */
export function vraagVan(
	stand: Berichtstand,
	stappen: readonly Stap[],
	ingesteld: ReadonlyMap<Instelkanaal, Aanbieder["wijze"]>,
	zonder: (rij: Berichtrij) => boolean,
): Berichtvraag {
	return {
		status: stand.status,
		stap: stand.stap,
		kanaal: stand.kanaal,
		ofKanaal: stappen.find((stap) => stap.id === stand.stap)?.ofKanaal ?? null,
		antwoordOpen: stand.antwoordOpen,
		afspraakStaat: stand.afspraakStaat,
		controleOpen: stand.controleOpen,
		adressen: (stand.adressen ?? []).flatMap((adres) =>
			kanalenVan(adres).map((kanaal) => ({
				kanaal,
				waarde: adres.waarde,
				afgemeld: adres.afgemeld.includes(kanaal),
			})),
		),
		eerder: (stand.eerder ?? []).filter((rij) => !zonder(rij)),
		ingesteld,
	};
}

/** Still waits to go out: replanned, stopped or sent, but not sent yet. */
export const isWachtend = ({ status }: { readonly status: Berichtstatus }): boolean =>
	status === "gepland" || status === "handwerk";
