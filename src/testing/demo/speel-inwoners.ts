import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { addDagen, type Datum } from "../../rules/kernel/datum.ts";
import type { Antwoordkanaal } from "../../rules/reach/antwoord/antwoord.ts";
import { KLARE_TEKSTEN } from "../../rules/reach/tekst/klaar/klare-teksten.ts";
import type { Cijfer } from "../../rules/reach/tevredenheid/cijfer.ts";
import { lokaleTijd, momentVan } from "../../rules/register/lokale-tijd.ts";
import { bookAfspraak } from "../../steps/reach/afspraken/book-afspraak.ts";
import { listVrijeMomenten } from "../../steps/reach/afspraken/list-vrije-momenten.ts";
import { receiveAntwoord } from "../../steps/reach/antwoorden/receive-antwoord.ts";
import { changeVersie } from "../../steps/reach/teksten/change-versie.ts";
import { saveConcept } from "../../steps/reach/teksten/save-concept.ts";
import { saveTevredenheid } from "../../steps/reach/tevredenheid/save-tevredenheid.ts";
import { schrijfBerichtpoging } from "../../steps/register/berichtpoging.ts";
import { maakToeval } from "../gemeente/toeval.ts";
import type { Berichtspel } from "./speel-berichten.ts";

/** Answers about how it was; enough of each month for a figure, and cheap. */
const ANTWOORDEN_PER_MAAND = 24;
const CIJFERS: readonly (readonly [Cijfer, number])[] = [
	[5, 9],
	[4, 8],
	[3, 3],
	[2, 1],
	[1, 1],
];
const OPMERKINGEN = [
	"Fijn dat iemand belde.",
	"Ik werd goed geholpen.",
	"Ik moest lang wachten op de tweede afspraak.",
];

/** Residents who were reached say how it was, the day after. */
export async function speelTevredenheid({ databank, gemeenteId, zaad }: Berichtspel): Promise<void> {
	const toeval = maakToeval(zaad, "tevredenheid");
	const { rows } = await inGemeente(databank.db, gemeenteId, (trx) =>
		sql<{ zaak_id: number; datum: Datum }>`select zaak_id, datum from (
			select zaak_id, min(datum) as datum, row_number() over (partition by date_trunc('month', min(datum))
				order by zaak_id) as rang
			from contactpogingen where gemeente_id = ${gemeenteId} and bereikt and ongedaan_op is null group by zaak_id
		) r where rang <= ${ANTWOORDEN_PER_MAAND} order by datum, zaak_id`.execute(trx),
	);
	const voerUit = makeUitvoerder(databank);
	for (const { zaak_id: zaakId, datum } of rows) {
		const opmerking = toeval.kans(0.15) ? (OPMERKINGEN[toeval.geheel(0, OPMERKINGEN.length - 1)] ?? "") : "";
		const invoer = { zaakId, cijfer: toeval.gewogen(CIJFERS), opmerking };
		const nu = momentVan(addDagen(datum, 1), "18:20")!;
		await voerUit({ gemeenteId, gebruikerId: null }, (omgeving) => saveTevredenheid(omgeving, invoer, nu));
	}
}

/** A colleague rewrote a text; somebody else has to look at it before it is used. */
export async function speelTekst({ databank, gemeenteId, collegas }: Berichtspel, nu: Date): Promise<void> {
	const klaar = KLARE_TEKSTEN.find(
		({ soort, kanaal, doelgroep, taal }) =>
			soort === "uitnodiging" && kanaal === "Mail" && doelgroep === "algemeen" && taal === "nl",
	)!;
	const { soort, kanaal, doelgroep, taal, onderwerp, inhoud } = klaar;
	const sleutel = { soort, kanaal, doelgroep, taal };
	await makeUitvoerder(databank)({ gemeenteId, gebruikerId: collegas[0]! }, async (omgeving) => {
		const eigen = inhoud.replace(/\nGroet/, "\nHartelijke groet");
		const concept = await saveConcept(omgeving, sleutel, { onderwerp, inhoud: eigen }, nu);
		if (concept.ok) await changeVersie(omgeving, sleutel, concept.waarde.versie, "aanbieden", nu);
	});
}

