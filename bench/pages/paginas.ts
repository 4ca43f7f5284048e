import { createHash, randomBytes } from "node:crypto";
import { Signer } from "@fastify/cookie";
import type { Databank } from "../../src/database/databank.ts";
import { inGemeente } from "../../src/database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../src/database/voer-uit.ts";
import { sessiegeheim } from "../../src/doors/werkplek/beveiliging.ts";
import { makeKlok } from "../../src/doors/werkplek/klok.ts";
import { buildWerkplek } from "../../src/doors/werkplek/server.ts";
import { bestandslezer } from "../../src/outside/bestand/lezer.ts";
import { makeStempel } from "../../src/steps/account/queries.ts";
import { saveSessie } from "../../src/steps/account/sessies.ts";

/** The real server with a signed-in colleague, and the pages to ask. */
export async function makePaginas(databank: Databank, gemeenteId: number, zaakIds: readonly number[]) {
	const klok = makeKlok(() => new Date("2026-11-23T09:00:00Z"));
	const server = await buildWerkplek({
		databank,
		voerUit: makeUitvoerder(databank),
		klok,
		lezer: bestandslezer,
		url: "http://127.0.0.1",
		productie: false,
		logboek: "uit",
		limieten: { perMinuut: 10_000_000 },
	});
	const url = await server.listen({ host: "127.0.0.1", port: 0 });
	const wie = await inGemeente(databank.db, gemeenteId, (trx) =>
		trx.selectFrom("gebruikers").select(["id", "wachtwoord", "totp_geheim"]).executeTakeFirstOrThrow(),
	);
	const sid = randomBytes(24).toString("base64url");
	const nu = klok.nu().toISOString();
	const stempel = makeStempel(wie.wachtwoord, wie.totp_geheim);
	await saveSessie(
		databank,
		createHash("sha256").update(sid).digest(),
		{
			aangemeld: { gemeenteId, gebruikerId: wie.id, sinds: nu, gezien: nu, stempel },
			cookie: { originalMaxAge: null, path: "/", httpOnly: true, sameSite: "lax", secure: false },
		},
		new Date(klok.nu().getTime() + 8 * 3_600_000),
	);
	const cookie = `voordeur=${encodeURIComponent(new Signer(sessiegeheim(databank)).sign(sid))}`;
	const headers: Record<string, string> = { cookie, "accept-encoding": "gzip" };
	return {
		url,
		lijst: [
			{ naam: "/gezond", paden: ["/gezond"], headers: {} as Record<string, string> },
			{ naam: "/vandaag", paden: ["/vandaag"], headers },
			{ naam: "/vandaag?wie=allen", paden: ["/vandaag?wie=allen"], headers },
			{ naam: "/zaken/:id", paden: zaakIds.map((id) => `/zaken/${id}`), headers },
			{ naam: "/zaken", paden: ["/zaken"], headers },
			{ naam: "/zoeken?q=jansen", paden: ["/zoeken?q=jansen12"], headers },
		],
		sluit: () => server.close(),
	};
}
