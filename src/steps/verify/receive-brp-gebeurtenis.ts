import { sql } from "kysely";
import { logAudit, logGebeurtenis } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Bsn } from "../../rules/kernel/bsn.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import { gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import { applyEffecten } from "./apply-effecten.ts";
import { sluitBsn } from "./kandidaat.ts";

/** What the BRP says happened to a person. */
export interface BrpGebeurtenis {
	readonly bsn: Bsn;
	readonly soort: "verhuisd-binnen" | "vertrokken" | "overleden" | "geheim";
	/** The day it took effect. */
	readonly datum: Datum;
}

/** The signalen of this person in open zaken. */
interface Persoonsignaal {
	readonly signaal_id: number;
	readonly zaak_id: number;
}

/** Where there is no register to ask, the event itself says this much. */
const EINDE = {
	overleden: { uitkomst: "overleden", redenen: ["overleden"] },
	vertrokken: { uitkomst: "elders", redenen: ["andere-gemeente"] },
} as const;

const REGELS: Readonly<Record<"opnieuw" | "geheim" | "verhuisd-binnen", string>> = {
	opnieuw: "De BRP meldt dat er iets is veranderd. Voordeur zoekt de inwoner opnieuw op.",
	geheim: "Adres geheim: de BRP meldt dat de inwoner geheimhouding heeft. Geef het adres nooit aan een partner.",
	"verhuisd-binnen":
		"De BRP meldt dat de inwoner binnen de gemeente is verhuisd. Kijk het adres na voordat je op bezoek gaat.",
};

/**
 * Somebody moved, died or became geheim. Their open zaken are found by blind index, as a partner sent the BSN or as a check
 * confirmed it, and the person is looked up again in the source of the gemeente: what the event says is not believed by
 * itself. Only where there is no source that can know it yet (none, by hand, or an extract of before the event) it counts for
 * who died or left. Nothing is kept of a person without an open zaak; told twice counts once. Returns how many zaken.
 */
export async function receiveBrpGebeurtenis(
	omgeving: Stapomgeving,
	gebeurtenis: BrpGebeurtenis,
	nu: Date,
): Promise<number> {
	const { trx } = omgeving;
	const signalen = await findSignalen(omgeving, gebeurtenis.bsn);
	if (signalen.length === 0 || !(await isNieuw(omgeving, gebeurtenis, nu))) return 0;
	const opnieuw = await kanOpzoeken(omgeving, gebeurtenis.datum);
	const zaken = [...new Set(signalen.map((een) => een.zaak_id))].sort((een, ander) => een - ander);
	for (const zaakId of zaken) {
		await logAudit(trx, omgeving, "brp-gebeurtenis", { zaakId, gegevens: { opnieuwOpgezocht: opnieuw } });
	}
	if (opnieuw) await askAgain(omgeving, signalen, nu);
	else if (gebeurtenis.soort === "geheim") await hideAdres(omgeving, signalen, zaken);
	else if (gebeurtenis.soort !== "verhuisd-binnen") return believe(omgeving, gebeurtenis, signalen, nu);
	const regel = opnieuw ? REGELS.opnieuw : REGELS[gebeurtenis.soort as "geheim" | "verhuisd-binnen"];
	for (const zaakId of zaken) await logGebeurtenis(trx, omgeving, zaakId, "brp-gebeurtenis", regel);
	return zaken.length;
}

/** Looks these persons up again, as far as they have an open zaak. Returns how many zaken. */
export async function askPersonenAgain(omgeving: Stapomgeving, bsns: readonly Bsn[], nu: Date): Promise<number> {
	const zaken = new Set<number>();
	for (const bsn of bsns) {
		const signalen = await findSignalen(omgeving, bsn);
		for (const { zaak_id } of signalen) zaken.add(zaak_id);
		if (signalen.length > 0) await askAgain(omgeving, signalen, nu);
	}
	return zaken.size;
}

async function findSignalen({ trx, gemeenteId, sleutels }: Stapomgeving, bsn: Bsn): Promise<Persoonsignaal[]> {
	const index = sleutels.index(gemeenteId, "bsn", bsn);
	const { rows } = await sql<Persoonsignaal>`
		with van as (
			select id from signalen where gemeente_id = ${gemeenteId} and bsn_index = ${index}
			union select signaal_id from controles where gemeente_id = ${gemeenteId} and bsn_index = ${index}
		)
		select k.signaal_id, k.zaak_id from van
		join zaaksignalen k on k.gemeente_id = ${gemeenteId} and k.signaal_id = van.id
		join zaken z on z.gemeente_id = ${gemeenteId} and z.id = k.zaak_id
		where z.status in ('te-benaderen', 'in-gesprek') order by k.signaal_id
	`.execute(trx);
	return rows;
}

