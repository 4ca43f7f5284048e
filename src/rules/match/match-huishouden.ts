import { addMaanden } from "../kernel/datum.ts";
import { SIGNAALTYPEN } from "../vroegsignaal/signaaltype.ts";
import { type Adressignaal, type BestaandeZaak, maandVan } from "./adressignaal.ts";
import { summariseZaak, type Zaakbeeld } from "./zaakbeeld.ts";
import { isZelfdeAchterstand } from "./zelfde-achterstand.ts";

/** What the match says about one signaal inside its zaak. */
export interface Gekoppeld {
	readonly signaal: Adressignaal;
	readonly herhaling: "geen" | "herhaalmelding" | "gestegen";
	readonly herhalingVan: Adressignaal | null;
	/** Reported again and again at this partner without a rise. */
	readonly sleper: boolean;
}

/** One zaak after the match. `zaakId` null: a new one. */
export interface GematchteZaak {
	zaakId: number | null;
	readonly vast: boolean;
	readonly leden: Gekoppeld[];
	open: boolean;
	opgepakt: boolean;
	beeld: Zaakbeeld;
}

export interface Matchinstellingen {
	readonly herhaalmeldingMaanden: number;
	readonly sleperVanaf: number;
	/** Would the werkinstructie pick this up now? Asked with every signaal that joins, of what was not decided as it is. */
	readonly zouOppakken: (beeld: Zaakbeeld) => boolean;
}

/**
 * Puts the signalen of one household (sorted) into zaken. A signaal joins the open zaak; else the zaak of its own month
 * that was not picked up (together they may be); else it starts one. Zaken that somebody worked on keep their signalen;
 * the rest is thought through anew from the whole set, so that the order of delivery does not matter. `perZaak`: how many
 * signalen each zaak has now.
 */
export function matchHuishouden(
	signalen: readonly Adressignaal[],
	bestaand: ReadonlyMap<number, BestaandeZaak>,
	instellingen: Matchinstellingen,
	perZaak: ReadonlyMap<number | null, number>,
): GematchteZaak[] {
	const zaken: GematchteZaak[] = [];
	const plek = new Map<Adressignaal, GematchteZaak>();
	const gedaan: Gekoppeld[] = [];

	const voegToe = (zaak: GematchteZaak, signaal: Adressignaal, vorige: Gekoppeld | undefined) => {
		const lid = judgeHerhaling(signaal, vorige, gedaan, instellingen);
		gedaan.push(lid);
		plek.set(signaal, zaak);
		zaak.leden.push(lid);
		zaak.beeld = summariseZaak(zaak.leden, signalen);
		if (!zaak.vast) zaak.opgepakt = zaak.open = isOpgepakt(zaak);
	};

	/** The zaak in which this signaal stood, when all of it is in this household and it was decided as it is. */
	const besloten = ({ zaakId }: Adressignaal): { oud: BestaandeZaak; aantal: number } | undefined => {
		const oud = zaakId === null ? undefined : bestaand.get(zaakId);
		if (!oud?.besloten) return undefined;
		const aantal = signalen.filter((ander) => ander.zaakId === zaakId).length;
		return perZaak.get(zaakId) === aantal ? { oud, aantal } : undefined;
	};
	const isUit = (zaak: GematchteZaak, id: number) => zaak.leden.every((lid) => lid.signaal.zaakId === id);
	// What was decided holds as long as the zaak is what it was: in a busy month more is left than the arrears alone say.
	const isOpgepakt = (zaak: GematchteZaak): boolean => {
		const was = besloten(zaak.leden[0]!.signaal);
		const isZoals = was && was.aantal === zaak.leden.length && isUit(zaak, was.oud.id);
		return isZoals ? was.oud.opgepakt : instellingen.zouOppakken(zaak.beeld);
	};
	/** What was picked up together stays together, also when a part of it would not be picked up now. */
	const opgepakteZaak = (signaal: Adressignaal): GematchteZaak | undefined => {
		const was = besloten(signaal);
		return was?.oud.opgepakt ? zaken.find((zaak) => !zaak.vast && isUit(zaak, was.oud.id)) : undefined;
	};

	for (const signaal of signalen) {
		const oud = signaal.zaakId === null ? undefined : bestaand.get(signaal.zaakId);
		const vorige = findVorige(signaal, gedaan, plek, instellingen.herhaalmeldingMaanden);
		if (oud?.heeftWerk) {
			voegToe(zaken.find((zaak) => zaak.zaakId === oud.id) ?? start(zaken, oud), signaal, vorige);
			continue;
		}
		const vanVorige = vorige && plek.get(vorige.signaal);
		const doel =
			(vanVorige?.open ? vanVorige : undefined) ??
			zaken.find((zaak) => zaak.open) ??
			vasteOpenZaak(signalen, bestaand, zaken) ??
			opgepakteZaak(signaal) ??
			zaken.find(
				(zaak) => !zaak.vast && !zaak.opgepakt && zaak.leden.some((lid) => maandVan(lid.signaal) === maandVan(signaal)),
			) ??
			start(zaken, null);
		voegToe(doel, signaal, vorige);
	}
	return zaken;
}

