import { sql } from "kysely";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Datum } from "../../../rules/kernel/datum.ts";
import { isBezoekTeDichtbij } from "../../../rules/reach/bericht/bezoek.ts";
import { dagVanMoment } from "../../../rules/reach/bericht/moment.ts";
import { NIET_REDENEN, type NietRedenNaam } from "../../../rules/reach/bericht/niet-redenen.ts";
import { planBericht } from "../../../rules/reach/bericht/plan-bericht.ts";
import { stopLosBericht } from "../../../rules/reach/bericht/stop-los-bericht.ts";
import { readKanalen } from "../kanalen/read-kanaal.ts";
import { wijzenVan } from "./kanalen.ts";
import { readLosstand } from "./losstand.ts";
import { type Berichtstand, readRoutes, readStanden, vraagVan } from "./stand.ts";

/** A letter that must not go any more, why, and where it lies in the pile. */
export interface Uithaalbrief {
	readonly id: number;
	readonly kenmerk: string;
	readonly zaakId: number;
	/** Null when its zaak is not there any more. */
	readonly naam: string | null;
	readonly bladzijde: number | null;
	readonly reden: NietRedenNaam;
}

interface Gedrukt extends Omit<Uithaalbrief, "reden"> {
	readonly zaak_id: number;
	readonly afspraak_id: number | null;
	readonly soort: string;
	readonly stap: string | null;
	readonly poging: number | null;
	readonly ronde: number;
	readonly verhuisd: boolean;
	readonly bezoek_op: Datum | null;
}

async function readGedrukt({ trx, gemeenteId }: Stapomgeving, drukbestandId: number): Promise<Gedrukt[]> {
	const { rows } = await sql<Gedrukt>`
		select b.id, b.kenmerk, b.zaak_id as "zaakId", b.zaak_id, b.afspraak_id, b.soort, b.stap, b.poging, b.ronde, b.bezoek_op, z.naam,
			exists (select from gebeurtenissen g where g.gemeente_id = b.gemeente_id and g.zaak_id = b.zaak_id
				and g.soort = 'verhuisd' and g.gebeurd_op > b.status_op) as verhuisd,
			(select (l ->> 'bladzijde')::int from jsonb_array_elements(d.lijst) l
				where (l ->> 'bericht')::bigint = b.id) as bladzijde
		from berichten b
		join drukbestanden d on d.gemeente_id = b.gemeente_id and d.id = b.drukbestand_id
		left join zaken z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id
		where b.gemeente_id = ${gemeenteId} and b.drukbestand_id = ${drukbestandId} and b.status = 'afgedrukt'
		order by bladzijde
	`.execute(trx);
	return rows;
}

/**
 * Letters in a print file that must not go any more, because since it was made the resident died, moved, answered, paid, was
 * reached or made an appointment, or because the visit that it announces is too near. On paper only a colleague can take them out.
 */
export async function listUithalen(omgeving: Stapomgeving, drukbestandId: number, nu: Date): Promise<Uithaalbrief[]> {
	const { trx, gemeenteId } = omgeving;
	const rijen = await readGedrukt(omgeving, drukbestandId);
	if (rijen.length === 0) return [];
	const ids = rijen.map((rij) => rij.zaakId);
	const gelezen = await readStanden(trx, gemeenteId, sql`z.id = any(${ids}::bigint[])`, nu);
	const standen = new Map(gelezen.map((stand) => [stand.id, stand]));
	const routes = await readRoutes(trx, gemeenteId, gelezen);
	const kanalen = wijzenVan(await readKanalen(omgeving));
	const routereden = (rij: Gedrukt, stand: Berichtstand): NietRedenNaam | null => {
		const plan = planBericht(vraagVan(stand, routes(stand).stappen, kanalen, (eerder) => eerder.id === rij.id));
		if (plan.soort === "niet" && plan.reden !== "kanaal-niet-ingesteld") return plan.reden;
		const zelfde = rij.stap === stand.stap && rij.poging === stand.poging && rij.ronde === stand.ronde;
		return zelfde ? null : "andere-stap";
	};
	const losreden = async (rij: Gedrukt, stand: Berichtstand): Promise<NietRedenNaam | null> =>
		stopLosBericht({ ...(await readLosstand(omgeving, rij, nu)), soort: rij.soort, stap: stand.stap, nu });
	const zaakreden = (rij: Gedrukt, stand: Berichtstand | undefined) => {
		if (!stand) return "zaak-verdwenen";
		return rij.stap === null ? losreden(rij, stand) : routereden(rij, stand);
	};
	const uit: Uithaalbrief[] = [];
	for (const rij of rijen) {
		const { id, kenmerk, zaakId, naam, bladzijde } = rij;
		const reden =
			(await zaakreden(rij, standen.get(zaakId))) ??
			(rij.verhuisd ? "adres-veranderd" : null) ??
			(rij.bezoek_op && isBezoekTeDichtbij(rij.bezoek_op, dagVanMoment(nu)) ? "bezoek-te-dichtbij" : null);
		if (reden) uit.push({ id, kenmerk, zaakId, naam, bladzijde, reden });
	}
	return uit;
}

/** The job list of the printer with a column more: which letters to take out, and why. The reference is its second field. */
export function addUithalen(opdrachtlijst: string, uit: readonly Pick<Uithaalbrief, "kenmerk" | "reden">[]): string {
	const redenen = new Map(uit.map(({ kenmerk, reden }) => [kenmerk, NIET_REDENEN[reden].uitleg]));
	return opdrachtlijst
		.split("\r\n")
		.map((regel, plek) => {
			if (regel === "") return regel;
			const reden = redenen.get(regel.split(";")[1] ?? "");
			return `${regel};${plek === 0 ? "haal_eruit" : reden ? `"haal deze brief eruit: ${reden}"` : ""}`;
		})
		.join("\r\n");
}
