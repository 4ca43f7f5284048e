import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { parseTelefoonnummer } from "../../../rules/kernel/telefoonnummer.ts";
import type { Antwoordsoort } from "../../../rules/reach/antwoord/antwoord.ts";
import { chooseAfzender } from "../../../rules/reach/antwoord/choose-zaak.ts";
import { leesAntwoord } from "../../../rules/reach/antwoord/lees-antwoord.ts";
import { stopkanalenVan } from "../../../rules/reach/antwoord/stopkanalen.ts";
import type { Binnenkomst } from "../../../rules/reach/bericht/verzending.ts";
import { schrijfRegel } from "./gebeurtenis.ts";
import { findBeantwoord, readKandidaten } from "./queries.ts";
import { dropGepland, replanBerichten } from "./replan-berichten.ts";
import { stopKanalen } from "./stop-kanalen.ts";
import { storeAntwoord } from "./store-antwoord.ts";

/** An answer as an adapter brings it. */
export type Binnengekomen = Extract<Binnenkomst, { soort: "antwoord" }>;

/** What became of it. */
export type Ontvangen =
	| { readonly uitkomst: "dubbel" | "onbekend" }
	| {
			readonly uitkomst: "nieuw";
			readonly antwoordId: number;
			readonly zaakId: number | null;
			readonly soort: Antwoordsoort;
	  };

const WAT_VANZELF: Partial<Record<Antwoordsoort, string>> = {
	stop: "Voordeur stuurt hier niets meer heen.",
	automatisch: "Een automatisch antwoord telt niet als antwoord.",
};

/** An address as it is kept with a zaak, so that it is found back. */
const schrijfVan = (van: string): string => parseTelefoonnummer(van)?.e164 ?? van.trim().toLowerCase();

/** When it was sent; what an aanbieder tells wrongly, or of later than now, was sent now. */
function leesMoment(tekst: string, nu: Date): Date {
	const moment = new Date(tekst);
	return moment <= nu ? moment : nu;
}

/**
 * Takes in what a resident sent back: finds the zaak, keeps it once, stops the messages that were planned and shows it to a
 * colleague; in one transaction. Whose it is not known, is kept too. A STOP holds at once, in every zaak and for good.
 */
export async function receiveAntwoord(omgeving: Stapomgeving, bericht: Binnengekomen, nu: Date): Promise<Ontvangen> {
	const { trx, gemeenteId } = omgeving;
	const van = schrijfVan(bericht.van);
	const lezing = leesAntwoord({ tekst: bericht.tekst, van, vanzelf: bericht.vanzelf ?? false });
	const beantwoord = await findBeantwoord(trx, gemeenteId, bericht.kenmerken ?? []);
	const kandidaten = await readKandidaten(trx, gemeenteId, van);
	const { zaakId, teBevestigen } = chooseAfzender(kandidaten, beantwoord?.zaakId ?? null);
	// A machine that writes about nobody we know (a newsletter, a mail server) is nobody's answer.
	if (bericht.vanzelf && zaakId === null) return { uitkomst: "onbekend" };
	const wat = lezing.vanzelf ? WAT_VANZELF[lezing.soort] : undefined;
	const antwoordId = await storeAntwoord(omgeving, {
		zaakId,
		kanaal: bericht.kanaal,
		soort: lezing.soort,
		van,
		tekst: bericht.tekst,
		externId: bericht.sleutel,
		op: leesMoment(bericht.op, nu),
		teBevestigen,
		...(wat ? { afgehandeld: { op: nu, wat } } : {}),
	});
	if (antwoordId === null) return { uitkomst: "dubbel" };
	await logAudit(trx, omgeving, "antwoord-ontvangen", {
		...(zaakId === null ? {} : { zaakId }),
		gegevens: { antwoord: antwoordId, kanaal: bericht.kanaal, soort: lezing.soort },
	});
	const regel =
		lezing.soort === "automatisch"
			? `Automatisch antwoord ontvangen (${bericht.kanaal}). Het telt niet: de inwoner is niet bereikt.`
			: `Antwoord ontvangen (${bericht.kanaal}).`;
	if (zaakId !== null) await schrijfRegel(omgeving, zaakId, "antwoord", regel, nu);
	const isStop = lezing.soort === "stop";
	const telt = zaakId !== null && !lezing.vanzelf;
	// Who answers our message from another address got it at the one it went to: STOP holds for both.
	for (const waarde of isStop ? new Set([van, beantwoord?.naar ?? van]) : []) {
		await stopKanalen(omgeving, { kanalen: stopkanalenVan(bericht.kanaal), waarde, antwoordId, nu });
	}
	if (telt) await dropGepland(omgeving, { zaken: [zaakId], reden: "antwoord-binnen", nu });
	if (isStop || telt) await replanBerichten(omgeving);
	return { uitkomst: "nieuw", antwoordId, zaakId, soort: lezing.soort };
}
