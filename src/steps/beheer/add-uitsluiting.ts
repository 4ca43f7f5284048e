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
			readonly voorletters: string;
			readonly geboortedatum: Datum;
	  };

export interface NieuweUitsluiting {
	readonly soort: Uitsluitingsoort;
	readonly wie: Uitgesloten;
	readonly geldigTot: Datum | null;
	readonly toelichting: string;
}

/** The key it is found by, and how people read it. */
function beschrijf(wie: Uitgesloten) {
	if (wie.soort === "adres") {
		const nummer = [`${wie.huisnummer}${wie.huisletter ?? ""}`, wie.toevoeging].filter(Boolean).join("-");
		return {
			adressleutel: adressleutel(wie),
			persoonsleutel: null,
			omschrijving: `${formatPostcode(wie.postcode)} ${nummer}`,
		};
	}
	const omschrijving = `${wie.achternaam}, ${wie.voorletters} (${formatKorteDatum(wie.geboortedatum)})`;
	return { adressleutel: null, persoonsleutel: persoonsleutel(wie), omschrijving };
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
	const sleutels = beschrijf(nieuw.wie);
	if (sleutels.adressleutel === null && sleutels.persoonsleutel === null) return refuse("naam-onbruikbaar");
	const { trx, gemeenteId } = omgeving;
	const al = await trx
		.selectFrom("uitsluitingen")
		.select("id")
		.where("gemeente_id", "=", gemeenteId)
		.where("soort", "=", nieuw.soort)
		.where("adressleutel", "is not distinct from", sleutels.adressleutel)
		.where("persoonsleutel", "is not distinct from", sleutels.persoonsleutel)
		.where("geldig_tot", "is not distinct from", nieuw.geldigTot)
		.executeTakeFirst();
	if (al) return refuse("staat-er-al");
	const { id } = await trx
		.insertInto("uitsluitingen")
		.values({
			gemeente_id: gemeenteId,
			soort: nieuw.soort,
			...sleutels,
			toelichting: nieuw.toelichting,
			geldig_tot: nieuw.geldigTot,
			gemaakt_door: omgeving.gebruikerId,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await logAudit(trx, omgeving, "uitsluiting-toegevoegd", {
		gegevens: { uitsluiting: id, soort: nieuw.soort, op: nieuw.wie.soort },
	});
	const geldt = nieuw.geldigTot === null || nieuw.geldigTot >= vandaag;
	const over = { soort: nieuw.soort, ...sleutels };
	const zaken = geldt ? await replanUitgesloten(omgeving, over, { vandaag, tekst: TEKST[nieuw.soort] }) : 0;
	return accept({ id, zaken });
}
