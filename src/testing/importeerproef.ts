import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { inGemeente, type Trx } from "../database/gemeente-transactie.ts";
import { makeDirecteUitvoerder } from "../database/voer-uit.ts";
import { DIRECTE_JOBS, runImporteer } from "../doors/cli/importeer.ts";
import { bestandslezer } from "../outside/bestand/lezer.ts";
import { WERKINSTRUCTIES } from "../rules/decide/ready-ones.ts";
import { createTestDatabase, type Testdatabase } from "./test-database.ts";

/** The header of the rows below. */
export const KOP =
	"partner;partnertype;klantnummer;voorletters;voorvoegsel;achternaam;geboortedatum;straat;huisnummer;postcode;plaats;telefoon;bedrag;signaaldatum";
/** A good row about A. de Boer. */
export const DE_BOER =
	"Woningstichting Voorbeeld;Huur;1;A.;de;Boer;03-05-1984;Dorpsstraat;1;1234 AB;Voorbeeld;06-12345678;€ 1.234,56;01-10-2026";
/** A good row of another partner about A. de Boer. */
export const BOER_ENERGIE =
	"Stroomloos;Energie;77;A.;de;Boer;03-05-1984;Dorpsstraat;1;1234 AB;Voorbeeld;;350,00;04-10-2026";
/** A row without a right postcode. */
export const MIS =
	"Woningstichting Voorbeeld;Huur;2;B.;;Smit;03-05-1984;Dorpsstraat;2;12 AB;Voorbeeld;;100,00;01-10-2026";
const PEILDATUM = "2026-10-05";

type Uitkomst = { status: number; fouten: string[]; json: ReturnType<typeof JSON.parse> };

/** The command `importeer`, for one gemeente at a time, on the fifth of October unless a test says otherwise. */
export interface Importeerproef {
	readonly db: Testdatabase["databank"]["db"];
	/** The folder with the files, and with the files to mend. */
	readonly map: string;
	readonly gemeenteId: number;
	vandaag: string;
	/** Whether the command finds the gemeente. */
	gemeenteBekend: boolean;
	/** From here on: another gemeente, without anything in it. */
	nieuweGemeente(): Promise<void>;
	/** Takes these rows in under the usual header. */
	importeer(regels: string[], ...vlaggen: string[]): Promise<Uitkomst>;
	importeerBestand(pad: string, ...vlaggen: string[]): Promise<Uitkomst>;
	metTrx<T>(werk: (trx: Trx) => Promise<T>): Promise<T>;
	telZaken(): ReturnType<typeof leesZaken>;
	/** Every zaak of the gemeente without its number and id, the largest first. */
	readStand(): ReturnType<typeof leesStand>;
	sluit(): Promise<void>;
}

const leesZaken = (trx: Trx) => trx.selectFrom("zaken").selectAll().orderBy("id").execute();

async function leesStand(trx: Trx) {
	const zaken = await trx
		.selectFrom("zaken as z")
		.innerJoin("zaaksignalen as k", "k.zaak_id", "z.id")
		.innerJoin("signalen as s", "s.id", "k.signaal_id")
		.groupBy(["z.id", "z.gemeente_id"])
		.select(["z.adressleutel", "z.naam", "z.status", "z.meervoudig", "z.opeenvolgend", "z.bedrag_cent", "z.route"])
		.select(["z.match_uitleg", "z.volgende_stap", "z.partnertypen"])
		.select(({ fn }) => fn.count<number>("s.id").as("leden"))
		.execute();
	return zaken
		.map((zaak) => ({ ...zaak, leden: Number(zaak.leden) }))
		.sort((a, b) => b.leden - a.leden || a.naam.localeCompare(b.naam));
}

export async function startImporteerproef(): Promise<Importeerproef> {
	const { databank, sluit } = await createTestDatabase();
	const map = mkdtempSync(join(tmpdir(), "voordeur-importeer-"));
	let gemeenteId = 900;
	const code = () => String(gemeenteId).padStart(4, "0");
	const metTrx: Importeerproef["metTrx"] = (werk) => inGemeente(databank.db, gemeenteId, werk);
	const klaar: Importeerproef = {
		db: databank.db,
		map,
		get gemeenteId() {
			return gemeenteId;
		},
		vandaag: PEILDATUM,
		gemeenteBekend: true,
		metTrx,
		telZaken: () => metTrx(leesZaken),
		readStand: () => metTrx(leesStand),
		sluit,
		async nieuweGemeente() {
			gemeenteId++;
			klaar.vandaag = PEILDATUM;
			klaar.gemeenteBekend = true;
			await databank.db
				.insertInto("gemeenten")
				.values({ id: gemeenteId, code: code(), naam: code(), inwoners: 1000 })
				.execute();
			const inhoud = JSON.stringify(WERKINSTRUCTIES.landelijk);
			await metTrx((trx) =>
				trx
					.insertInto("werkinstructies")
					.values({ gemeente_id: gemeenteId, versie: 1, inhoud, status: "actief" })
					.execute(),
			);
		},
		async importeer(regels, ...vlaggen) {
			const pad = join(map, `${gemeenteId}-${regels.length}-${Math.abs(regels.join().length)}.csv`);
			writeFileSync(pad, [KOP, ...regels].join("\n"));
			return klaar.importeerBestand(pad, ...vlaggen);
		},
		async importeerBestand(pad, ...vlaggen) {
			const uit: string[] = [];
			const fouten: string[] = [];
			const status = await runImporteer([pad, "--gemeente", code(), "--peildatum", PEILDATUM, "--json", ...vlaggen], {
				voerUit: makeDirecteUitvoerder(databank, DIRECTE_JOBS),
				lezer: bestandslezer,
				findGemeente: async () => (klaar.gemeenteBekend ? gemeenteId : null),
				vandaag: klaar.vandaag,
				dataMap: map,
				schrijf: (regel) => uit.push(regel),
				schrijfFout: (regel) => fouten.push(regel),
			});
			expect(uit.length, "one JSON document and nothing else").toBeLessThanOrEqual(1);
			return { status, fouten, json: uit[0] === undefined ? null : JSON.parse(uit[0]) };
		},
	};
	return klaar;
}
