import type { FastifyInstance, FastifyServerOptions } from "fastify";
import type { Werkplekdelen } from "./werkplekdelen.ts";

/**
 * The technical log: never a body, a query string or an address with somebody's number in it; a search holds names.
 * Of a database error only code and place are kept, because its message and detail repeat the values.
 */
export function makeLogger(keuze: Werkplekdelen["logboek"]): FastifyServerOptions["logger"] {
	if (keuze === "uit") return false;
	return {
		level: "info",
		...(typeof keuze === "object" ? { stream: keuze.stream } : {}),
		redact: { paths: ["req", "res", "body", "*.body", "*.query", "*.params", "*.headers"], remove: true },
		serializers: {
			err: (fout: Error & { code?: string; severity?: string }) => ({
				type: fout.name,
				code: fout.code,
				message: fout.severity === undefined ? fout.message : "databasefout",
				stack: (fout.stack ?? "")
					.split("\n")
					.filter((regel) => regel.trimStart().startsWith("at "))
					.join("\n"),
			}),
		},
	};
}

/** One line per answer: the pattern of the route ("/zaken/:id"), not the address. */
export function registerLogregels(server: FastifyInstance): void {
	server.addHook("onResponse", async (request, reply) => {
		request.log.info(
			{
				methode: request.method,
				route: request.routeOptions.url ?? "onbekend",
				status: reply.statusCode,
				ms: Math.round(reply.elapsedTime),
				gemeente: request.aangemelde?.gemeenteId,
			},
			"aanvraag",
		);
	});
}
