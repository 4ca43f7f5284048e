import { createHash } from "node:crypto";
import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Antwoordsoort } from "../../../rules/reach/antwoord/antwoord.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { schrijfRegel } from "../antwoorden/gebeurtenis.ts";
import { dropGepland, replanBerichten } from "../antwoorden/replan-berichten.ts";
import { storeAntwoord } from "../antwoorden/store-antwoord.ts";

/** What the resident did on the page, as an answer. */
export interface Paginaantwoord {
	readonly zaakId: number;
	readonly soort: Antwoordsoort;
	/** For the colleague, in Dutch; a question in the resident's own words. */
	readonly tekst: string;
	readonly nu: Date;
	/** Nothing is left for a colleague (an appointment stands in the agenda already): what was done. */
	readonly klaar?: string;
}

/**
 * What the resident does on the page lands in the zaak as an answer, and the messages of the route that were planned fall,
 * in one transaction. The same thing sent twice on one day counts once.
 */
export async function keepPaginaantwoord(omgeving: Stapomgeving, antwoord: Paginaantwoord): Promise<void> {
	const { trx } = omgeving;
	const { zaakId, soort, tekst, nu, klaar } = antwoord;
	const sleutel = createHash("sha256")
		.update([zaakId, soort, lokaleTijd(nu).datum, tekst].join("|"))
		.digest("hex");
	const id = await storeAntwoord(omgeving, {
		zaakId,
		kanaal: "Pagina",
		soort,
		van: null,
		tekst,
		externId: sleutel,
		op: nu,
		...(klaar ? { afgehandeld: { op: nu, wat: klaar } } : {}),
	});
	if (id === null) return;
	await logAudit(trx, omgeving, "antwoord-ontvangen", { zaakId, gegevens: { antwoord: id, kanaal: "Pagina", soort } });
	if (!klaar) await schrijfRegel(omgeving, zaakId, "antwoord", "Antwoord ontvangen (eigen pagina).", nu);
	await dropGepland(omgeving, { zaken: [zaakId], reden: "antwoord-binnen", nu });
	await replanBerichten(omgeving);
}
