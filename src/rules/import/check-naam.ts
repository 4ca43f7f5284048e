import type { Bevindingen } from "./bevindingen.ts";
import { normaleHoofdletters } from "./hoofdletters.ts";
import { isRechtspersoon, isRechtspersoonAlsAchternaam } from "./rechtspersoon.ts";
import type { Velden } from "./regeluitkomst.ts";
import { checkTekst, schoneTekst } from "./schoon.ts";
import { splitsNaam } from "./splits-naam.ts";

/** The name of a row. */
export interface GecheckteNaam {
	readonly voorletters: string | null;
	readonly voornamen: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string | null;
	readonly bedrijfsnaam: string | null;
}

/** A name of a person or of a one-man business; a rechtspersoon is refused in either column. */
export function checkNaam(velden: Velden, bij: Bevindingen): GecheckteNaam {
	const bedrijfsnaam = checkTekst("bedrijfsnaam", velden.bedrijfsnaam, bij);
	const gegeven = metLetter(checkTekst("achternaam", velden.achternaam, bij));
	const voornamen = metLetter(checkTekst("voornamen", velden.voornamen, bij));
	const voorletters = nettevoorletters(checkTekst("voorletters", velden.voorletters, bij));
	const voorvoegsel = checkTekst("voorvoegsel", velden.voorvoegsel, bij)?.toLowerCase().replace(/’/g, "'") ?? null;
	if (bedrijfsnaam !== null && isRechtspersoon(bedrijfsnaam)) bij.weiger("rechtspersoon", "bedrijfsnaam");
	const lijktPersoon = voornamen !== null || voorletters !== null || schoneTekst(velden.geboortedatum) !== "";
	if (gegeven !== null && isRechtspersoonAlsAchternaam(gegeven, lijktPersoon))
		bij.weiger("rechtspersoon", "achternaam");
	if (gegeven === null && bedrijfsnaam === null) bij.weiger("naam-ontbreekt", "achternaam");
	const voornaam = voornamen === null ? null : normaleHoofdletters(voornamen);
	if (gegeven === null) return { voorletters, voornamen: voornaam, voorvoegsel, achternaam: null, bedrijfsnaam };
	const delen = splitsNaam(gegeven);
	const naam: GecheckteNaam = {
		voorletters: voorletters ?? nettevoorletters(delen.voorletters),
		voornamen: voornaam ?? (delen.voornamen === null ? null : normaleHoofdletters(delen.voornamen)),
		voorvoegsel: [...new Set([voorvoegsel, delen.voorvoegsel])].filter((deel) => deel !== null).join(" ") || null,
		achternaam: normaleHoofdletters(delen.achternaam),
		bedrijfsnaam,
	};
	if (delen.achternaam !== gegeven) {
		const naar = [naam.voorletters, naam.voornamen, naam.voorvoegsel, naam.achternaam]
			.filter((deel) => deel !== null)
			.join(" ");
		bij.corrigeer("achternaam", gegeven, naar, "naam-gesplitst");
	}
	return naam;
}

const metLetter = (tekst: string | null): string | null => (tekst !== null && /\p{L}/u.test(tekst) ? tekst : null);

/** "jp", "J P", "J.P" → "J.P."; a whole first name in the column for initials stays as it is. */
function nettevoorletters(tekst: string | null): string | null {
	if (metLetter(tekst) === null) return null;
	if (/^(?:\p{Lu}\p{Ll}{0,2}\.)+$/u.test(tekst!)) return tekst;
	const kaal = tekst!.replace(/[\s.,]/g, "");
	if (!/^\p{L}$|^\p{Lu}{2,5}$/u.test(kaal) && !/^(?:\p{L}[\s.,]+)+\p{L}?$/u.test(tekst!))
		return normaleHoofdletters(tekst!);
	return [...kaal.toUpperCase()].map((letter) => `${letter}.`).join("");
}
