import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import type { Signaaltype } from "../../rules/vroegsignaal/signaaltype.ts";
import { eersteDag, naarDatum, naarMaand } from "./dagen.ts";
import { PARTNERS } from "./partners.ts";
import type { SynthetischeGemeente } from "./soorten.ts";
import { type Achterstand, type Huishouden, MAANDEN_DAARNA, MAANDEN_VOORAF, type Signaalmoment } from "./soorten.ts";
import { maakToeval, type Toeval } from "./toeval.ts";

/**
 * Published rates that the model is tuned to. Source: Divosa Monitor Vroegsignalering, jaarrapportages 2023 and 2024:
 * 4.4 signalen per 1,000 residents a month; zorg 41%, energie 20%, huur 20%, water 18%; 25% of energie is eindelevering.
 */
export const SIGNALEN_PER_1000_PER_MAAND = 4.4;
/** Signalen that one time of trouble gives in the long run: measured on this very model (test "the published rates"). */
const SIGNALEN_PER_EPISODE = 2.0;
/** Chance that a time of trouble reaches a second, and then a third, partner. */
const TWEEDE_PARTNER = 0.2;

/** How each kind of arrear behaves. Amounts in euros a month; the shares make herhaalmeldingen mostly zorg and energie. */
interface Gedrag {
	readonly gewicht: number;
	readonly termijn: readonly [number, number];
	/** Chance that the partner reports it again next month, and that it has risen by then. */
	readonly weer: number;
	readonly stijgt: number;
}
type Soort = "Huur" | "Energie" | "Zorg" | "Water" | "CAK Zorgverzekeringen" | "Hypotheek";
const GEDRAG: Readonly<Record<Soort, Gedrag>> = {
	Zorg: { gewicht: 41, termijn: [110, 190], weer: 0.42, stijgt: 0.68 },
	Energie: { gewicht: 18, termijn: [95, 290], weer: 0.42, stijgt: 0.68 },
	Huur: { gewicht: 20, termijn: [420, 880], weer: 0.4, stijgt: 0.95 },
	Water: { gewicht: 25, termijn: [38, 130], weer: 0.12, stijgt: 0.9 },
	"CAK Zorgverzekeringen": { gewicht: 0.6, termijn: [160, 180], weer: 0.4, stijgt: 0.95 },
	Hypotheek: { gewicht: 0.9, termijn: [480, 1500], weer: 0.3, stijgt: 0.95 },
};

type Kaal = Omit<SynthetischeGemeente, "achterstanden">;

/** How likely a household gets into trouble, against the average. Shares are a choice: no source gives them by group. */
function kwetsbaarheid(gemeente: Kaal, huishouden: Huishouden, toeval: Toeval): number {
	const eerste = gemeente.inwoners[huishouden.inwoners[0]!]!;
	const woning = gemeente.woningen[huishouden.adressen[0]!.woning]!;
	let gewicht = {
		werkloos: 2.4,
		zelfstandig: 1.3,
		student: 1.2,
		ploegendienst: 1.1,
		dagwerk: 0.8,
		pensioen: 0.3,
		scholier: 1,
	}[eerste.werk];
	if (huishouden.soort === "eenouder") gewicht *= 2;
	gewicht *= woning.eigendom === "corporatie" ? 1.9 : woning.eigendom === "koop" ? 0.55 : 1;
	// What nobody sees from outside: a few households carry most of the trouble.
	return gewicht * Math.exp(toeval.normaal() * 0.6);
}

