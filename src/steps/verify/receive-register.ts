import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";

/** A workbook is packed: how many lines it has is known at its end. */
const isIngepakt = (inhoud: Uint8Array): boolean => inhoud[0] === 0x50 && inhoud[1] === 0x4b;

function countRegels(inhoud: Uint8Array): number | null {
	if (isIngepakt(inhoud)) return null;
	let regels = 0;
	for (const teken of inhoud) if (teken === 10) regels++;
	// the header is no person, and the last line may have no end
	return Math.max(0, regels - (inhoud.at(-1) === 10 ? 1 : 0));
}

/**
 * Keeps an uploaded extract (encrypted, until it is read) and queues its reading, in one transaction. The extract in force
 * stays in force until the worker has read all of the new one. Returns its id.
 */
export async function receiveRegister(
	omgeving: Stapomgeving,
	bestand: { readonly naam: string; readonly inhoud: Uint8Array },
	nu: Date,
): Promise<number> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const inhoud = Buffer.from(bestand.inhoud).toString("base64");
	const { id } = await trx
		.insertInto("registerbestanden")
		.values({
			gemeente_id: gemeenteId,
			bestandsnaam: bestand.naam.slice(0, 200),
			inhoud: sleutels.encrypt(gemeenteId, "registerbestanden.inhoud", inhoud),
			regels: countRegels(bestand.inhoud),
			door: omgeving.gebruikerId,
			ontvangen_op: nu,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await logAudit(trx, omgeving, "register-ontvangen", { gegevens: { registerbestandId: id } });
	await omgeving.queue("load-register", {});
	return id;
}
