import type { Antwoord, Verzoek, Verzoeker } from "../../rules/reach/kanaal/verzoek.ts";

/** The largest answer we take; theirs are a few hundred bytes. */
const MAX_BYTES = 1_000_000;

/** Failures after which the request certainly never left: no such host, nobody listening, or no trusted connection. */
const NOOIT_VERTROKKEN =
	/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_INVALID_URL|ERR_SSL_.*|ERR_TLS_.*|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*)$/;

/** The reason behind "fetch failed": several addresses of one host come together in one AggregateError. */
function listCodes(fout: unknown): string[] {
	const { cause, code, errors } = (fout ?? {}) as { cause?: unknown; code?: string; errors?: unknown[] };
	const hier = typeof code === "string" ? [code] : [];
	return [...hier, ...(errors ?? []).flatMap(listCodes), ...(cause ? listCodes(cause) : [])];
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
		const codes = listCodes(fout);
		const uitleg = `${codes[0] ?? (fout as Error).name} bij ${new URL(verzoek.url).host}`;
		return codes.length > 0 && codes.every((code) => NOOIT_VERTROKKEN.test(code))
			? { soort: "niet-verstuurd", uitleg }
			: { soort: "geen-antwoord", uitleg };
	}
}

/** Makes the caller that the adapters share; `maxMs` is how long an answer may take. */
export const makeVerzoeker =
	(maxMs = 15_000): Verzoeker =>
	(verzoek) =>
		URL.canParse(verzoek.url) && /^https?:/.test(verzoek.url)
			? doe(verzoek, maxMs)
			: Promise.resolve({ soort: "niet-verstuurd", uitleg: "Het adres van de API is geen webadres." });
