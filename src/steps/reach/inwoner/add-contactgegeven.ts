import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { parseTelefoonnummer } from "../../../rules/kernel/telefoonnummer.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { keepPaginaantwoord } from "./keep-antwoord.ts";

function leesGegeven(tekst: string) {
	const kaal = tekst.trim();
	if (/^[^\s@]{1,64}@[^\s@]+\.[a-z]{2,}$/i.test(kaal)) {
		return { soort: "email", waarde: kaal.toLowerCase(), mobiel: false };
	}
	const nummer = parseTelefoonnummer(kaal);
	return nummer && { soort: "telefoon", waarde: nummer.e164, mobiel: nummer.mobiel };
}

/** Adds the number or address that the resident gave after proving who they are; it works, for the resident says so. */
export async function addInwonergegeven(
	omgeving: Stapomgeving,
	{ zaakId, tekst, nu }: { readonly zaakId: number; readonly tekst: string; readonly nu: Date },
): Promise<Result<null, "geen-nummer-of-adres">> {
	const { trx, gemeenteId } = omgeving;
	const gegeven = leesGegeven(tekst);
	if (!gegeven) return refuse("geen-nummer-of-adres");
	const stand = { status: "werkt", status_op: lokaleTijd(nu).datum, opmerking: "van de inwoner" };
	await trx
		.insertInto("contactgegevens")
		.values({ gemeente_id: gemeenteId, zaak_id: zaakId, ...gegeven, partners: 0, ...stand })
		.onConflict((dubbel) => dubbel.columns(["gemeente_id", "zaak_id", "soort", "waarde"]).doUpdateSet(stand))
		.execute();
	await logAudit(trx, omgeving, "contactgegeven-gewijzigd", { zaakId, gegevens: { soort: gegeven.soort } });
	const soort = gegeven.soort === "email" ? "e-mailadres" : "telefoonnummer";
	await keepPaginaantwoord(omgeving, {
		zaakId,
		soort: "nieuw-nummer",
		tekst: `Nieuw ${soort}: ${gegeven.waarde}`,
		nu,
		klaar: "Het staat bij de zaak.",
	});
	return accept(null);
}
