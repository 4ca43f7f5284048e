import { sql } from "kysely";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { readTeksten } from "../teksten/read-teksten.ts";
import { bezoekVan } from "./bezoek-van.ts";
import type { Berichtregel } from "./claim-berichten.ts";
import { sluitInhoud } from "./inhoud.ts";
import { maakInhoud } from "./maak-inhoud.ts";
import { readRoutes, readStanden } from "./stand.ts";

const BLOK = 50;

/**
 * Makes the text of the cards and letters that a colleague writes by hand today: with codes of their own, as it has to
 * stand on paper. They stay hand work; a text that cannot be made says so in the list.
 */
export async function prepareHandwerk(
	omgeving: Stapomgeving,
	delen: { readonly nu: Date; readonly url: string },
): Promise<number> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const { nu, url } = delen;
	const { rows: berichten } = await sql<Berichtregel>`
		select b.* from berichten b join zaken z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id
		where b.gemeente_id = ${gemeenteId} and b.status = 'handwerk' and b.inhoud is null and b.gepland_op <= ${nu}
		order by b.id limit ${BLOK} for update of b skip locked`.execute(trx);
	if (berichten.length === 0) return 0;
	const ids = berichten.map((bericht) => bericht.zaak_id);
	const standen = await readStanden(trx, gemeenteId, sql`z.id = any(${ids}::bigint[])`, nu);
	const routes = await readRoutes(trx, gemeenteId, standen);
	const teksten = await readTeksten(trx, gemeenteId);
	for (const bericht of berichten) {
		const stand = standen.find((een) => een.id === bericht.zaak_id)!;
		const bezoek = bezoekVan(bericht, stand, routes(stand), nu);
		const gemaakt = await maakInhoud(omgeving, bericht, { teksten, naar: null, bezoek, url, nu, metDeHand: true });
		const velden = gemaakt.ok
			? {
					inhoud: sluitInhoud(sleutels, gemeenteId, gemaakt.waarde.inhoud),
					tekst_id: gemaakt.waarde.tekstId,
					tekst_versie: gemaakt.waarde.versie,
					bezoek_op: bezoek?.op ?? null,
					bezoek_dagdeel: bezoek?.dagdeel ?? null,
				}
			: { status: "vervallen", ...gemaakt.reden, status_op: nu };
		await trx
			.updateTable("berichten")
			.set(velden)
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", bericht.id)
			.execute();
	}
	return berichten.length;
}
