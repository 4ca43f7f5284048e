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
	return reply
		.code(status)
		.header("content-type", "application/problem+json; charset=utf-8")
		.serializer(JSON.stringify)
		.send(maakProbleem(status, detail, redenen));
}

/** The problem itself. */
export function maakProbleem(status: number, detail: string, redenen: readonly Veldreden[] = []) {
	const title = TITELS[status] ?? TITELS[status < 500 ? 400 : 500]!;
	return { status, title, detail, ...(redenen.length > 0 ? { redenen } : {}) };
}

const VIA_STATUS: Readonly<Record<number, string>> = {
	400: "Wij kunnen deze aanvraag niet lezen. Stuur geldige JSON zoals /api/v1/openapi.json beschrijft.",
	413: "Stuur één signaal per aanvraag; dat past ruim binnen 64 kB.",
	415: "Stuur JSON, met de kop Content-Type: application/json.",
	429: "Er kwamen te veel aanvragen achter elkaar. Wacht het aantal seconden van de kop Retry-After.",
};
/** The database is away or busy with a large delivery (55P03: waited too long for its turn). */
const EVEN_NIET = new Set(["ECONNREFUSED", "ENOENT", "57P01", "57P03", "55P03"]);
const KOM_TERUG_S = 30;

/** What the shape misses, in words; never the value. */
function zegVorm({ keyword, params }: { keyword: string; params: Record<string, unknown> }): string {
	if (keyword === "unrecognized_keys") return "Dit veld kennen wij niet. Kijk in /api/v1/openapi.json hoe het heet.";
	if (keyword === "invalid_value") return `Kies een van: ${(params.values as string[] | undefined)?.join(", ") ?? ""}.`;
	if (keyword === "too_big") return "Dit is te lang.";
	if (keyword === "too_small") return "Dit mag niet leeg zijn.";
	return "Dit veld heeft niet de goede vorm. Kijk in /api/v1/openapi.json wat erin hoort.";
}

/** Every error of this door becomes a problem; what went wrong inside goes to the log, not to the caller. */
export function registerProblemen(server: FastifyInstance): void {
	server.setErrorHandler((fout, request, reply) => {
		if (fout instanceof Probleem && fout.statusCode === 503) reply.header("retry-after", KOM_TERUG_S);
		if (fout instanceof Probleem) return sendProbleem(reply, fout.statusCode, fout.message, fout.redenen);
		if (hasZodFastifySchemaValidationErrors(fout)) {
			return sendProbleem(reply, 400, "De vorm van de aanvraag klopt niet. Zie de redenen per veld.", leesVorm(fout));
		}
		const { statusCode = 500, code = "" } = fout as { statusCode?: number; code?: string };
		if (EVEN_NIET.has(code)) {
			reply.header("retry-after", KOM_TERUG_S);
			return sendProbleem(
				reply,
				503,
				"Voordeur is even bezig of niet bereikbaar. Probeer het over een halve minuut opnieuw.",
			);
		}
		if (statusCode >= 500) {
			request.log.error({ err: fout }, "storing");
			return sendProbleem(
				reply,
				500,
				"Het ligt niet aan jou. Probeer het later opnieuw; opnieuw sturen kan geen kwaad.",
			);
		}
		return sendProbleem(reply, statusCode, VIA_STATUS[statusCode] ?? VIA_STATUS[400]!);
	});
	server.setNotFoundHandler({ preHandler: server.rateLimit() }, (_request, reply) =>
		sendProbleem(reply, 404, "Dit adres is er niet. Kijk in /api/v1/openapi.json welke adressen er zijn."),
	);
}

function leesVorm(fout: {
	validation: readonly { instancePath: string; keyword: string; params: unknown }[];
}): Veldreden[] {
	return fout.validation.flatMap(({ instancePath, keyword, params }) => {
		const gegeven = (params ?? {}) as Record<string, unknown>;
		const pad = instancePath.split("/").filter(Boolean).join(".");
		const uitleg = zegVorm({ keyword, params: gegeven });
		if (keyword !== "unrecognized_keys") return [{ veld: pad || "(geheel)", reden: "vorm-onjuist", uitleg }];
		return ((gegeven.keys as string[] | undefined) ?? []).map((veld) => ({ veld, reden: "veld-onbekend", uitleg }));
	});
}
