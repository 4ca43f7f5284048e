import { type Selectable, sql } from "kysely";
import { lockVoorGemeente } from "../../../database/sloten.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { DB } from "../../../database/types.ts";
import { addDagen } from "../../../rules/kernel/datum.ts";
import { PER_DAG } from "../../../rules/reach/bericht/limiet.ts";
import { beginVanDag, chooseMoment, dagVanMoment, isVerzendmoment } from "../../../rules/reach/bericht/moment.ts";
import type { NietRedenNaam } from "../../../rules/reach/bericht/niet-redenen.ts";
import { planBericht } from "../../../rules/reach/bericht/plan-bericht.ts";
import { stopLosBericht } from "../../../rules/reach/bericht/stop-los-bericht.ts";
import type { Instelkanaal } from "../../../rules/reach/kanaal/aanbieder.ts";
import { LAATST, type Verzendvenster, VROEGST } from "../../../rules/reach/kanaal/venster.ts";
import type { Stap } from "../../../rules/zaak/route.ts";
import { type Ingesteld, readKanalen } from "../kanalen/read-kanaal.ts";
import { readTeksten } from "../teksten/read-teksten.ts";
import { bezoekVan } from "./bezoek-van.ts";
import { type Inhoud, sluitInhoud } from "./inhoud.ts";
import { wijzenVan } from "./kanalen.ts";
import { readLosstand } from "./losstand.ts";
import { maakInhoud } from "./maak-inhoud.ts";
import { type Persoonslimiet, readPersoonslimiet } from "./persoonslimiet.ts";
import { planVolgendKanaal } from "./plan-volgend-kanaal.ts";
import { type Berichtstand, readRoutes, readStanden, vraagVan } from "./stand.ts";

export type Berichtregel = Selectable<DB["berichten"]>;

/** A message that was made ready, with what it takes to hand it over. */
export interface Klaar {
	readonly bericht: Berichtregel;
	readonly inhoud: Inhoud;
	readonly ingesteld: Ingesteld;
	/** The moment at which it was claimed: who writes the outcome must still hold this claim. */
	readonly bezigSinds: Date;
}

/** A message that a resident asked for waits so long while the resident is looked up again after an event of the BRP. */
const NA_BRP_MELDING_MS = 15 * 60_000;

/** What a resident asked for may go from morning to evening, also on Saturday. */
const RUIM: readonly Verzendvenster[] = [{ dagen: [1, 2, 3, 4, 5, 6], van: VROEGST, tot: LAATST }];

/**
 * Takes the next messages that are due, looks again whether they must go, makes their text and marks them 'bezig'. A zaak
 * that somebody works on at this moment is left for the next minute: nobody waits for anybody, and what the resident or a
 * colleague has just changed is seen. `wijze`: handed over one by one, or put together in a print file.
 */
