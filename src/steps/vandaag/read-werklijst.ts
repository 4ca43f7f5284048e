import type { Trx } from "../../database/gemeente-transactie.ts";
import type { Sleutelbos } from "../../database/sleutels.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { readWijken } from "../../database/wijken.ts";
import { zegBeltijd } from "../../rules/decide/capaciteit.ts";
import { addDagen, type Datum } from "../../rules/kernel/datum.ts";
import { eindeVanDag, lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import { KANALEN, type Kanaal } from "../../rules/zaak/contactsoort.ts";
import {
	readDagstand,
	readEerstvolgende,
	readWerkregels,
	readWerktijden,
	TELLEN_TOT,
	type Telling,
	type Werkregel,
} from "./queries.ts";
import { type Antwoordwerk, readAntwoordwerk, readBeantwoord } from "./read-antwoordwerk.ts";
import {
	DAGEN_TOT_LIGGEN,
	DAGEN_VOORAF,
	type Lijstdagen,
	WERKGROEPEN,
	type Werkgroep,
	type Werklijstfilter,
} from "./werklijstfilter.ts";

/** Rows of a page of one group. */
export const PER_GROEP = 50;
/** Rows that each group shows where all groups stand together; the rest is on the group's own pages. */
export const PER_GROEP_SAMEN = 25;

/** One part of the list. `aantal` is exact up to `TELLEN_TOT`. */
export interface Werkdeel {
	readonly regels: readonly Werkregel[];
	readonly aantal: number;
	readonly meerDan: boolean;
}

/** Everything /vandaag shows. */
export interface Werklijst {
	readonly vandaag: Datum;
	/** What residents answered, before anything else. */
	readonly antwoorden: readonly Antwoordwerk[];
	/** Answers of which nobody knows yet whose they are. */
	readonly antwoordenZonderZaak: number;
	readonly eerst: Werkdeel;
	readonly groepen: Readonly<Record<Werkgroep, Werkdeel>>;
	readonly liggend: Werkdeel;
	readonly teDoen: number;
	readonly gedaan: number;
	/** Minutes of work that is due, by the werkinstructie's minutes per kanaal. */
	readonly minuten: number;
	readonly urenPerWeek: number;
	readonly wijken: readonly string[];
	/** When calling begins again, as a sentence; null when it is fine now. */
	readonly beltijd: string | null;
	/** Only when there is nothing to do. */
	readonly eerstvolgende: { readonly op: Datum; readonly aantal: number } | null;
}

/** The days around `nu` that the list works with. */
export function lijstdagen(nu: Date): Lijstdagen {
	const { datum: vandaag } = lokaleTijd(nu);
	return {
		nu,
		vandaag,
		liggenVoor: addDagen(vandaag, -DAGEN_TOT_LIGGEN),
		wetTot: addDagen(vandaag, DAGEN_VOORAF),
		eindeVandaag: eindeVanDag(vandaag),
		beantwoord: [],
	};
}

const oudsteEerst = (a: Werkregel, b: Werkregel) => a.volgende_op.localeCompare(b.volgende_op) || a.id - b.id;

/** Wijk by wijk, who has none last; within a wijk the order stays. */
const perWijk = (regels: readonly Werkregel[], aan: boolean): readonly Werkregel[] =>
	aan ? regels.toSorted((a, b) => (a.wijk ?? "\u{10FFFF}").localeCompare(b.wijk ?? "\u{10FFFF}")) : regels;

/** Who to approach now, why, how and before when. `pagina` turns the pages of the one group that the filter names. */
export async function readWerklijst(
	{ trx, gemeenteId: id, sleutels }: Pick<Stapomgeving, "trx" | "gemeenteId" | "sleutels">,
	filter: Werklijstfilter,
	pagina: number,
	nu: Date,
): Promise<Werklijst> {
	const kanalen: readonly Kanaal[] = filter.groep ? WERKGROEPEN[filter.groep] : KANALEN;
	const perGroep = filter.groep ? PER_GROEP : PER_GROEP_SAMEN;
	const vanWie = filter.voor === "mij" ? filter.gebruikerId : null;
	// asked at once: they travel together
	const [{ zaken: beantwoord, zonderZaak }, antwoorden, wijken, werktijden] = await Promise.all([
		readBeantwoord(trx, id),
		readAntwoordwerk(trx, sleutels, id, filter),
		readWijkenKort(sleutels, trx, id, nu),
		readWerktijden(trx, id),
	]);
	const dagen = { ...lijstdagen(nu), beantwoord };
	const vanaf = filter.groep ? (pagina - 1) * perGroep : 0;
	const [stand, regels] = await Promise.all([
		readDagstand(trx, id, filter, dagen, vanWie),
		readWerkregels(trx, id, filter, dagen, { kanalen, aantal: perGroep, vanaf }),
	]);
	const { tellingen } = stand;
	const open = (rij: Telling) => rij.eerst + rij.gewoon + rij.liggend;
	const teBenaderen = tellingen.reduce((som, rij) => som + open(rij), 0);
	const teDoen = teBenaderen + antwoorden.length;
	const tel = (welk: readonly Kanaal[], soort: "eerst" | "gewoon" | "liggend") =>
		tellingen.filter((rij) => welk.includes(rij.kanaal)).reduce((som, rij) => som + rij[soort], 0);
	const vol = tellingen.some((rij) => open(rij) >= TELLEN_TOT);
	const deel = (rijen: readonly Werkregel[], aantal: number): Werkdeel => ({
		regels: perWijk(rijen.toSorted(oudsteEerst).slice(0, perGroep), werktijden.perWijk),
		aantal,
		meerDan: vol && aantal >= TELLEN_TOT / 2,
	});
	const gewoon = regels.filter((rij) => rij.deel === "gewoon");
	const groepen = Object.fromEntries(
		Object.entries(WERKGROEPEN).map(([naam, eigen]: [string, readonly Kanaal[]]) => [
			naam,
			deel(
				gewoon.filter((rij) => eigen.includes(rij.volgende_kanaal)),
				kanalen.some((kanaal) => eigen.includes(kanaal)) ? tel(eigen, "gewoon") : 0,
			),
		]),
	) as Record<Werkgroep, Werkdeel>;
	const eerst = regels.filter((rij) => rij.deel === "eerst" && kanalen.includes(rij.volgende_kanaal));
	const liggend = regels.filter((rij) => rij.deel === "liggend");
	return {
		vandaag: dagen.vandaag,
		antwoorden,
		antwoordenZonderZaak: zonderZaak,
		eerst: { regels: eerst, aantal: tel(kanalen, "eerst"), meerDan: false },
		groepen,
		liggend: deel(liggend, tel(kanalen, "liggend")),
		teDoen,
		gedaan: stand.gedaan,
		minuten: tellingen.reduce((som, rij) => som + open(rij) * (stand.minuten[rij.kanaal] ?? 0), 0),
		urenPerWeek: stand.urenPerWeek,
		wijken,
		beltijd: zegBeltijd(werktijden, lokaleTijd(nu).tijd),
		eerstvolgende: teDoen === 0 ? await readEerstvolgende(trx, id, filter, dagen.vandaag) : null,
	};
}

const WIJKEN_MS = 60_000;
const bewaard = new WeakMap<Sleutelbos, Map<number, { tot: number; wijken: readonly string[] }>>();

/** The wijken change seldom and their table can have 15,000 rows: read once a minute at most. */
async function readWijkenKort(bos: Sleutelbos, trx: Trx, gemeenteId: number, nu: Date): Promise<readonly string[]> {
	const perGemeente = bewaard.get(bos) ?? new Map();
	bewaard.set(bos, perGemeente);
	const al = perGemeente.get(gemeenteId);
	if (al && al.tot > nu.getTime() && al.tot <= nu.getTime() + WIJKEN_MS) return al.wijken;
	const wijken = await readWijken(trx, gemeenteId);
	perGemeente.set(gemeenteId, { tot: nu.getTime() + WIJKEN_MS, wijken });
	return wijken;
}
