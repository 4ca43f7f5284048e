import { sql } from "kysely";
import { lockGemeente } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { voegRijenToe } from "../../database/voeg-rijen-toe.ts";
import { wijzigRijen } from "../../database/wijzig-rijen.ts";
import { type Besluit, decideZaak } from "../../rules/decide/decide-zaak.ts";
import type { Feiten } from "../../rules/decide/feiten.ts";
import { readWerkinstructietekst } from "../../rules/decide/remember-werkinstructie.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import { type Datum, leeftijdOp } from "../../rules/kernel/datum.ts";
import { makeBesluitrij } from "./besluitrij.ts";
import { countSignalenDezeMaand, readTeBeslissen, type TeBeslissen } from "./queries.ts";

const BLOK = 4_000;

/**
 * Decides every zaak of the gemeente that waits for it: not picked up with its reason, or a route and its first step.
 * Each decision is kept with the version, row and reason that made it.
 */
export async function decideZaken(omgeving: Stapomgeving, opdracht: { vandaag: Datum }): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	await lockGemeente(trx, gemeenteId);
	const { versie, werkinstructie } = await readWerkinstructie(omgeving);
	const signalenDezeMaand = await countSignalenDezeMaand(trx, gemeenteId, opdracht.vandaag);
	const geenHulpMaanden = Math.max(
		0,
		...werkinstructie.uitsluitingen.map((rij) => (rij.soort === "eerder-geen-hulp" ? rij.maanden : 0)),
	);
	for (;;) {
		const zaken = await readTeBeslissen(trx, gemeenteId, {
			vandaag: opdracht.vandaag,
			geenHulpMaanden,
			hoogstens: BLOK,
		});
		if (zaken.length === 0) break;
		const genomen = zaken.map((zaak) => {
			const feiten = makeFeiten(zaak, opdracht.vandaag);
			return { zaak, feiten, besluit: decideZaak(werkinstructie, feiten, { signalenDezeMaand }) };
		});
		await voegRijenToe(
			trx,
			"besluiten",
			["gemeente_id", "zaak_id", "werkinstructie_versie", "opgepakt", "reden", "route", "regel", "omdat"],
			genomen.map(({ zaak, besluit }) => formatBesluit(gemeenteId, zaak.id, versie, besluit)),
		);
		const rijen = genomen.map((een) => makeBesluitrij(werkinstructie, versie, een, opdracht.vandaag));
		await wijzigRijen(trx, "zaken", gemeenteId, rijen, "gewijzigd_op = now()");
		if (zaken.length < BLOK) break;
	}
	await omgeving.queue("finish-aanlevering", { vandaag: opdracht.vandaag });
	await omgeving.queue("plan-berichten", {});
}

async function readWerkinstructie({
	trx,
	gemeenteId,
}: Stapomgeving): Promise<{ versie: number; werkinstructie: Werkinstructie }> {
	const rij = await trx
		.selectFrom("werkinstructies")
		.select(["versie", sql<string>`inhoud::text`.as("tekst")])
		.where("status", "=", "actief")
		.executeTakeFirstOrThrow();
	const gelezen = readWerkinstructietekst(rij.tekst);
	if (!gelezen.ok)
		throw new Error(`De werkinstructie (versie ${rij.versie}) van gemeente ${gemeenteId} is niet leesbaar.`);
	return { versie: rij.versie, werkinstructie: gelezen.waarde };
}

const formatBesluit = (gemeenteId: number, zaakId: number, versie: number, besluit: Besluit) => ({
	gemeente_id: gemeenteId,
	zaak_id: zaakId,
	werkinstructie_versie: versie,
	opgepakt: besluit.opgepakt,
	reden: besluit.reden,
	route: besluit.route,
	regel: besluit.regel,
	omdat: besluit.omdat,
});

/** The facts of one zaak as the rule wants them. A household's children are not known here: no partner may send them. */
export function makeFeiten(zaak: TeBeslissen, vandaag: Datum): Feiten {
	return {
		id: String(zaak.id),
		partnertypen: zaak.partnertypen,
		signaaltypen: zaak.signaaltypen,
		bedragCent: zaak.bedrag_cent,
		maandenAchterstand: zaak.maanden_achterstand,
		meervoudig: zaak.meervoudig,
		opeenvolgend: zaak.opeenvolgend,
		eersteMelding: !zaak.opeenvolgend,
		herhaalmelding: zaak.herhaalmelding,
		bedragGestegen: zaak.bedrag_gestegen,
		leeftijd: zaak.geboortedatum === null ? null : leeftijdOp(zaak.geboortedatum, vandaag),
		minderjarigeKinderen: null,
		telefoonBekend: zaak.telefoon,
		mobielBekend: zaak.mobiel,
		emailBekend: zaak.email,
		eerderGeenHulp: zaak.eerder_geen_hulp,
		bekendBijSchuldhulp: zaak.bekend_bij_schuldhulp,
		warmeOverdracht: zaak.warme_overdracht,
		nietBezoeken: zaak.niet_bezoeken,
		sleper: zaak.sleper,
	};
}