/** The arrears of all households over the whole history. */
export function makeAchterstanden(gemeente: Kaal): Achterstand[] {
	const lijst: Achterstand[] = [];
	const begin = naarMaand(gemeente.peilmaand) - MAANDEN_VOORAF;
	const maanden = MAANDEN_VOORAF + MAANDEN_DAARNA;
	const toevallen = gemeente.huishoudens.map((h) => maakToeval(gemeente.zaad, "geld", h.id));
	const gewichten = gemeente.huishoudens.map((h, plaats) => kwetsbaarheid(gemeente, h, toevallen[plaats]!));
	const verblijf = gemeente.huishoudens.map(verblijfVan);
	const peil = naarMaand(gemeente.peilmaand);
	let som = 0;
	let inwoners = 0;
	for (const { id, inwoners: leden } of gemeente.huishoudens) {
		if (verblijf[id]!.van > peil || verblijf[id]!.tot < peil) continue;
		som += gewichten[id]!;
		inwoners += leden.length;
	}
	const episodesPerMaand = ((SIGNALEN_PER_1000_PER_MAAND / 1000) * inwoners) / SIGNALEN_PER_EPISODE;
	for (const huishouden of gemeente.huishoudens) {
		const toeval = toevallen[huishouden.id]!;
		const kans = Math.min(0.5, (episodesPerMaand * gewichten[huishouden.id]!) / som);
		const { van, tot } = verblijf[huishouden.id]!;
		const laatste = Math.min(tot, begin + maanden - 1);
		const eerste = Math.max(van, begin);
		const lopend = new Map<string, number>();
		for (let maand = eerste + toeval.wachttijd(kans); maand <= laatste; maand += 1 + toeval.wachttijd(kans)) {
			maakEpisode(gemeente, huishouden, maand, lopend, toeval, lijst);
		}
		if (isSleper(gemeente, huishouden, toeval)) {
			const sleper = maakSleper(gemeente, huishouden, begin + toeval.geheel(-10, maanden), toeval, lijst.length);
			if (sleper && !lopend.has(contract(sleper))) lijst.push(sleper);
		}
	}
	return lijst;
}

/** The months in which a household can get into trouble here: a partner hears of a departure a month late. */
function verblijfVan(huishouden: Huishouden): { van: number; tot: number } {
	const tot = huishouden.vertrek ? naarMaand(huishouden.vertrek.op) + 1 : Number.POSITIVE_INFINITY;
	return { van: naarMaand(huishouden.adressen[0]!.vanaf), tot };
}

/** About two in a thousand corporation tenants always pay just too late ("slepers"; Divosa 2025, § 2.2). */
function isSleper(gemeente: Kaal, huishouden: Huishouden, toeval: Toeval): boolean {
	const woning = gemeente.woningen[huishouden.adressen[0]!.woning]!;
	return toeval.kans(0.002) && woning.eigendom === "corporatie";
}

function kiesSoort(gemeente: Kaal, huishouden: Huishouden, al: readonly Soort[], toeval: Toeval): Soort {
	const { eigendom } = gemeente.woningen[huishouden.adressen[0]!.woning]!;
	const mogelijk = (Object.keys(GEDRAG) as Soort[]).filter(
		(soort) =>
			!al.includes(soort) &&
			!(soort === "Huur" && eigendom !== "corporatie") &&
			!(soort === "Hypotheek" && eigendom !== "koop"),
	);
	// Only about half of the households in trouble rent from a corporation, so huur weighs more there.
	return toeval.gewogen(mogelijk.map((soort) => [soort, GEDRAG[soort].gewicht * (soort === "Huur" ? 1.95 : 1)]));
}

/** A partner has one contract with a person, and reports it once a month however often trouble came. */
const contract = ({ partner, inwoner }: Pick<Achterstand, "partner" | "inwoner">): string => `${partner}|${inwoner}`;

/** One time of trouble at one to three partners. `lopend`: until which month each contract is already reported. */
function maakEpisode(
	gemeente: Kaal,
	huishouden: Huishouden,
	maand: number,
	lopend: Map<string, number>,
	toeval: Toeval,
	lijst: Achterstand[],
): void {
	const soorten: Soort[] = [kiesSoort(gemeente, huishouden, [], toeval)];
	while (soorten.length < 3 && toeval.kans(TWEEDE_PARTNER))
		soorten.push(kiesSoort(gemeente, huishouden, soorten, toeval));
	for (const [plaats, soort] of soorten.entries()) {
		const start = maand + (plaats === 0 || toeval.kans(0.6) ? 0 : toeval.geheel(1, 3));
		const achterstand = maakAchterstand(gemeente, huishouden, soort, start, toeval, lijst.length);
		if (!achterstand || (lopend.get(contract(achterstand)) ?? 0) >= start) continue;
		lopend.set(contract(achterstand), achterstand.momenten[achterstand.momenten.length - 1]!.maand);
		lijst.push(achterstand);
	}
}

/**
 * Zorg belongs to one adult; all other contracts to the first person of the household, or whoever is left of it. A partner
 * hears of a death up to two months late; null when nobody is left.
 */
