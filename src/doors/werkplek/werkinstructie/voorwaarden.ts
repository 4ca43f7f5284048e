import { type Bereik, JA_NEE_FEITEN, type Voorwaarde, type Voorwaarden } from "../../../rules/decide/werkinstructie.ts";
import { PARTNERTYPEN } from "../../../rules/vroegsignaal/partnertype.ts";
import { SIGNAALTYPEN } from "../../../rules/vroegsignaal/signaaltype.ts";
import { euroveld, getalveld, type Lezer, type Velden } from "./velden.ts";

/** Conditions that choose from a list. */
export const LIJSTEN = {
	partnertypen: { naam: "Een van deze partners", waarden: PARTNERTYPEN },
	alleenPartnertypen: { naam: "Alleen deze partners", waarden: PARTNERTYPEN },
	signaaltypen: { naam: "Een van deze signalen", waarden: SIGNAALTYPEN },
	zonderSignaaltypen: { naam: "Geen van deze signalen", waarden: SIGNAALTYPEN },
} as const;
/** Conditions with a lower and an upper bound, both included. */
export const BEREIKEN = {
	bedragCent: { naam: "Bedrag van de achterstand", eenheid: "in euro's" },
	maandenAchterstand: { naam: "Aantal maanden achterstand", eenheid: "in maanden" },
	leeftijd: { naam: "Leeftijd", eenheid: "in jaren" },
	aantalPartnertypen: { naam: "Aantal soorten partners", eenheid: "aantal" },
} as const;
/** Conditions that are yes or no. */
export const JA_NEE_NAMEN: Readonly<Record<(typeof JA_NEE_FEITEN)[number], string>> = {
	meervoudig: "Meer signalen in deze maand",
	opeenvolgend: "Eerder gemeld in de zes maanden hiervoor",
	eersteMelding: "Eerste melding",
	herhaalmelding: "Herhaalmelding",
	bedragGestegen: "Bedrag gestegen",
	minderjarigeKinderen: "Minderjarige kinderen in huis",
	telefoonBekend: "Telefoonnummer bekend",
	mobielBekend: "Mobiel nummer bekend",
	emailBekend: "E-mailadres bekend",
	eerderGeenHulp: "Wilde eerder geen hulp",
	bekendBijSchuldhulp: "Bekend bij schuldhulp",
	warmeOverdracht: "Warme overdracht",
	nietBezoeken: "Op de lijst 'niet bezoeken'",
	sleper: "Steeds opnieuw gemeld zonder stijging",
};

export type Lijstsleutel = keyof typeof LIJSTEN;
export type Bereiksleutel = keyof typeof BEREIKEN;
export type Sleutel = Lijstsleutel | Bereiksleutel | (typeof JA_NEE_FEITEN)[number];
const LIJSTSLEUTELS = Object.keys(LIJSTEN) as Lijstsleutel[];
const BEREIKSLEUTELS = Object.keys(BEREIKEN) as Bereiksleutel[];

/** Every condition there is, with its name. */
export const SLEUTELS: readonly { readonly sleutel: Sleutel; readonly naam: string }[] = [
	...LIJSTSLEUTELS.map((sleutel) => ({ sleutel, naam: LIJSTEN[sleutel].naam })),
	...BEREIKSLEUTELS.map((sleutel) => ({ sleutel, naam: BEREIKEN[sleutel].naam })),
	...JA_NEE_FEITEN.map((sleutel) => ({ sleutel, naam: JA_NEE_NAMEN[sleutel] })),
];

/** What a new condition may be. Nobody may tell who else lives there, so a row that asks for children would never win. */
export const KEUZES = SLEUTELS.filter(({ sleutel }) => sleutel !== "minderjarigeKinderen");

/** Name of a group in the form: what must hold ("als"), and the groups of which one must hold ("of0", "of1"). */
export const ofGroep = (nummer: number): string => `of${nummer}`;

