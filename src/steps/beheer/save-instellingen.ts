import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { checkZichtbareWaarde } from "../../rules/reach/tekst/toets/zichtbare-waarde.ts";
import { type GemeenteInstellingen, gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";

/** What is wrong, by the name of the field of the form. */
export type Instelfouten = Readonly<Record<string, string>>;

/** Name and walk-in hours are filled into messages: only what is new is looked at, so that an old fault can be taken out. */
function checkZichtbaar(
	oud: GemeenteInstellingen,
	nieuw: GemeenteInstellingen,
	partners: readonly string[],
): Instelfouten {
	const bekend = new Set(oud.inwonerpagina.inloop.map((een) => JSON.stringify(een)));
	const erbij = nieuw.inwonerpagina.inloop.filter((een) => !bekend.has(JSON.stringify(een)));
	const naam = nieuw.weergavenaam === oud.weergavenaam ? "" : (nieuw.weergavenaam ?? "");
	const waarden = [["weergavenaam", naam], ...erbij.flatMap((een) => Object.entries(een))] as const;
	return Object.fromEntries(
		waarden.flatMap(([veld, waarde]) => {
			const fout = checkZichtbareWaarde(waarde ?? "", partners);
			return fout === null ? [] : [[veld, fout]];
		}),
	);
}

/**
 * Keeps the settings of the gemeente; the audit log names which ones changed, and to what. Refused when somebody else than
 * the resident would read a word about money or a partner.
 */
export async function saveInstellingen(
	databank: Databank,
	dader: Dader,
	nieuw: GemeenteInstellingen,
): Promise<Result<null, Instelfouten>> {
	return inGemeente(databank.db, dader.gemeenteId, async (trx) => {
		const { instellingen } = await trx
			.selectFrom("gemeenten")
			.select("instellingen")
			.where("id", "=", dader.gemeenteId)
			.forUpdate()
			.executeTakeFirstOrThrow();
		const oud = gemeenteInstellingen.parse(instellingen);
		const namen = Object.keys(nieuw) as (keyof GemeenteInstellingen)[];
		const anders = namen.filter((naam) => JSON.stringify(oud[naam]) !== JSON.stringify(nieuw[naam]));
		if (anders.length === 0) return accept(null);
		const partners = await trx
			.selectFrom("partners")
			.select("naam")
			.where("gemeente_id", "=", dader.gemeenteId)
			.execute();
		const fouten = checkZichtbaar(
			oud,
			nieuw,
			partners.map(({ naam }) => naam),
		);
		if (Object.keys(fouten).length > 0) return refuse(fouten);
		await trx
			.updateTable("gemeenten")
			.set({ instellingen: JSON.stringify(nieuw) })
			.where("id", "=", dader.gemeenteId)
			.execute();
		const gegevens = Object.fromEntries(anders.map((naam) => [naam, { van: oud[naam], naar: nieuw[naam] }]));
		await logAudit(trx, dader, "instellingen-gewijzigd", { gegevens });
		return accept(null);
	});
}
