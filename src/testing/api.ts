import { randomBytes } from "node:crypto";
import { inGemeente } from "../database/gemeente-transactie.ts";
import { makeDirecteUitvoerder } from "../database/voer-uit.ts";
import type { Apidelen } from "../doors/api/apidelen.ts";
import { registerApi } from "../doors/api/server.ts";
import type { Werkplekdelen } from "../doors/werkplek/werkplekdelen.ts";
import { makeJobtabel } from "../doors/worker/jobs.ts";
import { bestandslezer } from "../outside/bestand/lezer.ts";
import { WERKINSTRUCTIES } from "../rules/decide/ready-ones.ts";
import type { Partnertype } from "../rules/vroegsignaal/partnertype.ts";
import { createApiSleutel } from "../steps/beheer/create-api-sleutel.ts";
import { startTestWerkplek, type TestWerkplek } from "./werkplek.ts";

/** A werkplek with the API beside it, as main.ts puts them together. */
export interface TestApi extends TestWerkplek {
	/** A second gemeente, 0518, with werkinstructie landelijk (it has a drempel). */
	readonly andere: number;
	maakPartner(gemeenteId: number, naam: string, partnertype: Partnertype): Promise<number>;
	/** The text of a new key; with a partner for signalen, without for the BRP. */
	maakSleutel(gemeenteId: number, partnerId: number | null): Promise<{ id: number; sleutel: string }>;
	stuur(
		methode: "GET" | "POST",
		pad: string,
		opties?: { sleutel?: string; inhoud?: unknown; koppen?: Record<string, string> },
	): Promise<{ status: number; inhoud: Antwoordinhoud; koppen: Record<string, unknown>; tekst: string }>;
}

/** What an answer of this door can hold. */
export interface Antwoordinhoud {
	readonly id: number;
	readonly uitkomst: string;
	readonly status: unknown;
	readonly title: string;
	readonly detail: string;
	readonly correcties: readonly { readonly veld: string; readonly reden: string; readonly naar: string | null }[];
	readonly redenen: readonly { readonly veld: string; readonly reden: string; readonly uitleg: string }[];
}

export async function startTestApi(
	anders: Partial<Apidelen> = {},
	werkplekdelen: Partial<Werkplekdelen> = {},
): Promise<TestApi> {
	const werkplek = await startTestWerkplek({
		delen: {
			...werkplekdelen,
			deuren: [
				(server, { databank, voerUit, klok, url }) =>
					registerApi(server, {
						databank,
						voerUit,
						voerDirectUit: makeDirecteUitvoerder(databank, makeJobtabel({ lezer: bestandslezer }, klok.nu)),
						klok,
						url,
						...anders,
					}),
			],
		},
	});
	const { databank, klok } = werkplek;
	const andere = 518;
	await databank.db
		.insertInto("gemeenten")
		.values({ id: andere, code: "0518", naam: "Andergem", inwoners: 1 })
		.execute();
	await inGemeente(databank.db, andere, (trx) =>
		trx
			.insertInto("werkinstructies")
			.values({
				gemeente_id: andere,
				versie: 1,
				inhoud: JSON.stringify(WERKINSTRUCTIES.landelijk),
				status: "actief",
				actief_vanaf: klok.nu(),
			})
			.execute(),
	);
	return {
		...werkplek,
		andere,
		maakPartner: (gemeenteId, naam, partnertype) =>
			inGemeente(databank.db, gemeenteId, async (trx) => {
				const rij = { gemeente_id: gemeenteId, naam, partnertype };
				return (await trx.insertInto("partners").values(rij).returning("id").executeTakeFirstOrThrow()).id;
			}),
		async maakSleutel(gemeenteId, partnerId) {
			const recht = partnerId === null ? "brp" : "signalen";
			const dader = { gemeenteId, gebruikerId: null };
			const gemaakt = await createApiSleutel(databank, dader, {
				naam: "Proef",
				recht,
				partnerId,
				geheim: randomBytes(32),
			});
			if (!gemaakt.ok) throw new Error(gemaakt.reden);
			return gemaakt.waarde;
		},
		async stuur(methode, pad, { sleutel, inhoud, koppen = {} } = {}) {
			const antwoord = await werkplek.server.inject({
				method: methode,
				url: `/api/v1${pad}`,
				headers: { ...(sleutel ? { authorization: `Bearer ${sleutel}` } : {}), ...koppen },
				...(inhoud === undefined ? {} : { payload: inhoud as object }),
			});
			const isJson = String(antwoord.headers["content-type"]).includes("json");
			return {
				status: antwoord.statusCode,
				inhoud: isJson ? antwoord.json() : (null as never),
				koppen: antwoord.headers,
				tekst: antwoord.body,
			};
		},
	};
}

/** A signaal without a mistake: over every drempel. */
export const GOED_SIGNAAL = {
	klantnummer: "K10023",
	voorletters: "A.S.",
	achternaam: "Proefstra",
	geboortedatum: "1985-03-14",
	straat: "Proefstraat",
	huisnummer: 12,
	postcode: "6041AC",
	plaats: "Proefstad",
	telefoon: "06 12345678",
	bedrag: 890.5,
	maandenAchterstand: 2,
	signaaldatum: "2026-11-20",
} as const;

/** A partner that delivers by itself, with its key. */
export interface Sleutelhouder {
	readonly partner: number;
	readonly sleutel: string;
	readonly id: number;
}

/** Two partners of the gemeente, and one of the other gemeente with the name of the first. */
async function maakSleutelhouders(api: TestApi): Promise<Record<"huur" | "zorg" | "elders", Sleutelhouder>> {
	const maak = async (gemeenteId: number, naam: string, type: Partnertype): Promise<Sleutelhouder> => {
		const partner = await api.maakPartner(gemeenteId, naam, type);
		return { partner, ...(await api.maakSleutel(gemeenteId, partner)) };
	};
	return {
		huur: await maak(api.gemeenteId, "Woonstichting De Es", "Huur"),
		zorg: await maak(api.gemeenteId, "Zorgsaam", "Zorg"),
		elders: await maak(api.andere, "Woonstichting De Es", "Huur"),
	};
}

/** What a gemeente holds after deliveries, each in the order in which it came. */
const leesGegevens = (api: TestApi, gemeenteId: number = api.gemeenteId) =>
	inGemeente(api.databank.db, gemeenteId, async (trx) => ({
		signalen: await trx.selectFrom("signalen").selectAll().orderBy("id").execute(),
		zaken: await trx.selectFrom("zaken").selectAll().orderBy("id").execute(),
		aanleveringen: await trx.selectFrom("aanleveringen").selectAll().orderBy("id").execute(),
		geweigerd: await trx.selectFrom("geweigerde_regels").selectAll().execute(),
		audit: await trx.selectFrom("auditregels").selectAll().orderBy("id").execute(),
	}));

/** The API with partners that deliver by themselves. */
export interface Signaalapi extends TestApi, Record<"huur" | "zorg" | "elders", Sleutelhouder> {
	lever(sleutel: string, inhoud: object, koppen?: Record<string, string>): ReturnType<TestApi["stuur"]>;
	gegevens(gemeenteId?: number): ReturnType<typeof leesGegevens>;
}

export async function startSignaalapi(): Promise<Signaalapi> {
	const api = await startTestApi();
	return {
		...api,
		...(await maakSleutelhouders(api)),
		lever: (sleutel, inhoud, koppen = {}) => api.stuur("POST", "/signalen", { sleutel, inhoud, koppen }),
		gegevens: (gemeenteId) => leesGegevens(api, gemeenteId),
	};
}
