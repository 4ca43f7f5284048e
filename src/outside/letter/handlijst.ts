import { type Datum, formatDatum } from "../../rules/kernel/datum.ts";
import { accept, refuse } from "../../rules/kernel/result.ts";
import { FAMILIES } from "./lettertypen.ts";
import type { Drukker } from "./port.ts";
import { HANDSJABLOON } from "./sjabloon.ts";
import { GEEN_TYPST, makeZetter, Zetfout } from "./typst.ts";
import { findWerkwijze } from "./werkwijzen.ts";
import { adresregels } from "./zet-brieven.ts";

/** The list of a day for the colleague who writes: the way of working with its picture, and a row for each address. */
export const maakHandlijst: Drukker["drukHandlijst"] = async (adressen, opmaak, dag: Datum) => {
	const zetter = makeZetter();
	if (!zetter) return refuse(GEEN_TYPST);
	const { titel, stappen, beeld, beeldtekst } = findWerkwijze(opmaak.vorm);
	const rijen = adressen
		.toSorted((a, b) => a.adres.postcode.localeCompare(b.adres.postcode))
		.map(({ adres }) => ({ naam: adres.naam, adres: adresregels(adres).slice(1) }));
	const alles = {
		...{ titel, stappen, beeldtekst, rijen, families: FAMILIES, afzender: opmaak.afzendernaam ?? "Voordeur" },
		kop: `Adressen van ${formatDatum(dag, dag)} (${rijen.length})`,
	};
	try {
		const bestanden = { "lijst.json": Buffer.from(JSON.stringify(alles)), "beeld.svg": Buffer.from(beeld) };
		return accept(zetter.zet(HANDSJABLOON, bestanden).pdf);
	} catch (fout) {
		if (fout instanceof Zetfout) return refuse(`De lijst kon niet worden opgemaakt: ${fout.message}`);
		throw fout;
	}
};
