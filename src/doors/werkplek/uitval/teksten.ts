import { dagenTussen } from "../../../rules/kernel/datum.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { REDENEN } from "../../../rules/verify/redenen.ts";
import { formatAchternaam } from "../../../rules/vroegsignaal/naam.ts";
import type { Uitvalweigering } from "../../../steps/verify/decide-uitval.ts";

/** The likely reason of a row, in words. */
export function zegReden(reden: string): string {
	if (reden === "niet-gekeken") return "Nog niet opgezocht in de BRP.";
	return (REDENEN as Record<string, string>)[reden] ?? "De gegevens wijzen niet naar één inwoner.";
}

/** What an outcome means for a colleague. */
export const UITKOMSTNAMEN: Readonly<Record<string, string>> = {
	inwoner: "inwoner, bevestigd",
	"verhuisd-binnen": "inwoner, verhuisd binnen de gemeente",
	elders: "geen inwoner van de gemeente",
	overleden: "overleden",
	"geen-persoon": "geen mens maar een rechtspersoon",
	twijfel: "twijfel",
	"niet-gevonden": "niet gevonden",
	"niet-gekeken": "nog niet opgezocht",
};

/** Why a decision was refused, as a sentence that says what to do. */
export const WEIGERINGEN: Readonly<Record<Uitvalweigering, string>> = {
	"rij-onbekend": "Deze regel is er niet meer.",
	"rij-gewijzigd": "Deze regel is intussen opnieuw gecontroleerd of door een collega besloten. Kijk nog een keer.",
	"kandidaat-onbekend": "Kies een van de kandidaten.",
	"bsn-ongeldig": "Dit burgerservicenummer bestaat niet. Kijk de cijfers na, of laat het leeg.",
	"adres-ontbreekt": "Vul het nieuwe adres in.",
};

/** Why signalen wait for the register. */
export const WACHTREDENEN: Readonly<Record<string, string>> = {
	storing: "De BRP is nu niet te bereiken. Voordeur probeert het vanzelf opnieuw; er gaat niets verloren.",
	"niet-ingesteld":
		"De koppeling met Haal Centraal is nog niet ingesteld. Vraag dit aan wie Voordeur beheert, of kies bij Beheer een andere bron.",
	"niet-aangemeld": "De BRP accepteert de sleutel of het certificaat niet. Vraag dit aan wie Voordeur beheert.",
	"niet-bevoegd": "De gemeente mag deze gegevens niet opvragen. Laat het autorisatiebesluit nakijken.",
	"vraag-niet-begrepen": "De BRP begrijpt de vraag niet. Meld dit aan wie Voordeur beheert.",
};

/** "vandaag", "1 dag", "12 dagen". */
export function zegWacht(sinds: Date, vandaag: string): string {
	const dagen = Math.max(0, dagenTussen(lokaleTijd(sinds).datum, vandaag));
	return dagen === 0 ? "vandaag" : zegDagen(dagen);
}

export const zegDagen = (dagen: number): string => {
	const heel = Math.round(dagen);
	return heel === 1 ? "1 dag" : `${heel} dagen`;
};

export const zegRegels = (aantal: number): string => (aantal === 1 ? "1 regel" : `${aantal} regels`);

/** "J. van der Meer" as the partner wrote it. */
export function naamVan(rij: {
	readonly voorletters: string | null;
	readonly voornamen: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string | null;
	readonly bedrijfsnaam: string | null;
}): string {
	const naam = [rij.voorletters || rij.voornamen, formatAchternaam(rij.voorvoegsel, rij.achternaam ?? "")]
		.filter(Boolean)
		.join(" ");
	return naam || rij.bedrijfsnaam || "Zonder naam";
}
