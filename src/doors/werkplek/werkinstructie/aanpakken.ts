import type { Capaciteit, Route, Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { DAGDELEN, KANALEN, type Kanaal } from "../../../rules/zaak/contactsoort.ts";
import { EINDRESULTATEN } from "../../../rules/zaak/eindresultaat.ts";
import { MAANDMOMENTEN, STAPVOORWAARDEN, STOPMOMENTEN, type Stap } from "../../../rules/zaak/route.ts";
import { een, type Lezer, type Velden } from "./velden.ts";

const GEGEVENS = ["telefoonBekend", "mobielBekend", "emailBekend"] as const;
export const DAGDEELKEUZES = [...DAGDELEN, "wisselend"] as const;
export const RESULTATEN = EINDRESULTATEN.map((resultaat) => resultaat.naam);

/** The head of an aanpak and what ends it, as fields. */
export function routeNaarVelden(id: string, { naam, omschrijving, variantVan, stopregels }: Route): Velden {
	const stop = STOPMOMENTEN.flatMap((bij) => {
		const regel = stopregels.find((een) => een.bij === bij);
		return regel
			? [
					[`${bij}.dan`, [regel.dan]],
					[`${bij}.naDagen`, [String(regel.naDagen)]],
					[`${bij}.omdat`, [regel.omdat]],
				]
			: [];
	});
	const kop = {
		id: [id],
		naam: [naam],
		omschrijving: [omschrijving],
		variantVan: variantVan === null ? [] : [variantVan],
	};
	return { ...kop, ...Object.fromEntries(stop) };
}

/** The aanpak that a form describes, with the steps it had. */
export function readRoute(lezer: Lezer, nu: Werkinstructie, oudId: string | null): { id: string; route: Route } {
	const anders = Object.keys(nu.routes).filter((id) => id !== oudId);
	const naam = lezer.tekst("naam", "Geef de aanpak een naam.");
	const id = lezer.naam(een(lezer.velden, "id") === "" ? "naam" : "id", anders);
	const variantVan = lezer.keuze("variantVan", anders) ?? null;
	const stopregels = STOPMOMENTEN.flatMap((bij) => {
		const dan = lezer.keuze(`${bij}.dan`, ["gesprek", ...RESULTATEN] as const);
		if (dan === undefined) return [];
		return [{ bij, dan, naDagen: lezer.getal(`${bij}.naDagen`) ?? 0, omdat: lezer.tekst(`${bij}.omdat`) }];
	});
	const stappen = oudId === null ? [] : (nu.routes[oudId]?.stappen ?? []);
	return { id, route: { naam, omschrijving: lezer.tekst("omschrijving"), variantVan, stappen, stopregels } };
}

/** A step as the fields of its form. */
export function stapNaarVelden(stap: Stap): Velden {
	const vinkje = (aan: boolean) => (aan ? ["ja"] : []);
	const soms = (waarde: string | null | undefined) => (waarde ? [waarde] : []);
	return {
		id: [stap.id],
		kanaal: [stap.kanaal],
		ofKanaal: soms(stap.ofKanaal),
		moment: "moment" in stap.wanneer ? [stap.wanneer.moment] : [],
		dag: "dag" in stap.wanneer ? [String(stap.wanneer.dag)] : [],
		dagdeel: soms(stap.dagdeel),
		maxPogingen: [String(stap.maxPogingen)],
		tussenDagen: [String(stap.tussenDagen)],
		aankondiging: soms(stap.aankondiging),
		duo: vinkje(stap.duo),
		metPartner: soms(stap.metPartner),
		voorwaarde: soms(stap.voorwaarde),
		...Object.fromEntries(
			GEGEVENS.map((naam) => {
				const bekend = stap.alleenAls?.[naam];
				return [naam, bekend === undefined ? [] : [bekend ? "ja" : "nee"]];
			}),
		),
		toelichting: soms(stap.toelichting),
	};
}

/** The step that a form describes. */
export function readStap(lezer: Lezer, stappen: readonly Stap[], oudId: string | null): Stap {
	const anders = stappen.map((stap) => stap.id).filter((id) => id !== oudId);
	const kanaal = lezer.keuze("kanaal", KANALEN);
	if (kanaal === undefined) lezer.fout("kanaal", "Kies wat je doet.");
	const ofKanaal = lezer.keuze("ofKanaal", KANALEN);
	const moment = lezer.keuze("moment", MAANDMOMENTEN);
	const metPartner = lezer.tekst("metPartner");
	const bekend = GEGEVENS.flatMap((naam) => {
		const keuze = lezer.keuze(naam, ["ja", "nee"]);
		return keuze === undefined ? [] : [[naam, keuze === "ja"] as const];
	});
	return {
		id: lezer.naam("id", anders),
		kanaal: kanaal ?? "Telefoon",
		...(ofKanaal && ofKanaal !== kanaal ? { ofKanaal } : {}),
		wanneer: moment ? { moment } : { dag: lezer.verplichtGetal("dag") },
		dagdeel: lezer.keuze("dagdeel", DAGDEELKEUZES) ?? null,
		maxPogingen: lezer.verplichtGetal("maxPogingen", 1),
		tussenDagen: lezer.getal("tussenDagen", 1) ?? 7,
		aankondiging: lezer.keuze("aankondiging", anders) ?? null,
		duo: een(lezer.velden, "duo") === "ja",
		metPartner: metPartner === "" ? null : metPartner,
		voorwaarde: lezer.keuze("voorwaarde", STAPVOORWAARDEN) ?? null,
		alleenAls: bekend.length > 0 ? Object.fromEntries(bekend) : null,
		toelichting: lezer.tekst("toelichting"),
	};
}

/** How many pairs of times the form has: those that are filled in, and room for more. */
const vensternummers = (aantal: number): number[] =>
	Array.from({ length: Math.max(2, aantal + 1) }, (_, nummer) => nummer);

/** The numbers of the pairs of times that a form has. */
export const vensters = (velden: Velden): number[] =>
	Object.keys(velden).flatMap((naam) => (/^venster\d{1,2}\.van$/.test(naam) ? [Number(/\d+/.exec(naam)?.[0])] : []));

/** Who and when, as fields. */
export function capaciteitNaarVelden(capaciteit: Capaciteit): Velden {
	return {
		urenPerWeek: [String(capaciteit.urenPerWeek).replace(".", ",")],
		avondwerk: capaciteit.avondwerk ? ["ja"] : [],
		perWijk: capaciteit.perWijk ? ["ja"] : [],
		bron: [capaciteit.bron],
		...Object.fromEntries(
			KANALEN.map((kanaal) => [`minuten.${kanaal}`, [String(capaciteit.minutenPerKanaal[kanaal])]]),
		),
		...Object.fromEntries(
			vensternummers(capaciteit.belvensters.length).flatMap((nummer) => {
				const venster = capaciteit.belvensters[nummer];
				return [
					[`venster${nummer}.van`, venster ? [venster.van] : []],
					[`venster${nummer}.tot`, venster ? [venster.tot] : []],
				];
			}),
		),
	};
}

/** The capacity that a form describes. */
export function readCapaciteit(lezer: Lezer): Capaciteit {
	const uren = Number(lezer.tekst("urenPerWeek", "Vul een aantal uren in.").replace(",", "."));
	if (!(uren >= 0 && uren <= 5000)) lezer.fout("urenPerWeek", "Vul een aantal uren in, zoals 36 of 36,5.");
	const belvensters = vensters(lezer.velden).flatMap((nummer) => {
		const [van, tot] = [lezer.tekst(`venster${nummer}.van`), lezer.tekst(`venster${nummer}.tot`)];
		if (van === "" && tot === "") return [];
		const tijd = /^([01]\d|2[0-3]):[0-5]\d$/;
		if (!tijd.test(van)) lezer.fout(`venster${nummer}.van`, "Schrijf een tijd als 09:00.");
		if (!tijd.test(tot)) lezer.fout(`venster${nummer}.tot`, "Schrijf een tijd als 17:00.");
		if (tijd.test(van) && tijd.test(tot) && van >= tot)
			lezer.fout(`venster${nummer}.tot`, "Het einde ligt voor het begin.");
		return [{ van, tot }];
	});
	return {
		minutenPerKanaal: Object.fromEntries(
			KANALEN.map((kanaal) => [kanaal, lezer.verplichtGetal(`minuten.${kanaal}`)]),
		) as Record<Kanaal, number>,
		urenPerWeek: uren >= 0 ? uren : 0,
		avondwerk: een(lezer.velden, "avondwerk") === "ja",
		belvensters,
		perWijk: een(lezer.velden, "perWijk") === "ja",
		bron: lezer.tekst("bron"),
	};
}
