import { logAudit } from "../../../database/audit.ts";
import type { Databank } from "../../../database/databank.ts";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Datum } from "../../../rules/kernel/datum.ts";
import { gemeenteInstellingen } from "../../../rules/zaak/gemeente-instellingen.ts";
import { isVanOns, type Ontvangst, readVerzending } from "./check-bericht.ts";
import { findInwonercode } from "./find-inwonercode.ts";
import { type Afzender, readAfzender } from "./read-inwonerpagina.ts";

/** The gemeenten of this installation, as residents know them. */
export async function listAfzenders({ db }: Pick<Databank, "db">): Promise<(Afzender & { readonly id: number })[]> {
	const rijen = await db.selectFrom("gemeenten").select(["id", "naam", "instellingen"]).orderBy("naam").execute();
	return rijen.map(({ id, naam, instellingen }) => ({
		id,
		naam,
		instellingen: gemeenteInstellingen.parse(instellingen),
	}));
}

/** Whose code it is, and when the message with it went. Also for a code that is closed or expired: it is still ours. */
export async function checkCode(databank: Databank, tekst: string, nu: Date) {
	// Somebody may paste the whole link.
	const kaal = /\/mijn\/([^/?#\s]+)/.exec(tekst)?.[1] ?? tekst;
	const code = await findInwonercode(databank, kaal, nu);
	if (!code) return null;
	return inGemeente(databank.db, code.gemeenteId, async (trx) => ({
		zaakId: code.zaakId,
		gemeenteId: code.gemeenteId,
		afzender: await readAfzender(trx, code.gemeenteId),
		verzending: await readVerzending(trx, code.gemeenteId, code.berichtId),
	}));
}

/** The desk asked whether a message is ours: over what kind of thing and what the answer was, never which number. */
export const logBalievraag = (
	omgeving: Stapomgeving,
	gegevens: { readonly over: "code" | Ontvangst["soort"]; readonly uitkomst: "ja" | "nee" | "te-vaak" },
): Promise<void> => logAudit(omgeving.trx, omgeving, "balie-gevraagd", { gegevens });

/** Did this gemeente send a message to that number, address or front door on that day? */
export const checkOntvangst = (databank: Databank, gemeenteId: number, waar: Ontvangst, dag: Datum): Promise<boolean> =>
	inGemeente(databank.db, gemeenteId, (trx) => isVanOns(trx, gemeenteId, waar, dag));