function start(zaken: GematchteZaak[], oud: BestaandeZaak | null): GematchteZaak {
	const zaak: GematchteZaak = {
		zaakId: oud?.id ?? null,
		vast: oud !== null,
		leden: [],
		open: oud?.open ?? true,
		opgepakt: oud?.opgepakt ?? true,
		beeld: summariseZaak([], []),
	};
	zaken.push(zaak);
	return zaak;
}

/** An open zaak that is being worked on takes in every new signaal of the household, also one that is dated earlier. */
function vasteOpenZaak(
	signalen: readonly Adressignaal[],
	bestaand: ReadonlyMap<number, BestaandeZaak>,
	zaken: GematchteZaak[],
): GematchteZaak | undefined {
	for (const signaal of signalen) {
		const oud = signaal.zaakId === null ? undefined : bestaand.get(signaal.zaakId);
		if (oud?.heeftWerk && oud.open) return start(zaken, oud);
	}
	return undefined;
}

/** The last signaal about the same arrear that was picked up, not longer ago than the setting. */
function findVorige(
	signaal: Adressignaal,
	gedaan: readonly Gekoppeld[],
	plek: ReadonlyMap<Adressignaal, GematchteZaak>,
	maanden: number,
): Gekoppeld | undefined {
	if (gedaan.length === 0) return undefined;
	const vanaf = addMaanden(signaal.signaaldatum, -maanden);
	return gedaan.findLast(
		(lid) =>
			lid.herhaling !== "herhaalmelding" &&
			lid.signaal.signaaldatum >= vanaf &&
			plek.get(lid.signaal)?.opgepakt &&
			isZelfdeAchterstand(lid.signaal, signaal),
	);
}

function judgeHerhaling(
	signaal: Adressignaal,
	vorige: Gekoppeld | undefined,
	gedaan: readonly Gekoppeld[],
	instellingen: Matchinstellingen,
): Gekoppeld {
	const gestegen = vorige !== undefined && signaal.bedragCent > vorige.signaal.bedragCent;
	const nieuw = vorige === undefined || isErnstiger(signaal, [vorige]);
	const herhaling = gestegen ? "gestegen" : nieuw ? "geen" : "herhaalmelding";
	const eerder = gedaan.filter((lid) => isZelfdeAchterstand(lid.signaal, signaal));
	const hoogste = Math.max(0, ...eerder.map((lid) => lid.signaal.bedragCent));
	const vaak = eerder.length + 1 >= instellingen.sleperVanaf;
	const sleper = vaak && signaal.bedragCent <= hoogste && !isErnstiger(signaal, eerder);
	return { signaal, herhaling, herhalingVan: vorige?.signaal ?? null, sleper };
}

/**
 * News whatever the amount. A crisis is always picked up (Wgs art. 4 lid 2). An eindelevering after a vroeg is no repeat of
 * it: since the Energieregeling 2026 the vroeg must come first, so it says that the supply really ends.
 */
function isErnstiger({ signaaltype }: Adressignaal, eerder: readonly Gekoppeld[]): boolean {
	if (signaaltype === "Crisis") return true;
	const ernst = SIGNAALTYPEN.indexOf(signaaltype);
	return eerder.every((lid) => SIGNAALTYPEN.indexOf(lid.signaal.signaaltype) < ernst);
}
