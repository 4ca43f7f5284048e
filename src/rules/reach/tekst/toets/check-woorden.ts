import type { Taal, Tekst } from "../tekst.ts";
import { type Ernst, type Onderdeel, overStuk, type Tekstbevinding } from "./bevinding.ts";
import { listZichtbaar } from "./buitenstaander.ts";
import { MOEILIJKE_WOORDEN, NEGATIEVE_WOORDEN } from "./moeilijke-woorden.ts";
import { BEDRAG, verbodenWoorden } from "./verboden-woorden.ts";
import { woordpatroon } from "./woordpatroon.ts";

type Bericht = Pick<Tekstbevinding, "ernst" | "soort" | "uitleg">;

/** Every place where a pattern is found in a part, without the variables: {bezoekdag} is no word. */
function vind(onderdeel: Onderdeel, patroon: RegExp, wat: (gevonden: string) => Bericht): Tekstbevinding[] {
	const zonder = onderdeel.tekst.replace(/\{[^{}\n]*\}/g, (deel) => " ".repeat(deel.length));
	return [...zonder.matchAll(patroon)].map((gevonden) =>
		overStuk(onderdeel, gevonden.index, gevonden.index + gevonden[0].length, wat(gevonden[0])),
	);
}

// Making a pattern takes longer than using it; there are seven languages, so seven sets are kept.
const gemaakt = new Map<Taal, Readonly<Record<"achterstand" | "partner" | "geld", RegExp>>>();
function patronen(taal: Taal) {
	const bekend = gemaakt.get(taal);
	if (bekend) return bekend;
	const { achterstand, partner, geld } = verbodenWoorden(taal);
	const nieuw = { achterstand: woordpatroon(achterstand), partner: woordpatroon(partner), geld: woordpatroon(geld) };
	gemaakt.set(taal, nieuw);
	return nieuw;
}

const VASTE_LINK = /(?:https?:\/\/|www\.)\S+/giu;

/** What was said on the phone nobody else reads: there it is a warning, elsewhere the text cannot be published. */
const ernstVan = (tekst: Tekst): Ernst => (tekst.soort === "gesprek" ? "waarschuwing" : "fout");

/** Arrears, partners and amounts: who sees the message learns what is nobody's business. `partners`: those of the gemeente. */
export function checkVerboden(
	tekst: Tekst,
	onderdelen: readonly Onderdeel[],
	partners: readonly string[],
): Tekstbevinding[] {
	const { achterstand, partner, geld } = patronen(tekst.taal);
	const ernst = ernstVan(tekst);
	const namen = partners.map((naam) => naam.replaceAll("*", "").trim()).filter((naam) => naam.length > 1);
	const overal = onderdelen.flatMap((onderdeel) => [
		...vind(onderdeel, achterstand, (woord) => ({
			ernst,
			soort: "achterstand",
			uitleg: `Schrijf niet '${woord}'. Dit schrikt af, en anderen kunnen meelezen. Zeg wat je voor iemand kunt doen.`,
		})),
		...[partner, ...(namen.length > 0 ? [woordpatroon(namen)] : [])].flatMap((patroon) =>
			vind(onderdeel, patroon, (woord) => ({
				ernst,
				soort: "partner",
				uitleg: `Schrijf niet '${woord}'. Zo ziet iemand anders waar het over gaat. Laat het weg.`,
			})),
		),
		...vind(onderdeel, VASTE_LINK, () => ({
			ernst: "waarschuwing",
			soort: "vaste-link",
			uitleg:
				"Inwoners leren om niet op vreemde links te klikken. Gebruik {link}: die is van de inwoner zelf en is na te gaan.",
		})),
		...vind(onderdeel, BEDRAG, () => ({
			ernst,
			soort: "bedrag",
			uitleg: "Noem geen bedrag. Dat bespreek je alleen met de inwoner zelf.",
		})),
	]);
	const buiten = listZichtbaar(tekst).flatMap((stuk) =>
		vind(stuk, geld, (woord) => ({
			ernst: tekst.kanaal === "Kaartje" ? ("fout" as const) : ("waarschuwing" as const),
			soort: "zichtbaar-voor-anderen",
			uitleg: `'${woord}' is te lezen ${stuk.waar}. Gebruik een woord dat iedereen mag zien.`,
		})),
	);
	return [...overal, ...buiten];
}

const MOEILIJK = woordpatroon(Object.keys(MOEILIJKE_WOORDEN));
const NEGATIEF = woordpatroon(Object.keys(NEGATIEVE_WOORDEN));
const UITLEG_BIJ = Object.entries(NEGATIEVE_WOORDEN).map(([woord, uitleg]) => ({
	zoek: woordpatroon([woord]),
	uitleg,
}));

/** Hard words with an easier one, words that push or frighten, and the form that leaves the choice to the resident. */
export function checkWoordkeus(onderdelen: readonly Onderdeel[]): Tekstbevinding[] {
	return onderdelen.flatMap((onderdeel) => [
		...vind(onderdeel, MOEILIJK, (woord) => ({
			ernst: "tip",
			soort: "moeilijk-woord",
			uitleg: `'${woord}' is een moeilijk woord. Kan het ook met '${MOEILIJKE_WOORDEN[woord.toLowerCase().replace(/\s+/g, " ")]}'?`,
		})),
		...vind(onderdeel, NEGATIEF, (woord) => ({
			ernst: "waarschuwing",
			soort: "negatief-woord",
			uitleg: `'${woord}': ${UITLEG_BIJ.find(({ zoek }) => woord.search(zoek) >= 0)?.uitleg ?? "Schrijf het anders."}`,
		})),
		...vind(onderdeel, /stel (?:gerust )?(?:een|je) vra(?:ag|gen) aan/giu, () => ({
			ernst: "tip",
			soort: "afhankelijk",
			uitleg:
				"Laat de inwoner kiezen: 'Laat je helpen door een expert' werkt beter dan 'Stel een vraag aan een expert'.",
		})),
	]);
}
