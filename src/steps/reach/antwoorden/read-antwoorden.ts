import { sql } from "kysely";
import { begintMet } from "../../../database/begint-met.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Antwoordkanaal, Antwoordsoort, Lezing } from "../../../rules/reach/antwoord/antwoord.ts";
import { leesAntwoord } from "../../../rules/reach/antwoord/lees-antwoord.ts";
import { INHOUDPLAATS } from "./store-antwoord.ts";

/** Rows a page of the list. */
export const PER_PAGINA = 50;

/** What the list is narrowed to. */
export interface Antwoordfilter {
	readonly stand: "open" | "afgehandeld" | "alle";
	readonly kanaal?: Antwoordkanaal | undefined;
	readonly soort?: Antwoordsoort | undefined;
	/** A number or address in full, or the normalised beginning of a surname. */
	readonly van?: string | undefined;
	readonly naamsleutel?: string | undefined;
	readonly zaakId?: number | undefined;
	readonly antwoordId?: number | undefined;
	/** Only what belongs to no zaak yet. */
	readonly zonderZaak?: boolean | undefined;
}

/** One answer, read. */
export interface Antwoordregel {
	readonly id: number;
	readonly zaakId: number | null;
	readonly nummer: string | null;
	readonly naam: string | null;
	readonly status: string | null;
	readonly versie: number | null;
	readonly kanaal: Antwoordkanaal;
	readonly soort: Antwoordsoort;
	readonly van: string | null;
	readonly op: Date;
	/** As it came in, with what was quoted beneath. */
	readonly ruw: string;
	readonly lezing: Lezing;
	readonly afgehandeldOp: Date | null;
	readonly afgehandeldDoor: string | null;
	readonly afhandeling: string | null;
	/** It answers a message of this zaak, from an address that is not known there. */
	readonly teBevestigen: boolean;
}

type Rij = Omit<Antwoordregel, "ruw" | "lezing"> & { readonly inhoud: Buffer | null };

function voorwaarden(gemeenteId: number, filter: Antwoordfilter) {
	const delen = [sql`a.gemeente_id = ${gemeenteId}`];
	if (filter.stand === "open") delen.push(sql`a.afgehandeld_op is null`);
	if (filter.stand === "afgehandeld") delen.push(sql`a.afgehandeld_op is not null`);
	if (filter.kanaal) delen.push(sql`a.kanaal = ${filter.kanaal}`);
	if (filter.soort) delen.push(sql`a.soort = ${filter.soort}`);
	if (filter.van) delen.push(sql`a.van = ${filter.van}`);
	if (filter.zaakId !== undefined) delen.push(sql`a.zaak_id = ${filter.zaakId}`);
	if (filter.antwoordId !== undefined) delen.push(sql`a.id = ${filter.antwoordId}`);
	if (filter.zonderZaak) delen.push(sql`a.zaak_id is null`);
	if (filter.naamsleutel) delen.push(begintMet(sql`z.naamsleutel`, filter.naamsleutel));
	return sql.join(delen, sql` and `);
}

/** Answers by this filter: what belongs to no zaak yet first, then what waits longest; handled ones the newest first. */
export async function readAntwoorden(
	{ trx, gemeenteId, sleutels }: Pick<Stapomgeving, "trx" | "gemeenteId" | "sleutels">,
	filter: Antwoordfilter,
	{ pagina = 1, aantal = PER_PAGINA }: { readonly pagina?: number; readonly aantal?: number } = {},
): Promise<readonly Antwoordregel[]> {
	const volgorde = filter.stand === "open" ? sql`a.zaak_id is not null, a.ontvangen_op` : sql`a.ontvangen_op desc`;
	const { rows } = await sql<Rij>`
		select a.id, a.zaak_id as "zaakId", z.nummer, z.naam, z.status, z.versie, a.kanaal, a.soort, a.van,
			a.ontvangen_op as op, a.inhoud, a.afgehandeld_op as "afgehandeldOp", b.naam as "afgehandeldDoor", a.afhandeling,
			a.te_bevestigen as "teBevestigen"
		from antwoorden a
		left join zaken z on z.gemeente_id = a.gemeente_id and z.id = a.zaak_id
		left join gebruikers b on b.gemeente_id = a.gemeente_id and b.id = a.afgehandeld_door
		where ${voorwaarden(gemeenteId, filter)}
		order by ${volgorde}, a.id limit ${aantal} offset ${(pagina - 1) * aantal}
	`.execute(trx);
	return rows.map(({ inhoud, ...rij }) => {
		const ruw = inhoud ? sleutels.decrypt(gemeenteId, INHOUDPLAATS, inhoud) : "";
		return {
			...rij,
			ruw,
			lezing: leesAntwoord({ tekst: ruw, van: rij.van ?? "", vanzelf: rij.soort === "automatisch" }),
		};
	});
}

/** How many wait for a colleague, and how many of them belong to no zaak yet; each up to `TELLEN_TOT`. */
export const TELLEN_TOT = 1_000;
export async function countOpen({ trx, gemeenteId }: Pick<Stapomgeving, "trx" | "gemeenteId">) {
	const { rows } = await sql<{ open: number; zonderZaak: number }>`
		select count(*)::int as open, (count(*) filter (where zaak_id is null))::int as "zonderZaak"
		from (select zaak_id from antwoorden where gemeente_id = ${gemeenteId} and afgehandeld_op is null
			limit ${TELLEN_TOT}) s
	`.execute(trx);
	return rows[0]!;
}

/** How many the filter has, for the pages. */
export async function countAntwoorden(
	{ trx, gemeenteId }: Pick<Stapomgeving, "trx" | "gemeenteId">,
	filter: Antwoordfilter,
): Promise<number> {
	const { rows } = await sql<{ aantal: number }>`
		select count(*)::int as aantal from (select from antwoorden a
			left join zaken z on z.gemeente_id = a.gemeente_id and z.id = a.zaak_id
			where ${voorwaarden(gemeenteId, filter)} limit ${TELLEN_TOT}) s
	`.execute(trx);
	return rows[0]?.aantal ?? 0;
}
