import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { isEenRegel } from "./queries.ts";
import { replanUitgesloten } from "./replan-uitgesloten.ts";
import type { Uitsluitingsoort } from "./uitgesloten.ts";

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
	const { rows } = await sql<{ soort: Uitsluitingsoort; adressleutel: string | null; persoonsleutel: string | null }>`
		delete from uitsluitingen u using uitsluitingen gekozen
		where u.gemeente_id = ${gemeenteId} and gekozen.gemeente_id = u.gemeente_id and gekozen.id = ${id}
			and ${isEenRegel("u", "gekozen")}
		returning u.soort, u.adressleutel, u.persoonsleutel
	`.execute(trx);
	const [weg] = rows;
	if (!weg) return refuse("uitsluiting-onbekend");
	await logAudit(trx, omgeving, "uitsluiting-verwijderd", { gegevens: { uitsluiting: id, soort: weg.soort } });
	if (weg.soort === "niet-bezoeken") {
		const tekst = "Van de lijst 'niet bezoeken' gehaald. De volgende stap is opnieuw bepaald.";
		const persoonsleutels = rows.flatMap((rij) => rij.persoonsleutel ?? []);
		await replanUitgesloten(omgeving, { ...weg, persoonsleutels }, { vandaag, tekst });
	}
	return accept(null);
}
