import { ACTIES, type Uitkomst } from "./acties.ts";
import type { Controle, Kandidaat } from "./controle.ts";
import { GRENZEN, MEESTE_NAAM } from "./gewichten.ts";
import { isErven } from "./naamdelen.ts";
import { isRechtspersoon } from "./rechtspersoon.ts";
import type { Reden } from "./redenen.ts";
import type { Controleaanvraag, Registerpersoon } from "./registerpersoon.ts";
import { verblijf } from "./verblijf.ts";
import { vergelijkAdres } from "./vergelijk-adres.ts";
import { vergelijkBsn } from "./vergelijk-bsn.ts";
import { vergelijkGeboortedatum } from "./vergelijk-geboortedatum.ts";
import { vergelijkNaam } from "./vergelijk-naam.ts";

/** Names are the dear part: left out for whoever would not even be a question with every name equal. */
function kanNogVraagWorden(aanvraag: Controleaanvraag, persoon: Registerpersoon): boolean {
	const rest =
		vergelijkGeboortedatum(aanvraag.geboortedatum, persoon.geboortedatum).gewicht +
		vergelijkAdres(aanvraag, persoon).gewicht +
		vergelijkBsn(aanvraag.bsn, persoon.bsn).gewicht;
	return rest + MEESTE_NAAM >= GRENZEN.vragen;
}

/** Compares one register person with the signaal on every point. */
export function vergelijkPersoon(aanvraag: Controleaanvraag, persoon: Registerpersoon): Kandidaat {
	const [achternaam, voornaam] = vergelijkNaam(aanvraag, persoon);
	const geboortedatum = vergelijkGeboortedatum(aanvraag.geboortedatum, persoon.geboortedatum);
	const bsn = vergelijkBsn(aanvraag.bsn, persoon.bsn);
	const vergelijkingen = [achternaam, voornaam, geboortedatum, vergelijkAdres(aanvraag, persoon), bsn];
	return {
		persoon,
		totaal: vergelijkingen.reduce((som, { gewicht }) => som + gewicht, 0),
		persoonlijk: voornaam.gewicht + geboortedatum.gewicht + bsn.gewicht,
		// A number that exists, with the same birthday, is the person: a surname changes, those two together do not.
		tegenspraak: vergelijkingen.some(
			({ naam, tegenspraak }) =>
				tegenspraak && !(naam === "achternaam" && bsn.niveau === "gelijk" && geboortedatum.gewicht >= 9),
		),
		vergelijkingen,
	};
}

/** Chance that the first candidate is meant: against the others, against nobody, and against an unknown relative. */
function zekerheidVan(kandidaten: readonly Kandidaat[]): number {
	const [beste] = kandidaten;
	if (!beste) return 0;
	const som = kandidaten.reduce((totaal, ander) => totaal + 2 ** (ander.totaal - beste.totaal), 0);
	const isDeze = 1 / (som + 2 ** (GRENZEN.toeval - beste.totaal));
	const geenFamilielid = 1 / (1 + 2 ** (2 - beste.persoonlijk));
	return Math.round(isDeze * geenFamilielid * (beste.tegenspraak ? 0.5 : 1) * 1000) / 1000;
}

const niveau = (kandidaat: Kandidaat, naam: string): number =>
	kandidaat.vergelijkingen.find((vergelijking) => vergelijking.naam === naam)?.gewicht ?? 0;

/**
 * Somebody of the same name and initial lives at the delivered address, and the first candidate lives elsewhere: with an
 * initial alone that may be a relative who has the birthday of a stranger.
 */
function naamgenootOpAdres([beste, ...andere]: readonly Kandidaat[]): boolean {
	if (!beste || niveau(beste, "adres") >= 7 || niveau(beste, "voornaam") >= 5) return false;
	return andere.some(
		(ander) => niveau(ander, "adres") >= 12 && niveau(ander, "achternaam") >= 7 && niveau(ander, "voornaam") >= 0,
	);
}

/**
 * Twins share surname and birthday, so beside them those two single nobody out: with the address unconfirmed and one
 * initial, all that is left is a letter that one in eight people has. It may as well be a third child that is not here.
 */
function tweelingElders([beste, ...andere]: readonly Kandidaat[]): boolean {
	if (!beste || niveau(beste, "adres") >= 7 || niveau(beste, "voornaam") >= 5 || niveau(beste, "bsn") > 0) return false;
	return andere.some(
		(ander) =>
			ander.persoon.bsn !== beste.persoon.bsn &&
			niveau(ander, "achternaam") >= 7 &&
			niveau(ander, "geboortedatum") >= 14,
	);
}

/**
 * How far the next candidate is behind. Who needs a typing error in the birthday to be meant, needs one that gives exactly
 * the birthday of the first candidate: one in some fifty possible errors.
 */
