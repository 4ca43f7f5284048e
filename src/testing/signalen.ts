import { createHash } from "node:crypto";
import type { Databank } from "../database/databank.ts";
import { inGemeente } from "../database/gemeente-transactie.ts";
import type { Datum } from "../rules/kernel/datum.ts";
import type { Partnertype } from "../rules/vroegsignaal/partnertype.ts";
import type { Signaaltype } from "../rules/vroegsignaal/signaaltype.ts";
import { adressleutel, persoonsleutel } from "../rules/vroegsignaal/sleutels.ts";
import type { Proefgemeente } from "./zaken.ts";

/** Who, where and what; everything has a default. */
export interface Proefsignaal {
	readonly voorletters?: string | null;
	readonly voornamen?: string | null;
	readonly voorvoegsel?: string | null;
	readonly achternaam?: string | null;
	readonly geboortedatum?: Datum | null;
	readonly bsn?: string;
	readonly straat?: string;
	readonly huisnummer?: number;
	readonly postcode?: string;
	readonly telefoons?: readonly string[];
	readonly email?: string | null;
	readonly partnertype?: Partnertype;
	readonly klantnummer?: string | null;
	readonly signaaltype?: Signaaltype;
	readonly bedragCent?: number;
	readonly signaaldatum?: Datum;
}

/** Puts one signaal in the tables as an import would, in a delivery that waits for the match; returns its id. */
export async function voegSignaalToe(databank: Databank, gemeente: Proefgemeente, wie: Proefsignaal): Promise<number> {
	const { partnertype = "Huur", signaaldatum = "2026-10-05", geboortedatum = null, achternaam = null, bsn } = wie;
	const { straat = "Marktstraat", huisnummer = 3, postcode = "6041AC" } = wie;
	const deur = { postcode, huisnummer, huisletter: null, toevoeging: null };
	const rij = {
		voorletters: wie.voorletters ?? null,
		voornamen: wie.voornamen ?? null,
		voorvoegsel: wie.voorvoegsel ?? null,
		achternaam,
		geboortedatum,
		straat,
		...deur,
		telefoons: [...(wie.telefoons ?? [])],
		email: wie.email ?? null,
		partnertype,
		klantnummer: wie.klantnummer ?? null,
		signaaltype: wie.signaaltype ?? "Vroeg",
		bedrag_cent: wie.bedragCent ?? 89_000,
		signaaldatum,
	};
	return inGemeente(databank.db, gemeente.id, async (trx) => {
		await trx
			.updateTable("aanleveringen")
			.set({ status: "ingelezen" })
			.where("id", "=", gemeente.aanlevering)
			.execute();
		const { id } = await trx
			.insertInto("signalen")
			.values({
				gemeente_id: gemeente.id,
				aanlevering_id: gemeente.aanlevering,
				regelnummer: 1,
				rij_hash: createHash("sha256")
					.update(JSON.stringify({ ...rij, bsn }))
					.digest(),
				partner_id: gemeente.partner(partnertype),
				warme_overdracht: false,
				maanden_achterstand: 2,
				ontvangen_op: signaaldatum,
				adressleutel: adressleutel(deur),
				persoonsleutel: persoonsleutel({ ...rij, geboortedatum }),
				bsn_index: bsn ? databank.sleutels.index(gemeente.id, "bsn", bsn) : null,
				...rij,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		return id;
	});
}
