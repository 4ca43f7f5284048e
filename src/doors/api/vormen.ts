import { z } from "zod";
import { SIGNAALSTATUSSEN } from "../../rules/vroegsignaal/signaalstatus.ts";

/** One reason, with the field it is about: for the machine a word, for a person a sentence. */
const reden = z
	.object({
		veld: z.string().meta({ description: "De naam van het veld.", examples: ["postcode"] }),
		reden: z.string().meta({ description: "Vast woord voor de machine.", examples: ["postcode-ongeldig"] }),
		uitleg: z.string().meta({ description: "Zin voor een mens: wat er is en wat je kunt doen." }),
	})
	.meta({ id: "Reden" });

const probleem = z
	.object({
		status: z
			.number()
			.int()
			.meta({ examples: [422] }),
		title: z.string().meta({ examples: ["Het signaal is geweigerd"] }),
		detail: z.string().meta({ examples: ["Zie de redenen per veld."] }),
		redenen: z.array(reden).optional(),
	})
	.meta({ id: "Probleem", description: "Wat er mis is, volgens RFC 9457." });

/** An error answer in the document: every one is application/problem+json. */
export const fout = (description: string) => ({
	description,
	content: { "application/problem+json": { schema: probleem } },
});

/** What every address with a key can answer besides its own. */
export const FOUTEN = {
	400: fout("De aanvraag is niet te lezen, of heeft de verkeerde vorm."),
	401: fout("De sleutel ontbreekt, of werkt niet (meer)."),
	403: fout("De sleutel is voor iets anders gemaakt."),
	429: fout("Te veel aanvragen. Wacht het aantal seconden van Retry-After."),
	500: fout("Er ging bij ons iets mis. Opnieuw sturen kan geen kwaad."),
	503: fout("Even niet bereikbaar. Wacht het aantal seconden van Retry-After."),
} as const;

const tekst = (description: string, voorbeeld?: string) =>
	z
		.string()
		.max(1000)
		.nullish()
		.meta({ description, ...(voorbeeld === undefined ? {} : { examples: [voorbeeld] }) });
const datum = (description: string, voorbeeld: string) =>
	z
		.string()
		.max(40)
		.nullish()
		.meta({ format: "date", description, examples: [voorbeeld] });
const getalOfTekst = (description: string, voorbeeld: number | string) =>
	z
		.union([z.number(), z.string().max(1000)])
		.nullish()
		.meta({ description, examples: [voorbeeld] });

/**
 * One signaal: the columns of a delivery as camelCase. The shape is judged here, what stands in it by the rules of a file: a
 * typing mistake costs no 400, but is corrected, left out or refused as in a row.
 */
export const signaalvorm = z
	.strictObject({
		partner: tekst("Naam van de partner. Leeg laten mag: de sleutel zegt wie je bent."),
		partnertype: tekst("Soort partner (DDAS). Leeg laten mag.", "Energie"),
		klantnummer: tekst("Jouw kenmerk van deze klant.", "K10023"),
		signaaltype: tekst("Vroeg (standaard), Eindelevering of Crisis.", "Vroeg"),
		voorletters: tekst("Voorletters.", "J.P."),
		voornamen: tekst("Voornamen."),
		voorvoegsel: tekst("Tussenvoegsel.", "van der"),
		achternaam: tekst("Achternaam. Verplicht, of anders bedrijfsnaam.", "Meer"),
		bedrijfsnaam: tekst("Naam van een eenmanszaak, VOF of maatschap."),
		geboortedatum: datum("Geboortedatum.", "1985-03-14"),
		bsn: tekst("Burgerservicenummer. Alleen voor partners die het mogen sturen; van anderen bewaren wij het niet."),
		straat: tekst("Straat.", "Marktstraat"),
		huisnummer: getalOfTekst("Huisnummer. Verplicht.", 12),
		huisletter: tekst("Huisletter.", "A"),
		toevoeging: tekst("Toevoeging.", "2"),
		postcode: tekst("Postcode. Verplicht.", "6041 AC"),
		plaats: tekst("Woonplaats.", "Roermond"),
		telefoon: tekst("Telefoonnummer.", "06 12 34 56 78"),
		telefoon2: tekst("Tweede telefoonnummer."),
		email: tekst("E-mailadres.", "jan@voorbeeld.nl"),
		bedrag: getalOfTekst("Hoogte van de achterstand in euro's. Verplicht.", 412.5),
		maandenAchterstand: getalOfTekst("Aantal maanden achterstand.", 2),
		ontstaansdatum: datum("Dag waarop de achterstand ontstond.", "2026-09-01"),
		signaaldatum: datum("Dag van dit signaal. Verplicht.", "2026-11-20"),
		warmeOverdracht: z.boolean().nullish().meta({ description: "Is met de inwoner afgesproken dat de gemeente belt?" }),
	})
	.meta({ id: "Signaal", description: "Eén betalingsachterstand van één inwoner." });
export type Signaalvorm = z.output<typeof signaalvorm>;

const correctie = z
	.object({
		veld: z.string(),
		reden: z.string().meta({ examples: ["postcode-hersteld"] }),
		uitleg: z.string(),
		van: z.string().meta({ description: "Wat je stuurde. Een burgerservicenummer staat hier nooit." }),
		naar: z.string().nullable().meta({ description: "Wat wij bewaren; null is: weggelaten." }),
	})
	.meta({ id: "Correctie" });

const signaalstatus = z
	.enum(SIGNAALSTATUSSEN)
	.meta({ id: "Signaalstatus", description: "Status van het signaal, in de woorden van DDAS 1.2." });

/** What the partner hears at once. Never anything of the zaak, of another partner or of the register. */
export const ontvangstvorm = z
	.object({
		id: z.number().int().meta({ description: "Nummer van het signaal, om de status op te vragen." }),
		uitkomst: z.enum(["aangenomen", "gecorrigeerd", "dubbel"]),
		status: signaalstatus,
		correcties: z.array(correctie),
	})
	.meta({ id: "Ontvangst" });

export const controlevorm = z
	.object({ uitkomst: z.enum(["aangenomen", "gecorrigeerd"]), correcties: z.array(correctie) })
	.meta({ id: "Controle" });

export const partnersignaalvorm = z
	.object({
		id: z.number().int(),
		klantnummer: z.string().nullable(),
		signaaldatum: z.iso.date(),
		ontvangenDatum: z.iso.date(),
		status: signaalstatus,
	})
	.meta({ id: "SignaalMetStatus" });

/** What can happen to a person in the BRP that changes who may be contacted, or where. */
export const BRPSOORTEN = ["verhuisd-binnen", "vertrokken", "overleden", "geheim"] as const;

export const brpgebeurtenisvorm = z
	.strictObject({
		burgerservicenummer: z
			.string()
			.regex(/^\d{9}$/)
			.meta({ description: "Over wie het gaat: negen cijfers.", examples: ["999990019"] }),
		soort: z
			.enum(BRPSOORTEN)
			.meta({ description: "Verhuisd binnen de gemeente, vertrokken uit de gemeente, overleden, of geheim geworden." }),
		datum: z.iso.date().meta({ description: "Dag waarop het inging.", examples: ["2026-11-20"] }),
	})
	.meta({ id: "BrpGebeurtenis" });

export const ontvangenvorm = z
	.object({ ontvangen: z.literal(true) })
	.meta({ id: "Ontvangen", description: "Altijd hetzelfde: het antwoord zegt niet of de gemeente deze persoon kent." });
