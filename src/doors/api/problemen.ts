import type { FastifyInstance, FastifyReply } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";

/** What the caller did wrong, per field when there is one. */
export interface Veldreden {
	readonly veld: string;
	readonly reden: string;
	readonly uitleg: string;
}

/** Titles per status: what an error page is called, in RFC 9457 words. */
const TITELS: Readonly<Record<number, string>> = {
	400: "De aanvraag klopt niet",
	401: "Sleutel ontbreekt of werkt niet",
	403: "Deze sleutel mag dit niet",
	404: "Niet gevonden",
	409: "Al gebruikt voor iets anders",
	413: "De aanvraag is te groot",
	415: "Dit soort inhoud lezen wij niet",
	422: "Het signaal is geweigerd",
	429: "Te veel aanvragen",
	500: "Er ging iets mis",
	503: "Even niet bereikbaar",
};

/** Stops a request with a problem (RFC 9457): what is the matter and what to do, in Dutch. */
export class Probleem extends Error {
	readonly statusCode: number;
	readonly redenen: readonly Veldreden[];

	constructor(statusCode: number, detail: string, redenen: readonly Veldreden[] = []) {
		super(detail);
		this.statusCode = statusCode;
		this.redenen = redenen;
	}
}

/** Sends application/problem+json; never a value of the request, which may hold personal data. */
export function sendProbleem(
	reply: FastifyReply,
	status: number,
	detail: string,
	redenen: readonly Veldreden[] = [],
): FastifyReply {
	const inhoud = {
		status,
		title: TITELS[status] ?? TITELS[status < 500 ? 400 : 500],
		detail,
		...(redenen.length > 0 ? { redenen } : {}),
	};
	return reply
		.code(status)
		.header("content-type", "application/problem+json; charset=utf-8")
		.serializer(JSON.stringify)
		.send(inhoud);
}

const VIA_STATUS: Readonly<Record<number, string>> = {
	400: "Wij kunnen deze aanvraag niet lezen. Stuur geldige JSON zoals /api/v1/openapi.json beschrijft.",
	413: "Stuur één signaal per aanvraag; dat past ruim binnen 64 kB.",
	415: "Stuur JSON, met de kop Content-Type: application/json.",
	429: "Er kwamen te veel aanvragen achter elkaar. Wacht het aantal seconden van de kop Retry-After.",
};

/** Every error of this door becomes a problem; what went wrong inside goes to the log, not to the caller. */
export function registerProblemen(server: FastifyInstance): void {
	server.setErrorHandler((fout, _request, reply) => {
		if (fout instanceof Probleem) return sendProbleem(reply, fout.statusCode, fout.message, fout.redenen);
		if (hasZodFastifySchemaValidationErrors(fout)) {
			const redenen = fout.validation.map(({ instancePath, keyword, message }) => ({
				veld: instancePath.split("/").filter(Boolean).join(".") || "(geheel)",
				reden: keyword === "unrecognized_keys" ? "veld-onbekend" : "vorm-onjuist",
				uitleg: message ?? "",
			}));
			return sendProbleem(reply, 400, "De vorm van de aanvraag klopt niet. Zie de redenen per veld.", redenen);
		}
		const { statusCode = 500 } = fout as { statusCode?: number };
		if (statusCode >= 500) {
			_request.log.error({ err: fout }, "storing");
			return sendProbleem(
				reply,
				500,
				"Het ligt niet aan jou. Probeer het later opnieuw; opnieuw sturen kan geen kwaad.",
			);
		}
		return sendProbleem(reply, statusCode, VIA_STATUS[statusCode] ?? VIA_STATUS[400]!);
	});
	server.setNotFoundHandler((_request, reply) =>
		sendProbleem(reply, 404, "Dit adres is er niet. Kijk in /api/v1/openapi.json welke adressen er zijn."),
	);
}
