import type { LightMyRequestResponse } from "fastify";
import { sql } from "kysely";
import type { Page } from "playwright-core";
import { inGemeente } from "../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../database/voer-uit.ts";
import type { Rol } from "../rules/account/rollen.ts";
import { WERKINSTRUCTIES } from "../rules/decide/ready-ones.ts";
import type { Werkinstructie } from "../rules/decide/werkinstructie.ts";
import { activateWerkinstructie } from "../steps/decide/activate-werkinstructie.ts";
import { decideZaken } from "../steps/decide/decide-zaken.ts";
import { startConcept } from "../steps/decide/start-concept.ts";
import { BREED } from "./browser.ts";
import { type Browserproef, beeld, kijk, startBrowserproef } from "./browserproef.ts";
import { insertGebruiker } from "./werkplek.ts";

type Doe = (page: Page) => Promise<void>;

/** The pages of the werkinstructie: heemskerk holds, with 120 zaken in October and 12 in November decided by it. */
export interface Werkinstructieproef extends Omit<Browserproef, "als"> {
	/** A second coördinator. */
	readonly lars: number;
	metTrx<T>(werk: Parameters<typeof inGemeente<T>>[2]): Promise<T>;
	/** Decides every zaak that waits for it, as the worker would. */
	beslis(vandaag: string): Promise<void>;
	/** A page of somebody, without JavaScript unless asked. */
	als(wie: Rol | number, werk: Doe, javaScriptEnabled?: boolean): Promise<void>;
	/** Looks at a page at both widths, after what is done on it; axe itself needs JavaScript in the page. */
	bekijk(wie: Rol | number, pad: string, doe?: Doe): Promise<void>;
	/** What the server answers on this address. */
	lees(pad: string, cookie: string): Promise<LightMyRequestResponse>;
	beginConcept(wie: number, inhoud?: Werkinstructie): Promise<unknown>;
	laatIngaan(wie: number, vergelekenMet: number): Promise<unknown>;
	/** A picture for the handbook of what Lars sees, this high. */
	beeldVan(naam: string, pad: string, height: number): Promise<void>;
}

export async function startWerkinstructieproef(): Promise<Werkinstructieproef> {
	const proef = await startBrowserproef();
	const { databank, gemeenteId, klok, server } = proef.werkplek;
	const lars = await insertGebruiker(databank, gemeenteId, "coordinator", "Lars Lodewijk");
	const voerUit = makeUitvoerder(databank);
	const metTrx: Werkinstructieproef["metTrx"] = (werk) => inGemeente(databank.db, gemeenteId, werk);
	const als: Werkinstructieproef["als"] = (wie, werk, javaScriptEnabled = false) =>
		proef.als(wie, { javaScriptEnabled }, werk);
	const beslis = async (vandaag: string) => {
		await voerUit({ gemeenteId, gebruikerId: lars }, (omgeving) =>
			decideZaken({ ...omgeving, queue: async () => undefined }, { vandaag }),
		);
	};
	const klaar: Werkinstructieproef = {
		...proef,
		lars,
		metTrx,
		beslis,
		als,
		bekijk: (wie, pad, doe = async () => undefined) =>
			als(
				wie,
				async (page) => {
					await page.goto(pad);
					await doe(page);
					await kijk(page, pad);
				},
				true,
			),
		lees: (pad, cookie) => server.inject({ url: pad, headers: { cookie } }),
		beginConcept: (gebruikerId, inhoud) =>
			voerUit({ gemeenteId, gebruikerId }, (omgeving) =>
				startConcept(omgeving, { ...(inhoud ? { inhoud } : {}), vanwaar: "proef" }),
			),
		laatIngaan: (gebruikerId, vergelekenMet) =>
			voerUit({ gemeenteId, gebruikerId }, (omgeving) =>
				activateWerkinstructie(omgeving, {
					bron: "concept",
					vergelekenMet,
					toelichting: "Van een collega.",
					ookNietBegonnen: false,
					nu: klok.nu(),
					vandaag: klok.vandaag(),
				}),
			),
		async beeldVan(naam, pad, height) {
			if (process.env.VOORDEUR_BEELDEN !== "1") return;
			const viewport = { width: BREED.width, height };
			await proef.als(lars, { viewport, javaScriptEnabled: false }, async (page) => {
				await page.goto(pad);
				await beeld(page, naam, false);
			});
		},
	};
	await zetHeemskerk(klaar);
	await maakZaken(klaar);
	return klaar;
}

/** Puts heemskerk under the version in force, as if it had always been so. */
const zetHeemskerk = ({ metTrx }: Werkinstructieproef) =>
	metTrx((trx) =>
		trx
			.updateTable("werkinstructies")
			.set({
				inhoud: JSON.stringify(WERKINSTRUCTIES.heemskerk),
				toelichting: "Begonnen met de werkinstructie van Heemskerk.",
			})
			.where("status", "=", "actief")
			.execute(),
	);

async function maakZaken({ metTrx, beslis, werkplek }: Werkinstructieproef): Promise<void> {
	await metTrx((trx) =>
		sql`
			insert into zaken (gemeente_id, nummer, status, naam, naamsleutel, geboortedatum, adressleutel, postcode, huisnummer,
				plaats, startdatum_matchingperiode, einddatum_matchingperiode, matchingsdatum, meervoudig, opeenvolgend,
				match_uitleg, bedrag_cent, partnertypen, signaaltypen, maanden_achterstand)
			select ${werkplek.gemeenteId}, '2026-' || (1000 + n), 'te-benaderen', 'Voorbeeld ' || n, 'voorbeeld', '1985-03-14',
				'adres' || n, '9999AB', n, 'Proefstad', dag, dag + 29, dag + 4, n % 6 = 0, n % 5 = 0, 'Proef.',
				4000 + 1700 * (n % 53), array[(array['Energie', 'Zorg', 'Huur', 'Water'])[1 + n % 4]], array['Vroeg'], 1 + n % 3
			from (select n, case when n <= 120 then date '2026-10-01' else date '2026-11-01' end as dag
				from generate_series(1, 132) n) t
		`.execute(trx),
	);
	await metTrx((trx) =>
		sql`insert into contactgegevens (gemeente_id, zaak_id, soort, waarde, mobiel)
			select gemeente_id, id, 'telefoon', '+316' || (12345678 + id), true from zaken where id % 4 <> 0`.execute(trx),
	);
	await beslis("2026-10-05");
}

/** Presses what leads to another page, and waits until that page is there. */
const naarVolgende = async (page: Page, rol: "button" | "link", name: string) => {
	const geladen = page.waitForEvent("domcontentloaded");
	await page.getByRole(rol, { name, exact: true }).click();
	await geladen;
};
/** Presses a button that leads to another page. */
export const klik = (page: Page, naam: string): Promise<void> => naarVolgende(page, "button", naam);
/** Follows a link. */
export const volg = (page: Page, naam: string): Promise<void> => naarVolgende(page, "link", naam);
