import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { accept, refuse } from "../../rules/kernel/result.ts";
import { warnNotitie } from "../../rules/register/warn-notitie.ts";
import type { Antwoord } from "./antwoord.ts";
import { saveZaak, schrijfGebeurtenis, wijzigZaak } from "./wijzig-zaak.ts";

/** Gives a zaak to a colleague (null: to nobody in particular), with a note of what to know. */
export async function assignZaak(
	databank: Databank,
	dader: Dader,
	invoer: {
		readonly zaakId: number;
		readonly versie: number;
		readonly aan: number | null;
		/** The right to move the work of a colleague ("zaken-van-anderen-overdragen"). */
		readonly magVanAnderen: boolean;
		readonly notitie?: string;
		/** The colleague saw the warning and says that the note is in order. */
		readonly bevestigd?: boolean;
	},
	nu: Date,
): Promise<
	Antwoord<{ versie: number; naam: string | null }, "collega-onbekend" | "notitie-gevoelig" | "zaak-van-collega">
> {
	const notitie = (invoer.notitie ?? "").trim().slice(0, 2000);
	if (!invoer.bevestigd && warnNotitie(notitie).length > 0) return refuse("notitie-gevoelig");
	return wijzigZaak(databank, dader, invoer, async (trx, zaak) => {
		const isVanAnder = zaak.toegewezen_aan !== null && zaak.toegewezen_aan !== dader.gebruikerId;
		if (isVanAnder && !invoer.magVanAnderen) return refuse("zaak-van-collega");
		const collega = invoer.aan
			? await trx
					.selectFrom("gebruikers")
					.select(["id", "naam"])
					.where("gemeente_id", "=", dader.gemeenteId)
					.where("id", "=", invoer.aan)
					.where("actief", "=", true)
					.where("rol", "in", ["vroegsignaleerder", "coordinator"])
					.executeTakeFirst()
			: null;
		if (invoer.aan && !collega) return refuse("collega-onbekend");
		const handeling = "zaak-overgedragen";
		const gegevens = { van: zaak.toegewezen_aan, aan: collega?.id ?? null };
		const versie = await saveZaak(
			trx,
			dader,
			zaak,
			{ toegewezen_aan: collega?.id ?? null },
			{ handeling, gegevens, nu },
		);
		const tekst = collega ? `Overgedragen aan ${collega.naam}.` : "Vrijgegeven: niemand is aangewezen.";
		await schrijfGebeurtenis(trx, dader, zaak.id, { soort: "overgedragen", tekst, nu });
		if (notitie !== "") {
			await trx
				.insertInto("notities")
				.values({
					gemeente_id: dader.gemeenteId,
					zaak_id: zaak.id,
					tekst: notitie,
					door: dader.gebruikerId,
					geschreven_op: nu,
				})
				.execute();
			await logAudit(trx, dader, "notitie-geschreven", { zaakId: zaak.id });
		}
		return accept({ versie, naam: collega?.naam ?? null });
	});
}
