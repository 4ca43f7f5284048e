import { z } from "zod";
import {
	NAAMGEBRUIKEN,
	type Naamgebruik,
	OPSCHORTINGEN,
	type Opschorting,
	type Registerpersoon,
} from "../../rules/verify/registerpersoon.ts";

/** Only what we read; the API may send more. A field of another kind than the description says makes the answer a lie. */
const Waarde = z.object({ code: z.string().optional(), omschrijving: z.string().optional() });
const Datum = z.object({
	type: z.string(),
	datum: z.string().optional(),
	jaar: z.number().optional(),
	maand: z.number().optional(),
});
const Naam = z.object({
	voornamen: z.string().optional(),
	voorvoegsel: z.string().optional(),
	geslachtsnaam: z.string().optional(),
	aanduidingNaamgebruik: Waarde.optional(),
	inOnderzoek: z.unknown().optional(),
});
const Verblijfplaats = z.object({
	type: z.string(),
	verblijfadres: z
		.object({
			postcode: z.string().optional(),
			huisnummer: z.number().optional(),
			huisletter: z.string().optional(),
			huisnummertoevoeging: z.string().optional(),
			korteStraatnaam: z.string().optional(),
			woonplaats: z.string().optional(),
			inOnderzoek: z.unknown().optional(),
		})
		.optional(),
	indicatieVastgesteldVerblijftNietOpAdres: z.boolean().optional(),
	inOnderzoek: z.unknown().optional(),
});
const Persoon = z.object({
	burgerservicenummer: z.string().regex(/^\d{9}$/),
	naam: Naam.optional(),
	geboorte: z.object({ datum: Datum.optional(), inOnderzoek: z.unknown().optional() }).optional(),
	partners: z.array(z.object({ naam: Naam.optional() })).optional(),
	verblijfplaats: Verblijfplaats.optional(),
	gemeenteVanInschrijving: Waarde.optional(),
	geheimhoudingPersoonsgegevens: z.boolean().optional(),
	opschortingBijhouding: z.object({ reden: Waarde.optional() }).optional(),
	inOnderzoek: z.unknown().optional(),
});
const Antwoord = z.object({ type: z.string(), personen: z.array(Persoon) });
type Brppersoon = z.infer<typeof Persoon>;

/** Datum, JaarMaandDatum, JaarDatum and DatumOnbekend, as the eight digits of the register. */
export function leesDatum(datum: z.infer<typeof Datum> | undefined): string {
	if (!datum || datum.type === "DatumOnbekend") return "";
	if (datum.type === "Datum") return (datum.datum ?? "").replace(/-/g, "");
	const maand = datum.type === "JaarMaandDatum" ? (datum.maand ?? 0) : 0;
	return datum.jaar === undefined ? "" : `${datum.jaar}${String(maand).padStart(2, "0")}00`;
}

/** Their code → ours; a code that we do not know is "unknown", never "none". */
function leesOpschorting(reden: string | undefined, isOpgeschort: boolean): Opschorting {
	if (!isOpgeschort) return "";
	return OPSCHORTINGEN.find((code) => code !== "" && code === reden) ?? ".";
}

function leesPersoon(persoon: Brppersoon): Registerpersoon {
	const { naam, geboorte, verblijfplaats, opschortingBijhouding: opschorting } = persoon;
	// A Locatie, an unknown residence and one abroad have no Dutch address; only an Adres has.
	const adres = verblijfplaats?.type === "Adres" ? verblijfplaats.verblijfadres : undefined;
	const partner = persoon.partners?.[0]?.naam;
	const onderzocht = [persoon, naam, geboorte, verblijfplaats, adres].some((deel) => deel?.inOnderzoek !== undefined);
	return {
		bsn: persoon.burgerservicenummer,
		voornamen: naam?.voornamen ?? "",
		voorvoegsel: naam?.voorvoegsel ?? "",
		geslachtsnaam: naam?.geslachtsnaam ?? "",
		naamgebruik: NAAMGEBRUIKEN.find((code: Naamgebruik) => code === naam?.aanduidingNaamgebruik?.code) ?? "",
		partnerVoorvoegsel: partner?.voorvoegsel ?? "",
		partnerGeslachtsnaam: partner?.geslachtsnaam ?? "",
		geboortedatum: leesDatum(geboorte?.datum),
		postcode: (adres?.postcode ?? "").replace(/\s/g, ""),
		huisnummer: adres?.huisnummer === undefined ? "" : String(adres.huisnummer),
		huisletter: adres?.huisletter ?? "",
		toevoeging: adres?.huisnummertoevoeging ?? "",
		straat: adres?.korteStraatnaam ?? "",
		...(adres?.woonplaats ? { woonplaats: adres.woonplaats } : {}),
		gemeentecode: persoon.gemeenteVanInschrijving?.code ?? "",
		gemeente: persoon.gemeenteVanInschrijving?.omschrijving ?? "",
		opschorting: leesOpschorting(opschorting?.reden?.code, opschorting !== undefined),
		geheim: persoon.geheimhoudingPersoonsgegevens === true,
		inOnderzoek: onderzocht || verblijfplaats?.indicatieVastgesteldVerblijftNietOpAdres === true,
	};
}

/** The people in an answer to a question of this type; null when the answer is not what the description promises. */
export function leesPersonen(type: string, inhoud: unknown): Registerpersoon[] | null {
	const gelezen = Antwoord.safeParse(inhoud);
	if (!gelezen.success || gelezen.data.type !== type) return null;
	return gelezen.data.personen.map(leesPersoon);
}
