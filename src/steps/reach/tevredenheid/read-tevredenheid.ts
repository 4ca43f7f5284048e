import { sql } from "kysely";
import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Datum } from "../../../rules/kernel/datum.ts";
import {
	hideKleineGroepen,
	type Telling,
	type Tevredenheidsbeeld,
} from "../../../rules/reach/tevredenheid/hide-kleine-groepen.ts";
import { OPMERKINGPLAATS } from "./save-tevredenheid.ts";

/** Months on the page. */
const MAANDEN = 12;

/** As many as one page shows, the newest months first. */
const OPMERKINGEN_MAX = 200;

/** What the page shows: figures, how many were asked, and what residents wrote, the newest month first and shuffled within it. */
export interface Tevredenheidsdetail extends Tevredenheidsbeeld {
	/** Per month, in the order of `maanden`. */
	readonly gevraagd: readonly number[];
	readonly opmerkingen: readonly string[];
}

/** The twelve months before this one, the oldest first. The running month is left out: who watches it grow sees who answers. */
export function maandenVoor(vandaag: Datum): readonly Datum[] {
	const [jaar = 0, maand = 1] = vandaag.split("-").map(Number);
	return Array.from({ length: MAANDEN }, (_, plaats) => {
		const telling = jaar * 12 + (maand - 1) - MAANDEN + plaats;
		return `${Math.floor(telling / 12)}-${String((telling % 12) + 1).padStart(2, "0")}-01`;
	});
}

/** What residents said of the contact, over the twelve whole months before `vandaag`; groups under ten are left out. */
export async function readTevredenheid(omgeving: Stapomgeving, vandaag: Datum): Promise<Tevredenheidsdetail> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const maanden = maandenVoor(vandaag);
	const { rows } = await sql<{ maand: Datum; contactsoort: string; cijfers: [number, number, number, number, number] }>`
		select maand, contactsoort, array[count(*) filter (where cijfer = 1), count(*) filter (where cijfer = 2),
			count(*) filter (where cijfer = 3), count(*) filter (where cijfer = 4), count(*) filter (where cijfer = 5)]::int[]
			as cijfers
		from tevredenheid where gemeente_id = ${gemeenteId} and maand >= ${maanden[0]} and maand <= ${maanden.at(-1)}
		group by maand, contactsoort order by maand, contactsoort
	`.execute(trx);
	const beeld = hideKleineGroepen(maanden, rows satisfies Telling[]);
	const zichtbaar = beeld.maanden.filter(({ groep }) => groep !== null).map(({ maand }) => maand);
	const gevraagd = await sql<{ maand: Datum; aantal: number }>`
		select date_trunc('month', gevraagd_op)::date as maand, count(*)::int as aantal from tevredenheidsvragen
		where gemeente_id = ${gemeenteId} and gevraagd_op >= ${maanden[0]} group by 1
	`.execute(trx);
	const opmerkingen = await sql<{ opmerking: Buffer }>`
		select opmerking from tevredenheid where gemeente_id = ${gemeenteId} and opmerking is not null
			and maand = any(${zichtbaar}::date[]) order by maand desc, md5(id::text) limit ${OPMERKINGEN_MAX}
	`.execute(trx);
	await logAudit(trx, omgeving, "tevredenheid-bekeken");
	return {
		...beeld,
		gevraagd: maanden.map((maand) => gevraagd.rows.find((rij) => rij.maand === maand)?.aantal ?? 0),
		opmerkingen: opmerkingen.rows.map(({ opmerking }) => sleutels.decrypt(gemeenteId, OPMERKINGPLAATS, opmerking)),
	};
}
