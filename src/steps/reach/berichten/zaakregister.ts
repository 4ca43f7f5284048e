import type { Dader } from "../../../database/audit.ts";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Kanaal } from "../../../rules/zaak/contactsoort.ts";

/** What sending needs of the room `register`, in its own transaction. A door brings the two together. */
export interface Zaakregister {
	/** Writes a message that went out as an attempt of its zaak and plans the next step; returns the id of the attempt. */
	schrijfPoging(
		trx: Trx,
		dader: Dader,
		poging: {
			readonly zaakId: number;
			readonly stap: string | null;
			readonly kanaal: Kanaal;
			readonly uitkomst: "verstuurd" | "achtergelaten";
		},
		nu: Date,
	): Promise<number>;
	/** Plans the next step anew. */
	herplan(trx: Trx, dader: Dader, zaakId: number, nu: Date): Promise<void>;
}
