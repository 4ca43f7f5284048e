/** Frequent Dutch surnames with their share of the population in hundredths of a percent (orders of magnitude). */
export const VEEL_VOORKOMEND: readonly (readonly [voorvoegsel: string, naam: string, aandeel: number])[] = [
	["de", "Jong", 51],
	["", "Jansen", 44],
	["de", "Vries", 42],
	["van den", "Berg", 35],
	["", "Bakker", 34],
	["van", "Dijk", 33],
	["", "Janssen", 32],
	["", "Visser", 30],
	["", "Smit", 25],
	["", "Meijer", 24],
	["de", "Boer", 23],
	["", "Mulder", 22],
	["de", "Groot", 22],
	["", "Bos", 21],
	["", "Vos", 18],
	["", "Peters", 18],
	["", "Hendriks", 17],
	["van", "Leeuwen", 17],
	["", "Dekker", 16],
	["", "Brouwer", 16],
	["de", "Wit", 15],
	["", "Dijkstra", 15],
	["", "Smits", 15],
	["de", "Graaf", 14],
	["van der", "Meer", 14],
	["van der", "Linden", 13],
	["", "Kok", 13],
	["", "Jacobs", 13],
	["de", "Haan", 13],
	["", "Vermeulen", 12],
	["van den", "Heuvel", 12],
	["van der", "Veen", 12],
	["van den", "Broek", 12],
	["de", "Bruijn", 11],
	["de", "Bruin", 11],
	["van der", "Heijden", 11],
	["", "Schouten", 11],
	["van", "Beek", 10],
	["", "Willems", 10],
	["van", "Vliet", 10],
	["van de", "Ven", 10],
	["", "Hoekstra", 10],
	["", "Maas", 10],
	["", "Verhoeven", 10],
	["", "Koster", 10],
	["van", "Dam", 10],
	["van der", "Wal", 10],
	["", "Prins", 9],
	["", "Blom", 9],
	["", "Huisman", 9],
	["", "Peeters", 9],
	["de", "Jonge", 9],
	["", "Kuipers", 9],
	["", "Veenstra", 9],
	["", "Kramer", 8],
	["van den", "Brink", 8],
	["", "Scholten", 8],
	["", "Postma", 8],
	["", "Martens", 8],
	["", "Mohamed", 8],
	["", "Yılmaz", 7],
	["", "Öztürk", 6],
	["El", "Amrani", 6],
	["", "Kaya", 6],
	["", "Demir", 6],
	["", "Nguyen", 6],
	["", "Ali", 7],
	["", "Singh", 5],
	["", "Şahin", 4],
	["", "Bouzid", 3],
	["da", "Silva", 5],
	["", "Kowalski", 4],
	["", "Müller", 4],
	["", "Groß", 1],
	["", "Sørensen", 1],
	["", "Łukaszewski", 1],
	["", "Nuñez", 1],
];

export const STAMMEN = (
	"Hoog Laag Groen Oude Nieuw Zand Water Berg Bosch Broek Kerk Molen Linde Eike Berken Beuken Hage Heide Veld Weide Rijn Maas " +
	"Schel Dom Dorp Stee Steen Brug Dijk Dam Haar Horst Loo Rood Wit Zwart Blauw Goud Zilver IJzer Koper Ooste Weste Noorde Zuide " +
	"Midde Lange Korte Brede Smalle Diepe Roer Gelder Fries Twent Brabant Limburg Vlaam Hol Zee Duin Strand Haven Kade Poort Toren " +
	"Raad Schout Schepen Rent Meest Kuip Ket Spijk Zaag Timmer Metsel Wever Spin Brouw Bak Slag Vis Jager Herder Bouw Ploeg Zaai"
).split(" ");
export const UITGANGEN = (
	"man mans burg berg veld kamp huis hof land horst donk laar rode veen meer brink steeg straten stra sma inga ink sen ers aert " +
	"beek daal drecht dijk broek wijk wegen mond ooij eren ema oren ingh kes ens els kers boer meijer mulder maker graaf hout bosch"
).split(" ");

export const VOORNAMEN = (
	"Johannes Maria Jan Cornelis Anna Hendrik Wilhelmina Petrus Elisabeth Pieter Johanna Willem Jacobus Catharina Gerrit Cornelia " +
	"Adrianus Margaretha Martinus Hendrika Antonius Jacoba Dirk Petronella Gerardus Theodora Franciscus Adriana Klaas Grietje " +
	"Mohamed Fatima Ahmed Aicha Mustafa Zeynep Mehmet Khadija Ali Emine Peter Monique Erik Linda Marcel Sandra Rob Esther Frank Ingrid " +
	"Mark Angela Jeroen Marjolein Bas Sanne Daan Lotte Sem Emma Thomas Sophie Lars Lisa Tim Anouk Stijn Eva Ruben Julia Jesse Femke " +
	"Milan Noa Luuk Fleur Niels Iris Joost Maaike Wouter Marieke Sander Ilse Martijn Kim Dennis Naomi Kevin Melissa Rick Chantal " +
	"Michael Samantha Patrick Priscilla Stefan Denise Jeffrey Nicole Bjorn Michelle Arjan Wendy Gijs Floor Teun Roos Thijs Sara Hugo " +
	"Yusuf Nour Bilal Samira Hamza Yasmina Omar Laila Ibrahim Hatice Karim Nadia Youssef Meryem Piotr Agnieszka Krzysztof Katarzyna " +
	"José João André François René Zoë Chloë Loïs Désirée Anaïs Søren Jörg"
).split(" ");

export const STRAATWOORDEN = (
	"Kerk Dorps Molen School Julia Beatrix Wilhelmina Emma Oranje Nassau Prins Konings Stations Markt Haven Eiken Linden Berken Beuken " +
	"Kastanje Wilgen Populieren Esdoorn Merel Lijster Spreeuwen Zwaluw Reiger Meeuwen Tulpen Rozen Lelie Dahlia Anjer Viool Rembrandt " +
	"Vermeer Hals Steen Mondriaan Vondel Hooft Cats Tollens Bilderdijk Schubert Mozart Bach Beethoven Tesla Edison Einstein Curie Lorentz"
).split(" ");
export const STRAATSOORTEN = ["straat", "laan", "weg", "plein", "hof", "kade", "pad", "singel"];
export const PLAATSDELEN = ["Ooster", "Wester", "Noorder", "Zuider", "Oud", "Nieuw", "Hoog", "Laag", "Groot", "Klein"];
export const PLAATSUITGANGEN = (
	"wolde dijk veen horst beek dam drecht hoven kerk land meer mond oord rade recht stad veld ward wijk zand huizen lo berg donk " +
	"bergen burg terp mar brug sluis polder haven oever broek hout"
).split(" ");
