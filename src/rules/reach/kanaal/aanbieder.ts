import type { Result } from "../../kernel/result.ts";
import type { Berichtkanaal, Binnenkomst, Verzender, Weigerreden } from "../bericht/verzending.ts";

/** The kanalen that have settings: those that carry a message, and the card that a colleague leaves behind. */
export const INSTELKANALEN = ["Mail", "SMS", "WhatsApp", "Brief", "Kaartje"] as const;
export type Instelkanaal = Berichtkanaal | "Kaartje";

/** Who or what carries a kanaal. `afdruk`: a print file a day, made here; `met-de-hand`: a colleague writes the envelope. */
export const AANBIEDERSLEUTELS = ["smtp", "notifynl", "spryng", "cm", "meta", "afdruk", "met-de-hand"] as const;
export type Aanbiedersleutel = (typeof AANBIEDERSLEUTELS)[number];

/** Settings or secrets as they are kept and shown: text by name. A field that was left empty is absent. */
export type Waarden = Readonly<Record<string, string>>;

/** 24 signs: even of small letters only that is over 100 bits, and nobody guesses it through the internet. */
export const MIN_TERUGMELDSLEUTEL = 24;

/** One field on the page of a kanaal. Its name is the key in `Waarden`. */
export interface Instelveld {
	readonly naam: string;
	readonly label: string;
	readonly uitleg?: string;
	/** `lang`: more than one line, such as a private key. */
	readonly soort: "tekst" | "lang" | "getal" | "keuze";
	readonly keuzes?: readonly { readonly waarde: string; readonly naam: string }[];
	readonly verplicht: boolean;
	/** Only asked for these kanalen; absent: for all of the aanbieder. */
	readonly kanalen?: readonly Instelkanaal[];
	readonly standaard?: string;
	/** Of a secret that the gemeente makes up itself: shorter can be guessed. One that is kept already goes on working. */
	readonly minTekens?: number;
	/** Others than the resident read it: on a screen, in an inbox, through the window of an envelope. */
	readonly zichtbaar?: true;
}

/** What a code of theirs means for us: a row of the outcome table that the page shows. */
export interface Uitkomstregel {
	readonly code: string;
	readonly betekenis: string;
	readonly gevolg: "aangenomen" | "bezorgd" | "onderweg" | "later" | "onbekend" | Weigerreden;
}

/** Everything the settings page and the outbox must know about an aanbieder, without its adapter. */
export interface Aanbieder {
	readonly sleutel: Aanbiedersleutel;
	readonly naam: string;
	readonly kanalen: readonly Instelkanaal[];
	/** `direct`: through a Verzender; `drukwerk`: in the print file of the day; `handwerk`: a colleague writes and posts it. */
	readonly wijze: "direct" | "drukwerk" | "handwerk";
	readonly uitleg: string;
	readonly velden: readonly Instelveld[];
	readonly geheimen: readonly Instelveld[];
	readonly uitkomsten: readonly Uitkomstregel[];
	/** Can it be asked whether it knows our reference? If not, a message of which nothing is known stays `onbekend`. */
	readonly kanZoeken: boolean;
}

/** One Dutch sentence that says which setting is wrong: for the page, and for whoever reads why a kanaal does not work. */
export type Instelfout = string;

/** What a supplier sends us of itself (webhook). For a GET the body is empty. */
export interface Terugmelding {
	/** Header names in lower case. */
	readonly koppen: Readonly<Record<string, string | undefined>>;
	/** The query string without the question mark. */
	readonly vraag: string;
	/** The body, byte for byte as it came: a signature covers exactly this. */
	readonly inhoud: Buffer;
	/** The moment it came in (ISO), for suppliers that give none. */
	readonly ontvangenOp: string;
}

/** `niet-echt`: the signature or token is wrong (answer 403); `onleesbaar`: not in their published shape (answer 400). */
export type Terugmeldfout = "niet-echt" | "onleesbaar";

/** The adapter of one aanbieder, as main.ts hands it to the steps and the doors. */
export interface Aanbiederfabriek {
	readonly makeVerzender: (instellingen: Waarden, geheimen: Waarden) => Result<Verzender, Instelfout>;
	/** Absent: this aanbieder never calls us. */
	readonly leesTerugmelding?: (
		terugmelding: Terugmelding,
		geheimen: Waarden,
	) => Result<readonly Binnenkomst[], Terugmeldfout>;
	/** Meta asks with a GET whether the address is ours; the answer is the text to send back. */
	readonly beantwoordUitdaging?: (vraag: string, geheimen: Waarden) => Result<string, Terugmeldfout>;
}

/** Every adapter by the name of its aanbieder. What is printed or written by hand has none. */
export type Aanbiederfabrieken = Readonly<Partial<Record<Aanbiedersleutel, Aanbiederfabriek>>>;

/** Makes the Verzender of one kanaal of one gemeente; the reason is a sentence for the beheerder. */
export type MakeVerzender = (
	aanbieder: Aanbiedersleutel,
	instellingen: Waarden,
	geheimen: Waarden,
) => Result<Verzender, Instelfout>;

/** `makeVerzender` over the adapters that main.ts picked. */
export function chooseVerzender(fabrieken: Aanbiederfabrieken): MakeVerzender {
	return (aanbieder, instellingen, geheimen) =>
		fabrieken[aanbieder]?.makeVerzender(instellingen, geheimen) ?? {
			ok: false,
			reden:
				"Deze aanbieder verstuurt niet zelf: de post gaat in het afdrukbestand van de dag of wordt met de hand gedaan.",
		};
}
