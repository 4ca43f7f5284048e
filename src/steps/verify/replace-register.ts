import { type Dader, logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { voegRijenToe } from "../../database/voeg-rijen-toe.ts";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import { BESTANDSREDENEN, type Bestandsbron, type Bestandslezer, type Bronregel } from "../../outside/bestand/port.ts";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { registersleutels } from "../../rules/verify/zoeksleutels.ts";
import { makeRegistersleutel } from "./register-bron.ts";
import { leesRegisterkop, leesRegisterregel, type Registerkop } from "./registerregel.ts";

/** What is wrong with one line, as its sender reads it. */
export interface Registerfout {
	readonly regel: number;
	readonly uitleg: string;
}

/** What came of an upload. */
export type Registeruitkomst =
	| { readonly soort: "onleesbaar"; readonly uitleg: string }
	| { readonly soort: "fouten"; readonly aantalFouten: number; readonly fouten: readonly Registerfout[] }
	| {
			readonly soort: "vervangen";
			readonly personen: number;
			readonly aantalFouten: number;
			readonly fouten: readonly Registerfout[];
	  };

const BLOK = 2_000;
const GETOOND = 50;
/** More wrong lines than this share is the wrong file, or the wrong columns: then nothing is replaced. */
const DEEL_FOUT = 0.02;
const MAX_PERSONEN = 2_000_000;

/** Thrown to leave the old extract as it is. */
class Teruggedraaid extends Error {
	readonly uitkomst: Registeruitkomst;
	constructor(uitkomst: Registeruitkomst) {
		super("register niet vervangen");
		this.uitkomst = uitkomst;
	}
}

/**
 * Replaces the whole extract by a file, line by line, in one transaction. A line that cannot be read is named and left
 * out: its person is then asked about on the drop-out list. Checks that are under way see the old extract or the new.
 */
export async function replaceRegister(
	voerUit: Uitvoerder,
	dader: Dader,
	lezer: Bestandslezer,
	bron: Bestandsbron,
	nu: Date,
): Promise<Registeruitkomst> {
	const bestand = await lezer.open(bron);
	if (!bestand.ok) return { soort: "onleesbaar", uitleg: BESTANDSREDENEN[bestand.reden] };
	try {
		return await voerUit(dader, (omgeving) => vervang(omgeving, bestand.waarde.regels, bron.naam, nu));
	} catch (fout) {
		if (fout instanceof Teruggedraaid) return fout.uitkomst;
		throw fout;
	}
}

async function vervang(omgeving: Stapomgeving, regels: AsyncIterable<Bronregel>, bestandsnaam: string, nu: Date) {
	const { trx, gemeenteId } = omgeving;
	// Two uploads at once: the second waits, and replaces what the first one made.
	await trx.selectFrom("gemeenten").select("id").where("id", "=", gemeenteId).forUpdate().execute();
	await trx.deleteFrom("registersleutels").where("gemeente_id", "=", gemeenteId).execute();
	await trx.deleteFrom("registerpersonen").where("gemeente_id", "=", gemeenteId).execute();
	let kop: Registerkop | null = null;
	let personen = 0;
	let aantalFouten = 0;
	const fouten: Registerfout[] = [];
	let blok: Registerpersoon[] = [];
	const schrijf = async () => {
		await schrijfBlok(omgeving, blok, personen);
		personen += blok.length;
		blok = [];
	};
	for await (const regel of regels) {
		if (!kop) {
			const gelezen = leesRegisterkop(regel);
			if ("ontbreekt" in gelezen) {
				throw new Teruggedraaid({
					soort: "onleesbaar",
					uitleg: `De kolom ${gelezen.ontbreekt} ontbreekt in de eerste regel.`,
				});
			}
			kop = gelezen;
			continue;
		}
		const gelezen = leesRegisterregel(regel, kop);
		if ("fout" in gelezen) {
			aantalFouten++;
			if (fouten.length < GETOOND) fouten.push({ regel: regel.nummer, uitleg: gelezen.fout });
		} else blok.push(gelezen);
		if (blok.length === BLOK) await schrijf();
		if (personen > MAX_PERSONEN) {
			throw new Teruggedraaid({
				soort: "onleesbaar",
				uitleg: "Dit bestand heeft meer dan 2 miljoen personen. Geef een uittreksel van de eigen gemeente.",
			});
		}
	}
	await schrijf();
	if (personen === 0 || aantalFouten > Math.max(5, personen * DEEL_FOUT)) {
		if (aantalFouten > 0) throw new Teruggedraaid({ soort: "fouten", aantalFouten, fouten });
		throw new Teruggedraaid({ soort: "onleesbaar", uitleg: "In dit bestand staan geen personen." });
	}
	const levering = { gemeente_id: gemeenteId, bestandsnaam, personen, overgeslagen: aantalFouten, op: nu };
	await trx
		.insertInto("registerleveringen")
		.values({ ...levering, door: omgeving.gebruikerId })
		.execute();
	await logAudit(trx, omgeving, "register-vervangen", { gegevens: { personen, overgeslagen: aantalFouten } });
	return { soort: "vervangen", personen, aantalFouten, fouten } as const;
}

async function schrijfBlok(omgeving: Stapomgeving, blok: readonly Registerpersoon[], vanaf: number): Promise<void> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const maak = makeRegistersleutel(omgeving);
	const personen = blok.map((persoon, plaats) => ({
		gemeente_id: gemeenteId,
		id: vanaf + plaats + 1,
		persoon: sleutels.encrypt(gemeenteId, "registerpersonen.persoon", JSON.stringify(persoon)),
	}));
	await voegRijenToe(trx, "registerpersonen", ["gemeente_id", "id", "persoon"], personen);
	const wijzers = blok.flatMap((persoon, plaats) =>
		// Lists that the BRP marked as mistaken (F) or erased (W) are nobody.
		persoon.opschorting === "F" || persoon.opschorting === "W"
			? []
			: registersleutels(persoon).map((sleutel) => ({
					gemeente_id: gemeenteId,
					sleutel: maak(sleutel),
					persoon_id: vanaf + plaats + 1,
				})),
	);
	await voegRijenToe(trx, "registersleutels", ["gemeente_id", "sleutel", "persoon_id"], wijzers, {
		bijDubbel: "on conflict do nothing",
	});
}

/** The extract in use: when it came, how many people; null when there is none. */
export async function readRegisterstand({ trx, gemeenteId }: Pick<Stapomgeving, "trx" | "gemeenteId">) {
	const rij = await trx
		.selectFrom("registerleveringen as l")
		.leftJoin("gebruikers as b", (bij) => bij.onRef("b.gemeente_id", "=", "l.gemeente_id").onRef("b.id", "=", "l.door"))
		.select(["l.bestandsnaam", "l.personen", "l.overgeslagen", "l.op", "b.naam as door"])
		.where("l.gemeente_id", "=", gemeenteId)
		.orderBy("l.id", "desc")
		.limit(1)
		.executeTakeFirst();
	return rij ?? null;
}
