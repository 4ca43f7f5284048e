import { sql } from "kysely";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";

/** Where the address of the accepted person is bound to in `controles`: see src/steps/verify/kandidaat.ts. */
const PERSOON = "controles.persoon";

/** What a zaak knows of where its resident lives; partners often give no more than a postcode and a number. */
export interface Adresbron {
	readonly id: number;
	readonly straat: string | null;
	readonly plaats: string | null;
	readonly postcode: string;
	readonly huisnummer: number;
}

/** What was found; null where nobody knows it. */
export interface Straatenplaats {
	readonly straat: string | null;
	readonly plaats: string | null;
}

/** The address of the register, when it is the same front door: a colleague or the check accepted this person. */
async function readRegisteradres(omgeving: Stapomgeving, bron: Adresbron): Promise<Straatenplaats> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const { rows } = await sql<{ persoon: Buffer }>`
		select c.persoon from zaaksignalen k
		join signalen s on s.gemeente_id = k.gemeente_id and s.id = k.signaal_id
		join controles c on c.gemeente_id = k.gemeente_id and c.signaal_id = k.signaal_id
		where k.gemeente_id = ${gemeenteId} and k.zaak_id = ${bron.id} and c.persoon is not null and c.besloten is not null
		order by s.signaaldatum desc, s.id desc limit 3
	`.execute(trx);
	for (const { persoon } of rows) {
		const adres = JSON.parse(sleutels.decrypt(gemeenteId, PERSOON, persoon)) as {
			[veld in "straat" | "woonplaats" | "postcode" | "huisnummer"]?: string;
		};
		const zelfde = adres.postcode === bron.postcode && Number.parseInt(adres.huisnummer ?? "", 10) === bron.huisnummer;
		if (zelfde) return { straat: adres.straat || null, plaats: adres.woonplaats || null };
	}
	return { straat: null, plaats: null };
}

/**
 * Street and place of a zaak, completed from what the gemeente knows: the register, then other zaken with the same postcode
 * (six signs are one street in the Netherlands), and for the place with the same four digits. Partners' spellings differ: the
 * one most of them use counts.
 */
export async function completeAdres(omgeving: Stapomgeving, bron: Adresbron): Promise<Straatenplaats> {
	if (bron.straat && bron.plaats) return bron;
	const { trx, gemeenteId } = omgeving;
	const register = await readRegisteradres(omgeving, bron);
	const vier = bron.postcode.slice(0, 4);
	const { rows } = await sql<Straatenplaats>`select
		(select straat from zaken where gemeente_id = ${gemeenteId} and postcode = ${bron.postcode} and straat <> ''
			group by straat order by count(*) desc, straat limit 1) as straat,
		(select plaats from zaken where gemeente_id = ${gemeenteId} and plaats <> ''
			and postcode between ${vier} and ${`${vier}ZZ`}
			group by plaats order by count(*) desc, plaats limit 1) as plaats
	`.execute(trx);
	return {
		straat: bron.straat || register.straat || rows[0]!.straat,
		plaats: bron.plaats || register.plaats || rows[0]!.plaats,
	};
}

/** Can an envelope be addressed? If not: what is not known, and what a colleague does. */
export function keurPostadres(adres: { readonly straat: string; readonly plaats: string }): Result<null, string> {
	const mist = [adres.straat === "" && "de straat", adres.plaats === "" && "de plaats"].filter(Boolean);
	if (mist.length === 0) return accept(null);
	return refuse(
		`${mist.length === 1 ? "Dit is" : "Dit zijn"} niet bekend: ${mist.join(" en ")}. Zoek het adres op in de BRP en schrijf deze brief met de hand, of bel of bezoek de inwoner.`,
	);
}
