import { setTimeout as wacht } from "node:timers/promises";
import { sql } from "kysely";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { drukker } from "../../outside/letter/druk.ts";
import { addDagen, type Datum } from "../../rules/kernel/datum.ts";
import { isWerkdag } from "../../rules/kernel/werkdagen.ts";
import type { MakeVerzender } from "../../rules/reach/kanaal/aanbieder.ts";
import type { Taal } from "../../rules/reach/tekst/tekst.ts";
import { lokaleTijd, momentVan } from "../../rules/register/lokale-tijd.ts";
import { makeDrukbestand } from "../../steps/reach/berichten/make-drukbestand.ts";
import { planBerichten } from "../../steps/reach/berichten/plan-berichten.ts";
import { sendBerichten } from "../../steps/reach/berichten/send-berichten.ts";
import { setInwonertaal } from "../../steps/reach/inwoner/set-taal.ts";
import { planTevredenheid } from "../../steps/reach/tevredenheid/plan-tevredenheid.ts";
import { zaakregister } from "../../steps/register/berichtpoging.ts";
import type { Oefenpost } from "./oefenpost.ts";
import { speelAfspraken, speelAntwoorden, speelTekst, speelTevredenheid } from "./speel-inwoners.ts";

/** What the demo needs to send. */
export interface Berichtspel {
	readonly databank: Databank;
	readonly gemeenteId: number;
	readonly zaad: number;
	readonly collegas: readonly number[];
	readonly post: Oefenpost;
	readonly makeVerzender: MakeVerzender;
	readonly url: string;
	/** The clock of the worker that may be running meanwhile: it sends at the moment that is played. Null: at its own. */
	readonly klok: { tijd: Date | null };
}

/** The working day before this one: the evening on which messages went out. */
export function vorigeWerkdag(vandaag: Datum): Datum {
	let dag = addDagen(vandaag, -1);
	while (!isWerkdag(dag)) dag = addDagen(dag, -1);
	return dag;
}

/** Who reads their page in another language: one for each of these, whom the team calls or visits next. */
const TALEN: readonly Taal[] = ["pl", "ar", "tr", "en"];

/**
 * The last working day of the demo as residents and the outbox lived it, through the same steps: they choose a language and a
 * moment, messages and a print file go out, one fails and of one nobody knows, residents answer. What comes after waits in
 * the outbox for the visitor.
 */
export async function speelBerichten(spel: Berichtspel, vandaag: Datum, nu: Date): Promise<void> {
	const { databank, gemeenteId, post, klok } = spel;
	const dag = vorigeWerkdag(vandaag);
	const om = (tijd: string) => momentVan(dag, tijd)!;
	const voerUit = makeUitvoerder(databank);
	const inwoner = { gemeenteId, gebruikerId: null };
	klok.tijd = om("08:30");
	const delen = {
		...{ voerUit, drukker, nu: () => klok.tijd ?? nu, url: spel.url, register: zaakregister },
		makeVerzender: spel.makeVerzender,
	};
	await speelTevredenheid(spel);
	await speelTekst(spel, om("11:20"));
	await speelTalen(spel, om("08:30"));
	await speelAfspraken(spel, vandaag, om("10:05"));
	await voerUit(inwoner, (omgeving) => planBerichten(omgeving, om("08:30")));
	klok.tijd = om("14:00");
	await makeDrukbestand(delen, gemeenteId);
	await voerUit(inwoner, (omgeving) => planTevredenheid(omgeving, om("17:05")));
	post.sms.laatMisgaan({ soort: "weigert", wat: "adres" });
	post.mail.laatMisgaan({ soort: "aangenomen-zonder-antwoord" });
	klok.tijd = om("18:50");
	await sendBerichten(delen, gemeenteId);
	await wachtOpWorker(spel, om("18:50"));
	// What was begun and never answered is asked about when its time has passed.
	await sendBerichten({ ...delen, nu: () => om("18:58") }, gemeenteId);
	await speelAntwoorden(spel, om("19:40"));
	klok.tijd = null;
	await voerUit(inwoner, (omgeving) => planBerichten(omgeving, nu));
}

/** The worker took some of them: its clock stands still until it has handed them over; one never gets an answer. */
async function wachtOpWorker({ databank, gemeenteId }: Berichtspel, tot: Date): Promise<void> {
	for (let keer = 0; keer < 20; keer++) {
		const { rows } = await inGemeente(databank.db, gemeenteId, (trx) =>
			sql`select from berichten where gemeente_id = ${gemeenteId} 
				and (status = 'bezig' or (status = 'gepland' and kanaal in ('SMS', 'Mail') and gepland_op <= ${tot}))`.execute(
				trx,
			),
		);
		if (rows.length <= 1) return;
		await wacht(250);
	}
}

async function speelTalen({ databank, gemeenteId }: Berichtspel, nu: Date): Promise<void> {
	const { rows } = await inGemeente(databank.db, gemeenteId, (trx) =>
		sql<{ id: number }>`select id from zaken where gemeente_id = ${gemeenteId} and status = 'te-benaderen'
			and volgende_kanaal in ('Telefoon', 'Huisbezoek') and volgende_op <= ${lokaleTijd(nu).datum}
			order by id % 7, id limit ${TALEN.length * 3}`.execute(trx),
	);
	const voerUit = makeUitvoerder(databank);
	for (const [plaats, { id: zaakId }] of rows.entries()) {
		const taal = TALEN[plaats % TALEN.length]!;
		await voerUit({ gemeenteId, gebruikerId: null }, (omgeving) =>
			setInwonertaal(omgeving, { zaakId, taal, vast: false, nu }),
		);
	}
}
