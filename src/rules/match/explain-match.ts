import { formatCents } from "../kernel/cents.ts";
import type { Gekoppeld } from "./match-huishouden.ts";
import { groupAchterstanden, type Zaakbeeld } from "./zaakbeeld.ts";

/** Why these signalen are one zaak, in one sentence for the page. */
export function explainZaak(beeld: Zaakbeeld): string {
	const delen = groupAchterstanden(beeld.signalen).map((groep) => {
		const laatste = groep.at(-1)!;
		const maanden = laatste.maandenAchterstand > 0 ? ` (${laatste.maandenAchterstand} mnd)` : "";
		return `${laatste.partnertype} ${formatCents(laatste.bedragCent)}${maanden}`;
	});
	const verhuisd = new Set(beeld.signalen.map((signaal) => signaal.adressleutel)).size > 1;
	const waar = verhuisd ? "dezelfde bewoner, die binnen de gemeente is verhuisd" : "één adres";
	const soort = [
		beeld.meervoudig ? "meer achterstanden in dezelfde maand: meervoudig" : null,
		beeld.opeenvolgend ? "in de zes maanden ervoor was er al een signaal: opeenvolgend" : null,
	].filter((deel) => deel !== null);
	const slot =
		soort.length > 0 ? soort.join("; ") : "geen ander signaal in deze maand of de zes maanden ervoor: enkelvoudig";
	return `${delen.join(" + ")}, ${waar}; ${slot}.`;
}

/** What the match concluded about one signaal, in one sentence. */
export function explainSignaal(lid: Gekoppeld): string {
	const vorige = lid.herhalingVan;
	if (vorige === null) return "Nieuwe achterstand.";
	const toen = `${formatCents(vorige.bedragCent)} op ${vorige.signaaldatum.split("-").reverse().join("-")}`;
	if (lid.herhaling === "gestegen") {
		return `Deze achterstand was al gemeld (${toen}) en is nu hoger: ${formatCents(lid.signaal.bedragCent)}. Dan moet zij worden opgepakt.`;
	}
	if (lid.herhaling === "geen") {
		return lid.signaal.signaaltype === "Crisis"
			? `Deze achterstand was al gemeld (${toen}) en is nu een crisis. Die pakken we altijd op.`
			: `Deze achterstand was al gemeld (${toen}) en nu stopt de partner met leveren. Dat is nieuw.`;
	}
	const sleper = lid.sleper ? " Deze bewoner wordt steeds opnieuw gemeld zonder dat het bedrag stijgt (sleper)." : "";
	return `Herhaalde melding: dezelfde achterstand is al opgepakt (${toen}) en is niet hoger.${sleper}`;
}