function groepVelden(groep: string, als: Voorwaarde): Velden {
	const lijsten = LIJSTSLEUTELS.map((sleutel) => [`${groep}.${sleutel}`, als[sleutel] ?? []]);
	const bereiken = BEREIKSLEUTELS.flatMap((sleutel) => {
		const zet = sleutel === "bedragCent" ? euroveld : getalveld;
		const { vanaf, totEnMet } = als[sleutel] ?? {};
		return [
			[`${groep}.${sleutel}.vanaf`, zet(vanaf)],
			[`${groep}.${sleutel}.totEnMet`, zet(totEnMet)],
		];
	});
	const jaNee = JA_NEE_FEITEN.map((feit) => [
		`${groep}.${feit}`,
		als[feit] === undefined ? [] : [als[feit] ? "ja" : "nee"],
	]);
	return Object.fromEntries([...lijsten, ...bereiken, ...jaNee].filter(([, waarden]) => (waarden?.length ?? 0) > 0));
}

/** Conditions as the fields of a form; only those that are filled in. */
export const voorwaardenNaarVelden = ({ eenVan = [], ...als }: Voorwaarden): Velden =>
	Object.assign(groepVelden("als", als), ...eenVan.map((groep, nummer) => groepVelden(ofGroep(nummer), groep)));

/** Numbers of the groups of which one must hold, as the form has them. */
export const ofNummers = (velden: Velden): number[] =>
	[...new Set(Object.keys(velden).flatMap((naam) => /^of(\d{1,3})\./.exec(naam)?.[1] ?? []))]
		.map(Number)
		.sort((a, b) => a - b);

function readBereik(lezer: Lezer, groep: string, sleutel: Bereiksleutel): Bereik | undefined {
	const naam = `${groep}.${sleutel}`;
	const grens = (deel: string) =>
		sleutel === "bedragCent" ? lezer.euro(`${naam}.${deel}`) : lezer.getal(`${naam}.${deel}`);
	const vanaf = grens("vanaf");
	const totEnMet = grens("totEnMet");
	if (vanaf !== undefined && totEnMet !== undefined && vanaf > totEnMet) {
		return lezer.fout(`${naam}.totEnMet`, "Vul hier een getal in dat niet lager is dan bij 'vanaf'.");
	}
	if (vanaf === undefined && totEnMet === undefined) return undefined;
	return { ...(vanaf === undefined ? {} : { vanaf }), ...(totEnMet === undefined ? {} : { totEnMet }) };
}

function readGroep(lezer: Lezer, groep: string): Voorwaarde {
	const lijst = (sleutel: Lijstsleutel) => {
		const gekozen = lezer.velden[`${groep}.${sleutel}`] ?? [];
		const waarden = (LIJSTEN[sleutel].waarden as readonly string[]).filter((waarde) => gekozen.includes(waarde));
		return waarden.length > 0 ? waarden : undefined;
	};
	const delen = [
		...LIJSTSLEUTELS.map((sleutel) => [sleutel, lijst(sleutel)]),
		...BEREIKSLEUTELS.map((sleutel) => [sleutel, readBereik(lezer, groep, sleutel)]),
		...JA_NEE_FEITEN.map((feit) => {
			const keuze = lezer.keuze(`${groep}.${feit}`, ["ja", "nee"]);
			return [feit, keuze && keuze === "ja"];
		}),
	];
	return Object.fromEntries(delen.filter(([, eis]) => eis !== undefined)) as Voorwaarde;
}

/** The conditions of a form; groups in which nothing is left are left out. */
export function readVoorwaarden(lezer: Lezer): Voorwaarden {
	const groepen = ofNummers(lezer.velden)
		.map((nummer) => readGroep(lezer, ofGroep(nummer)))
		.filter((groep) => Object.keys(groep).length > 0);
	return { ...readGroep(lezer, "als"), ...(groepen.length > 0 ? { eenVan: groepen } : {}) };
}
