import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { Brpfout, beantwoord, fout } from "./brp-vraag.ts";

/** How the next answer goes wrong. */
export type Gedrag =
	| { readonly soort: "status"; readonly status: 401 | 403 | 429 | 500 | 503; readonly retryAfter?: number }
	/** Answers well, but late. */
	| { readonly soort: "traag"; readonly ms: number }
	/** Breaks the connection. */
	| { readonly soort: "verbreekt" }
	/** 200 with something else than the description promises. */
	| { readonly soort: "liegt"; readonly inhoud: string };

/** A running server on localhost. */
export interface Brpserver {
	readonly url: string;
	/** Bodies of all questions, in order. */
	readonly vragen: readonly Record<string, unknown>[];
	/** Goes wrong like this for as many questions as are given; afterwards all is well. */
	laatMisgaan(...gedrag: readonly Gedrag[]): void;
	stop(): Promise<void>;
}

/** What the server needs to know. */
export interface Brpserverinstelling {
	readonly personen: readonly Registerpersoon[];
	/** When set, a question without this X-API-KEY gets 401. */
	readonly apiKey?: string;
	/** When set, the authorisation lacks this field: a question for it gets 403. */
	readonly verbodenVeld?: string;
}

const CODES: Readonly<Record<number, readonly [string, string]>> = {
	401: ["authentication", "Niet correct geauthenticeerd."],
	403: ["unauthorizedField", "U bent niet geautoriseerd voor één of meerdere opgegeven field waarden."],
	429: ["tooManyRequests", "Too many request"],
	500: ["serverError", "Interne server fout."],
	503: ["notAvailable", "Bronservice BRP is tijdelijk niet beschikbaar."],
};

async function leesLichaam(verzoek: IncomingMessage): Promise<unknown> {
	const stukken: Buffer[] = [];
	for await (const stuk of verzoek) stukken.push(stuk as Buffer);
	try {
		return JSON.parse(Buffer.concat(stukken).toString("utf8"));
	} catch {
		return undefined;
	}
}

function stuur(antwoord: ServerResponse, status: number, inhoud: unknown, retryAfter?: number): void {
	const soort = status === 200 ? "application/json; charset=utf-8" : "application/problem+json";
	antwoord.writeHead(status, { "content-type": soort, ...(retryAfter ? { "retry-after": String(retryAfter) } : {}) });
	antwoord.end(typeof inhoud === "string" ? inhoud : JSON.stringify(inhoud));
}

/**
 * A small BRP API Personen for tests and the demo, over people that we make. It answers as the description says; what
 * the description leaves open it does as the features of the BRP API say (wildcards, diacritics, deceased, too many).
 */
export async function startBrpserver(instelling: Brpserverinstelling): Promise<Brpserver> {
	const vragen: Record<string, unknown>[] = [];
	const gedragingen: Gedrag[] = [];
	const mislukt = (antwoord: ServerResponse, status: number, retryAfter?: number): void =>
		stuur(antwoord, status, fout(status, ...CODES[status]!), retryAfter);

	const server = createServer(async (verzoek, antwoord) => {
		const vraag = await leesLichaam(verzoek);
		if (verzoek.method !== "POST" || !verzoek.url?.endsWith("/personen")) return stuur(antwoord, 404, {});
		if (!verzoek.headers["content-type"]?.startsWith("application/json"))
			return stuur(antwoord, 415, fout(415, "unsupported", "Unsupported Media Type"));
		if (typeof vraag === "object" && vraag !== null) vragen.push(vraag as Record<string, unknown>);
		const gedrag = gedragingen.shift();
		if (gedrag?.soort === "verbreekt") return void verzoek.socket.destroy();
		if (gedrag?.soort === "status") return mislukt(antwoord, gedrag.status, gedrag.retryAfter);
		if (gedrag?.soort === "liegt") return stuur(antwoord, 200, gedrag.inhoud);
		if (gedrag?.soort === "traag") await new Promise((klaar) => setTimeout(klaar, gedrag.ms));
		if (instelling.apiKey !== undefined && verzoek.headers["x-api-key"] !== instelling.apiKey)
			return mislukt(antwoord, 401);
		const velden = (vraag as { fields?: unknown } | undefined)?.fields;
		if (instelling.verbodenVeld && Array.isArray(velden) && velden.includes(instelling.verbodenVeld))
			return mislukt(antwoord, 403);
		try {
			stuur(antwoord, 200, beantwoord(instelling.personen, vraag));
		} catch (reden) {
			if (!(reden instanceof Brpfout)) throw reden;
			stuur(antwoord, 400, reden.inhoud);
		}
	});
	await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/haalcentraal/api/brp`,
		vragen,
		laatMisgaan: (...gedrag) => void gedragingen.push(...gedrag),
		stop: () =>
			new Promise((klaar) => {
				server.closeAllConnections();
				server.close(() => klaar());
			}),
	};
}
