import { sql } from "kysely";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import { leesContact } from "../../../rules/kernel/contact.ts";
import { addDagen, type Datum } from "../../../rules/kernel/datum.ts";
import { parsePostcode } from "../../../rules/kernel/postcode.ts";
import { adressleutel } from "../../../rules/vroegsignaal/sleutels.ts";

/** A letter is some days on its way; who asks, tells the day it came or the day on top of it. */
const BRIEF_DAGEN = 5;

/** Where a message was received. */
export type Ontvangst =
	| { readonly soort: "nummer" | "email"; readonly waarde: string }
	| { readonly soort: "brief"; readonly adressleutel: string };

/** What was typed, as a number, an e-mail address or a front door ("6041AC 12"); null when it is none. */
export function leesOntvangst(tekst: string): Ontvangst | null {
	const kaal = tekst.trim();
	const deur = /^(\d{4}\s*[a-z]{2})\s*,?\s*(\d{1,5})\s*[- ]?\s*([a-z0-9]{0,6})$/i.exec(kaal);
	const postcode = deur && parsePostcode(deur[1]!);
	if (deur && postcode) {
		const delen = { postcode, huisnummer: Number(deur[2]), huisletter: deur[3] || null, toevoeging: null };
		return { soort: "brief", adressleutel: adressleutel(delen) };
	}
	const contact = leesContact(kaal);
	return contact && { soort: contact.soort === "email" ? "email" : "nummer", waarde: contact.waarde };
}

/** A printed letter is on its way before a colleague says that the pile was posted. */
const GING_OP = sql<Date | null>`coalesce(b.verzonden_op, case when b.status = 'afgedrukt' then b.status_op end)`;

/**
 * Did this gemeente send a message there on that day? Says yes or no and nothing else: not what it was about, not to whom.
 */
export async function isVanOns(trx: Trx, gemeenteId: number, waar: Ontvangst, dag: Datum): Promise<boolean> {
	const op = sql`(${GING_OP} at time zone 'Europe/Amsterdam')::date`;
	const { rows } =
		waar.soort === "brief"
			? await sql`select from berichten b join zaken z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id
					where b.gemeente_id = ${gemeenteId} and z.adressleutel = ${waar.adressleutel}
						and b.kanaal in ('Brief', 'Kaartje') and b.status in ('verzonden', 'bezorgd', 'afgedrukt')
						and ${op} between ${addDagen(dag, -BRIEF_DAGEN)}::date and ${dag}::date limit 1`.execute(trx)
			: await sql`select from berichten b
					where b.gemeente_id = ${gemeenteId} and b.naar = ${waar.waarde} and b.verzonden_op is not null
						and b.status in ('verzonden', 'bezorgd', 'onbekend') and ${op} = ${dag}::date limit 1`.execute(trx);
	return rows.length > 0;
}

/** Through which kanaal and when the message with this code went; null when that is not known any more. */
export async function readVerzending(
	trx: Trx,
	gemeenteId: number,
	berichtId: number | null,
): Promise<{ readonly kanaal: string; readonly op: Date } | null> {
	if (berichtId === null) return null;
	const rij = await trx
		.selectFrom("berichten as b")
		.select("kanaal")
		.select(GING_OP.as("op"))
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", berichtId)
		.executeTakeFirst();
	return rij?.op ? { kanaal: rij.kanaal, op: rij.op } : null;
}
