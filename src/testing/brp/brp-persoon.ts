import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";

/** The four shapes of a date in the API. */
function alsDatum(datum: string): object {
	const [jaar, maand, dag] = [datum.slice(0, 4), datum.slice(4, 6), datum.slice(6, 8)];
	if (datum === "" || jaar === "0000") return { type: "DatumOnbekend", onbekend: true, langFormaat: "onbekend" };
	if (maand === "00") return { type: "JaarDatum", jaar: Number(jaar), langFormaat: jaar };
	if (dag === "00") {
		return { type: "JaarMaandDatum", jaar: Number(jaar), maand: Number(maand), langFormaat: `${maand} ${jaar}` };
	}
	return { type: "Datum", datum: `${jaar}-${maand}-${dag}`, langFormaat: `${dag} ${maand} ${jaar}` };
}

const zonderLeeg = (object: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(object).filter(([, waarde]) => waarde !== "" && waarde !== undefined));

function alsVerblijfplaats(persoon: Registerpersoon): object {
	if (persoon.opschorting === "E" || persoon.opschorting === "R")
		return { type: "VerblijfplaatsBuitenland", verblijfadres: { land: { code: "5010", omschrijving: "België" } } };
	if (persoon.huisnummer === "") return { type: "Locatie", verblijfadres: { locatiebeschrijving: "Woonboot" } };
	return {
		type: "Adres",
		verblijfadres: zonderLeeg({
			postcode: persoon.postcode,
			huisnummer: Number(persoon.huisnummer),
			huisletter: persoon.huisletter,
			huisnummertoevoeging: persoon.toevoeging,
			korteStraatnaam: persoon.straat,
			woonplaats: persoon.woonplaats,
		}),
	};
}

/** What comes with every answer without asking. */
function vanzelf(persoon: Registerpersoon): Record<string, unknown> {
	return zonderLeeg({
		geheimhoudingPersoonsgegevens: persoon.geheim || undefined,
		inOnderzoek: persoon.inOnderzoek ? { burgerservicenummer: true } : undefined,
		opschortingBijhouding:
			persoon.opschorting === ""
				? undefined
				: { reden: { code: persoon.opschorting }, datum: { type: "JaarDatum", jaar: 2020, langFormaat: "2020" } },
	});
}

/** Everything of a Persoon that this server knows, before `fields` cuts it. */
function heel(persoon: Registerpersoon): Record<string, unknown> {
	const partner = zonderLeeg({
		voorvoegsel: persoon.partnerVoorvoegsel,
		geslachtsnaam: persoon.partnerGeslachtsnaam,
	});
	return {
		burgerservicenummer: persoon.bsn,
		naam: zonderLeeg({
			voornamen: persoon.voornamen,
			voorvoegsel: persoon.voorvoegsel,
			// The standard value for an unknown surname is not delivered.
			geslachtsnaam: persoon.geslachtsnaam === "." ? "" : persoon.geslachtsnaam,
			aanduidingNaamgebruik: persoon.naamgebruik === "" ? undefined : { code: persoon.naamgebruik },
		}),
		geboorte: { datum: alsDatum(persoon.geboortedatum) },
		partners: Object.keys(partner).length === 0 ? [] : [{ naam: partner }],
		verblijfplaats: alsVerblijfplaats(persoon),
		gemeenteVanInschrijving: zonderLeeg({ code: persoon.gemeentecode, omschrijving: persoon.gemeente }),
	};
}

/** Keeps what the paths name; `type` of a polymorphic part always stays. */
function kies(waarde: unknown, paden: readonly (readonly string[])[]): unknown {
	if (paden.some((pad) => pad.length === 0)) return waarde;
	if (Array.isArray(waarde)) return waarde.map((een) => kies(een, paden));
	if (typeof waarde !== "object" || waarde === null) return waarde;
	const gekozen = Object.entries(waarde).flatMap(([naam, deel]) => {
		if (naam === "type") return [[naam, deel]];
		const verder = paden.filter(([eerste]) => eerste === naam).map((pad) => pad.slice(1));
		return verder.length === 0 ? [] : [[naam, kies(deel, verder)]];
	});
	return Object.fromEntries(gekozen);
}

/** A person as the API gives it for these fields. */
export function alsBrppersoon(persoon: Registerpersoon, fields: readonly string[]): unknown {
	const paden = fields.map((veld) => veld.split("."));
	return { ...(kies(heel(persoon), paden) as object), ...vanzelf(persoon) };
}

const NAAM = ["naam", "naam.voornamen", "naam.voorvoegsel", "naam.geslachtsnaam"];
/** Paths that a search may ask for (PersoonBeperkt). */
export const VELDEN_BEPERKT: readonly string[] = ["burgerservicenummer", ...NAAM, "geboorte", "geboorte.datum"];

/** Paths that a raadpleging may ask for: what this server knows of a Persoon. */
export const VELDEN_HEEL: readonly string[] = [
	...VELDEN_BEPERKT,
	"naam.aanduidingNaamgebruik",
	...["partners", "partners.naam", "partners.naam.voorvoegsel", "partners.naam.geslachtsnaam"],
	...["verblijfplaats", "verblijfplaats.verblijfadres", "gemeenteVanInschrijving"],
	...["postcode", "huisnummer", "huisletter", "huisnummertoevoeging", "korteStraatnaam", "woonplaats"].map(
		(veld) => `verblijfplaats.verblijfadres.${veld}`,
	),
];
