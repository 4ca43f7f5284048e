import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Trx } from "../../database/gemeente-transactie.ts";
import { mag, RECHTEN, type Recht } from "../../rules/account/rollen.ts";
import { leesInGemeente } from "../../steps/account/lees.ts";
import { readActieveGebruiker } from "../../steps/account/queries.ts";
import { Weigering } from "./fouten.ts";
import type { Werkplekdelen } from "./werkplekdelen.ts";

/** A busy session is written back at most this often: reading a page should not cost a write. */
const GEZIEN_MS = 5 * 60_000;

/**
 * Finds out who is signed in before anything of the request is read, and refuses what the role may not. An address
 * without `recht` or `openbaar` in its config stops the start: forgetting it must not open a page.
 */
export function registerAanmeldcontrole(server: FastifyInstance, delen: Werkplekdelen): void {
	server.addHook("onRoute", (route) => {
		const { recht, openbaar } = route.config ?? {};
		if (openbaar || (recht && recht in RECHTEN)) return;
		throw new Error(`De route ${String(route.method)} ${route.url} zegt niet welk recht nodig is (config.recht).`);
	});
	server.decorateRequest("aangemelde", null);
	server.decorateRequest("tellingen", null);
	server.decorateRequest("gebruiker", {
		getter() {
			if (!this.aangemelde) throw new Error("Op een openbare pagina is niemand aangemeld.");
			return this.aangemelde;
		},
	});
	server.decorateRequest("dader", {
		getter() {
			return { gemeenteId: this.gebruiker.gemeenteId, gebruikerId: this.gebruiker.id };
		},
	});
	server.decorateRequest("lees", function <T>(this: FastifyRequest, werk: (trx: Trx) => Promise<T>) {
		return leesInGemeente(delen.databank, this.gebruiker.gemeenteId, werk);
	});
	server.addHook("onRequest", async (request, reply) => {
		const { aangemeld } = request.session;
		if (aangemeld) {
			const gebruiker = await readActieveGebruiker(delen.databank, aangemeld.gemeenteId, aangemeld.gebruikerId);
			if (gebruiker && gebruiker.stempel === aangemeld.stempel) {
				request.aangemelde = gebruiker;
				const nu = delen.klok.nu();
				if (nu.getTime() - Date.parse(aangemeld.gezien) > GEZIEN_MS) {
					request.session.aangemeld = { ...aangemeld, gezien: nu.toISOString() };
				}
			} else await request.session.regenerate();
		}
		const { recht, openbaar } = request.routeOptions.config;
		if (openbaar || request.is404) return;
		if (!request.aangemelde) {
			if (request.method === "GET") request.session.naar = request.url;
			else {
				request.session.meldingen = [
					{
						soort: "info",
						tekst: "Je was te lang weg en bent afgemeld. Wat je invulde is niet bewaard. Meld je opnieuw aan.",
					},
				];
			}
			return reply.redirect("/aanmelden", 303);
		}
		if (!mag(request.aangemelde.rol, recht as Recht)) throw new Weigering(403, "geen-recht");
	});
}

/** Where somebody lands after signing in: the first item of the menu the role may open. */
export function isEigenAdres(adres: string | undefined): adres is string {
	return adres !== undefined && /^\/(?![/\\])/.test(adres);
}
