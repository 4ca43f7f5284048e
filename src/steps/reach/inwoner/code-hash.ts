import { createHash } from "node:crypto";
import type { Sleutelbos } from "../../../database/sleutels.ts";

/**
 * Only this is kept of a code: a SHA-256. The master key goes in first (HMAC), because a short code has 37 bits: from a
 * stolen copy of the table alone it could otherwise be found by trying them all.
 */
export const hashCode = (sleutels: Sleutelbos, code: string): Buffer =>
	createHash("sha256")
		.update(sleutels.index(0, "inwonercodes.code", code))
		.digest();
