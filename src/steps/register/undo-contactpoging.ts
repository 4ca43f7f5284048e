import type { Dader } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import type { Trx } from "../../database/gemeente-transactie.ts";
import { readPlanfeiten } from "../../database/planfeiten.ts";
import { accept, refuse } from "../../rules/kernel/result.ts";
import { formatPoging } from "../../rules/register/format-poging.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import { findUitkomst } from "../../rules/register/register-uitkomst.ts";
import type { Dagdeel, Kanaal } from "../../rules/zaak/contactsoort.ts";
import type { Antwoord } from "./antwoord.ts";
import { type Contactstand, herstelContact } from "./contactgegevens.ts";
import { planZaak } from "./plan-zaak.ts";
import { isOoitBereikt, type Zaakrij } from "./queries.ts";
import { saveZaak, schrijfGebeurtenis, wijzigZaak, type Zaakwijziging } from "./wijzig-zaak.ts";

export type Terugdraaiweigering = "poging-onbekend" | "al-teruggedraaid" | "zaak-gesloten";

/**
 * Takes an attempt back. Right after registering the zaak goes back to exactly how it was; later, when more has
 * happened, the attempt stops counting and the next step is planned again from what is left.
 */
export async function undoContactpoging(
	databank: Databank,
	dader: Dader,
	invoer: { readonly zaakId: number; readonly versie: number; readonly pogingId: number },
	nu: Date,
): Promise<Antwoord<{ versie: number; precies: boolean }, Terugdraaiweigering>> {
	return wijzigZaak(databank, dader, invoer, async (trx, zaak) => {
		const poging = await trx
			.selectFrom("contactpogingen")
			.selectAll()
			.where("gemeente_id", "=", dader.gemeenteId)
			.where("zaak_id", "=", zaak.id)
			.where("id", "=", invoer.pogingId)
			.executeTakeFirst();
		if (!poging) return refuse("poging-onbekend");
		if (poging.ongedaan_op !== null) return refuse("al-teruggedraaid");
		const vorige = poging.vorige_stand as {
			versie: number;
			zaak: Zaakwijziging;
			contact: Contactstand | null;
		} | null;
		const precies = vorige !== null && vorige.versie === zaak.versie - 1;
		if (!precies && zaak.status === "gesloten") return refuse("zaak-gesloten");
		await trx
			.updateTable("contactpogingen")
			.set({ ongedaan_op: nu })
			.where("gemeente_id", "=", dader.gemeenteId)
			.where("id", "=", poging.id)
			.execute();
		if (vorige?.contact) await herstelContact(trx, zaak, vorige.contact);
		const wijziging = precies ? vorige.zaak : await herleid(trx, zaak, lokaleTijd(nu).datum);
		const handeling = "contactpoging-teruggedraaid";
		const versie = await saveZaak(trx, dader, zaak, wijziging, { handeling, gegevens: { poging: poging.id }, nu });
		const wat = formatPoging({
			kanaal: poging.kanaal as Kanaal,
			dagdeel: poging.dagdeel as Dagdeel,
			uitkomst: poging.uitkomst,
		});
		await schrijfGebeurtenis(trx, dader, zaak.id, { soort: "teruggedraaid", tekst: `Teruggedraaid: ${wat}.`, nu });
		return accept({ versie, precies });
	});
}

/** The zaak as it follows from the attempts that are left. */
async function herleid(trx: Trx, zaak: Zaakrij, vandaag: string): Promise<Zaakwijziging> {
	const over = (await readPlanfeiten(trx, zaak.gemeente_id, [zaak.id], vandaag)).get(zaak.id)!.pogingen;
	const laatste = over.toSorted((a, b) => a.datum.localeCompare(b.datum)).at(-1);
	const aanvaard = over.find((poging) => findUitkomst(poging.uitkomst)?.gevolg.hulpAanvaard);
	const bereikt = over.some((poging) => poging.bereikt);
	const basis: Zaakwijziging = {
		status: bereikt ? "in-gesprek" : "te-benaderen",
		bereikt: await isOoitBereikt(trx, zaak),
		pogingen: Math.max(0, zaak.pogingen - 1),
		laatste_poging_op: laatste?.datum ?? null,
		laatste_poging_dagdeel: laatste?.dagdeel ?? null,
		hulp_aanvaard_op: aanvaard ? (zaak.hulp_aanvaard_op ?? aanvaard.datum) : null,
		terugbellen_op: over.at(-1)?.uitkomst === "terugbellen" ? zaak.terugbellen_op : null,
	};
	return { ...basis, ...(await planZaak(trx, { ...zaak, ...basis } as Zaakrij, vandaag)).velden };
}