/** False when this was told before. The key cannot be read back to a person. */
async function isNieuw({ trx, gemeenteId, sleutels }: Stapomgeving, { bsn, soort, datum }: BrpGebeurtenis, nu: Date) {
	const antwoord = await trx
		.insertInto("brp_gebeurtenissen")
		.values({
			gemeente_id: gemeenteId,
			sleutel: sleutels.index(gemeenteId, "brp_gebeurtenissen", `${bsn}|${soort}|${datum}`),
			ontvangen_op: nu,
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return Number(antwoord.numInsertedOrUpdatedRows) > 0;
}

/** Is there a source that can know of it: Haal Centraal, or an extract of after that day? */
async function kanOpzoeken({ trx, gemeenteId }: Stapomgeving, datum: Datum): Promise<boolean> {
	const rij = await trx
		.selectFrom("gemeenten as g")
		.select(["g.instellingen"])
		.select((uit) =>
			uit
				.selectFrom("registerleveringen as l")
				.select((binnen) => binnen.fn.max("l.op").as("op"))
				.where("l.gemeente_id", "=", gemeenteId)
				.as("uittreksel"),
		)
		.where("g.id", "=", gemeenteId)
		.executeTakeFirstOrThrow();
	const { brpBron } = gemeenteInstellingen.parse(rij.instellingen);
	if (brpBron === "haal-centraal") return true;
	return brpBron === "register" && rij.uittreksel !== null && lokaleTijd(rij.uittreksel).datum > datum;
}

/** Marks them for the check, which stops messages at once; a signaal that was never checked gets its turn there too. Who waits for a partner keeps waiting. */
async function askAgain(omgeving: Stapomgeving, signalen: readonly Persoonsignaal[], nu: Date): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	await trx
		.updateTable("controles")
		.set({ opnieuw_op: nu, gebeurtenis_op: nu })
		.where("gemeente_id", "=", gemeenteId)
		.where("signaal_id", "in", idsVan(signalen))
		.where("besluit", "is distinct from", "gevraagd")
		.execute();
	await omgeving.queue("verify-signalen", {});
	// What waits in the outbox goes to nobody until then.
	await omgeving.queue("plan-berichten", {});
}

const idsVan = (signalen: readonly Persoonsignaal[]) => signalen.map((een) => een.signaal_id);

/** Careful without asking: hiding an address harms nobody. */
async function hideAdres({ trx, gemeenteId }: Stapomgeving, signalen: readonly Persoonsignaal[], zaken: number[]) {
	await trx
		.updateTable("controles")
		.set({ adres_geheim: true })
		.where("gemeente_id", "=", gemeenteId)
		.where("signaal_id", "in", idsVan(signalen))
		.execute();
	await trx
		.updateTable("zaken")
		.set((uit) => ({ adres_geheim: true, versie: uit("versie", "+", 1), gewijzigd_op: sql`now()` }))
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "in", zaken)
		.where("adres_geheim", "=", false)
		.execute();
}

/** The outcome of a check, without a check; other signalen of the same person in the zaak (no BSN, same person key) go along. */
async function believe(
	omgeving: Stapomgeving,
	{ bsn, soort }: BrpGebeurtenis,
	signalen: readonly Persoonsignaal[],
	nu: Date,
): Promise<number> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const { uitkomst, redenen } = EINDE[soort as keyof typeof EINDE];
	const { bsn_versleuteld, bsn_index } = sluitBsn(sleutels, gemeenteId, bsn);
	const { rows } = await sql<Persoonsignaal>`
		with eigen as (
			select k.zaak_id, s.id, s.persoonsleutel from zaaksignalen k
			join signalen s on s.gemeente_id = k.gemeente_id and s.id = k.signaal_id
			where k.gemeente_id = ${gemeenteId} and k.signaal_id = any(${idsVan(signalen)}::bigint[])
		), mee as (
			select distinct k.signaal_id, k.zaak_id from eigen e
			join zaaksignalen k on k.gemeente_id = ${gemeenteId} and k.zaak_id = e.zaak_id
			join signalen s on s.gemeente_id = ${gemeenteId} and s.id = k.signaal_id
			where s.id = e.id or s.persoonsleutel = e.persoonsleutel
		)
		insert into controles (gemeente_id, signaal_id, uitkomst, gevonden, zekerheid, redenen, bsn_versleuteld, bsn_index,
			besloten, op, wacht_sinds)
		select ${gemeenteId}, signaal_id, ${uitkomst}, ${uitkomst}, 1000, ${redenen}::text[], ${bsn_versleuteld}, ${bsn_index},
			'vanzelf', ${nu}, ${nu} from mee
		on conflict (gemeente_id, signaal_id) do update set uitkomst = excluded.uitkomst, gevonden = excluded.gevonden,
			zekerheid = excluded.zekerheid, redenen = excluded.redenen, bsn_versleuteld = excluded.bsn_versleuteld,
			bsn_index = excluded.bsn_index, besloten = 'vanzelf', besluit = null, door = null, op = excluded.op,
			kandidaten = null, verwerkt_op = null, opnieuw_op = null, gebeurtenis_op = null, wacht_op = null, zaak_voor = null, gemeld_op = null
		returning signaal_id, (select m.zaak_id from mee m where m.signaal_id = controles.signaal_id) as zaak_id
	`.execute(trx);
	const eerste = new Map(rows.map((een) => [een.zaak_id, een.signaal_id]));
	for (const signaalId of eerste.values()) await applyEffecten(omgeving, nu, signaalId);
	return eerste.size;
}

/** What is older than this is not told again. */
const DAGEN = 60;

/** Forgets which events were told. */
export async function dropOudeBrpGebeurtenissen({ trx, gemeenteId }: Stapomgeving, nu: Date): Promise<void> {
	await trx
		.deleteFrom("brp_gebeurtenissen")
		.where("gemeente_id", "=", gemeenteId)
		.where("ontvangen_op", "<", new Date(nu.getTime() - DAGEN * 86_400_000))
		.execute();
}
