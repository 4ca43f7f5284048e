import type { Toeval } from "./toeval.ts";

/** Where the name lists come from: common names, combined by chance; nobody in particular. */
interface Naamgroep {
	readonly m: readonly string[];
	readonly v: readonly string[];
	/** "voorvoegsel|geslachtsnaam"; without a bar there is no voorvoegsel. */
	readonly achter: readonly string[];
}

const lijst = (tekst: string): readonly string[] => tekst.split(",");

const NEDERLANDS: Naamgroep = {
	m: lijst(
		"Jan,Peter,Johannes,Hendrik,Willem,Cornelis,Pieter,Gerrit,Daan,Sem,Lucas,Bram,Thijs,Ruben,Lars,Tim,Jeroen,Marco,Erik,Rob,Bas,Koen,Niels,Dennis,Martijn,Wouter,Sander,Joost,Kees,Henk,Gerard,André,René,Noël,Jörgen,Tygo,Stijn,Mees,Hugo,Frank,Paul,Dirk,Arjen,Sjoerd,Jan-Willem",
	),
	v: lijst(
		"Maria,Johanna,Anna,Cornelia,Emma,Julia,Sophie,Lotte,Sanne,Femke,Lisa,Iris,Marieke,Ingrid,Monique,Esther,Linda,Petra,Ria,Truus,Wil,Anja,Saskia,Mirjam,Daniëlle,Desirée,Zoë,Chloé,Fenna,Tess,Eva,Noa,Roos,Fleur,Hanneke,Marjolein,Ellen,Karin,Astrid,Loes,Anne-Marie,Joke,Greetje,Nienke,Sterre",
	),
	achter: lijst(
		"de|Jong,Jansen,de|Vries,van den|Berg,van|Dijk,Bakker,Janssen,Visser,Smit,Meijer,de|Boer,Mulder,de|Groot,Bos,Vos,Peters,Hendriks,van|Leeuwen,Dekker,Brouwer,de|Wit,Dijkstra,Smits,de|Graaf,van der|Meer,Kok,Jacobs,van der|Linden,de|Haan,Vermeulen,van den|Heuvel,van der|Veen,Schouten,Willems,van den|Broek,de|Bruijn,de|Bruin,van der|Heijden,van|Vliet,van de|Ven,Hoekstra,Maas,Verhoeven,Koster,van|Dam,van der|Wal,Prins,Blom,Huisman,Peeters,de|Jonge,Kuipers,van|Veen,Post,Kuiper,Veenstra,Kramer,van den|Brink,Scholten,van|Wijk,Postma,Martens,Vink,de|Ruiter,Timmermans,Groen,Gerritsen,Jonker,van|Loon,Boer,van der|Velde,Willemsen,Smeets,de|Lange,de|Vos,van|Dongen,Schipper,de|Koning,van der|Laan,Koning,Driessen,van|Doorn,Hermans,Evers,van den|Bosch,Hofman,Bosman,Wolters,Sanders,Mol,Kuijpers,Molenaar,van de|Pol,Verbeek,van|Es,Bosch,Maassen,Classen,Groß,Müller,Käster,Noël,Daniëls,Ruijs,uit den|Bogaard,in 't|Veld,'t|Hart,op den|Berg,ter|Haar,ten|Brink,te|Riele,la|Fleur,d'|Ancona,Ooms,Os,Thijssen,Verweij,Nijhuis,Wijnen,Rijnders,IJzerman,Sluijs",
	),
};

