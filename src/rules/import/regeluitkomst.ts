import type { Datum } from "../kernel/datum.ts";
import type { Partnertype } from "../vroegsignaal/partnertype.ts";
import type { Cel } from "./cel.ts";
import type { Correctie } from "./correctiereden.ts";
import type { Signaalregel } from "./signaalregel.ts";
import type { Veld } from "./veld.ts";
import type { Weigering } from "./weigerreden.ts";

/** The cells of one row, by field. An absent field was not delivered. */
export type Velden = Partial<Record<Veld, Cel>>;

/** What a row is judged against. */
export interface Regelcontext {
	/** The day of delivery: nothing may lie after it. */
	readonly peildatum: Datum;
	/** Who delivers; fills the columns that the file leaves empty. */
	readonly partner?: {
		readonly naam: string;
		readonly partnertype: Partnertype;
		/** Signed in as this partner: a row that names another partner is refused. */
		readonly vast?: boolean;
	};
	/** Which partners may send a BSN (rules/vroegsignaal/partnertype.ts). */
	magBsn(partnertype: Partnertype): boolean;
}

/** A row is taken in (perhaps corrected) or refused with every reason at once, so it has to be mended only once. */
export type Regeluitkomst =
	| { readonly soort: "aangenomen"; readonly regel: Signaalregel; readonly correcties: readonly Correctie[] }
	| {
			readonly soort: "geweigerd";
			readonly redenen: readonly Weigering[];
			/** It is not certain that this partner may send a BSN: not kept of a refused row either. */
			readonly zonderBsn: boolean;
	  };
