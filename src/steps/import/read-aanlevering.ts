import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import { lockGemeente } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { BESTANDSREDENEN, type Bestandslezer } from "../../outside/bestand/port.ts";
import { checkRegel } from "../../rules/import/check-regel.ts";
import {
	type Kolommenherkenning,
	type Kolomprofiel,
	recogniseKolommen,
	uniekeNamen,
} from "../../rules/import/kolommen.ts";
import { leesVelden, splitsKop } from "../../rules/import/lees-velden.ts";
import type { Regelcontext, Regeluitkomst } from "../../rules/import/regeluitkomst.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { PARTNERTYPEN_MET_BSN, type Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import { findPassendProfiel } from "./find-passend-profiel.ts";
import { keepKolomprofiel, readKolomprofiel } from "./queries.ts";
import { queueVervolg } from "./queue-vervolg.ts";
import { countCorrecties, countWeigering, LEEG_RAPPORT, startRapport } from "./rapport.ts";
import { makeRegelopslag, type Regelopslag } from "./store-regels.ts";

/** How many rows are checked before they are written: flat memory, few statements. */
const BLOK = 4_000;

export interface Leesopdracht {
	readonly aanleveringId: number;
	readonly lezer: Bestandslezer;
	/** The day of the run: what is matched is matched today, also when the file was received earlier. */
	readonly vandaag: Datum;
	/** Read from disk instead of the kept bytes (command line). */
	readonly pad?: string;
	/** Told after each block how many rows have been read. */
	readonly onVoortgang?: (regels: number) => void | Promise<void>;
}

type Rij = { nummer: number; cellen: readonly import("../../rules/import/cel.ts").Cel[] };

/**
 * Reads one received delivery: each row is taken in, corrected or refused, and what was taken in before is counted as
 * double. All in the transaction of `omgeving`: after a crash the delivery is still "ontvangen" and is read again.
 * A delivery that was read already is left alone, so running this twice does nothing twice.
 */
