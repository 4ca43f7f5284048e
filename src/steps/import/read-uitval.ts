import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { type BewaardeCellen, OVER } from "../../rules/import/bewaar-cellen.ts";
import { type Kolomprofiel, recogniseKolommen } from "../../rules/import/kolommen.ts";
import type { AfgekeurdeRij } from "../../rules/import/uitvalbestand.ts";
import { writeAfgekeurdeRegels } from "../../rules/import/uitvalbestand.ts";
import type { Weigering } from "../../rules/import/weigerreden.ts";

/** One refused row for the page: its line, its cells by the sender's own column name, and what is wrong. */
export interface Uitvalregel {
	readonly regelnummer: number;
	readonly cellen: Record<string, string>;
	/** Cells past the header, of a row that was cut in two. */
	readonly over: readonly string[];
	readonly redenen: readonly Weigering[];
}

/** The refused rows of a delivery, opened for who may see them. */
export async function readUitval(
	omgeving: Stapomgeving,
	aanleveringId: number,
	hoogstens = 1_000_000,
	overslaan = 0,
): Promise<Uitvalregel[]> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const rijen = await trx
		.selectFrom("geweigerde_regels")
		.select(["regelnummer", "redenen", "cellen"])
		.where("aanlevering_id", "=", aanleveringId)
		.orderBy("regelnummer")
		.limit(hoogstens)
		.offset(overslaan)
		.execute();
	return rijen.map((rij) => {
		const bewaard = JSON.parse(sleutels.decrypt(gemeenteId, "geweigerde_regels.cellen", rij.cellen));
		const { [OVER]: over = [], ...cellen } = bewaard as BewaardeCellen;
		return {
			regelnummer: rij.regelnummer,
			redenen: rij.redenen as Weigering[],
			cellen: cellen as Record<string, string>,
			over: over as readonly string[],
		};
	});
}

/** The file with refused rows and their reasons, to mend and deliver again; null when nothing was refused. */
export async function writeUitvalbestand(omgeving: Stapomgeving, aanleveringId: number): Promise<string | null> {
	const regels = await readUitval(omgeving, aanleveringId);
	if (regels.length === 0) return null;
	const { rapport } = await omgeving.trx
		.selectFrom("aanleveringen")
		.select("rapport")
		.where("id", "=", aanleveringId)
		.executeTakeFirstOrThrow();
	// in the order of the file: a jsonb object does not keep the order of its keys
	const kop = (rapport.kop as string[]).filter((kolom) => kolom in rapport.herkend);
	const herkenning = recogniseKolommen(kop, rapport.herkend as Kolomprofiel, true);
	const rijen = regels.map(
		(regel): AfgekeurdeRij => ({
			cellen: [...kop.map((kolom) => regel.cellen[kolom] ?? ""), ...regel.over],
			redenen: regel.redenen,
		}),
	);
	let tekst = "";
	for await (const deel of writeAfgekeurdeRegels(kop, herkenning, rijen)) tekst += deel;
	return tekst;
}
