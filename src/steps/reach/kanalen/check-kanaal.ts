import type { Aanbieder, Instelkanaal, Instelveld, Waarden } from "../../../rules/reach/kanaal/aanbieder.ts";
import { isWebadres } from "../../../rules/reach/kanaal/adresbeleid.ts";
import { LAATST, type Verzendvenster, VROEGST } from "../../../rules/reach/kanaal/venster.ts";
import { checkZichtbareWaarde } from "../../../rules/reach/tekst/toets/zichtbare-waarde.ts";
import { listVelden } from "./aanbieders.ts";

/** What is wrong, by the name of the field; empty when all is well. */
export type Kanaalfouten = Readonly<Record<string, string>>;

function checkVeld(veld: Instelveld, waarde: string | undefined, partners: readonly string[]): string | null {
	if (waarde === undefined || waarde === "") return veld.verplicht ? "Vul dit in." : null;
	if (waarde.length > (veld.soort === "lang" ? 8000 : 500)) return "Dit is te lang.";
	if (veld.soort === "getal" && !/^\d{1,5}([.,]\d{1,2})?$/.test(waarde)) return "Vul een getal in.";
	if (veld.soort === "keuze" && !veld.keuzes?.some((keuze) => keuze.waarde === waarde))
		return "Kies een van de mogelijkheden.";
	if (veld.naam === "adres" && !isWebadres(waarde)) return "Vul een webadres in, zoals https://…";
	return veld.zichtbaar ? checkZichtbareWaarde(waarde, partners) : null;
}

/** Checks every field of this kanaal on its own. `partners`: names of signaalpartners, which nobody may read outside. */
export function checkKanaal(
	aanbieder: Aanbieder,
	kanaal: Instelkanaal,
	velden: Waarden,
	geheimen: Waarden,
	vensters: readonly Verzendvenster[],
	partners: readonly string[] = [],
): Kanaalfouten {
	const fouten: Record<string, string> = {};
	for (const veld of listVelden(aanbieder.velden, kanaal)) {
		const fout = checkVeld(veld, velden[veld.naam], partners);
		if (fout) fouten[veld.naam] = fout;
	}
	for (const veld of listVelden(aanbieder.geheimen, kanaal)) {
		const fout = checkVeld(veld, geheimen[veld.naam], partners);
		if (fout) fouten[veld.naam] = fout;
	}
	if (vensters.some(({ van, tot }) => van < VROEGST || tot > LAATST))
		fouten.van1 = `Kies tijden tussen ${VROEGST} en ${LAATST}: 's nachts stuurt Voordeur niets.`;
	return fouten;
}

const teKort = ({ minTekens }: Instelveld, waarde: string | undefined): boolean =>
	minTekens !== undefined && waarde !== undefined && waarde !== "" && waarde.length < minTekens;

/** A secret of one's own that is typed now must be long; nobody is shut out by one that was kept before. */
export const checkNieuweGeheimen = (aanbieder: Aanbieder, kanaal: Instelkanaal, nieuw: Waarden): Kanaalfouten =>
	Object.fromEntries(
		listVelden(aanbieder.geheimen, kanaal)
			.filter((veld) => teKort(veld, nieuw[veld.naam]))
			.map(({ naam, minTekens }) => [
				naam,
				`Deze sleutel is te kort: wie hem raadt, kan meldingen namaken. Neem minstens ${minTekens} willekeurige tekens.`,
			]),
	);

/** The names of secrets that are kept and are shorter than is asked now. */
export const listZwak = (aanbieder: Aanbieder, kanaal: Instelkanaal, geheimen: Waarden): readonly string[] =>
	listVelden(aanbieder.geheimen, kanaal)
		.filter((veld) => teKort(veld, geheimen[veld.naam]))
		.map(({ naam }) => naam);
