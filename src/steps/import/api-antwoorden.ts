import { hash } from "node:crypto";
import type { Stapomgeving } from "../../database/stapomgeving.ts";

/** A call that its sender gave a name (the header Idempotency-Key), so that a repeat counts once. */
export interface Genoemdeaanroep {
	readonly sleutelId: number;
	readonly kenmerk: string;
	/** The body as it came in: the same name with another body is a mistake of the sender. */
	readonly vraag: string;
}

export interface Apiantwoord {
	readonly status: number;
	readonly inhoud: unknown;
}

const PLAATS = "api_antwoorden.antwoord";
/** So long a repeat gets the same answer; afterwards the row itself still counts once. */
const UREN = 48;

/** What was answered before under this name; "anders" when it was another call. */
export async function findApiantwoord(
	{ trx, gemeenteId, sleutels }: Stapomgeving,
	aanroep: Genoemdeaanroep,
): Promise<Apiantwoord | "anders" | null> {
	const rij = await trx
		.selectFrom("api_antwoorden")
		.select(["vraag_index", "status", "antwoord"])
		.where("gemeente_id", "=", gemeenteId)
		.where("sleutel_id", "=", aanroep.sleutelId)
		.where("kenmerk_hash", "=", hash("sha256", aanroep.kenmerk, "buffer"))
		.executeTakeFirst();
	if (!rij) return null;
	if (!rij.vraag_index.equals(sleutels.index(gemeenteId, PLAATS, aanroep.vraag))) return "anders";
	return { status: rij.status, inhoud: JSON.parse(sleutels.decrypt(gemeenteId, PLAATS, rij.antwoord)) };
}

/** Keeps the answer, in the transaction of what was done. */
export async function keepApiantwoord(
	{ trx, gemeenteId, sleutels }: Stapomgeving,
	aanroep: Genoemdeaanroep,
	antwoord: Apiantwoord,
): Promise<void> {
	await trx
		.insertInto("api_antwoorden")
		.values({
			gemeente_id: gemeenteId,
			sleutel_id: aanroep.sleutelId,
			kenmerk_hash: hash("sha256", aanroep.kenmerk, "buffer"),
			vraag_index: sleutels.index(gemeenteId, PLAATS, aanroep.vraag),
			status: antwoord.status,
			antwoord: sleutels.encrypt(gemeenteId, PLAATS, JSON.stringify(antwoord.inhoud)),
		})
		.execute();
}

/** Removes what is too old to be repeated. */
export async function dropOudeApiantwoorden({ trx, gemeenteId }: Stapomgeving, nu: Date): Promise<void> {
	await trx
		.deleteFrom("api_antwoorden")
		.where("gemeente_id", "=", gemeenteId)
		.where("gegeven_op", "<", new Date(nu.getTime() - UREN * 3_600_000))
		.execute();
}
