import { brotliCompressSync } from "node:zlib";
import type { LightMyRequestResponse } from "fastify";
import { inGemeente } from "../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../database/voer-uit.ts";
import { registerInwoner } from "../doors/inwoner/server.ts";
import { addPlek, addSpreekuur } from "../steps/reach/afspraken/save-spreekuren.ts";
import { type Inwonercodes, makeInwonercodes } from "../steps/reach/inwoner/make-inwonercodes.ts";
import { gelukt } from "./gelukt.ts";
import { startTestWerkplek, type TestWerkplek } from "./werkplek.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente, type Zaakopties } from "./zaken.ts";

/** A werkplek with the residents' door beside it, a gemeente with places and hours, and ways to make a resident with a code and to ask as one. */
export interface Inwonerproef extends Vragen {
	readonly werkplek: TestWerkplek;
	readonly gemeente: Proefgemeente;
	readonly voerUit: Uitvoerder;
	readonly plekken: { readonly kantoor: number; readonly telefoon: number };
	maakInwoner(opties?: Zaakopties): Promise<Inwonercodes & { readonly zaakId: number; readonly berichtId: number }>;
	/** The kinds of answers that lie with a zaak, in order. */
	antwoorden(zaakId: number): Promise<string[]>;
	sluit(): Promise<void>;
}

/** Bytes of a page as they travel. */
export const ingepakt = (tekst: string | Buffer): number => brotliCompressSync(tekst).length;

/** Starts it; `regels` receives the log lines. */
export async function startInwonerproef(regels: string[] = []): Promise<Inwonerproef> {
	const delen = {
		logboek: { stream: { write: (regel: string) => void regels.push(regel) } },
		deuren: [
			(
				server: Parameters<typeof registerInwoner>[0],
				{ databank, voerUit, klok, url }: Parameters<typeof registerInwoner>[1],
			) => registerInwoner(server, { databank, voerUit, klok, url }),
		],
	};
	const werkplek = await startTestWerkplek({ delen });
	const { databank, gebruikers, klok } = werkplek;
	const voerUit = makeUitvoerder(databank);
	const id = werkplek.gemeenteId;
	await databank.db
		.updateTable("gemeenten")
		.set({
			instellingen: JSON.stringify({
				inwonerpagina: {
					telefoon: "+31475359999",
					inloop: [{ plek: "Bibliotheek", adres: "Neerstraat 11", wanneer: "dinsdag van 9.00 tot 12.00 uur" }],
					hulp: [
						{
							soort: "vrijwilliger",
							naam: "Formulierenbrigade",
							uitleg: "Helpt je met brieven en formulieren.",
							telefoon: "0475 12 34 56",
							website: "https://formulieren.voorbeeld.nl",
						},
					],
				},
			}),
		})
		.where("id", "=", id)
		.execute();
	const { vroegsignaleerder: sanne, coordinator: bilal } = gebruikers;
	const gemeente = await maakProefgemeente(databank, { bestaand: { id, naam: "Proefstad", sanne, bilal } });
	const plekken = await voerUit(gemeente.sanne, async (omgeving) => {
		const plek = { vorm: "kantoor", naam: "Stadskantoor", adres: "Markt 31", uitleg: "" } as const;
		const kantoor = gelukt(await addPlek(omgeving, plek));
		const telefoon = gelukt(
			await addPlek(omgeving, { vorm: "telefoon", naam: "Wij bellen jou", adres: "", uitleg: "" }),
		);
		const uur = { gebruikerId: sanne, van: "09:00", tot: "12:00", duurMinuten: 60 };
		for (const weekdag of [2, 3, 4]) await addSpreekuur(omgeving, { ...uur, plekId: kantoor, weekdag }, klok.nu());
		await addSpreekuur(omgeving, { ...uur, plekId: telefoon, weekdag: 5 }, klok.nu());
		return { kantoor, telefoon };
	});
	return {
		...makeVragen({ werkplek }),
		werkplek,
		gemeente,
		voerUit,
		plekken,
		async maakInwoner(opties = {}) {
			const zaakId = await maakZaak(databank, gemeente, "te-bellen", { toegewezen_aan: sanne, ...opties });
			return voerUit({ gemeenteId: id, gebruikerId: null }, async (omgeving) => {
				const bericht = {
					gemeente_id: id,
					zaak_id: zaakId,
					soort: "uitnodiging",
					kanaal: "Brief",
					doelgroep: "algemeen",
				};
				const { id: berichtId } = await omgeving.trx
					.insertInto("berichten")
					.values({
						...bericht,
						taal: "nl",
						stap: "brief",
						poging: 1,
						status: "verzonden",
						gepland_op: klok.nu(),
						verzonden_op: new Date("2026-11-20T15:00:00Z"),
					})
					.returning("id")
					.executeTakeFirstOrThrow();
				return { zaakId, berichtId, ...(await makeInwonercodes(omgeving, { zaakId, berichtId, nu: klok.nu() })) };
			});
		},
		antwoorden: (zaakId) =>
			inGemeente(databank.db, id, async (trx) => {
				const rijen = await trx
					.selectFrom("antwoorden")
					.select("soort")
					.where("zaak_id", "=", zaakId)
					.orderBy("id")
					.execute();
				return rijen.map(({ soort }) => soort);
			}),
		sluit: () => werkplek.sluit(),
	};
}

/** Requests as a resident's browser makes them, without a browser. */
export interface Vragen {
	haal(url: string, cookie?: string, van?: string): Promise<LightMyRequestResponse>;
	stuur(url: string, velden?: Record<string, string>, cookie?: string, van?: string): Promise<LightMyRequestResponse>;
	/** Fills in a birth date; that of every resident of `maakInwoner` unless told. */
	bewijs(code: string, datum?: readonly [string, string, string]): Promise<LightMyRequestResponse>;
}

/** What a browser sends back of an answer. */
export const cookieVan = (antwoord: LightMyRequestResponse): string =>
	String(antwoord.headers["set-cookie"] ?? "").split(";")[0] ?? "";

/** Asks this server, from an address of choice. */
function makeVragen({ werkplek }: Pick<Inwonerproef, "werkplek">): Vragen {
	const VAN = "192.0.2.1";
	/** Every resident asks from a house of their own: an address that guesses wrong is slowed down. */
	const huizen: string[] = [];
	const huisVan = (code: string): string => {
		if (!huizen.includes(code)) huizen.push(code);
		return `198.18.0.${huizen.indexOf(code)}`;
	};
	const metCookie = (cookie: string) => (cookie === "" ? {} : { cookie });
	const stuur: Vragen["stuur"] = (url, velden = {}, cookie = "", van = VAN) =>
		werkplek.server.inject({
			method: "POST",
			url,
			remoteAddress: van,
			headers: { "content-type": "application/x-www-form-urlencoded", ...metCookie(cookie) },
			payload: new URLSearchParams(velden).toString(),
		});
	return {
		stuur,
		haal: (url, cookie = "", van = VAN) =>
			werkplek.server.inject({ url, headers: metCookie(cookie), remoteAddress: van }),
		bewijs: (code, [dag, maand, jaar] = ["14", "3", "1985"]) =>
			stuur(`/mijn/${code}/bewijs?taal=nl`, { dag, maand, jaar }, "", huisVan(code)),
	};
}
