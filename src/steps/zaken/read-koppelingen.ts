import { sql } from "kysely";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Bewaardestap } from "../../rules/match/persoon/explain-koppeling.ts";

/** A signaal of the zaak that the match linked to an earlier one of the same person. */
export interface Zaakkoppeling {
	readonly id: number;
	readonly partner: string;
	readonly signaaldatum: Datum;
	/** In millionths. */
	readonly kans: number;
	readonly stappen: readonly Bewaardestap[];
	readonly met: {
		readonly id: number;
		readonly partner: string;
		readonly signaaldatum: Datum;
		/** Where it stands; another zaak is a part of the resident's history. */
		readonly zaakId: number | null;
		readonly nummer: string | null;
		readonly zelfdeAdres: boolean;
	};
}

/** Which signalen of a zaak the match linked, to which, and why; the newest first. */
export async function readKoppelingen(trx: Trx, gemeenteId: number, zaakId: number): Promise<Zaakkoppeling[]> {
	const { rows } = await sql<Zaakkoppeling>`
			select s.id, p.naam as partner, s.signaaldatum, l.kans, l.stappen,
				jsonb_build_object('id', m.id, 'partner', q.naam, 'signaaldatum', m.signaaldatum, 'zaakId', z.id,
					'nummer', z.nummer, 'zelfdeAdres', m.adressleutel = s.adressleutel) as met
			from zaaksignalen k
			join koppelingen l on l.gemeente_id = k.gemeente_id and l.signaal_id = k.signaal_id
			join signalen s on s.gemeente_id = k.gemeente_id and s.id = k.signaal_id
			join partners p on p.gemeente_id = s.gemeente_id and p.id = s.partner_id
			join signalen m on m.gemeente_id = k.gemeente_id and m.id = l.met_signaal_id
			join partners q on q.gemeente_id = m.gemeente_id and q.id = m.partner_id
			left join zaaksignalen mk on mk.gemeente_id = m.gemeente_id and mk.signaal_id = m.id
			left join zaken z on z.gemeente_id = mk.gemeente_id and z.id = mk.zaak_id
			where k.gemeente_id = ${gemeenteId} and k.zaak_id = ${zaakId}
			order by s.signaaldatum desc, s.id desc
		`.execute(trx);
	return rows;
}
