import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { type Antwoordfilter, type Antwoordregel, countAntwoorden, readAntwoorden } from "./read-antwoorden.ts";

/** One page of the list of answers, and how many there are; what residents wrote is read, so the look stands in the audit log. */
export async function openAntwoorden(
	omgeving: Stapomgeving,
	filter: Antwoordfilter,
	pagina: number,
): Promise<{ readonly regels: readonly Antwoordregel[]; readonly aantal: number }> {
	const regels = await readAntwoorden(omgeving, filter, { pagina });
	const gegevens = { antwoorden: regels.map(({ id }) => id) };
	if (regels.length > 0) await logAudit(omgeving.trx, omgeving, "antwoorden-bekeken", { gegevens });
	return { regels, aantal: await countAntwoorden(omgeving, filter) };
}
