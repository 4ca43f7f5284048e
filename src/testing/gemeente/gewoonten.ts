import type { Veld } from "../../rules/import/veld.ts";

/** How one partner makes its file. What is left out has the plain form. */
export interface Gewoonte {
	readonly formaat: "csv" | "xlsx" | "ods";
	readonly scheiding?: ";" | "," | "\t";
	readonly tekenset?: "utf-8" | "utf-8-bom" | "windows-1252";
	readonly regeleinde?: "\r\n" | "\n";
	/** Lines above the header. */
	readonly titels?: readonly string[];
	/** "Veld = naam in het bestand", in the order of the file; `null` is a column that we do not know (nor may have). */
	readonly kolommen: readonly (readonly [Veld | null, string])[];
	readonly datum: "iso" | "dd-mm-jjjj" | "d-m-jj" | "dd/mm/jjjj" | "getal";
	readonly bedrag: "komma" | "duizend" | "euro" | "punt" | "getal";
	readonly telefoon: "kaal" | "streepje" | "spaties" | "internationaal" | "getal";
	readonly naam: "los" | "achteraan" | "ervoor";
	/** Which surname: the own one, or the one that the resident uses. */
	readonly naamkeuze: "eigen" | "aanschrijf";
	readonly postcode: "kaal" | "spatie" | "klein";
	/** Systems that know no diacritics. */
	readonly zonderDiakrieten?: boolean;
	readonly hoofdletters?: boolean;
	/** The house letter and addition stand in the house number's column. */
	readonly huisnummerSamen?: boolean;
	/** File name; {maand} is "2026-03", {kort} is "202603". */
	readonly bestandsnaam: string;
	/** True when the column names say nothing, so that they must be mapped by hand once. */
	readonly onbekendeKolommen?: boolean;
}

const NAAM: Gewoonte["kolommen"] = [
	["voorletters", "Voorletters"],
	["voorvoegsel", "Tussenvoegsel"],
	["achternaam", "Achternaam"],
];
const ADRES: Gewoonte["kolommen"] = [
	["straat", "Straat"],
	["huisnummer", "Huisnummer"],
	["huisletter", "Huisletter"],
	["toevoeging", "Toevoeging"],
	["postcode", "Postcode"],
	["plaats", "Woonplaats"],
];