export async function claimBerichten(
	omgeving: Stapomgeving,
	vraag: {
		readonly nu: Date;
		readonly url: string;
		readonly hoogstens: number;
		readonly wijze: "direct" | "drukwerk";
		/** Kanalen that are left alone: their aanbieder gives no answer. */
		readonly zonder?: readonly string[];
	},
): Promise<{ readonly klaar: readonly Klaar[]; readonly bekeken: number }> {
	const { trx, gemeenteId } = omgeving;
	const { nu } = vraag;
	// Two zaken of one person share a limit: the second claim must see the first.
	await lockVoorGemeente(trx, "verzenden", gemeenteId);
	const kanalen = await readKanalen(omgeving);
	const berichten = await lockTeVersturen(omgeving, vraag, kanalen);
	if (berichten.length === 0) return { klaar: [], bekeken: 0 };
	const ids = berichten.map((bericht) => bericht.zaak_id);
	const standen = await readStanden(trx, gemeenteId, sql`z.id = any(${ids}::bigint[])`, nu);
	const routes = await readRoutes(trx, gemeenteId, standen);
	const teksten = await readTeksten(trx, gemeenteId);
	const limiet = await readPersoonslimiet(trx, gemeenteId, ids, dagVanMoment(nu));
	const klaar: Klaar[] = [];
	for (const bericht of berichten) {
		const stand = standen.find((een) => een.id === bericht.zaak_id)!;
		const route = routes(stand);
		const besluit = await besluitOver(omgeving, bericht, stand, route.stappen, { kanalen, limiet }, nu);
		if ("weg" in besluit) {
			await laatVallen(omgeving, bericht.id, besluit.weg, besluit.uitleg ?? null, nu);
			if (besluit.weg === "geen-adres") await planVolgendKanaal(omgeving, bericht, nu);
		} else if ("later" in besluit) await zetWachtend(omgeving, bericht.id, { gepland_op: besluit.later });
		else if (besluit.ingesteld.wijze === "handwerk") await zetWachtend(omgeving, bericht.id, { status: "handwerk" });
		else {
			const { naar, ingesteld } = besluit;
			const bezoek = bezoekVan(bericht, stand, route, nu);
			const gemaakt = await maakInhoud(omgeving, bericht, { teksten, naar, bezoek, url: vraag.url, nu });
			if (!gemaakt.ok) {
				await laatVallen(omgeving, bericht.id, gemaakt.reden.reden, gemaakt.reden.uitleg, nu);
				continue;
			}
			const { inhoud, tekstId, versie } = gemaakt.waarde;
			const wijziging = {
				status: "bezig",
				status_op: nu,
				bezig_sinds: nu,
				naar,
				pogingen: bericht.pogingen + 1,
				aanbieder: ingesteld.aanbieder,
				inhoud: sluitInhoud(omgeving.sleutels, gemeenteId, inhoud),
				tekst_id: tekstId,
				tekst_versie: versie,
				bezoek_op: bezoek?.op ?? null,
				bezoek_dagdeel: bezoek?.dagdeel ?? null,
				reden: null,
				uitleg: null,
			};
			await trx
				.updateTable("berichten")
				.set(wijziging)
				.where("gemeente_id", "=", gemeenteId)
				.where("id", "=", bericht.id)
				.execute();
			await trx
				.insertInto("berichtkenmerken")
				.values({ kenmerk: bericht.kenmerk, gemeente_id: gemeenteId, bericht_id: bericht.id })
				.onConflict((al) => al.doNothing())
				.execute();
			if (bericht.stap !== null) limiet.telt(bericht.zaak_id);
			klaar.push({ bericht: { ...bericht, ...wijziging }, inhoud, ingesteld, bezigSinds: nu });
		}
	}
	return { klaar, bekeken: berichten.length };
}

async function lockTeVersturen(
	{ trx, gemeenteId }: Stapomgeving,
	{ nu, hoogstens, wijze, zonder = [] }: Parameters<typeof claimBerichten>[1],
	kanalen: ReadonlyMap<Instelkanaal, Ingesteld>,
): Promise<Berichtregel[]> {
	const drukwerk = kanalen.get("Brief")?.wijze === "drukwerk";
	if (wijze === "drukwerk" && !drukwerk) return [];
	const brieven = wijze === "drukwerk" ? sql`b.kanaal = 'Brief'` : drukwerk ? sql`b.kanaal <> 'Brief'` : sql`true`;
	const { rows } = await sql<Berichtregel>`
		select b.* from berichten b
		join zaken z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id
		where b.gemeente_id = ${gemeenteId} and b.status = 'gepland' and b.gepland_op <= ${nu} and ${brieven}
			and b.kanaal <> all(${zonder}::text[])
		order by b.gepland_op, b.id limit ${hoogstens}
		for update of b skip locked for share of z skip locked
	`.execute(trx);
	return rows;
}

type Besluit =
	| { readonly naar: string | null; readonly ingesteld: Ingesteld }
	| { readonly weg: NietRedenNaam; readonly uitleg?: string }
	| { readonly later: Date };

