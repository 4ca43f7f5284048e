import type { Databank } from "../../database/databank.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import type { Aanbiedersleutel, Instelkanaal, MakeVerzender, Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import { STANDAARDVENSTERS } from "../../rules/reach/kanaal/venster.ts";
import { findAanbieder, listVelden } from "../../steps/reach/kanalen/aanbieders.ts";
import { saveKanaal } from "../../steps/reach/kanalen/save-kanaal.ts";
import { TERUGMELDSLEUTEL } from "../kanalen/sleutels.ts";
import { SMSSLEUTEL } from "../kanalen/sms.ts";
import type { Oefenpost } from "./oefenpost.ts";

interface Demokanaal {
	readonly kanaal: Instelkanaal;
	readonly aanbieder: Aanbiedersleutel;
	readonly velden: Waarden;
	readonly geheimen?: Waarden;
}

const AFZENDER = { afzendernaam: "Gemeente Voorbeeldstad", retouradres: "Postbus 1, 9999 ZZ Voorbeeldstad" };

const kanalenVan = ({ mail, sms }: Oefenpost): readonly Demokanaal[] => [
	{
		...{ kanaal: "Mail", aanbieder: "smtp" },
		velden: {
			...{ server: "127.0.0.1", poort: String(mail.poort), beveiliging: "geen" },
			...{ afzender: "team@voorbeeldstad.example", afzendernaam: "Gemeente Voorbeeldstad" },
		},
	},
	{
		...{ kanaal: "SMS", aanbieder: "spryng" },
		velden: { adres: sms.url, afzender: "Voorbeeld" },
		geheimen: { apiSleutel: SMSSLEUTEL, terugmeldsleutel: TERUGMELDSLEUTEL },
	},
	{ kanaal: "Brief", aanbieder: "afdruk", velden: AFZENDER },
	{ kanaal: "Kaartje", aanbieder: "met-de-hand", velden: AFZENDER },
];

/** Sets the kanalen of the demo up as a beheerder does. At every start again: the stand-ins listen somewhere else each time. */
export async function makeDemokanalen(
	databank: Databank,
	gemeenteId: number,
	post: Oefenpost,
	{ makeVerzender, nu }: { readonly makeVerzender: MakeVerzender; readonly nu: Date },
): Promise<void> {
	const voerUit = makeUitvoerder(databank);
	for (const { kanaal, aanbieder, velden, geheimen = {} } of kanalenVan(post)) {
		const standaard = listVelden(findAanbieder(aanbieder)?.velden ?? [], kanaal).flatMap((veld) =>
			veld.standaard === undefined ? [] : [[veld.naam, veld.standaard] as const],
		);
		const invoer = {
			...{ kanaal, aanbieder, actief: true, geheimen, wis: [], vensters: STANDAARDVENSTERS[kanaal] },
			velden: { ...Object.fromEntries(standaard), ...velden },
		};
		const antwoord = await voerUit({ gemeenteId, gebruikerId: null }, (omgeving) =>
			saveKanaal(omgeving, invoer, { makeVerzender, nu }),
		);
		if (!antwoord.ok) throw new Error(`${kanaal}: ${Object.values(antwoord.reden).join(" ")}`);
	}
}
