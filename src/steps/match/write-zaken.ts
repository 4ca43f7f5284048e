import { sql } from "kysely";
import type { GemeenteId, Trx } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { voegRijenToe } from "../../database/voeg-rijen-toe.ts";
import { wijzigRijen } from "../../database/wijzig-rijen.ts";
import { formatCents } from "../../rules/kernel/cents.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { isMobielNummer } from "../../rules/kernel/telefoonnummer.ts";
import { explainSignaal } from "../../rules/match/explain-match.ts";
import type { Gekoppeld, GematchteZaak } from "../../rules/match/match-huishouden.ts";
import { type Bekendezaak, type Matchsignaal, reserveZaken } from "./queries.ts";
import { removeZaken } from "./remove-zaken.ts";
import { groupPersoonsleutels, listAndereSleutels, makeZaakrij, type Sleutelboek, type Zaakrij } from "./zaakrij.ts";

export interface Matchuitkomst {
	readonly zaken: readonly GematchteZaak[];
	readonly signalen: readonly Matchsignaal[];
	readonly bestaand: ReadonlyMap<number, Bekendezaak>;
	readonly wijken: ReadonlyMap<string, string>;
	readonly matchingsdatum: Datum;
	/** Zaken to write again though none of their signalen moved: a signaal of theirs was taken back. */
	readonly opnieuw?: ReadonlySet<number>;
}

/** A zaak that has its id, old or new. */
type Zaak = GematchteZaak & { zaakId: number };

/** What to write, with the person keys of everybody in it. */
type Schrijfwerk = Matchuitkomst & { readonly sleutels: Sleutelboek };

/** Writes the match: new zaken, zaken that changed, which signaal stands where, and how to reach whom. */
export async function writeZaken(omgeving: Stapomgeving, matchuitkomst: Matchuitkomst): Promise<void> {
	const uitkomst = { ...matchuitkomst, sleutels: groupPersoonsleutels(matchuitkomst.signalen) };
	const was = Map.groupBy(uitkomst.signalen, (signaal) => signaal.zaakId);
	const isGewijzigd = (zaak: GematchteZaak) =>
		(zaak.zaakId !== null && uitkomst.opnieuw?.has(zaak.zaakId)) ||
		zaak.leden.some((lid) => lid.signaal.zaakId !== zaak.zaakId) ||
		was.get(zaak.zaakId)?.length !== zaak.leden.length;
	const oud = uitkomst.zaken.filter((zaak): zaak is Zaak => zaak.zaakId !== null && isGewijzigd(zaak));
	const nieuw = await insertZaken(omgeving, uitkomst);
	const geschreven = new Set<GematchteZaak>([...nieuw, ...oud]);
	const andere = uitkomst.zaken.filter((zaak) => !geschreven.has(zaak));
	await Promise.all([
		updateZaken(omgeving, oud, uitkomst),
		addAndereSleutels(omgeving, andere, uitkomst),
		writeZaaksignalen(omgeving, [...nieuw, ...oud]),
		writeContactgegevens(omgeving, [...nieuw, ...oud], oud),
	]);
	await removeLegeZaken(omgeving, uitkomst);
}

async function insertZaken({ trx, gemeenteId }: Stapomgeving, uitkomst: Schrijfwerk): Promise<Zaak[]> {
	const nieuw = uitkomst.zaken.filter((zaak) => zaak.zaakId === null) as Zaak[];
	const jaar = Number(uitkomst.matchingsdatum.slice(0, 4));
	const gereserveerd = await reserveZaken(trx, gemeenteId, jaar, nieuw.length);
	const rijen = nieuw.map((zaak, plaats) => {
		const { id, nummer } = gereserveerd[plaats]!;
		zaak.zaakId = id;
		const rij = makeZaakrij(zaak, uitkomst);
		return { gemeente_id: gemeenteId, id, nummer, status: "te-benaderen", ...rij };
	});
	if (rijen[0]) await voegRijenToe(trx, "zaken", Object.keys(rijen[0]) as (keyof (typeof rijen)[0])[], rijen);
	await takeTaal(
		trx,
		gemeenteId,
		rijen.filter((rij) => rij.persoonsleutel !== null || rij.andere_persoonsleutels.length > 0).map(({ id }) => id),
	);
	return nieuw;
}

