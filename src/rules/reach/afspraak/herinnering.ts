import { addDagen } from "../../kernel/datum.ts";
import { isWerkdag } from "../../kernel/werkdagen.ts";
import { hier, momentOp } from "./tijd.ts";

/** Noon: read in a break, and there is still an afternoon to cancel or to call. */
const UUR = "12:00";
/** Who made the appointment less than a day before the reminder still knows it. */
const VERS_MS = 24 * 3_600_000;

/**
 * When to remind of an appointment: at noon on the working day before it, so that the gemeente can be called. Null when that
 * would come within a day after it was made.
 */
export function herinneringOp(begin: Date, gemaaktOp: Date): Date | null {
	let dag = addDagen(hier(begin).datum, -1);
	while (!isWerkdag(dag)) dag = addDagen(dag, -1);
	const op = momentOp(dag, UUR);
	return op !== null && op.getTime() - gemaaktOp.getTime() >= VERS_MS ? op : null;
}
