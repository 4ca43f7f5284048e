import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import { lockGemeente } from "../../database/gemeente-transactie.ts";
import { countSignalenDezeMaand } from "../../database/signalen-deze-maand.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { decideZaak } from "../../rules/decide/decide-zaak.ts";
import type { Maandcontext } from "../../rules/decide/drempel.ts";
import { readWerkinstructietekst } from "../../rules/decide/remember-werkinstructie.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { BestaandeZaak } from "../../rules/match/adressignaal.ts";
import type { Koppelmodel } from "../../rules/match/koppelen/model.ts";
import type { Matchinstellingen } from "../../rules/match/match-huishouden.ts";
import { matchVroegsignalen } from "../../rules/match/match-vroegsignalen.ts";
import { makeKoppelmodel } from "../../rules/match/persoon/koppelmodel.ts";
import { linkPersonen } from "../../rules/match/persoon/link-personen.ts";
import type { Zaakbeeld } from "../../rules/match/zaakbeeld.ts";
import { gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import { findOngematcht, readWijken, readZaken } from "./queries.ts";
import { readVerband } from "./read-verband.ts";
import { writeKoppelingen } from "./write-koppelingen.ts";
import { writeZaken } from "./write-zaken.ts";

/** What the match asks of the gemeente: its settings, and the weights of the record-linkage engine for its size. */
export interface Matchdelen extends Matchinstellingen {
	readonly koppelmodel: Koppelmodel;
}

/** Signalen a round: with their history in memory at once, whatever the size of the delivery. */
export const BLOK = 4_000;

/**
 * Puts every signaal that stands in no zaak yet into one, and queues the decision. Rounds of 4,000; each round sees what
 * the one before wrote, so the answer is the same as in one go. `alleen`: start from the crises only; what else their
 * households sent comes along, the rest waits.
 */
export async function matchNieuweSignalen(
	omgeving: Stapomgeving,
	opdracht: { matchingsdatum: Datum; alleen?: "Crisis" },
): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	await lockGemeente(trx, gemeenteId);
	const [instellingen, ids] = await Promise.all([
		readMatchinstellingen(omgeving, opdracht.matchingsdatum),
		findOngematcht(trx, gemeenteId, opdracht.alleen),
	]);
	for (let plaats = 0; plaats < ids.length; plaats += BLOK) {
		await matchBlok(omgeving, ids.slice(plaats, plaats + BLOK), instellingen, opdracht.matchingsdatum);
	}
	await logAudit(trx, omgeving, "signalen-gematcht", { gegevens: { signalen: ids.length } });
	await omgeving.queue("decide-zaken", { vandaag: opdracht.matchingsdatum });
}

/**
 * One round: everything these signalen may belong with is read, matched and written. `opnieuw`: zaken to write again though
 * no signaal joined them, because one was taken away.
 */
export async function matchBlok(
	omgeving: Stapomgeving,
	ids: readonly number[],
	instellingen: Matchdelen,
	matchingsdatum: Datum,
	opnieuw?: (bestaand: ReadonlyMap<number, BestaandeZaak>) => ReadonlySet<number>,
): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	const verband = await readVerband(omgeving, ids, instellingen.koppelmodel);
	const { signalen, koppelingen } = linkPersonen(verband.signalen, verband.weger);
	const zaakIds = [...new Set(signalen.map((signaal) => signaal.zaakId).filter((id) => id !== null))];
	const postcodes = signalen.map((signaal) => signaal.rij.postcode);
	const [bestaand, wijken] = await Promise.all([
		readZaken(trx, gemeenteId, zaakIds),
		readWijken(trx, gemeenteId, postcodes),
	]);
	const moet = opnieuw?.(bestaand);
	const zaken = matchVroegsignalen(signalen, moet ? forgetBesluiten(bestaand, moet) : bestaand, instellingen);
	await Promise.all([
		writeZaken(omgeving, { zaken, signalen, bestaand, wijken, matchingsdatum, ...(moet ? { opnieuw: moet } : {}) }),
		writeKoppelingen(omgeving, verband, koppelingen),
	]);
}

/** What was decided about these no longer holds: they lost a signaal, and are decided again. */
const forgetBesluiten = (
	bestaand: ReadonlyMap<number, BestaandeZaak>,
	opnieuw: ReadonlySet<number>,
): ReadonlyMap<number, BestaandeZaak> =>
	new Map([...bestaand].map(([id, zaak]) => [id, opnieuw.has(id) ? { ...zaak, besloten: false } : zaak]));

/** The settings of the gemeente and its werkinstructie in force, as the match asks for them. */
export async function readMatchinstellingen({ trx, gemeenteId }: Stapomgeving, vandaag: Datum): Promise<Matchdelen> {
	const rij = await trx
		.selectFrom("gemeenten")
		.innerJoin("werkinstructies", "werkinstructies.gemeente_id", "gemeenten.id")
		.select(["gemeenten.instellingen", "gemeenten.inwoners", sql<string>`werkinstructies.inhoud::text`.as("tekst")])
		.where("gemeenten.id", "=", gemeenteId)
		.where("werkinstructies.status", "=", "actief")
		.executeTakeFirstOrThrow();
	const { herhaalmeldingMaanden, sleperVanaf } = gemeenteInstellingen.parse(rij.instellingen);
	const werkinstructie = readWerkinstructietekst(rij.tekst);
	if (!werkinstructie.ok) throw new Error(`De werkinstructie van gemeente ${gemeenteId} is niet leesbaar.`);
	const naarDrukte = werkinstructie.waarde.drempels.some((drempel) => drempel.bijDrukte);
	const maand = naarDrukte ? { signalenDezeMaand: await countSignalenDezeMaand(trx, gemeenteId, vandaag) } : {};
	return {
		herhaalmeldingMaanden,
		sleperVanaf,
		zouOppakken: (beeld) => zouOppakken(werkinstructie.waarde, beeld, maand),
		koppelmodel: makeKoppelmodel(rij.inwoners),
	};
}

/**
 * Would this be picked up, looking at the arrears and the month alone? Decides only whether a next signaal joins this zaak or starts
 * its own; what is known of the resident is looked at when the zaak is really decided.
 */
function zouOppakken(werkinstructie: Werkinstructie, beeld: Zaakbeeld, maand: Maandcontext): boolean {
	const feiten = {
		id: "",
		...beeld,
		eersteMelding: !beeld.opeenvolgend,
		leeftijd: null,
		minderjarigeKinderen: null,
		telefoonBekend: true,
		mobielBekend: true,
		emailBekend: true,
		eerderGeenHulp: false,
		bekendBijSchuldhulp: false,
	};
	return decideZaak(werkinstructie, feiten, maand).opgepakt;
}
