import { type Datum, eersteVanMaand, laatsteVanMaand } from "../../rules/kernel/datum.ts";
import { explainZaak } from "../../rules/match/explain-match.ts";
import type { GematchteZaak } from "../../rules/match/match-huishouden.ts";
import { formatAchternaam } from "../../rules/vroegsignaal/naam.ts";
import { naamsleutel, normaliseTekst } from "../../rules/vroegsignaal/sleutels.ts";
import type { Matchsignaal, Signaalrij } from "./queries.ts";

/** Of each person of the match the person keys under which they were reported. */
export type Sleutelboek = ReadonlyMap<number, ReadonlySet<string>>;

/** Those of these signalen; most people have one, who was written with a typing error has more. */
export function groupPersoonsleutels(signalen: readonly Matchsignaal[]): Sleutelboek {
	const boek = new Map<number, Set<string>>();
	for (const { persoon, rij } of signalen) {
		if (rij.persoonsleutel === null) continue;
		const sleutels = boek.get(persoon);
		if (sleutels) sleutels.add(rij.persoonsleutel);
		else boek.set(persoon, new Set([rij.persoonsleutel]));
	}
	return boek;
}

/** The keys of the resident of a zaak beside its own. */
export function listAndereSleutels(zaak: GematchteZaak, boek: Sleutelboek): string[] {
	const signalen = zaak.leden.map((lid) => lid.signaal as Matchsignaal);
	const wie = choosePersoon(signalen.map(({ rij }) => rij));
	const persoon = signalen.find(({ rij }) => rij === wie)!.persoon;
	return [...(boek.get(persoon) ?? [])].filter((sleutel) => sleutel !== wie.persoonsleutel).sort();
}

/** The columns of zaken that the match fills, apart from who it is and its number. */
export function makeZaakrij(
	zaak: GematchteZaak,
	{
		matchingsdatum,
		wijken,
		sleutels,
	}: { matchingsdatum: Datum; wijken: ReadonlyMap<string, string>; sleutels: Sleutelboek },
) {
	const rijen = zaak.leden.map((lid) => (lid.signaal as Matchsignaal).rij);
	const { beeld } = zaak;
	const wie = choosePersoon(rijen);
	// the newest address: who moved is visited where they live now
	const waar = rijen.at(-1)!;
	const eerste = rijen[0]!.signaaldatum;
	return {
		naam: formatNaam(wie),
		naamsleutel: naamsleutel(wie.achternaam ?? wie.bedrijfsnaam ?? ""),
		geboortedatum: wie.geboortedatum,
		persoonsleutel: wie.persoonsleutel,
		andere_persoonsleutels: listAndereSleutels(zaak, sleutels),
		adressleutel: waar.adressleutel,
		straat: waar.straat,
		straatsleutel: waar.straat && normaliseTekst(waar.straat),
		huisnummer: waar.huisnummer,
		huisletter: waar.huisletter,
		toevoeging: waar.toevoeging,
		postcode: waar.postcode,
		plaats: waar.plaats,
		wijk: wijken.get(waar.postcode) ?? wijken.get(waar.postcode.slice(0, 4)) ?? null,
		startdatum_matchingperiode: eersteVanMaand(eerste),
		einddatum_matchingperiode: laatsteVanMaand(eerste),
		matchingsdatum,
		meervoudig: beeld.meervoudig,
		opeenvolgend: beeld.opeenvolgend,
		herhaalmelding: beeld.herhaalmelding,
		bedrag_gestegen: beeld.bedragGestegen,
		sleper: beeld.sleper,
		match_uitleg: explainZaak(beeld),
		bedrag_cent: beeld.bedragCent,
		partnertypen: beeld.partnertypen,
		signaaltypen: beeld.signaaltypen,
		maanden_achterstand: Math.min(999, beeld.maandenAchterstand),
		warme_overdracht: beeld.warmeOverdracht,
		spoed: beeld.signaaltypen.includes("Crisis"),
	};
}
export type Zaakrij = ReturnType<typeof makeZaakrij>;

/** Of one household the newest signaal that has a birth date, else the newest that has a surname. */
function choosePersoon(rijen: readonly Signaalrij[]): Signaalrij {
	return (
		rijen.findLast((rij) => rij.achternaam !== null && rij.geboortedatum !== null) ??
		rijen.findLast((rij) => rij.achternaam !== null) ??
		rijen.at(-1)!
	);
}

/** "J. van der Meer"; first names when there are no initials; the business name when that is all there is. */
export function formatNaam(
	rij: Pick<Signaalrij, "voorletters" | "voornamen" | "voorvoegsel" | "achternaam" | "bedrijfsnaam">,
): string {
	if (rij.achternaam === null) return rij.bedrijfsnaam ?? "Onbekend";
	const achternaam = formatAchternaam(rij.voorvoegsel, rij.achternaam);
	return [rij.voorletters ?? rij.voornamen, achternaam].filter(Boolean).join(" ");
}
