import { formatPostcode, type Postcode, parsePostcode } from "../kernel/postcode.ts";
import type { Bevindingen } from "./bevindingen.ts";
import type { Cel } from "./cel.ts";
import { normaleHoofdletters } from "./hoofdletters.ts";
import type { Velden } from "./regeluitkomst.ts";
import { checkTekst, schoneTekst, waardeOfLeeg } from "./schoon.ts";

/** The address of a row; postcode or huisnummer is null when the row was refused for it. */
export interface GecheckAdres {
	readonly straat: string | null;
	readonly huisnummer: number | null;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
	readonly postcode: Postcode | null;
	readonly plaats: string | null;
}

/** Postcode, house number (split in its parts when they stand together), street and town. */
export function checkAdres(velden: Velden, bij: Bevindingen): GecheckAdres {
	const straatcel = checkTekst("straat", velden.straat, bij);
	const uitStraat = straatcel === null ? null : splitsStraat(straatcel, schoneTekst(velden.huisnummer) === "");
	if (straatcel !== null && uitStraat?.rest)
		bij.corrigeer("huisnummer", straatcel, uitStraat.rest, "huisnummer-uit-straat");
	const straat = uitStraat?.straat ?? straatcel;
	const nummer = checkHuisnummer(velden, uitStraat?.rest ?? null, bij);
	const postcode = checkPostcode(velden.postcode, bij);
	const plaats = checkTekst("plaats", velden.plaats, bij) ?? postcode.plaats;
	return {
		straat: straat === null ? null : normaleHoofdletters(straat),
		...(nummer ?? { huisnummer: null, huisletter: null, toevoeging: null }),
		postcode: postcode.postcode,
		plaats: plaats === null ? null : normaleHoofdletters(plaats),
	};
}

function checkPostcode(cel: Cel | undefined, bij: Bevindingen): { postcode: Postcode | null; plaats: string | null } {
	const tekst = waardeOfLeeg(cel);
	if (tekst === "") return { postcode: bij.weiger("postcode-ontbreekt", "postcode"), plaats: null };
	const gewoon = parsePostcode(tekst);
	if (gewoon !== null) return { postcode: gewoon, plaats: null };
	const delen = /^(?:NL[- ]?)?([0-9OIL]{4})[\s.,/_-]*([A-Z]{2})(?:[\s,/-]+(\D{2,}))?$/i.exec(tekst);
	const cijfers = (delen?.[1] ?? "").toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
	const postcode = delen ? parsePostcode(`${cijfers}${delen[2]}`) : null;
	if (postcode === null) return { postcode: bij.weiger("postcode-ongeldig", "postcode"), plaats: null };
	bij.corrigeer("postcode", tekst, formatPostcode(postcode), "postcode-hersteld");
	return { postcode, plaats: delen?.[3]?.trim() ?? null };
}

/** "Dorpsstraat 12a" → "Dorpsstraat" and "12a", only when no house number was delivered; "1e Dwarsstraat" stays whole. */
function splitsStraat(tekst: string, zoekNummer: boolean): { straat: string; rest: string | null } {
	const delen = zoekNummer ? /^(.*?\p{L}.*?)[\s,]+(\d{1,5}(?:[\s,/-]*[a-z0-9]{1,4}){0,2})$/iu.exec(tekst) : null;
	return delen ? { straat: delen[1]!.replace(/,$/, ""), rest: delen[2]! } : { straat: tekst, rest: null };
}

interface Huisnummer {
	readonly huisnummer: number;
	readonly huisletter: string | null;
	readonly toevoeging: string | null;
}

const MAAND = /^\d{1,2}[- ](?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)/i;

function checkHuisnummer(velden: Velden, uitStraat: string | null, bij: Bevindingen): Huisnummer | null {
	const cel = velden.huisnummer;
	const tekst = uitStraat ?? schoneTekst(cel);
	if (tekst === "" || /^[-–—?.]+$/.test(tekst)) return bij.weiger("huisnummer-ontbreekt", "huisnummer");
	if ((typeof cel === "object" && "datum" in cel) || MAAND.test(tekst)) {
		return bij.weiger("huisnummer-is-datum", "huisnummer");
	}
	const delen = /^(?:huisnummer|huisnr\.?|nr\.?|no\.?|#)?\s*(\d{1,5})(?:[.,]0+)?(?![\d.,])[\s,/_-]*(.*)$/i.exec(tekst);
	const huisnummer = Number(delen?.[1] ?? 0);
	const los = [delen?.[2] ?? "", waardeOfLeeg(velden.huisletter), waardeOfLeeg(velden.toevoeging)];
	if (huisnummer === 0 || los[0]!.length > 8) return bij.weiger("huisnummer-ongeldig", "huisnummer");
	if (los[0] === "" && los[2] === "" && los[1] === "") return { huisnummer, huisletter: null, toevoeging: null };
	const stukken = los.map((stuk) => stuk.toUpperCase().match(/[A-Z0-9]+/g) ?? []);
	const gesplitst = stukken[0]!.flatMap((stuk) => /^([A-Z])(\d+)$/.exec(stuk)?.slice(1) ?? [stuk]);
	const alle = [...gesplitst];
	for (const stuk of [...stukken[1]!, ...stukken[2]!]) if (!gesplitst.includes(stuk)) alle.push(stuk);
	const huisletter = /^[A-Z]$/.test(alle[0] ?? "") ? alle[0]! : null;
	const toevoeging = alle.slice(huisletter ? 1 : 0).join("-") || null;
	if (toevoeging !== null && toevoeging.length > 8) return bij.weiger("huisnummer-ongeldig", "huisnummer");
	const gelijk =
		los[0] === "" && (huisletter ?? "") === los[1]!.toUpperCase() && (toevoeging ?? "") === los[2]!.toUpperCase();
	if (!gelijk) {
		const naar = [huisnummer, huisletter, toevoeging].filter((deel) => deel !== null).join(" ");
		bij.corrigeer(
			"huisnummer",
			[tekst, los[1], los[2]].filter((deel) => deel !== "").join(" | "),
			naar,
			"huisnummer-gesplitst",
		);
	}
	return { huisnummer, huisletter, toevoeging };
}
