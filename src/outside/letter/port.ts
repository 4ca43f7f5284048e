import type { Datum } from "../../rules/kernel/datum.ts";
import type { Result } from "../../rules/kernel/result.ts";
import type { Postadres } from "../../rules/reach/bericht/verzending.ts";
import type { Aanbieder, Instelfout, Instelveld, Waarden } from "../../rules/reach/kanaal/aanbieder.ts";

/** One letter or card, as the outbox hands it over. */
export interface Brief {
	readonly kenmerk: string;
	readonly adres: Postadres;
	readonly onderwerp: string;
	/** Plain text: a blank line parts paragraphs, lines that begin with "- " are a list. */
	readonly tekst: string;
	readonly taal: string;
	/** Becomes a QR code below the letter. */
	readonly link: string | null;
	/** Below the letter, after room for a signature: "Vera de Voorbeeld", "Consulent". Null when the text ends with a name. */
	readonly ondertekening: { readonly naam: string; readonly functie: string } | null;
}

/** Why a letter is in no print file. */
export type Briefweigering = "geen-adres" | "geen-onderwerp" | "letters-ontbreken" | "niet-toegankelijk";

/** What was printed. More than 1,000 letters on a day become more than one file. */
export interface Drukwerk {
	/** PDF/UA-1, sorted by postcode and house number. */
	readonly bestanden: readonly { readonly naam: string; readonly pdf: Buffer; readonly kenmerken: readonly string[] }[];
	/** CSV (semicolons, UTF-8 with BOM): a row per letter with file, first page and number of pages. */
	readonly opdrachtlijst: string;
	readonly geweigerd: readonly { readonly kenmerk: string; readonly reden: Briefweigering; readonly uitleg: string }[];
}

/** Makes the post of a day. The reason is one Dutch sentence: a wrong setting, or a computer that has no Typst. */
export interface Drukker {
	/** `opmaak`: the settings of aanbieder `afdruk`. */
	drukBrieven(brieven: readonly Brief[], opmaak: Waarden, dag: Datum): Promise<Result<Drukwerk, Instelfout>>;
	/** The work of a colleague: what to do, with a picture, and whom to write to. `opmaak`: of `met-de-hand`. */
	drukHandlijst(
		adressen: readonly { readonly kenmerk: string; readonly adres: Postadres }[],
		opmaak: Waarden,
		dag: Datum,
	): Promise<Result<Buffer, Instelfout>>;
}

const millimeters = (naam: string, label: string, standaard: string, uitleg?: string): Instelveld => ({
	...{ naam, label, standaard, soort: "getal", verplicht: true },
	...(uitleg ? { uitleg } : {}),
});

const AFZENDER: readonly Instelveld[] = [
	{
		naam: "afzendernaam",
		label: "Afzender",
		uitleg: "Zoals Gemeente Proefstad.",
		soort: "tekst",
		verplicht: true,
		zichtbaar: true,
	},
	{
		naam: "retouradres",
		label: "Retouradres",
		uitleg: "Eén regel, klein boven het adres: Postbus 1, 6040 AA Proefstad.",
		soort: "tekst",
		verplicht: true,
		zichtbaar: true,
	},
];

const ADRESVENSTER: readonly Instelveld[] = [
	{
		naam: "vensterzijde",
		label: "Venster van de envelop",
		soort: "keuze",
		verplicht: true,
		standaard: "links",
		keuzes: [
			{ waarde: "links", naam: "Links" },
			{ waarde: "rechts", naam: "Rechts" },
		],
	},
	millimeters("vensterOpzij", "Afstand tot de zijkant (mm)", "20", "Vanaf de kant waar het venster zit."),
	millimeters("vensterBoven", "Afstand tot de bovenkant (mm)", "50"),
	millimeters("vensterBreed", "Breedte van het venster (mm)", "85"),
	millimeters("vensterHoog", "Hoogte van het venster (mm)", "35"),
];

/** Letters in one print file a day, made here: for the gemeente's own printer or a printing house. */
export const AFDRUK: Aanbieder = {
	sleutel: "afdruk",
	naam: "Afdrukbestand van de dag",
	kanalen: ["Brief"],
	wijze: "drukwerk",
	uitleg:
		"Alle brieven van een dag komen in één PDF, gesorteerd op postcode, met een lijst erbij. Je drukt het af of stuurt het naar de drukker.",
	kanZoeken: false,
	velden: [
		...AFZENDER,
		{ naam: "plaats", label: "Plaats boven de datum", soort: "tekst", verplicht: false },
		...ADRESVENSTER,
		{
			naam: "kix",
			label: "KIX-code onder het adres",
			uitleg: "Voor korting bij PostNL.",
			soort: "keuze",
			verplicht: true,
			standaard: "ja",
			keuzes: [
				{ waarde: "ja", naam: "Ja" },
				{ waarde: "nee", naam: "Nee" },
			],
		},
	],
	geheimen: [],
	uitkomsten: [
		{ code: "afgedrukt", betekenis: "De brief staat in het afdrukbestand", gevolg: "aangenomen" },
		{ code: "geen-adres", betekenis: "Er is geen postadres", gevolg: "adres-onjuist" },
		{ code: "niet-toegankelijk", betekenis: "De brief voldoet niet aan PDF/UA", gevolg: "inhoud-geweigerd" },
		{ code: "letters-ontbreken", betekenis: "Er is geen lettertype voor deze taal", gevolg: "inhoud-geweigerd" },
		{
			code: "geen-typst",
			betekenis: "Op deze computer kan Voordeur geen brieven opmaken",
			gevolg: "instellingen-onjuist",
		},
	],
};

/** Envelopes and cards that a colleague writes: nothing in a plain window envelope is opened as often. */
export const MET_DE_HAND: Aanbieder = {
	sleutel: "met-de-hand",
	naam: "Met de hand",
	kanalen: ["Brief", "Kaartje"],
	wijze: "handwerk",
	uitleg: "Een collega schrijft de envelop of de kaart. Voordeur maakt de lijst met adressen en zegt hoe het moet.",
	kanZoeken: false,
	velden: [
		...AFZENDER,
		{
			naam: "vorm",
			label: "Hoe ziet het eruit?",
			soort: "keuze",
			verplicht: true,
			standaard: "gele-sticker",
			keuzes: [
				{ waarde: "gele-sticker", naam: "Geschreven envelop met gele sticker en pen (zoals Groningen)" },
				{ waarde: "rode-envelop", naam: "Rode envelop zonder logo, met een kaart (zoals Roermond)" },
				{ waarde: "ansichtkaart", naam: "Ansichtkaart uit de eigen plaats (zoals Heemskerk)" },
			],
		},
	],
	geheimen: [],
	uitkomsten: [
		{ code: "gedaan", betekenis: "Een collega heeft het op de bus gedaan en afgevinkt", gevolg: "aangenomen" },
	],
};

/** The aanbieders of this room. */
export const AANBIEDERS: readonly Aanbieder[] = [AFDRUK, MET_DE_HAND];