/** In the order of PARTNERS. */
export const GEWOONTEN: readonly Gewoonte[] = [
	{
		formaat: "xlsx",
		titels: ["Woningstichting Voorbeeldhuis", "Overzicht huurachterstanden vroegsignalering"],
		kolommen: [
			["klantnummer", "Huurdernummer"],
			...NAAM,
			["geboortedatum", "Geboortedatum"],
			...ADRES,
			["telefoon", "Telefoon"],
			["telefoon2", "Telefoon 2"],
			["email", "E-mail"],
			["bedrag", "Bedrag achterstand"],
			["maanden_achterstand", "Aantal maanden achterstand"],
			["signaaldatum", "Signaaldatum"],
			["signaaltype", "Signaaltype"],
			["warme_overdracht", "Warme overdracht"],
		],
		datum: "getal",
		bedrag: "getal",
		telefoon: "getal",
		naam: "los",
		naamkeuze: "aanschrijf",
		postcode: "spatie",
		bestandsnaam: "Huurachterstanden {maand}.xlsx",
	},
	{
		formaat: "csv",
		scheiding: ";",
		tekenset: "windows-1252",
		regeleinde: "\r\n",
		kolommen: [
			["klantnummer", "Klantnummer"],
			["voorletters", "Voorletters"],
			["achternaam", "Naam"],
			["geboortedatum", "Geb.datum"],
			["bsn", "BSN"],
			["straat", "Straatnaam"],
			["huisnummer", "Huisnr"],
			["huisletter", "Huisletter"],
			["toevoeging", "Toevoeging"],
			["postcode", "Postcode"],
			["plaats", "Plaats"],
			["telefoon", "Telefoonnummer"],
			["email", "E-mailadres"],
			["bedrag", "Bedrag"],
			["signaaldatum", "Datum signaal"],
			["signaaltype", "Soort melding"],
			["warme_overdracht", "Warme overdracht"],
		],
		datum: "dd-mm-jjjj",
		bedrag: "euro",
		telefoon: "streepje",
		naam: "achteraan",
		naamkeuze: "eigen",
		postcode: "spatie",
		bestandsnaam: "fantasierijk_vroeg_{kort}.csv",
	},
	{
		formaat: "csv",
		scheiding: ",",
		tekenset: "utf-8",
		kolommen: [
			["partner", "partner"],
			["partnertype", "partnertype"],
			["klantnummer", "klantnummer"],
			["signaaltype", "signaaltype"],
			["voorletters", "voorletters"],
			["voorvoegsel", "voorvoegsel"],
			["achternaam", "achternaam"],
			["bedrijfsnaam", "bedrijfsnaam"],
			["straat", "straat"],
			["huisnummer", "huisnummer"],
			["huisletter", "huisletter"],
			["toevoeging", "toevoeging"],
			["postcode", "postcode"],
			["plaats", "plaats"],
			["telefoon", "telefoon"],
			["email", "email"],
			["bedrag", "bedrag"],
			["ontstaansdatum", "ontstaansdatum"],
			["signaaldatum", "signaaldatum"],
			["warme_overdracht", "warme_overdracht"],
		],
		datum: "iso",
		bedrag: "punt",
		telefoon: "internationaal",
		naam: "los",
		naamkeuze: "eigen",
		postcode: "kaal",
		bestandsnaam: "oefenstroom-{maand}.csv",
	},
	{
		formaat: "csv",
		scheiding: ";",
		tekenset: "utf-8-bom",
		regeleinde: "\r\n",
		titels: ["Droomgas & Licht;vroegsignalering"],
		kolommen: [
			["klantnummer", "Contractnummer"],
			["signaaltype", "Type signaal"],
			["voorletters", "Initialen"],
			["achternaam", "Achternaam"],
			["bedrijfsnaam", "Bedrijfsnaam"],
			["straat", "Straat"],
			["huisnummer", "Huisnummer"],
			["postcode", "Postcode"],
			["plaats", "Plaats"],
			["telefoon", "Telefoonnummer"],
			["bedrag", "Openstaand bedrag"],
			["signaaldatum", "Signaaldatum"],
			[null, "Opmerking"],
		],
		datum: "dd-mm-jjjj",
		bedrag: "duizend",
		telefoon: "spaties",
		naam: "ervoor",
		naamkeuze: "aanschrijf",
		postcode: "klein",
		huisnummerSamen: true,
		bestandsnaam: "DGL_vroegsignalen_{kort}.csv",
	},
	{
		formaat: "ods",
		kolommen: [
			["klantnummer", "Klantnummer"],
			["signaaltype", "Signaaltype"],
			...NAAM,
			...ADRES,
			["telefoon", "Telefoon"],
			[null, "Nationaliteit"],
			["bedrag", "Bedrag"],
			["ontstaansdatum", "Ontstaansdatum"],
			["signaaldatum", "Signaaldatum"],
		],
		datum: "dd-mm-jjjj",
		bedrag: "getal",
		telefoon: "kaal",
		naam: "los",
		naamkeuze: "eigen",
		postcode: "spatie",
		bestandsnaam: "sprookjeswarmte {maand}.ods",
	},
	zorg({
		scheiding: ";",
		tekenset: "utf-8",
		datum: "dd-mm-jjjj",
		bedrag: "komma",
		bestandsnaam: "MODELZORG_{kort}_VS.csv",
	}),
	zorg({
		scheiding: "\t",
		tekenset: "windows-1252",
		datum: "iso",
		bedrag: "komma",
		telefoon: "internationaal",
		naamkeuze: "aanschrijf",
		postcode: "spatie",
		bestandsnaam: "denkbeeld-{maand}.txt",
	}),
	zorg({
		formaat: "xlsx",
		titels: ["Luchtkasteel Zorgpolis: achterstanden"],
		datum: "getal",
		bedrag: "getal",
		telefoon: "getal",
		naam: "ervoor",
		bestandsnaam: "Luchtkasteel zorgpolis {maand}.xlsx",
	}),
	zorg({
		scheiding: ";",
		tekenset: "utf-8",
		datum: "dd/mm/jjjj",
		bedrag: "duizend",
		naam: "achteraan",
		zonderDiakrieten: true,
		hoofdletters: true,
		bestandsnaam: "ZORGKAS{kort}.CSV",
	}),
	{
		formaat: "csv",
		scheiding: ";",
		tekenset: "windows-1252",
		regeleinde: "\r\n",
		kolommen: [
			["klantnummer", "VKONT"],
			["voorletters", "NAME_INI"],
			["voorvoegsel", "NAME_PRE"],
			["achternaam", "NAME_LAST"],
			["bedrijfsnaam", "NAME_ORG"],
			["straat", "STREET"],
			["huisnummer", "HOUSE_NUM1"],
			["huisletter", "HOUSE_LET"],
			["toevoeging", "HOUSE_NUM2"],
			["postcode", "POST_CODE1"],
			["telefoon", "TEL_NUMBER"],
			["bedrag", "BETRH"],
			["signaaldatum", "BUDAT"],
		],
		datum: "d-m-jj",
		bedrag: "komma",
		telefoon: "streepje",
		naam: "los",
		naamkeuze: "eigen",
		postcode: "spatie",
		bestandsnaam: "ZV_EXPORT_{kort}.csv",
		onbekendeKolommen: true,
	},
	zorg({ scheiding: ";", tekenset: "utf-8", datum: "dd-mm-jjjj", bedrag: "komma", bestandsnaam: "CAK-{kort}.csv" }),
	{
		formaat: "xlsx",
		kolommen: [
			["klantnummer", "Klantnummer"],
			...NAAM,
			["geboortedatum", "Geboortedatum"],
			...ADRES,
			["telefoon", "Telefoon"],
			["email", "E-mail"],
			["bedrag", "Achterstand"],
			["signaaldatum", "Signaaldatum"],
		],
		datum: "getal",
		bedrag: "getal",
		telefoon: "spaties",
		naam: "los",
		naamkeuze: "aanschrijf",
		postcode: "spatie",
		bestandsnaam: "hypotheek {maand}.xlsx",
	},
];

/** Health insurers and the CAK send the same fields, the BSN with them (Regeling zorgverzekering art. 7b.1). */
function zorg(eigen: Partial<Gewoonte> & Pick<Gewoonte, "datum" | "bedrag" | "bestandsnaam">): Gewoonte {
	return {
		formaat: "csv",
		kolommen: [
			["klantnummer", "Polisnummer"],
			["bsn", "BSN"],
			...NAAM.filter(([veld]) => veld !== "voorvoegsel" || (eigen.naam ?? "los") === "los"),
			["geboortedatum", "Geboortedatum"],
			...ADRES,
			["telefoon", "Telefoonnummer"],
			["email", "E-mailadres"],
			["bedrag", "Bedrag achterstand"],
			["signaaldatum", "Signaaldatum"],
		],
		telefoon: "kaal",
		naam: "los",
		naamkeuze: "eigen",
		postcode: "kaal",
		...eigen,
	};
}
