import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente, queuePlanBerichten, type Trx } from "../../database/gemeente-transactie.ts";
import { revokeInwonercodes } from "../../database/revoke-inwonercodes.ts";
import { leesContact } from "../../rules/kernel/contact.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import { GEEN_VOLGENDE, STAP_GESPREK, type VolgendeVelden } from "../../rules/register/volgende-velden.ts";
import type { Kanaal } from "../../rules/zaak/contactsoort.ts";
import { planZaak } from "./plan-zaak.ts";
import { lockZaak, type Zaakrij } from "./queries.ts";
import { saveZaak, schrijfGebeurtenis } from "./wijzig-zaak.ts";

type Status = "onbekend" | "werkt" | "fout";
/** What somebody gave without proof: not used until a colleague says that it is right. */
const TE_BEVESTIGEN = "te-bevestigen";

/** How a number or address stood before an attempt, to put it back. */
export interface Contactstand {
	readonly soort: string;
	readonly waarde: string;
	readonly status: string;
	readonly status_op: string | null;
}

const SOORT: Partial<Record<Kanaal, "telefoon" | "email">> = {
	Telefoon: "telefoon",
	SMS: "telefoon",
	WhatsApp: "telefoon",
	Mail: "email",
};

/** Marks the number or address that an attempt used; returns how it stood before, or null when nothing changed. */
export async function markeerContact(
	trx: Trx,
	dader: Dader,
	zaak: Zaakrij,
	{ kanaal, contact, datum }: { readonly kanaal: Kanaal; readonly contact?: string | null; readonly datum: string },
	status: "werkt" | "fout" | null,
): Promise<Contactstand | null> {
	const soort = SOORT[kanaal];
	if (!soort || !contact || status === null) return null;
	return zetStatus(trx, dader, zaak, { soort, waarde: contact }, { status, status_op: datum });
}

/** Whoever has a number or address that proved wrong is not the resident: the links that went there open nothing any more. */
async function zetStatus(
	trx: Trx,
	dader: Dader,
	zaak: Zaakrij,
	{ soort, waarde }: { readonly soort: string; readonly waarde: string },
	nieuw: { readonly status: Status; readonly status_op: string },
): Promise<Contactstand | null> {
	const vorige = await trx
		.selectFrom("contactgegevens")
		.select(["soort", "waarde", "status", "status_op"])
		.where("gemeente_id", "=", zaak.gemeente_id)
		.where("zaak_id", "=", zaak.id)
		.where("soort", "=", soort)
		.where("waarde", "=", waarde)
		.forUpdate()
		.executeTakeFirst();
	if (!vorige) return null;
	await herstelContact(trx, zaak, { ...vorige, ...nieuw });
	if (nieuw.status === "fout") await revokeInwonercodes(trx, dader, { zaken: [zaak.id], naar: waarde });
	return vorige;
}

/** Puts a number or address in this state. */
export async function herstelContact(trx: Trx, zaak: Zaakrij, stand: Contactstand): Promise<void> {
	await trx
		.updateTable("contactgegevens")
		.set({ status: stand.status, status_op: stand.status_op })
		.where("gemeente_id", "=", zaak.gemeente_id)
		.where("zaak_id", "=", zaak.id)
		.where("soort", "=", stand.soort)
		.where("waarde", "=", stand.waarde)
		.execute();
}

export type Contactweigering =
	| "zaak-onbekend"
	| "geen-telefoonnummer-of-e-mailadres"
	| "al-bekend"
	| "contact-onbekend";

