import { formatCents } from "../kernel/cents.ts";
import { type Bereik, JA_NEE_FEITEN, type Voorwaarde, type Voorwaarden } from "./werkinstructie.ts";

const opsomming = (woorden: readonly string[], voegwoord: string): string =>
	woorden.length < 2 ? (woorden[0] ?? "") : `${woorden.slice(0, -1).join(", ")} ${voegwoord} ${woorden.at(-1)}`;

function tussen({ vanaf, totEnMet }: Bereik, format: (getal: number) => string): string {
	if (vanaf !== undefined && vanaf === totEnMet) return format(vanaf);
	const delen = [
		vanaf === undefined ? "" : `vanaf ${format(vanaf)}`,
		totEnMet === undefined ? "" : `tot en met ${format(totEnMet)}`,
	];
	return delen.filter(Boolean).join(" ");
}
const getal = (waarde: number) => String(waarde);

/** Per yes-or-no fact: how it reads when it must hold, and when it must not. */
const JA_NEE: Record<(typeof JA_NEE_FEITEN)[number], readonly [string, string]> = {
	meervoudig: ["meer signalen in deze maand", "één signaal in deze maand"],
	opeenvolgend: ["eerder gemeld in de zes maanden hiervoor", "niet eerder gemeld in de zes maanden hiervoor"],
	eersteMelding: ["eerste melding", "geen eerste melding"],
	herhaalmelding: ["herhaalmelding", "geen herhaalmelding"],
	bedragGestegen: ["bedrag gestegen", "bedrag niet gestegen"],
	minderjarigeKinderen: ["minderjarige kinderen in huis", "geen minderjarige kinderen in huis"],
	telefoonBekend: ["telefoonnummer bekend", "geen telefoonnummer bekend"],
	mobielBekend: ["mobiel nummer bekend", "geen mobiel nummer bekend"],
	emailBekend: ["e-mailadres bekend", "geen e-mailadres bekend"],
	eerderGeenHulp: ["wilde eerder geen hulp", "heeft eerder geen hulp geweigerd"],
	bekendBijSchuldhulp: ["bekend bij schuldhulp", "niet bekend bij schuldhulp"],
	warmeOverdracht: ["warme overdracht", "geen warme overdracht"],
	nietBezoeken: ["op de lijst 'niet bezoeken'", "niet op de lijst 'niet bezoeken'"],
	sleper: ["steeds opnieuw gemeld zonder stijging", "niet steeds opnieuw gemeld"],
};

function delen(als: Voorwaarde): string[] {
	const { bedragCent, maandenAchterstand, leeftijd, aantalPartnertypen } = als;
	return [
		als.partnertypen && `partner is ${opsomming(als.partnertypen, "of")}`,
		als.alleenPartnertypen && `alleen ${opsomming(als.alleenPartnertypen, "en")}`,
		aantalPartnertypen && `${tussen(aantalPartnertypen, getal)} soorten partners`,
		als.signaaltypen && `signaal is ${opsomming(als.signaaltypen, "of")}`,
		als.zonderSignaaltypen && `geen ${opsomming(als.zonderSignaaltypen, "of")}`,
		bedragCent && `bedrag ${tussen(bedragCent, formatCents)}`,
		maandenAchterstand && `${tussen(maandenAchterstand, getal)} maanden achterstand`,
		leeftijd && `leeftijd ${tussen(leeftijd, getal)} jaar`,
		...JA_NEE_FEITEN.map((feit) => (als[feit] === undefined ? undefined : JA_NEE[feit][als[feit] ? 0 : 1])),
	].filter((deel): deel is string => deel !== undefined && deel !== "");
}

/** The conditions of a row as people read them: "bedrag vanaf € 250 tot en met € 999,99; of partner is Huur". */
export function describeVoorwaarden({ eenVan, ...als }: Voorwaarden): string {
	const vast = opsomming(delen(als), "en");
	const keuzes = (eenVan ?? []).map((groep) => opsomming(delen(groep), "en")).join("; of ");
	if (vast && keuzes) return `${vast}, en daarbij: ${keuzes}`;
	return vast || keuzes || "altijd";
}
