import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { zonderDiakrieten } from "../gemeente/namen.ts";
import { alsBrppersoon, VELDEN_BEPERKT, VELDEN_HEEL } from "./brp-persoon.ts";

/** A Foutbericht as the description has it. */
export const fout = (status: number, code: string, title: string, detail = ""): Record<string, unknown> => ({
	type: "https://datatracker.ietf.org/doc/html/rfc7231#section-6.5.1",
	...{ title, status, detail, code, instance: "/haalcentraal/api/brp/personen" },
});

/** A 400 on its way out. */
export class Brpfout extends Error {
	readonly inhoud: Record<string, unknown>;
	constructor(code: string, title: string, detail = "") {
		super(title);
		this.inhoud = fout(400, code, title, detail);
	}
}

const ongeldig = (naam: string): Brpfout =>
	new Brpfout("paramsValidation", "Een of meerdere parameters zijn niet correct.", naam);

/** Patterns of the description. Wildcard only at the end, after three letters; first names may be shorter. */
const PATRONEN: Readonly<Record<string, RegExp>> = {
	geslachtsnaam: /^[a-zA-Z0-9À-ž .\-']{1,200}$|^[a-zA-Z0-9À-ž .\-']{3,199}\*$/,
	voornamen: /^[a-zA-Z0-9À-ž .\-']{1,199}\*?$/,
	voorvoegsel: /^[a-zA-Z ']{1,10}$/,
	geslacht: /^[MVOmvo]$/,
	geboortedatum: /^\d{4}-\d{2}-\d{2}$/,
	postcode: /^[1-9]\d{3} ?[A-Za-z]{2}$/,
	huisletter: /^[a-zA-Z]$/,
	huisnummertoevoeging: /^[a-zA-Z0-9 -]{1,4}$/,
	gemeenteVanInschrijving: /^\d{4}$/,
};

interface Soort {
	readonly verplicht: readonly string[];
	readonly extra: readonly string[];
	readonly max: number;
}

const SOORTEN: Readonly<Record<string, Soort>> = {
	ZoekMetGeslachtsnaamEnGeboortedatum: {
		verplicht: ["geslachtsnaam", "geboortedatum"],
		extra: ["voornamen", "voorvoegsel", "geslacht"],
		max: 10,
	},
	ZoekMetNaamEnGemeenteVanInschrijving: {
		verplicht: ["geslachtsnaam", "voornamen", "gemeenteVanInschrijving"],
		extra: ["voorvoegsel", "geslacht"],
		max: 10,
	},
	ZoekMetPostcodeEnHuisnummer: {
		verplicht: ["postcode", "huisnummer"],
		extra: ["huisletter", "huisnummertoevoeging", "geboortedatum", "geslachtsnaam"],
		max: 30,
	},
	RaadpleegMetBurgerservicenummer: { verplicht: ["burgerservicenummer"], extra: [], max: 20 },
};

/** Without diacritics also finds those with; with diacritics finds only those. Capitals do not matter. */
function past(term: string, waarde: string): boolean {
	const jokerteken = term.endsWith("*");
	const kaal = (jokerteken ? term.slice(0, -1) : term).toLowerCase();
	const metDiakriet = zonderDiakrieten(kaal) !== kaal;
	const tegen = metDiakriet ? waarde.toLowerCase() : zonderDiakrieten(waarde).toLowerCase();
	return jokerteken ? tegen.startsWith(kaal) : tegen === kaal;
}

const VERGELIJK: Readonly<Record<string, (persoon: Registerpersoon, waarde: string) => boolean>> = {
	geslachtsnaam: (persoon, waarde) => past(waarde, persoon.geslachtsnaam),
	voornamen: (persoon, waarde) => past(waarde, persoon.voornamen),
	voorvoegsel: (persoon, waarde) => past(waarde, persoon.voorvoegsel),
	geslacht: () => true,
	geboortedatum: (persoon, waarde) => persoon.geboortedatum === waarde.replace(/-/g, ""),
	postcode: (persoon, waarde) => persoon.postcode === waarde.replace(" ", "").toUpperCase(),
	huisnummer: (persoon, waarde) => persoon.huisnummer === waarde,
	huisletter: (persoon, waarde) => persoon.huisletter.toUpperCase() === waarde.toUpperCase(),
	huisnummertoevoeging: (persoon, waarde) => persoon.toevoeging.toUpperCase() === waarde.toUpperCase(),
	gemeenteVanInschrijving: (persoon, waarde) => persoon.gemeentecode === waarde,
};

function leesVelden(vraag: Record<string, unknown>, toegestaan: readonly string[]): string[] {
	const { fields } = vraag;
	if (!Array.isArray(fields) || fields.length === 0 || fields.length > 130)
		throw new Brpfout("paramsValidation", "Een of meerdere parameters zijn niet correct.", "fields");
	for (const veld of fields) if (!toegestaan.includes(veld)) throw ongeldig(`fields: ${veld}`);
	return fields;
}

function controleerParameters(vraag: Record<string, unknown>, soort: Soort): void {
	const algemeen = ["type", "fields", "gemeenteVanInschrijving", "inclusiefOverledenPersonen"];
	for (const naam of soort.verplicht)
		if (vraag[naam] === undefined)
			throw new Brpfout("paramsCombination", "Minimale combinatie van parameters moet worden opgegeven.", naam);
	for (const [naam, waarde] of Object.entries(vraag)) {
		if (![...algemeen, ...soort.verplicht, ...soort.extra].includes(naam)) throw ongeldig(naam);
		if (naam === "huisnummer" && !(Number.isInteger(waarde) && Number(waarde) >= 1 && Number(waarde) <= 99_999))
			throw ongeldig(naam);
		const patroon = PATRONEN[naam];
		if (patroon && !(typeof waarde === "string" && patroon.test(waarde))) throw ongeldig(naam);
	}
}

/** The answer to one question, or a Brpfout. Lists marked F or W are never given; the dead only when asked for. */
export function beantwoord(personen: readonly Registerpersoon[], inhoud: unknown): Record<string, unknown> {
	if (typeof inhoud !== "object" || inhoud === null) throw new Brpfout("paramsRequired", "Geen vraag.");
	const vraag = inhoud as Record<string, unknown>;
	const type = String(vraag.type ?? "");
	const soort = SOORTEN[type];
	if (!soort) throw new Brpfout("paramsValidation", "Een of meerdere parameters zijn niet correct.", "type");
	controleerParameters(vraag, soort);
	const levend = personen.filter(({ opschorting }) => opschorting !== "F" && opschorting !== "W");
	const gemeente = vraag.gemeenteVanInschrijving;
	if (type === "RaadpleegMetBurgerservicenummer") {
		const velden = leesVelden(vraag, VELDEN_HEEL);
		const bsns = vraag.burgerservicenummer;
		if (!Array.isArray(bsns) || bsns.length === 0 || bsns.length > 20 || bsns.some((bsn) => !/^\d{9}$/.test(bsn)))
			throw ongeldig("burgerservicenummer");
		const gevonden = levend.filter(
			({ bsn, gemeentecode }) => bsns.includes(bsn) && (gemeente === undefined || gemeentecode === gemeente),
		);
		return { type, personen: gevonden.map((persoon) => alsBrppersoon(persoon, velden)) };
	}
	const velden = leesVelden(vraag, VELDEN_BEPERKT);
	const gevonden = levend.filter(
		(persoon) =>
			(persoon.opschorting !== "O" || vraag.inclusiefOverledenPersonen === true) &&
			Object.entries(vraag).every(([naam, waarde]) => VERGELIJK[naam]?.(persoon, String(waarde)) ?? true),
	);
	if (gevonden.length > soort.max)
		throw new Brpfout(
			"tooManyResults",
			"Teveel zoekresultaten.",
			`Meer dan maximum van ${soort.max} zoekresultaten gevonden. Verfijn de zoekopdracht.`,
		);
	return { type, personen: gevonden.map((persoon) => alsBrppersoon(persoon, velden)) };
}
