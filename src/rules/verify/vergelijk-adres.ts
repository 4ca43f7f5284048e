import { damerau } from "./afstand.ts";
import type { Controleaanvraag, Registerpersoon } from "./registerpersoon.ts";
import { type Vergelijking, vergelijking } from "./vergelijking.ts";

type Adresvelden = Pick<Registerpersoon, "postcode" | "huisnummer" | "huisletter" | "toevoeging">;

/** One address, however its parts were spread over the fields. */
export interface Leesadres {
	readonly postcode: string;
	readonly nummer: string;
	/** Letters and digits after the number, in a fixed order: "A", "2", "2B", "BIS". */
	readonly achtervoegsel: string;
}

const ROEMEIN = /^(I{1,3}|IV)$/;
const ROMEINS: Readonly<Record<string, string>> = { I: "1", II: "2", III: "3", IV: "4" };

/** "A", " -a", "HS" and "H" (Amsterdam: ground floor), "II" and "2 hoog": one way of writing, letter and addition apart. */
function leesStukken(tekst: string): string[] {
	const stukken =
		tekst
			.toUpperCase()
			.replace(/HOOG/g, "")
			.match(/[A-Z]+|\d+/g) ?? [];
	return stukken.flatMap((stuk) => {
		const [, letter, rest] = /^([A-Z])(I{1,3}|IV|HS|HUIS|BIS)$/.exec(stuk) ?? [];
		const delen = letter && rest && !ROEMEIN.test(stuk) && stuk !== "BIS" ? [letter, rest] : [stuk];
		return delen.map((deel) => (/^(HUIS|HS)$/.test(deel) ? "H" : (ROMEINS[deel] ?? deel)));
	});
}

/**
 * Reads the number out of "31", "31A", "31-2" and "0031". What follows joins letter and addition in a fixed order, because
 * partners put them in each other's field; a letter that is delivered twice ("31A" and huisletter "A") is one letter.
 */
export function leesAdres(velden: Adresvelden): Leesadres {
	const [, nummer = "", rest = ""] = /^\D*0*(\d+)(.*)$/s.exec(velden.huisnummer.trim()) ?? [];
	const stukken = [rest, velden.huisletter, velden.toevoeging].flatMap(leesStukken);
	const achtervoegsel = [...new Set(stukken)].sort().join("");
	return { postcode: velden.postcode.replace(/[\s.]/g, "").toUpperCase(), nummer, achtervoegsel };
}

const zelfdeVelden = (links: Adresvelden, rechts: Adresvelden): boolean =>
	links.huisnummer.trim() === rechts.huisnummer.trim() &&
	links.huisletter.trim().toUpperCase() === rechts.huisletter.trim().toUpperCase() &&
	links.toevoeging.trim().toUpperCase() === rechts.toevoeging.trim().toUpperCase();

function isHuisnummerTikfout(links: string, rechts: string): boolean {
	return Math.max(links.length, rechts.length) >= 2 && damerau(links, rechts, 1) <= 1;
}

export function vergelijkAdres(aanvraag: Controleaanvraag, persoon: Registerpersoon): Vergelijking {
	const links = leesAdres(aanvraag);
	const rechts = leesAdres(persoon);
	if (links.postcode === "" || links.nummer === "" || rechts.postcode === "" || rechts.nummer === "")
		return vergelijking("adres", "ontbreekt", ["adres-ontbreekt"]);
	const zelfdeNummer = links.nummer === rechts.nummer;
	if (links.postcode === rechts.postcode && zelfdeNummer) {
		if (links.achtervoegsel === rechts.achtervoegsel)
			return zelfdeVelden(aanvraag, persoon)
				? vergelijking("adres", "gelijk")
				: vergelijking("adres", "toevoeging-ander-veld", ["toevoeging-ander-veld"]);
		return links.achtervoegsel === "" || rechts.achtervoegsel === ""
			? vergelijking("adres", "toevoeging-ontbreekt", ["toevoeging-ontbreekt"])
			: vergelijking("adres", "toevoeging-anders", ["toevoeging-anders"]);
	}
	if (zelfdeNummer && damerau(links.postcode, rechts.postcode, 1) <= 1)
		return vergelijking("adres", "postcode-tikfout", ["adres-tikfout"]);
	if (links.postcode === rechts.postcode)
		return isHuisnummerTikfout(links.nummer, rechts.nummer)
			? vergelijking("adres", "huisnummer-tikfout", ["adres-tikfout"])
			: vergelijking("adres", "zelfde-postcode", ["adres-anders"]);
	// Something that is no postcode says nothing about where the person lives: not a move, only a mistake.
	if (!/^\d{4}[A-Z]{2}$/.test(links.postcode)) return vergelijking("adres", "ontbreekt", ["adres-ontbreekt"]);
	return vergelijking("adres", "anders", ["adres-anders"]);
}
