import type { Dader } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { formatPoging } from "../../rules/register/format-poging.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import type { Zaakstatus } from "../../rules/zaak/zaakstatus.ts";
import type { Antwoord } from "./antwoord.ts";
import { type Geregistreerd, type PogingInvoer, type Pogingweigering, schrijfPoging } from "./poging.ts";
import { wijzigZaak } from "./wijzig-zaak.ts";

/** An attempt on the version of the zaak that was on the screen; day and part of the day are now unless told. */
export type RegisterInvoer = Omit<PogingInvoer, "datum" | "dagdeel"> &
	Partial<Pick<PogingInvoer, "datum" | "dagdeel">> & { readonly zaakId: number; readonly versie: number };

/**
 * Registers one contactpoging: the attempt, what it proves about the number, the state and the next step of the zaak,
 * the time line and the audit log, all or nothing. The same form sent twice counts once.
 */
export async function registerContactpoging(
	databank: Databank,
	dader: Dader,
	invoer: RegisterInvoer,
	nu: Date,
): Promise<Antwoord<Geregistreerd, Pogingweigering>> {
	const { datum: vandaag, dagdeel } = lokaleTijd(nu);
	const poging: PogingInvoer = { ...invoer, datum: invoer.datum ?? vandaag, dagdeel: invoer.dagdeel ?? dagdeel };
	return wijzigZaak(
		databank,
		dader,
		invoer,
		(trx, zaak) => schrijfPoging(trx, dader, zaak, poging, { nu, vandaag }),
		async (trx, zaak) => {
			const zelfde = await trx
				.selectFrom("contactpogingen")
				.select(["id", "vorige_stand"])
				.where("gemeente_id", "=", dader.gemeenteId)
				.where("zaak_id", "=", zaak.id)
				.where("door", "=", dader.gebruikerId)
				.where("kanaal", "=", poging.kanaal)
				.where("uitkomst", "=", poging.uitkomst)
				.where("datum", "=", poging.datum)
				.where("dagdeel", "=", poging.dagdeel)
				.where("ongedaan_op", "is", null)
				.orderBy("id", "desc")
				.executeTakeFirst();
			if (zelfde?.vorige_stand?.versie !== invoer.versie) return null;
			const waarde = { pogingId: zelfde.id, versie: zaak.versie, status: zaak.status as Zaakstatus, naam: zaak.naam };
			return { ok: true, waarde: { ...waarde, wat: formatPoging(poging) } };
		},
	);
}
