import { isTikfout } from "./afstand.ts";
import { type Naamvorm, naamvormen } from "./naamdelen.ts";
import type { Reden } from "./redenen.ts";
import type { Registerpersoon } from "./registerpersoon.ts";
import { foldNaam } from "./schrijfwijze.ts";
import { isVeelvoorkomend } from "./veelvoorkomend.ts";
import { type Vergelijking, vergelijking } from "./vergelijking.ts";

/** The surnames under which a register person may be known, worked out once per person. */
export interface Achternamen {
	readonly eigen: readonly Naamvorm[];
	readonly partner: readonly Naamvorm[];
	/** Own and partner's name together, both ways round. */
	readonly samen: readonly Naamvorm[];
}

export function achternamenVan(persoon: Registerpersoon): Achternamen {
	const eigen = `${persoon.voorvoegsel} ${persoon.geslachtsnaam}`;
	const partner = `${persoon.partnerVoorvoegsel} ${persoon.partnerGeslachtsnaam}`;
	const metPartner = foldNaam(partner) !== "";
	return {
		eigen: naamvormen(eigen),
		partner: metPartner ? naamvormen(partner) : [],
		samen: metPartner ? [...naamvormen(`${eigen} ${partner}`), ...naamvormen(`${partner} ${eigen}`)] : [],
	};
}

type Soort = "gelijk" | "klank" | "deel" | "tikfout";
const VOLGORDE: readonly Soort[] = ["gelijk", "klank", "tikfout", "deel"];

function isDeel(links: Naamvorm, rechts: Naamvorm): boolean {
	const [kort, lang] = links.delen.length <= rechts.delen.length ? [links, rechts] : [rechts, links];
	if (kort.kern.length < 3) return false;
	const heel = kort.delen.length < lang.delen.length && kort.delen.every((deel) => lang.delen.includes(deel));
	// Systems with short fields cut long names off.
	const afgebroken = kort.kern.length >= 8 && (lang.kern.startsWith(kort.kern) || kort.kern.startsWith(lang.kern));
	return heel || (afgebroken && Math.min(kort.kern.length, lang.kern.length) >= 8);
}

function hoeGelijk(links: Naamvorm, rechts: Naamvorm): Soort | null {
	if (links.kern === rechts.kern || links.vol === rechts.vol || links.gesorteerd === rechts.gesorteerd) return "gelijk";
	if (links.klank === rechts.klank && links.klank.length >= 2) return "klank";
	if (isTikfout(links.kern, rechts.kern) || isTikfout(links.gesorteerd, rechts.gesorteerd)) return "tikfout";
	return isDeel(links, rechts) ? "deel" : null;
}

function besteSoort(links: readonly Naamvorm[], rechts: readonly Naamvorm[]): Soort | null {
	const gevonden = links.flatMap((vorm) => rechts.map((ander) => hoeGelijk(vorm, ander)));
	return VOLGORDE.find((soort) => gevonden.includes(soort)) ?? null;
}

/** What happened to the words before the name, as a reason; null when they are as registered. */
function tussenvoegselReden(voorvoegsel: string, achternaam: string, persoon: Registerpersoon): Reden | null {
	const veld = foldNaam(voorvoegsel);
	const geregistreerd = foldNaam(persoon.voorvoegsel);
	const naam = foldNaam(achternaam);
	const kaal = foldNaam(persoon.geslachtsnaam);
	if (veld === geregistreerd && (naam === kaal || naam.replace(/ /g, "") === kaal.replace(/ /g, ""))) return null;
	if (geregistreerd === "" && veld === "") return null;
	if (veld === "" && geregistreerd !== "" && naam === kaal) return "tussenvoegsel-ontbreekt";
	if (veld === "" && naam.endsWith(` ${geregistreerd}`)) return "tussenvoegsel-achteraan";
	if (veld === "" && naam.startsWith(`${geregistreerd} `)) return "tussenvoegsel-in-achternaam";
	return "tussenvoegsel-anders";
}

/** Were the letters written without their marks? "Kaster" for "Käster", "Bronwasser" for "Bronwaßer". */
const zonderTekens = (aangeleverd: string, geregistreerd: string): boolean =>
	/[^\x20-\x7e]/.test(geregistreerd) && !aangeleverd.toLowerCase().includes(geregistreerd.trim().toLowerCase());

function opEigenNaam(soort: Soort, voorvoegsel: string, achternaam: string, persoon: Registerpersoon): Vergelijking {
	const tekens: Reden[] = zonderTekens(achternaam, persoon.geslachtsnaam) ? ["diakrieten"] : [];
	if (soort === "klank") return vergelijking("achternaam", "schrijfwijze", ["schrijfwijze-achternaam"]);
	if (soort === "tikfout") return vergelijking("achternaam", "tikfout", ["tikfout-achternaam"]);
	if (soort === "deel") return vergelijking("achternaam", "deel-van-naam", ["deel-van-dubbele-naam"]);
	const reden = tussenvoegselReden(voorvoegsel, achternaam, persoon);
	const gewoon = isVeelvoorkomend(persoon.geslachtsnaam);
	if (reden)
		return vergelijking("achternaam", gewoon ? "tussenvoegsel-veelvoorkomend" : "tussenvoegsel", [reden, ...tekens]);
	return vergelijking("achternaam", gewoon ? "gelijk-veelvoorkomend" : "gelijk", tekens);
}

let laatste: { readonly tekst: string; readonly vormen: readonly Naamvorm[] } = { tekst: "", vormen: [] };

/** The same delivered name is compared with one person after another, so its last reading is kept. */
function aangeleverdeVormen(tekst: string): readonly Naamvorm[] {
	if (laatste.tekst !== tekst) laatste = { tekst, vormen: naamvormen(tekst) };
	return laatste.vormen;
}

/** The delivered surname against own name, partner's name and both together; the best agreement counts. */
export function vergelijkAchternaam(
	voorvoegsel: string,
	achternaam: string,
	persoon: Registerpersoon,
	namen: Achternamen,
): Vergelijking {
	const vormen = aangeleverdeVormen(`${voorvoegsel} ${achternaam}`);
	if (vormen.length === 0) return vergelijking("achternaam", "ontbreekt", ["achternaam-ontbreekt"]);
	if (namen.eigen.length === 0) return vergelijking("achternaam", "ontbreekt", ["mononiem"]);
	const mogelijk: Vergelijking[] = [];
	const eigen = besteSoort(vormen, namen.eigen);
	if (eigen) mogelijk.push(opEigenNaam(eigen, voorvoegsel, achternaam, persoon));
	const gebruikt = persoon.naamgebruik === "P" || persoon.naamgebruik === "V" || persoon.naamgebruik === "N";
	const metPartner = besteSoort(vormen, [...namen.samen, ...namen.partner]);
	if (metPartner === "gelijk")
		mogelijk.push(
			gebruikt
				? vergelijking("achternaam", "naamgebruik-partner", ["naamgebruik"])
				: vergelijking("achternaam", "partnernaam", ["partnernaam"]),
		);
	if (metPartner === "klank") mogelijk.push(vergelijking("achternaam", "schrijfwijze", ["schrijfwijze-achternaam"]));
	if (metPartner === "tikfout")
		mogelijk.push(vergelijking("achternaam", "tikfout", ["tikfout-achternaam", "partnernaam"]));
	if (mogelijk.length === 0) return vergelijking("achternaam", "anders", ["achternaam-anders"]);
	return mogelijk.reduce((beste, ander) => (ander.gewicht > beste.gewicht ? ander : beste));
}
