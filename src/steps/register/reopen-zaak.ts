import { sql } from "kysely";
import type { Dader } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { accept, refuse } from "../../rules/kernel/result.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import { nextZaakstatus, type Zaakstatus } from "../../rules/zaak/zaakstatus.ts";
import type { Antwoord } from "./antwoord.ts";
import { planZaak } from "./plan-zaak.ts";
import { isOoitBereikt, type Zaakrij } from "./queries.ts";
import { saveZaak, schrijfGebeurtenis, wijzigZaak, type Zaakwijziging } from "./wijzig-zaak.ts";

/**
 * Opens a closed zaak again, or picks up one that was not picked up. The route starts anew from today: what happened
 * before stays on the time line and in the figures, but no longer counts as an attempt of the route.
 */
export async function reopenZaak(
	databank: Databank,
	dader: Dader,
	invoer: {
		readonly zaakId: number;
		readonly versie: number;
		readonly reden: string;
		/** A route of the werkinstructie in force; without it the zaak keeps its own. */
		readonly route?: string | null;
	},
	nu: Date,
): Promise<Antwoord<{ versie: number }, "zaak-open" | "reden-ontbreekt" | "route-ontbreekt">> {
	const reden = invoer.reden.trim().slice(0, 300);
	return wijzigZaak(databank, dader, invoer, async (trx, zaak) => {
		const status = nextZaakstatus(zaak.status as Zaakstatus, "heropenen");
		if (status === null) return refuse("zaak-open");
		if (reden === "") return refuse("reden-ontbreekt");
		const { rows } = await sql<{ versie: number; bestaat: boolean }>`
			select versie, inhoud -> 'routes' ? ${invoer.route ?? ""} as bestaat from werkinstructies
			where gemeente_id = ${dader.gemeenteId} and status = 'actief'`.execute(trx);
		const nieuw = rows[0]?.bestaat
			? { route: invoer.route ?? null, werkinstructie_versie: rows[0].versie, route_versie: rows[0].versie }
			: {};
		if (!("route" in nieuw) && (zaak.route === null || invoer.route)) return refuse("route-ontbreekt");
		const vandaag = lokaleTijd(nu).datum;
		const basis: Zaakwijziging = {
			...nieuw,
			status,
			resultaat: null,
			gesloten_op: null,
			// Stays for as long as the zaak exists: whoever was spoken to once never ends as "Definitief geen contact" (DDAS).
			bereikt: await isOoitBereikt(trx, zaak),
			hulp_aanvaard_op: null,
			terugbellen_op: null,
			opgepakt_op: zaak.opgepakt_op ?? vandaag,
			// Who is taken up again after a crisis is no longer inside its three working days.
			spoed: false,
		};
		await schrijfGebeurtenis(trx, dader, zaak.id, { soort: "heropend", tekst: `Zaak heropend: ${reden}`, nu });
		const { velden } = await planZaak(trx, { ...zaak, ...basis } as Zaakrij, vandaag);
		const wijziging = { ...basis, ...velden, uiterlijk: null };
		const versie = await saveZaak(trx, dader, zaak, wijziging, { handeling: "zaak-heropend", nu });
		return accept({ versie });
	});
}
