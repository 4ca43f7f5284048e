import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { writeUitvalbestand } from "./read-uitval.ts";

/** The file with refused rows, for somebody who takes it outside Voordeur: that is written down. Null when there are none. */
export async function downloadUitval(omgeving: Stapomgeving, aanleveringId: number): Promise<string | null> {
	const aanlevering = await omgeving.trx
		.selectFrom("aanleveringen")
		.select("geweigerd")
		.where("id", "=", aanleveringId)
		.executeTakeFirst();
	if (!aanlevering) return null;
	const bestand = await writeUitvalbestand(omgeving, aanleveringId);
	if (bestand === null) return null;
	await logAudit(omgeving.trx, omgeving, "uitvalbestand-gedownload", {
		gegevens: { aanleveringId, regels: aanlevering.geweigerd },
	});
	return bestand;
}
