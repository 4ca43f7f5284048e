import type { Datum } from "../../rules/kernel/datum.ts";
import { zonderDiakrieten } from "./namen.ts";
import type { Inwoner, SynthetischeGemeente } from "./soorten.ts";

/** The dwelling of a household on a day; null before it came and after it left the gemeente. */
export function woningOp(gemeente: SynthetischeGemeente, huishouden: number, dag: Datum): number | null {
	const { adressen, vertrek } = gemeente.huishoudens[huishouden]!;
	if (vertrek && vertrek.op <= dag) return null;
	let woning: number | null = null;
	for (const adres of adressen) if (adres.vanaf <= dag) woning = adres.woning;
	return woning;
}

/** Who is approached, as a colleague knows it. The same key always gives the same resident. */
export interface Sleutel {
	readonly postcode: string;
	readonly huisnummer: number;
	readonly huisletter?: string | null;
	readonly toevoeging?: string | null;
	readonly achternaam?: string | null;
}

const perAdres = new WeakMap<SynthetischeGemeente, Map<string, number[]>>();
const adres = ({ postcode, huisnummer, huisletter, toevoeging }: Sleutel): string =>
	`${postcode.replace(" ", "")} ${huisnummer}${huisletter ?? ""}-${toevoeging ?? ""}`.toUpperCase();

function huishoudensOp(gemeente: SynthetischeGemeente, plek: string): readonly number[] {
	let index = perAdres.get(gemeente);
	if (!index) {
		index = new Map();
		for (const { id, adressen } of gemeente.huishoudens) {
			for (const { woning } of adressen) {
				const sleutel = adres(gemeente.woningen[woning]!);
				const lijst = index.get(sleutel);
				if (lijst) lijst.push(id);
				else index.set(sleutel, [id]);
			}
		}
		perAdres.set(gemeente, index);
	}
	return index.get(plek) ?? [];
}

/**
 * Who of the gemeente is meant: the surname first, then who lives there on the day. `woontHier` is false for somebody who
 * has moved away since (a partner may not know); null when the address has never had a resident.
 */
export function zoekInwoner(
	gemeente: SynthetischeGemeente,
	sleutel: Sleutel,
	op: Datum,
): { readonly inwoner: Inwoner; readonly woontHier: boolean } | null {
	const plek = adres(sleutel);
	const gezocht = zonderDiakrieten(sleutel.achternaam ?? "").toLowerCase();
	const kandidaten = huishoudensOp(gemeente, plek).flatMap((id) => {
		const nu = woningOp(gemeente, id, op);
		const woontHier = nu !== null && adres(gemeente.woningen[nu]!) === plek;
		return gemeente.huishoudens[id]!.inwoners.map((lid) => ({ inwoner: gemeente.inwoners[lid]!, woontHier }));
	});
	const heetZo = ({ inwoner }: { inwoner: Inwoner }): boolean =>
		[inwoner.geslachtsnaam, inwoner.partnerGeslachtsnaam].some(
			(naam) => naam !== "" && gezocht.includes(zonderDiakrieten(naam).toLowerCase()),
		);
	const hier = kandidaten.filter(({ woontHier }) => woontHier);
	return hier.find(heetZo) ?? kandidaten.find(heetZo) ?? hier[0] ?? kandidaten[0] ?? null;
}
