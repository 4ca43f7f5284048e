import { type Vergelijking, vergelijking } from "./vergelijking.ts";

/** The number alone never decides: name or birth date must not contradict it. */
export function vergelijkBsn(aangeleverd: string | null, geregistreerd: string): Vergelijking {
	if (aangeleverd === null || geregistreerd === "") return vergelijking("bsn", "ontbreekt");
	return aangeleverd === geregistreerd ? vergelijking("bsn", "gelijk") : vergelijking("bsn", "anders", ["bsn-anders"]);
}
