import { sql } from "kysely";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import { addDagen, type Datum } from "../../../rules/kernel/datum.ts";
import { eersteVrijeDag } from "../../../rules/reach/bericht/limiet.ts";
import { beginVanDag } from "../../../rules/reach/bericht/moment.ts";

/** Who a zaak is about: under which person keys this resident is known, and on which days a message of a route went. */
interface Persoon {
	readonly sleutels: readonly string[];
	readonly dagen: readonly Datum[];
}

/** What the residents of a batch of messages got this week, over all their zaken and kanalen. */
export interface Persoonslimiet {
	/** The first day on which this zaak may get another message of its route. */
	vrijVanaf(zaakId: number, spoed: boolean): Datum;
	/** One goes out today. */
	telt(zaakId: number): void;
}

/**
 * The limits hold for the resident, not for the zaak: two zaken of one person count together, letters and cards of the print
 * file as well. Asked when a message is made ready, because since it was planned another zaak may have sent one.
 */
export async function readPersoonslimiet(
	trx: Trx,
	gemeenteId: number,
	zaakIds: readonly number[],
	vandaag: Datum,
): Promise<Persoonslimiet> {
	const sinds = addDagen(vandaag, -6);
	const { rows } = await sql<Persoon & { id: number }>`
		select z.id, k.sleutels, coalesce(d.dagen, '{}') as dagen from zaken z
		cross join lateral (select array_remove(array_prepend(z.persoonsleutel, z.andere_persoonsleutels), null) as sleutels) k
		cross join lateral (
			select array_agg(v.dag::text) as dagen from (
				select z.id
				union select a.id from zaken a where a.gemeente_id = z.gemeente_id and a.persoonsleutel = any(k.sleutels)
				union select a.id from zaken a where a.gemeente_id = z.gemeente_id and a.adressleutel = z.adressleutel
					and a.andere_persoonsleutels && k.sleutels
			) p cross join lateral (
				select c.datum as dag from contactpogingen c where c.gemeente_id = z.gemeente_id and c.zaak_id = p.id
					and c.ongedaan_op is null and c.uitkomst = 'verstuurd' and c.datum >= ${sinds}::date
				union all
				select (b.status_op at time zone 'Europe/Amsterdam')::date from berichten b
				where b.gemeente_id = z.gemeente_id and b.zaak_id = p.id and b.stap is not null
					and b.status in ('bezig', 'onbekend', 'afgedrukt') and b.status_op >= ${beginVanDag(sinds)}
			) v
		) d
		where z.gemeente_id = ${gemeenteId} and z.id = any(${[...zaakIds]}::bigint[])
	`.execute(trx);
	const personen = new Map(rows.map(({ id, ...persoon }) => [id, persoon]));
	const vandaagGegaan = new Map<string, number>();
	const sleutelsVan = (zaakId: number) => [...(personen.get(zaakId)?.sleutels ?? []), `zaak ${zaakId}`];
	return {
		vrijVanaf(zaakId, spoed) {
			const net = Math.max(...sleutelsVan(zaakId).map((sleutel) => vandaagGegaan.get(sleutel) ?? 0));
			const dagen = [...(personen.get(zaakId)?.dagen ?? []), ...Array.from({ length: net }, () => vandaag)];
			return eersteVrijeDag(vandaag, dagen, spoed);
		},
		telt(zaakId) {
			for (const sleutel of sleutelsVan(zaakId)) vandaagGegaan.set(sleutel, (vandaagGegaan.get(sleutel) ?? 0) + 1);
		},
	};
}