/** Who was written to in another language before, is again. New zaken still have none, so they find older ones only. */
async function takeTaal(trx: Trx, gemeenteId: number, ids: readonly number[]): Promise<void> {
	if (ids.length === 0) return;
	await sql`
		update zaken z set taal = e.taal, taal_vast = e.taal_vast
		from unnest(${ids}::bigint[]) as nieuw(id)
		join zaken n on n.gemeente_id = ${gemeenteId} and n.id = nieuw.id
		cross join lateral (select v.taal, v.taal_vast from zaken v where v.gemeente_id = ${gemeenteId}
			and v.persoonsleutel = any(array_prepend(n.persoonsleutel, n.andere_persoonsleutels))
			and (v.taal <> 'nl' or v.taal_vast) order by v.id desc limit 1) e
		where z.gemeente_id = ${gemeenteId} and z.id = n.id
	`.execute(trx);
}

const isCrisis = (lid: Gekoppeld): boolean => lid.signaal.signaaltype === "Crisis";
/** Who reopened a zaak took it out of the three working days of its old Crisis: only a new Crisis puts it back. */
const SPOED_BLIJFT = "spoed = zaken.spoed and nieuw.signaaltypen @> array['Crisis']";

type Gewijzigd = Omit<Zaakrij, "matchingsdatum" | "startdatum_matchingperiode" | "einddatum_matchingperiode"> & {
	id: number;
};

/** The resident moved, as the BRP or a colleague said, and the newest signaal still has an address of before. */
function isVerhuisdVan(zaak: Zaak, { bestaand }: Schrijfwerk): boolean {
	if (!bestaand.get(zaak.zaakId)?.verhuisd) return false;
	const { rij } = zaak.leden.at(-1)!.signaal as Matchsignaal;
	const eerder = zaak.leden.filter(({ signaal }) => signaal.zaakId === zaak.zaakId);
	return eerder.some(({ signaal }) => (signaal as Matchsignaal).rij.adressleutel === rij.adressleutel);
}

/** The rest of the row: the address of the zaak stays. */
function zonderAdres(rij: Gewijzigd) {
	const { adressleutel, straat, straatsleutel, huisnummer, huisletter, toevoeging, postcode, plaats, wijk, ...rest } =
		rij;
	return rest;
}