/** Appointments on one day at most, and how many in all. */
const PER_DAG = 3;
const AFSPRAKEN = 8;

/** Who wants help chooses a moment, today first and then in the days after. */
export async function speelAfspraken({ databank, gemeenteId }: Berichtspel, vandaag: Datum, nu: Date): Promise<void> {
	const { rows } = await inGemeente(databank.db, gemeenteId, (trx) =>
		sql<{ id: number }>`select id from zaken where gemeente_id = ${gemeenteId}
			and (status = 'in-gesprek' or (status = 'te-benaderen' and volgende_kanaal = 'Telefoon'))
			order by status, hulp_aanvaard_op desc nulls last, id desc limit ${AFSPRAKEN}`.execute(trx),
	);
	const opDag = new Map<Datum, number>();
	for (const { id: zaakId } of rows) {
		await makeUitvoerder(databank)({ gemeenteId, gebruikerId: null }, async (omgeving) => {
			const vraag = { zaakId, voorkeur: null, nu };
			const { momenten } = await listVrijeMomenten(omgeving.trx, gemeenteId, vraag);
			const vrij = momenten.find(({ begin }) => {
				const { datum } = lokaleTijd(begin);
				return datum >= vandaag && (opDag.get(datum) ?? 0) < PER_DAG;
			});
			if (!vrij) return;
			const { plekId, gebruikerId, begin } = vrij;
			const gemaakt = await bookAfspraak(omgeving, { zaakId, plekId, gebruikerId, begin, nu });
			const { datum } = lokaleTijd(begin);
			if (!gemaakt.ok) return;
			opDag.set(datum, (opDag.get(datum) ?? 0) + 1);
			const poging = { zaakId, stap: null, kanaal: "Overige", uitkomst: "hulp-aanvaard" } as const;
			await schrijfBerichtpoging(omgeving.trx, { gemeenteId, gebruikerId: null }, poging, nu);
		});
	}
}

/** Nobody has this number: after 06 the next digit is never 0. */
const ONBEKEND = "+31600000001";
const GEZEGD = ["STOP", "Ik heb dit gisteren al betaald. Groetjes", "Kun je mij morgen na 14 uur bellen?"];

/** Three residents answer what they got, and somebody whom nobody knows. */
export async function speelAntwoorden({ databank, gemeenteId }: Berichtspel, nu: Date): Promise<void> {
	const { rows } = await inGemeente(databank.db, gemeenteId, (trx) =>
		sql<{ naar: string; kanaal: Exclude<Antwoordkanaal, "Pagina"> }>`select distinct on (b.naar) b.naar, b.kanaal
			from berichten b join zaken z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id
				and z.status in ('te-benaderen', 'in-gesprek')
			where b.gemeente_id = ${gemeenteId} and b.status in ('verzonden', 'bezorgd') and b.kanaal in ('SMS', 'Mail')
				and b.naar is not null
			order by b.naar, b.id limit ${GEZEGD.length}`.execute(trx),
	);
	const berichten = [
		...rows.map((rij, plaats) => ({ van: rij.naar, kanaal: rij.kanaal, tekst: GEZEGD[plaats]! })),
		{ van: ONBEKEND, kanaal: "SMS" as const, tekst: "Hoi, van wie is dit nummer?" },
	];
	const voerUit = makeUitvoerder(databank);
	for (const [plaats, bericht] of berichten.entries()) {
		const op = new Date(nu.getTime() + plaats * 11 * 60_000);
		await voerUit({ gemeenteId, gebruikerId: null }, (omgeving) =>
			receiveAntwoord(
				omgeving,
				{ soort: "antwoord", aan: null, ...bericht, sleutel: randomUUID(), op: op.toISOString() },
				op,
			),
		);
	}
}