export async function readAanlevering(omgeving: Stapomgeving, opdracht: Leesopdracht): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	await lockGemeente(trx, gemeenteId);
	const aanlevering = await trx
		.selectFrom("aanleveringen")
		.selectAll()
		.where("id", "=", opdracht.aanleveringId)
		.where("status", "=", "ontvangen")
		.executeTakeFirst();
	if (!aanlevering) return;
	const profiel = (aanlevering.kolomprofiel ??
		(aanlevering.partner_naam && (await readKolomprofiel(trx, aanlevering.partner_naam))) ??
		{}) as Kolomprofiel;
	const refuseBestand = async (status: "afgekeurd" | "kolommen-nodig", rapport: object): Promise<void> => {
		const wis = status === "afgekeurd" ? { inhoud: null } : {};
		await trx
			.updateTable("aanleveringen")
			.set({ status, rapport: JSON.stringify(rapport), verwerkt_op: sql`now()`, ...wis })
			.where("id", "=", aanlevering.id)
			.execute();
	};

	const inhoud = aanlevering.inhoud
		? {
				inhoud: Buffer.from(
					omgeving.sleutels.decrypt(gemeenteId, "aanleveringen.inhoud", aanlevering.inhoud),
					"base64",
				),
			}
		: { pad: opdracht.pad ?? "" };
	const bestand = await opdracht.lezer.open({ naam: aanlevering.bestandsnaam, profiel, ...inhoud });
	if (!bestand.ok) return refuseBestand("afgekeurd", { ...LEEG_RAPPORT, uitleg: BESTANDSREDENEN[bestand.reden] });
	const gesplitst = await splitsKop(bestand.waarde.regels, profiel);
	if (!gesplitst) return refuseBestand("afgekeurd", { ...LEEG_RAPPORT, uitleg: BESTANDSREDENEN["bestand-leeg"] });

	const partner =
		aanlevering.partner_naam && aanlevering.partnertype
			? { naam: aanlevering.partner_naam, partnertype: aanlevering.partnertype as Partnertype }
			: undefined;
	const kop = gesplitst.kopregel.kop;
	let herkenning = recogniseKolommen(kop, profiel, partner !== undefined);
	if (herkenning.ontbrekend.length > 0) {
		const passend = await findPassendProfiel(trx, kop, partner !== undefined);
		if (passend) herkenning = recogniseKolommen(kop, passend, partner !== undefined);
	}
	const namen = uniekeNamen(kop);
	const rapport = startRapport(namen, herkenning);
	if (herkenning.ontbrekend.length > 0) {
		await gesplitst.gegevens.return();
		rapport.uitleg = "Niet alle kolommen zijn herkend. Geef aan wat elke kolom betekent.";
		return refuseBestand("kolommen-nodig", rapport);
	}

	const context: Regelcontext = {
		peildatum: aanlevering.peildatum,
		magBsn: (type) => PARTNERTYPEN_MET_BSN.includes(type),
		...(partner ? { partner } : {}),
	};
	const opslag = makeRegelopslag(omgeving, aanlevering, herkenning, namen);
	const tel = { regels: 0, aangenomen: 0, gecorrigeerd: 0, geweigerd: 0, dubbel: 0 };
	let crisis = 0;
	let blok: { rij: Rij; uitkomst: Regeluitkomst }[] = [];
	const schrijf = async () => {
		const geschreven = await opslag.write(blok);
		tel.aangenomen += geschreven.aangenomen;
		tel.gecorrigeerd += geschreven.gecorrigeerd;
		tel.dubbel += geschreven.dubbel;
		crisis += geschreven.crisis;
		blok = [];
		await opdracht.onVoortgang?.(tel.regels);
	};
	for await (const rij of gesplitst.gegevens) {
		const uitkomst = judgeRij(rij, herkenning, kop.length, context);
		tel.regels++;
		if (uitkomst.soort === "geweigerd") {
			tel.geweigerd++;
			countWeigering(rapport, uitkomst.redenen);
		} else {
			countCorrecties(rapport, uitkomst.correcties);
		}
		blok.push({ rij, uitkomst });
		if (blok.length >= BLOK) await schrijf();
	}
	await schrijf();
	await finishReading(omgeving, aanlevering, tel, rapport, opslag);
	await queueVervolg(omgeving, opdracht.vandaag, crisis > 0);
}

function judgeRij(rij: Rij, herkenning: Kolommenherkenning, kolommen: number, context: Regelcontext): Regeluitkomst {
	const gelezen = leesVelden(herkenning, kolommen, rij.cellen);
	if ("weigering" in gelezen) {
		// In a row that was cut in two nothing says for certain who sends it, but for who delivers the file.
		const zonderBsn = !(context.partner && context.magBsn(context.partner.partnertype));
		return { soort: "geweigerd", redenen: [gelezen.weigering], zonderBsn };
	}
	return checkRegel(gelezen.velden, context);
}

async function finishReading(
	omgeving: Stapomgeving,
	aanlevering: { id: number; partner_naam: string | null; kolomprofiel: Kolomprofiel | null },
	tel: { regels: number; aangenomen: number; gecorrigeerd: number; geweigerd: number; dubbel: number },
	rapport: object,
	opslag: Regelopslag,
): Promise<void> {
	const { trx } = omgeving;
	await trx
		.updateTable("aanleveringen")
		.set({
			...tel,
			status: "ingelezen",
			rapport: JSON.stringify(rapport),
			inhoud: null,
			voortgang: tel.regels,
			partner_id: opslag.enigePartner(),
		})
		.where("id", "=", aanlevering.id)
		.execute();
	// Mapped on the page, and the file itself names its partners: now they are known, the mapping is theirs.
	if (aanlevering.kolomprofiel && !aanlevering.partner_naam) await keepKolomprofiel(trx, aanlevering);
	await logAudit(trx, omgeving, "aanlevering-ingelezen", { gegevens: { aanleveringId: aanlevering.id, ...tel } });
}
