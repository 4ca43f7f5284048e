import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import type { Uitsluitingsoort } from "./add-uitsluiting.ts";
import { replanUitgesloten } from "./replan-uitgesloten.ts";

/**
 * Takes an address or a person off the list. Zaken that run may be visited again; who was not picked up because of
 * schuldhulp stays closed until a colleague opens the zaak.
 */
export async function removeUitsluiting(
	omgeving: Stapomgeving,
	id: number,
	vandaag: Datum,
): Promise<Result<null, "uitsluiting-onbekend">> {
	const { trx, gemeenteId } = omgeving;
	const weg = await trx
		.deleteFrom("uitsluitingen")
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", id)
		.returning(["soort", "adressleutel", "persoonsleutel"])
		.executeTakeFirst();
	if (!weg) return refuse("uitsluiting-onbekend");
	await logAudit(trx, omgeving, "uitsluiting-verwijderd", { gegevens: { uitsluiting: id, soort: weg.soort } });
	const soort = weg.soort as Uitsluitingsoort;
	if (soort === "niet-bezoeken") {
		const tekst = "Van de lijst 'niet bezoeken' gehaald. De volgende stap is opnieuw bepaald.";
		await replanUitgesloten(omgeving, { ...weg, soort }, { vandaag, tekst });
	}
	return accept(null);
}
