import { type Dader, logAudit } from "../../../database/audit.ts";
import { revokeInwonercodes } from "../../../database/revoke-inwonercodes.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { dagVanMoment } from "../../../rules/reach/bericht/moment.ts";
import type { Weigerreden } from "../../../rules/reach/bericht/verzending.ts";
import { WEIGERGEVOLGEN } from "../../../rules/reach/bericht/weigering.ts";
import type { Kanaal } from "../../../rules/zaak/contactsoort.ts";
import type { Berichtregel } from "./claim-berichten.ts";
import { planVolgendKanaal } from "./plan-volgend-kanaal.ts";
import type { Zaakregister } from "./zaakregister.ts";
import { zegKanaal, zegVerstuurd } from "./zeg-bericht.ts";

/** The message for this transaction: a second outcome of the same message waits, and then sees the first. */
export async function lockBericht({ trx, gemeenteId }: Stapomgeving, id: number): Promise<Berichtregel | null> {
	const rij = await trx
		.selectFrom("berichten")
		.selectAll()
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return rij ?? null;
}

async function zet({ trx, gemeenteId }: Stapomgeving, id: number, velden: Partial<Berichtregel>): Promise<void> {
	await trx.updateTable("berichten").set(velden).where("gemeente_id", "=", gemeenteId).where("id", "=", id).execute();
}

async function meld(omgeving: Stapomgeving, bericht: Berichtregel, soort: string, tekst: string, nu: Date) {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	await trx
		.insertInto("gebeurtenissen")
		.values({
			gemeente_id: gemeenteId,
			zaak_id: bericht.zaak_id,
			soort,
			tekst,
			door: gebruikerId,
			gebeurd_op: nu,
		})
		.execute();
	await logAudit(trx, omgeving as Dader, soort, {
		zaakId: bericht.zaak_id,
		gegevens: { bericht: bericht.id, kanaal: bericht.kanaal, soort: bericht.soort },
	});
}

/**
 * The message went out: the attempt in the zaak, the step that follows, time line and audit log, all in this transaction.
 * A message about an appointment is no attempt to reach somebody: it stands on the time line only.
 */
export async function writeVerzonden(
	omgeving: Stapomgeving,
	register: Zaakregister,
	bericht: Berichtregel,
	delen: { readonly externId: string | null; readonly nu: Date },
): Promise<void> {
	const { trx } = omgeving;
	const { nu, externId } = delen;
	// First the message, then the plan: an announced visit is fixed by the message that went out.
	const basis = { status: "verzonden", status_op: nu, verzonden_op: nu, bezig_sinds: null, reden: null, uitleg: null };
	await zet(omgeving, bericht.id, externId === null ? basis : { ...basis, extern_id: externId });
	if (externId !== null) {
		await trx
			.updateTable("berichtkenmerken")
			.set({ extern_id: externId })
			.where("kenmerk", "=", bericht.kenmerk)
			.execute();
	}
	if (bericht.stap !== null) {
		const pogingId = await register.schrijfPoging(
			trx,
			omgeving,
			{
				zaakId: bericht.zaak_id,
				stap: bericht.stap,
				kanaal: bericht.kanaal as Kanaal,
				uitkomst: bericht.kanaal === "Kaartje" ? "achtergelaten" : "verstuurd",
			},
			nu,
		);
		await zet(omgeving, bericht.id, { contactpoging_id: pogingId });
	}
	await meld(omgeving, bericht, "bericht-verstuurd", zegVerstuurd(bericht, nu), nu);
}

const SOORT: Readonly<Record<string, string>> = { Mail: "email", SMS: "telefoon", WhatsApp: "telefoon" };

/**
 * The message did not arrive, and will not: the number or address is marked when the reason says so, the attempt becomes
 * one that was not delivered, and the step is open again, so that the next kanaal of the route takes over.
 */
export async function writeMislukt(
	omgeving: Stapomgeving,
	register: Zaakregister,
	bericht: Berichtregel,
	delen: { readonly reden: Weigerreden; readonly uitleg: string; readonly nu: Date },
): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	const { reden, uitleg, nu } = delen;
	const gevolg = WEIGERGEVOLGEN[reden];
	await zet(omgeving, bericht.id, { status: "mislukt", status_op: nu, bezig_sinds: null, reden, uitleg });
	const soort = SOORT[bericht.kanaal];
	if (gevolg.contactFout && soort && bericht.naar) {
		await trx
			.updateTable("contactgegevens")
			.set({ status: "fout", status_op: dagVanMoment(nu) })
			.where("gemeente_id", "=", gemeenteId)
			.where("zaak_id", "=", bericht.zaak_id)
			.where("soort", "=", soort)
			.where("waarde", "=", bericht.naar)
			.execute();
		await revokeInwonercodes(trx, omgeving, { zaken: [bericht.zaak_id], naar: bericht.naar });
	}
	if (bericht.contactpoging_id !== null) await heropenStap(omgeving, bericht);
	await meld(omgeving, bericht, "bericht-mislukt", `${zegKanaal(bericht.kanaal)} niet bezorgd: ${gevolg.omdat}`, nu);
	if (bericht.stap !== null) await register.herplan(trx, omgeving, bericht.zaak_id, nu);
	else if (gevolg.dan === "kanaal") await planVolgendKanaal(omgeving, bericht, nu);
}

/** The attempt was not delivered. When nothing of the route was done since, its step is to be done again, another way. */
async function heropenStap({ trx, gemeenteId }: Stapomgeving, bericht: Berichtregel): Promise<void> {
	const uitkomst = bericht.kanaal === "Brief" ? "retour" : "niet-bezorgd";
	const later = await trx
		.selectFrom("contactpogingen")
		.select("id")
		.where("gemeente_id", "=", gemeenteId)
		.where("zaak_id", "=", bericht.zaak_id)
		.where("id", ">", bericht.contactpoging_id!)
		.where("stap", "is not", null)
		.where("ongedaan_op", "is", null)
		.executeTakeFirst();
	await trx
		.updateTable("contactpogingen")
		.set(later ? { uitkomst } : { uitkomst, stap: null })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", bericht.contactpoging_id)
		.execute();
}

/** Nobody can know whether it went: a colleague decides. */
export async function writeOnbekend(omgeving: Stapomgeving, bericht: Berichtregel, uitleg: string, nu: Date) {
	await zet(omgeving, bericht.id, { status: "onbekend", status_op: nu, bezig_sinds: null, uitleg });
	const zin = `Niet zeker of dit bericht is verstuurd (${zegKanaal(bericht.kanaal)}). Kijk bij Berichten.`;
	await meld(omgeving, bericht, "bericht-onbekend", zin, nu);
}

/** Certainly not sent: it waits for another try. */
export async function writeOpnieuw(omgeving: Stapomgeving, bericht: Berichtregel, vanaf: Date, uitleg: string | null) {
	await zet(omgeving, bericht.id, { status: "gepland", gepland_op: vanaf, bezig_sinds: null, uitleg });
}
