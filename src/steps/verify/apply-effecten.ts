import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import { lockGemeente } from "../../database/gemeente-transactie.ts";
import { HEEFT_WERK } from "../../database/heeft-werk.ts";
import { revokeInwonercodes } from "../../database/revoke-inwonercodes.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { voegRijenToe } from "../../database/voeg-rijen-toe.ts";
import { wijzigRijen } from "../../database/wijzig-rijen.ts";
import { GEEN_VOLGENDE } from "../../rules/register/volgende-velden.ts";
import type { Uitkomst } from "../../rules/verify/acties.ts";
import { bepaalZaakeffect, type Zaakeffect } from "../../rules/verify/zaakeffect.ts";
import { openPersoon } from "./kandidaat.ts";
import { maakVeranderingen, type Verandering } from "./zaakverandering.ts";

/** Zaken at once: short locks. */
const BLOK = 500;
/** Outcomes that say nothing about the zaak yet. */
const OPEN = new Set<string>(["twijfel", "niet-gevonden", "niet-gekeken"]);

/** A zaak with what the checks of its signalen say, the newest first. */
export interface Effectzaak {
	readonly id: number;
	readonly versie: number;
	readonly status: string;
	readonly volgende_stap: string | null;
	readonly adres_geheim: boolean;
	readonly heeft_werk: boolean;
	readonly postcode: string;
	readonly plaats: string | null;
	readonly controles: readonly {
		signaal: number;
		uitkomst: string | null;
		bsn: string | null;
		sleutel: string | null;
		op: string | null;
		nieuw: boolean;
		geheim: boolean;
	}[];
}

/**
 * Lets the zaken know what the checks of their signalen came to: confirmed, moved along, contact stopped, closed. Each
 * effect stands on the time line and in the audit log. Everything that was decided and has a zaak is done; a signaal that
 * stands in no zaak yet waits until it does. With `signaalId` only its zaak, for a colleague who decides one row. Returns how
 * many zaken changed.
 */
export async function applyEffecten(omgeving: Stapomgeving, nu: Date, signaalId?: number): Promise<number> {
	// Matching writes many zaken too: one after the other, or they would wait for each other for ever.
	if (signaalId === undefined) await lockGemeente(omgeving.trx, omgeving.gemeenteId);
	let totaal = 0;
	for (let keer = 0; ; keer++) {
		const zaken = await readEffectzaken(omgeving, signaalId ?? null);
		if (zaken.length === 0) {
			// Also where nothing changed in the zaak: its messages waited for the check.
			if (keer > 0) await omgeving.queue("plan-berichten", {});
			return totaal;
		}
		totaal += await applyBlok(omgeving, zaken, nu);
	}
}

async function readEffectzaken({ trx, gemeenteId }: Stapomgeving, signaalId: number | null): Promise<Effectzaak[]> {
	const { rows } = await sql<Effectzaak>`
		with nieuw as (
			select distinct k.zaak_id from controles c
			join zaaksignalen k on k.gemeente_id = c.gemeente_id and k.signaal_id = c.signaal_id
			where c.gemeente_id = ${gemeenteId} and c.besloten is not null and c.verwerkt_op is null
				and (${signaalId}::bigint is null or c.signaal_id = ${signaalId})
			order by k.zaak_id limit ${BLOK}
		), vast as (
			select * from zaken where gemeente_id = ${gemeenteId} and id in (select zaak_id from nieuw) order by id for update
		)
		select z.id, z.versie, z.status, z.volgende_stap, z.adres_geheim, z.postcode, z.plaats,
			${HEEFT_WERK} as heeft_werk,
			(select jsonb_agg(jsonb_build_object('signaal', k.signaal_id,
				'uitkomst', case when c.besloten is not null then c.uitkomst end,
				'bsn', encode(c.bsn_index, 'hex'), 'sleutel', s.persoonsleutel,
				'op', to_char(c.op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
				'nieuw', c.besloten is not null and c.verwerkt_op is null,
				'geheim', coalesce(c.besloten is not null and c.adres_geheim, false)) order by s.signaaldatum desc, s.id desc)
				from zaaksignalen k
				join signalen s on s.gemeente_id = k.gemeente_id and s.id = k.signaal_id
				left join controles c on c.gemeente_id = k.gemeente_id and c.signaal_id = k.signaal_id
				where k.gemeente_id = z.gemeente_id and k.zaak_id = z.id) as controles
		from vast z
	`.execute(trx);
	return rows;
}

const effectVan = (zaak: Effectzaak): Zaakeffect =>
	bepaalZaakeffect(
		zaak.controles.map(({ uitkomst, bsn, sleutel, op }) => ({
			...{ bsn, sleutel, op },
			uitkomst: uitkomst === null || OPEN.has(uitkomst) ? null : (uitkomst as Uitkomst),
		})),
		zaak.heeft_werk,
	);

