import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { readUitval, type Uitvalregel } from "./read-uitval.ts";

/** Refused rows on one page. */
export const UITVAL_PER_PAGINA = 20;

/** One page of the refused rows of a delivery: names and addresses, so the look stands in the audit log. */
export async function openGeweigerd(
	omgeving: Stapomgeving,
	aanleveringId: number,
	pagina: number,
): Promise<readonly Uitvalregel[]> {
	const regels = await readUitval(omgeving, aanleveringId, UITVAL_PER_PAGINA, (pagina - 1) * UITVAL_PER_PAGINA);
	const gegevens = { aanleveringId, regels: regels.map(({ regelnummer }) => regelnummer) };
	if (regels.length > 0) await logAudit(omgeving.trx, omgeving, "geweigerde-regels-bekeken", { gegevens });
	return regels;
}
