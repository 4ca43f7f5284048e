import type { Route, Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { parseWerkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import type { Stap } from "../../../rules/zaak/route.ts";
import { readCapaciteit, readRoute, readStap } from "./aanpakken.ts";
import { DELEN, type Deel, type Rij, readRij } from "./rijen.ts";
import { type Fouten, Lezer, type Velden } from "./velden.ts";

/** What a button of a form does; every one keeps what was filled in first, except taking away. */
export type Daad = "bewaar" | "hoger" | "lager" | "weg";
/** Stands for a row, aanpak or step that is still to come; no name can look like this. */
export const NIEUW = "_nieuw";

/** The changed werkinstructie, and where on the page the changed thing stands now; null when it is gone. */
export interface Bewerkt {
	readonly werkinstructie: Werkinstructie;
	readonly plek: string | null;
}

/** One place up or down; at the end of the list it stays. */
function schuif<T>(lijst: readonly T[], plaats: number, daad: Daad): readonly T[] {
	const naar = plaats + (daad === "hoger" ? -1 : daad === "lager" ? 1 : 0);
	if (plaats === naar || naar < 0 || naar >= lijst.length) return lijst;
	const nieuw = [...lijst];
	nieuw.splice(naar, 0, ...nieuw.splice(plaats, 1));
	return nieuw;
}

/** Puts a thing back in its list, or a new one at `einde`; then moves it. */
function zet<T extends { readonly id: string }>(
	lijst: readonly T[],
	oudId: string | null,
	ding: T,
	daad: Daad,
	einde: number,
): readonly T[] {
	const plaats = oudId === null ? einde : lijst.findIndex((ander) => ander.id === oudId);
	const metDing =
		oudId === null ? lijst.toSpliced(plaats, 0, ding) : lijst.map((ander) => (ander.id === oudId ? ding : ander));
	return schuif(metDing, plaats, daad);
}

function bewerkRij(nu: Werkinstructie, deel: Deel, oudId: string | null, lezer: Lezer, daad: Daad): Bewerkt {
	const rijen: readonly Rij[] = nu[deel];
	if (daad === "weg") {
		return { werkinstructie: { ...nu, [deel]: rijen.filter((rij) => rij.id !== oudId) }, plek: null };
	}
	const rij = readRij(lezer, deel, nu, oudId);
	// A new row of the beslistabel comes before the last resort: after it, it could never win.
	const einde = deel === "beslistabel" ? Math.max(0, rijen.length - 1) : rijen.length;
	return {
		werkinstructie: { ...nu, [deel]: zet(rijen, oudId, rij, daad, einde) },
		plek: `${deel}.${rij.id}`,
	};
}

/** Everything that names an aanpak follows when its name changes. */
function hernoemRoute(nu: Werkinstructie, van: string, naar: string): Werkinstructie {
	if (van === naar) return nu;
	return {
		...nu,
		beslistabel: nu.beslistabel.map((rij) => (rij.route === van ? { ...rij, route: naar } : rij)),
		uitsluitingen: nu.uitsluitingen.map((rij) =>
			rij.soort === "sleper" && typeof rij.dan === "object" && rij.dan.route === van
				? { ...rij, dan: { route: naar } }
				: rij,
		),
		routes: Object.fromEntries(
			Object.entries(nu.routes).map(([id, route]) => [
				id,
				route.variantVan === van ? { ...route, variantVan: naar } : route,
			]),
		),
	};
}

function bewerkRoute(nu: Werkinstructie, oudId: string | null, lezer: Lezer, daad: Daad): Bewerkt {
	if (daad === "weg") {
		const routes = Object.fromEntries(Object.entries(nu.routes).filter(([id]) => id !== oudId));
		return { werkinstructie: { ...nu, routes }, plek: null };
	}
	const { id, route } = readRoute(lezer, nu, oudId);
	const basis = oudId === null ? nu : hernoemRoute(nu, oudId, id);
	const andere = Object.entries(basis.routes).filter(([ander]) => ander !== oudId);
	return { werkinstructie: { ...basis, routes: Object.fromEntries([...andere, [id, route]]) }, plek: `routes.${id}` };
}

function bewerkStap(nu: Werkinstructie, routeId: string, route: Route, oudId: string | null, lezer: Lezer, daad: Daad) {
	const metStappen = (stappen: readonly Stap[], plek: string | null): Bewerkt => ({
		werkinstructie: { ...nu, routes: { ...nu.routes, [routeId]: { ...route, stappen: [...stappen] } } },
		plek,
	});
	if (daad === "weg")
		return metStappen(
			route.stappen.filter((stap) => stap.id !== oudId),
			null,
		);
	const stap = readStap(lezer, route.stappen, oudId);
	const volgt = route.stappen.map((ander) =>
		oudId !== null && ander.aankondiging === oudId ? { ...ander, aankondiging: stap.id } : ander,
	);
	return metStappen(zet(volgt, oudId, stap, daad, volgt.length), `routes.${routeId}.${stap.id}`);
}

function bewerkPlek(nu: Werkinstructie, plek: string, lezer: Lezer, daad: Daad): Bewerkt | null {
	const [deel, id, stapId] = plek.split(".");
	if (plek === "algemeen") {
		const titel = lezer.tekst("titel", "Vul een titel in.");
		const inleiding = lezer.tekst("inleiding");
		const { inleiding: _oud, ...rest } = nu;
		return {
			werkinstructie: { ...rest, titel, bron: lezer.tekst("bron"), ...(inleiding ? { inleiding } : {}) },
			plek,
		};
	}
	if (plek === "capaciteit") return { werkinstructie: { ...nu, capaciteit: readCapaciteit(lezer) }, plek };
	if (id === undefined) return null;
	const oudId = id === NIEUW ? null : id;
	const tabel = DELEN.find((naam) => naam === deel);
	if (tabel) {
		const bestaat = oudId === null || nu[tabel].some((rij) => rij.id === oudId);
		return bestaat ? bewerkRij(nu, tabel, oudId, lezer, daad) : null;
	}
	if (deel !== "routes") return null;
	const route = oudId !== null && Object.hasOwn(nu.routes, oudId) ? nu.routes[oudId] : undefined;
	if (stapId === undefined) return oudId === null || route ? bewerkRoute(nu, oudId, lezer, daad) : null;
	if (!route || oudId === null) return null;
	const oudeStap = stapId === NIEUW ? null : stapId;
	const bestaat = oudeStap === null || route.stappen.some((stap) => stap.id === oudeStap);
	return bestaat ? bewerkStap(nu, oudId, route, oudeStap, lezer, daad) : null;
}

/**
 * Changes one place of a werkinstructie with what a form sent: "algemeen", "capaciteit", "beslistabel.jongere",
 * "routes.bellen" or "routes.bellen.brief". Refused with one sentence per field, or when the place is gone.
 */
export function bewerk(nu: Werkinstructie, plek: string, velden: Velden, daad: Daad): Result<Bewerkt, Fouten | "weg"> {
	const lezer = new Lezer(velden);
	const uitkomst = bewerkPlek(nu, plek, lezer, daad);
	if (!uitkomst) return refuse("weg");
	if (Object.keys(lezer.fouten).length > 0) return refuse(lezer.fouten);
	// The form cannot make what the shape refuses, but for its limits: so many rows, so long a text.
	const gelezen = parseWerkinstructie(uitkomst.werkinstructie);
	if (!gelezen.ok) return refuse({ formulier: gelezen.reden.map(({ uitleg }) => uitleg).join(" ") });
	return accept({ werkinstructie: gelezen.waarde, plek: uitkomst.plek });
}
