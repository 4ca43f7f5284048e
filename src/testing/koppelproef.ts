import type { Databank } from "../database/databank.ts";
import { inGemeente, type Trx } from "../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../database/stapomgeving.ts";
import { makeUitvoerder } from "../database/voer-uit.ts";
import { matchNieuweSignalen } from "../steps/match/match-vroegsignalen.ts";
import { type Proefsignaal, voegSignaalToe } from "./signalen.ts";
import { createTestDatabase } from "./test-database.ts";
import { maakProefgemeente, type Proefgemeente } from "./zaken.ts";

/** Somebody whose name is easy to write wrong. */
export const jan: Proefsignaal = {
	voorletters: "J.P.",
	voorvoegsel: "van der",
	achternaam: "Meijden",
	geboortedatum: "1984-05-03",
};
/** Another address than the usual one. */
export const elders: Proefsignaal = { postcode: "6045XX", huisnummer: 99, straat: "Verhuisweg" };
export const okt = { signaaldatum: "2026-10-05" };
export const sep = { signaaldatum: "2026-09-05" };

/** Gemeenten to which signalen are delivered, matched on the first of November. */
export interface Koppelproef {
	readonly databank: Databank;
	/** A gemeente of its own for each case, so that nobody finds somebody of another case. */
	gemeente(): Promise<Proefgemeente>;
	/** Does this as Sanne; the jobs that it asks for do not run. */
	doe<T>(bij: Proefgemeente, werk: (omgeving: Stapomgeving) => Promise<T>): Promise<T>;
	/** Delivers these one after the other, each with a match of its own, unless `samen`; returns their ids. */
	lever(bij: Proefgemeente, signalen: readonly Proefsignaal[], samen?: boolean): Promise<number[]>;
	metTrx<T>(bij: Proefgemeente, werk: (trx: Trx) => Promise<T>): Promise<T>;
	stand(bij: Proefgemeente): ReturnType<typeof leesStand>;
	sluit(): Promise<void>;
}

const leesStand = async (trx: Trx) => ({
	zaken: await trx.selectFrom("zaken").selectAll().orderBy("id").execute(),
	leden: await trx.selectFrom("zaaksignalen").selectAll().orderBy("signaal_id").execute(),
	koppelingen: await trx.selectFrom("koppelingen").selectAll().orderBy("signaal_id").execute(),
});

export async function startKoppelproef(): Promise<Koppelproef> {
	const { databank, sluit } = await createTestDatabase();
	let volgende = 9100;
	const doe: Koppelproef["doe"] = (bij, werk) =>
		makeUitvoerder(databank)(bij.sanne, (omgeving) => werk({ ...omgeving, queue: async () => {} }));
	const metTrx: Koppelproef["metTrx"] = (bij, werk) => inGemeente(databank.db, bij.id, werk);
	return {
		databank,
		doe,
		metTrx,
		gemeente() {
			const code = String(volgende++);
			return maakProefgemeente(databank, { code, naam: `Gemeente ${code}` });
		},
		async lever(bij, signalen, samen = false) {
			const ids: number[] = [];
			const match = () => doe(bij, (omgeving) => matchNieuweSignalen(omgeving, { matchingsdatum: "2026-11-01" }));
			for (const wie of signalen) {
				ids.push(await voegSignaalToe(databank, bij, wie));
				if (!samen) await match();
			}
			if (samen) await match();
			return ids;
		},
		stand: (bij) => metTrx(bij, leesStand),
		sluit,
	};
}
