import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Knop, Knoppenrij } from "../../ui/delen/knop.tsx";
import { beoordeelFout, FOUTTEKSTEN, type Foutsoort } from "./fouten.ts";
import { sendBlad, sendPagina } from "./pagina.tsx";

function Uitleg({ soort, nummer }: { soort: Foutsoort; nummer: string }) {
	return (
		<>
			<p>{FOUTTEKSTEN[soort].tekst}</p>
			{soort === "storing" && (
				<p>
					Nummer: <strong>{nummer}</strong>
				</p>
			)}
			<Knoppenrij>
				<Knop href="/">Naar de beginpagina</Knop>
			</Knoppenrij>
		</>
	);
}

/** The page of an error: in the frame for who is signed in, else a sheet. */
export function sendFoutpagina(request: FastifyRequest, reply: FastifyReply, status: number, soort: Foutsoort) {
	const { titel } = FOUTTEKSTEN[soort];
	const inhoud = <Uitleg soort={soort} nummer={request.id} />;
	return request.aangemelde
		? sendPagina(request, reply, { titel, inhoud, status })
		: sendBlad(request, reply, { titel, inhoud, status });
}

/** Errors become pages that say what to do; what went wrong inside goes to the log, not to the page. */
export function registerFoutafhandeling(server: FastifyInstance): void {
	server.setErrorHandler((fout, request, reply) => {
		const { status, soort } = beoordeelFout(fout);
		if (status >= 500) request.log.error({ err: fout }, "storing");
		if (!request.session?.sessionId) {
			// A static file, or the session itself could not be read: a plain sentence is all that is left.
			return reply.code(status).type("text/plain; charset=utf-8").send(FOUTTEKSTEN[soort].tekst);
		}
		return sendFoutpagina(request, reply, status, soort);
	});
}

/** An address that does not exist. */
export function registerNietGevonden(server: FastifyInstance): void {
	server.setNotFoundHandler({ preHandler: server.rateLimit() }, (request, reply) =>
		sendFoutpagina(request, reply, 404, "niet-gevonden"),
	);
}
