import { createHash } from "node:crypto";
import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";

/** What a key may: deliver signalen for one partner, or tell of events of the BRP. */
export const APIRECHTEN = ["signalen", "brp"] as const;
export type Apirecht = (typeof APIRECHTEN)[number];

export interface NieuweApisleutel {
	readonly naam: string;
	readonly recht: Apirecht;
	/** Whose signalen; only, and always, with the right "signalen". */
	readonly partnerId: number | null;
	/** 32 random bytes: the secret itself. */
	readonly geheim: Uint8Array;
}

/** Only this is kept. A key is 256 random bits, so a fast hash is enough: there is nothing to guess. */
export const hashApisleutel = (sleutel: string): Buffer => createHash("sha256").update(sleutel).digest();

/** Makes a key; the text is shown once and cannot be read back. "vd_" lets a scanner of source code recognise a leak. */
export async function createApiSleutel(
	databank: Databank,
	dader: Dader,
	nieuw: NieuweApisleutel,
): Promise<Result<{ id: number; sleutel: string }, "partner-onbekend">> {
	const { gemeenteId } = dader;
	return inGemeente(databank.db, gemeenteId, async (trx) => {
		if (nieuw.recht === "signalen") {
			const partner = await trx
				.selectFrom("partners")
				.select("id")
				.where("gemeente_id", "=", gemeenteId)
				.where("id", "=", nieuw.partnerId ?? 0)
				.executeTakeFirst();
			if (!partner) return refuse("partner-onbekend");
		}
		const sleutel = `vd_${Buffer.from(nieuw.geheim).toString("base64url")}`;
		const partnerId = nieuw.recht === "signalen" ? nieuw.partnerId : null;
		const { id } = await trx
			.insertInto("api_sleutels")
			.values({
				sleutel_hash: hashApisleutel(sleutel),
				gemeente_id: gemeenteId,
				naam: nieuw.naam,
				recht: nieuw.recht,
				partner_id: partnerId,
				gemaakt_door: dader.gebruikerId,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		await logAudit(trx, dader, "koppeling-gemaakt", {
			gegevens: { koppeling: id, naam: nieuw.naam, recht: nieuw.recht, partnerId },
		});
		return accept({ id, sleutel });
	});
}
