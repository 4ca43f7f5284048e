/** One call of somebody else's API, in JSON. */
export interface Verzoek {
	readonly methode: "GET" | "POST";
	readonly url: string;
	readonly koppen: Readonly<Record<string, string>>;
	/** Becomes JSON; absent for a GET. */
	readonly inhoud?: unknown;
}

/**
 * What came of it. The difference between the last two is what "sent once" rests on: `niet-verstuurd` never left this
 * machine (no such host, connection refused), `geen-antwoord` may have arrived, and nobody here can know.
 */
export type Antwoord =
	| { readonly soort: "antwoord"; readonly status: number; readonly inhoud: unknown; readonly wachtSeconden: number }
	| { readonly soort: "niet-verstuurd"; readonly uitleg: string }
	| { readonly soort: "geen-antwoord"; readonly uitleg: string };

/** How an adapter reaches its supplier; never throws. */
export type Verzoeker = (verzoek: Verzoek) => Promise<Antwoord>;

/** A field of an unknown JSON value; undefined when it is no object or has no such field. */
export const veld = (waarde: unknown, naam: string): unknown =>
	typeof waarde === "object" && waarde !== null ? (waarde as Record<string, unknown>)[naam] : undefined;

/** Text or a number as text; "" for anything else. */
export const alsTekst = (waarde: unknown): string =>
	typeof waarde === "string" ? waarde : typeof waarde === "number" ? String(waarde) : "";

/** A list, also when they send a single thing in its place. */
export const alsLijst = (waarde: unknown): readonly unknown[] =>
	Array.isArray(waarde) ? waarde : waarde === undefined || waarde === null ? [] : [waarde];

/** A phone number of a supplier (31612345678, 0031612345678, +31 6 12…) as ours: +31612345678. */
export function leesNummer(tekst: string): string {
	const cijfers = tekst.replace(/[^\d+]/g, "");
	if (cijfers.startsWith("+")) return cijfers;
	if (cijfers.startsWith("00")) return `+${cijfers.slice(2)}`;
	return cijfers.startsWith("0") ? `+31${cijfers.slice(1)}` : `+${cijfers}`;
}

/** A moment of a supplier as ISO; `anders` when it cannot be read. */
export function leesMoment(tekst: string, anders: string): string {
	const metZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(tekst) ? tekst : `${tekst.replace(" ", "T")}Z`;
	const moment = Date.parse(metZone);
	return tekst !== "" && Number.isFinite(moment) ? new Date(moment).toISOString() : anders;
}
