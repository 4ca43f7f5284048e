import { expect, test } from "vitest";
import { REDENEN, type Reden } from "../../rules/verify/redenen.ts";
import type { Controleaanvraag, Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { bouwAanvraag, bouwPersoon } from "../../testing/brp/bouw.ts";
import { oordeelOver } from "./oordeel.ts";

interface Geval {
	/** What is different in the register: one person, or more. */
	readonly register?: Partial<Registerpersoon> | readonly Partial<Registerpersoon>[];
	/** What is different in the row of the partner. */
	readonly rij?: Partial<Controleaanvraag>;
	readonly teVeelTreffers?: boolean;
}

const VAN_DER = { voorvoegsel: "van der", geslachtsnaam: "Meijden" };
const GETROUWD = { partnerGeslachtsnaam: "Groeman" };
const ELDERS = { postcode: "6042BB", huisnummer: "300" };
const ZONDER_NAAM = { achternaam: "", voorletters: "" };

/**
 * Given before or beside the comparison: of a BSN that is not used by the command (brp-controle.test.ts), of a row that the
 * register does not understand by the queue (storing.test.ts).
 */
const ELDERS_GETOETST = ["bsn-niet-toegestaan", "bsn-ongeldig", "regel-onvolledig"] as const;

/** One cause of mismatch for every other reason. */
const GEVALLEN: Readonly<Record<Exclude<Reden, (typeof ELDERS_GETOETST)[number]>, Geval>> = {
	diakrieten: { register: { geslachtsnaam: "Sørensen" }, rij: { achternaam: "Sorensen" } },
	"tussenvoegsel-in-achternaam": { register: VAN_DER, rij: { achternaam: "van der Meijden" } },
	"tussenvoegsel-achteraan": { register: VAN_DER, rij: { achternaam: "Meijden, van der" } },
	"tussenvoegsel-ontbreekt": { register: VAN_DER, rij: { achternaam: "Meijden" } },
	"tussenvoegsel-anders": { register: VAN_DER, rij: { achternaam: "V.d. Meijden" } },
	partnernaam: { register: { ...GETROUWD, naamgebruik: "E" }, rij: { achternaam: "Groeman" } },
	naamgebruik: { register: { ...GETROUWD, naamgebruik: "P" }, rij: { achternaam: "Groeman" } },
	"schrijfwijze-achternaam": { register: { geslachtsnaam: "Classen" }, rij: { achternaam: "Clasen" } },
	"deel-van-dubbele-naam": { register: { geslachtsnaam: "Groot Esselink" }, rij: { achternaam: "Esselink" } },
	"voornaam-in-achternaam": { rij: { voorletters: "", achternaam: "Anna Sophie Proefstra" } },
	"velden-verwisseld": { rij: { voorletters: "", voornamen: "Proefstra", achternaam: "Anna" } },
	"tikfout-achternaam": { rij: { achternaam: "Proestra" } },
	"achternaam-anders": { rij: { bsn: "999990019", achternaam: "Getrouwd" } },
	"achternaam-ontbreekt": { rij: { bsn: "999990019", achternaam: "" } },
	mononiem: {
		register: { voornamen: "", geslachtsnaam: "Akwasi" },
		rij: { voorletters: "", voornamen: "Akwasi", achternaam: "." },
	},
	bedrijfsnaam: { rij: { ...ZONDER_NAAM, bedrijfsnaam: "Schilder Proefstra" } },
	rechtspersoon: { rij: { ...ZONDER_NAAM, bedrijfsnaam: "Stichting De Voordeur", geboortedatum: "" } },
	erven: { rij: { achternaam: "Erven Proefstra" } },
	"schrijfwijze-voornaam": { register: { voornamen: "Sofie" }, rij: { voorletters: "", voornamen: "Sophie" } },
	roepnaam: { register: { voornamen: "Cornelis" }, rij: { voorletters: "", voornamen: "Kees" } },
	"latere-voornaam": { rij: { voorletters: "", voornamen: "Sophie" } },
	"voorletters-andere-volgorde": { rij: { voorletters: "S.A." } },
	"tikfout-voornaam": { register: { voornamen: "Marjolein" }, rij: { voorletters: "", voornamen: "Marjloein" } },
	"voornaam-anders": { rij: { voornamen: "Astrid" } },
	"voornaam-ontbreekt": { rij: { voorletters: "" } },
	"geboortedatum-verwisseld": { register: { geboortedatum: "19850305" }, rij: { geboortedatum: "03-05-1985" } },
	"geboortedatum-onvolledig": { rij: { geboortedatum: "00-00-1985" } },
	"geboortedatum-tikfout": { rij: { geboortedatum: "15-03-1985" } },
	"geboortedatum-ontbreekt": { rij: { geboortedatum: "" } },
	"geboortedatum-anders": { rij: { geboortedatum: "02-09-1971" } },
	"toevoeging-ander-veld": { register: { huisletter: "A" }, rij: { huisnummer: "12a" } },
	"toevoeging-ontbreekt": { register: { huisletter: "A" } },
	"toevoeging-anders": { register: { toevoeging: "3" }, rij: { toevoeging: "2" } },
	"adres-tikfout": { rij: { postcode: "6014AC" } },
	"adres-anders": { rij: ELDERS },
	"adres-ontbreekt": { rij: { postcode: "", huisnummer: "" } },
	"bsn-anders": { rij: { bsn: "999990020" } },
	tweeling: { register: [{ voornamen: "Anna" }, { voornamen: "Arie", bsn: "999990020" }], rij: { voorletters: "A." } },
	"naamgenoot-op-adres": {
		register: [{}, { bsn: "999990020", voornamen: "Adriaan", geboortedatum: "19550601" }],
		rij: { voorletters: "A.", geboortedatum: "" },
	},
	"meer-kandidaten": {
		register: [{ huisnummer: "14" }, { bsn: "999990020", huisnummer: "22", geboortedatum: "19550601" }],
		rij: { geboortedatum: "", voornamen: "Anna Sophie" },
	},
	"te-weinig-zekerheid": { rij: { geboortedatum: "02-09-1971" } },
	"mogelijk-familielid": { rij: { geboortedatum: "", voorletters: "A." } },
	"niet-in-register": { register: [] },
	"te-veel-treffers": { teVeelTreffers: true },
	geheim: { register: { geheim: true } },
	"in-onderzoek": { register: { inOnderzoek: true } },
	overleden: { register: { opschorting: "O" } },
	geemigreerd: { register: { opschorting: "E" } },
	"niet-ingezetene": { register: { opschorting: "R" } },
	"ministerieel-besluit": { register: { opschorting: "M" } },
	"opschorting-onbekend": { register: { opschorting: "." } },
	"gemeente-onbekend": { register: { gemeentecode: "" } },
	"andere-gemeente": { register: { gemeentecode: "0363" } },
};

test.each(Object.entries(GEVALLEN))(
	"de reden %s komt uit de controle",
	(reden, { register = {}, rij, teVeelTreffers }) => {
		const personen = (Array.isArray(register) ? register : [register]).map(bouwPersoon);
		const antwoord = { soort: "gevonden", personen, teVeelTreffers: teVeelTreffers ?? false } as const;
		expect(oordeelOver(bouwAanvraag(rij), antwoord, { bsn: null, onthouden: null }).redenen).toContain(reden);
	},
);

test("elke reden heeft een geval", () => {
	expect([...Object.keys(GEVALLEN), ...ELDERS_GETOETST].toSorted()).toEqual(Object.keys(REDENEN).toSorted());
});