const GROEPEN: readonly (readonly [Naamgroep, number])[] = [
	[NEDERLANDS, 77],
	[
		{
			m: lijst("Mehmet,Mustafa,Ahmet,Ali,Hüseyin,Emre,Murat,Ömer,Yusuf,Çağlar,İbrahim"),
			v: lijst("Fatma,Ayşe,Emine,Zeynep,Elif,Hatice,Gülsüm,Özlem,Büşra,Derya"),
			achter: lijst("Yılmaz,Kaya,Demir,Şahin,Çelik,Yıldız,Öztürk,Aydın,Arslan,Doğan,Kılıç,Koç,Gündoğan,Bilgiç,Polat"),
		},
		5,
	],
	[
		{
			m: lijst("Mohamed,Youssef,Ahmed,Hassan,Karim,Said,Bilal,Omar,Rachid,Abdelkader"),
			v: lijst("Fatima,Khadija,Naima,Samira,Aïcha,Salma,Yasmina,Nora,Malika,Loubna"),
			achter: lijst(
				"El|Amrani,El|Idrissi,Bouzidi,Benali,Ben|Haddou,El|Khattabi,Azzouzi,Chaouki,Bouazza,Tahiri,El|Ouali,Amghar",
			),
		},
		5,
	],
	[
		{
			m: lijst("Ricardo,Winston,Roy,Clifton,Ashwin,Sergio,Orlando,Jerrel"),
			v: lijst("Sharmila,Cheryl,Priya,Wendy,Ruth,Anita,Jamila,Shanice"),
			achter: lijst(
				"Ramdin,Jagroep,Pinas,Bhagwandin,Kartosen,Doekhi,Soekhai,Martina,Sambo,Wongsodikromo,Codrington,Biharie",
			),
		},
		4,
	],
	[
		{
			m: lijst("Piotr,Tomasz,Krzysztof,Paweł,Andrzej,Michał,Łukasz,Marek"),
			v: lijst("Anna,Katarzyna,Agnieszka,Małgorzata,Ewa,Joanna,Zofia,Beata"),
			achter: lijst("Nowak,Kowalczyk,Wójcik,Mazur,Krawczyk,Woźniak,Król,Wieczorek,Dąbek,Zając,Sikora,Bąk"),
		},
		4,
	],
	[
		{
			m: lijst("Khaled,Omar,Samir,Tarek,Nabil,Yonas,Tesfay,Oleksandr"),
			v: lijst("Rania,Hala,Nour,Layla,Selam,Mariam,Olena,Iryna"),
			achter: lijst(
				"Al|Hassan,Haddad,Khalil,Darwish,Al|Masri,Nasser,Tesfay,Habte,Shevchenko,Kovalenko,Tran,Chen,Nguyen",
			),
		},
		5,
	],
];

/** A family's background, so that its members' names go together. */
export const kiesNaamgroep = (toeval: Toeval): Naamgroep => toeval.gewogen(GROEPEN);

/** A surname with its voorvoegsel apart. Squared chance: the first names of a list are the most common, as in real life. */
export function kiesAchternaam(toeval: Toeval, groep: Naamgroep): { voorvoegsel: string; geslachtsnaam: string } {
	const naam = groep.achter[Math.floor(toeval.getal() ** 1.7 * groep.achter.length)]!;
	const streep = naam.indexOf("|");
	return streep < 0
		? { voorvoegsel: "", geslachtsnaam: naam }
		: { voorvoegsel: naam.slice(0, streep), geslachtsnaam: naam.slice(streep + 1) };
}

const AANTAL_VOORNAMEN = [
	[1, 60],
	[2, 30],
	[3, 10],
] as const;

/** One to three first names, separated by spaces as in the BRP. */
export function kiesVoornamen(toeval: Toeval, groep: Naamgroep, geslacht: "M" | "V"): string {
	const namen = geslacht === "M" ? groep.m : groep.v;
	const aantal = toeval.gewogen(AANTAL_VOORNAMEN);
	const gekozen = new Set<string>();
	while (gekozen.size < aantal) gekozen.add(toeval.kies(namen));
	return [...gekozen].join(" ");
}

/** "Jan-Willem Peter" becomes "J.W.P." */
export const voorlettersVan = (voornamen: string): string =>
	voornamen
		.split(/[ -]/)
		.filter(Boolean)
		.map((naam) => `${naam.startsWith("IJ") ? "IJ" : naam[0]}.`)
		.join("");

/** A text without diacritics and other letters that a simple system cannot hold. */
export function zonderDiakrieten(tekst: string): string {
	if (/^[\x20-\x7e]*$/.test(tekst)) return tekst;
	return tekst
		.replace(/ß/g, "ss")
		.replace(/ı/g, "i")
		.replace(/ł/g, "l")
		.replace(/Ł/g, "L")
		.replace(/ø/g, "o")
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "");
}
