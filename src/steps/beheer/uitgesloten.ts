import { type Datum, formatKorteDatum } from "../../rules/kernel/datum.ts";
import { formatPostcode } from "../../rules/kernel/postcode.ts";
import { type Adresdelen, persoonsleutel } from "../../rules/vroegsignaal/sleutels.ts";

export const UITSLUITINGSOORTEN = ["bekend-bij-schuldhulp", "niet-bezoeken"] as const;
export type Uitsluitingsoort = (typeof UITSLUITINGSOORTEN)[number];

/** Who or what: everybody at an address, or one person wherever they live. */
export type Uitgesloten =
	| ({ readonly soort: "adres" } & Adresdelen)
	| {
			readonly soort: "persoon";
			readonly achternaam: string;
			/** Empty only for somebody who must not be visited: then everybody with this name and birth date is meant. */
			readonly voorletters: string;
			readonly geboortedatum: Datum;
	  };

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

/**
 * Every person key under which a signaal may come. Who must not be visited is also meant when the partner left the
 * initial out, or when the list has none: a colleague at the wrong door is worse than a visit too few. Who is known at
 * schuldhulp is one person: a namesake with the same birth date keeps the right to be approached.
 */
export function sleutelsVan(
	soort: Uitsluitingsoort,
	wie: Extract<Uitgesloten, { soort: "persoon" }>,
): readonly string[] {
	const letters =
		soort === "bekend-bij-schuldhulp"
			? [wie.voorletters]
			: wie.voorletters === ""
				? ["", ...LETTERS]
				: [wie.voorletters, ""];
	const sleutels = letters.map((voorletters) => persoonsleutel({ ...wie, voorletters }));
	return [...new Set(sleutels.filter((sleutel) => sleutel !== null))];
}

/** How people read it. */
export function beschrijf(wie: Uitgesloten): string {
	if (wie.soort === "adres") {
		const nummer = [`${wie.huisnummer}${wie.huisletter ?? ""}`, wie.toevoeging].filter(Boolean).join("-");
		return `${formatPostcode(wie.postcode)} ${nummer}`;
	}
	const naam = [wie.achternaam, wie.voorletters].filter(Boolean).join(", ");
	return `${naam} (${formatKorteDatum(wie.geboortedatum)})`;
}
