import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { sql } from "kysely";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import { readAfspraak } from "./queries.ts";

/** What a calendar must know of the chain of moves: the first one gives the UID, every change a higher SEQUENCE. */
async function readKeten(trx: Trx, gemeenteId: number, id: number): Promise<{ eerste: number; lengte: number }> {
	const { rows } = await sql<{ eerste: number; lengte: number }>`
		with recursive keten as (
			select id, verzet_van, 0 as plaats from afspraken where gemeente_id = ${gemeenteId} and id = ${id}
			union all
			select a.id, a.verzet_van, k.plaats + 1 from afspraken a
			join keten k on a.gemeente_id = ${gemeenteId} and a.id = k.verzet_van)
		select id as eerste, plaats as lengte from keten order by plaats desc limit 1
	`.execute(trx);
	return rows[0] ?? { eerste: id, lengte: 0 };
}

/**
 * The appointment as iCalendar text (RFC 5545, in UTC): an invitation (REQUEST), a cancellation (CANCEL), or without
 * `naar` a file to download (PUBLISH). A move keeps the UID and counts SEQUENCE up, so that the calendar moves the entry
 * instead of adding one. It comes from the sender of the mails of the gemeente: the address of a colleague may tell what
 * the department does. It says with whom and where, never why. Null when there is no such appointment.
 */
export async function makeAfspraakagenda(
	trx: Trx,
	gemeenteId: number,
	afspraakId: number,
	naar: string | null,
): Promise<string | null> {
	const afspraak = await readAfspraak(trx, gemeenteId, afspraakId);
	if (!afspraak) return null;
	const extra = await trx
		.selectFrom("afspraken as a")
		.innerJoin("gemeenten as m", "m.id", "a.gemeente_id")
		.leftJoin("kanaalinstellingen as k", (deel) =>
			deel.onRef("k.gemeente_id", "=", "a.gemeente_id").on("k.kanaal", "=", "Mail"),
		)
		.select(["m.naam as gemeente", "a.gewijzigd_op"])
		.select(sql<string | null>`k.instellingen #>> '{velden,afzender}'`.as("afzender"))
		.where("a.gemeente_id", "=", gemeenteId)
		.where("a.id", "=", afspraakId)
		.executeTakeFirstOrThrow();
	const { eerste, lengte } = await readKeten(trx, gemeenteId, afspraakId);
	const afgezegd = afspraak.status === "afgezegd";
	const methode = naar
		? afgezegd
			? ICalCalendarMethod.CANCEL
			: ICalCalendarMethod.REQUEST
		: ICalCalendarMethod.PUBLISH;
	const agenda = ical({ prodId: { company: "Voordeur", product: "afspraken", language: "NL" }, method: methode });
	agenda.createEvent({
		id: `afspraak-${gemeenteId}-${eerste}@voordeur`,
		sequence: lengte + (afgezegd ? 1 : 0),
		stamp: extra.gewijzigd_op,
		start: afspraak.begin,
		end: afspraak.eind,
		summary: `Gesprek met ${afspraak.met}`,
		location: [afspraak.plek, afspraak.adres].filter((deel) => deel !== "").join(", "),
		...(extra.afzender
			? { organizer: { name: `${afspraak.met}, gemeente ${extra.gemeente}`, email: extra.afzender } }
			: {}),
		status: afgezegd ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
		...(naar ? { attendees: [{ email: naar, rsvp: false }] } : {}),
	});
	return agenda.toString();
}
