import { createHmac } from "node:crypto";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const VORM = new RegExp(`(${UUID})-(${UUID})$`, "i");

/** An API key is "name-<id of the service>-<secret>". */
export interface Notifysleutel {
	readonly dienst: string;
	readonly geheim: string;
}

/** The parts of an API key; null when it is none. */
export function leesSleutel(tekst: string): Notifysleutel | null {
	const [, dienst, geheim] = VORM.exec(tekst.trim()) ?? [];
	return dienst && geheim ? { dienst, geheim } : null;
}

const base64url = (waarde: unknown): string => Buffer.from(JSON.stringify(waarde)).toString("base64url");

/** The token of one call, as the GOV.UK clients make it: HS256 over the id of the service and the moment (30 seconds valid). */
export function makeToken({ dienst, geheim }: Notifysleutel, nuSeconden: number): string {
	const inhoud = `${base64url({ typ: "JWT", alg: "HS256" })}.${base64url({ iss: dienst, iat: nuSeconden })}`;
	return `${inhoud}.${createHmac("sha256", geheim).update(inhoud).digest("base64url")}`;
}
