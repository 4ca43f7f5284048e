import type { Antwoord, Verzoek, Verzoeker } from "../../rules/reach/kanaal/verzoek.ts";

/** The largest answer we take; theirs are a few hundred bytes. */
const MAX_BYTES = 1_000_000;

/** Nothing can have left: no such host, nobody listening, no connection in time, or a certificate that we do not trust. */
const NOOIT_VERTROKKEN =
	/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ERR_INVALID_URL|ERR_TLS_CERT_ALTNAME_INVALID|ERR_TLS_HANDSHAKE_TIMEOUT|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_(VERIFY|GET)_.*)$/;
/** The network may also go away under a request that has left: only while connecting do these say that it never did. */
const TIJDENS_VERBINDEN = /^(EHOSTUNREACH|ENETUNREACH)$/;
/** Of the faults of TLS only those that belong to the handshake (RFC 8446, 6.2); any other may come after the request. */
const TIJDENS_HANDDRUK =
	/^ERR_SSL_(UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|(TLSV1|SSLV3|TLSV13)_ALERT_(PROTOCOL_VERSION|HANDSHAKE_FAILURE|UNRECOGNIZED_NAME))$/;

interface Oorzaak {
	readonly code: string;
	readonly syscall?: string;
}

/** The reason behind "fetch failed": several addresses of one host come together in one AggregateError. */
function listOorzaken(fout: unknown): Oorzaak[] {
	const { cause, code, syscall, errors } = (fout ?? {}) as Partial<Oorzaak> & { cause?: unknown; errors?: unknown[] };
	const diep = [...(errors ?? []).flatMap(listOorzaken), ...(cause ? listOorzaken(cause) : [])];
	// What holds several failures together takes the code of the first, and knows nothing more.
	if (typeof code !== "string" || (errors && errors.length > 0)) return diep;
	return [{ code, ...(syscall ? { syscall } : {}) }, ...diep];
}

const isNooit = ({ code, syscall }: Oorzaak): boolean =>
	NOOIT_VERTROKKEN.test(code) || TIJDENS_HANDDRUK.test(code) || (syscall === "connect" && TIJDENS_VERBINDEN.test(code));

/** Did the request certainly never leave? In doubt it may have: then nobody sends it again of himself. */
export function isNooitVertrokken(fout: unknown): boolean {
	const oorzaken = listOorzaken(fout);
	return oorzaken.length > 0 && oorzaken.every(isNooit);
}

function leesJson(tekst: string): unknown {
	try {
		return JSON.parse(tekst);
	} catch {
		return tekst;
	}
}

async function leesInhoud(antwoord: Response): Promise<unknown> {
	const stukken: Uint8Array[] = [];
	let bytes = 0;
	for await (const stuk of antwoord.body ?? []) {
		bytes += stuk.length;
		if (bytes > MAX_BYTES) throw new Error("antwoord te groot");
		stukken.push(stuk);
	}
	return leesJson(Buffer.concat(stukken).toString("utf8"));
}

/** One call with plain fetch. A redirect is refused: it would carry the key to another address. */
async function doe(verzoek: Verzoek, maxMs: number): Promise<Antwoord> {
	try {
		const antwoord = await fetch(verzoek.url, {
			method: verzoek.methode,
			headers: {
				accept: "application/json",
				...(verzoek.inhoud === undefined ? {} : { "content-type": "application/json" }),
				...verzoek.koppen,
			},
			...(verzoek.inhoud === undefined ? {} : { body: JSON.stringify(verzoek.inhoud) }),
			redirect: "manual",
			signal: AbortSignal.timeout(maxMs),
		});
		const wacht = Number(antwoord.headers.get("retry-after") ?? 0);
		return {
			soort: "antwoord",
			status: antwoord.status,
			inhoud: await leesInhoud(antwoord),
			wachtSeconden: Number.isFinite(wacht) ? Math.max(0, wacht) : 0,
		};
	} catch (fout) {
		const uitleg = `${listOorzaken(fout)[0]?.code ?? (fout as Error).name} bij ${new URL(verzoek.url).host}`;
		return isNooitVertrokken(fout) ? { soort: "niet-verstuurd", uitleg } : { soort: "geen-antwoord", uitleg };
	}
}

/** Makes the caller that the adapters share; `maxMs` is how long an answer may take. */
export const makeVerzoeker =
	(maxMs = 15_000): Verzoeker =>
	(verzoek) =>
		URL.canParse(verzoek.url) && /^https?:/.test(verzoek.url)
			? doe(verzoek, maxMs)
			: Promise.resolve({ soort: "niet-verstuurd", uitleg: "Het adres van de API is geen webadres." });
