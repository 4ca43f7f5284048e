import type { Databank } from "../database/databank.ts";
import { inGemeente, type Trx } from "../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../database/voer-uit.ts";
import type { Datum } from "../rules/kernel/datum.ts";
import { decideZaken } from "../steps/decide/decide-zaken.ts";
import { createTestDatabase } from "./test-database.ts";
import { maakProefgemeente, PROEFDAG, type Proefgemeente } from "./zaken.ts";

/** An attempt that was made. */
interface Gedaan {
	readonly stap: string | null;
	readonly kanaal: string;
	readonly datum: Datum;
	readonly uitkomst: string;
	readonly bereikt?: boolean;
}

const leesZaak = (trx: Trx, id: number) =>
	trx.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const leesBesluiten = (trx: Trx, id: number) =>
	trx
		.selectFrom("besluiten")
		.select(["werkinstructie_versie as versie", "opgepakt", "route"])
		.where("zaak_id", "=", id)
		.orderBy("id")
		.execute();

/** Running zaken that wait for a decision again, because a signaal joined them. */
export interface Besluitproef {
	readonly databank: Databank;
	/** A gemeente of its own for each case. */
	gemeente(): Promise<Proefgemeente>;
	metTrx<T>(bij: Proefgemeente, werk: (trx: Trx) => Promise<T>): Promise<T>;
	lees(bij: Proefgemeente, id: number): ReturnType<typeof leesZaak>;
	besluiten(bij: Proefgemeente, id: number): ReturnType<typeof leesBesluiten>;
	/** Decides what waits for it, on the day of the proef. */
	beslis(bij: Proefgemeente): Promise<void>;
	/** A signaal joined: the match lets the zaak wait for a decision, and it is decided. */
	sluitSignaalAan(bij: Proefgemeente, id: number): ReturnType<typeof leesZaak>;
	poging(bij: Proefgemeente, zaakId: number, gedaan: Gedaan): Promise<void>;
	heropen(bij: Proefgemeente, zaakId: number, op: Datum): Promise<void>;
	sluit(): Promise<void>;
}

export async function startBesluitproef(): Promise<Besluitproef> {
	const { databank, sluit } = await createTestDatabase();
	let volgnummer = 9300;
	const metTrx: Besluitproef["metTrx"] = (bij, werk) => inGemeente(databank.db, bij.id, werk);
	const lees: Besluitproef["lees"] = (bij, id) => metTrx(bij, (trx) => leesZaak(trx, id));
	const beslis: Besluitproef["beslis"] = (bij) =>
		makeUitvoerder(databank)(bij.sanne, (omgeving) =>
			decideZaken({ ...omgeving, queue: async () => undefined }, { vandaag: PROEFDAG }),
		);
	return {
		databank,
		gemeente: () => maakProefgemeente(databank, { code: String(++volgnummer) }),
		metTrx,
		lees,
		besluiten: (bij, id) => metTrx(bij, (trx) => leesBesluiten(trx, id)),
		beslis,
		async sluitSignaalAan(bij, id) {
			await metTrx(bij, (trx) =>
				trx.updateTable("zaken").set({ werkinstructie_versie: null }).where("id", "=", id).execute(),
			);
			await beslis(bij);
			return lees(bij, id);
		},
		async poging(bij, zaakId, gedaan) {
			const rij = { gemeente_id: bij.id, zaak_id: zaakId, dagdeel: "Ochtend", bereikt: false };
			const geregistreerd_op = new Date(`${gedaan.datum}T09:00:00Z`);
			await metTrx(bij, (trx) =>
				trx
					.insertInto("contactpogingen")
					.values({ ...rij, geregistreerd_op, ...gedaan })
					.execute(),
			);
		},
		async heropen(bij, zaakId, op) {
			const wat = { soort: "heropend", tekst: "Zaak heropend: meldt zich." };
			const gebeurd_op = new Date(`${op}T10:00:00Z`);
			await metTrx(bij, (trx) =>
				trx
					.insertInto("gebeurtenissen")
					.values({ gemeente_id: bij.id, zaak_id: zaakId, ...wat, gebeurd_op })
					.execute(),
			);
		},
		sluit,
	};
}
