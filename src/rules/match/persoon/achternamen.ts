import { achternamen } from "../koppelen/naamdelen.ts";

/**
 * How many of every 10,000 inhabitants have a surname, for the names that are frequent in the Netherlands, rounded up.
 * Source: Nederlandse Familienamenbank (CBG and Meertens Instituut), counts of 2007 from the municipal registers: De Jong
 * 86,534, Jansen 75,698, De Vries 73,152, Janssen 55,394 of 16.4 million; the order of magnitude is what counts, for one
 * name twice as frequent is one point in the score. Names are written as people write them, and read as the engine does.
 */
const PER_TIENDUIZEND = `Jong 53, Jansen 47, Vries 45, Berg 38, Dijk 36, Bakker 35, Janssen 34, Visser 31, Smit 27, Meijer 26, Boer 25,
	Mulder 23, Groot 23, Bos 23, Vos 20, Peters 19, Hendriks 19, Leeuwen 18, Dekker 18, Brouwer 17, Wit 17, Dijkstra 15, Smits 15, Graaf 14,
	Meer 14, Linden 14, Kok 14, Jacobs 14, Haan 14, Vermeulen 13, Heuvel 13, Veen 13, Broek 13, Bruijn 12, Bruin 12, Heijden 12, Schouten 12,
	Beek 11, Willems 11, Vliet 11, Ven 11, Hoekstra 11, Maas 11, Verhoeven 11, Koster 11, Dam 11, Wal 11, Prins 10, Blom 10, Huisman 10,
	Peeters 10, Jonge 10, Kuipers 10, Veenstra 10, Post 9, Kuiper 9, Kramer 9, Brink 9, Scholten 9, Wijk 9, Postma 9, Martens 9, Vink 9,
	Ruiter 8, Timmermans 8, Groen 8, Gerritsen 8, Jonker 8, Loon 8, Velde 8, Willemsen 8, Smeets 8, Lange 8, Schipper 8, Koning 8, Laan 8,
	Driessen 8, Doorn 8, Hermans 8, Evers 7, Bosch 7, Hofman 7, Bosman 7, Wolters 7, Sanders 7, Mol 7, Kuijpers 7, Molenaar 7, Pol 7,
	Verbeek 7, Es 7, Yilmaz 7, Ali 7, Mohamed 7, Nguyen 7, Kaya 6, Demir 6, Öztürk 6, Şahin 6, Singh 6, Chen 6, Wong 6, Hassan 6, Ahmed 6`;

/** The share of the inhabitants per surname, as the engine writes that name ("Meijer" is "meyer"). */
export const AANDEEL_PER_ACHTERNAAM: Readonly<Record<string, number>> = Object.fromEntries(
	PER_TIENDUIZEND.split(",").map((regel) => {
		const [naam = "", aantal = ""] = regel.trim().split(" ");
		return [achternamen(naam)[0] ?? "", Number(aantal) / 10_000];
	}),
);

/**
 * Any other name counts as had by one in 2,000: as the last of the list. Nationally it is rarer, but names live in
 * families, and families in a town; too rare a name would make strangers into one person.
 */
export const AANDEEL_OVERIG = 0.0005;
