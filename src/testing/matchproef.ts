import { expect } from "vitest";
import type { BestaandeZaak } from "../rules/match/adressignaal.ts";
import type { Koppelpersoon } from "../rules/match/koppelen/persoonsprofiel.ts";
import type { GematchteZaak, Matchinstellingen } from "../rules/match/match-huishouden.ts";
import { matchVroegsignalen } from "../rules/match/match-vroegsignalen.ts";
import { makeKoppelmodel } from "../rules/match/persoon/koppelmodel.ts";
import { linkPersonen } from "../rules/match/persoon/link-personen.ts";
import { type LosSignaal, Persoonsweger } from "../rules/match/persoon/persoonsweger.ts";
import { naamsleutel } from "../rules/vroegsignaal/sleutels.ts";

/** Picks up from fifty euro, unless it is a repeat. */
export const INSTELLINGEN: Matchinstellingen = {
	herhaalmeldingMaanden: 3,
	sleperVanaf: 3,
	zouOppakken: (beeld) => !beeld.herhaalmelding && beeld.bedragCent >= 5_000,
};

let volgend = 0;
/** Numbers the signalen from one again: their number takes part in the order. */
export function beginOpnieuw(): void {
	volgend = 0;
}

/** What a test says about a signaal; the rest is of Meer, two months behind with the rent. */
export type Wie = Partial<Omit<LosSignaal, "gegevens">> & Omit<Partial<Koppelpersoon>, "id" | "geboortedatum">;

/** A signaal with a number of its own. */
export function signaal(over: Wie = {}): LosSignaal {
	volgend++;
	const { voornamen, voorletters, voorvoegsel, achternaam, telefoon, email, bsnIndex, ...rest } = over;
	const naam = achternaam === undefined ? "Meer" : achternaam;
	const geboortedatum = over.geboortedatum === undefined ? "1985-02-01" : over.geboortedatum;
	const adressleutel = over.adressleutel ?? "6041AC-3";
	const [postcode, huisnummer] = adressleutel.split("-");
	const letters = voorletters === undefined && !voornamen ? "J." : voorletters;
	const wie = { voornamen, voorletters: letters, voorvoegsel, achternaam: naam, telefoon, email, bsnIndex };
	return {
		id: volgend,
		rijHash: String(volgend).padStart(4, "0"),
		adressleutel,
		gegevens: { id: String(volgend), ...wie, geboortedatum, postcode, huisnummer },
		afdruk: null,
		naamsleutels: (naam ?? "").split("-").map(naamsleutel).filter(Boolean),
		geboortedatum,
		partnerId: 1,
		partnertype: "Huur",
		klantnummer: null,
		signaaltype: "Vroeg",
		bedragCent: 89_000,
		maandenAchterstand: 2,
		warmeOverdracht: false,
		signaaldatum: "2026-10-05",
		zaakId: null,
		...rest,
	};
}
/** The arrear of another partner. */
export const energie = { partnerId: 2, partnertype: "Energie", bedragCent: 35_000, maandenAchterstand: 0 } as const;
/** Nobody of the household of Meer. */
export const ander = { voorletters: "A.", achternaam: "de Wit", geboortedatum: "1999-07-07" } as const;
/** The zaak with number nine was picked up and is closed. */
export const GESLOTEN: BestaandeZaak[] = [{ id: 9, open: false, opgepakt: true, heeftWerk: true }];

/** Links the persons and matches them, in a gemeente of 58,000 residents. */
export function match(
	signalen: LosSignaal[],
	bestaand: BestaandeZaak[] = [],
	instellingen = INSTELLINGEN,
): GematchteZaak[] {
	const gekoppeld = linkPersonen(signalen, new Persoonsweger(makeKoppelmodel(58_000)));
	return matchVroegsignalen(gekoppeld.signalen, new Map(bestaand.map((zaak) => [zaak.id, zaak])), instellingen);
}

/** The only zaak of these. */
export function enige(zaken: GematchteZaak[]): GematchteZaak {
	expect(zaken).toHaveLength(1);
	return zaken[0]!;
}
