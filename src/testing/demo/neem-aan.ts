import { sql } from "kysely";
import pg from "pg";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { type Jobtabel, makeDirecteUitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { decideZaken } from "../../steps/decide/decide-zaken.ts";
import { finishAanlevering } from "../../steps/import/finish-aanlevering.ts";
import { readAanlevering } from "../../steps/import/read-aanlevering.ts";
import { receiveAanlevering } from "../../steps/import/receive-aanlevering.ts";
import { matchNieuweSignalen } from "../../steps/match/match-vroegsignalen.ts";
import type { Aanlevering } from "../gemeente/aanleveringen.ts";

/** The play checks against the register itself, on the day that it plays; the worker would do it today. */
export const zonderControle = (omgeving: Stapomgeving): Stapomgeving => ({
	...omgeving,
	queue: async (naam, gegevens) => {
		if (naam !== "verify-signalen") await omgeving.queue(naam, gegevens);
	},
});

/** The jobs as they are done on the day that is played. */
const jobsOp = (vandaag: Datum): Jobtabel => ({
	"read-aanlevering": (omgeving, { aanleveringId }) =>
		readAanlevering(zonderControle(omgeving), { aanleveringId, lezer: bestandslezer, vandaag }),
	"match-vroegsignalen": matchNieuweSignalen,
	"decide-zaken": decideZaken,
	"finish-aanlevering": (omgeving) => finishAanlevering(zonderControle(omgeving)),
});

/** Takes in a partner's file on the day it came, through the same steps as a file from the page. */
export async function neemAan(
	databank: Databank,
	gemeenteId: number,
	door: number,
	bestand: Aanlevering,
): Promise<void> {
	if (bestand.profiel) await saveProfiel(databank, gemeenteId, bestand);
	await makeDirecteUitvoerder(databank, jobsOp(bestand.ontvangenOp))(
		{ gemeenteId, gebruikerId: door },
		async (omgeving) => {
			await receiveAanlevering(omgeving, {
				bestandsnaam: bestand.bestandsnaam,
				inhoud: bestand.inhoud,
				partner: { naam: bestand.partner, partnertype: bestand.partnertype },
				peildatum: bestand.ontvangenOp,
			});
		},
		async () => undefined,
	);
}

/** The columns that somebody mapped once, the first time this partner delivered. */
async function saveProfiel(databank: Databank, gemeenteId: number, bestand: Aanlevering): Promise<void> {
	await inGemeente(databank.db, gemeenteId, (trx) =>
		sql`insert into partners (gemeente_id, naam, partnertype, kolomprofiel)
			values (${gemeenteId}, ${bestand.partner}, ${bestand.partnertype}, ${JSON.stringify(bestand.profiel)}::jsonb)
			on conflict (gemeente_id, lower(naam), partnertype) do update set kolomprofiel = excluded.kolomprofiel`.execute(
			trx,
		),
	);
}

/** What the database dated "now" while a past day was played gets the moment of that day. */
export async function datePlayed(databank: Databank, gemeenteId: number, dag: Datum, sinds: Date): Promise<void> {
	const client = new pg.Client(databank.eigenaar);
	await client.connect();
	try {
		await client.query("begin");
		await client.query("select set_config('app.gemeente', $1, true)", [String(gemeenteId)]);
		const moment = `${dag}T08:15:00Z`;
		for (const [tabel, kolom] of [
			["besluiten", "genomen_op"],
			["gebeurtenissen", "gebeurd_op"],
			["aanleveringen", "ontvangen_op"],
			["aanleveringen", "verwerkt_op"],
			["auditregels", "op"],
			["zaken", "gewijzigd_op"],
		] as const) {
			await client.query(`update ${tabel} set ${kolom} = $1 where gemeente_id = $2 and ${kolom} >= $3`, [
				moment,
				gemeenteId,
				sinds,
			]);
		}
		await client.query("commit");
	} finally {
		await client.end();
	}
}
