import { describeVoorwaarden } from "../../../rules/decide/describe-voorwaarden.ts";
import type { NietOpgepaktReden } from "../../../rules/decide/uitsluiting.ts";
import type { Drempel, Route, Uitsluiting, Voorwaarden, Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { formatCents } from "../../../rules/kernel/cents.ts";
import type { Kanaal } from "../../../rules/zaak/contactsoort.ts";
import type { Stap, Stapvoorwaarde, Stopmoment, Stopregel } from "../../../rules/zaak/route.ts";

/** "1.240": a number as people write it. */
export const zegGetal = (getal: number): string =>
	getal.toLocaleString("nl-NL", { maximumFractionDigits: 1, useGrouping: "always" });

/** "1 zaak", "12 zaken". */
export const zegAantal = (aantal: number, een: string, meer: string): string =>
	`${zegGetal(aantal)} ${aantal === 1 ? een : meer}`;

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** Keeps "€ 1.000" on one line. */
export const heleBedragen = (tekst: string): string => tekst.replaceAll("€ ", "€\u00a0");

/** Conditions as a sentence for a cell; no conditions: what that means for this table. */
export function zegVoorwaarden(als: Voorwaarden, zonder: string): string {
	const tekst = describeVoorwaarden(als);
	return tekst === "altijd" ? zonder : hoofdletter(tekst);
}

/** What a colleague does through this kanaal. */
export const KANAALDAAD: Readonly<Record<Kanaal, string>> = {
	Telefoon: "Bellen",
	SMS: "Sms sturen",
	WhatsApp: "WhatsApp-bericht sturen",
	Mail: "Mailen",
	Brief: "Brief sturen",
	Huisbezoek: "Langsgaan",
	Kaartje: "Kaartje achterlaten",
	"Afspraak op locatie": "Afspraak op locatie",
	Administratief: "Administratie",
	Overige: "Iets anders",
};

/** When a step is done: "meteen", "na 7 dagen", "begin van de maand". */
export function zegWanneer({ wanneer }: Pick<Stap, "wanneer">): string {
	if ("moment" in wanneer) return wanneer.moment.replaceAll("-", " ");
	if (wanneer.dag === 0) return "meteen";
	return `na ${zegAantal(wanneer.dag, "dag", "dagen")}`;
}

/** The same for a machine, as a duration since pick-up. */
export const duurVan = ({ wanneer }: Pick<Stap, "wanneer">): string =>
	"dag" in wanneer ? `P${wanneer.dag}D` : wanneer.moment === "begin-van-de-maand" ? "P0D" : "P14D";

/** When a step is done at all. */
export const STAPVOORWAARDEN_IN_WOORDEN: Readonly<Record<Stapvoorwaarde, string>> = {
	"geen-reactie": "als er nog geen reactie is",
	"niet-thuis": "als er niemand thuis is",
};

const DAGDEEL = {
	Ochtend: "in de ochtend",
	Middag: "in de middag",
	Avond: "in de avond",
	wisselend: "op wisselende dagdelen",
};
const GEGEVEN = {
	telefoonBekend: "telefoonnummer",
	mobielBekend: "mobiel nummer",
	emailBekend: "e-mailadres",
} as const;

const daad = (kanaal: Kanaal) => KANAALDAAD[kanaal].toLowerCase();

/** What is done: "Bellen, of mailen als dat niet gaat". */
export const zegKanaal = ({ kanaal, ofKanaal }: Stap): string =>
	ofKanaal ? `${KANAALDAAD[kanaal]}, of ${daad(ofKanaal)} als dat niet gaat` : KANAALDAAD[kanaal];

/** All that is special about a step, in short pieces. */
export function zegBijzonderheden(stap: Stap, route: Pick<Route, "stappen">): string[] {
	const aangekondigd = route.stappen.find((ander) => ander.id === stap.aankondiging);
	const keer = zegAantal(stap.maxPogingen, "keer", "keer");
	const zonder = Object.entries(stap.alleenAls ?? {}).flatMap(([gegeven, bekend]) =>
		bekend === undefined ? [] : [`${bekend ? "met" : "zonder"} ${GEGEVEN[gegeven as keyof typeof GEGEVEN]}`],
	);
	return [
		stap.voorwaarde && STAPVOORWAARDEN_IN_WOORDEN[stap.voorwaarde],
		zonder.length > 0 && `alleen ${zonder.join(" en ")}`,
		stap.maxPogingen > 1 && `hoogstens ${keer}, met ${zegAantal(stap.tussenDagen, "dag", "dagen")} ertussen`,
		stap.dagdeel && DAGDEEL[stap.dagdeel],
		stap.duo && "met z'n tweeën",
		stap.metPartner && `samen met ${stap.metPartner}`,
		stap.aankondiging && `kondigt aan: ${aangekondigd ? daad(aangekondigd.kanaal) : stap.aankondiging}`,
	].filter((deel): deel is string => typeof deel === "string");
}

/** One step in one line: for folded rows and for differences. */
export const zegStap = (stap: Stap, route: Pick<Route, "stappen">): string =>
	[`${hoofdletter(zegWanneer(stap))}: ${zegKanaal(stap)}`, ...zegBijzonderheden(stap, route)].join(" · ");

/** What ends a route. */
export const STOPMOMENTEN_IN_WOORDEN: Readonly<Record<Stopmoment, string>> = {
	bereikt: "De inwoner is bereikt",
	"hulp-aanvaard": "De inwoner wil hulp",
	afgemeld: "De inwoner meldt zich af",
	betaald: "De achterstand is betaald",
	"alle-stappen-gedaan": "Alle stappen zijn gedaan",
};

/** What is done when a route stops. */
export function zegStop({ dan, naDagen }: Pick<Stopregel, "dan" | "naDagen">): string {
	if (dan === "gesprek") return "Stop met de pogingen en ga in gesprek";
	const wacht = naDagen > 0 ? `Wacht ${zegAantal(naDagen, "dag", "dagen")} en sluit dan` : "Sluit";
	return `${wacht} met "${dan}"`;
}

/** What each kind of uitsluiting is about. */
export const UITSLUITINGEN_IN_WOORDEN: Readonly<Record<Uitsluiting["soort"], string>> = {
	"bekend-bij-schuldhulp": "Wie al bekend is bij schuldhulp",
	"herhaalde-melding": "Een herhaalde melding die niet hoger is",
	"eerder-geen-hulp": "Wie kort geleden geen hulp wilde",
	sleper: "Wie steeds opnieuw wordt gemeld zonder dat het bedrag stijgt",
	"niet-bezoeken": "Wie op de lijst 'niet bezoeken' staat",
};

const voorzet = (als: Voorwaarden): string => {
	const tekst = describeVoorwaarden(als);
	return tekst === "altijd" ? "" : ` Alleen bij: ${tekst}.`;
};

/** An exclusion as a sentence. */
export function zegUitsluiting(rij: Uitsluiting, routes: Werkinstructie["routes"]): string {
	const wie = UITSLUITINGEN_IN_WOORDEN[rij.soort];
	const bij = voorzet(rij.als);
	if (rij.soort === "eerder-geen-hulp") {
		const sinds = rij.maanden === 1 ? "de afgelopen maand" : `de afgelopen ${rij.maanden} maanden`;
		return `Wie in ${sinds} zei geen hulp te willen, pakken we niet op.${bij}`;
	}
	if (rij.soort === "niet-bezoeken") return `${wie}, bezoeken we niet. We bellen of schrijven.${bij}`;
	if (rij.soort !== "sleper" || rij.dan === "niet-oppakken") return `${wie}, pakken we niet op.${bij}`;
	if (rij.dan === "oppakken") return `${wie}, pakken we gewoon op.${bij}`;
	return `${wie}, krijgt aanpak "${routes[rij.dan.route]?.naam ?? rij.dan.route}".${bij}`;
}

/** A drempel as a sentence. */
export function zegDrempel({ als, bedragCent, bijDrukte }: Drempel): string {
	const druk = bijDrukte
		? ` In een maand met meer dan ${zegGetal(bijDrukte.bijMeerDan)} signalen is de grens ${formatCents(bijDrukte.bedragCent)}.`
		: "";
	return `Een achterstand onder ${formatCents(bedragCent)} pakken we niet op.${voorzet(als)}${druk}`;
}

const REDENEN: Readonly<Record<NietOpgepaktReden, string>> = {
	"onterecht-signaal": "onder de drempel",
	"herhaalde-melding": "herhaalde melding",
	"bekend-bij-schuldhulp": "bekend bij schuldhulp",
	"andere-reden": "andere reden",
};

/** Where a zaak goes, as people say it; routes by the names of the werkinstructie that decides. */
export const zegBestemming = (
	{ route, reden }: { readonly route: string | null; readonly reden: string | null },
	routes: Werkinstructie["routes"],
): string =>
	route !== null ? (routes[route]?.naam ?? route) : `Niet opgepakt: ${REDENEN[reden as NietOpgepaktReden] ?? reden}`;

/** Something to lean on in an address of the page: `#regel-jongere`. */
export const regelAnker = (id: string): string => `regel-${id}`;
export const routeAnker = (id: string): string => `aanpak-${id}`;

/** The aanpakken in the order in which the beslistabel first names them, then the rest by name. */
export function routesOpVolgorde({ beslistabel, routes }: Werkinstructie): readonly (readonly [string, Route])[] {
	const plaats = (id: string) => {
		const eerste = beslistabel.findIndex((rij) => rij.route === id);
		return eerste < 0 ? beslistabel.length : eerste;
	};
	return Object.entries(routes).sort(
		([a, routeA], [b, routeB]) => plaats(a) - plaats(b) || routeA.naam.localeCompare(routeB.naam, "nl"),
	);
}
