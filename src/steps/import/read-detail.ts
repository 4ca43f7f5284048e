import { sql } from "kysely";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Correctie, Correctiereden } from "../../rules/import/correctiereden.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Aanleverstatus } from "./list-aanleveringen.ts";
import { type Aanleverrapport, LEEG_RAPPORT } from "./rapport.ts";

/** Another delivery of the very same bytes. */
export interface ZelfdeBestand {
	readonly id: number;
	readonly ontvangen_op: Date;
}

export interface Aanleverdetail {
	readonly id: number;
	readonly bestandsnaam: string;
	/** Null when the file names several, or is not read yet. */
	readonly partner: string | null;
	readonly partnerId: number | null;
	/** Chosen when it was handed in: a mended file needs the same. */
	readonly gekozenPartner: { readonly naam: string; readonly partnertype: string } | null;
	readonly status: Aanleverstatus;
	readonly peildatum: Datum;
	readonly ontvangen_op: Date;
	readonly door: string | null;
	readonly regels: number;
	readonly aangenomen: number;
	readonly gecorrigeerd: number;
	readonly geweigerd: number;
	readonly dubbel: number;
	readonly voortgang: number;
	readonly rapport: Aanleverrapport;
	readonly zelfde: readonly ZelfdeBestand[];
	/** Per kind of correction a few of them, as they are kept with the signaal. */
	readonly voorbeelden: ReadonlyMap<Correctiereden, readonly Correctie[]>;
}

/** What the page of one delivery shows, without its refused rows; null when there is none with this id. */
export async function readAanleverdetail(omgeving: Stapomgeving, id: number): Promise<Aanleverdetail | null> {
	const { trx, gemeenteId } = omgeving;
	const rij = await trx
		.selectFrom("aanleveringen as a")
		.leftJoin("partners as p", (bij) =>
			bij.onRef("p.gemeente_id", "=", "a.gemeente_id").onRef("p.id", "=", "a.partner_id"),
		)
		.leftJoin("gebruikers as g", (bij) =>
			bij.onRef("g.gemeente_id", "=", "a.gemeente_id").onRef("g.id", "=", "a.gemaakt_door"),
		)
		.select(["a.id", "a.bestandsnaam", "a.bestand_hash", "a.status", "a.peildatum", "a.ontvangen_op", "a.regels"])
		.select(["a.aangenomen", "a.gecorrigeerd", "a.geweigerd", "a.dubbel", "a.voortgang", "a.rapport", "a.partner_naam"])
		.select(["a.partnertype", "p.id as partner_id", "p.naam as partner", "g.naam as door"])
		.where("a.gemeente_id", "=", gemeenteId)
		.where("a.id", "=", id)
		.executeTakeFirst();
	if (!rij) return null;
	const zelfde = await trx
		.selectFrom("aanleveringen")
		.select(["id", "ontvangen_op"])
		.where("gemeente_id", "=", gemeenteId)
		.where("bestand_hash", "=", rij.bestand_hash)
		.where("id", "!=", id)
		.orderBy("id", "desc")
		.limit(5)
		.execute();
	const { bestand_hash, partner_naam, partnertype, partner_id, ...rest } = rij;
	return {
		...rest,
		partner: rij.partner ?? partner_naam,
		partnerId: partner_id,
		gekozenPartner: partner_naam && partnertype ? { naam: partner_naam, partnertype } : null,
		status: rij.status as Aanleverstatus,
		rapport: { ...LEEG_RAPPORT, ...rij.rapport },
		zelfde,
		voorbeelden: rij.gecorrigeerd > 0 ? await readVoorbeelden(omgeving, id) : new Map(),
	};
}

/** Corrections looked at for examples: enough for every common kind, and quick for a delivery of any size. */
const KIJKDIEPTE = 500;

async function readVoorbeelden({ trx, gemeenteId }: Stapomgeving, id: number) {
	const { rows } = await sql<{ correcties: Correctie[] }>`
		select correcties from signalen
		where gemeente_id = ${gemeenteId} and aanlevering_id = ${id} and correcties is not null
		order by regelnummer limit ${KIJKDIEPTE}
	`.execute(trx);
	const per = Map.groupBy(
		rows.flatMap((rij) => rij.correcties),
		(correctie) => correctie.omdat,
	);
	return new Map([...per].map(([omdat, alle]) => [omdat, alle.slice(0, 2)]));
}

/** What a delivery is called; null when there is none with this id. */
export async function readAanleveringnaam({ trx }: Stapomgeving, id: number): Promise<string | null> {
	const rij = await trx.selectFrom("aanleveringen").select("bestandsnaam").where("id", "=", id).executeTakeFirst();
	return rij?.bestandsnaam ?? null;
}
