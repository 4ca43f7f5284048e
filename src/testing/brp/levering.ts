import type { Controleaanvraag, Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import type { Toeval } from "../gemeente/toeval.ts";
import { EIGEN_GEMEENTE } from "./personen.ts";

/** The initials a partner writes: one for every part of the first names. */
export const voorlettersVan = (voornamen: string): string =>
	voornamen
		.split(/[ -]/)
		.filter((naam) => naam !== "")
		.map((naam) => `${naam[0]}.`)
		.join("");

/** The day as partners write it. */
export const schrijfDatum = (datum: string): string =>
	datum === "" ? "" : `${datum.slice(6)}-${datum.slice(4, 6)}-${datum.slice(0, 4)}`;

/** A row without any mistake. Three in ten partners send the first name, the others initials only. */
export function maakLevering(persoon: Registerpersoon, toeval: Toeval): Controleaanvraag {
	return {
		voorletters: voorlettersVan(persoon.voornamen),
		voornamen: toeval.kans(0.3) ? persoon.voornamen.split(" ")[0]! : "",
		voorvoegsel: persoon.voorvoegsel,
		achternaam: persoon.geslachtsnaam,
		bedrijfsnaam: "",
		geboortedatum: schrijfDatum(persoon.geboortedatum),
		postcode: persoon.postcode,
		huisnummer: persoon.huisnummer,
		huisletter: persoon.huisletter,
		toevoeging: persoon.toevoeging,
		bsn: null,
		gemeentecode: EIGEN_GEMEENTE,
	};
}

/** Somebody's own address when the register has none any more: an address that nobody else has. */
export const leegAdres = (toeval: Toeval) => ({
	postcode: `6041Y${toeval.kies([..."ABCDEFGHJKLMNPRSTVWXZ"])}`,
	huisnummer: String(toeval.geheel(301, 399)),
	huisletter: "",
	toevoeging: "",
});

/** One typing error: a letter dropped, doubled, changed, or two swapped; never in the first place. */
export function tikfout(tekst: string, toeval: Toeval): string {
	const plaats = toeval.geheel(1, Math.max(1, tekst.length - 2));
	const [voor, letter, na] = [tekst.slice(0, plaats), tekst[plaats] ?? "", tekst.slice(plaats + 1)];
	const soort = toeval.geheel(0, 3);
	if (soort === 0) return voor + na;
	if (soort === 1) return voor + letter + letter + na;
	if (soort === 2) return voor + toeval.kies([..."aeiourstnlk"].filter((ander) => ander !== letter)) + na;
	return na === "" ? voor + na : voor + na[0] + letter + na.slice(1);
}

/** One wrong digit or two neighbours swapped. */
export function tikfoutCijfer(tekst: string, toeval: Toeval): string {
	const plaats = toeval.geheel(0, tekst.length - 1);
	const ander = String((Number(tekst[plaats]) + toeval.geheel(1, 9)) % 10);
	const volgende = tekst[plaats + 1];
	if (toeval.kans(0.5) || volgende === undefined || volgende === tekst[plaats])
		return tekst.slice(0, plaats) + ander + tekst.slice(plaats + 1);
	return tekst.slice(0, plaats) + volgende + tekst[plaats] + tekst.slice(plaats + 2);
}
