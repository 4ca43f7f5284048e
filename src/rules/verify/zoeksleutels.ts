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
const beginletters = (vormen: readonly Naamvorm[]): string[] => vormen.flatMap(({ delen }) => delen.map((d) => d[0]!));

/**
 * The keys under which a register files a person, so that a check compares a few people instead of everybody: address,
 * BSN, birth date with the first letter of any name, and the sound of a surname with an initial.
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
	const letters = [...beginletters(eigen), ...beginletters(partner), ...voornamen.slice(0, 1).map((naam) => naam[0]!)];
	if (dag) sleutels.push(...letters.map((letter) => `D${datum(dag)}${letter}`));
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
	const letters = uniek([
		...(vormen.length === 0 ? voornamen.letters.slice(0, 1) : beginletters(vormen)),
		...beginletters(bedrijf),
		...voornamen.namen.map((naam) => naam[0]!),
	]);
	if (dag && dag.dag > 0) {
		const dagen = [datum(dag), `${dag.jaar}0000`, `${datum(dag).slice(0, 6)}00`];
		if (dag.dag <= 12) dagen.push(datum({ jaar: dag.jaar, maand: dag.dag, dag: dag.maand }));
		precies.push(...uniek(dagen).flatMap((een) => letters.map((letter) => `D${een}${letter}`)));
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