/** A new arrear asks for a new decision; a mere repeat does not. Number, status and matching dates stay. */
async function updateZaken(omgeving: Stapomgeving, zaken: readonly Zaak[], uitkomst: Schrijfwerk): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	// Always in the same order, so that a colleague who registers many at once and this never wait for each other for ever.
	await sql`select from zaken where gemeente_id = ${gemeenteId} and id = any(${zaken.map((zaak) => zaak.zaakId)}::bigint[])
		order by id for update`.execute(trx);
	const maakMetPeriode = (zaak: Zaak) => {
		const { matchingsdatum, ...rij } = makeZaakrij(zaak, uitkomst);
		return { id: zaak.zaakId, ...rij };
	};
	const maak = (zaak: Zaak) => {
		const { startdatum_matchingperiode, einddatum_matchingperiode, ...rij } = maakMetPeriode(zaak);
		return rij;
	};
	// Where a signaal was taken back, the period may begin later than it did.
	const [hersteld, gewoon] = split(zaken, (zaak) => uitkomst.opnieuw?.has(zaak.zaakId) ?? false);
	const [beslissen, rest] = split(gewoon, vraagtBesluit);
	const slot = "versie = zaken.versie + 1, gewijzigd_op = now()";
	const nieuwBesluit = `werkinstructie_versie = null, ${slot}`;
	const schrijf = async <Rij extends Gewijzigd>(welke: readonly Zaak[], rijVan: (zaak: Zaak) => Rij, extra: string) => {
		for (const [houdtAdres, zelfde] of Map.groupBy(welke, (zaak) => isVerhuisdVan(zaak, uitkomst))) {
			const rijen = (deel: readonly Zaak[]) => deel.map(rijVan).map(houdtAdres ? zonderAdres : (rij) => rij);
			const [lopend, anders] = split(zelfde, (zaak) => zaak.vast && !nieuweLeden(zaak).some(isCrisis));
			const zonderSpoed = rijen(lopend).map(({ spoed, ...rij }) => rij);
			await wijzigRijen(trx, "zaken", gemeenteId, zonderSpoed, `${SPOED_BLIJFT}, ${extra}`);
			await wijzigRijen(trx, "zaken", gemeenteId, rijen(anders), extra);
		}
	};
	await schrijf(hersteld, maakMetPeriode, nieuwBesluit);
	await schrijf(beslissen, maak, nieuwBesluit);
	await schrijf(rest, maak, slot);
	const nieuws = zaken.flatMap((zaak) =>
		nieuweLeden(zaak).map((lid) => ({
			gemeente_id: gemeenteId,
			zaak_id: zaak.zaakId,
			soort: "signaal-aangesloten",
			tekst: `Nieuw signaal aangesloten: ${lid.signaal.partnertype}, ${formatCents(lid.signaal.bedragCent)}. ${explainSignaal(lid)}`,
		})),
	);
	await voegRijenToe(trx, "gebeurtenissen", ["gemeente_id", "zaak_id", "soort", "tekst"], nieuws);
}

/**
 * A zaak that stays as it is may hear of another key of its resident. Never takes one away: what was known before the
 * period that is looked at now still holds.
 */
async function addAndereSleutels(
	{ trx, gemeenteId }: Stapomgeving,
	zaken: readonly GematchteZaak[],
	uitkomst: Schrijfwerk,
): Promise<void> {
	const rijen = zaken.flatMap((zaak) => {
		const bekend = zaak.zaakId === null ? undefined : uitkomst.bestaand.get(zaak.zaakId)?.andereSleutels;
		if (!bekend) return [];
		const alle = [...new Set([...bekend, ...listAndereSleutels(zaak, uitkomst.sleutels)])].sort();
		return alle.length > bekend.length ? { id: zaak.zaakId!, andere_persoonsleutels: alle } : [];
	});
	await wijzigRijen(trx, "zaken", gemeenteId, rijen);
}

function split<T>(alles: readonly T[], hoort: (een: T) => boolean): [T[], T[]] {
	return [alles.filter(hoort), alles.filter((een) => !hoort(een))];
}

const nieuweLeden = (zaak: GematchteZaak): Gekoppeld[] =>
	zaak.leden.filter((lid) => lid.signaal.zaakId !== zaak.zaakId);
const vraagtBesluit = (zaak: Zaak): boolean =>
	!zaak.vast || nieuweLeden(zaak).some((lid) => lid.herhaling !== "herhaalmelding");

/** Only what the match before did not say already: most of what a signaal joins stays as it is. */
async function writeZaaksignalen({ trx, gemeenteId }: Stapomgeving, zaken: readonly Zaak[]): Promise<void> {
	const rijen = zaken.flatMap((zaak) =>
		zaak.leden.flatMap((lid) => {
			const was = (lid.signaal as Matchsignaal).rij;
			const wordt = {
				zaak_id: zaak.zaakId,
				herhaling: lid.herhaling,
				herhaling_van: lid.herhalingVan?.id ?? null,
				uitleg: explainSignaal(lid),
			};
			const isHetzelfde =
				was.zaak_id === wordt.zaak_id &&
				was.herhaling === wordt.herhaling &&
				was.herhaling_van === wordt.herhaling_van &&
				was.uitleg === wordt.uitleg;
			return isHetzelfde ? [] : { gemeente_id: gemeenteId, signaal_id: lid.signaal.id, ...wordt };
		}),
	);
	await voegRijenToe(
		trx,
		"zaaksignalen",
		["gemeente_id", "signaal_id", "zaak_id", "herhaling", "herhaling_van", "uitleg"],
		rijen,
		{
			bijDubbel: `on conflict (gemeente_id, signaal_id) do update set zaak_id = excluded.zaak_id,
			herhaling = excluded.herhaling, herhaling_van = excluded.herhaling_van, uitleg = excluded.uitleg`,
		},
	);
}

