import { kiesAchternaam, kiesNaamgroep } from "../gemeente/namen.ts";
import type { Toeval } from "../gemeente/toeval.ts";

/** A surname as the register keeps it. */
export interface Achternaam {
	readonly voorvoegsel: string;
	readonly geslachtsnaam: string;
}

const lijst = (tekst: string): readonly string[] => tekst.split(",");
const BEGIN = lijst(
	"Ooster,Wester,Noorder,Zuider,Boven,Neder,Hoog,Laag,Groen,Zwarte,Witte,Rode,Eiken,Elzen,Berken,Linden,Riet,Heide,Veen,Zand,Klei,Water,Meer,Dijk,Brug,Molen,Kerk,Klooster,Kasteel,Roos,Klaver,Tarwe,Haver,Schaap,Koe,Paarden,Vosse,Hazen,Reiger,Kraaie,Leeuwe,Beere,Wolfs,Valke,Mees,Steen,Ijzer,Goud,Zilver,Koper",
);
const EIND = lijst(
	"huis,berg,dal,beek,broek,veld,horst,kamp,hof,stra,ma,man,mans,sema,ink,ing,brink,woud,bosch,dijk,meijer,weijer,hoeve,wijk,steen,poort,laar,donk,schot,rade,loo,wold,haar,stede,burg,werd,gaarde,essen,assen,kessen,ijn,ijs,ijk",
);
const VOORVOEGSELS = lijst(
	"van,van der,van den,van de,de,den,ter,ten,van 't,in 't,op de,uit den,'t,te,von,de la,el,al",
);
/** Letters that simple systems lose, the ones that NFD does not take apart among them. */
const BIJZONDER = lijst(
	"Bronwaßer,Groß,Weéß,Sørensen,Østergård,Đurić,Guðmundsson,Þorsteinsson,Æbeltoft,Cœurderoy,Łuczak,Wałęsa,Kılıç,Yıldırım,Ħabibi,Ŋgata,Ŧalloja,Sĸaro,Käster,Müller,Schröder,Böhm,Eötvös,Çelebi,Şimşek,Dvořák,Nováková,Peñalver,Simões,Brâncuși,Żywiałowska,Ångström,Jørgensen",
);

/** A common name, a made-up one (registers have a very long tail of rare names), or one with unusual letters. */
export function kiesGeslachtsnaam(toeval: Toeval): Achternaam {
	const soort = toeval.getal();
	if (soort < 0.35) return kiesAchternaam(toeval, kiesNaamgroep(toeval));
	if (soort < 0.41) return { voorvoegsel: "", geslachtsnaam: toeval.kies(BIJZONDER) };
	const naam = () => toeval.kies(BEGIN) + toeval.kies(EIND);
	const geslachtsnaam = toeval.kans(0.08) ? `${naam()}${toeval.kies(["-", " "])}${naam()}` : naam();
	return { voorvoegsel: toeval.kans(0.3) ? toeval.kies(VOORVOEGSELS) : "", geslachtsnaam };
}

const MANNEN = lijst(
	"Johannes,Cornelis,Hendrik,Willem,Petrus,Antonius,Jacobus,Nicolaas,Gerardus,Theodorus,Franciscus,Adrianus,Albertus,Hubertus,Robertus,Martinus,Mattheus,Alexander,Abraham,Leonardus,Daan,Sem,Lucas,Thijs,Ruben,Lars,Tim,Jeroen,Marco,Niels,Dennis,Wouter,Joost,Sjoerd,Mehmet,Mustafa,Hüseyin,Ömer,Mohammed,Youssef,Rachid,Bilal,Piotr,Łukasz,Paweł,Khaled,Tesfay,Jan-Willem,Peter-Jan,René,André,Jörgen,Yıldız,Đorđe,Søren,Þórður",
);
const VROUWEN = lijst(
	"Johanna,Maria,Cornelia,Hendrika,Wilhelmina,Petronella,Antonia,Elisabeth,Margaretha,Geertruida,Catharina,Adriana,Christina,Helena,Susanna,Emma,Julia,Sophie,Lotte,Sanne,Femke,Lisa,Iris,Ingrid,Esther,Linda,Saskia,Daniëlle,Zoë,Chloé,Fenna,Tess,Eva,Fleur,Marjolein,Fatma,Ayşe,Zeynep,Gülsüm,Khadija,Samira,Aïcha,Loubna,Agnieszka,Małgorzata,Ewa,Selam,Rania,Anne-Marie,Roos-Marijn,Guðrún,Mælis,Øydis",
);

/** One to three first names. */
export function kiesVoornamen(toeval: Toeval, geslacht: "M" | "V"): string {
	const namen = geslacht === "M" ? MANNEN : VROUWEN;
	const aantal = toeval.gewogen([
		[1, 55],
		[2, 32],
		[3, 13],
	]);
	const gekozen = new Set<string>();
	while (gekozen.size < aantal) gekozen.add(toeval.kies(namen));
	return [...gekozen].join(" ");
}

/** Everyday names for some first names. */
export const ROEPNAMEN: Readonly<Record<string, string>> = {
	Johannes: "Hans",
	Cornelis: "Kees",
	Hendrik: "Henk",
	Willem: "Wim",
	Petrus: "Piet",
	Antonius: "Toon",
	Jacobus: "Koos",
	Nicolaas: "Klaas",
	Gerardus: "Gerrit",
	Theodorus: "Dirk",
	Franciscus: "Frans",
	Adrianus: "Arie",
	Albertus: "Bert",
	Hubertus: "Huub",
	Robertus: "Bob",
	Alexander: "Sander",
	Abraham: "Bram",
	Johanna: "Anneke",
	Maria: "Ria",
	Cornelia: "Corrie",
	Wilhelmina: "Mien",
	Elisabeth: "Betty",
	Margaretha: "Greet",
	Geertruida: "Truus",
	Catharina: "Trees",
	Christina: "Stien",
	Helena: "Leni",
};
