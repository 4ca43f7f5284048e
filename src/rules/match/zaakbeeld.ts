import { addMaanden } from "../kernel/datum.ts";
import type { Partnertype } from "../vroegsignaal/partnertype.ts";
import type { Signaaltype } from "../vroegsignaal/signaaltype.ts";
import { OPEENVOLGEND_MAANDEN } from "../zaak/gemeente-instellingen.ts";
import { type Adressignaal, maandVan } from "./adressignaal.ts";
import type { Gekoppeld } from "./match-huishouden.ts";
import { isZelfdeAchterstand } from "./zelfde-achterstand.ts";

/** What the signalen of a zaak say together. Two flags, for both may hold (Divosa jaarrapportage 2023, h.5). */
export interface Zaakbeeld {
	readonly signalen: readonly Adressignaal[];
	/** Two or more arrears at the address in one month (the matchingperiode). */
	readonly meervoudig: boolean;
	/** A signaal in an earlier month, at most six months before. */
	readonly opeenvolgend: boolean;
	/** Nothing but repeats of an arrear that was recently picked up. */
	readonly herhaalmelding: boolean;
	readonly bedragGestegen: boolean;
	readonly sleper: boolean;
	/** Cents; of each arrear the newest amount. */
	readonly bedragCent: number;
	readonly maandenAchterstand: number;
	readonly partnertypen: readonly Partnertype[];
	readonly signaaltypen: readonly Signaaltype[];
	readonly warmeOverdracht: boolean;
}

/** `leden`: the signalen of the zaak; `huishouden`: all signalen of the household, for what came before or beside it. */
export function summariseZaak(leden: readonly Gekoppeld[], huishouden: readonly Adressignaal[]): Zaakbeeld {
	const signalen = leden.map((lid) => lid.signaal);
	const achterstanden = groupAchterstanden(signalen);
	const maanden = new Set(signalen.map(maandVan));
	const slepers = new Set<Adressignaal | undefined>(leden.filter((lid) => lid.sleper).map((lid) => lid.signaal));
	return {
		signalen,
		meervoudig: [...maanden].some(
			(maand) => groupAchterstanden(huishouden.filter((signaal) => maandVan(signaal) === maand)).length >= 2,
		),
		opeenvolgend: signalen.some((signaal) => heeftVoorganger(signaal, huishouden)),
		herhaalmelding: leden.length > 0 && leden.every((lid) => lid.herhaling === "herhaalmelding"),
		bedragGestegen: leden.some((lid) => lid.herhaling === "gestegen"),
		// of each arrear the newest signaal says whether the resident is a sleper by now
		sleper: leden.length > 0 && achterstanden.every((groep) => slepers.has(groep.at(-1))),
		bedragCent: achterstanden.reduce((som, groep) => som + (groep.at(-1)?.bedragCent ?? 0), 0),
		maandenAchterstand: Math.max(0, ...signalen.map((signaal) => signaal.maandenAchterstand)),
		partnertypen: [...new Set(signalen.map((signaal) => signaal.partnertype))].sort(),
		signaaltypen: [...new Set(signalen.map((signaal) => signaal.signaaltype))].sort(),
		warmeOverdracht: signalen.some((signaal) => signaal.warmeOverdracht),
	};
}

/** Is there one in an earlier month, and not longer ago than six months before this one? */
function heeftVoorganger(signaal: Adressignaal, huishouden: readonly Adressignaal[]): boolean {
	const maand = maandVan(signaal);
	const eerdere = huishouden.filter((eerder) => maandVan(eerder) < maand);
	if (eerdere.length === 0) return false;
	const vanaf = addMaanden(signaal.signaaldatum, -OPEENVOLGEND_MAANDEN);
	return eerdere.some((eerder) => eerder.signaaldatum >= vanaf);
}

/** Signalen about one arrear together, oldest first. */
export function groupAchterstanden(signalen: readonly Adressignaal[]): Adressignaal[][] {
	const groepen: Adressignaal[][] = [];
	for (const signaal of signalen) {
		const groep = groepen.find((leden) => leden.some((lid) => isZelfdeAchterstand(lid, signaal)));
		if (groep) groep.push(signaal);
		else groepen.push([signaal]);
	}
	return groepen;
}
