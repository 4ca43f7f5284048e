import type { Adressignaal, BestaandeZaak } from "./adressignaal.ts";
import { groupHuishoudens } from "./group-huishoudens.ts";
import { type GematchteZaak, type Matchinstellingen, matchHuishouden } from "./match-huishouden.ts";

/**
 * The match: which signalen belong together in one vroegsignaalzaak. Takes every signaal of the look-back period at the
 * addresses and of the persons concerned (`linkPersonen` says who is who), with the zaken they stand in; gives the zaken
 * as they should be.
 * Delivering twice or in another order gives the same answer.
 */
export function matchVroegsignalen(
	signalen: readonly Adressignaal[],
	bestaand: ReadonlyMap<number, BestaandeZaak>,
	instellingen: Matchinstellingen,
): GematchteZaak[] {
	const perZaak = countPerZaak(signalen);
	const zaken = splitInVerband(signalen).flatMap((groep) =>
		groupHuishoudens(groep).flatMap((huishouden) => matchHuishouden(huishouden, bestaand, instellingen, perZaak)),
	);
	assignZaakIds(zaken);
	return zaken;
}

function countPerZaak(signalen: readonly Adressignaal[]): ReadonlyMap<number | null, number> {
	const aantallen = new Map<number | null, number>();
	for (const { zaakId } of signalen) aantallen.set(zaakId, (aantallen.get(zaakId) ?? 0) + 1);
	return aantallen;
}

/** Signalen that share an address or a person, directly or through another: each group can be matched on its own. */
function splitInVerband(signalen: readonly Adressignaal[]): Adressignaal[][] {
	const top = new Map<string, string>();
	const vind = (sleutel: string): string => {
		let boven = sleutel;
		for (let verder = top.get(boven); verder !== undefined; verder = top.get(boven)) boven = verder;
		return boven;
	};
	for (const signaal of signalen) {
		const [a, b] = [vind(`adres ${signaal.adressleutel}`), vind(`persoon ${signaal.persoon}`)];
		if (a !== b) top.set(b, a);
	}
	return [...Map.groupBy(signalen, (signaal) => vind(`adres ${signaal.adressleutel}`)).values()];
}

/** A zaak that was there keeps its number: the first of its signalen that had one gives it, and each number once. */
function assignZaakIds(zaken: readonly GematchteZaak[]): void {
	const vergeven = new Set(zaken.map((zaak) => zaak.zaakId));
	for (const zaak of zaken) {
		if (zaak.zaakId !== null) continue;
		const id = zaak.leden.map((lid) => lid.signaal.zaakId).find((oud) => oud !== null && !vergeven.has(oud));
		if (id === undefined) continue;
		zaak.zaakId = id;
		vergeven.add(id);
	}
}