function contractant(
	gemeente: Kaal,
	huishouden: Huishouden,
	soort: Soort,
	start: number,
	toeval: Toeval,
): number | null {
	const zorg = soort === "Zorg" || soort === "CAK Zorgverzekeringen";
	const volwassen = naarDatum(eersteDag(start - 12 * 18));
	const bekendDood = naarDatum(eersteDag(start - 2));
	const leden = huishouden.inwoners.filter((id) => {
		const { geboortedatum, overledenOp } = gemeente.inwoners[id]!;
		return geboortedatum < volwassen && (overledenOp === null || overledenOp > bekendDood);
	});
	if (leden.length === 0) return null;
	return zorg ? toeval.kies(leden) : leden[0]!;
}

function kiesPartner(gemeente: Kaal, huishouden: Huishouden, inwoner: number, soort: Partnertype): number {
	const corporatie = gemeente.woningen[huishouden.adressen[0]!.woning]!.corporatie;
	if (soort === "Huur") return corporatie ?? 0;
	// A customer stays with the same partner: the choice depends on who it is, not on when.
	const wie = soort === "Zorg" ? `i${inwoner}` : `h${huishouden.id}`;
	const keuzes = PARTNERS.map((partner, nummer) => [nummer, partner.type === soort ? partner.aandeel : 0] as const);
	return maakToeval(gemeente.zaad, "klant", soort, wie).gewogen(keuzes);
}

function kiesSignaaltype(soort: Soort, volgnummer: number, vorig: Signaaltype, toeval: Toeval): Signaaltype {
	if (vorig !== "Vroeg") return vorig;
	if (soort === "Energie" && toeval.kans(volgnummer === 0 ? 0.14 : 0.22)) return "Eindelevering";
	const crisis = soort === "Huur" || soort === "Energie";
	return crisis && toeval.kans(volgnummer === 0 ? 0.006 : 0.025) ? "Crisis" : "Vroeg";
}

function maakAchterstand(
	gemeente: Kaal,
	huishouden: Huishouden,
	soort: Soort,
	start: number,
	toeval: Toeval,
	id: number,
): Achterstand | null {
	const { termijn, weer, stijgt } = GEDRAG[soort];
	const inwoner = contractant(gemeente, huishouden, soort, start, toeval);
	if (inwoner === null) return null;
	const perMaand = toeval.geheel(termijn[0] * 100, termijn[1] * 100);
	let bedragCent = Math.round(
		perMaand * (soort === "CAK Zorgverzekeringen" ? 6.5 : 1 + Math.max(0, toeval.normaal() * 0.7)),
	);
	let signaaltype: Signaaltype = "Vroeg";
	const momenten: Signaalmoment[] = [];
	let maand = start;
	do {
		if (momenten.length > 0 && toeval.kans(stijgt)) bedragCent += Math.round(perMaand * (0.4 + toeval.getal() * 0.6));
		signaaltype = kiesSignaaltype(soort, momenten.length, signaaltype, toeval);
		const warm = signaaltype === "Crisis" ? toeval.kans(0.6) : soort === "Huur" && toeval.kans(0.03);
		momenten.push({ maand, bedragCent, signaaltype, warmeOverdracht: warm });
		maand += toeval.kans(0.12) ? 2 : 1;
	} while (momenten.length < 12 && toeval.kans(weer));
	const ontstaan = eersteDag(start) - toeval.geheel(32, soort === "CAK Zorgverzekeringen" ? 260 : 88);
	const einde = eersteDag(momenten[momenten.length - 1]!.maand) + toeval.geheel(24, 58);
	const partner = kiesPartner(gemeente, huishouden, inwoner, soort);
	return {
		id,
		huishouden: huishouden.id,
		inwoner,
		partnertype: soort,
		partner,
		klantnummer: `${partner + 10}${String(inwoner).padStart(6, "0")}`,
		ontstaan: naarDatum(ontstaan),
		betaaldOp: toeval.kans(0.9) ? naarDatum(einde) : null,
		sleper: false,
		momenten,
	};
}

function maakSleper(
	gemeente: Kaal,
	huishouden: Huishouden,
	start: number,
	toeval: Toeval,
	id: number,
): Achterstand | null {
	const basis = maakAchterstand(gemeente, huishouden, "Huur", start, toeval, id);
	if (!basis) return null;
	const bedragCent = toeval.geheel(420_00, 880_00);
	const duur = toeval.geheel(8, 20);
	const momenten = Array.from({ length: duur }, (_, plaats): Signaalmoment => {
		return { maand: start + plaats, bedragCent, signaaltype: "Vroeg", warmeOverdracht: false };
	});
	return { ...basis, sleper: true, betaaldOp: null, momenten };
}
