import type { FastifyReply, FastifyRequest } from "fastify";
import { sendBlad } from "./blad.tsx";
import { chooseTaal, WOORDEN } from "./taal.ts";

/** What went wrong inside, as a page that says it is not their fault; the log gets the error, never the address. */
export function sendFoutblad(request: FastifyRequest, reply: FastifyReply, fout: unknown): FastifyReply {
	const { statusCode = 500 } = fout as { statusCode?: number };
	if (statusCode >= 500) request.log.error({ err: fout }, "storing");
	const taal = chooseTaal(request);
	const w = WOORDEN[taal];
	return sendBlad(reply, {
		taal,
		gemeente: null,
		titel: w.storing.split(/(?<=[.。])\s/)[0] ?? w.storing,
		adres: "/mijn",
		status: statusCode,
		inhoud: <p>{statusCode === 429 ? w.teVaak : w.storing}</p>,
	});
}
