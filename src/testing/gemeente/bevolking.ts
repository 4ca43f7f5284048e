import type { Bsn } from "../../rules/kernel/bsn.ts";
import { naarDag, naarDatum } from "./dagen.ts";
import { kiesAchternaam, kiesNaamgroep, kiesVoornamen, zonderDiakrieten } from "./namen.ts";
import type { Huishouden, Inwoner, Naamgebruik, Werk, Woning } from "./soorten.ts";
import type { Toeval } from "./toeval.ts";

/** Share of households and ages, rounded from CBS household statistics (38% alone, 28% couple, 26% with children, 7% one parent). */
const HUISHOUDENS: readonly (readonly [Huishouden["soort"], number])[] = [
	["alleen", 37],
	["paar", 28],
	["gezin", 25],
	["eenouder", 7],
	["student", 3],
];

/** What is needed to make people: chance, numbers still free, and the day on which ages hold. */
export interface Bron {
	readonly toeval: Toeval;
	readonly bsns: Iterator<Bsn, never>;
	readonly peildag: number;
	readonly inwoners: Inwoner[];
	readonly huishoudens: Huishouden[];
}

const WERK_JONG: readonly (readonly [Werk, number])[] = [
	["dagwerk", 38],
	["ploegendienst", 14],
	["student", 34],
	["werkloos", 10],
	["zelfstandig", 4],
];
const WERK: readonly (readonly [Werk, number])[] = [
	["dagwerk", 60],
	["ploegendienst", 12],
	["zelfstandig", 11],
	["werkloos", 17],
];

type Achternaam = ReturnType<typeof kiesAchternaam>;

function kiesWerk(toeval: Toeval, leeftijd: number): Werk {
	if (leeftijd < 18) return "scholier";
	if (leeftijd >= 67) return "pensioen";
	return toeval.gewogen(leeftijd < 25 ? WERK_JONG : WERK);
}

/** Mobile numbers are drawn from the whole range; fixed ones get a subscriber part that starts with 0, which is never given out. */
function kiesTelefoon(toeval: Toeval, leeftijd: number): { mobiel: string | null; vast: string | null } {
	const mobiel = toeval.kans(leeftijd > 75 ? 0.6 : 0.96)
		? `06${toeval.kies(["1", "2", "3", "4", "5", "8"])}${String(toeval.geheel(0, 9_999_999)).padStart(7, "0")}`
		: null;
	const vast = toeval.kans(leeftijd > 60 ? 0.7 : 0.1)
		? `04750${String(toeval.geheel(0, 99_999)).padStart(5, "0")}`
		: null;
	return { mobiel, vast };
}

const BRANCHES = [
	"Schilderwerken",
	"Klusbedrijf",
	"Kapsalon",
	"Koeriersdienst",
	"Hoveniersbedrijf",
	"Webdesign",
	"Rijschool",
];

function maakBedrijfsnaam(toeval: Toeval, { voorvoegsel, geslachtsnaam }: Achternaam): string {
	return `${toeval.kies(BRANCHES)} ${voorvoegsel}${voorvoegsel && " "}${geslachtsnaam}`;
}

function maakEmail(voornamen: string, geslachtsnaam: string, id: number): string {
	const kaal = zonderDiakrieten(`${voornamen[0]}.${geslachtsnaam}`).toLowerCase();
	return `${kaal.replace(/[^a-z.]/g, "")}${id % 97}@voorbeeld.example`;
}

/** One person of `leeftijd` on the peildag, added to the list. */
function makeInwoner(
	bron: Bron,
	huishouden: number,
	wie: { leeftijd: number; geslacht: "M" | "V"; groep: ReturnType<typeof kiesNaamgroep> },
	naam: Achternaam,
	partner?: { naam: Achternaam; gebruik: Naamgebruik },
): number {
	const { toeval, inwoners } = bron;
	const id = inwoners.length;
	const { leeftijd, geslacht } = wie;
	const voornamen = kiesVoornamen(toeval, wie.groep, geslacht);
	const werk = kiesWerk(toeval, leeftijd);
	const telefoon = leeftijd < 12 ? { mobiel: null, vast: null } : kiesTelefoon(toeval, leeftijd);
	const email = leeftijd >= 18 && toeval.kans(0.8) ? maakEmail(voornamen, naam.geslachtsnaam, id) : null;
	// Gompertz: the yearly chance of death doubles about every eight years (CBS life table, roughly).
	const sterftePerMaand = Math.min(0.5, 0.00003 * Math.exp(leeftijd * 0.092)) / 12;
	const maandenTotOverlijden = toeval.wachttijd(sterftePerMaand);
	const geboren = bron.peildag - Math.floor((leeftijd + toeval.getal()) * 365.25);
	const overleden = bron.peildag - 540 + maandenTotOverlijden * 30 + toeval.geheel(0, 29);
	inwoners.push({
		id,
		huishouden,
		bsn: bron.bsns.next().value,
		voornamen,
		voorvoegsel: naam.voorvoegsel,
		geslachtsnaam: naam.geslachtsnaam,
		naamgebruik: partner?.gebruik ?? "E",
		partnerVoorvoegsel: partner?.naam.voorvoegsel ?? "",
		partnerGeslachtsnaam: partner?.naam.geslachtsnaam ?? "",
		geboortedatum: naarDatum(geboren),
		geslacht,
		werk,
		bedrijfsnaam: werk === "zelfstandig" && toeval.kans(0.8) ? maakBedrijfsnaam(toeval, naam) : null,
		...telefoon,
		email,
		// About three and a half years of history are lived through; a later death lies outside it.
		overledenOp: maandenTotOverlijden < 42 && overleden > geboren ? naarDatum(overleden) : null,
		geheim: toeval.kans(0.02) ? toeval.kies([1, 2, 3, 4, 5, 6, 7]) : 0,
		inOnderzoek: toeval.kans(0.006),
	});
	return id;
}

