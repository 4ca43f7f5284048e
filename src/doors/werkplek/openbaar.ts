import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { checkDeurkleur, themaCss } from "../../ui/kleur.ts";
import { statischeBestanden } from "../../ui/statisch.ts";
import type { Werkplekdelen } from "./werkplekdelen.ts";

const EEUWIG = "public, max-age=31536000, immutable";

/** Stylesheet, fonts, scripts and the two health addresses: no session, no account. */
export function registerOpenbaar(server: FastifyInstance, delen: Werkplekdelen): void {
	const bestanden = statischeBestanden();
	server.get("/statisch/*", (request, reply) => {
		const bestand = bestanden.get(request.url.split("?")[0] ?? "");
		if (!bestand) return reply.code(404).type("text/plain; charset=utf-8").send("Dit bestand is er niet.");
		return reply.header("cache-control", EEUWIG).type(bestand.type).send(bestand.inhoud);
	});
	server.get<{ Params: { kleur: string } }>("/statisch/thema/:kleur.css", (request, reply) => {
		const kleur = `#${request.params.kleur.replace(/\.css$/, "")}`;
		if (!checkDeurkleur(kleur).goed) {
			return reply.code(404).type("text/plain; charset=utf-8").send("Deze kleur kan niet.");
		}
		return reply.header("cache-control", EEUWIG).type("text/css; charset=utf-8").send(themaCss(kleur));
	});

	const zonderLimiet = { config: { rateLimit: false as const } };
	server.get("/gezond", zonderLimiet, () => ({ status: "gezond" }));
	server.get("/gereed", zonderLimiet, async (_request, reply) => {
		try {
			await sql`select from gemeenten limit 1`.execute(delen.databank.db);
			return { status: "gereed" };
		} catch {
			return reply.code(503).send({ status: "niet gereed", reden: "de database antwoordt niet" });
		}
	});
}
