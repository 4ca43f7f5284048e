import type { Trx } from "../../../database/gemeente-transactie.ts";
import { type Bewijssoort, bewijsVan } from "../../../rules/reach/inwoner/bewijs.ts";
import type { Taal } from "../../../rules/reach/tekst/tekst.ts";
import { type GemeenteInstellingen, gemeenteInstellingen } from "../../../rules/zaak/gemeente-instellingen.ts";
import { OPEN_STATUSSEN, type Zaakstatus } from "../../../rules/zaak/zaakstatus.ts";
import { type Afspraak, readStaandeAfspraak } from "../afspraken/queries.ts";
import { readEigenAfmeldingen } from "../antwoorden/lift-afmelding.ts";
import { type Huisbezoek, readHuisbezoek } from "./read-huisbezoek.ts";

/** The gemeente as residents see it; its own `weergavenaam` goes before the name. */
export interface Afzender {
	readonly naam: string;
	readonly instellingen: GemeenteInstellingen;
}

/** What the page shows before and after the resident proved who they are; never a name, an amount or a partner. */
export interface Inwonerpagina {
	readonly gemeente: Afzender;
	/** Who writes: the colleague of the zaak. Null: nobody in particular. */
	readonly consulent: { readonly id: number; readonly naam: string } | null;
	/** A closed zaak takes no appointment; a question or a call is always possible. */
	readonly open: boolean;
	readonly bewijs: Bewijssoort;
	readonly afspraak: Afspraak | null;
	/** A visit that was announced and still stands. */
	readonly huisbezoek: Huisbezoek | null;
	readonly wacht: boolean;
	/** Kanalen through which the resident said STOP, on a number or address that is the resident's own as far as we know. */
	readonly gestopt: readonly string[];
	/** In which language this resident is written to, and whether somebody said so in as many words. */
	readonly schrijftaal: { readonly taal: Taal; readonly vast: boolean };
}

/** The gemeente of a page. */
export async function readAfzender(trx: Trx, gemeenteId: number): Promise<Afzender> {
	const rij = await trx
		.selectFrom("gemeenten")
		.select(["naam", "instellingen"])
		.where("id", "=", gemeenteId)
		.executeTakeFirstOrThrow();
	return { naam: rij.naam, instellingen: gemeenteInstellingen.parse(rij.instellingen) };
}

/** What the page of one zaak shows; null when the zaak was erased. */
export async function readInwonerpagina(
	trx: Trx,
	gemeenteId: number,
	zaakId: number,
	nu: Date,
): Promise<Inwonerpagina | null> {
	const zaak = await trx
		.selectFrom("zaken as z")
		.leftJoin("gebruikers as g", (deel) =>
			deel
				.onRef("g.gemeente_id", "=", "z.gemeente_id")
				.onRef("g.id", "=", "z.toegewezen_aan")
				.on("g.actief", "=", true),
		)
		.select([
			"z.status",
			"z.geboortedatum",
			"z.huisnummer",
			"z.naamsleutel",
			"z.naam",
			"z.taal",
			"z.taal_vast",
			"g.id",
			"g.naam as consulent",
		])
		.where("z.gemeente_id", "=", gemeenteId)
		.where("z.id", "=", zaakId)
		.executeTakeFirst();
	if (!zaak) return null;
	const afspraak = await readStaandeAfspraak(trx, gemeenteId, zaakId, nu);
	const wachtrij = await trx
		.selectFrom("wachtlijst")
		.select("zaak_id")
		.where("gemeente_id", "=", gemeenteId)
		.where("zaak_id", "=", zaakId)
		.executeTakeFirst();
	return {
		gemeente: await readAfzender(trx, gemeenteId),
		consulent: zaak.id !== null && zaak.consulent !== null ? { id: zaak.id, naam: zaak.consulent } : null,
		open: OPEN_STATUSSEN.includes(zaak.status as Zaakstatus),
		bewijs: bewijsVan(zaak),
		afspraak,
		huisbezoek: await readHuisbezoek(trx, gemeenteId, zaakId),
		wacht: wachtrij !== undefined,
		gestopt: [...new Set((await readEigenAfmeldingen(trx, gemeenteId, zaakId)).map(({ kanaal }) => kanaal))].toSorted(),
		schrijftaal: { taal: zaak.taal as Taal, vast: zaak.taal_vast },
	};
}

/** Which organisations reported, for who proved to be the resident by the birth date: names only, no amounts. */
export async function readMelders(trx: Trx, gemeenteId: number, zaakId: number): Promise<string[]> {
	const rijen = await trx
		.selectFrom("zaaksignalen as zs")
		.innerJoin("signalen as s", (deel) =>
			deel.onRef("s.gemeente_id", "=", "zs.gemeente_id").onRef("s.id", "=", "zs.signaal_id"),
		)
		.innerJoin("partners as p", (deel) =>
			deel.onRef("p.gemeente_id", "=", "s.gemeente_id").onRef("p.id", "=", "s.partner_id"),
		)
		.select("p.naam")
		.distinct()
		.where("zs.gemeente_id", "=", gemeenteId)
		.where("zs.zaak_id", "=", zaakId)
		.orderBy("p.naam")
		.execute();
	return rijen.map((rij) => rij.naam);
}
