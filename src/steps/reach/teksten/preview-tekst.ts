import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import type { Postadres } from "../../../rules/reach/bericht/verzending.ts";
import { fillTekst, type GevuldeTekst } from "../../../rules/reach/tekst/fill-tekst.ts";
import { parseTekst } from "../../../rules/reach/tekst/parse-tekst.ts";
import type { Tekst } from "../../../rules/reach/tekst/tekst.ts";
import { voorbeeldgegevens } from "../../../rules/reach/tekst/toets/voorbeeldgegevens.ts";
import { OPTIONELE_VARIABELEN, type Tekstgegevens, type Variabele } from "../../../rules/reach/tekst/variabelen.ts";
import { VOORBEELDCODES } from "../berichten/maak-inhoud.ts";
import { readTekstgegevens } from "../berichten/tekstgegevens.ts";

/** A text as a resident would get it. */
export interface Voorbeeldbericht extends GevuldeTekst {
	readonly adres: Postadres;
	readonly gemeente: string;
	readonly afzender: string;
	/** What this text needs and this zaak does not have yet: an example stands in its place. */
	readonly nogOnbekend: readonly Variabele[];
}

/** Somebody who does not exist, in a street that does not exist. */
const VOORBEELDADRES: Postadres = {
	naam: "Fatima de Boer",
	straat: "Kerkstraat",
	huisnummer: "12",
	postcode: "1234AB",
	plaats: "Voorbeeldstad",
};

// What a zaak does not know yet (the day of a visit) is shown with an example: the real message waits until it is known.
function metVoorbeelden(echt: Tekstgegevens, voorbeeld: Tekstgegevens): Tekstgegevens {
	const anders = Object.entries(echt).filter(([, waarde]) => waarde !== null && waarde !== "");
	return { ...voorbeeld, inloop: null, ...Object.fromEntries(anders) };
}

function listOnbekend(tekst: Tekst, echt: Tekstgegevens): readonly Variabele[] {
	const gebruikt = parseTekst(`${tekst.onderwerp ?? ""}\n${tekst.inhoud}`)
		.filter(({ soort }) => soort === "variabele")
		.map((deel) => deel.tekst as Variabele);
	return [...new Set(gebruikt)].filter(
		(naam) => !echt[naam] && !(OPTIONELE_VARIABELEN as readonly Variabele[]).includes(naam),
	);
}

/**
 * Fills a text in for a real zaak (its number, as it stands on the page), or for somebody who does not exist. The codes are
 * not real, and looking at the name of a resident stands in the audit log.
 */
export async function previewTekst(
	omgeving: Stapomgeving,
	tekst: Tekst,
	vraag: { readonly zaaknummer: string | null; readonly url: string },
): Promise<
	Result<Voorbeeldbericht, { readonly reden: "zaak-niet-gevonden" | "tekst-kan-niet"; readonly uitleg: string }>
> {
	const { trx, gemeenteId } = omgeving;
	let gegevens = voorbeeldgegevens(tekst.taal);
	let adres = VOORBEELDADRES;
	let nogOnbekend: readonly Variabele[] = [];
	if (vraag.zaaknummer !== null) {
		const zaak = await trx
			.selectFrom("zaken")
			.select("id")
			.where("gemeente_id", "=", gemeenteId)
			.where("nummer", "=", vraag.zaaknummer)
			.executeTakeFirst();
		if (!zaak)
			return refuse({ reden: "zaak-niet-gevonden", uitleg: `Er is geen zaak met nummer ${vraag.zaaknummer}.` });
		const echt = await readTekstgegevens(omgeving, zaak.id, {
			codes: VOORBEELDCODES,
			bezoek: null,
			afspraakId: null,
			aanbod: null,
			url: vraag.url,
			taal: tekst.taal,
		});
		gegevens = metVoorbeelden(echt.gegevens, gegevens);
		adres = echt.adres;
		nogOnbekend = listOnbekend(tekst, echt.gegevens);
		await logAudit(trx, omgeving, "tekst-voorbeeld-bekeken", { zaakId: zaak.id });
	}
	const gevuld = fillTekst(tekst, gegevens);
	if (!gevuld.ok) return refuse({ reden: "tekst-kan-niet", uitleg: gevuld.reden.uitleg });
	return accept({ ...gevuld.waarde, adres, gemeente: gegevens.gemeente, afzender: gegevens.medewerker, nogOnbekend });
}
