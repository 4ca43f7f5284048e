import { type Selectable, sql } from "kysely";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { DB } from "../../../database/types.ts";
import { dagVanMoment } from "../../../rules/reach/bericht/moment.ts";
import { NIET_REDENEN, type NietRedenNaam } from "../../../rules/reach/bericht/niet-redenen.ts";
import { planBericht } from "../../../rules/reach/bericht/plan-bericht.ts";
import { type Inhoud, openInhoud } from "./inhoud.ts";
import { readKanalen, wijzenVan } from "./kanalen.ts";
import { isWachtend, readRoutes, readStanden, vraagVan } from "./stand.ts";

/** One message of a zaak, with the text that went out when it was made. */
export type Zaakbericht = Omit<Selectable<DB["berichten"]>, "inhoud"> & { readonly inhoud: Inhoud | null };

/** The messages of a zaak, and why its next step does not go by itself when it is work for a colleague. */
export interface Zaakberichten {
	readonly berichten: readonly Zaakbericht[];
	readonly waaromNiet: { readonly reden: NietRedenNaam; readonly uitleg: string } | null;
}

/** Everything that was or will be sent to the resident of a zaak, the newest first. */
export async function readZaakberichten(omgeving: Stapomgeving, zaakId: number, nu: Date): Promise<Zaakberichten> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const rijen = await trx
		.selectFrom("berichten")
		.selectAll()
		.where("gemeente_id", "=", gemeenteId)
		.where("zaak_id", "=", zaakId)
		.orderBy("id", "desc")
		.limit(100)
		.execute();
	const berichten = rijen.map(({ inhoud, ...rij }) => ({
		...rij,
		inhoud: inhoud ? openInhoud(sleutels, gemeenteId, inhoud) : null,
	}));
	return { berichten, waaromNiet: await readWaaromNiet(omgeving, zaakId, nu) };
}

const BERICHTSTAP = ["Brief", "Mail", "SMS", "WhatsApp"];

/** Why the next step of this zaak is work for a colleague although it is a message; null when it goes, or is no message. */
export async function readWaaromNiet(omgeving: Stapomgeving, zaakId: number, nu: Date) {
	const { trx, gemeenteId } = omgeving;
	const [stand] = await readStanden(trx, gemeenteId, sql`z.id = ${zaakId}`, dagVanMoment(nu));
	if (!stand || !BERICHTSTAP.includes(stand.kanaal ?? "")) return null;
	const routes = await readRoutes(trx, gemeenteId, [stand]);
	const kanalen = wijzenVan(await readKanalen(omgeving));
	const plan = planBericht(vraagVan(stand, routes(stand).stappen, kanalen, isWachtend));
	if (plan.soort === "bericht" || NIET_REDENEN[plan.reden].dan === "rust") return null;
	return { reden: plan.reden, uitleg: NIET_REDENEN[plan.reden].uitleg };
}
