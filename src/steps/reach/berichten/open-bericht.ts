import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { AangekondigdBezoek } from "../../../rules/reach/bericht/bezoek.ts";
import { dagVanMoment } from "../../../rules/reach/bericht/moment.ts";
import { readTeksten } from "../teksten/read-teksten.ts";
import type { Berichtregel } from "./claim-berichten.ts";
import { type Inhoud, maskeerInhoud, moetOverschrijven, openInhoud } from "./inhoud.ts";
import { maakInhoud } from "./maak-inhoud.ts";

/** One message with its text: as it went out, or, before that, as it would go now. */
export interface Berichtdetail {
	readonly bericht: Omit<Berichtregel, "inhoud">;
	readonly naam: string;
	readonly nummer: string;
	readonly inhoud: Inhoud | null;
	/** The text is as it would be now, with codes that are not real. */
	readonly voorbeeld: boolean;
	/** The link and the code that went out are left out. */
	readonly zonderCodes: boolean;
	/** Why there is no text. */
	readonly fout: string | null;
	readonly versie: number;
}

/**
 * Opens one message; the look stands in the audit log. With its link and code only for who has to write them on paper. Null when
 * there is none.
 */
export async function openBericht(
	omgeving: Stapomgeving,
	id: number,
	delen: { readonly url: string; readonly nu: Date },
): Promise<Berichtdetail | null> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const rij = await trx
		.selectFrom("berichten as b")
		.innerJoin("zaken as z", (join) =>
			join.onRef("z.gemeente_id", "=", "b.gemeente_id").onRef("z.id", "=", "b.zaak_id"),
		)
		.selectAll("b")
		.select(["z.naam", "z.nummer"])
		.where("b.gemeente_id", "=", gemeenteId)
		.where("b.id", "=", id)
		.executeTakeFirst();
	if (!rij) return null;
	await logAudit(trx, omgeving, "bericht-bekeken", { zaakId: rij.zaak_id, gegevens: { bericht: id } });
	const { naam, nummer, inhoud, ...bericht } = rij;
	const basis = { bericht, naam, nummer, zonderCodes: inhoud !== null && !moetOverschrijven(bericht) };
	if (inhoud) {
		const heel = openInhoud(sleutels, gemeenteId, inhoud);
		const gemaakt = basis.zonderCodes ? maskeerInhoud(heel) : heel;
		return { ...basis, inhoud: gemaakt, voorbeeld: false, fout: null, versie: bericht.tekst_versie ?? 0 };
	}
	// The day of a visit is chosen when the letter goes; the preview shows the day on which it is planned.
	const bezoek: AangekondigdBezoek | null =
		bericht.soort === "aankondiging-huisbezoek"
			? { stap: "", op: dagVanMoment(bericht.gepland_op), dagdeel: "Middag" }
			: null;
	const teksten = await readTeksten(trx, gemeenteId);
	const metDeHand = bericht.status === "handwerk";
	const opties = { teksten, naar: bericht.naar, bezoek, ...delen, voorbeeld: true, metDeHand };
	const gemaakt = await maakInhoud(omgeving, bericht, opties);
	return gemaakt.ok
		? { ...basis, inhoud: gemaakt.waarde.inhoud, voorbeeld: true, fout: null, versie: gemaakt.waarde.versie }
		: { ...basis, inhoud: null, voorbeeld: true, fout: gemaakt.reden.uitleg, versie: 0 };
}
