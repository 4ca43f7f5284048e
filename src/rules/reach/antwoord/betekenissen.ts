import type { Antwoordsoort } from "./antwoord.ts";

/** One row: words by which an answer is recognised. Compared with the text as `normaliseer` makes it. */
export interface Betekenisregel {
	readonly soort: Antwoordsoort;
	readonly patroon: RegExp;
	/** When this fits too, the row does not hold. */
	readonly nietAls?: RegExp;
	readonly omdat: string;
}

/** Word borders for every script: \b knows Latin letters only. */
const woord = (deel: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${deel})(?![\\p{L}\\p{N}])`, "u");
const begin = (deel: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${deel})`, "u");

/** What answers are about, the most telling first: "ja, maar ik heb al betaald" is about having paid. */
export const BETEKENISSEN: readonly Betekenisregel[] = [
	{
		soort: "betaald",
		patroon: woord(
			"(al|is|heb|hebben|alles|gisteren|vandaag|net) (\\S+ ){0,5}betaald|betaald|regeling getroffen|betalingsregeling|have paid|already paid|i paid|paid|odedim|odendi|دفعت|سددت|zaplacil(em|am)|zaplacone|заплати(в|ла)|оплати(в|ла)|сплати(в|ла)|waan bixi(yay|yey)",
		),
		nietAls: woord(
			"(nog )?(niet|nooit) (\\S+ ){0,2}betaald|not (yet )?paid|wil een regeling|wil (graag )?een betalingsregeling|не (за|о|с)плати(в|ла)",
		),
		omdat: "Het noemt een betaling of een regeling.",
	},
	{
		soort: "regelt-het-zelf",
		patroon: woord(
			"(regel|los|doe|zoek) (\\S+ ){0,3}zelf( op| uit)?|zelf (\\S+ ){0,3}(regelen|oplossen|uitzoeken|doen)|red (me|mij) wel|myself|kendim|بنفسي|poradze sobie|sama? (to )?zalatwie|сам(а)? (\\S+ )?(вирішу|розберуся|впораюся)|naftayda|iskay",
		),
		nietAls: woord("(kan|lukt|lukt het|kom er) (\\S+ ){0,3}niet (\\S+ ){0,2}zelf|zelf niet|niet zelf"),
		omdat: "De inwoner schrijft het zelf te regelen.",
	},
	{
		soort: "geen-bezoek",
		patroon: woord(
			"geen (huis)?bezoek|komt? (\\S+ ){0,3}niet (\\S+ ){0,2}langs|niet (\\S+ ){0,3}(langskomen|langs komen|langs te komen)|no (home )?visit|(do not|dont) (come|visit)( .*)?|ziyaret istemiyorum|gelmeyin|لا تاتوا|لا اريد زيارة|bez wizyty|nie przychodzcie|без візиту|не приходьте|booqasho ma doonayo|ha imanina",
		),
		omdat: "De inwoner wil niet dat er iemand langskomt.",
	},
	{
		soort: "bel-mij",
		patroon: begin(
			"bel (me|mij|maar|even|ons)(?!\\p{L})|bellen|terugbellen|gebeld worden|call me|phone me|ring me|beni ara|arayin|arar misin|اتصل|zadzwon|oddzwon|prosze o telefon|подзвон|зателефон|передзвон|передзвін|i ?soo wac",
		),
		nietAls: woord(
			"(niet|nooit|stop met) (\\S+ ){0,2}bellen|bel (me|mij) niet|dont call|do not call|не (подзвон|телефон)\\S*",
		),
		omdat: "De inwoner vraagt om te bellen.",
	},
	{
		soort: "afspraak",
		patroon: begin("afspraak|langskom|langs kom|spreekuur|appointment|randevu|موعد|spotkani|wizyt|зустріч|ballan"),
		omdat: "Het gaat over een afspraak.",
	},
	{
		soort: "nee",
		patroon: woord(
			"geen (\\S+ ){0,2}(hulp|behoefte|interesse|contact)( nodig)?|niet nodig|hoeft niet|nee( dank.*| bedankt)?$|no( thanks| thank you)?$|hayir.{0,20}$|لا( شكرا)?$|nie( dziekuje)?$|ні( дякую)?$|maya.{0,15}$",
		),
		omdat: "De inwoner lijkt geen hulp te willen.",
	},
	{
		soort: "ja",
		patroon: woord(
			"^(ja|jazeker|graag|oke|ok|prima|yes|evet|نعم|tak|так|haa)( \\S+){0,8}|wil (graag )?(\\S+ ){0,3}(hulp|helpen|geholpen)|hulp (is )?(welkom|nodig)|help me|heb hulp nodig|need help|yardim|مساعدة|pomoc|допомог\\S*|caawi\\S*",
		),
		nietAls: woord("geen (\\S+ ){0,2}hulp|no help"),
		omdat: "De inwoner lijkt hulp te willen.",
	},
];
