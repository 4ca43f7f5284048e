import type { Beslisregel, Drempel, Uitsluiting, Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { euroveld, getalveld, type Lezer, type Velden } from "./velden.ts";
import { readVoorwaarden, voorwaardenNaarVelden } from "./voorwaarden.ts";

/** The tables of a werkinstructie that have rows. */
export const DELEN = ["drempels", "uitsluitingen", "beslistabel"] as const;
export type Deel = (typeof DELEN)[number];
export type Rij = Drempel | Uitsluiting | Beslisregel;

export const UITSLUITINGSOORTEN = [
	"bekend-bij-schuldhulp",
	"herhaalde-melding",
	"eerder-geen-hulp",
	"sleper",
	"niet-bezoeken",
] as const;

/** How a choice of route stands in the field of a sleper, beside "oppakken" and "niet-oppakken". */
const NAAR_ROUTE = "route:";

/** A row as the fields of its form. */
export function rijNaarVelden(rij: Rij): Velden {
	const velden: Record<string, readonly string[]> = {
		...voorwaardenNaarVelden(rij.als),
		id: [rij.id],
		omdat: [rij.omdat],
		bron: [rij.bron],
	};
	if ("route" in rij) velden.route = [rij.route];
	else if ("soort" in rij) {
		velden.soort = [rij.soort];
		if (rij.soort === "eerder-geen-hulp") velden.maanden = [String(rij.maanden)];
		if (rij.soort === "sleper") velden.dan = [typeof rij.dan === "string" ? rij.dan : `${NAAR_ROUTE}${rij.dan.route}`];
	} else {
		velden.bedrag = euroveld(rij.bedragCent);
		velden.drukteVanaf = getalveld(rij.bijDrukte?.bijMeerDan);
		velden.drukteBedrag = euroveld(rij.bijDrukte?.bedragCent);
	}
	return velden;
}

type Basis = Pick<Drempel, "id" | "als" | "omdat" | "bron">;

function readDrempel(lezer: Lezer, basis: Basis): Drempel {
	const bedragCent = lezer.euro("bedrag");
	if (bedragCent === undefined) lezer.fout("bedrag", "Vul een bedrag in, zoals 50.");
	const bijMeerDan = lezer.getal("drukteVanaf");
	const drukteCent = lezer.euro("drukteBedrag");
	if ((bijMeerDan === undefined) !== (drukteCent === undefined)) {
		const leeg = bijMeerDan === undefined ? "drukteVanaf" : "drukteBedrag";
		lezer.fout(leeg, "Vul bij drukte allebei in, of maak allebei leeg.");
	}
	const bijDrukte =
		bijMeerDan !== undefined && drukteCent !== undefined ? { bijMeerDan, bedragCent: drukteCent } : null;
	return { ...basis, bedragCent: bedragCent ?? 0, ...(bijDrukte ? { bijDrukte } : {}) };
}

function readUitsluiting(lezer: Lezer, basis: Basis, routes: readonly string[]): Uitsluiting {
	const soort = lezer.keuze("soort", UITSLUITINGSOORTEN);
	if (soort === undefined) {
		lezer.fout("soort", "Kies wie je bedoelt.");
		return { soort: "niet-bezoeken", ...basis };
	}
	if (soort === "eerder-geen-hulp") {
		const maanden = lezer.verplichtGetal("maanden", 1);
		if (maanden > 24) lezer.fout("maanden", "Vul 24 maanden of minder in.");
		return { soort, maanden, ...basis };
	}
	if (soort !== "sleper") return { soort, ...basis };
	const dan = lezer.tekst("dan", "Kies wat er dan gebeurt.");
	if (dan === "oppakken" || dan === "niet-oppakken") return { soort, dan, ...basis };
	const route = routes.find((id) => `${NAAR_ROUTE}${id}` === dan);
	if (route === undefined) lezer.fout("dan", "Kies wat er dan gebeurt.");
	return { soort, dan: { route: route ?? "" }, ...basis };
}

/** The row that a form describes; what is wrong stands in `lezer.fouten`. A reason may wait: that is a finding. */
export function readRij(lezer: Lezer, deel: Deel, nu: Werkinstructie, oudId: string | null): Rij {
	const bezet = DELEN.flatMap((naam) => nu[naam].map((rij) => rij.id)).filter((id) => id !== oudId);
	const basis = {
		id: lezer.naam("id", bezet),
		als: readVoorwaarden(lezer),
		omdat: lezer.tekst("omdat"),
		bron: lezer.tekst("bron"),
	};
	const routes = Object.keys(nu.routes);
	if (deel === "drempels") return readDrempel(lezer, basis);
	if (deel === "uitsluitingen") return readUitsluiting(lezer, basis, routes);
	const route = lezer.keuze("route", routes);
	if (route === undefined) lezer.fout("route", "Kies een aanpak.");
	return { ...basis, route: route ?? "" };
}

/** Choices for what happens with a sleper. */
export const sleperkeuzes = (routes: Werkinstructie["routes"]) => [
	{ waarde: "niet-oppakken", naam: "Niet oppakken" },
	{ waarde: "oppakken", naam: "Gewoon oppakken" },
	...Object.entries(routes).map(([id, route]) => ({ waarde: `${NAAR_ROUTE}${id}`, naam: `Aanpak: ${route.naam}` })),
];
