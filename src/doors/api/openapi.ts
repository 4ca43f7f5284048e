import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import { API_VERSIE, type Apidelen } from "./apidelen.ts";

type Antwoord = { headers?: Record<string, object> };
type Document = { paths?: Record<string, Record<string, { responses?: Record<string, Antwoord> }>> };

const VERSIEKOP = {
	description: "Het volledige versienummer van deze API.",
	schema: { type: "string", examples: [API_VERSIE] },
};
const WACHTKOP = { description: "Zoveel seconden wachten.", schema: { type: "integer", examples: [30] } };

/** What a generator forgets and the NL API Design Rules ask: the version in a header of every answer, and when to come back. */
function voegKoppenToe(document: Document): Document {
	for (const pad of Object.values(document.paths ?? {})) {
		for (const { responses = {} } of Object.values(pad)) {
			for (const [status, antwoord] of Object.entries(responses)) {
				antwoord.headers = { ...antwoord.headers, "API-Version": VERSIEKOP };
				if (status === "429" || status === "503") antwoord.headers["Retry-After"] = WACHTKOP;
			}
		}
	}
	return document;
}

/** Collects the routes that are registered after it. */
export async function registerBeschrijving(server: FastifyInstance, delen: Apidelen): Promise<void> {
	const url = `${delen.url.replace(/\/$/, "")}/api/v1`;
	await server.register(swagger, {
		openapi: {
			openapi: "3.1.0",
			info: {
				title: "Voordeur",
				description:
					"De deur van Voordeur voor machines: een signaalpartner levert signalen één voor één, de BRP meldt wat er met een inwoner gebeurt. Alle teksten en foutmeldingen zijn in het Nederlands.",
				version: API_VERSIE,
				license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
				contact: {
					name: "Beheer van deze installatie",
					email: delen.contact ?? `postmaster@${new URL(delen.url).hostname}`,
					url: delen.url,
				},
			},
			servers: [{ url, description: "Deze installatie" }],
			tags: [
				{ name: "Signalen", description: "Aanleveren en navragen, met een sleutel voor één partner." },
				{ name: "BRP", description: "Gebeurtenissen melden, met een sleutel voor de BRP." },
			],
			components: {
				securitySchemes: {
					sleutel: {
						type: "http",
						scheme: "bearer",
						description: "De gemeente maakt de sleutel bij Beheer, Koppelingen.",
					},
				},
			},
			security: [{ sleutel: [] }],
		},
		transform: jsonSchemaTransform,
		transformObject: jsonSchemaTransformObject,
	});
}

/** "/openapi.json": for everybody, from any site (NL API Design Rules, publish-openapi). Made once. */
export function registerOpenapi(server: FastifyInstance): void {
	let document: Document | null = null;
	server.get("/openapi.json", { schema: { hide: true } }, async (_request, reply) => {
		document ??= voegKoppenToe(structuredClone(server.swagger()) as Document);
		return reply
			.header("access-control-allow-origin", "*")
			.header("content-type", "application/json; charset=utf-8")
			.send(JSON.stringify(document));
	});
}
