import { type Dader, logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { vraagtUitkomst } from "../../../rules/reach/antwoord/afhandeling.ts";
import { schrijfRegel } from "./gebeurtenis.ts";
import { lockAntwoord } from "./lock-antwoord.ts";
import { type Antwoordregel, readAntwoorden } from "./read-antwoorden.ts";
import { replanBerichten } from "./replan-berichten.ts";

/** Why nothing changed. */
export type Afhandelweigering = "antwoord-onbekend" | "al-afgehandeld" | "uitkomst-nodig";

/** Is "only read" not enough for this answer? In a zaak that is in a conversation or closed there is no route to go on. */
export const moetUitkomst = ({ soort, lezing, status }: Antwoordregel): boolean =>
	status === "te-benaderen" && vraagtUitkomst(soort, lezing);

/** What is done with an answer. */
export interface Afhandeling {
	readonly antwoordId: number;
	/** One Dutch sentence: "Wil hulp geregistreerd." */
	readonly wat: string;
	/** An outcome was registered in the zaak; without one a "nee" keeps the route of an open zaak stopped. */
	readonly vastgelegd?: boolean;
}

/** Marks an answer as handled, with what was done; the route of its zaak goes on from here. */
export async function handleAntwoord(
	omgeving: Stapomgeving & Dader,
	{ antwoordId, wat, vastgelegd = false }: Afhandeling,
	nu: Date,
): Promise<Result<{ zaakId: number | null }, Afhandelweigering>> {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	const antwoord = await lockAntwoord(trx, gemeenteId, antwoordId);
	if (!antwoord) return refuse("antwoord-onbekend");
	if (antwoord.afgehandeld_op) return refuse("al-afgehandeld");
	if (!vastgelegd) {
		const [regel] = await readAntwoorden(omgeving, { stand: "open", antwoordId });
		if (regel && moetUitkomst(regel)) return refuse("uitkomst-nodig");
	}
	await trx
		.updateTable("antwoorden")
		.set({ afgehandeld_op: nu, afgehandeld_door: gebruikerId, afhandeling: wat.slice(0, 300) })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", antwoordId)
		.execute();
	const { zaak_id: zaakId } = antwoord;
	await logAudit(trx, omgeving, "antwoord-afgehandeld", {
		...(zaakId === null ? {} : { zaakId }),
		gegevens: { antwoord: antwoordId },
	});
	if (zaakId !== null) {
		await schrijfRegel(omgeving, zaakId, "antwoord-afgehandeld", `Antwoord afgehandeld: ${wat}`, nu);
		await replanBerichten(omgeving);
	}
	return accept({ zaakId });
}
