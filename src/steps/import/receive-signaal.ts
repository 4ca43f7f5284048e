import { hash } from "node:crypto";
import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import { lockGemeente } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { celTekst } from "../../rules/import/cel.ts";
import { checkRegel } from "../../rules/import/check-regel.ts";
import type { Correctie } from "../../rules/import/correctiereden.ts";
import { recogniseKolommen } from "../../rules/import/kolommen.ts";
import type { Regeluitkomst, Velden } from "../../rules/import/regeluitkomst.ts";
import { VELDEN } from "../../rules/import/veld.ts";
import type { Weigering } from "../../rules/import/weigerreden.ts";
import { type Datum, formatKorteDatum } from "../../rules/kernel/datum.ts";
import { PARTNERTYPEN_MET_BSN, type Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import { queueVervolg } from "./queue-vervolg.ts";
import { type Aanleverrapport, countCorrecties, countWeigering, LEEG_RAPPORT, startRapport } from "./rapport.ts";
import { makeRegelopslag, rijHashes } from "./store-regels.ts";

/** One signaal as a partner's machine sends it. */
export interface OntvangenSignaal {
	readonly velden: Velden;
	readonly partner: { readonly id: number; readonly naam: string; readonly partnertype: Partnertype };
	readonly peildatum: Datum;
}

/** What came of it; `signaalId` is the one of before when it was sent twice. */
export type Signaalontvangst =
	| { readonly soort: "aangenomen"; readonly signaalId: number; readonly correcties: readonly Correctie[] }
	| { readonly soort: "dubbel"; readonly signaalId: number }
	| { readonly soort: "geweigerd"; readonly redenen: readonly Weigering[] };

/** So long a call waits for a large file that is being read; then the machine is asked to come back. */
const WACHT_MS = 20_000;
const HERKENNING = recogniseKolommen(VELDEN, {}, true);

/** What the rules of a file say of it. The key says who delivers, so a row that names another partner is refused. */
export function judgeSignaal({ velden, partner, peildatum }: OntvangenSignaal): Regeluitkomst {
	const { naam, partnertype } = partner;
	return checkRegel(velden, {
		peildatum,
		magBsn: (type) => PARTNERTYPEN_MET_BSN.includes(type),
		partner: { naam, partnertype, vast: true },
	});
}

/**
 * Takes one signaal in by the very same rules as a row of a file: it is a row of the delivery that holds what this partner
 * sent by machine today, so the lists, the refused rows and taking a delivery back work as for a file. Queues the match.
 * `isEerder` is asked when no other call of the gemeente can come between: when this very call was answered before, nothing
 * happens.
 */
export async function receiveSignaal(
	omgeving: Stapomgeving,
	ontvangen: OntvangenSignaal,
	isEerder: () => Promise<boolean> = async () => false,
): Promise<Signaalontvangst | null> {
	const { trx, gemeenteId } = omgeving;
	const { partner, peildatum } = ontvangen;
	await sql`select set_config('lock_timeout', ${String(WACHT_MS)}, true)`.execute(trx);
	await lockGemeente(trx, gemeenteId);
	if (await isEerder()) return null;
	const uitkomst = judgeSignaal(ontvangen);
	const aanlevering = await findOrMakeDagaanlevering(omgeving, partner, peildatum);
	const nummer = aanlevering.regels + 1;
	const cellen = VELDEN.map((veld) => ontvangen.velden[veld] ?? "");
	const opslag = makeRegelopslag(omgeving, aanlevering, HERKENNING, VELDEN);
	const geteld = await opslag.write([{ rij: { nummer, cellen: cellen.map(celTekst) }, uitkomst }]);
	const rapport: Aanleverrapport = structuredClone({ ...LEEG_RAPPORT, ...aanlevering.rapport });
	if (uitkomst.soort === "geweigerd") countWeigering(rapport, uitkomst.redenen);
	else if (geteld.dubbel === 0) countCorrecties(rapport, uitkomst.correcties);
	const geweigerd = uitkomst.soort === "geweigerd" ? 1 : 0;
	await trx
		.updateTable("aanleveringen")
		.set((uit) => ({
			regels: nummer,
			voortgang: nummer,
			aangenomen: uit("aangenomen", "+", geteld.aangenomen),
			gecorrigeerd: uit("gecorrigeerd", "+", geteld.gecorrigeerd),
			geweigerd: uit("geweigerd", "+", geweigerd),
			dubbel: uit("dubbel", "+", geteld.dubbel),
			rapport: JSON.stringify(rapport),
			...(geteld.aangenomen > 0 ? { status: "ingelezen" } : {}),
		}))
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", aanlevering.id)
		.execute();
	const wat = uitkomst.soort === "geweigerd" ? "geweigerd" : geteld.dubbel > 0 ? "dubbel" : "aangenomen";
	await logAudit(trx, omgeving, "signaal-ontvangen", {
		gegevens: { aanleveringId: aanlevering.id, partnerId: partner.id, uitkomst: wat },
	});
	if (uitkomst.soort === "geweigerd") return { soort: "geweigerd", redenen: uitkomst.redenen };
	const { id: signaalId } = await trx
		.selectFrom("signalen")
		.select("id")
		.where("gemeente_id", "=", gemeenteId)
		.where("rij_hash", "in", rijHashes(uitkomst.regel))
		.orderBy("id")
		.executeTakeFirstOrThrow();
	if (geteld.dubbel > 0) return { soort: "dubbel", signaalId };
	await queueVervolg(omgeving, peildatum, geteld.crisis > 0);
	return { soort: "aangenomen", signaalId, correcties: uitkomst.correcties };
}

/** The delivery of today for this partner's machine: one a day, or a thousand calls would be a thousand rows on the list. */
async function findOrMakeDagaanlevering(
	{ trx, gemeenteId }: Stapomgeving,
	partner: OntvangenSignaal["partner"],
	peildatum: Datum,
) {
	const bestand_hash = hash("sha256", `koppeling ${partner.id} ${peildatum}`, "buffer");
	const kolommen = ["id", "peildatum", "regels", "rapport"] as const;
	const vandaag = await trx
		.selectFrom("aanleveringen")
		.select(kolommen)
		.where("gemeente_id", "=", gemeenteId)
		.where("bestand_hash", "=", bestand_hash)
		.executeTakeFirst();
	if (vandaag) return vandaag;
	return trx
		.insertInto("aanleveringen")
		.values({
			gemeente_id: gemeenteId,
			bestandsnaam: `Koppeling ${partner.naam} ${formatKorteDatum(peildatum)}`.slice(0, 200),
			bestand_hash,
			partner_id: partner.id,
			partner_naam: partner.naam,
			partnertype: partner.partnertype,
			status: "verwerkt",
			peildatum,
			rapport: JSON.stringify(startRapport(VELDEN, HERKENNING)),
			verwerkt_op: sql`now()`,
		})
		.returning(kolommen)
		.executeTakeFirstOrThrow();
}
