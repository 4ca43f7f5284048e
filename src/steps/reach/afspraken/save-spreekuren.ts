import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import type { Vorm } from "../../../rules/reach/afspraak/afspraakstatus.ts";
import { checkZichtbareWaarde } from "../../../rules/reach/tekst/toets/zichtbare-waarde.ts";
import { listPartnernamen } from "../teksten/versies.ts";
import { offerEerderePlekken } from "./wachtlijst.ts";

/** A place as a form gives it. */
export interface NieuwePlek {
	readonly vorm: Vorm;
	readonly naam: string;
	readonly adres: string;
	readonly uitleg: string;
}

/** Weekly hours as a form gives them. */
export interface NieuwSpreekuur {
	readonly gebruikerId: number;
	readonly plekId: number;
	readonly weekdag: number;
	readonly van: string;
	readonly tot: string;
	readonly duurMinuten: number;
}

/**
 * Adds a place where residents can come. Its name and address stand in messages and in the calendar of a telephone: refused,
 * by the name of the field, when they tell of money or of a partner.
 */
export async function addPlek(
	omgeving: Stapomgeving,
	plek: NieuwePlek,
): Promise<Result<number, Readonly<Record<string, string>>>> {
	const { trx, gemeenteId } = omgeving;
	const partners = await listPartnernamen(trx, gemeenteId);
	const fouten: Record<string, string> = {};
	for (const veld of ["naam", "adres", "uitleg"] as const) {
		const fout = checkZichtbareWaarde(plek[veld], partners);
		if (fout) fouten[veld] = fout;
	}
	if (Object.keys(fouten).length > 0) return refuse(fouten);
	const { id } = await trx
		.insertInto("afspraakplekken")
		.values({ gemeente_id: gemeenteId, ...plek })
		.returning("id")
		.executeTakeFirstOrThrow();
	await logAudit(trx, omgeving, "afspraakplek-toegevoegd", { gegevens: { plek: id } });
	return accept(id);
}

/** Takes a place out of use, or back in: appointments that stand stay as they are. Back in: who waits hears of it. */
export async function setPlekActief(omgeving: Stapomgeving, plekId: number, actief: boolean, nu: Date): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	await trx
		.updateTable("afspraakplekken")
		.set({ actief })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", plekId)
		.execute();
	await logAudit(trx, omgeving, "afspraakplek-gewijzigd", { gegevens: { plek: plekId, actief } });
	if (actief) await offerEerderePlekken(omgeving, nu);
}

/**
 * Adds weekly hours; not twice for one colleague at the same place and time (by phone and at the desk at once is fine). Who
 * waits for a sooner moment hears of it.
 */
export async function addSpreekuur(
	omgeving: Stapomgeving,
	uur: NieuwSpreekuur,
	nu: Date,
): Promise<Result<{ id: number }, "tijden-verkeerd" | "overlapt" | "collega-onbekend" | "plek-onbekend">> {
	const { trx, gemeenteId } = omgeving;
	if (uur.van >= uur.tot) return refuse("tijden-verkeerd");
	const collega = await trx
		.selectFrom("gebruikers")
		.select("id")
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", uur.gebruikerId)
		.where("actief", "=", true)
		.forUpdate()
		.executeTakeFirst();
	if (!collega) return refuse("collega-onbekend");
	const plek = await trx
		.selectFrom("afspraakplekken")
		.select("id")
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", uur.plekId)
		.executeTakeFirst();
	if (!plek) return refuse("plek-onbekend");
	const botst = await trx
		.selectFrom("spreekuren")
		.select("id")
		.where("gemeente_id", "=", gemeenteId)
		.where("gebruiker_id", "=", uur.gebruikerId)
		.where("plek_id", "=", uur.plekId)
		.where("weekdag", "=", uur.weekdag)
		.where("van", "<", uur.tot)
		.where("tot", ">", uur.van)
		.executeTakeFirst();
	if (botst) return refuse("overlapt");
	const rij = { gebruiker_id: uur.gebruikerId, plek_id: uur.plekId, weekdag: uur.weekdag, van: uur.van, tot: uur.tot };
	const { id } = await trx
		.insertInto("spreekuren")
		.values({ gemeente_id: gemeenteId, ...rij, duur_minuten: uur.duurMinuten })
		.returning("id")
		.executeTakeFirstOrThrow();
	await logAudit(trx, omgeving, "spreekuur-toegevoegd", { gegevens: { spreekuur: id } });
	await offerEerderePlekken(omgeving, nu);
	return accept({ id });
}

/** Removes weekly hours: appointments that stand stay as they are. */
export async function removeSpreekuur(omgeving: Stapomgeving, id: number): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	await trx.deleteFrom("spreekuren").where("gemeente_id", "=", gemeenteId).where("id", "=", id).execute();
	await logAudit(trx, omgeving, "spreekuur-verwijderd", { gegevens: { spreekuur: id } });
}
