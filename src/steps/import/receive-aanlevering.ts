import { createHash } from "node:crypto";
import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import { readKolomprofiel } from "./queries.ts";

/** A delivered file as it arrives at a door. */
export interface OntvangenBestand {
	readonly bestandsnaam: string;
	/** The bytes; without them the file is read from disk in the same transaction (command line). */
	readonly inhoud?: Uint8Array;
	/** Fills in for a file that has no partner column. */
	readonly partner?: { readonly naam: string; readonly partnertype: Partnertype };
	/** Use the column mapping that was saved for the partner of this name, whoever delivers. */
	readonly profiel?: string;
	readonly peildatum: Datum;
}

/**
 * Keeps a delivered file (encrypted, until it is read) and queues its reading, in one transaction: once this commits
 * the delivery cannot be lost, and until then nothing of it exists. Returns the id of the aanlevering.
 */
export async function receiveAanlevering(omgeving: Stapomgeving, bestand: OntvangenBestand): Promise<number> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const profiel = bestand.profiel ? await readKolomprofiel(trx, bestand.profiel) : null;
	const inhoud = bestand.inhoud ? Buffer.from(bestand.inhoud) : null;
	const { id } = await trx
		.insertInto("aanleveringen")
		.values({
			gemeente_id: gemeenteId,
			bestandsnaam: bestand.bestandsnaam.slice(0, 200),
			bestand_hash: createHash("sha256")
				.update(inhoud ?? bestand.bestandsnaam)
				.digest(),
			inhoud: inhoud && sleutels.encrypt(gemeenteId, "aanleveringen.inhoud", inhoud.toString("base64")),
			partner_naam: bestand.partner?.naam ?? bestand.profiel ?? null,
			partnertype: bestand.partner?.partnertype ?? null,
			kolomprofiel: profiel && JSON.stringify(profiel),
			status: "ontvangen",
			peildatum: bestand.peildatum,
			gemaakt_door: omgeving.gebruikerId,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await logAudit(trx, omgeving, "aanlevering-ontvangen", { gegevens: { aanleveringId: id } });
	if (inhoud) await omgeving.queue("read-aanlevering", { aanleveringId: id });
	return id;
}
