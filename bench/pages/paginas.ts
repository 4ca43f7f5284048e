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
import type { Vraag } from "./bezoekers.ts";

/** The telephone number of a zaak, as its table was filled (vul-zaken.ts) and as a colleague types it. */
const nummerVan = (zaakId: number): string => `06-1${String(zaakId % 10_000_000).padStart(7, "0")}`;

const gaatOpen = (vragen: readonly Vraag[]): Vraag[] => vragen.map((vraag) => ({ ...vraag, status: 303 }));

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
	const collegas = await inGemeente(databank.db, gemeenteId, (trx) =>
		trx.selectFrom("gebruikers").select(["id", "wachtwoord", "totp_geheim"]).execute(),
	);
	const nu = klok.nu().toISOString();
	const koppen: Record<string, string>[] = [];
	for (const wie of collegas) {
		const sid = randomBytes(24).toString("base64url");
		const aangemeld = {
			gemeenteId,
			gebruikerId: wie.id,
			sinds: nu,
			gezien: nu,
			stempel: makeStempel(wie.wachtwoord, wie.totp_geheim),
		};
		const cookie = { originalMaxAge: null, path: "/", httpOnly: true, sameSite: "lax", secure: false };
		const tot = new Date(klok.nu().getTime() + 8 * 3_600_000);
		await saveSessie(databank, createHash("sha256").update(sid).digest(), { aangemeld, cookie }, tot);
		const waarde = encodeURIComponent(new Signer(sessiegeheim(databank)).sign(sid));
		koppen.push({ cookie: `voordeur=${waarde}`, "accept-encoding": "gzip" });
	}
	/** Every colleague in turn asks every path in turn. */
	const vraag = (...paden: string[]): Vraag[] =>
		Array.from({ length: Math.max(paden.length, koppen.length) }, (_, plaats) => ({
			path: paden[plaats % paden.length]!,
			headers: koppen[plaats % koppen.length]!,
		}));
	return {
		url,
		lijst: [
			{ naam: "/gezond", vragen: [{ path: "/gezond", headers: {} }] as Vraag[] },
			{ naam: "/vandaag", vragen: vraag("/vandaag") },
			{ naam: "/vandaag, alle wijken", vragen: vraag("/vandaag?voor=alle") },
			{ naam: "/zaken/:id", vragen: vraag(...zaakIds.map((id) => `/zaken/${id}`)) },
			{ naam: "/zaken", vragen: vraag("/zaken") },
			{ naam: "/zoeken", vragen: vraag("/zoeken?q=jansen12", "/zoeken?q=boer7", "/zoeken?q=visser3") },
			// Who calls is found by number and the zaak opens: a redirect. The page that it opens is /zaken/:id.
			{ naam: "/zoeken, belt", vragen: gaatOpen(vraag(...zaakIds.map((id) => `/zoeken?q=${nummerVan(id)}`))) },
		],
		sluit: () => server.close(),
	};
}
