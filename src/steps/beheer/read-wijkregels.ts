import type { Bronregel } from "../../outside/bestand/port.ts";
import { celTekst } from "../../rules/import/cel.ts";
import { parsePostcode } from "../../rules/kernel/postcode.ts";

/** One row of the wijk table; the postcode has six characters ("6041AC") or four ("6041"). */
export interface Wijkregel {
	readonly postcode: string;
	readonly wijk: string;
	readonly buurt: string | null;
}

/** What is wrong with one line, as its sender reads it. */
export interface Wijkfout {
	readonly regel: number;
	readonly uitleg: string;
}

/** Lines that are told; the rest is counted. */
export const WIJKFOUTEN_GETOOND = 50;
const NAAM_MAX = 80;
const NAMEN = {
	postcode: /^(post-?code|pc6?|pc4)$/i,
	wijk: /^(wijk|wijknaam|wijk-?naam)$/i,
	buurt: /^(buurt|buurtnaam)$/i,
};

interface Kolommen {
	readonly postcode: number;
	readonly wijk: number;
	readonly buurt: number;
}

/** The header, when this row is one: it names at least postcode and wijk. */
function readKop(cellen: readonly string[]): Kolommen | null {
	const zoek = (vorm: RegExp) => cellen.findIndex((cel) => vorm.test(cel));
	const kolommen = { postcode: zoek(NAMEN.postcode), wijk: zoek(NAMEN.wijk), buurt: zoek(NAMEN.buurt) };
	return kolommen.postcode >= 0 && kolommen.wijk >= 0 ? kolommen : null;
}

const parseGebied = (tekst: string): string | null => (/^[1-9]\d{3}$/.test(tekst) ? tekst : parsePostcode(tekst));

/** Reads postcode, wijk and buurt; without a header they stand in that order. Every mistake is told with its line. */
export async function readWijkregels(
	regels: AsyncIterable<Bronregel>,
): Promise<{ regels: Wijkregel[]; fouten: Wijkfout[]; aantalFouten: number }> {
	let kolommen: Kolommen | null = null;
	const gevonden = new Map<string, { regel: number; rij: Wijkregel }>();
	const fouten: Wijkfout[] = [];
	let aantalFouten = 0;
	let eerste = true;
	const meld = (regel: number, uitleg: string) => {
		aantalFouten++;
		if (fouten.length < WIJKFOUTEN_GETOOND) fouten.push({ regel, uitleg });
	};
	for await (const { nummer, cellen } of regels) {
		const teksten = cellen.map((cel) => celTekst(cel).trim());
		if (eerste) {
			eerste = false;
			kolommen = readKop(teksten);
			if (kolommen) continue;
		}
		const plaats = kolommen ?? { postcode: 0, wijk: 1, buurt: 2 };
		const [rauw, wijk, buurt] = [
			teksten[plaats.postcode] ?? "",
			teksten[plaats.wijk] ?? "",
			teksten[plaats.buurt] ?? "",
		];
		const postcode = parseGebied(rauw);
		const eerder = postcode === null ? undefined : gevonden.get(postcode);
		if (postcode === null)
			meld(nummer, rauw === "" ? "De postcode ontbreekt." : `"${rauw.slice(0, 20)}" is geen postcode.`);
		else if (wijk === "") meld(nummer, "De wijk ontbreekt.");
		else if (wijk.length > NAAM_MAX || buurt.length > NAAM_MAX)
			meld(nummer, `Een naam heeft hoogstens ${NAAM_MAX} tekens.`);
		else if (eerder && eerder.rij.wijk !== wijk) {
			meld(nummer, `Postcode ${postcode} staat ook op regel ${eerder.regel}, met een andere wijk.`);
		} else if (!eerder) gevonden.set(postcode, { regel: nummer, rij: { postcode, wijk, buurt: buurt || null } });
	}
	return { regels: [...gevonden.values()].map(({ rij }) => rij), fouten, aantalFouten };
}
