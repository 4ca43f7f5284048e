import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { readWijken } from "../../database/wijken.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { readZoekvraag, type Zoekvraag } from "../../rules/register/lees-zoekvraag.ts";
import type { GemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import {
	countZaken,
	LIJST_MAX,
	readCollegas,
	readZaken,
	type Sortering,
	searchZaken,
	type Zaakregel,
	type Zakenfilter,
} from "./queries.ts";

/** Rows a page. */
export const PER_PAGINA = 50;
/** More rows than these are no export for work. */
export const EXPORT_MAX = 5_000;

/** What /zaken shows. */
export interface Zakenlijst {
	readonly regels: readonly Zaakregel[];
	readonly aantal: number;
	readonly meerDan: boolean;
	readonly paginas: number;
	readonly vraag: Zoekvraag;
	readonly collegas: readonly { readonly id: number; readonly naam: string }[];
	/** The wijken of the gemeente, to filter on. */
	readonly wijken: readonly string[];
}

interface Lijstvraag {
	readonly q: string;
	readonly filter: Zakenfilter;
	readonly sortering: Sortering;
	readonly pagina: number;
}

/** A page of all zaken, or what a search finds. */
export async function listZaken(databank: Databank, dader: Dader, lijst: Lijstvraag): Promise<Zakenlijst> {
	const vraag = readZoekvraag(lijst.q);
	const id = dader.gemeenteId;
	return inGemeente(databank.db, id, async (trx) => {
		if (vraag.soort !== "leeg") {
			const [collegas, wijken, gevonden] = await Promise.all([
				readCollegas(trx, id),
				readWijken(trx, id),
				searchZaken(trx, id, vraag, lijst.filter, LIJST_MAX),
			]);
			const vanaf = (lijst.pagina - 1) * PER_PAGINA;
			return {
				regels: gevonden.slice(vanaf, vanaf + PER_PAGINA),
				aantal: gevonden.length,
				meerDan: gevonden.length >= LIJST_MAX,
				paginas: Math.max(1, Math.ceil(gevonden.length / PER_PAGINA)),
				vraag,
				collegas,
				wijken,
			};
		}
		const lees = (pagina: number) => {
			const vanaf = (pagina - 1) * PER_PAGINA;
			return readZaken(trx, id, lijst.filter, { sortering: lijst.sortering, aantal: PER_PAGINA, vanaf });
		};
		const [collegas, wijken, aantal, gevraagd] = await Promise.all([
			readCollegas(trx, id),
			readWijken(trx, id),
			countZaken(trx, id, lijst.filter),
			lees(lijst.pagina),
		]);
		const paginas = Math.max(1, Math.ceil(Math.min(aantal, LIJST_MAX) / PER_PAGINA));
		// past the end: the last page that there is
		const regels = lijst.pagina > paginas ? await lees(paginas) : gevraagd;
		const meerDan = aantal > LIJST_MAX;
		return { regels, aantal: Math.min(aantal, LIJST_MAX), meerDan, paginas, vraag, collegas, wijken };
	});
}

/** The filtered list for a file; in the audit log with how many. */
export async function exportZaken(
	databank: Databank,
	dader: Dader,
	lijst: Omit<Lijstvraag, "pagina">,
	instellingen: Pick<GemeenteInstellingen, "exportToegestaan">,
): Promise<Result<readonly Zaakregel[], "export-niet-toegestaan">> {
	if (!instellingen.exportToegestaan) return refuse("export-niet-toegestaan");
	const vraag = readZoekvraag(lijst.q);
	const id = dader.gemeenteId;
	return inGemeente(databank.db, id, async (trx) => {
		const rijen =
			vraag.soort === "leeg"
				? await readZaken(trx, id, lijst.filter, { sortering: lijst.sortering, aantal: EXPORT_MAX, vanaf: 0 })
				: await searchZaken(trx, id, vraag, lijst.filter, EXPORT_MAX);
		const gegevens = { lijst: "zaken", aantal: rijen.length, ...lijst.filter, gezocht: vraag.soort };
		await logAudit(trx, dader, "lijst-geexporteerd", { gegevens });
		return accept(rijen);
	});
}

/** What the search box finds: a zaaknummer goes straight to its zaak, and so does a number or address that one zaak has. */
export async function searchInZaken(
	databank: Databank,
	dader: Dader,
	q: string,
): Promise<{ readonly vraag: Zoekvraag; readonly regels: readonly Zaakregel[]; readonly naar: number | null }> {
	const vraag = readZoekvraag(q);
	if (vraag.soort === "leeg") return { vraag, regels: [], naar: null };
	const regels = await inGemeente(databank.db, dader.gemeenteId, (trx) =>
		searchZaken(trx, dader.gemeenteId, vraag, {}, PER_PAGINA + 1),
	);
	const naar = GERICHT.includes(vraag.soort) ? (enige(regels)?.id ?? null) : null;
	return { vraag, regels, naar };
}

/** What can mean one zaak only. */
const GERICHT: readonly Zoekvraag["soort"][] = ["zaaknummer", "volgnummer", "contact"];

const enige = <T>(rijen: readonly T[]): T | null => (rijen.length === 1 ? (rijen[0] ?? null) : null);
