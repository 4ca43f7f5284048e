import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";

/** How to reach the BRP API: an API key, a certificate of our own (mTLS, PKIoverheid), or both. */
export interface Brpverbinding {
	/** The base address; "/personen" is put behind it. */
	readonly url: string;
	readonly apiKey?: string;
	readonly certificaat?: { readonly cert: string; readonly key: string; readonly ca?: string };
	/** Extra headers that a supplier in between asks for. */
	readonly headers?: Readonly<Record<string, string>>;
	readonly timeoutMs: number;
}

/** What came back; `null` when nothing came back in time. */
export type Brpbericht = {
	readonly status: number;
	readonly inhoud: unknown;
	/** Milliseconds from Retry-After. */
	readonly wachtMs: number;
} | null;

/** The largest answer we take: 30 people are far below this. */
const MAX_BYTES = 2_000_000;

function leesJson(tekst: string): unknown {
	try {
		return JSON.parse(tekst);
	} catch {
		return undefined;
	}
}

/** One POST to /personen. A search goes in the body, never in the address, so no personal data ends up in a log. */
export const stuurVraag = (verbinding: Brpverbinding, vraag: unknown): Promise<Brpbericht> =>
	stuurVerzoek(verbinding, { methode: "POST", pad: "/personen", inhoud: vraag });

/**
 * One request. A connection that breaks, hangs or floods us is "nothing came back": the caller decides whether to try
 * again.
 */
export function stuurVerzoek(
	verbinding: Brpverbinding,
	{ methode, pad, inhoud }: { methode: "GET" | "POST" | "PUT"; pad: string; inhoud?: unknown },
): Promise<Brpbericht> {
	const adres = new URL(`${verbinding.url.replace(/\/$/, "")}${pad}`);
	const lichaam = inhoud === undefined ? "" : JSON.stringify(inhoud);
	return new Promise((klaar) => {
		const verzoek = (adres.protocol === "https:" ? httpsRequest : httpRequest)(
			adres,
			{
				method: methode,
				...verbinding.certificaat,
				signal: AbortSignal.timeout(verbinding.timeoutMs),
				headers: {
					accept: "application/json, application/hal+json, application/problem+json",
					...(inhoud === undefined
						? {}
						: {
								"content-type": "application/json; charset=utf-8",
								"content-length": Buffer.byteLength(lichaam),
							}),
					...(verbinding.apiKey === undefined ? {} : { "x-api-key": verbinding.apiKey }),
					...verbinding.headers,
				},
			},
			(antwoord) => {
				const stukken: Buffer[] = [];
				let bytes = 0;
				antwoord.on("data", (stuk: Buffer) => {
					bytes += stuk.length;
					if (bytes > MAX_BYTES) verzoek.destroy();
					else stukken.push(stuk);
				});
				antwoord.on("error", () => klaar(null));
				antwoord.on("close", () => klaar(null));
				antwoord.on("end", () => {
					const seconden = Number(antwoord.headers["retry-after"] ?? 0);
					klaar({
						status: antwoord.statusCode ?? 0,
						inhoud: leesJson(Buffer.concat(stukken).toString("utf8")),
						wachtMs: Number.isFinite(seconden) ? Math.max(0, seconden * 1000) : 0,
					});
				});
			},
		);
		verzoek.on("error", () => klaar(null));
		verzoek.end(lichaam);
	});
}
