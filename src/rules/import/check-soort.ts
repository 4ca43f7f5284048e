import { PARTNERTYPEN, type Partnertype } from "../vroegsignaal/partnertype.ts";
import type { Signaaltype } from "../vroegsignaal/signaaltype.ts";
import { normaliseTekst } from "../vroegsignaal/sleutels.ts";
import type { Bevindingen } from "./bevindingen.ts";
import { type Cel, celTekst } from "./cel.ts";
import type { Regelcontext, Velden } from "./regeluitkomst.ts";
import { checkTekst, schoneTekst, waardeOfLeeg } from "./schoon.ts";

function kaal(tekst: string): string {
	const klein = normaliseTekst(tekst);
	return /^[a-z0-9]*$/.test(klein) ? klein : klein.replace(/[^a-z0-9]/g, "");
}
const tabel = <T>(woorden: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
	new Map(woorden.flatMap(([waarde, lijst]) => lijst.split(",").map((woord) => [kaal(woord), waarde] as const)));

const PARTNERTYPE_WOORDEN = tabel<Partnertype>([
	...PARTNERTYPEN.map((type) => [type, type] as const),
	["Belastingdienst", "belasting, fiscus, rijksbelastingdienst"],
	["CAK Eigen bijdrage", "cak eigen bijdragen, eigen bijdrage, cak wmo, cak wlz"],
	["CAK Zorgverzekeringen", "cak, cak zorgverzekering, cak zvw, cak wanbetalers, bestuursrechtelijke premie"],
	["Dienst Toeslagen", "toeslagen, belastingdienst toeslagen"],
	["DUO", "dienst uitvoering onderwijs, studieschuld, studiefinanciering"],
	[
		"Energie",
		"energieleverancier, energiebedrijf, energiemaatschappij, gas, stroom, elektriciteit, warmte, gas en licht, gas/licht, stadsverwarming, warmteleverancier, nuts",
	],
	[
		"Huur",
		"woningcorporatie, corporatie, verhuurder, woningbouwvereniging, woningstichting, particuliere verhuurder, wonen, woningbouw, woningverhuurder, woonstichting, vastgoed",
	],
	["Hypotheek", "hypotheekverstrekker, hypotheken, bank, geldverstrekker, hypotheekaanbieder"],
	["Water", "waterbedrijf, drinkwater, drinkwaterbedrijf, waterleverancier, waterleidingbedrijf, waterleiding"],
	[
		"Zorg",
		"zorgverzekeraar, zorgverzekering, ziektekosten, ziektekostenverzekeraar, ziektekostenverzekering, verzekeraar, zvw",
	],
	["Overige", "overig, anders, ander, andere"],
]);

const SIGNAALTYPE_WOORDEN = tabel<Signaaltype>([
	[
		"Vroeg",
		"vroeg, vroegsignaal, vroegsignalen, vroegsignalering, vs, regulier, normaal, gewoon, standaard, vroege signalering, reguliere melding, vroegmelding",
	],
	[
		"Eindelevering",
		"eindelevering, einde levering, einde leveringssignaal, eindeleveringssignaal, eindeleverings signaal, els, einde contract, opzegging levering, einde leveringscontract, beeindiging levering",
	],
	[
		"Crisis",
		"crisis, crisissignaal, crisismelding, bedreigend, bedreigende situatie, dreigende situatie, ontruiming, dreigende ontruiming, huisuitzetting, uithuiszetting, woningontruiming, afsluiting, dreigende afsluiting, afsluitsignaal, spoed, royement, ontruimingsvonnis",
	],
]);

const JA = /^(?:ja|j|yes|y|1|x|waar|true|v|✓|✔|gewenst|wel)$/i;
const NEE = /^(?:nee|n|no|0|onwaar|false|niet|neen)$/i;

/** Never guessed: the word decides which clock of the law runs. Empty is an ordinary signaal. */
export function checkSignaaltype(cel: Cel | undefined, bij: Bevindingen): Signaaltype | null {
	const tekst = waardeOfLeeg(cel);
	if (tekst === "") return "Vroeg";
	return SIGNAALTYPE_WOORDEN.get(kaal(tekst)) ?? bij.weiger("signaaltype-onbekend", "signaaltype");
}

/** What the row says, else who delivers. A signed-in partner cannot deliver in another's name. */
export function checkPartner(
	velden: Velden,
	context: Regelcontext,
	bij: Bevindingen,
): { partner: string | null; partnertype: Partnertype | null } {
	const vast = context.partner?.vast === true;
	const naam = checkTekst("partner", velden.partner, bij);
	const typecel = waardeOfLeeg(velden.partnertype);
	const type = typecel === "" ? null : (PARTNERTYPE_WOORDEN.get(kaal(typecel)) ?? null);
	if (vast && naam !== null && kaal(naam) !== kaal(context.partner!.naam)) bij.weiger("partner-anders", "partner");
	if (vast) return { partner: context.partner!.naam, partnertype: context.partner!.partnertype };
	if (typecel !== "" && type === null) bij.weiger("partnertype-onbekend", "partnertype");
	const partner = naam ?? context.partner?.naam ?? bij.weiger("partner-ontbreekt", "partner");
	const zelfde = naam === null || kaal(naam) === kaal(context.partner?.naam ?? "");
	const partnertype = type ?? (zelfde ? (context.partner?.partnertype ?? null) : null);
	if (partnertype === null && typecel === "") bij.weiger("partnertype-ontbreekt", "partnertype");
	return { partner, partnertype };
}

/** Has the partner told the resident that the gemeente will call? Unclear counts as no: never promise a warm welcome. */
export function checkWarmeOverdracht(cel: Cel | undefined, bij: Bevindingen): boolean {
	const tekst = schoneTekst(cel);
	if (JA.test(tekst)) return true;
	if (waardeOfLeeg(cel) !== "" && !NEE.test(tekst)) {
		bij.corrigeer("warme_overdracht", tekst, "nee", "warme-overdracht-onduidelijk");
	}
	return false;
}

/** Whole months of arrear; more than fifty years is a typing mistake. */
export function checkMaanden(cel: Cel | undefined, bij: Bevindingen): number | null {
	const tekst = schoneTekst(cel === undefined ? cel : celTekst(cel));
	if (tekst === "" || (tekst !== "0" && waardeOfLeeg(cel) === "")) return null;
	const delen = /^(\d{1,3})(?:[.,](\d+))?\s*(?:mnd\.?|maand(?:en)?|m)?$/i.exec(tekst);
	const maanden = Number(delen?.[1]);
	if (!delen || maanden > 600) {
		bij.corrigeer("maanden_achterstand", tekst, null, "maanden-ongeldig");
		return null;
	}
	if (/[1-9]/.test(delen[2] ?? "")) bij.corrigeer("maanden_achterstand", tekst, String(maanden), "maanden-afgerond");
	return maanden;
}
