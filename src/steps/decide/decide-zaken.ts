import { sql } from "kysely";
import { lockGemeente } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { voegRijenToe } from "../../database/voeg-rijen-toe.ts";
import { wijzigRijen } from "../../database/wijzig-rijen.ts";
import { decideZaak } from "../../rules/decide/decide-zaak.ts";
import type { Feiten } from "../../rules/decide/feiten.ts";
import { readWerkinstructietekst } from "../../rules/decide/remember-werkinstructie.ts";
import { type Datum, leeftijdOp } from "../../rules/kernel/datum.ts";
import { makeBesluitrij } from "./besluitrij.ts";
import { type Aanpak, chooseAanpak, isBegonnen, type Versie } from "./choose-aanpak.ts";
import {
	type Besliszaak,
	countSignalenDezeMaand,
	readTeBeslissen,
	readVersieteksten,
	type TeBeslissen,
} from "./queries.ts";

const BLOK = 4_000;

/**
 * Decides every zaak of the gemeente that waits for it: not picked up with its reason, or a route and its first step.
 * Each decision is kept with the version, row and reason that made it.
 */
export async function decideZaken(omgeving: Stapomgeving, opdracht: { vandaag: Datum }): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	await lockGemeente(trx, gemeenteId);
	const actief = await readWerkinstructie(omgeving);
	const { werkinstructie } = actief;
	const versies = new Map<number, Versie>([[actief.versie, actief]]);
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
		await wijzigRijen(trx, "zaken", gemeenteId, rijen, "gewijzigd_op = now()");
		if (zaken.length < BLOK) break;
	}
	await omgeving.queue("finish-aanlevering", { vandaag: opdracht.vandaag });
	await omgeving.queue("plan-berichten", {});
}

async function readWerkinstructie({ trx, gemeenteId }: Stapomgeving): Promise<Versie> {
	const { versie, tekst } = await trx
		.selectFrom("werkinstructies")
		.select(["versie", sql<string>`inhoud::text`.as("tekst")])
		.where("status", "=", "actief")
		.executeTakeFirstOrThrow();
	return leesVersie(gemeenteId, versie, tekst);
}

function leesVersie(gemeenteId: number, versie: number, tekst: string): Versie {
	const gelezen = readWerkinstructietekst(tekst);
	if (!gelezen.ok) throw new Error(`De werkinstructie (versie ${versie}) van gemeente ${gemeenteId} is niet leesbaar.`);
	return { versie, werkinstructie: gelezen.waarde };
}

/** The versions whose route was begun in one of these zaken. */
async function addOudeVersies(
	{ trx, gemeenteId }: Stapomgeving,
	versies: Map<number, Versie>,
	zaken: readonly Besliszaak[],
): Promise<void> {
	const gevraagd = new Set(zaken.filter(isBegonnen).flatMap(({ route_versie: oud }) => (oud === null ? [] : [oud])));
	const nog = [...gevraagd].filter((versie) => !versies.has(versie));
	for (const { versie, tekst } of await readVersieteksten(trx, nog)) {
		versies.set(versie, leesVersie(gemeenteId, versie, tekst));
	}
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