const ander = (geslacht: "M" | "V"): "M" | "V" => (geslacht === "M" ? "V" : "M");

function leeftijdVan(toeval: Toeval, soort: Huishouden["soort"]): number {
	if (soort === "student") return toeval.geheel(18, 25);
	if (soort === "gezin") return toeval.geheel(28, 55);
	if (soort === "eenouder") return toeval.geheel(23, 56);
	if (soort === "paar") return toeval.kans(0.3) ? toeval.geheel(22, 42) : toeval.geheel(43, 86);
	return toeval.gewogen([
		[toeval.geheel(19, 30), 26],
		[toeval.geheel(31, 64), 42],
		[toeval.geheel(65, 93), 32],
	]);
}

/** One household in `woning` from `vanaf`; students come as two to four households at the same address. */
export function makeHuishoudens(bron: Bron, woning: number, eigendom: Woning["eigendom"], vanaf: string): Huishouden[] {
	const { toeval } = bron;
	const soort = toeval.gewogen(HUISHOUDENS);
	const samen = soort === "student" ? (eigendom === "koop" ? 1 : toeval.geheel(2, 4)) : toeval.kans(0.006) ? 2 : 1;
	return Array.from({ length: samen }, () => makeHuishouden(bron, soort, woning, vanaf));
}

function makeHuishouden(bron: Bron, soort: Huishouden["soort"], woning: number, vanaf: string): Huishouden {
	const { toeval, huishoudens } = bron;
	const id = huishoudens.length;
	const groep = kiesNaamgroep(toeval);
	const naam = kiesAchternaam(toeval, groep);
	const geslacht = toeval.kans(soort === "eenouder" ? 0.15 : 0.5) ? "M" : "V";
	const leeftijd = leeftijdVan(toeval, soort);
	const huishouden: Huishouden = { id, soort, inwoners: [], adressen: [{ vanaf, woning }], vertrek: null };
	huishoudens.push(huishouden);
	const erbij = (...rest: Parameters<typeof makeInwoner> extends [Bron, number, ...infer R] ? R : never) =>
		huishouden.inwoners.push(makeInwoner(bron, id, ...rest));

	const heeftPartner = soort === "paar" || soort === "gezin";
	const getrouwd = heeftPartner && toeval.kans(0.7);
	const partnergroep = toeval.kans(0.85) ? groep : kiesNaamgroep(toeval);
	const partnernaam = kiesAchternaam(toeval, partnergroep);
	const gebruik = (g: "M" | "V"): Naamgebruik =>
		g === "M"
			? "E"
			: toeval.gewogen([
					["E", 50],
					["V", 34],
					["P", 13],
					["N", 3],
				]);
	erbij({ leeftijd, geslacht, groep }, naam, getrouwd ? { naam: partnernaam, gebruik: gebruik(geslacht) } : undefined);
	if (heeftPartner) {
		const partnergeslacht = toeval.kans(0.97) ? ander(geslacht) : geslacht;
		const verschil = Math.round(toeval.normaal() * 3);
		erbij(
			{ leeftijd: Math.max(19, leeftijd + verschil), geslacht: partnergeslacht, groep: partnergroep },
			partnernaam,
			getrouwd ? { naam, gebruik: gebruik(partnergeslacht) } : undefined,
		);
	}
	if (soort === "gezin" || soort === "eenouder") {
		const kinderen = toeval.gewogen([
			[1, 42],
			[2, 42],
			[3, 16],
		]);
		const oudste = Math.max(0, Math.min(26, leeftijd - toeval.geheel(22, 35)));
		const kindernaam = toeval.kans(0.85) === (geslacht === "M") || !heeftPartner ? naam : partnernaam;
		for (let kind = 0; kind < kinderen; kind++) {
			const jonger = Math.max(0, oudste - kind * toeval.geheel(1, 4));
			erbij({ leeftijd: jonger, geslacht: toeval.kans(0.5) ? "M" : "V", groep }, kindernaam);
		}
	}
	return huishouden;
}

/** The day on which ages hold: the first of the peilmaand. */
export const peildagVan = (peilmaand: string): number => naarDag(`${peilmaand}-01`);
