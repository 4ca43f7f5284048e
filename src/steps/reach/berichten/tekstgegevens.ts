import { sql } from "kysely";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { formatTelefoonnummer } from "../../../rules/kernel/telefoonnummer.ts";
import type { AangekondigdBezoek } from "../../../rules/reach/bericht/bezoek.ts";
import type { Postadres } from "../../../rules/reach/bericht/verzending.ts";
import { zegAfspraaktijd, zegBezoekdag, zegBezoektijd } from "../../../rules/reach/bericht/zeg-wanneer.ts";
import type { Taal } from "../../../rules/reach/tekst/tekst.ts";
import type { Tekstgegevens } from "../../../rules/reach/tekst/variabelen.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { type GemeenteInstellingen, gemeenteInstellingen } from "../../../rules/zaak/gemeente-instellingen.ts";
import { type Afspraak, readAfspraak } from "../afspraken/queries.ts";
import type { Inwonercodes } from "../inwoner/make-inwonercodes.ts";
import { completeAdres } from "./postadres.ts";

/** Of a zaak: who it is for and who writes. */
interface Brongegevens {
	readonly id: number;
	readonly naam: string;
	readonly straat: string | null;
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
	readonly postcode: string;
	readonly plaats: string | null;
	readonly gemeente: string;
	readonly instellingen: unknown;
	readonly medewerker: string | null;
	readonly telefoon: string | null;
}

/** Who writes: whose zaak it is, else who has the wijk, else the first colleague who approaches residents. */
async function readBron({ trx, gemeenteId }: Stapomgeving, zaakId: number): Promise<Brongegevens> {
	const { rows } = await sql<Brongegevens>`
		select z.id, z.naam, z.straat, z.huisnummer, z.huisletter, z.toevoeging, z.postcode, z.plaats, g.naam as gemeente,
			g.instellingen, m.naam as medewerker, m.telefoon
		from zaken z join gemeenten g on g.id = z.gemeente_id
		left join lateral (select b.naam, b.telefoon from gebruikers b where b.gemeente_id = z.gemeente_id and b.actief
			and (b.id = z.toegewezen_aan or b.rol = 'vroegsignaleerder')
			order by (b.id = z.toegewezen_aan) is true desc, (z.wijk = any(b.wijken)) is true desc, b.id limit 1) m on true
		where z.gemeente_id = ${gemeenteId} and z.id = ${zaakId}
	`.execute(trx);
	return rows[0]!;
}

/** "dinsdag van 9.00 tot 11.00 uur, Stadskantoor (Markt 31)"; a place that everybody knows needs no address. */
export const zegInloop = (inloop: GemeenteInstellingen["inwonerpagina"]["inloop"]): string | null =>
	inloop.map(({ wanneer, plek, adres }) => `${wanneer}, ${plek}${adres && ` (${adres})`}`).join("; ") || null;

/** A moment as a message tells of it. */
export type Aangeboden = Pick<Afspraak, "begin" | "plek" | "adres" | "met" | "metTelefoon">;

/** What a message may say of this zaak, and where a letter goes. `bezoek` is what it announces. */
export async function readTekstgegevens(
	omgeving: Stapomgeving,
	zaakId: number,
	extra: {
		readonly codes: Inwonercodes;
		readonly bezoek: AangekondigdBezoek | null;
		readonly afspraakId: number | null;
		/** A moment that is offered: the message is about it as if it were the appointment. */
		readonly aanbod: Aangeboden | null;
		readonly url: string;
		/** Of the text that is filled in: Dutch when there is none in the language of the resident. */
		readonly taal: Taal;
	},
): Promise<{ readonly gegevens: Tekstgegevens; readonly adres: Postadres }> {
	const bron = await readBron(omgeving, zaakId);
	const instellingen = gemeenteInstellingen.parse(bron.instellingen);
	const { telefoon: algemeen, inloop } = instellingen.inwonerpagina;
	const { codes, bezoek, url, taal } = extra;
	const host = url.replace(/^https?:\/\//, "").replace(/\/+$/, "");
	const afspraak: Aangeboden | null =
		extra.afspraakId === null ? extra.aanbod : await readAfspraak(omgeving.trx, omgeving.gemeenteId, extra.afspraakId);
	const begin = afspraak && lokaleTijd(afspraak.begin);
	// The direct number of whose name stands under it; else that of the gemeente.
	const telefoon = (afspraak ? afspraak.metTelefoon : bron.telefoon) ?? algemeen;
	const { straat, plaats } = await completeAdres(omgeving, bron);
	const nummer = `${bron.huisnummer}${bron.huisletter ?? ""}${bron.toevoeging ? `-${bron.toevoeging}` : ""}`;
	return {
		gegevens: {
			aanhef: bron.naam,
			naam: bron.naam,
			gemeente: instellingen.weergavenaam ?? `gemeente ${bron.gemeente}`,
			medewerker: afspraak?.met ?? bron.medewerker ?? "",
			medewerkerTelefoon: telefoon ? formatTelefoonnummer(telefoon) : "",
			link: `${url.replace(/\/+$/, "")}/mijn/${codes.geheim}`,
			code: codes.kort,
			codeAdres: `${host}/mijn`,
			bezoekdag: begin ? zegBezoekdag(begin.datum, taal) : bezoek ? zegBezoekdag(bezoek.op, taal) : null,
			bezoektijd: begin ? zegAfspraaktijd(begin.tijd, taal) : bezoek ? zegBezoektijd(bezoek.dagdeel, taal) : null,
			afspraakPlek: afspraak ? [afspraak.plek, afspraak.adres].filter((deel) => deel !== "").join(", ") : null,
			inloop: zegInloop(inloop),
		},
		adres: {
			naam: bron.naam,
			straat: straat ?? "",
			huisnummer: nummer,
			postcode: bron.postcode,
			plaats: plaats ?? "",
		},
	};
}
