import type { FastifyInstance } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { API_VERSIE, type Apidelen } from "./apidelen.ts";
import { registerBrpGebeurtenissen } from "./brp-gebeurtenissen.ts";
import { registerOndertekend } from "./ondertekend.ts";
import { registerBeschrijving, registerOpenapi } from "./openapi.ts";
import { registerProblemen } from "./problemen.ts";
import { registerSignalen } from "./signalen.ts";
import { registerSleutelcontrole } from "./sleutelcontrole.ts";

/** One signaal or one event: far below this. */
const MAX_BYTES = 64 * 1024;

/**
 * The door for machines, on the same server as the pages but beside them: no cookie, no session and no form reaches it. It is
 * given to `buildWerkplek` by src/doors/main.ts.
 */
export async function registerApi(server: FastifyInstance, delen: Apidelen): Promise<void> {
	await server.register(
		async (api) => {
			api.setValidatorCompiler(validatorCompiler);
			api.setSerializerCompiler(serializerCompiler);
			registerProblemen(api);
			api.addHook("onRoute", (route) => {
				route.bodyLimit ??= MAX_BYTES;
			});
			api.addHook("onRequest", async (_request, reply) => {
				reply.header("api-version", API_VERSIE).header("cache-control", "no-store");
			});
			await registerBeschrijving(api, delen);
			registerOpenapi(api);
			await api.register((ondertekend) => registerOndertekend(ondertekend, delen));
			await api.register(async (metSleutel) => {
				registerSleutelcontrole(metSleutel, delen);
				registerSignalen(metSleutel, delen);
				registerBrpGebeurtenissen(metSleutel, delen);
			});
		},
		{ prefix: "/api/v1" },
	);
}
