import { type Dader, logAudit } from "../../database/audit.ts";
import { lockVoorGemeente } from "../../database/sloten.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import { BESTANDSREDENEN, type Bestandsbron, type Bestandslezer, type Bronregel } from "../../outside/bestand/port.ts";
import { makeFoutentelling, type Registerfoutsoort } from "./registerfouten.ts";
import { makeRegisteropslag } from "./registeropslag.ts";
import { leesRegisterkop, leesRegisterregel, type Registerkop } from "./registerregel.ts";

/** What came of an extract. */
export type Registeruitkomst =
	| { readonly soort: "onleesbaar"; readonly uitleg: string }
	| { readonly soort: "fouten"; readonly aantalFouten: number; readonly soorten: readonly Registerfoutsoort[] }
	| {
			readonly soort: "vervangen";
			readonly personen: number;
			readonly aantalFouten: number;
			readonly soorten: readonly Registerfoutsoort[];
	  };

/** Who wants to know how far it is, and what goes along in the same transaction. */
export interface Vervangopties {
	/** Told now and then how many lines were read; outside the transaction. */
	readonly onVoortgang?: (regels: number) => Promise<void>;
	readonly slot?: (omgeving: Stapomgeving, uitkomst: Registeruitkomst) => Promise<void>;
}

/** More wrong lines than this share is the wrong file, or the wrong columns: then nothing is replaced. */
const DEEL_FOUT = 0.2;
const MAG_ALTIJD = 5;
const MAX_PERSONEN = 2_000_000;
const VOORTGANG_ELKE = 4_000;

/** Thrown to leave the old extract as it is. */
class Teruggedraaid extends Error {
	readonly uitkomst: Registeruitkomst;
	constructor(uitkomst: Registeruitkomst) {
		super("register niet vervangen");
		this.uitkomst = uitkomst;
	}
}
const onleesbaar = (uitleg: string) => new Teruggedraaid({ soort: "onleesbaar", uitleg });

/**
 * Replaces the whole extract by a file, line by line, in one transaction: broken off halfway, the old one stays in force,
 * and of the old one nothing is left once the new one is. A line that cannot be read is named and left out: its person is
 * then asked about on the drop-out list. Checks that are under way see the old extract or the new.
 */
export async function replaceRegister(
	voerUit: Uitvoerder,
	dader: Dader,
	lezer: Bestandslezer,
	bron: Bestandsbron,
	nu: Date,
	opties: Vervangopties = {},
): Promise<Registeruitkomst> {
	const bestand = await lezer.open(bron);
	if (!bestand.ok) return { soort: "onleesbaar", uitleg: BESTANDSREDENEN[bestand.reden] };
	try {
		return await voerUit(dader, async (omgeving) => {
			const uitkomst = await vervang(omgeving, bestand.waarde.regels, bron.naam, nu, opties);
			await opties.slot?.(omgeving, uitkomst);
			return uitkomst;
		});
	} catch (fout) {
		if (fout instanceof Teruggedraaid) return fout.uitkomst;
		throw fout;
	}
}

async function vervang(
	omgeving: Stapomgeving,
	regels: AsyncIterable<Bronregel>,
	bestandsnaam: string,
	nu: Date,
	{ onVoortgang }: Vervangopties,
): Promise<Registeruitkomst> {
	const { trx, gemeenteId } = omgeving;
	// Two uploads at once: the second waits, and replaces what the first one made.
	await lockVoorGemeente(trx, "register", gemeenteId);
	await trx.deleteFrom("registersleutels").where("gemeente_id", "=", gemeenteId).execute();
	await trx.deleteFrom("registerpersonen").where("gemeente_id", "=", gemeenteId).execute();
	const opslag = makeRegisteropslag(omgeving);
	const fouten = makeFoutentelling();
	let kop: Registerkop | null = null;
	let gelezen = 0;
	for await (const regel of regels) {
		if (!kop) {
			const gevonden = leesRegisterkop(regel);
			if ("ontbreekt" in gevonden) throw onleesbaar(`De kolom ${gevonden.ontbreekt} ontbreekt in de eerste regel.`);
			kop = gevonden;
			continue;
		}
		const persoon = leesRegisterregel(regel, kop);
		if ("fout" in persoon) fouten.tel(regel.nummer, persoon.fout);
		else await opslag.voegToe(persoon);
		if (++gelezen % VOORTGANG_ELKE === 0) await onVoortgang?.(gelezen);
		if (opslag.aantal() > MAX_PERSONEN)
			throw onleesbaar("Dit bestand heeft meer dan 2 miljoen personen. Geef een uittreksel van de eigen gemeente.");
	}
	await opslag.sluit();
	const personen = opslag.aantal();
	const { aantal: aantalFouten, soorten } = fouten.stand();
	if (personen === 0 && aantalFouten === 0) throw onleesbaar("In dit bestand staan geen personen.");
	if (personen === 0 || aantalFouten > Math.max(MAG_ALTIJD, gelezen * DEEL_FOUT))
		throw new Teruggedraaid({ soort: "fouten", aantalFouten, soorten });
	const levering = { gemeente_id: gemeenteId, bestandsnaam, personen, overgeslagen: aantalFouten, op: nu };
	await trx
		.insertInto("registerleveringen")
		.values({ ...levering, door: omgeving.gebruikerId })
		.execute();
	await logAudit(trx, omgeving, "register-vervangen", { gegevens: { personen, overgeslagen: aantalFouten } });
	return { soort: "vervangen", personen, aantalFouten, soorten };
}
