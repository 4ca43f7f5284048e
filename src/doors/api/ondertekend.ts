import type { FastifyInstance } from "fastify";
import type { Apidelen } from "./apidelen.ts";
import { terugmeldingen } from "./terugmeldingen.ts";

/** An address without a key of ours: who calls proves it with a signature over the body. */
export type Ondertekenderoute = (server: FastifyInstance, delen: Apidelen) => void | Promise<void>;

/**
 * Routes that are public but signed (what an aanbieder of messages tells us). A new one is one file in this folder and one
 * name here; `request.body` is the Buffer as it came in, because a signature is over bytes.
 */
export const ONDERTEKEND: readonly Ondertekenderoute[] = [terugmeldingen];

const MAX_BYTES = 256 * 1024;

/** Opens them with the raw body, and without the check of a key. */
export async function registerOndertekend(server: FastifyInstance, delen: Apidelen): Promise<void> {
	server.removeAllContentTypeParsers();
	server.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: MAX_BYTES }, (_request, inhoud, klaar) =>
		klaar(null, inhoud),
	);
	for (const registreer of ONDERTEKEND) await registreer(server, delen);
}
