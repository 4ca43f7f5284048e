import pg from "pg";
import type { Databank } from "../database/databank.ts";
import { inGemeente } from "../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../database/voer-uit.ts";
import { maakHaalCentraal } from "../outside/brp/haal-centraal.ts";
import type { Brpbron } from "../outside/brp/port.ts";
import type { Registerpersoon } from "../rules/verify/registerpersoon.ts";
import type { GemeenteInstellingen } from "../rules/zaak/gemeente-instellingen.ts";
import { type Verifydelen, verifySignalen } from "../steps/verify/verify-signalen.ts";
import { bouwPersoon } from "./brp/bouw.ts";
import { type Brpserver, startBrpserver } from "./brp/server.ts";
import { createTestDatabase } from "./test-database.ts";
import { zetBrpBron } from "./uitval.ts";
import type { Zaakstaat } from "./zaakstaten.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente, type Zaakopties } from "./zaken.ts";

/** The moment at which the check is done unless a test says otherwise. */
export const CONTROLEMOMENT = new Date("2026-11-23T09:00:00Z");
/** The code of the gemeente. */
export const CONTROLECODE = "9957";

/** A gemeente that asks a BRP server, which knows nobody until a test says who lives where. */
export interface Verifyproef {
	readonly databank: Databank;
	readonly gemeente: Proefgemeente;
	readonly voerUit: Uitvoerder;
	readonly server: Brpserver;
	/** Who the BRP knows; may be changed in place. */
	readonly personen: Registerpersoon[];
	/** Everything the check needs. */
	delen(nu?: Date): Verifydelen;
	controleer(nu?: Date): Promise<void>;
	/** The real adapter, with patience. */
	maakBron(): Brpbron;
	metBron(bron: GemeenteInstellingen["brpBron"]): Promise<void>;
	/** Puts somebody in the register: Anna Sophie Proefstra unless said otherwise. */
	inRegister(velden?: Partial<Registerpersoon>): Registerpersoon;
	/** A zaak of Anna Proefstra. */
	zaakVan(opties?: Zaakopties, staat?: Zaakstaat): Promise<number>;
	lees(id: number): ReturnType<typeof leesZaak>;
	/** As a superuser: what no step may do, over all gemeenten. */
	alsBeheer<Rij extends pg.QueryResultRow>(opdracht: string): Promise<Rij[]>;
	/** Nobody lives anywhere, and there is no zaak. */
	leeg(): Promise<void>;
	sluit(): Promise<void>;
}

const leesZaak = (db: Parameters<typeof inGemeente>[0], gemeenteId: number, id: number) =>
	inGemeente(db, gemeenteId, async (trx) => ({
		zaak: await trx.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
		controles: await trx
			.selectFrom("controles as c")
			.innerJoin("zaaksignalen as k", "k.signaal_id", "c.signaal_id")
			.selectAll("c")
			.where("k.zaak_id", "=", id)
			.orderBy("c.signaal_id")
			.execute(),
		tijdlijn: (
			await trx.selectFrom("gebeurtenissen").select("soort").where("zaak_id", "=", id).orderBy("id").execute()
		).map((een) => een.soort),
	}));

export async function startVerifyproef(): Promise<Verifyproef> {
	const { databank, beheer, sluit } = await createTestDatabase();
	const voerUit = makeUitvoerder(databank);
	const gemeente = await maakProefgemeente(databank, { code: CONTROLECODE });
	const personen: Registerpersoon[] = [];
	const server = await startBrpserver({ personen, apiKey: "geheim" });
	const verbinding = { url: server.url, apiKey: "geheim", timeoutMs: 2_000 };
	const klok = { nu: () => 0, wacht: async () => undefined };
	const delen = (nu: Date = CONTROLEMOMENT): Verifydelen => ({
		voerUit,
		nu: () => nu,
		haalCentraal: () =>
			maakHaalCentraal({
				verbinding,
				klok,
				volhouden: {
					...{ pogingen: 2, eersteWachtMs: 1, maxWachtMs: 2, perSeconde: 1_000 },
					...{ foutenTotOpen: 1, openMs: 60_000 },
				},
			}),
	});
	return {
		...{ databank, gemeente, voerUit, server, personen, delen },
		controleer: (nu) => verifySignalen(delen(nu), gemeente.id),
		maakBron: () => maakHaalCentraal({ verbinding, klok }),
		metBron: (bron) => zetBrpBron(databank, gemeente.id, bron),
		inRegister(velden = {}) {
			const persoon = bouwPersoon({ gemeentecode: CONTROLECODE, gemeente: "Beekdaal", ...velden });
			personen.push(persoon);
			return persoon;
		},
		zaakVan: (opties = {}, staat = "te-bellen") =>
			maakZaak(databank, gemeente, staat, {
				naam: "Anna Proefstra",
				voornamen: "Anna Sophie",
				geboortedatum: "1985-03-14",
				postcode: "6041AC",
				huisnummer: 12,
				straat: "Proefstraat",
				achterstanden: { Huur: 89_000 },
				...opties,
			}),
		lees: (id) => leesZaak(databank.db, gemeente.id, id),
		async alsBeheer<Rij extends pg.QueryResultRow>(opdracht: string) {
			const client = new pg.Client(beheer);
			await client.connect();
			const { rows } = await client.query<Rij>(opdracht);
			await client.end();
			return rows;
		},
		async leeg() {
			personen.length = 0;
			await inGemeente(databank.db, gemeente.id, async (trx) => {
				for (const tabel of ["controlebesluiten", "zaken", "signalen"] as const) await trx.deleteFrom(tabel).execute();
			});
		},
		async sluit() {
			await server.stop();
			await sluit();
		},
	};
}