/** Adds what a colleague heard ("mijn nieuwe nummer is …"); the next step follows, for now the resident may be reached. */
export async function addContactgegeven(
	databank: Databank,
	dader: Dader,
	invoer: { readonly zaakId: number; readonly waarde: string; readonly opmerking?: string },
	nu: Date,
): Promise<Result<{ waarde: string }, Contactweigering>> {
	const gegeven = leesContact(invoer.waarde);
	if (!gegeven) return refuse("geen-telefoonnummer-of-e-mailadres");
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const zaak = await lockZaak(trx, dader.gemeenteId, invoer.zaakId);
		if (!zaak) return refuse("zaak-onbekend");
		const rij = { gemeente_id: zaak.gemeente_id, zaak_id: zaak.id, ...gegeven, partners: 0 };
		const antwoord = await trx
			.insertInto("contactgegevens")
			.values({ ...rij, opmerking: (invoer.opmerking ?? "").slice(0, 200) })
			.onConflict((conflict) =>
				conflict
					.columns(["gemeente_id", "zaak_id", "soort", "waarde"])
					.doUpdateSet({ status: "onbekend", status_op: lokaleTijd(nu).datum })
					.where("contactgegevens.status", "=", TE_BEVESTIGEN),
			)
			.executeTakeFirst();
		if (antwoord.numInsertedOrUpdatedRows === 0n) return refuse("al-bekend");
		const wat = gegeven.soort === "email" ? "E-mailadres" : "Telefoonnummer";
		await volg(trx, dader, zaak, `${wat} toegevoegd.`, nu);
		return accept({ waarde: gegeven.waarde });
	});
}

/** Says that a number or address works or does not; the next step follows. */
export async function markContactgegeven(
	databank: Databank,
	dader: Dader,
	invoer: { readonly zaakId: number; readonly soort: string; readonly waarde: string; readonly status: Status },
	nu: Date,
): Promise<Result<null, Contactweigering>> {
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const zaak = await lockZaak(trx, dader.gemeenteId, invoer.zaakId);
		if (!zaak) return refuse("zaak-onbekend");
		const nieuw = { status: invoer.status, status_op: lokaleTijd(nu).datum };
		const vorige = await zetStatus(trx, dader, zaak, invoer, nieuw);
		if (!vorige) return refuse("contact-onbekend");
		const wat = invoer.soort === "email" ? "E-mailadres" : "Telefoonnummer";
		const terug = vorige.status === TE_BEVESTIGEN ? "klopt, zegt een collega" : "weer in gebruik";
		const zin = { werkt: `${wat} werkt.`, fout: `${wat} klopt niet.`, onbekend: `${wat} ${terug}.` }[invoer.status];
		await volg(trx, dader, zaak, zin, nu);
		return accept(null);
	});
}

/**
 * What can be reached decides the next step, so it is planned again; a step that stays the same does not make a new
 * version, and a conversation or a call-back keeps its own day.
 */
async function volg(trx: Trx, dader: Dader, zaak: Zaakrij, tekst: string, nu: Date): Promise<void> {
	await schrijfGebeurtenis(trx, dader, zaak.id, { soort: "contactgegeven", tekst, nu });
	const vandaag = lokaleTijd(nu).datum;
	const { velden } = await planZaak(trx, zaak, vandaag);
	const handeling = "contactgegeven-gewijzigd";
	if (isAndereStap(velden, zaak, vandaag)) {
		await saveZaak(trx, dader, zaak, velden, { handeling, nu });
	} else await logAudit(trx, dader, handeling, { zaakId: zaak.id });
	await queuePlanBerichten(trx, dader.gemeenteId);
}

/**
 * May a new plan take the place of the step? Another kanaal of the same step is other work to do. The sentence alone is not
 * a difference (it tells days from today), what is late stays late, a conversation keeps its day, and so does a
 * call-back that was promised.
 */
export function isAndereStap(velden: VolgendeVelden, zaak: Zaakrij, vandaag: Datum): boolean {
	if (zaak.terugbellen_op !== null) return false;
	if (velden.volgende_stap === STAP_GESPREK && zaak.volgende_stap === STAP_GESPREK) return false;
	const isLaat = zaak.volgende_op !== null && zaak.volgende_op < vandaag;
	const buiten = isLaat ? ["volgende_omdat", "volgende_op"] : ["volgende_omdat"];
	const namen = Object.keys(GEEN_VOLGENDE) as (keyof VolgendeVelden)[];
	return namen.some((naam) => velden[naam] !== zaak[naam] && !buiten.includes(naam));
}
