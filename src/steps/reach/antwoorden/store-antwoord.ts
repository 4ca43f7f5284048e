import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Antwoordkanaal, Antwoordsoort } from "../../../rules/reach/antwoord/antwoord.ts";

/** Where the text of an answer is bound to when it is encrypted. */
export const INHOUDPLAATS = "antwoorden.inhoud";

/** Longer than any answer; what comes after is no letter to us. */
const INHOUD_MAX = 20_000;

/** An answer as it is kept. */
export interface Nieuwantwoord {
	/** Null: it is not known whose it is. */
	readonly zaakId: number | null;
	readonly kanaal: Antwoordkanaal;
	readonly soort: Antwoordsoort;
	readonly van: string | null;
	readonly tekst: string;
	/** The same for the same answer: told twice is kept once. */
	readonly externId: string | null;
	readonly op: Date;
	/** It came from an address that the zaak does not know. */
	readonly teBevestigen?: boolean;
	/** Done at once, with what was done. */
	readonly afgehandeld?: { readonly op: Date; readonly wat: string };
}

/** Keeps one answer, its text encrypted; null when it was kept before. */
export async function storeAntwoord(
	{ trx, gemeenteId, sleutels }: Pick<Stapomgeving, "trx" | "gemeenteId" | "sleutels">,
	antwoord: Nieuwantwoord,
): Promise<number | null> {
	const rij = await trx
		.insertInto("antwoorden")
		.values({
			gemeente_id: gemeenteId,
			zaak_id: antwoord.zaakId,
			kanaal: antwoord.kanaal,
			soort: antwoord.soort,
			van: antwoord.van,
			inhoud: sleutels.encrypt(gemeenteId, INHOUDPLAATS, antwoord.tekst.slice(0, INHOUD_MAX)),
			extern_id: antwoord.externId,
			ontvangen_op: antwoord.op,
			te_bevestigen: antwoord.teBevestigen ?? false,
			afgehandeld_op: antwoord.afgehandeld?.op ?? null,
			afhandeling: antwoord.afgehandeld?.wat ?? null,
		})
		.onConflict((dubbel) =>
			dubbel.columns(["gemeente_id", "kanaal", "extern_id"]).where("extern_id", "is not", null).doNothing(),
		)
		.returning("id")
		.executeTakeFirst();
	return rij?.id ?? null;
}
