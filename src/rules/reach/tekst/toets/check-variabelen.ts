import { parseTekst } from "../parse-tekst.ts";
import type { Tekst, Tekstsoort } from "../tekst.ts";
import { VARIABELEN, type Variabele } from "../variabelen.ts";
import { type Onderdeel, overHetGeheel, overStuk, type Tekstbevinding } from "./bevinding.ts";

const AFSPRAKEN: readonly Tekstsoort[] = [
	"afspraak-bevestiging",
	"afspraak-herinnering",
	"afspraak-gemist",
	"afspraak-afgezegd",
	"eerder-plek",
];
/** Variables that are known for some kinds of text only: elsewhere the message would never be sent. */
const ALLEEN_BIJ: Partial<Record<Variabele, readonly Tekstsoort[]>> = {
	bezoekdag: ["aankondiging-huisbezoek", ...AFSPRAKEN],
	bezoektijd: ["aankondiging-huisbezoek", ...AFSPRAKEN],
	afspraakPlek: AFSPRAKEN,
};

const OP_PAPIER: readonly string[] = ["Brief", "Kaartje"];

function checkVariabele(tekst: Tekst, onderdeel: Onderdeel, naam: Variabele, begin: number): Tekstbevinding[] {
	const eind = begin + naam.length + 2;
	const zeg = (ernst: Tekstbevinding["ernst"], soort: string, uitleg: string) => [
		overStuk(onderdeel, begin, eind, { ernst, soort, uitleg }),
	];
	const bij = ALLEEN_BIJ[naam];
	if (bij && !bij.includes(tekst.soort)) {
		const uitleg = `Bij deze soort tekst is {${naam}} nooit bekend. Haal hem weg, anders gaat het bericht niet uit.`;
		return zeg("fout", "variabele-past-niet", uitleg);
	}
	if (naam === "link" && tekst.kanaal === "Kaartje") {
		const uitleg =
			"Wie de kaart opraapt, kan met deze link op de pagina van de inwoner. Gebruik {codeAdres} en {code}.";
		return zeg("fout", "link-op-kaartje", uitleg);
	}
	if (naam === "link" && OP_PAPIER.includes(tekst.kanaal)) {
		return zeg(
			"waarschuwing",
			"link-op-papier",
			"Een link op papier kan niemand aanklikken. Gebruik {codeAdres} en {code}.",
		);
	}
	if (naam === "naam" && tekst.kanaal !== "Brief") {
		return zeg("waarschuwing", "volledige-naam", "De volledige naam hoort alleen op een brief. Gebruik {aanhef}.");
	}
	if ((naam === "aanhef" || naam === "gemeente") && tekst.kanaal === "Kaartje") {
		const uitleg = `Laat {${naam}} van de kaart: wie hem opraapt, ziet dan niet voor wie hij is of van wie hij komt.`;
		return zeg("waarschuwing", "naam-op-kaartje", uitleg);
	}
	return [];
}

/** Variables that do not exist, loose braces, and variables in a place where they hurt or are never known. */
export function checkVariabelen(tekst: Tekst, onderdelen: readonly Onderdeel[]): Tekstbevinding[] {
	const gevonden = onderdelen.flatMap((onderdeel) =>
		parseTekst(onderdeel.tekst).flatMap((deel) => {
			const fout = { ernst: "fout" as const };
			if (deel.soort === "onbekend") {
				const uitleg = `De variabele {${deel.tekst}} bestaat niet. Kies uit: ${Object.keys(VARIABELEN).join(", ")}.`;
				const eind = deel.plaats + deel.tekst.length + 2;
				return [overStuk(onderdeel, deel.plaats, eind, { ...fout, soort: "variabele-onbekend", uitleg })];
			}
			if (deel.soort === "los") {
				const uitleg = "Hier staat een losse accolade. Schrijf een variabele als {aanhef}, of haal het teken weg.";
				return [overStuk(onderdeel, deel.plaats, deel.plaats + 1, { ...fout, soort: "accolade-los", uitleg })];
			}
			return deel.soort === "variabele" ? checkVariabele(tekst, onderdeel, deel.tekst as Variabele, deel.plaats) : [];
		}),
	);
	const mist = (naam: Variabele) => !onderdelen.some((onderdeel) => onderdeel.tekst.includes(`{${naam}}`));
	if (
		tekst.soort === "aankondiging-huisbezoek" &&
		tekst.kanaal !== "Kaartje" &&
		(mist("bezoekdag") || mist("bezoektijd"))
	) {
		const uitleg = "Zeg wanneer je komt: zet {bezoekdag} en {bezoektijd} in de tekst.";
		gevonden.push(overHetGeheel("waarschuwing", "bezoek-zonder-tijd", uitleg));
	}
	const { kanaal } = tekst;
	const opScherm = kanaal === "SMS" || kanaal === "WhatsApp" || kanaal === "Mail";
	if ((opScherm && mist("link")) || (kanaal === "Brief" && (mist("code") || mist("codeAdres")))) {
		const wat = opScherm ? "{link}" : "{codeAdres} en {code}";
		const uitleg = `Met ${wat} kiest iemand zelf een moment, of zegt nee zonder te bellen.`;
		gevonden.push(overHetGeheel("tip", "geen-eigen-pagina", uitleg));
	}
	if (mist("medewerker")) {
		gevonden.push(overHetGeheel("waarschuwing", "geen-afzender", "Zeg wie er schrijft: zet {medewerker} in de tekst."));
	}
	if (mist("medewerkerTelefoon")) {
		const uitleg = "Zet er een direct nummer in: {medewerkerTelefoon}. Inwoners bellen liever dan dat ze schrijven.";
		gevonden.push(overHetGeheel("waarschuwing", "geen-nummer", uitleg));
	}
	return gevonden;
}
