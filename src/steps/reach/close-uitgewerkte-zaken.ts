import { sql } from "kysely";
import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";

/** Zaken in one transaction: short locks, so that nobody waits. */
const BLOK = 200;

/**
 * Closes the zaken whose route is done and whose time to react has passed: "Definitief geen contact kunnen krijgen", or
 * "Geen reactie na eerder contact" when there once was contact (DDAS). Set-based; a zaak with an answer that nobody handled
 * yet, with an appointment of which nobody wrote down how it went, with a signaal about which nothing was decided yet, or that a
 * colleague has open or changes at this moment, is left for the next night. What a resident said before the zaak was opened
 * again keeps it open no longer. Returns how many were closed.
 */
export async function closeUitgewerkteZaken(databank: Databank, gemeenteId: number, nu: Date): Promise<number> {
	const { datum: vandaag } = lokaleTijd(nu);
	const dader: Dader = { gemeenteId, gebruikerId: null };
	const sinds = new Date(nu.getTime() - 60_000);
	let totaal = 0;
	for (;;) {
		const aantal = await inGemeente(databank.db, gemeenteId, async (trx) => {
			const { rows } = await sql<{ id: number; versie: number; resultaat: string }>`
				update zaken z set status = 'gesloten',
					resultaat = case when z.bereikt then 'Geen reactie na eerder contact'
						else 'Definitief geen contact kunnen krijgen' end,
					gesloten_op = ${vandaag}, volgende_stap = null, volgende_kanaal = null, volgende_op = null,
					volgende_dagdeel = null, volgende_poging = null, volgende_max = null, volgende_omdat = null,
					uiterlijk = null, versie = z.versie + 1, gewijzigd_op = ${nu}
				where z.gemeente_id = ${gemeenteId} and z.id in (
					select k.id from zaken k
					where k.gemeente_id = ${gemeenteId} and k.status in ('te-benaderen', 'in-gesprek')
						and k.volgende_kanaal = 'Administratief' and k.volgende_op <= ${vandaag} and k.volgende_stap = 'sluiten'
						and k.hulp_aanvaard_op is null and k.terugbellen_op is null and k.werkinstructie_versie is not null
						and not exists (select from contactpogingen p where p.gemeente_id = k.gemeente_id and p.zaak_id = k.id
							and p.ongedaan_op is null and p.uitkomst in ('geen-hulp-nodig', 'betaald-of-regeling')
							and p.geregistreerd_op > coalesce((select max(h.gebeurd_op) from gebeurtenissen h
								where h.gemeente_id = k.gemeente_id and h.zaak_id = k.id and h.soort = 'heropend'), '-infinity'))
						and not exists (select from antwoorden a where a.gemeente_id = k.gemeente_id and a.zaak_id = k.id
							and a.afgehandeld_op is null)
						and not exists (select from afspraken f where f.gemeente_id = k.gemeente_id and f.zaak_id = k.id
							and f.status = 'gepland')
						and not exists (select from zaakbezoeken b where b.gemeente_id = k.gemeente_id and b.zaak_id = k.id
							and b.laatst_gezien > ${sinds})
					order by k.volgende_op limit ${BLOK} for update skip locked)
				returning z.id, z.versie, z.resultaat
			`.execute(trx);
			if (rows.length === 0) return 0;
			await trx
				.insertInto("gebeurtenissen")
				.values(
					rows.map((rij) => ({
						gemeente_id: gemeenteId,
						zaak_id: rij.id,
						soort: "gesloten",
						tekst: `Zaak gesloten: ${rij.resultaat}.`,
						gebeurd_op: nu,
					})),
				)
				.execute();
			for (const { id, versie, resultaat } of rows) {
				await logAudit(trx, dader, "zaak-gesloten", { zaakId: id, gegevens: { resultaat, versie, om: nu } });
			}
			return rows.length;
		});
		totaal += aantal;
		if (aantal < BLOK) return totaal;
	}
}
