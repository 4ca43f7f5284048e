import { sql } from "kysely";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import type { AangekondigdBezoek } from "../../../rules/reach/bericht/bezoek.ts";
import type { NietRedenNaam } from "../../../rules/reach/bericht/niet-redenen.ts";
import { chooseTekst, type EigenTekst } from "../../../rules/reach/tekst/choose-tekst.ts";
import { fillTekst } from "../../../rules/reach/tekst/fill-tekst.ts";
import type { Doelgroep, Taal, Tekstsoort } from "../../../rules/reach/tekst/tekst.ts";
import { listSjabloonwaarden, makeWhatsappsjabloon } from "../../../rules/reach/tekst/whatsapp-sjabloon.ts";
import type { Kanaal } from "../../../rules/zaak/contactsoort.ts";
import { readAanbod } from "../afspraken/aanbod.ts";
import { makeAfspraakagenda } from "../afspraken/make-agenda.ts";
import { type Inwonercodes, makeInwonercodes } from "../inwoner/make-inwonercodes.ts";
import type { Inhoud } from "./inhoud.ts";
import { keurPostadres } from "./postadres.ts";
import { readTekstgegevens } from "./tekstgegevens.ts";

/** What of a message decides its text. */
export interface Tekstbericht {
	readonly id: number;
	readonly zaak_id: number;
	readonly soort: string;
	readonly kanaal: string;
	readonly doelgroep: string;
	readonly taal: string;
	readonly afspraak_id: number | null;
}

/** A message with its text, and with which version it was made (0: the ready set). */
export interface Gemaakt {
	readonly inhoud: Inhoud;
	readonly tekstId: number | null;
	readonly versie: number;
}

/** Why there is no message: `uitleg` says in Dutch what a colleague does about it. */
export interface Maakweigering {
	readonly reden: Extract<NietRedenNaam, "tekst-kan-niet" | "adres-niet-volledig">;
	readonly uitleg: string;
}

const tekstKanNiet = (uitleg: string) => refuse<Maakweigering>({ reden: "tekst-kan-niet", uitleg });

/** These put the appointment in the calendar, or take it out; one that was missed is not confirmed for the past. */
const MET_AGENDA: readonly Tekstsoort[] = ["afspraak-bevestiging", "afspraak-herinnering", "afspraak-afgezegd"];

/** In a preview the codes are not real: a page must not make keys to somebody's data. */
export const VOORBEELDCODES: Inwonercodes = { geheim: "abcdefghijklmnopqrstuvwxyz", kort: "XXXX-XXXX" };

/**
 * Makes the text of one message with codes of its own. Refused, with a Dutch sentence, when there is no text or when it
 * needs something that is not known: half a message is not sent.
 */
export async function maakInhoud(
	omgeving: Stapomgeving,
	bericht: Tekstbericht,
	delen: {
		readonly teksten: readonly EigenTekst[];
		readonly naar: string | null;
		readonly bezoek: AangekondigdBezoek | null;
		readonly url: string;
		readonly nu: Date;
		/** Only to look at: no codes are made. */
		readonly voorbeeld?: boolean;
		/** A colleague writes it. */
		readonly metDeHand?: boolean;
	},
): Promise<Result<Gemaakt, Maakweigering>> {
	const { trx, gemeenteId } = omgeving;
	const soort = bericht.soort as Tekstsoort;
	const taal = bericht.taal as Taal;
	const eigen = bericht.kanaal !== "WhatsApp" || (await isVensterOpen(omgeving, delen));
	const sjabloon = eigen ? null : makeWhatsappsjabloon(soort, taal);
	const tekst = sjabloon
		? { ...sjabloon.tekst, tekstId: null, versie: 0 }
		: chooseTekst(delen.teksten, {
				...{ soort, taal, kanaal: bericht.kanaal as Kanaal },
				doelgroep: bericht.doelgroep as Doelgroep,
			});
	if (!tekst) return tekstKanNiet(`Er is geen tekst voor ${bericht.soort} via ${bericht.kanaal}.`);
	const codes = delen.voorbeeld
		? VOORBEELDCODES
		: await makeInwonercodes(omgeving, { zaakId: bericht.zaak_id, berichtId: bericht.id, nu: delen.nu });
	const { gegevens, adres } = await readTekstgegevens(omgeving, bericht.zaak_id, {
		codes,
		bezoek: delen.bezoek,
		afspraakId: bericht.afspraak_id,
		aanbod: bericht.soort === "eerder-plek" ? await readAanbod(trx, gemeenteId, bericht.zaak_id) : null,
		url: delen.url,
		taal: tekst.taal,
	});
	const gevuld = fillTekst(tekst, gegevens);
	if (!gevuld.ok) return tekstKanNiet(gevuld.reden.uitleg);
	const opPapier = bericht.kanaal === "Brief" || bericht.kanaal === "Kaartje";
	// Who writes the envelope looks the address up; a machine cannot.
	const keuring = bericht.kanaal === "Brief" && !delen.metDeHand ? keurPostadres(adres) : accept(null);
	if (!keuring.ok) return refuse({ reden: "adres-niet-volledig", uitleg: keuring.reden });
	const agenda =
		bericht.kanaal === "Mail" && MET_AGENDA.includes(soort) && bericht.afspraak_id !== null && delen.naar !== null
			? await makeAfspraakagenda(trx, gemeenteId, bericht.afspraak_id, delen.naar)
			: null;
	return accept({
		inhoud: {
			onderwerp: gevuld.waarde.onderwerp,
			tekst: gevuld.waarde.tekst,
			adres: opPapier ? adres : null,
			sjabloon: sjabloon && { naam: sjabloon.naam, waarden: listSjabloonwaarden(sjabloon, gegevens) },
			agenda,
			link: gegevens.link,
		},
		tekstId: tekst.tekstId,
		versie: tekst.versie,
	});
}

/** Meta takes free text only within 24 hours after the resident wrote; before that an approved template (its docs). */
const VENSTER_MS = 24 * 3_600_000;

/** Did the resident write in these hours? Then the gemeente's own words may go. */
async function isVensterOpen(
	{ trx, gemeenteId }: Stapomgeving,
	{ naar, nu }: { readonly naar: string | null; readonly nu: Date },
): Promise<boolean> {
	const sinds = new Date(nu.getTime() - VENSTER_MS);
	const { rows } = await sql`select from antwoorden where gemeente_id = ${gemeenteId} and kanaal = 'WhatsApp'
		and van = ${naar} and ontvangen_op > ${sinds} limit 1`.execute(trx);
	return rows.length > 0;
}