function voorsprong(beste: Kandidaat, volgende: Kandidaat): number {
	const heelGelijk = niveau(beste, "geboortedatum") >= 14;
	const alsTikfout = /^tikfout/.test(
		volgende.vergelijkingen.find(({ naam }) => naam === "geboortedatum")?.niveau ?? "",
	);
	return beste.totaal - volgende.totaal + (heelGelijk && alsTikfout ? GRENZEN.toevalligeTikfout : 0);
}

/** Why the first candidate is not simply accepted; empty when it is safe. */
function bezwaren(beste: Kandidaat, kandidaten: readonly Kandidaat[]): Reden[] {
	const redenen: Reden[] = naamgenootOpAdres(kandidaten) ? ["naamgenoot-op-adres"] : [];
	if (tweelingElders(kandidaten)) redenen.push("tweeling");
	// Twice the same BSN is one person who was delivered twice.
	const anderen = kandidaten.filter(({ persoon }) => persoon.bsn !== beste.persoon.bsn);
	const volgende = anderen.find((ander) => voorsprong(beste, ander) < GRENZEN.marge);
	if (volgende) {
		const samen = (naam: string, grens: number) => niveau(beste, naam) >= grens && niveau(volgende, naam) >= grens;
		const naamgenoten = samen("achternaam", 7);
		if (naamgenoten && samen("geboortedatum", 9)) redenen.push("tweeling");
		else redenen.push(naamgenoten && samen("adres", 8) ? "naamgenoot-op-adres" : "meer-kandidaten");
	}
	// With a mistake in the surname and one in the birth date, an initial is not enough to tell a relative apart.
	const achternaam = beste.vergelijkingen.find(({ naam }) => naam === "achternaam")?.niveau ?? "";
	const tweeFouten = !/^(gelijk|tussenvoegsel)/.test(achternaam) && niveau(beste, "geboortedatum") < 9;
	const nodig = tweeFouten ? GRENZEN.persoonBijTweeFouten : GRENZEN.persoon;
	if (beste.totaal < GRENZEN.aannemen) redenen.push("te-weinig-zekerheid");
	else if (beste.persoonlijk < nodig && !beste.tegenspraak) redenen.push("mogelijk-familielid");
	return redenen;
}

function antwoord(uitkomst: Uitkomst, redenen: readonly Reden[], kandidaten: readonly Kandidaat[]): Controle {
	const [beste] = kandidaten;
	const aangenomen = uitkomst !== "twijfel" && uitkomst !== "niet-gevonden" && uitkomst !== "geen-persoon";
	return {
		uitkomst,
		bsn: aangenomen ? beste!.persoon.bsn : null,
		zekerheid: zekerheidVan(kandidaten),
		redenen: [...new Set(redenen)],
		kandidaten: [...new Set(kandidaten.map(({ persoon }) => persoon.bsn))],
		vergelijkingen: beste?.vergelijkingen ?? [],
		perKandidaat: kandidaten,
		actie: ACTIES[uitkomst],
		adresAfgeschermd: kandidaten.some(({ persoon }) => persoon.geheim),
	};
}

/**
 * Is the person of this signaal our resident? A wrong match is worse than a question, so a person is accepted only
 * when nothing contradicts, the whole weighs enough, what is personal weighs enough (a relative shares surname and
 * address) and the next candidate is far behind. Lists that the BRP marked as mistaken (F) or erased (W) never count.
 */
export function verifySignaal(aanvraag: Controleaanvraag, personen: readonly Registerpersoon[]): Controle {
	const rechtspersoon = isRechtspersoon(aanvraag.bedrijfsnaam) || isRechtspersoon(aanvraag.achternaam);
	if (rechtspersoon && (aanvraag.achternaam.trim() === "" || isRechtspersoon(aanvraag.achternaam)))
		return antwoord("geen-persoon", ["rechtspersoon"], []);
	const kandidaten = personen
		.filter(({ opschorting }) => opschorting !== "F" && opschorting !== "W")
		.filter((persoon) => kanNogVraagWorden(aanvraag, persoon))
		.map((persoon) => vergelijkPersoon(aanvraag, persoon))
		.filter(({ totaal }) => totaal >= GRENZEN.vragen)
		.sort((een, ander) => ander.totaal - een.totaal || een.persoon.bsn.localeCompare(ander.persoon.bsn));
	const [beste] = kandidaten;
	if (!beste) {
		return rechtspersoon
			? antwoord("geen-persoon", ["rechtspersoon"], [])
			: antwoord("niet-gevonden", ["niet-in-register"], []);
	}
	const gezien = beste.vergelijkingen.flatMap(({ redenen }) => redenen);
	const { uitkomst, redenen: waar } = verblijf(beste, aanvraag.gemeentecode);
	const tegen = bezwaren(beste, kandidaten);
	if (rechtspersoon) tegen.push("rechtspersoon");
	if (isErven(aanvraag.achternaam) && uitkomst !== "overleden") tegen.push("erven");
	const zeker = tegen.length === 0 && !beste.tegenspraak;
	return antwoord(zeker ? uitkomst : "twijfel", [...tegen, ...gezien, ...waar], kandidaten);
}
