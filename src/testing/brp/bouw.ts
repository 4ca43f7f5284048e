import type { Controleaanvraag, Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { EIGEN_GEMEENTE } from "./personen.ts";

/** A register person in the own gemeente; name what matters to the test. Nobody exists. */
export const bouwPersoon = (velden: Partial<Registerpersoon> = {}): Registerpersoon => ({
	...{ bsn: "999990019", voornamen: "Anna Sophie", voorvoegsel: "", geslachtsnaam: "Proefstra", naamgebruik: "E" },
	...{ partnerVoorvoegsel: "", partnerGeslachtsnaam: "", geboortedatum: "19850314" },
	...{ postcode: "6041AC", huisnummer: "12", huisletter: "", toevoeging: "", straat: "Proefstraat" },
	...{ gemeentecode: EIGEN_GEMEENTE, gemeente: "Roermond", opschorting: "", geheim: false, inOnderzoek: false },
	...velden,
});

/** A row about that person without any mistake: initials, surname, birth date and address. */
export const bouwAanvraag = (velden: Partial<Controleaanvraag> = {}): Controleaanvraag => ({
	...{ voorletters: "A.S.", voornamen: "", voorvoegsel: "", achternaam: "Proefstra", bedrijfsnaam: "" },
	...{ geboortedatum: "14-03-1985", postcode: "6041AC", huisnummer: "12", huisletter: "", toevoeging: "" },
	...{ bsn: null, gemeentecode: EIGEN_GEMEENTE },
	...velden,
});
