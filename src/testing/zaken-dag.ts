import type { Databank } from "../database/databank.ts";
import { inGemeente } from "../database/gemeente-transactie.ts";
import { addDagen } from "../rules/kernel/datum.ts";
import type { Zaakstaat } from "./zaakstaten.ts";
import { maakZaak, type Proefgemeente } from "./zaken.ts";

const MENSEN: readonly (readonly [staat: Zaakstaat, naam: string, straat: string, huisnummer: number, wijk: string])[] =
	[
		["crisis", "Fatima de Bruijn", "Kerkpad", 12, "Binnenstad"],
		["terugbellen", "Jan van der Meer", "Marktstraat", 3, "Binnenstad"],
		["hulp-aanvaard", "Joke Veenstra", "Lindelaan", 41, "Beekpark"],
		["te-bellen", "Ahmed El Amrani", "Molenweg", 8, "Beekpark"],
		["tweede-belpoging", "Petra Hoekstra", "Dorpsstraat", 115, "Binnenstad"],
		["te-bellen", "Sem Dijkstra", "Heideweg", 27, "De Es"],
		["tweede-belpoging", "Zeynep Yılmaz", "Wilgenstraat", 4, "De Es"],
		["te-bellen", "Wouter van den Berg", "Stationsplein", 19, "Binnenstad"],
		["tweede-belpoging", "Truus ter Haar", "Esdoornhof", 66, "Beekpark"],
		["te-bellen", "Bas Kuipers", "Molenweg", 31, "Beekpark"],
		["bezoek", "Ria Postma", "Kerkpad", 90, "Binnenstad"],
		["bezoek", "Murat Demir", "Heideweg", 2, "De Es"],
		["whatsapp", "Noa Visser", "Lindelaan", 77, "Beekpark"],
		["whatsapp", "Daan de Wit", "Dorpsstraat", 54, "Binnenstad"],
		["brief", "Gerrit in 't Veld", "Wilgenstraat", 10, "De Es"],
		["brief", "Anna Mulder", "Esdoornhof", 5, "Beekpark"],
		["brief", "Karim Bouzidi", "Stationsplein", 71, "Binnenstad"],
		["te-sluiten", "Hanneke Smit", "Heideweg", 48, "De Es"],
		["blijft-liggen", "Cornelis Vos", "Marktstraat", 22, "Binnenstad"],
		["gesloten", "Eva Brouwer", "Lindelaan", 9, "Beekpark"],
		["niet-opgepakt", "Kees Mol", "Kerkpad", 33, "Binnenstad"],
	];

const BEDRAGEN = [46_000, 124_000, 89_050, 31_200, 215_000, 18_475, 67_300, 105_000];

/**
 * A day as a colleague meets it: every state once or more, fictional people in three wijken. Returns the ids by name.
 */
export async function maakWerkdag(databank: Databank, gemeente: Proefgemeente): Promise<ReadonlyMap<string, number>> {
	const ids = new Map<string, number>();
	for (const [plaats, [staat, naam, straat, huisnummer, wijk]] of MENSEN.entries()) {
		const bedrag = BEDRAGEN[plaats % BEDRAGEN.length] ?? 50_000;
		const meervoudig = plaats % 3 === 1;
		const eigenGeld = staat === "crisis" || staat === "niet-opgepakt" || staat === "brief" || staat === "whatsapp";
		const achterstanden = meervoudig ? { Huur: 89_000, Energie: 35_000 } : { Huur: bedrag };
		const id = await maakZaak(databank, gemeente, staat, {
			naam,
			straat,
			huisnummer,
			wijk,
			postcode: `999${(plaats % 9) + 1}A${"BCDEFG"[plaats % 6]}`,
			geboortedatum: addDagen("1962-05-17", plaats * 613),
			telefoons: [`+316${String(12_345_678 + plaats * 1_111)}`, "+31475123456"],
			...(eigenGeld ? {} : { achterstanden }),
		});
		ids.set(naam, id);
	}
	await voegGedaanWerkToe(databank, gemeente);
	const wijken = [...new Set(MENSEN.map((rij) => rij[4]))];
	await inGemeente(databank.db, gemeente.id, (trx) =>
		trx
			.insertInto("postcodewijken")
			.values(wijken.map((wijk, plaats) => ({ gemeente_id: gemeente.id, postcode: `99${90 + plaats}`, wijk })))
			.onConflict((conflict) => conflict.doNothing())
			.execute(),
	);
	return ids;
}

/** What Sanne did this morning already, on zaken that come back tomorrow: the day is not new. */
async function voegGedaanWerkToe(databank: Databank, gemeente: Proefgemeente): Promise<void> {
	for (const [plaats, naam] of ["Sjoerd Bosch", "Lotte Kramer", "Yusuf Kaya", "Ingrid Prins"].entries()) {
		const huisnummer = 60 + plaats;
		const zaak_id = await maakZaak(databank, gemeente, "komt-morgen", { naam, huisnummer, wijk: "De Es" });
		await inGemeente(databank.db, gemeente.id, (trx) =>
			trx
				.insertInto("contactpogingen")
				.values({
					gemeente_id: gemeente.id,
					zaak_id,
					stap: "bellen",
					kanaal: "Telefoon",
					datum: gemeente.vandaag,
					dagdeel: "Ochtend",
					bereikt: false,
					uitkomst: "geen-gehoor",
					door: gemeente.sanne.gebruikerId,
					geregistreerd_op: new Date(`${gemeente.vandaag}T08:${30 + plaats}:00Z`),
				})
				.execute(),
		);
	}
}
