import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Berichtkanaal } from "../../../rules/reach/bericht/verzending.ts";

/** Which planned messages fall, and why: a reason of src/rules/reach/bericht/niet-redenen.ts. */
export interface Vervalinvoer {
	readonly zaken: readonly number[];
	readonly reden: "antwoord-binnen" | "afgemeld";
	/** Only through this kanaal to this number or address; absent: every planned message of the route. */
	readonly alleen?: { readonly kanaal: Berichtkanaal; readonly waarde: string };
	readonly nu: Date;
}

/**
 * Planned messages of the route fall in this transaction, so that none goes out between the answer and the next look at the
 * plan. What the resident asked for (a confirmation, a reminder of an appointment) stands, unless they said STOP to it.
 */
export async function dropGepland(omgeving: Stapomgeving, { zaken, reden, alleen, nu }: Vervalinvoer): Promise<void> {
	if (zaken.length === 0) return;
	await omgeving.trx
		.updateTable("berichten")
		.set({ status: "vervallen", reden, status_op: nu })
		.where("gemeente_id", "=", omgeving.gemeenteId)
		.where("zaak_id", "in", [...zaken])
		.where("status", "in", ["gepland", "handwerk"])
		.$if(alleen === undefined, (vraag) => vraag.where("stap", "is not", null))
		.$if(alleen !== undefined, (vraag) =>
			vraag
				.where("kanaal", "=", alleen!.kanaal)
				.where((waar) => waar.or([waar("naar", "=", alleen!.waarde), waar("naar", "is", null)])),
		)
		.execute();
}

/** Has the outbox look again at what its zaken should get. The last thing in a transaction, once: the job has one key. */
export const replanBerichten = (omgeving: Stapomgeving): Promise<void> => omgeving.queue("plan-berichten", {});
