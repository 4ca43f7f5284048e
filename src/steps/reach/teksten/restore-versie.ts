import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { checkTekst } from "../../../rules/reach/tekst/check-tekst.ts";
import type { Versiereden } from "./change-versie.ts";
import { findKlareTekst, listPartnernamen, listVersies, lockTekst, nextVersie, type Tekstsleutel } from "./versies.ts";

/**
 * Goes back to an earlier version, or to the ready set (0): its words are offered as a new version, so that somebody else
 * still looks at them before a resident gets them. Nothing of what was published in between is lost.
 */
export async function restoreVersie(
	omgeving: Stapomgeving,
	sleutel: Tekstsleutel,
	versie: number,
	nu: Date,
): Promise<Result<{ readonly versie: number }, Versiereden>> {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	if (gebruikerId === null) throw new Error("A text is put back by a gebruiker.");
	const tekstId = await lockTekst(trx, gemeenteId, sleutel);
	const alle = await listVersies(trx, gemeenteId, sleutel, gebruikerId);
	const bron =
		versie === 0 ? findKlareTekst(sleutel) : alle.find((een) => een.versie === versie && een.status === "vervangen");
	if (!bron) return refuse("niet-gevonden");
	if (alle.some(({ status }) => status === "ter-publicatie")) return refuse("wacht-al-een-versie");
	const { onderwerp, inhoud } = bron;
	const partners = await listPartnernamen(trx, gemeenteId);
	if (!checkTekst({ ...sleutel, onderwerp, inhoud }, partners).magGepubliceerd) return refuse("fout-in-tekst");
	const nieuw = await nextVersie(trx, gemeenteId, tekstId);
	await trx
		.insertInto("tekstversies")
		.values({
			gemeente_id: gemeenteId,
			tekst_id: tekstId,
			versie: nieuw,
			onderwerp,
			inhoud,
			status: "ter-publicatie",
			geschreven_door: gebruikerId,
			geschreven_op: nu,
		})
		.execute();
	await logAudit(trx, omgeving, "tekst-teruggezet", { gegevens: { tekst: tekstId, versie: nieuw, van: versie } });
	return accept({ versie: nieuw });
}
