/**
 * Everyday names beside the names they come from: one family of names a line. Only names that do not start the same
 * need to be here; "Alex" for "Alexander" is seen by its beginning.
 */
const FAMILIES = [
	"jan johan johannes joannes hans johnny joop hannes",
	"johanna hanna hanneke anneke annie joke hannie jo jannie jantje jansje janna joanna",
	"cornelis kees cor cees corneel nelis",
	"cornelia corrie cokkie nel nelly neeltje",
	"hendrik henk henri henny hein hendricus hendrikus rik henricus harry",
	"hendrika riek rika henny hendrikje hennie",
	"willem wim bill wil wilhelmus willy guillaume",
	"wilhelmina mina mien willy wil willie mieke minnie helma",
	"petrus peter piet pieter pierre per pier",
	"petronella nel nelly petra pietje ella",
	"antonius ton toon anton tony antoon teun theunis antoine",
	"antonia toos tonny ans antoinette",
	"jacobus jaap sjaak ko koos cobus jacques jacob jack kobus",
	"jacoba coba co cootje",
	"nicolaas klaas nico niek nick nicolas claas",
	"maria marie mia ria riet rie mies miep marieke marijke marja mieke maaike",
	"elisabeth els elly bep betty betsy lies liesbeth lisa bets elise liesje ilse",
	"margaretha greet gre greta margriet rita marga grietje",
	"geertruida truus geertje trudy truida geer",
	"gerardus gerard gerrit geert ger sjraar",
	"gerarda gerda gerry",
	"theodorus theo dorus dirk thijs",
	"franciscus frans frank cis francois",
	"francisca fransje sis francien ciska",
	"adrianus ad arie adri adriaan janus aad",
	"adriana jana ada adri jaantje",
	"albertus bert albert ab appie bertus",
	"lambertus bert lambert",
	"hubertus huub bert hub huib hubert",
	"gijsbertus gijs bert gijsbert",
	"robertus rob robert bob robbert",
	"catharina trees toos katrien carina tineke ina rina cato trijntje catrien kaatje",
	"martinus martin tinus tijn maarten",
	"martina tineke tina ina",
	"mattheus thijs mathijs matthijs theo tjeu matthias",
	"alexander sander alex lex xander sacha",
	"abraham bram abe",
	"augustinus guus stijn gust august",
	"augusta guusje gusta",
	"leonardus leo leon leendert nardus leen",
	"ludovicus lou louis lode",
	"louise loes wies",
	"christina stien christien tina stina",
	"helena leen lena leni ellen heleen",
	"aleida alie leida",
	"bernardus ben bernard nard",
	"benjamin ben",
	"dominicus minne dom",
	"mohamed mo mohammed mohammad muhammad mohammet",
	"ahmed ahmet achmed achmet",
	"sebastiaan bas bastiaan",
	"josephus jos sjef jef joseph jozef",
	"josephina fien josien fientje",
	"wilhelmus wim willem",
	"rudolf ruud rolf dolf",
	"adolf dolf",
	"laurentius lau laurens rens",
	"marinus rien rinus",
	"paulus paul pauwel",
	"simon siem",
	"egbertus bert egbert",
	"everardus evert ever",
	"godefridus frits guido govert",
	"frederik frits fred freek",
	"frederika freddy rieka frieda",
	"stephanus stef steven",
	"susanna suze suzan",
];

const FAMILIE_VAN = new Map<string, number[]>();
FAMILIES.forEach((familie, nummer) => {
	for (const naam of familie.split(" ")) FAMILIE_VAN.set(naam, [...(FAMILIE_VAN.get(naam) ?? []), nummer]);
});

/** Is one the everyday form of the other? "Kees" for "Cornelis", "Alex" for "Alexander". */
export function isRoepnaam(links: string, rechts: string): boolean {
	const [kort, lang] = links.length <= rechts.length ? [links, rechts] : [rechts, links];
	if (kort.length >= 3 && kort.length < lang.length && lang.startsWith(kort)) return true;
	const families = FAMILIE_VAN.get(links);
	return families?.some((nummer) => FAMILIE_VAN.get(rechts)?.includes(nummer)) ?? false;
}
