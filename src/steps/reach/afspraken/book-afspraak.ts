import { logAudit } from "../../../database/audit.ts";
import type { Trx } from "../../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { magNaar } from "../../../rules/reach/afspraak/afspraakstatus.ts";
import { herinneringOp } from "../../../rules/reach/afspraak/herinnering.ts";
import { findVrijeMomenten } from "../../../rules/reach/afspraak/vrije-momenten.ts";
import { OPEN_STATUSSEN, type Zaakstatus } from "../../../rules/zaak/zaakstatus.ts";
import { dropAfspraakberichten, planAfspraakbericht } from "./plan-bericht.ts";
import {
	type Afspraak,
	lockAgenda,
	readAfspraak,
	readBezet,
	readSpreekuren,
	readStaandeAfspraak,
	schrijfRegel,
} from "./queries.ts";
import { leaveWachtlijst, offerEerderePlekken } from "./wachtlijst.ts";
import { zegAfspraak } from "./zeg-afspraak.ts";

/** A moment as it was chosen from the list of free ones. */
export interface Boeking {
	readonly zaakId: number;
	readonly plekId: number;
	readonly gebruikerId: number;
	readonly begin: Date;
	readonly nu: Date;
}

export type Boekweigering = "net-bezet" | "zaak-gesloten" | "al-begonnen";

/** Through which kanaal the confirmation of an appointment goes. */
async function readBevestiging(trx: Trx, gemeenteId: number, afspraakId: number): Promise<string | null> {
	const rij = await trx
		.selectFrom("berichten")
		.select("kanaal")
		.where("gemeente_id", "=", gemeenteId)
		.where("afspraak_id", "=", afspraakId)
		.where("soort", "=", "afspraak-bevestiging")
		.executeTakeFirst();
	return rij?.kanaal ?? null;
}

/** Who came first keeps the moment; the same choice sent twice is one appointment. */
async function isVrij({ trx, gemeenteId }: Stapomgeving, keuze: Boeking): Promise<Date | null> {
	const spreekuren = await readSpreekuren(trx, gemeenteId, keuze.gebruikerId);
	const bezet = await readBezet(trx, gemeenteId, keuze.nu, keuze.zaakId);
	const vrij = findVrijeMomenten({ spreekuren, bezet, nu: keuze.nu }).find(
		(moment) => moment.plekId === keuze.plekId && moment.begin.getTime() === keuze.begin.getTime(),
	);
	return vrij?.eind ?? null;
}

/**
 * Makes an appointment, or moves the one that stands: one per zaak. One that is over stays for
 * a colleague to write down how it went. The confirmation and the reminder are planned in the
 * same transaction, and a moment that comes free by moving is offered to who waits for it; who chose anew waits no longer.
 * The dader is the colleague who makes it on the telephone, or nobody: the resident on the page. `bericht` is the kanaal of
 * the confirmation; null when none can go. `nieuw`: not moved, and not the same choice sent twice.
 */
export async function bookAfspraak(
	omgeving: Stapomgeving,
	keuze: Boeking,
): Promise<Result<{ afspraak: Afspraak; nieuw: boolean; verzet: boolean; bericht: string | null }, Boekweigering>> {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	const { zaakId, plekId, begin, nu } = keuze;
	const zaak = await trx
		.selectFrom("zaken")
		.select("status")
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", zaakId)
		.forUpdate()
		.executeTakeFirst();
	if (!zaak || !OPEN_STATUSSEN.includes(zaak.status as Zaakstatus)) return refuse("zaak-gesloten");
	await lockAgenda(trx, gemeenteId, keuze.gebruikerId);
	const staand = await readStaandeAfspraak(trx, gemeenteId, zaakId, nu);
	const zelfde = staand?.begin.getTime() === begin.getTime() && staand.plekId === plekId;
	if (staand && zelfde)
		return accept({
			...{ afspraak: staand, nieuw: false, verzet: false },
			bericht: await readBevestiging(trx, gemeenteId, staand.id),
		});
	if (staand && !magNaar(staand, "verzet", nu)) return refuse("al-begonnen");
	const eind = await isVrij(omgeving, keuze);
	if (!eind) return refuse("net-bezet");

	if (staand) {
		await trx
			.updateTable("afspraken")
			.set({ status: "verzet", gewijzigd_op: nu })
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", staand.id)
			.execute();
		const uitleg = "De afspraak is verzet.";
		await dropAfspraakberichten(trx, gemeenteId, { afspraakId: staand.id, nu, uitleg });
	}
	const rij = {
		gemeente_id: gemeenteId,
		zaak_id: zaakId,
		gebruiker_id: keuze.gebruikerId,
		plek_id: plekId,
		begin,
		eind,
	};
	const { id } = await trx
		.insertInto("afspraken")
		.values({
			...rij,
			status: "gepland",
			verzet_van: staand?.id ?? null,
			gemaakt_door: gebruikerId,
			gemaakt_op: nu,
			gewijzigd_op: nu,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const afspraak = (await readAfspraak(trx, gemeenteId, id))!;
	const bericht = { zaakId, afspraakId: id, uiterlijk: begin, nu };
	const bevestiging = { ...bericht, soort: "afspraak-bevestiging", op: nu } as const;
	const kanaal = await planAfspraakbericht(trx, gemeenteId, bevestiging);
	const op = herinneringOp(begin, nu);
	if (op) await planAfspraakbericht(trx, gemeenteId, { ...bericht, soort: "afspraak-herinnering", op });
	const wat = `Afspraak ${staand ? "verzet naar" : "gemaakt voor"} ${zegAfspraak(afspraak, nu)}`;
	const wie = gebruikerId === null ? " (door de inwoner)" : "";
	await schrijfRegel(trx, omgeving, zaakId, `${wat}${wie}.`, nu);
	await logAudit(trx, omgeving, staand ? "afspraak-verzet" : "afspraak-gemaakt", {
		zaakId,
		gegevens: { afspraak: id },
	});
	await leaveWachtlijst(omgeving, zaakId);
	if (staand) await offerEerderePlekken(omgeving, nu);
	return accept({ afspraak, nieuw: staand === null, verzet: staand !== null, bericht: kanaal });
}
