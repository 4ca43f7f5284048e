import { type RawBuilder, sql } from "kysely";

/** `prefix` as a range: the comparison is leakproof, so that it can use the index under row-level security (LIKE cannot). */
export const begintMet = (kolom: RawBuilder<unknown>, prefix: string): RawBuilder<boolean> =>
	sql<boolean>`(${kolom} ~>=~ ${prefix} and ${kolom} ~<~ ${`${prefix}\u{10FFFF}`})`;
