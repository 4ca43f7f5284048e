import { createHash, randomBytes } from "node:crypto";
import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { type Bewijs, checkBewijs, MAX_MISLUKT, SESSIE_MINUTEN } from "../../../rules/reach/inwoner/bewijs.ts";
import type { Inwonercode } from "./find-inwonercode.ts";

/** How the proof was given, as the first sign of the cookie: what is kept is made of all of it, so nobody can change it. */
const TEKENS = { geboortedatum: "g", adres: "a" } as const satisfies Record<Bewijs["soort"], string>;
const makeSid = (soort: Bewijs["soort"]): string => `${TEKENS[soort]}${randomBytes(24).toString("base64url")}`;

/** Was it the birth date? House number and initial stand on the envelope: who gave those sees less, also when it is known later. */
export const isSterkBewezen = (sid: string): boolean => sid.startsWith(TEKENS.geboortedatum);

/** Only this is kept of the cookie. */
export const hashSessie = (sid: string): Buffer => createHash("sha256").update(sid).digest();

/**
 * Checks what the resident filled in, and opens a session. Every wrong answer counts on both codes of the message, because
 * who holds the letter holds both; the fifth closes them. Attempts at the same time are counted one after the other.
 */
export async function proveInwoner(
	{ trx, gemeenteId }: Stapomgeving,
	code: Inwonercode,
	bewijs: Bewijs,
	nu: Date,
): Promise<Result<{ sid: string }, "klopt-niet" | "gesloten">> {
	const zaak = await trx
		.selectFrom("zaken")
		.select(["geboortedatum", "huisnummer", "naamsleutel", "naam"])
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", code.zaakId)
		.forUpdate()
		.executeTakeFirst();
	const rij = await trx
		.selectFrom("inwonercodes")
		.select(["mislukt", "ingetrokken_op"])
		.where("code_hash", "=", code.hash)
		.forUpdate()
		.executeTakeFirst();
	if (!zaak || !rij || rij.ingetrokken_op !== null || rij.mislukt >= MAX_MISLUKT) return refuse("gesloten");
	const dader = { gemeenteId, gebruikerId: null };
	if (!checkBewijs(zaak, bewijs)) {
		const mislukt = rij.mislukt + 1;
		const dicht = mislukt >= MAX_MISLUKT;
		await trx
			.updateTable("inwonercodes")
			.set({ mislukt, ...(dicht ? { ingetrokken_op: nu } : {}) })
			.where("gemeente_id", "=", gemeenteId)
			.where((waar) =>
				code.berichtId === null ? waar("code_hash", "=", code.hash) : waar("bericht_id", "=", code.berichtId),
			)
			.execute();
		if (dicht) await logAudit(trx, dader, "inwonercode-gesloten", { zaakId: code.zaakId });
		return refuse(dicht ? "gesloten" : "klopt-niet");
	}
	await trx
		.updateTable("inwonercodes")
		.set({ mislukt: 0 })
		.where("gemeente_id", "=", gemeenteId)
		.where("code_hash", "=", code.hash)
		.execute();
	const sid = makeSid(bewijs.soort);
	const verloopt_op = new Date(nu.getTime() + SESSIE_MINUTEN * 60_000);
	await trx
		.insertInto("inwonersessies")
		.values({ sid_hash: hashSessie(sid), gemeente_id: gemeenteId, zaak_id: code.zaakId, verloopt_op })
		.execute();
	await logAudit(trx, dader, "inwoner-aangemeld", { zaakId: code.zaakId });
	return accept({ sid });
}
