import { createHash, randomBytes } from "node:crypto";
import { Signer } from "@fastify/cookie";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import type { Page } from "playwright-core";
import type { Databank } from "../database/databank.ts";
import { inGemeente } from "../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../database/voer-uit.ts";
import { sessiegeheim } from "../doors/werkplek/beveiliging.ts";
import { makeKlok } from "../doors/werkplek/klok.ts";
import { buildWerkplek } from "../doors/werkplek/server.ts";
import type { Kamer, Klok, Werkplekdelen } from "../doors/werkplek/werkplekdelen.ts";
import { bestandslezer } from "../outside/bestand/lezer.ts";
import type { Rol } from "../rules/account/rollen.ts";
import { WERKINSTRUCTIES } from "../rules/decide/ready-ones.ts";
import { makeStempel } from "../steps/account/queries.ts";
import { saveSessie } from "../steps/account/sessies.ts";
import { createTestDatabase } from "./test-database.ts";

/** Where most tests play: a Monday morning, 10:00 in the Netherlands. */
export const TESTMOMENT = "2026-11-23T09:00:00Z";

/** A clock that stands still until it is set or moved on. */
export interface Testklok extends Klok {
	zet(moment: string): void;
	vooruit(minuten: number): void;
}

export function makeTestklok(begin: string = TESTMOMENT): Testklok {
	let nu = new Date(begin);
	return {
		...makeKlok(() => new Date(nu)),
		zet(moment) {
			nu = new Date(moment);
		},
		vooruit(minuten) {
			nu = new Date(nu.getTime() + minuten * 60_000);
		},
	};
}

/**
 * A werkplek of its own on a database of its own: gemeente Proefstad (0957), werkinstructie roermond in
 * force, one gebruiker per role.
 */
export interface TestWerkplek {
	readonly url: string;
	readonly server: FastifyInstance;
	readonly databank: Databank;
	readonly gemeenteId: number;
	readonly klok: Testklok;
	/** Ids of the ready gebruikers. */
	readonly gebruikers: Readonly<Record<Rol, number>>;
	/** The Cookie header of a session of this role, for `server.inject`. */
	cookieVoor(wie: Rol | number): Promise<string>;
	/** Posts a form without a browser, with the token of the page that it stands on. */
	stuurFormulier(
		cookie: string,
		url: string,
		velden: Readonly<Record<string, string>>,
		pagina?: string,
	): Promise<LightMyRequestResponse>;
	/** Signs a browser page in as this role (or gebruiker id) without the sign-in pages. */
	aanmeldenAls(page: Page, wie: Rol | number): Promise<void>;
	sluit(): Promise<void>;
}

const NAMEN: Record<Rol, string> = {
	vroegsignaleerder: "Vera de Voorbeeld",
	coordinator: "Cor Coenen",
	beheerder: "Bea Beheer",
};

/**
 * Starts the real server on a free port of localhost. `aanmeldenAls` writes a ready session straight into the database:
 * tests of other pages need not walk through password and second factor, which have tests of their own.
 */
export async function startTestWerkplek(
	opties: { klok?: Testklok; delen?: Partial<Werkplekdelen>; kamers?: readonly Kamer[] } = {},
): Promise<TestWerkplek> {
	const { databank, sluit } = await createTestDatabase();
	const klok = opties.klok ?? makeTestklok();
	const gemeenteId = 957;
	await databank.db
		.insertInto("gemeenten")
		.values({ id: gemeenteId, code: "0957", naam: "Proefstad", inwoners: 58_000 })
		.execute();
	await inGemeente(databank.db, gemeenteId, (trx) =>
		trx
			.insertInto("werkinstructies")
			.values({
				gemeente_id: gemeenteId,
				versie: 1,
				inhoud: JSON.stringify(WERKINSTRUCTIES.roermond),
				status: "actief",
				actief_vanaf: klok.nu(),
			})
			.execute(),
	);
	const gebruikers = {} as Record<Rol, number>;
	for (const rol of Object.keys(NAMEN) as Rol[])
		gebruikers[rol] = await insertGebruiker(databank, gemeenteId, rol, NAMEN[rol]);

	const server = await buildWerkplek(
		{
			databank,
			voerUit: makeUitvoerder(databank),
			klok,
			lezer: bestandslezer,
			url: "http://127.0.0.1",
			productie: false,
			logboek: "uit",
			...opties.delen,
		},
		opties.kamers,
	).catch(async (fout) => {
		await sluit();
		throw fout;
	});
	const url = await server.listen({ host: "127.0.0.1", port: 0 });

	const maakSessie = async (wie: Rol | number): Promise<string> => {
		const gebruikerId = typeof wie === "number" ? wie : gebruikers[wie];
		const rij = await inGemeente(databank.db, gemeenteId, (trx) =>
			trx
				.selectFrom("gebruikers")
				.select(["wachtwoord", "totp_geheim"])
				.where("id", "=", gebruikerId)
				.executeTakeFirstOrThrow(),
		);
		const sid = randomBytes(24).toString("base64url");
		const nu = klok.nu().toISOString();
		const aangemeld = {
			gemeenteId,
			gebruikerId,
			sinds: nu,
			gezien: nu,
			stempel: makeStempel(rij.wachtwoord, rij.totp_geheim),
		};
		const cookieGegevens = { originalMaxAge: null, path: "/", httpOnly: true, sameSite: "lax", secure: false };
		await saveSessie(
			databank,
			createHash("sha256").update(sid).digest(),
			{ aangemeld, cookie: cookieGegevens },
			new Date(klok.nu().getTime() + 8 * 3_600_000),
		);
		return new Signer(sessiegeheim(databank)).sign(sid);
	};

	return {
		url,
		server,
		databank,
		gemeenteId,
		klok,
		gebruikers,
		cookieVoor: async (wie) => `voordeur=${encodeURIComponent(await maakSessie(wie))}`,
		async stuurFormulier(cookie, url, velden, pagina = url) {
			const { body } = await server.inject({ url: pagina, headers: { cookie } });
			const _csrf = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? "";
			return server.inject({
				method: "POST",
				url,
				headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
				payload: new URLSearchParams({ _csrf, ...velden }).toString(),
			});
		},
		async aanmeldenAls(page, wie) {
			const value = encodeURIComponent(await maakSessie(wie));
			await page.context().addCookies([{ name: "voordeur", value, url, httpOnly: true, sameSite: "Lax" }]);
		},
		async sluit() {
			await server.close();
			await sluit();
		},
	};
}

/** A gebruiker without password, for `aanmeldenAls`; returns the id. */
export async function insertGebruiker(
	databank: Databank,
	gemeenteId: number,
	rol: Rol,
	naam: string,
	wijken: readonly string[] = [],
): Promise<number> {
	const email = `${naam.toLowerCase().replace(/[^a-z]+/g, ".")}@proefstad.example`;
	return inGemeente(databank.db, gemeenteId, async (trx) => {
		const { id } = await trx
			.insertInto("gebruikers")
			.values({ gemeente_id: gemeenteId, email, naam, rol, wijken: [...wijken] })
			.returning("id")
			.executeTakeFirstOrThrow();
		await trx.insertInto("aanmeldnamen").values({ email, gemeente_id: gemeenteId, gebruiker_id: id }).execute();
		return id;
	});
}
