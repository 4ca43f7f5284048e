import type { Databank } from "../database/databank.ts";
import { inGemeente, type Trx } from "../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../database/stapomgeving.ts";
import { makeUitvoerder } from "../database/voer-uit.ts";
import { accept } from "../rules/kernel/result.ts";
import type { Bezorgstatus, Verzendbericht, Verzenduitkomst } from "../rules/reach/bericht/verzending.ts";
import type { Aanbiedersleutel, Instelkanaal, Waarden } from "../rules/reach/kanaal/aanbieder.ts";
import type { Verzendvenster } from "../rules/reach/kanaal/venster.ts";
import type { Berichtdelen } from "../steps/reach/berichten/berichtdelen.ts";
import { zaakregister } from "../steps/register/berichtpoging.ts";
import { createTestDatabase } from "./test-database.ts";
import { maakProefgemeente, type Proefgemeente } from "./zaken.ts";

/** Sets up a kanaal of a gemeente; `velden` and `geheimen` as its aanbieder asks for them. */
export async function zetKanaal(
	databank: Databank,
	gemeenteId: number,
	kanaal: Instelkanaal,
	aanbieder: Aanbiedersleutel,
	meer: {
		readonly actief?: boolean;
		readonly velden?: Waarden;
		readonly geheimen?: Waarden;
		readonly vensters?: readonly Verzendvenster[];
	} = {},
): Promise<void> {
	const { actief = true, velden = {}, geheimen = null, vensters } = meer;
	const gesloten =
		geheimen && databank.sleutels.encrypt(gemeenteId, "kanaalinstellingen.geheimen", JSON.stringify(geheimen));
	const rij = { aanbieder, actief, instellingen: JSON.stringify({ velden, vensters }), geheimen: gesloten };
	await inGemeente(databank.db, gemeenteId, (trx) =>
		trx
			.insertInto("kanaalinstellingen")
			.values({ gemeente_id: gemeenteId, kanaal, ...rij })
			.onConflict((al) => al.columns(["gemeente_id", "kanaal"]).doUpdateSet(rij))
			.execute(),
	);
}

/** The telephone number of the team: without it no text can be filled in. */
export async function zetTeamtelefoon(databank: Databank, gemeenteId: number): Promise<void> {
	const instellingen = JSON.stringify({ inwonerpagina: { telefoon: "+31475123400" } });
	await databank.db.updateTable("gemeenten").set({ instellingen }).where("id", "=", gemeenteId).execute();
}

/** An aanbieder in memory: what went out, and what it answers next. */
export interface Proefaanbieder {
	readonly verstuurd: Verzendbericht[];
	readonly antwoorden: (Verzenduitkomst | "weg")[];
	readonly bekend: Map<string, Bezorgstatus>;
	kanZoeken: boolean;
	readonly delen: Berichtdelen;
}

/** Everything sending needs, with one aanbieder in memory for every kanaal. `nu` is the clock. */
export function makeProefaanbieder(databank: Databank, nu: () => Date): Proefaanbieder {
	const proef: Proefaanbieder = {
		verstuurd: [],
		antwoorden: [],
		bekend: new Map(),
		kanZoeken: true,
		delen: {
			voerUit: makeUitvoerder(databank),
			nu,
			url: "https://proefstad.example",
			register: zaakregister,
			makeVerzender: (aanbieder) =>
				accept({
					aanbieder,
					async verstuur(bericht) {
						const antwoord = proef.antwoorden.shift() ?? { soort: "aangenomen", externId: `x-${bericht.kenmerk}` };
						// Taken, and then the line is gone: the other end has it.
						if (antwoord === "weg" || antwoord.soort === "aangenomen") {
							proef.verstuurd.push(bericht);
							proef.bekend.set(bericht.kenmerk, { soort: "onderweg" });
						}
						return antwoord === "weg" ? { soort: "onbekend", uitleg: "De verbinding viel weg." } : antwoord;
					},
					zoek: async (kenmerk) => (proef.kanZoeken ? (proef.bekend.get(kenmerk) ?? "nooit-gezien") : null),
				}),
		},
	};
	return proef;
}

/** A gemeente that sends through these kanalen, with an aanbieder in memory; `nu` is the clock. */
export async function maakBerichtengemeente(
	databank: Databank,
	nu: () => Date,
	kanalen: Partial<Record<Instelkanaal, Aanbiedersleutel>> = {},
	code?: number,
): Promise<{ gemeente: Proefgemeente; aanbieder: Proefaanbieder }> {
	const gemeente = await maakProefgemeente(databank, code === undefined ? {} : { code: String(code) });
	await zetTeamtelefoon(databank, gemeente.id);
	for (const [kanaal, aanbieder] of Object.entries(kanalen)) {
		await zetKanaal(databank, gemeente.id, kanaal as Instelkanaal, aanbieder);
	}
	return { gemeente, aanbieder: makeProefaanbieder(databank, nu) };
}

/** That gemeente on a database of its own. */
export async function startBerichtengemeente(
	nu: () => Date,
	kanalen: Partial<Record<Instelkanaal, Aanbiedersleutel>>,
): Promise<{
	readonly databank: Databank;
	readonly gemeente: Proefgemeente;
	readonly aanbieder: Proefaanbieder;
	lees<T>(werk: (trx: Trx) => Promise<T>): Promise<T>;
	/** As Sanne. */
	doe<T>(werk: (omgeving: Stapomgeving) => Promise<T>): Promise<T>;
	sluit(): Promise<void>;
}> {
	const { databank, sluit } = await createTestDatabase();
	const { gemeente, aanbieder } = await maakBerichtengemeente(databank, nu, kanalen);
	return {
		...{ databank, gemeente, aanbieder, sluit },
		lees: (werk) => inGemeente(databank.db, gemeente.id, werk),
		doe: (werk) => aanbieder.delen.voerUit(gemeente.sanne, werk),
	};
}
