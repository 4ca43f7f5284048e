import type { Controleaanvraag, Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { schrijfDatum, voorlettersVan } from "./levering.ts";

const sleutel = (delen: readonly string[]): string => delen.map((deel) => deel.trim().toLowerCase()).join("|");

/**
 * Today's practice, to compare with: surname with voorvoegsel, birth date and whole address must be equal to the letter
 * (capitals aside), the first initial too when it is delivered, and one living person must be left. What is not equal falls out.
 */
export function vergelijkExact(personen: readonly Registerpersoon[]): (aanvraag: Controleaanvraag) => string | null {
	const index = new Map<string, Registerpersoon[]>();
	for (const persoon of personen) {
		if (persoon.opschorting !== "") continue;
		const naam = [persoon.voorvoegsel, persoon.geslachtsnaam, schrijfDatum(persoon.geboortedatum)];
		const plek = [persoon.postcode, persoon.huisnummer, persoon.huisletter, persoon.toevoeging];
		const hier = sleutel([...naam, ...plek]);
		index.set(hier, [...(index.get(hier) ?? []), persoon]);
	}
	return (aanvraag) => {
		const naam = [aanvraag.voorvoegsel, aanvraag.achternaam, aanvraag.geboortedatum];
		const plek = [aanvraag.postcode, aanvraag.huisnummer, aanvraag.huisletter, aanvraag.toevoeging];
		const letter = (aanvraag.voorletters || aanvraag.voornamen)[0];
		const gelijk = (index.get(sleutel([...naam, ...plek])) ?? []).filter(
			({ voornamen }) => letter === undefined || voorlettersVan(voornamen)[0] === letter,
		);
		return gelijk.length === 1 ? gelijk[0]!.bsn : null;
	};
}
