import { sql } from "kysely";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { maakAanvraag } from "../../rules/verify/maak-aanvraag.ts";
import type { Controleaanvraag } from "../../rules/verify/registerpersoon.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import { normaliseTekst } from "../../rules/vroegsignaal/sleutels.ts";

/** The columns of a signaal that the check needs, with what is known of it already. */
export interface Controlesignaal {
	readonly id: number;
	readonly partner_id: number;
	readonly partnertype: Partnertype;
	readonly voorletters: string | null;
	readonly voornamen: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string | null;
	readonly bedrijfsnaam: string | null;
	readonly geboortedatum: string | null;
	/** As the partner wrote it, when it is no whole date. */
	readonly geboortedatum_opgegeven: string | null;
	readonly bsn_versleuteld: Buffer | null;
	readonly postcode: string;
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
	readonly code: string;
	readonly uitkomst: string | null;
	readonly besloten: "vanzelf" | "collega" | null;
	readonly besluit: string | null;
	readonly controlebesluit_id: number | null;
	readonly door: number | null;
	readonly pogingen: number;
	readonly bekend_bsn: Buffer | null;
}

/** The signalen of these ids that have a controle row. */
export async function readControlesignalen(
	{ trx, gemeenteId }: Stapomgeving,
	ids: readonly number[],
): Promise<Controlesignaal[]> {
	const { rows } = await sql<Controlesignaal>`
		select s.id, s.partner_id, s.partnertype, s.voorletters, s.voornamen, s.voorvoegsel, s.achternaam, s.bedrijfsnaam,
			s.geboortedatum, s.geboortedatum_opgegeven, s.bsn_versleuteld, s.postcode, s.huisnummer, s.huisletter, s.toevoeging, g.code,
			c.uitkomst, c.besloten, c.besluit, c.controlebesluit_id, c.door, c.pogingen, c.bsn_versleuteld as bekend_bsn
		from controles c
		join signalen s on s.gemeente_id = c.gemeente_id and s.id = c.signaal_id
		join gemeenten g on g.id = c.gemeente_id
		where c.gemeente_id = ${gemeenteId} and c.signaal_id = any(${ids}::bigint[])
		order by s.id
	`.execute(trx);
	return rows;
}

/** The question to the register; the BSN only when this partner may send one. */
export function aanvraagVan(
	{ sleutels, gemeenteId }: Pick<Stapomgeving, "sleutels" | "gemeenteId">,
	signaal: Controlesignaal,
): Controleaanvraag {
	const bsn = signaal.bsn_versleuteld && sleutels.decrypt(gemeenteId, "signalen.bsn", signaal.bsn_versleuteld);
	const geboortedatum = signaal.geboortedatum ?? signaal.geboortedatum_opgegeven;
	return maakAanvraag({ ...signaal, geboortedatum, bsn }, signaal.code);
}

type Rijvelden = Pick<
	Controlesignaal,
	| "voorletters"
	| "voornamen"
	| "voorvoegsel"
	| "achternaam"
	| "bedrijfsnaam"
	| "geboortedatum"
	| "geboortedatum_opgegeven"
	| "postcode"
	| "huisnummer"
	| "huisletter"
	| "toevoeging"
>;

/**
 * What makes next month's row the same row: who and where, as this partner writes it. Any other spelling is another row,
 * and is looked at again: a decision is never stretched.
 */
export function rijsleutelVan({ sleutels, gemeenteId }: Pick<Stapomgeving, "sleutels" | "gemeenteId">, rij: Rijvelden) {
	const dag = rij.geboortedatum ?? rij.geboortedatum_opgegeven;
	const delen = [rij.voorletters, rij.voornamen, rij.voorvoegsel, rij.achternaam, rij.bedrijfsnaam, dag];
	const adres = [rij.postcode, String(rij.huisnummer), rij.huisletter, rij.toevoeging];
	const tekst = [...delen, ...adres].map((deel) => normaliseTekst(deel ?? "")).join("|");
	return sleutels.index(gemeenteId, "controlebesluit", tekst);
}
