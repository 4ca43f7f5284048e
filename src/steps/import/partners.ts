import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Kolomprofiel } from "../../rules/import/kolommen.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";

/** A partner as the pages show it. */
export interface Partner {
	readonly id: number;
	readonly naam: string;
	readonly partnertype: Partnertype;
	readonly kolomprofiel: Kolomprofiel;
	/** The last delivery that was only theirs. */
	readonly laatst: Date | null;
}

/** Every partner of the gemeente; who delivered last comes first. */
export async function listPartners({ trx, gemeenteId }: Stapomgeving): Promise<Partner[]> {
	const { rows } = await sql<Partner>`
		select p.id, p.naam, p.partnertype, p.kolomprofiel,
			(select max(a.ontvangen_op) from aanleveringen a where a.gemeente_id = p.gemeente_id
				and (a.partner_id = p.id or lower(a.partner_naam) = lower(p.naam) and a.partnertype = p.partnertype)) as laatst
		from partners p where p.gemeente_id = ${gemeenteId}
		order by laatst desc nulls last, lower(p.naam), p.partnertype
	`.execute(trx);
	return rows;
}

/** One partner; null when there is none with this id. */
export async function readPartner(omgeving: Stapomgeving, id: number): Promise<Partner | null> {
	return (await listPartners(omgeving)).find((partner) => partner.id === id) ?? null;
}

/** Keeps what the columns of this partner's files mean; an empty profile leaves everything to the names and synonyms. */
export async function saveKolomprofiel(omgeving: Stapomgeving, id: number, profiel: Kolomprofiel): Promise<void> {
	const { trx } = omgeving;
	await trx
		.updateTable("partners")
		.set({ kolomprofiel: JSON.stringify(profiel) })
		.where("id", "=", id)
		.execute();
	await logAudit(trx, omgeving, "kolomprofiel-gewijzigd", {
		gegevens: { partnerId: id, kolommen: Object.keys(profiel).length },
	});
}
