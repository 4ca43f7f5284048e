import { type Selectable, sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { DB } from "../../database/types.ts";
import type { Controleaanvraag } from "../../rules/verify/registerpersoon.ts";
import { aanvraagVan, readControlesignalen } from "./controlesignaal.ts";
import { type Kandidaatbeeld, openBeelden } from "./kandidaat.ts";

/** A row of the drop-out list with everything its page shows. */
export interface Uitvalrij {
	readonly controle: Selectable<DB["controles"]>;
	/** As the partner delivered it. */
	readonly aanvraag: Controleaanvraag;
	readonly straat: string | null;
	readonly partner: string;
	readonly klantnummer: string | null;
	readonly signaaldatum: string;
	readonly kandidaten: readonly Kandidaatbeeld[];
	readonly zaak: { readonly id: number; readonly nummer: string; readonly status: string } | null;
	/** Who decided, when somebody did. */
	readonly doorNaam: string | null;
}

/** Opens a row: register data are looked at, so it stands in the audit log. Null: no such row. */
export async function openUitval(omgeving: Stapomgeving, signaalId: number): Promise<Uitvalrij | null> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const controle = await trx
		.selectFrom("controles")
		.selectAll()
		.where("gemeente_id", "=", gemeenteId)
		.where("signaal_id", "=", signaalId)
		.executeTakeFirst();
	const [signaal] = controle ? await readControlesignalen(omgeving, [signaalId]) : [];
	if (!controle || !signaal) return null;
	const { rows } = await sql<{
		straat: string | null;
		partner: string;
		klantnummer: string | null;
		signaaldatum: string;
		zaak_id: number | null;
		nummer: string;
		status: string;
		door: string | null;
	}>`
		select s.straat, p.naam as partner, s.klantnummer, s.signaaldatum, z.id as zaak_id, z.nummer, z.status,
			(select b.naam from gebruikers b where b.gemeente_id = s.gemeente_id and b.id = ${controle.door}) as door
		from signalen s
		join partners p on p.gemeente_id = s.gemeente_id and p.id = s.partner_id
		left join zaaksignalen k on k.gemeente_id = s.gemeente_id and k.signaal_id = s.id
		left join zaken z on z.gemeente_id = k.gemeente_id and z.id = k.zaak_id
		where s.gemeente_id = ${gemeenteId} and s.id = ${signaalId}
	`.execute(trx);
	const rij = rows[0]!;
	const over = rij.zaak_id === null ? {} : { zaakId: rij.zaak_id };
	await logAudit(trx, omgeving, "uitval-bekeken", { ...over, gegevens: { signaalId } });
	return {
		controle,
		aanvraag: aanvraagVan(omgeving, signaal),
		straat: rij.straat,
		partner: rij.partner,
		klantnummer: rij.klantnummer,
		signaaldatum: rij.signaaldatum,
		kandidaten: openBeelden(sleutels, gemeenteId, controle.kandidaten),
		zaak: rij.zaak_id === null ? null : { id: rij.zaak_id, nummer: rij.nummer, status: rij.status },
		doorNaam: rij.door,
	};
}
