import { logAudit } from "../../../database/audit.ts";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { leesContact } from "../../../rules/kernel/contact.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { readAfmeldingen } from "../antwoorden/lift-afmelding.ts";
import type { Zaakregister } from "../berichten/zaakregister.ts";
import { keepPaginaantwoord } from "./keep-antwoord.ts";

/** `gestopt`: the resident once said STOP there, and giving it again does not undo that. */
export type Gegevenuitkomst = "bewaard" | "nakijken" | "gestopt";

/**
 * Adds the number or address that the resident gave after proving who they are. By the birth date: it works, for the resident
 * says so, and the next step follows at once, for no colleague looks at it. By what stands on the envelope anybody may say it: it waits until a colleague says that it is right.
 */
export async function addInwonergegeven(
	omgeving: Stapomgeving,
	{
		zaakId,
		tekst,
		sterk,
		nu,
	}: { readonly zaakId: number; readonly tekst: string; readonly sterk: boolean; readonly nu: Date },
	register: Pick<Zaakregister, "herplan">,
): Promise<Result<Gegevenuitkomst, "geen-nummer-of-adres">> {
	const { trx, gemeenteId } = omgeving;
	const gegeven = leesContact(tekst);
	if (!gegeven) return refuse("geen-nummer-of-adres");
	const op = { status_op: lokaleTijd(nu).datum, opmerking: "van de inwoner" };
	const werkt = { ...op, status: "werkt" };
	if (sterk) await lockZaak(trx, gemeenteId, zaakId);
	await trx
		.insertInto("contactgegevens")
		.values({
			gemeente_id: gemeenteId,
			zaak_id: zaakId,
			...gegeven,
			partners: 0,
			...(sterk ? werkt : { ...op, status: "te-bevestigen", opmerking: "van de eigen pagina, zonder geboortedatum" }),
		})
		.onConflict((dubbel) => {
			const zelfde = dubbel.columns(["gemeente_id", "zaak_id", "soort", "waarde"]);
			return sterk ? zelfde.doUpdateSet(werkt) : zelfde.doNothing();
		})
		.execute();
	await logAudit(trx, omgeving, "contactgegeven-gewijzigd", { zaakId, gegevens: { soort: gegeven.soort, sterk } });
	if (sterk) await register.herplan(trx, omgeving, zaakId, nu);
	const soort = gegeven.soort === "email" ? "e-mailadres" : "telefoonnummer";
	const zonder = sterk ? "" : ". De geboortedatum is niet gevraagd: kijk of het klopt.";
	await keepPaginaantwoord(omgeving, {
		zaakId,
		soort: "nieuw-nummer",
		tekst: `Nieuw ${soort}: ${gegeven.waarde}${zonder}`,
		nu,
		...(sterk ? { klaar: "Het staat bij de zaak." } : {}),
	});
	if (!sterk) return accept("nakijken");
	const gestopt = await readAfmeldingen(trx, gemeenteId, zaakId, gegeven.waarde);
	return accept(gestopt.length > 0 ? "gestopt" : "bewaard");
}

/** Before its contact data: a colleague who registers takes them in that order, and one of the two would wait for ever. */
const lockZaak = (trx: Trx, gemeenteId: number, zaakId: number) =>
	trx
		.selectFrom("zaken")
		.select("id")
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", zaakId)
		.forUpdate()
		.executeTakeFirst();
