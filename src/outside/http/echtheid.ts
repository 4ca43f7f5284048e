import { createHash, timingSafeEqual } from "node:crypto";

/** SHA-256 of a text. */
export const hash = (tekst: string): Buffer => createHash("sha256").update(tekst).digest();

/**
 * Is what came in the secret that was agreed? Compared without telling by its time how much was right; no secret set means
 * nothing is believed.
 */
export const isGeheim = (gegeven: string, geheim: string | undefined): boolean =>
	geheim !== undefined && geheim !== "" && timingSafeEqual(hash(gegeven), hash(geheim));
