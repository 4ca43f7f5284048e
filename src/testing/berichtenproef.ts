import type { Selectable, Updateable } from "kysely";
import type { Databank } from "../database/databank.ts";
import { inGemeente } from "../database/gemeente-transactie.ts";
import type { DB } from "../database/types.ts";
import { planBerichten } from "../steps/reach/berichten/plan-berichten.ts";
import { sendBerichten } from "../steps/reach/berichten/send-berichten.ts";
import { maakBerichtengemeente, type Proefaanbieder } from "./berichten.ts";
import type { Zaakstaat } from "./zaakstaten.ts";
import { maakZaak, type Proefgemeente, type Zaakopties } from "./zaken.ts";

let teller = 0;

/** A gemeente with every kanaal set up, on Monday morning, and what its messages do. */
export interface Berichtenproef {
	readonly gemeente: Proefgemeente;
	readonly aanbieder: Proefaanbieder;
	readonly nu: () => Date;
	/** Sets the clock. */
	om(moment: string): void;
	zaak(staat: Zaakstaat, opties?: Zaakopties): Promise<number>;
	/** Changes a zaak behind the back of the outbox. */
	zet(id: number, velden: Updateable<DB["zaken"]>): Promise<unknown>;
	plan(): Promise<unknown>;
	stuur(): Promise<void>;
	berichten(zaakId: number): Promise<Selectable<DB["berichten"]>[]>;
	zaakVan(id: number): Promise<Selectable<DB["zaken"]>>;
	pogingen(
		zaakId: number,
	): Promise<Pick<Selectable<DB["contactpogingen"]>, "id" | "stap" | "kanaal" | "uitkomst" | "datum" | "door">[]>;
}

export async function maakBerichtenproef(databank: Databank, code: number): Promise<Berichtenproef> {
	let moment = new Date("2026-11-23T09:00:00Z");
	const nu = () => moment;
	const kanalen = { Mail: "notifynl", SMS: "notifynl", Brief: "notifynl", WhatsApp: "meta" } as const;
	const { gemeente, aanbieder } = await maakBerichtengemeente(databank, nu, kanalen, code);
	const { voerUit } = aanbieder.delen;
	const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) => inGemeente(databank.db, gemeente.id, werk);
	return {
		gemeente,
		aanbieder,
		nu,
		om(nieuw) {
			moment = new Date(nieuw);
		},
		// Each is somebody of their own: the limits of a resident hold over all zaken.
		zaak: (staat, opties = {}) =>
			maakZaak(databank, gemeente, staat, { persoonsleutel: `proef|${++teller}`, ...opties }),
		zet: (id, velden) => lees((trx) => trx.updateTable("zaken").set(velden).where("id", "=", id).execute()),
		plan: () => voerUit(gemeente.bilal, (omgeving) => planBerichten(omgeving, moment)),
		stuur: () => sendBerichten(aanbieder.delen, gemeente.id),
		berichten: (zaakId) =>
			lees((trx) => trx.selectFrom("berichten").selectAll().where("zaak_id", "=", zaakId).orderBy("id").execute()),
		zaakVan: (id) => lees((trx) => trx.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow()),
		pogingen: (zaakId) =>
			lees((trx) =>
				trx
					.selectFrom("contactpogingen")
					.select(["id", "stap", "kanaal", "uitkomst", "datum", "door"])
					.where("zaak_id", "=", zaakId)
					.orderBy("id")
					.execute(),
			),
	};
}
