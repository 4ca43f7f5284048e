import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { linkRecords } from "../../src/rules/match/koppelen/link-records.ts";
import { type Koppelpersoon, PERSOONSPROFIEL } from "../../src/rules/match/koppelen/persoonsprofiel.ts";
import { maakToeval } from "../../src/rules/match/koppelen/toeval.ts";

type Rij = Record<string, string>;

/** Only which column is which field. The social security number, the state and the second address line are not used. */
function leesRij(rij: Rij, bron: string): Koppelpersoon {
	const datum = rij.date_of_birth ?? "";
	return {
		id: rij.rec_id ?? "",
		bron,
		voornamen: rij.given_name,
		achternaam: rij.surname,
		huisnummer: rij.street_number,
		straat: rij.address_1,
		plaats: rij.suburb,
		postcode: rij.postcode,
		geboortedatum: /^\d{8}$/.test(datum) ? `${datum.slice(0, 4)}-${datum.slice(4, 6)}-${datum.slice(6)}` : null,
	};
}

function leesBestand(pad: string, bron: string): Koppelpersoon[] {
	const rijen = parse<Rij>(readFileSync(pad), {
		columns: (kop: string[]) => kop.map((naam) => naam.trim()),
		trim: true,
	});
	return rijen.map((rij) => leesRij(rij, bron));
}

/** "rec-1070-org" and "rec-1070-dup-0" are one person; used to judge the answer only. */
const persoonVan = (id: string): string => id.split("-")[1] ?? id;

export interface Febrluitkomst {
	readonly records: number;
	readonly vergeleken: number;
	readonly seconden: number;
	readonly precisie: number;
	readonly volledigheid: number;
	readonly f1: number;
}

/** Links file 4a to file 4b with the engine as it is: no setting, weight or bound is made for these files. */
export function koppelFebrl(map: string): Febrluitkomst {
	const a = leesBestand(join(map, "dataset4a.csv"), "4a");
	const b = leesBestand(join(map, "dataset4b.csv"), "4b");
	const records = [...a, ...b];
	const begin = performance.now();
	const { groep, vergeleken } = linkRecords(records, {
		profiel: PERSOONSPROFIEL,
		toeval: maakToeval(1),
		tussenBronnen: true,
		capaciteit: records.length,
	});
	const seconden = (performance.now() - begin) / 1000;
	const perGroep = new Map<number, string>();
	let gekoppeld = 0;
	let goed = 0;
	groep.forEach((nummer, rij) => {
		const persoon = persoonVan(records[rij]!.id);
		const ander = perGroep.get(nummer);
		if (ander !== undefined) {
			gekoppeld++;
			if (ander === persoon) goed++;
		}
		perGroep.set(nummer, persoon);
	});
	const inA = new Set(a.map(({ id }) => persoonVan(id)));
	const echt = b.filter(({ id }) => inA.has(persoonVan(id))).length;
	const precisie = goed / gekoppeld;
	const volledigheid = goed / echt;
	return {
		records: records.length,
		vergeleken,
		seconden,
		precisie,
		volledigheid,
		f1: (2 * precisie * volledigheid) / (precisie + volledigheid),
	};
}
