import { lockGemeente } from "../../database/gemeente-transactie.ts";
import { countSignalenDezeMaand } from "../../database/signalen-deze-maand.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { voegRijenToe } from "../../database/voeg-rijen-toe.ts";
import { wijzigRijen } from "../../database/wijzig-rijen.ts";
import { decideZaak } from "../../rules/decide/decide-zaak.ts";
import { geenHulpMaanden } from "../../rules/decide/uitsluiting.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { makeBesluitrij } from "./besluitrij.ts";
import { type Aanpak, chooseAanpak, type Versie } from "./choose-aanpak.ts";
import { logBesluiten, type Uitkomst } from "./log-besluiten.ts";
import { makeFeiten } from "./make-feiten.ts";
import { readTeBeslissen } from "./queries.ts";
import { addOudeVersies, readActief } from "./read-versies.ts";

const BLOK = 4_000;

/**
 * Decides every zaak of the gemeente that waits for it: not picked up with its reason, or a route and its first step.
 * Each decision is kept with the version, row and reason that made it; the audit log gets one line for all of them.
 */
export async function decideZaken(omgeving: Stapomgeving, opdracht: { vandaag: Datum }): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	await lockGemeente(trx, gemeenteId);
	const actief = await readActief(omgeving);
	const { werkinstructie } = actief;
	const versies = new Map<number, Versie>([[actief.versie, actief]]);
	const signalenDezeMaand = await countSignalenDezeMaand(trx, gemeenteId, opdracht.vandaag);
	const beslist: Uitkomst[] = [];
	for (;;) {
		const zaken = await readTeBeslissen(trx, gemeenteId, {
			vandaag: opdracht.vandaag,
			geenHulpMaanden: geenHulpMaanden(werkinstructie),
			hoogstens: BLOK,
		});
		if (zaken.length === 0) break;
		await addOudeVersies(omgeving, versies, zaken);
		const genomen = zaken.map((zaak): Aanpak => {
			const feiten = makeFeiten(zaak, opdracht.vandaag);
			const besluit = decideZaak(werkinstructie, feiten, { signalenDezeMaand });
			const oud = zaak.route_versie === null ? null : (versies.get(zaak.route_versie) ?? null);
			return chooseAanpak(actief, oud, { zaak, feiten, besluit });
		});
		await voegRijenToe(
			trx,
			"besluiten",
			["gemeente_id", "zaak_id", "werkinstructie_versie", "opgepakt", "reden", "route", "regel", "omdat"],
			genomen.filter(({ zaak }) => zaak.status !== "gesloten").map((aanpak) => formatBesluit(gemeenteId, aanpak)),
		);
		const rijen = genomen.map((aanpak) => makeBesluitrij(aanpak, opdracht.vandaag));
		// The next step may be another one: a form that was open before says so, and an undo of before does not bring the old one back.
		await wijzigRijen(trx, "zaken", gemeenteId, rijen, "versie = zaken.versie + 1, gewijzigd_op = now()");
		for (const { zaak, besluit, begonnen } of genomen) {
			if (zaak.status !== "gesloten") beslist.push({ id: zaak.id, reden: begonnen ? null : besluit.reden });
		}
		if (zaken.length < BLOK) break;
	}
	await logBesluiten(omgeving, actief.versie, beslist);
	await omgeving.queue("finish-aanlevering", {});
	await omgeving.queue("plan-berichten", {});
}

const formatBesluit = (gemeenteId: number, { zaak, besluit, versie }: Aanpak) => ({
	gemeente_id: gemeenteId,
	zaak_id: zaak.id,
	werkinstructie_versie: versie,
	opgepakt: besluit.opgepakt,
	reden: besluit.reden,
	route: besluit.route,
	regel: besluit.regel,
	omdat: besluit.omdat,
});
