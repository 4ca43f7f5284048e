import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { normaliseTekst } from "../../../rules/reach/tekst/normalise-tekst.ts";
import type { Tekst } from "../../../rules/reach/tekst/tekst.ts";
import { lockTekst, nextVersie, type Tekstsleutel } from "./versies.ts";

/** Longer than any letter that is still read. */
export const LANGSTE_TEKST = 6_000;
export const LANGSTE_ONDERWERP = 120;

/** What was written. */
export type Geschreven = Pick<Tekst, "onderwerp" | "inhoud">;

/**
 * Keeps what somebody wrote as their draft of this text: a new version, or the draft they already had. A draft holds for
 * nobody, so anything may be in it; it is checked when it is offered.
 */
export async function saveConcept(
	omgeving: Stapomgeving,
	sleutel: Tekstsleutel,
	geschreven: Geschreven,
	nu: Date,
): Promise<Result<{ readonly tekstId: number; readonly versie: number }, "te-lang">> {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	if (gebruikerId === null) throw new Error("A text is written by a gebruiker.");
	const inhoud = normaliseTekst(geschreven.inhoud);
	const onderwerp = geschreven.onderwerp === null ? null : normaliseTekst(geschreven.onderwerp);
	if (inhoud.length > LANGSTE_TEKST || (onderwerp ?? "").length > LANGSTE_ONDERWERP) return refuse("te-lang");
	const tekstId = await lockTekst(trx, gemeenteId, sleutel);
	const gewijzigd = await trx
		.updateTable("tekstversies")
		.set({ onderwerp, inhoud, geschreven_op: nu })
		.where("gemeente_id", "=", gemeenteId)
		.where("tekst_id", "=", tekstId)
		.where("status", "=", "concept")
		.where("geschreven_door", "=", gebruikerId)
		.returning("versie")
		.executeTakeFirst();
	if (gewijzigd) return accept({ tekstId, versie: gewijzigd.versie });
	const versie = await nextVersie(trx, gemeenteId, tekstId);
	await trx
		.insertInto("tekstversies")
		.values({
			gemeente_id: gemeenteId,
			tekst_id: tekstId,
			versie,
			onderwerp,
			inhoud,
			status: "concept",
			geschreven_door: gebruikerId,
			geschreven_op: nu,
		})
		.execute();
	await logAudit(trx, omgeving, "tekst-geschreven", { gegevens: { tekst: tekstId, versie } });
	return accept({ tekstId, versie });
}
