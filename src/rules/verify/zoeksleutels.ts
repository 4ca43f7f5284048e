import {
	isGeenNaam,
	leesVoorletters,
	type Naamvorm,
	naamvormen,
	splitsVoorletters,
	voornaamWoorden,
} from "./naamdelen.ts";
import type { Controleaanvraag, Registerpersoon } from "./registerpersoon.ts";
import { spellingsleutel } from "./schrijfwijze.ts";
import { leesAdres } from "./vergelijk-adres.ts";
import { type Geboortedag, leesGeboortedag } from "./vergelijk-geboortedatum.ts";

const datum = (dag: Geboortedag): string =>
	`${dag.jaar}${String(dag.maand).padStart(2, "0")}${String(dag.dag).padStart(2, "0")}`;

const uniek = (sleutels: readonly string[]): string[] => [...new Set(sleutels)];
const woorden = (vormen: readonly Naamvorm[]): string[] => vormen.flatMap(({ delen }) => delen);

/**
 * A birthday with the first letter of a name: a handful of people, whatever was typed wrong after that letter. A half-known
 * birthday is shared by hundreds, so it takes two letters, as they sound.
 */
function datumsleutel(dag: string, naam: string): string {
	return dag.endsWith("00") ? `H${dag}${spellingsleutel(naam).slice(0, 2)}` : `D${dag}${naam[0]}`;
}

/**
 * The keys under which a register files a person, so that a check compares a few people instead of everybody: address,
 * BSN, birth date with the first letter of a surname, and the sound of a surname with an initial.
 */
export function registersleutels(persoon: Registerpersoon): string[] {
	const adres = leesAdres(persoon);
	const dag = leesGeboortedag(persoon.geboortedatum);
	const eigen = naamvormen(`${persoon.voorvoegsel} ${persoon.geslachtsnaam}`);
	const partner = naamvormen(`${persoon.partnerVoorvoegsel} ${persoon.partnerGeslachtsnaam}`);
	const voornamen = voornaamWoorden(persoon.voornamen);
	const sleutels: string[] = [];
	if (adres.postcode !== "" && adres.nummer !== "") sleutels.push(`A${adres.postcode}${adres.nummer}`);
	if (persoon.bsn !== "") sleutels.push(`B${persoon.bsn}`);
	// Who has no surname is filed under the first names.
	const namen = [...(eigen.length > 0 ? woorden(eigen) : voornamen), ...woorden(partner)];
	if (dag) sleutels.push(...namen.map((naam) => datumsleutel(datum(dag), naam)));
	const voorletter = voornamen[0]?.[0] ?? "";
	sleutels.push(...[...eigen, ...partner].map(({ klank }) => `N${klank}|${voorletter}`));
	return uniek(sleutels);
}

/** Where to look for one signaal. `ruim` keys may hold many people: a register leaves such a list out when it is long. */
export function aanvraagsleutels(aanvraag: Controleaanvraag): { precies: string[]; ruim: string[] } {
	const adres = leesAdres(aanvraag);
	const dag = leesGeboortedag(aanvraag.geboortedatum);
	const precies: string[] = [];
	if (adres.postcode !== "" && adres.nummer !== "") precies.push(`A${adres.postcode}${adres.nummer}`);
	if (aanvraag.bsn) precies.push(`B${aanvraag.bsn}`);
	const achternaam = isGeenNaam(aanvraag.achternaam) ? "" : splitsVoorletters(aanvraag.achternaam).rest;
	const vormen = naamvormen(`${aanvraag.voorvoegsel} ${achternaam}`);
	const voornamen = leesVoorletters(aanvraag.voornamen || aanvraag.voorletters);
	const bedrijf = naamvormen(aanvraag.bedrijfsnaam);
	const namen = [
		...(vormen.length === 0 ? voornamen.letters.slice(0, 1) : woorden(vormen)),
		...woorden(bedrijf),
		...voornamen.namen,
	];
	if (dag && dag.dag > 0) {
		const dagen = [datum(dag), `${dag.jaar}0000`, `${datum(dag).slice(0, 6)}00`];
		if (dag.dag <= 12) dagen.push(datum({ jaar: dag.jaar, maand: dag.dag, dag: dag.maand }));
		precies.push(...uniek(dagen).flatMap((een) => namen.map((naam) => datumsleutel(een, naam))));
	}
	const voorletters = uniek(["", ...voornamen.letters.slice(0, 1)]);
	const delen = vormen.flatMap((vorm) => (vorm.delen.length > 1 ? vorm.delen.filter((deel) => deel.length >= 4) : []));
	const klanken = uniek([
		...vormen.map(({ klank }) => klank),
		...delen.map(spellingsleutel),
		...(aanvraag.achternaam ? [] : bedrijf.map((v) => v.klank)),
	]);
	return { precies: uniek(precies), ruim: klanken.flatMap((klank) => voorletters.map((een) => `N${klank}|${een}`)) };
}