/** Every number and address once per zaak, with from how many partners it came; what a colleague found out stays. */
async function writeContactgegevens(
	{ trx, gemeenteId }: Stapomgeving,
	zaken: readonly Zaak[],
	oud: readonly Zaak[],
): Promise<void> {
	const bekend = await readContactgegevens(
		trx,
		gemeenteId,
		oud.map((zaak) => zaak.zaakId),
	);
	const rijen = zaken.flatMap((zaak) => {
		const partners = new Map<string, { soort: "telefoon" | "email"; waarde: string; van: Set<number> }>();
		const tel = (soort: "telefoon" | "email", waarde: string, partner: number) => {
			const plek = partners.get(waarde) ?? { soort, waarde, van: new Set() };
			partners.set(waarde, { ...plek, van: plek.van.add(partner) });
		};
		for (const { signaal } of zaak.leden) {
			const { rij } = signaal as Matchsignaal;
			for (const nummer of rij.telefoons) tel("telefoon", nummer, rij.partner_id);
			if (rij.email) tel("email", rij.email, rij.partner_id);
		}
		return [...partners.values()].map(({ soort, waarde, van }) => ({
			gemeente_id: gemeenteId,
			zaak_id: zaak.zaakId,
			soort,
			waarde,
			mobiel: soort === "telefoon" && isMobielNummer(waarde),
			partners: van.size,
		}));
	});
	const anders = rijen.filter((rij) => bekend.get(`${rij.zaak_id} ${rij.soort} ${rij.waarde}`) !== rij.partners);
	await voegRijenToe(
		trx,
		"contactgegevens",
		["gemeente_id", "zaak_id", "soort", "waarde", "mobiel", "partners"],
		anders,
		{
			// What a partner gives too needs no colleague any more to say that it is right.
			bijDubbel: `on conflict (gemeente_id, zaak_id, soort, waarde) do update set partners = excluded.partners,
			status = case contactgegevens.status when 'te-bevestigen' then 'onbekend' else contactgegevens.status end`,
		},
	);
}

/** From how many partners each number and address of these zaken came until now. */
async function readContactgegevens(
	trx: Trx,
	gemeenteId: GemeenteId,
	zaakIds: readonly number[],
): Promise<Map<string, number>> {
	if (zaakIds.length === 0) return new Map();
	const { rows } = await sql<{ zaak_id: number; soort: string; waarde: string; partners: number }>`
		select c.zaak_id, c.soort, c.waarde, c.partners from unnest(${zaakIds}::bigint[]) n(id)
		join contactgegevens c on c.gemeente_id = ${gemeenteId} and c.zaak_id = n.id
	`.execute(trx);
	return new Map(rows.map((rij) => [`${rij.zaak_id} ${rij.soort} ${rij.waarde}`, rij.partners]));
}

/** A zaak whose signalen all moved elsewhere, and that nobody worked on, never was one. */
async function removeLegeZaken({ trx, gemeenteId }: Stapomgeving, uitkomst: Matchuitkomst): Promise<void> {
	const over = new Set(uitkomst.zaken.map((zaak) => zaak.zaakId));
	const leeg = [...uitkomst.bestaand.values()]
		.filter((zaak) => !zaak.heeftWerk && !over.has(zaak.id))
		.map((zaak) => zaak.id);
	if (leeg.length > 0) await removeZaken(trx, gemeenteId, leeg);
}
