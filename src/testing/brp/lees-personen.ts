import { readFileSync } from "node:fs";
import { leesKop, leesPersoon } from "../../outside/brp/registerregel.ts";
import type { Testpersoon } from "./personen.ts";

/** Somebody is another's parent from this difference in age on. */
const GENERATIE = 15;

/**
 * A register extract as the measurement needs it: who shares an address is a household, and who is a generation younger
 * than somebody of the household is a child. So the same causes can be measured on any extract.
 */
export function leesTestpersonen(pad: string): Testpersoon[] {
	const [kop = "", ...regels] = readFileSync(pad, "utf8").split(/\r?\n/);
	const vorm = leesKop(kop);
	if (!vorm.ok) throw new Error(`Dit is geen uittreksel: ${vorm.reden}.`);
	const personen = regels.filter((regel) => regel.trim() !== "").map((regel) => leesPersoon(regel, vorm.waarde));
	const adressen = new Map<string, number>();
	const huishoudens = personen.map(({ postcode, huisnummer, huisletter, toevoeging, bsn }) => {
		const adres = postcode && huisnummer ? [postcode, huisnummer, huisletter, toevoeging].join(" ") : bsn;
		if (!adressen.has(adres)) adressen.set(adres, adressen.size);
		return adressen.get(adres)!;
	});
	const jaarVan = (plaats: number): number => Number(personen[plaats]!.geboortedatum.slice(0, 4)) || 0;
	const leden = Map.groupBy(personen.keys(), (plaats) => huishoudens[plaats]!);
	return personen.map((persoon, plaats) => {
		const samen = leden.get(huishoudens[plaats]!)!.filter((ander) => ander !== plaats);
		const kind = samen.some((ander) => jaarVan(ander) > 0 && jaarVan(plaats) - jaarVan(ander) >= GENERATIE);
		const rol = samen.length === 0 ? "alleen" : kind ? "kind" : "ouder";
		return { ...persoon, huishouden: huishoudens[plaats]!, rol, tweelingVan: null };
	});
}
