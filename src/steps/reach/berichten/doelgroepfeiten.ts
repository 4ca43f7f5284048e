import { sql } from "kysely";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import { type Datum, leeftijdOp } from "../../../rules/kernel/datum.ts";
import type { Doelgroepfeiten } from "../../../rules/reach/tekst/choose-doelgroep.ts";
import type { Partnertype } from "../../../rules/vroegsignaal/partnertype.ts";
import type { Signaaltype } from "../../../rules/vroegsignaal/signaaltype.ts";

/** What of a zaak decides for whom a text is written. */
interface Zaakfeiten {
	readonly geboortedatum: Datum | null;
	readonly ondernemer: boolean;
	readonly opeenvolgend: boolean;
	readonly signaaltypen: string[];
	readonly partnertypen: string[];
}

/**
 * The question to the rule. Whether there are children at home is never known: partners may not send it (Besluit gemeentelijke
 * schuldhulpverlening) and the BRP check asks who somebody is, not with whom they live. The pages say so.
 */
export const doelgroepfeitenVan = (zaak: Zaakfeiten, vandaag: Datum): Doelgroepfeiten => ({
	leeftijd: zaak.geboortedatum === null ? null : leeftijdOp(zaak.geboortedatum, vandaag),
	minderjarigeKinderen: null,
	ondernemer: zaak.ondernemer,
	opeenvolgend: zaak.opeenvolgend,
	signaaltypen: zaak.signaaltypen as Signaaltype[],
	partnertypen: zaak.partnertypen as Partnertype[],
});

/** For whom and in which language a message outside the route (about an appointment) is written. */
export async function readAanspreking(
	trx: Trx,
	gemeenteId: number,
	zaakId: number,
	vandaag: Datum,
): Promise<{ readonly feiten: Doelgroepfeiten; readonly taal: string }> {
	const { rows } = await sql<Zaakfeiten & { taal: string }>`
		select z.geboortedatum, z.opeenvolgend, z.signaaltypen, z.partnertypen, z.taal,
			exists (select from zaaksignalen zs join signalen s on s.gemeente_id = zs.gemeente_id and s.id = zs.signaal_id
				where zs.gemeente_id = z.gemeente_id and zs.zaak_id = z.id and s.bedrijfsnaam is not null) as ondernemer
		from zaken z where z.gemeente_id = ${gemeenteId} and z.id = ${zaakId}`.execute(trx);
	const { taal, ...zaak } = rows[0]!;
	return { feiten: doelgroepfeitenVan(zaak, vandaag), taal };
}
