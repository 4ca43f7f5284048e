import { type RawBuilder, sql } from "kysely";
import { begintMet } from "../../database/begint-met.ts";
import { wachtOpControle } from "../../database/controle-open.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { STAP_OVERDRACHT } from "../../rules/register/volgende-velden.ts";
import { normaliseTekst } from "../../rules/vroegsignaal/sleutels.ts";
import type { Kanaal } from "../../rules/zaak/contactsoort.ts";

/** The parts of the work list, in the order of the page; each is one or more kanalen. */
export const WERKGROEPEN = {
	bellen: ["Telefoon"],
	bezoeken: ["Huisbezoek", "Kaartje"],
	berichten: ["WhatsApp", "SMS", "Mail"],
	brieven: ["Brief"],
	afspraken: ["Afspraak op locatie"],
	afronden: ["Administratief", "Overige"],
} as const satisfies Record<string, readonly Kanaal[]>;
export type Werkgroep = keyof typeof WERKGROEPEN;

/** Whose work: mine (assigned to me, or to nobody and in my wijken), all of my wijken, or everybody's. */
export const VOOR_WIE = ["mij", "wijk", "alle"] as const;
export type VoorWie = (typeof VOOR_WIE)[number];

/** What the address of /vandaag narrows. */
export interface Werklijstfilter {
	readonly voor: VoorWie;
	readonly gebruikerId: number;
	/** The wijken of the colleague. */
	readonly wijken: readonly string[];
	readonly wijk?: string | undefined;
	readonly groep?: Werkgroep | undefined;
	readonly partnertype?: string | undefined;
	/** Beginning of a surname or street. */
	readonly q?: string | undefined;
}

/** Work that waits longer than this is no longer today's work but work that is left lying. */
export const DAGEN_TOT_LIGGEN = 7;
/** From how many days before the law's date a zaak comes first. */
export const DAGEN_VOORAF = 7;

/** The conditions of the filter on `zaken z`. */
export function filterVoorwaarden(filter: Werklijstfilter): RawBuilder<boolean> {
	const delen: RawBuilder<unknown>[] = [sql`true`];
	const { wijken, gebruikerId } = filter;
	if (filter.voor === "mij") {
		const vrij = wijken.length > 0 ? sql` and z.wijk = any(${wijken})` : sql``;
		delen.push(sql`(z.toegewezen_aan = ${gebruikerId} or (z.toegewezen_aan is null${vrij}))`);
	}
	if (filter.voor === "wijk") delen.push(sql`z.wijk = any(${wijken})`);
	if (filter.wijk) delen.push(sql`z.wijk = ${filter.wijk}`);
	if (filter.partnertype) delen.push(sql`${filter.partnertype} = any(z.partnertypen)`);
	const vraag = normaliseTekst(filter.q ?? "");
	if (vraag !== "") {
		const naam = begintMet(sql`z.naamsleutel`, vraag.replace(/[^\p{L}\p{N}]/gu, ""));
		delen.push(sql`(${naam} or ${begintMet(sql`z.straatsleutel`, vraag)} or z.nummer = ${vraag})`);
	}
	return sql<boolean>`${sql.join(delen, sql` and `)}`;
}

/** The days that the list works with. */
export interface Lijstdagen {
	readonly nu: Date;
	readonly vandaag: Datum;
	/** Work of before this day is left lying. */
	readonly liggenVoor: Datum;
	/** Law's dates up to this day come first. */
	readonly wetTot: Datum;
	/** Call-backs before this moment are due today. */
	readonly eindeVandaag: Date;
	/** Zaken with an answer that nobody handled yet: they stand on top, and nowhere else in the list. */
	readonly beantwoord: readonly number[];
}

/** First: a threatening situation, a date of the law that is near, a call-back that is due. Holds for zaken of today. */
export const nuEerst = (dagen: Lijstdagen): RawBuilder<boolean> =>
	sql<boolean>`(z.uiterlijk is not null or z.terugbellen_op is not null) and
		(z.spoed and z.uiterlijk is not null or z.uiterlijk <= ${dagen.wetTot} or z.terugbellen_op < ${dagen.eindeVandaag})`;

/** The message of the next step goes by itself, or lies in a print file: no work for a colleague. */
const gaatVanzelf = sql`(z.volgende_kanaal in ('Brief', 'Mail', 'SMS', 'WhatsApp') and exists (
	select from berichten b where b.gemeente_id = z.gemeente_id and b.zaak_id = z.id and b.stap = z.volgende_stap
		and b.status in ('gepland', 'bezig', 'handwerk', 'afgedrukt')))`;

/**
 * The message waits until it is known whose it is: work for the drop-out list, and on today's list only when the date of the
 * law is near.
 */
const wachtOpUitval = (gemeenteId: number, { wetTot }: Lijstdagen) => sql`(
	z.volgende_kanaal in ('Brief', 'Mail', 'SMS', 'WhatsApp', 'Kaartje') and coalesce(z.uiterlijk > ${wetTot}, true)
	and ${wachtOpControle(gemeenteId)})`;

/**
 * There is an appointment: nobody calls or visits before it. Not when the law asks for something sooner, a call-back was
 * promised, or contact has stopped.
 */
const heeftAfspraak = ({ nu }: Lijstdagen) => sql`(z.terugbellen_op is null
	and z.volgende_stap is distinct from ${STAP_OVERDRACHT} and exists (
		select from afspraken a where a.gemeente_id = z.gemeente_id and a.zaak_id = z.id and a.status = 'gepland'
			and a.eind > ${nu} and (z.uiterlijk is null or a.begin < z.uiterlijk + 1)))`;

/** Zaken whose next step is due; the same words as the partial index, so that it is used. */
export const aanDeBeurt = (gemeenteId: number, dagen: Lijstdagen): RawBuilder<boolean> =>
	sql<boolean>`z.gemeente_id = ${gemeenteId} and z.status in ('te-benaderen', 'in-gesprek')
		and z.volgende_op <= ${dagen.vandaag} and z.id <> all(${dagen.beantwoord}::bigint[])
		and not ${gaatVanzelf} and not ${wachtOpUitval(gemeenteId, dagen)}
		and not ${heeftAfspraak(dagen)}`;