async function applyBlok(omgeving: Stapomgeving, zaken: readonly Effectzaak[], nu: Date): Promise<number> {
	const { trx, gemeenteId } = omgeving;
	const effecten = new Map(zaken.map((zaak) => [zaak.id, effectVan(zaak)]));
	const verhuizers = zaken.filter((zaak) => effecten.get(zaak.id)?.soort === "verhuis");
	const adressen = await readAdressen(omgeving, verhuizers);
	const veranderingen = await maakVeranderingen(omgeving, zaken, effecten, adressen, nu);
	const gewijzigd = veranderingen.filter((een) => Object.keys(een.velden).length > 0);
	await keepVoor(omgeving, gewijzigd);
	const weg = zaken.filter(({ id }) => ["sluit", "overdracht"].includes(effecten.get(id)!.soort)).map(({ id }) => id);
	if (weg.length > 0) await revokeInwonercodes(trx, omgeving, { zaken: weg });
	for (const groep of Map.groupBy(gewijzigd, (een) => Object.keys(een.velden).join()).values()) {
		const rijen = groep.map((een) => ({ id: een.zaak.id, ...een.velden }));
		await wijzigRijen(trx, "zaken", gemeenteId, rijen, "versie = zaken.versie + 1, gewijzigd_op = now()");
	}
	await voegRijenToe(
		trx,
		"gebeurtenissen",
		["gemeente_id", "zaak_id", "soort", "tekst", "door", "gebeurd_op"],
		veranderingen.flatMap(({ zaak, gebeurtenissen }) =>
			gebeurtenissen.map((een) => ({
				gemeente_id: gemeenteId,
				zaak_id: zaak.id,
				door: omgeving.gebruikerId,
				gebeurd_op: nu,
				...een,
			})),
		),
	);
	for (const { zaak, handeling } of gewijzigd) {
		const gegevens = { versie: zaak.versie + 1, om: nu };
		await logAudit(trx, omgeving, handeling, { zaakId: zaak.id, gegevens });
	}
	const signalen = zaken.flatMap((zaak) => zaak.controles.filter((een) => een.nieuw).map((een) => een.signaal));
	await trx
		.updateTable("controles")
		.set({ verwerkt_op: nu })
		.where("gemeente_id", "=", gemeenteId)
		.where("signaal_id", "in", signalen)
		.execute();
	return gewijzigd.length;
}

/** Where the resident of each zaak lives now: of the newest signaal that says so. */
async function readAdressen({ trx, gemeenteId, sleutels }: Stapomgeving, zaken: readonly Effectzaak[]) {
	const signaalVan = new Map(
		zaken.map((zaak) => [zaak.id, zaak.controles.find((een) => een.uitkomst === "verhuisd-binnen")!.signaal]),
	);
	if (signaalVan.size === 0) return new Map<number, null>();
	const rijen = await trx
		.selectFrom("controles")
		.select(["signaal_id", "persoon"])
		.where("gemeente_id", "=", gemeenteId)
		.where("signaal_id", "in", [...signaalVan.values()])
		.execute();
	const personen = new Map(rijen.map((rij) => [rij.signaal_id, openPersoon(sleutels, gemeenteId, rij.persoon)]));
	return new Map([...signaalVan].map(([zaakId, signaal]) => [zaakId, personen.get(signaal) ?? null]));
}

/** Keeps the zaak as it was with the newest signaal that changed it, so that a colleague can undo it. */
async function keepVoor({ trx, gemeenteId }: Stapomgeving, veranderingen: readonly Verandering[]): Promise<void> {
	if (veranderingen.length === 0) return;
	const namen = [
		...new Set([...veranderingen.flatMap((een) => Object.keys(een.velden)), ...Object.keys(GEEN_VOLGENDE)]),
	];
	const wijs = veranderingen.map(({ zaak }) => ({
		zaak: zaak.id,
		signaal: zaak.controles.find((een) => een.nieuw)!.signaal,
	}));
	await sql`
		update controles c set zaak_voor = jsonb_build_object('versie', z.versie + 1, 'velden',
			(select jsonb_object_agg(veld.key, veld.value) from jsonb_each(to_jsonb(z)) veld where veld.key = any(${namen})))
		from jsonb_to_recordset(${JSON.stringify(wijs)}::jsonb) as w(zaak bigint, signaal bigint)
		join zaken z on z.gemeente_id = ${gemeenteId} and z.id = w.zaak
		where c.gemeente_id = ${gemeenteId} and c.signaal_id = w.signaal
	`.execute(trx);
}
