import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { type Datum, formatKorteDatum } from "../../rules/kernel/datum.ts";
import { formatPostcode } from "../../rules/kernel/postcode.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { type Adresdelen, adressleutel, persoonsleutel } from "../../rules/vroegsignaal/sleutels.ts";
import { replanUitgesloten } from "./replan-uitgesloten.ts";

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

export interface NieuweUitsluiting {
	readonly soort: Uitsluitingsoort;
	readonly wie: Uitgesloten;
	readonly geldigTot: Datum | null;
	readonly toelichting: string;
}

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

/**
 * Every person key under which a signaal may come. Who must not be visited is also meant when the partner left the
 * initial out, or when the list has none: a colleague at the wrong door is worse than a visit too few. Who is known at
 * schuldhulp is one person: a namesake with the same birth date keeps the right to be approached.
 */
function sleutelsVan(soort: Uitsluitingsoort, wie: Extract<Uitgesloten, { soort: "persoon" }>): readonly string[] {
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
function beschrijf(wie: Uitgesloten): string {
	if (wie.soort === "adres") {
		const nummer = [`${wie.huisnummer}${wie.huisletter ?? ""}`, wie.toevoeging].filter(Boolean).join("-");
		return `${formatPostcode(wie.postcode)} ${nummer}`;
	}
	const naam = [wie.achternaam, wie.voorletters].filter(Boolean).join(", ");
	return `${naam} (${formatKorteDatum(wie.geboortedatum)})`;
}

const TEKST: Record<Uitsluitingsoort, string> = {
	"niet-bezoeken": "Op de lijst 'niet bezoeken' gezet. De volgende stap is opnieuw bepaald.",
	"bekend-bij-schuldhulp": "Op de lijst 'bekend bij schuldhulp' gezet. Het besluit is opnieuw genomen.",
};

/** Puts an address or a person on the list; zaken that run are decided again at once. Says how many those are. */
export async function addUitsluiting(
	omgeving: Stapomgeving,
	nieuw: NieuweUitsluiting,
	vandaag: Datum,
): Promise<Result<{ id: number; zaken: number }, "staat-er-al" | "naam-onbruikbaar">> {
	const { soort, wie, geldigTot } = nieuw;
	const adres = wie.soort === "adres" ? adressleutel(wie) : null;
	const personen = wie.soort === "persoon" ? sleutelsVan(soort, wie) : [];
	if (adres === null && personen.length === 0) return refuse("naam-onbruikbaar");
	const { trx, gemeenteId } = omgeving;
	const sleutels = adres === null ? personen : [adres];
	const kolom = adres === null ? "persoonsleutel" : "adressleutel";
	const al = await trx
		.selectFrom("uitsluitingen")
		.select(kolom)
		.distinct()
		.where("gemeente_id", "=", gemeenteId)
		.where("soort", "=", soort)
		.where(kolom, "in", sleutels)
		.where("geldig_tot", "is not distinct from", geldigTot)
		.execute();
	if (al.length === sleutels.length) return refuse("staat-er-al");
	const rij = {
		gemeente_id: gemeenteId,
		soort,
		omschrijving: beschrijf(wie),
		toelichting: nieuw.toelichting,
		geldig_tot: geldigTot,
		gemaakt_door: omgeving.gebruikerId,
	};
	// One line of the list, one row per key; removeUitsluiting and listUitsluitingen see them as one.
	const rijen = await trx
		.insertInto("uitsluitingen")
		.values(sleutels.map((sleutel) => ({ ...rij, [kolom]: sleutel })))
		.returning("id")
		.execute();
	const id = Math.min(...rijen.map((een) => een.id));
	await logAudit(trx, omgeving, "uitsluiting-toegevoegd", {
		gegevens: { uitsluiting: id, soort, op: wie.soort },
	});
	const geldt = geldigTot === null || geldigTot >= vandaag;
	const over = { soort, adressleutel: adres, persoonsleutels: personen };
	return accept({ id, zaken: geldt ? await replanUitgesloten(omgeving, over, { vandaag, tekst: TEKST[soort] }) : 0 });
}
