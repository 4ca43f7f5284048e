import { sql } from "kysely";
import type { GemeenteId, Trx } from "../../database/gemeente-transactie.ts";
import { IS_BEGONNEN } from "../../database/heeft-werk.ts";
import { lockVoorGemeente } from "../../database/sloten.ts";
import { parseWerkinstructie, type Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";

/** A version that took effect: what it says, since when, by whom and why. */
export interface Versie {
	readonly versie: number;
	readonly werkinstructie: Werkinstructie;
	readonly geldtNu: boolean;
	readonly toelichting: string;
	/** Null when it was put there with the new gemeente. */
	readonly door: string | null;
	readonly vanaf: Date | null;
}

/** A version in the list of versions. */
export interface Versieregel extends Omit<Versie, "werkinstructie"> {
	readonly titel: string;
	/** When the next one took over; null for the one in force. */
	readonly tot: Date | null;
}

/** What somebody is working on: it holds for nobody yet. */
export interface Concept {
	/** The version it was begun from. */
	readonly basis: number;
	readonly werkinstructie: Werkinstructie;
	/** As it was before the last change; null right after it was begun. */
	readonly vorige: Werkinstructie | null;
	readonly begonnenOp: Date;
}

/** Holds until the end of the transaction: versions of one gemeente take effect one after the other. */
export async function lockWerkinstructie(trx: Trx, gemeenteId: GemeenteId): Promise<void> {
	await lockVoorGemeente(trx, "werkinstructie", gemeenteId);
}

function lees(inhoud: unknown, wat: string): Werkinstructie {
	const gelezen = parseWerkinstructie(inhoud);
	if (!gelezen.ok) throw new Error(`De werkinstructie (${wat}) is niet leesbaar.`);
	return gelezen.waarde;
}

/** One version, or the one in force ("actief"); null when there is no such version. */
export async function readVersie(trx: Trx, gemeenteId: GemeenteId, welke: number | "actief"): Promise<Versie | null> {
	let vraag = trx
		.selectFrom("werkinstructies as w")
		.leftJoin("gebruikers as g", (join) =>
			join.onRef("g.gemeente_id", "=", "w.gemeente_id").onRef("g.id", "=", "w.gemaakt_door"),
		)
		.select(["w.versie", "w.inhoud", "w.status", "w.toelichting", "g.naam as door", "w.actief_vanaf"])
		.where("w.gemeente_id", "=", gemeenteId)
		.where("w.status", "!=", "concept");
	vraag = welke === "actief" ? vraag.where("w.status", "=", "actief") : vraag.where("w.versie", "=", welke);
	const rij = await vraag.executeTakeFirst();
	if (!rij) return null;
	return {
		versie: rij.versie,
		werkinstructie: lees(rij.inhoud, `versie ${rij.versie} van gemeente ${gemeenteId}`),
		geldtNu: rij.status === "actief",
		toelichting: rij.toelichting,
		door: rij.door,
		vanaf: rij.actief_vanaf,
	};
}

/** The version in force; every gemeente has one. */
export async function readActieveVersie(trx: Trx, gemeenteId: GemeenteId): Promise<Versie> {
	const actief = await readVersie(trx, gemeenteId, "actief");
	if (!actief) throw new Error(`Gemeente ${gemeenteId} heeft geen werkinstructie die geldt.`);
	return actief;
}

/** Every version that took effect, newest first. */
export async function listVersies(trx: Trx, gemeenteId: GemeenteId): Promise<Versieregel[]> {
	const { rows } = await sql<Versieregel>`
		select w.versie, w.inhoud ->> 'titel' as titel, w.status = 'actief' as "geldtNu", w.toelichting, g.naam as door,
			w.actief_vanaf as vanaf, lead(w.actief_vanaf) over (order by w.versie) as tot
		from werkinstructies w
		left join gebruikers g on g.gemeente_id = w.gemeente_id and g.id = w.gemaakt_door
		where w.gemeente_id = ${gemeenteId} and w.status <> 'concept'
		order by w.versie desc
	`.execute(trx);
	return rows;
}

/** The draft of this gebruiker, or null. */
export async function readConcept(trx: Trx, gemeenteId: GemeenteId, gebruikerId: number): Promise<Concept | null> {
	const rij = await trx
		.selectFrom("werkinstructies")
		.select(["inhoud", "gemaakt_op"])
		.where("gemeente_id", "=", gemeenteId)
		.where("status", "=", "concept")
		.where("gemaakt_door", "=", gebruikerId)
		.executeTakeFirst();
	if (!rij) return null;
	const { basis, werkinstructie, vorige } = rij.inhoud as { basis: number; werkinstructie: unknown; vorige?: unknown };
	const wat = `concept van gebruiker ${gebruikerId} van gemeente ${gemeenteId}`;
	return {
		basis,
		werkinstructie: lees(werkinstructie, wat),
		vorige: vorige ? lees(vorige, wat) : null,
		begonnenOp: rij.gemaakt_op,
	};
}

/** A month of zaken: first and last day. */
export interface Maand {
	readonly van: Datum;
	readonly tot: Datum;
}

/** How many zaken of this month each row of this version decided, as they stand now. */
export async function countPerRegel(
	trx: Trx,
	gemeenteId: GemeenteId,
	maand: Maand,
	versie: number,
): Promise<{ readonly totaal: number; readonly perRegel: Readonly<Record<string, number>> }> {
	const { rows } = await sql<{ regel: string | null; aantal: number; eigen: boolean }>`
		select regel, count(*)::int as aantal, coalesce(werkinstructie_versie = ${versie}, false) as eigen from zaken
		where gemeente_id = ${gemeenteId} and matchingsdatum between ${maand.van}::date and ${maand.tot}::date
		group by 1, 3
	`.execute(trx);
	const eigen = rows.filter((rij) => rij.eigen && rij.regel !== null);
	return {
		totaal: rows.reduce((som, rij) => som + rij.aantal, 0),
		perRegel: Object.fromEntries(eigen.map((rij) => [rij.regel, rij.aantal])),
	};
}

/** Of `zaken z`: contact has not begun. They may be decided again. */
export const NIET_BEGONNEN = sql<boolean>`z.status = 'te-benaderen' and z.werkinstructie_versie is not null
	and not ${IS_BEGONNEN}`;

export async function countNietBegonnen(trx: Trx, gemeenteId: GemeenteId): Promise<number> {
	const { aantal } = await trx
		.selectFrom("zaken as z")
		.select((eb) => eb.fn.countAll<number>().as("aantal"))
		.where("z.gemeente_id", "=", gemeenteId)
		.where(NIET_BEGONNEN)
		.executeTakeFirstOrThrow();
	return aantal;
}
