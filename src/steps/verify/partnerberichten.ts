import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Datum } from "../../rules/kernel/datum.ts";

/** One signaal that a partner hears something about: what the partner sent itself, and nothing of the register. */
export interface Partnerregel {
	readonly partner_id: number;
	readonly partner: string;
	readonly wat: "gevraagd" | "elders" | "overleden" | "geen-persoon";
	readonly klantnummer: string | null;
	readonly naam: string;
	readonly signaaldatum: Datum;
	readonly signaal_id: number;
	/** Rows of this partner, with those that do not fit in one text. */
	readonly totaal: number;
}

/** Rows in one text: more nobody reads at once. What is left stands in the next one. */
const PER_TEKST = 500;

/** Has to be told, and was not. */
const TE_MELDEN = sql`c.besloten is not null and c.gemeld_op is null
	and (c.besluit = 'gevraagd' or c.uitkomst in ('elders', 'overleden', 'geen-persoon'))`;
const WAT = sql<Partnerregel["wat"]>`case when c.besluit = 'gevraagd' then 'gevraagd' else c.uitkomst end`;

/** What has to be asked or told, partner by partner; what was told already is left out. */
export async function listPartnerregels(trx: Trx, gemeenteId: number): Promise<Partnerregel[]> {
	const { rows } = await sql<Partnerregel>`
		select p.id as partner_id, p.naam as partner, c.wat, c.klantnummer, c.naam, c.signaaldatum, c.signaal_id, c.totaal
		from (
			select s.partner_id, ${WAT} as wat, s.klantnummer, s.signaaldatum, c.signaal_id,
				concat_ws(' ', coalesce(s.voorletters, s.voornamen), s.voorvoegsel,
					coalesce(s.achternaam, s.bedrijfsnaam)) as naam,
				count(*) over (partition by s.partner_id)::int as totaal,
				row_number() over (partition by s.partner_id order by c.signaal_id) as plaats
			from controles c
			join signalen s on s.gemeente_id = c.gemeente_id and s.id = c.signaal_id
			where c.gemeente_id = ${gemeenteId} and ${TE_MELDEN}
		) c
		join partners p on p.gemeente_id = ${gemeenteId} and p.id = c.partner_id
		where c.plaats <= ${PER_TEKST}
		order by p.naam, p.id, c.wat, c.signaal_id
	`.execute(trx);
	return rows;
}

/** The same for a page: it names people, so the look stands in the audit log. */
export async function openPartnerregels(omgeving: Stapomgeving): Promise<Partnerregel[]> {
	const regels = await listPartnerregels(omgeving.trx, omgeving.gemeenteId);
	const gegevens = { aantal: regels.length };
	if (regels.length > 0) await logAudit(omgeving.trx, omgeving, "partnerberichten-bekeken", { gegevens });
	return regels;
}

/** A row as it stood in a text: a decision that changed since was not told. */
export type Gemeld = Pick<Partnerregel, "signaal_id" | "wat">;

/** The text was sent: the rows that stood in it are no longer listed. Returns how many. */
export async function markGemeld(
	omgeving: Stapomgeving,
	partnerId: number,
	gemeld: readonly Gemeld[],
	nu: Date,
): Promise<number> {
	const { trx, gemeenteId } = omgeving;
	const antwoord = await sql`
		update controles c set gemeld_op = ${nu}
		from signalen s, jsonb_to_recordset(${JSON.stringify(gemeld)}::jsonb) as m(signaal_id bigint, wat text)
		where c.gemeente_id = ${gemeenteId} and s.gemeente_id = c.gemeente_id and s.id = c.signaal_id
			and s.partner_id = ${partnerId} and m.signaal_id = c.signaal_id and m.wat = ${WAT} and ${TE_MELDEN}
	`.execute(trx);
	const aantal = Number(antwoord.numAffectedRows ?? 0);
	await logAudit(trx, omgeving, "partner-bericht-verstuurd", { gegevens: { partnerId, aantal } });
	return aantal;
}
