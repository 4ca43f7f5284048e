import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { adressleutel } from "../../rules/vroegsignaal/sleutels.ts";
import { replanUitgesloten } from "./replan-uitgesloten.ts";
import { beschrijf, sleutelsVan, type Uitgesloten, type Uitsluitingsoort } from "./uitgesloten.ts";

export interface NieuweUitsluiting {
	readonly soort: Uitsluitingsoort;
	readonly wie: Uitgesloten;
	readonly geldigTot: Datum | null;
	readonly toelichting: string;
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