async function besluitOver(
	omgeving: Stapomgeving,
	bericht: Berichtregel,
	stand: Berichtstand,
	stappen: readonly Stap[],
	{ kanalen, limiet }: { kanalen: ReadonlyMap<Instelkanaal, Ingesteld>; limiet: Persoonslimiet },
	nu: Date,
): Promise<Besluit> {
	const route = bericht.stap !== null;
	const kanaal = bericht.kanaal as Instelkanaal;
	const ingesteld = kanalen.get(kanaal);
	if (!ingesteld) return { weg: "kanaal-niet-ingesteld" };
	let naar = bericht.naar;
	if (route) {
		if (bericht.stap !== stand.stap || bericht.poging !== stand.poging || bericht.ronde !== stand.ronde) {
			const plan = planBericht(vraagVan(stand, stappen, wijzenVan(kanalen), () => true));
			return { weg: plan.soort === "niet" ? plan.reden : "andere-stap" };
		}
		const plan = planBericht(vraagVan(stand, stappen, wijzenVan(kanalen), (rij) => rij.id === bericht.id));
		if (plan.soort === "niet") return { weg: plan.reden };
		if (plan.kanaal !== kanaal || plan.naar !== naar) return { weg: "andere-stap" };
	} else {
		const weg = stopLosBericht({
			...(await readLosstand(omgeving, bericht, nu)),
			soort: bericht.soort,
			stap: stand.stap,
			nu,
		});
		if (weg) return { weg };
		if (stand.brpMelding) return { later: new Date(nu.getTime() + NA_BRP_MELDING_MS) };
	}
	if (!route && kanaal !== "Brief") {
		const vrij = vraagVan(stand, stappen, new Map(), () => true).adressen.find(
			(adres) => adres.kanaal === kanaal && !adres.afgemeld,
		);
		if (!vrij) return { weg: "geen-adres" };
		naar = vrij.waarde;
	}
	const vensters = route ? ingesteld.vensters : RUIM;
	const sleutel = `${bericht.zaak_id} ${bericht.stap} ${bericht.poging}`;
	if (ingesteld.wijze === "direct" && !isVerzendmoment(nu, vensters)) {
		const moment = chooseMoment({ vanaf: dagVanMoment(nu), nietVoor: nu, vensters, sleutel });
		return moment ? { later: moment } : { weg: "kanaal-niet-ingesteld", uitleg: "Er is geen tijd waarop dit mag." };
	}
	if (route && ingesteld.wijze !== "handwerk") {
		const vandaag = dagVanMoment(nu);
		const vrij = limiet.vrijVanaf(bericht.zaak_id, stand.spoed);
		const vol = naar !== null && (await countVandaag(omgeving, naar, nu)) >= PER_DAG;
		const vanaf = vrij === vandaag && vol ? addDagen(vandaag, 1) : vrij;
		const moment = vanaf > vandaag ? chooseMoment({ vanaf, nietVoor: nu, vensters, sleutel }) : null;
		if (moment) return { later: moment };
	}
	return { naar, ingesteld };
}

/** Messages of a route that went to this number or address today, for any zaak: two residents may share it. */
async function countVandaag({ trx, gemeenteId }: Stapomgeving, naar: string, nu: Date): Promise<number> {
	const { rows } = await sql<{ aantal: number }>`select count(*)::int as aantal from berichten
		where gemeente_id = ${gemeenteId} and naar = ${naar} and stap is not null
			and (verzonden_op >= ${beginVanDag(dagVanMoment(nu))} or status in ('bezig', 'onbekend'))
			and status in ('bezig', 'verzonden', 'bezorgd', 'onbekend')`.execute(trx);
	return rows[0]!.aantal;
}

async function laatVallen(
	{ trx, gemeenteId }: Stapomgeving,
	id: number,
	reden: NietRedenNaam,
	uitleg: string | null,
	nu: Date,
): Promise<void> {
	await trx
		.updateTable("berichten")
		.set({ status: "vervallen", reden, uitleg, status_op: nu })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", id)
		.execute();
}

async function zetWachtend(
	{ trx, gemeenteId }: Stapomgeving,
	id: number,
	velden: { readonly gepland_op: Date } | { readonly status: "handwerk" },
): Promise<void> {
	await trx.updateTable("berichten").set(velden).where("gemeente_id", "=", gemeenteId).where("id", "=", id).execute();
}
