import { parentPort } from "node:worker_threads";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import type { Brief } from "./port.ts";
import { GEEN_TYPST, makeZetter, type Zetter } from "./typst.ts";
import { type Deelwerk, zetBrieven } from "./zet-brieven.ts";

/** One print file to make. */
export interface Zetopdracht {
	readonly brieven: readonly Brief[];
	readonly opmaak: Waarden;
	readonly dag: Datum;
}
/** What came of it. */
export type Zetantwoord =
	| { readonly ok: true; readonly deel: Deelwerk }
	| { readonly ok: false; readonly fout: string };

/** Made once a thread: reading the fonts takes as long as setting fifty letters. */
let bewaard: Zetter | null | undefined;

/** Sets one print file. Pure typesetting: no network, no database. */
export function voerUit({ brieven, opmaak, dag }: Zetopdracht): Zetantwoord {
	try {
		bewaard ??= makeZetter();
		const zetter = bewaard;
		return zetter ? { ok: true, deel: zetBrieven(zetter, brieven, opmaak, dag) } : { ok: false, fout: GEEN_TYPST };
	} catch (fout) {
		return { ok: false, fout: `De brieven konden niet worden opgemaakt: ${(fout as Error).message}` };
	}
}

parentPort?.on("message", (opdracht: Zetopdracht) => parentPort?.postMessage(voerUit(opdracht)));
