import type { Dader } from "../../database/audit.ts";
import type { Trx } from "../../database/gemeente-transactie.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import type { Kanaal } from "../../rules/zaak/contactsoort.ts";
import { isAndereStap } from "./contactgegevens.ts";
import { planZaak } from "./plan-zaak.ts";
import { schrijfPoging } from "./poging.ts";
import { lockZaak } from "./queries.ts";
import { saveZaak } from "./wijzig-zaak.ts";

/** A message that went out. */
export interface Berichtpoging {
	readonly zaakId: number;
	readonly stap: string | null;
	readonly kanaal: Kanaal;
	/** "verstuurd", or "achtergelaten" for a card. */
	readonly uitkomst: string;
}

/**
 * A message that went out is an attempt of its zaak, with the next step that follows from it. A zaak that was closed in
 * the same minute keeps its state: the attempt is written all the same, for it was made (DDAS). Returns its id.
 */
export async function schrijfBerichtpoging(trx: Trx, dader: Dader, poging: Berichtpoging, nu: Date): Promise<number> {
	const { datum, dagdeel } = lokaleTijd(nu);
	const { zaakId, stap, kanaal, uitkomst } = poging;
	const zaak = await lockZaak(trx, dader.gemeenteId, zaakId);
	if (!zaak) throw new Error(`Zaak ${zaakId} bestaat niet meer.`);
	const invoer = { kanaal, uitkomst, datum, dagdeel, stap };
	const antwoord = await schrijfPoging(trx, dader, zaak, invoer, { nu, vandaag: datum });
	if (antwoord.ok) return antwoord.waarde.pogingId;
	if (antwoord.reden !== "zaak-gesloten")
		throw new Error(`Een bericht past niet bij zaak ${zaakId}: ${antwoord.reden}.`);
	const rij = { gemeente_id: dader.gemeenteId, zaak_id: zaakId, door: dader.gebruikerId, geregistreerd_op: nu };
	const { id } = await trx
		.insertInto("contactpogingen")
		.values({ ...rij, stap, kanaal, uitkomst, datum, dagdeel, bereikt: false })
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

/** Plans the next step of a zaak anew, after it proved what does (not) arrive; the same step makes no new version. */
export async function herplanZaak(trx: Trx, dader: Dader, zaakId: number, nu: Date): Promise<void> {
	const zaak = await lockZaak(trx, dader.gemeenteId, zaakId);
	if (!zaak) return;
	const vandaag = lokaleTijd(nu).datum;
	const { velden } = await planZaak(trx, zaak, vandaag);
	if (isAndereStap(velden, zaak, vandaag)) await saveZaak(trx, dader, zaak, velden, { handeling: "zaak-herpland", nu });
}

/** What the room `reach` asks of this one, for a door that brings the two together. */
export const zaakregister = { schrijfPoging: schrijfBerichtpoging, herplan: herplanZaak };
