import { dagVan, type Stap } from "../zaak/route.ts";
import type { Bevinding } from "./check-werkinstructie.ts";
import type { Route, Werkinstructie } from "./werkinstructie.ts";

/** Ids that occur more than once. */
export const dubbele = (ids: readonly string[]): readonly string[] => [
	...new Set(ids.filter((id, plaats) => ids.indexOf(id) !== plaats)),
];

function checkStappen(id: string, { naam, stappen }: Route): Bevinding[] {
	const pad = `routes.${id}`;
	if (stappen.length === 0) return [{ pad, uitleg: `Aanpak '${naam}' heeft geen stappen.` }];
	const bevindingen = dubbele(stappen.map((stap) => stap.id)).map((dubbel) => ({
		pad: `${pad}.${dubbel}`,
		uitleg: `In aanpak '${naam}' komt stap '${dubbel}' twee keer voor.`,
	}));
	stappen.forEach((stap, plaats) => {
		const meld = (uitleg: string) =>
			bevindingen.push({ pad: `${pad}.${stap.id}`, uitleg: `Stap '${stap.id}' van aanpak '${naam}' ${uitleg}` });
		const vorige = stappen[plaats - 1];
		if (stap.maxPogingen < 1) meld("heeft geen pogingen: vul 1 of meer in.");
		if (vorige && dagVan(stap) < dagVan(vorige)) meld("ligt voor de stap erboven: zet de stappen op volgorde van dag.");
		if (stap.aankondiging !== null && !stappen.slice(plaats + 1).some((ander) => ander.id === stap.aankondiging)) {
			meld(`kondigt stap '${stap.aankondiging}' aan, maar die komt er niet na.`);
		}
		const naBezoek = stappen.slice(0, plaats).some((ander) => ander.kanaal === "Huisbezoek");
		if (stap.voorwaarde === "niet-thuis" && !naBezoek)
			meld("is voor wie niet thuis is, maar er gaat geen bezoek aan vooraf.");
	});
	return bevindingen;
}

/** Counted the same way when a zaak changes route: another kanaal, or another kind of announcement, is another step. */
const soortVan = ({ kanaal, aankondiging }: Stap, { stappen }: Route): string =>
	`${kanaal} ${stappen.find((ander) => ander.id === aankondiging)?.kanaal ?? ""}`;

/**
 * A new signaal can raise the route of a zaak, and what was done counts by the name of the step. A plain letter that has the
 * name of the letter that announces a visit would let a colleague stand at the door unannounced. Variants count
 * too: what was announced there is announced here.
 */
export function checkStapnamen({ routes }: Werkinstructie): Bevinding[] {
	const eerste = new Map<string, { route: Route; soort: string }>();
	return Object.entries(routes).flatMap(([id, route]) =>
		route.stappen.flatMap((stap) => {
			const eerder = eerste.get(stap.id) ?? { route, soort: soortVan(stap, route) };
			eerste.set(stap.id, eerder);
			if (eerder.route === route || eerder.soort === soortVan(stap, route)) return [];
			const namen = `aanpak '${eerder.route.naam}' en aanpak '${route.naam}'`;
			const uitleg = `Stap '${stap.id}' is in ${namen} iets anders: een ander kanaal, of een andere aankondiging. Geef een van de twee een eigen naam.`;
			return [{ pad: `routes.${id}.${stap.id}`, uitleg }];
		}),
	);
}

/** Routes: named ones exist, each has steps in order, and each is used. */
export function checkRoutes({ beslistabel, uitsluitingen, routes }: Werkinstructie): Bevinding[] {
	const gevraagd = [
		...beslistabel.map((rij) => ({ pad: `beslistabel.${rij.id}`, route: rij.route })),
		...uitsluitingen.flatMap((rij) =>
			rij.soort === "sleper" && typeof rij.dan === "object"
				? [{ pad: `uitsluitingen.${rij.id}`, route: rij.dan.route }]
				: [],
		),
	];
	const bestaat = (id: string) => Object.hasOwn(routes, id);
	const onbekend = [
		...gevraagd,
		...Object.entries(routes).flatMap(([id, { variantVan }]) =>
			variantVan === null ? [] : [{ pad: `routes.${id}`, route: variantVan }],
		),
	].filter(({ route }) => !bestaat(route));
	const gebruikt = new Set(gevraagd.map(({ route }) => route));
	return [
		...onbekend.map(({ pad, route }) => ({ pad, uitleg: `Aanpak '${route}' bestaat niet.` })),
		...Object.entries(routes).flatMap(([id, route]) => [
			...checkStappen(id, route),
			...(gebruikt.has(id) || route.variantVan !== null
				? []
				: [
						{
							pad: `routes.${id}`,
							uitleg: `Aanpak '${route.naam}' wordt nergens gebruikt: er is geen regel die hem kiest.`,
						},
					]),
		]),
	];
}
