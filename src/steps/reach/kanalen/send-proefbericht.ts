import { type Dader, logAudit } from "../../../database/audit.ts";
import type { Uitvoerder } from "../../../database/voer-uit.ts";
import { parsePostcode } from "../../../rules/kernel/postcode.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { isMobielNummer, parseTelefoonnummer } from "../../../rules/kernel/telefoonnummer.ts";
import type { Berichtkanaal, Postadres, Verzendbericht } from "../../../rules/reach/bericht/verzending.ts";
import type { MakeVerzender } from "../../../rules/reach/kanaal/aanbieder.ts";
import { findAanbieder } from "./aanbieders.ts";
import { zegUitkomst } from "./proefmelding.ts";
import { selectKanaal } from "./queries.ts";
import { bewaardeInstellingen, openGeheimen } from "./read-kanaal.ts";
import type { Proef } from "./read-kanaalscherm.ts";

/** What sending a test needs. */
export interface Proefdelen {
	readonly voerUit: Uitvoerder;
	readonly makeVerzender: MakeVerzender;
	readonly nu: () => Date;
}

/** "naam / straat en huisnummer / postcode plaats", each on a line. */
export function leesPostadres(tekst: string): Postadres | null {
	const [naam = "", straatregel = "", plaatsregel = ""] = tekst.split(/\r?\n/).map((regel) => regel.trim());
	const [, straat, huisnummer] = /^(.+?)\s+(\d+.*)$/.exec(straatregel) ?? [];
	const [, code = "", plaats] = /^(\d{4}\s?[A-Za-z]{2})\s+(.+)$/.exec(plaatsregel) ?? [];
	const postcode = parsePostcode(code);
	return naam && straat && huisnummer && postcode && plaats ? { naam, straat, huisnummer, postcode, plaats } : null;
}

const TEKST = "Dit is een proefbericht van Voordeur.\n\nLees je dit? Dan werkt dit kanaal. Je hoeft niets te doen.";

type Ontvanger = Pick<Verzendbericht, "naar" | "adres">;

function leesOntvanger(kanaal: Berichtkanaal, invoer: string): Result<Ontvanger, string> {
	const tekst = invoer.trim();
	if (kanaal === "Brief") {
		const adres = leesPostadres(tekst);
		return adres
			? accept({ naar: "", adres })
			: refuse("Schrijf op drie regels: naam, straat en huisnummer, postcode en plaats.");
	}
	if (kanaal === "Mail")
		return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(tekst)
			? accept({ naar: tekst, adres: null })
			: refuse("Vul een e-mailadres in, zoals naam@gemeente.nl.");
	const nummer = parseTelefoonnummer(tekst);
	return nummer && isMobielNummer(nummer.e164)
		? accept({ naar: nummer.e164, adres: null })
		: refuse("Vul een mobiel nummer in, zoals 06 12 34 56 78.");
}

/**
 * Really sends a test message with the settings as they are kept, also when the kanaal is off, and keeps what became of it.
 * No transaction is open while the aanbieder answers. `kenmerk`: a new reference.
 */
export async function sendProefbericht(
	delen: Proefdelen,
	dader: Dader,
	{ kanaal, naar, kenmerk }: { kanaal: Berichtkanaal; naar: string; kenmerk: string },
): Promise<Result<Proef, string>> {
	const ontvanger = leesOntvanger(kanaal, naar);
	if (!ontvanger.ok) return ontvanger;
	const bewaard = await delen.voerUit(dader, async (omgeving) => {
		const rij = await selectKanaal(omgeving.trx, omgeving.gemeenteId, kanaal);
		return rij && { ...rij, open: openGeheimen(omgeving, rij.geheimen) };
	});
	const aanbieder = bewaard && findAanbieder(bewaard.aanbieder);
	if (!bewaard || !aanbieder) return refuse("Bewaar eerst de instellingen van dit kanaal.");
	const { velden } = bewaardeInstellingen.parse(bewaard.instellingen);
	const verzender = delen.makeVerzender(aanbieder.sleutel, velden, bewaard.open);
	if (!verzender.ok) return refuse(verzender.reden);
	const { proefsjabloon, proeftaal } = velden;
	const uitkomst = await verzender.waarde.verstuur({
		...{ kenmerk, kanaal, ...ontvanger.waarde, onderwerp: "Proefbericht van Voordeur", tekst: TEKST, agenda: null },
		taal: kanaal === "WhatsApp" && proeftaal ? proeftaal : "nl",
		sjabloon: kanaal === "WhatsApp" && proefsjabloon ? { naam: proefsjabloon, waarden: [] } : null,
	});
	const nu = delen.nu();
	const proef: Proef = {
		op: nu.toISOString(),
		naar: ontvanger.waarde.adres?.naam ?? ontvanger.waarde.naar,
		...zegUitkomst(uitkomst),
	};
	await delen.voerUit(dader, async ({ trx, gemeenteId }) => {
		await trx
			.updateTable("kanaalinstellingen")
			.set({ laatste_proef: JSON.stringify(proef) })
			.where("gemeente_id", "=", gemeenteId)
			.where("kanaal", "=", kanaal)
			.execute();
		await logAudit(trx, dader, "proefbericht-verstuurd", {
			gegevens: { kanaal, aanbieder: aanbieder.sleutel, uitkomst: uitkomst.soort },
		});
	});
	return accept(proef);
}
