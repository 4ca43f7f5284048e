import { damerau } from "./afstand.ts";
import type { Controleaanvraag, Registerpersoon } from "./registerpersoon.ts";
import { type Vergelijking, vergelijking } from "./vergelijking.ts";

type Adresvelden = Pick<Registerpersoon, "postcode" | "huisnummer" | "huisletter" | "toevoeging">;

/** One address, however its parts were spread over the fields. */
export interface Leesadres {
	readonly postcode: string;
	readonly nummer: string;
	/** Letters and digits after the number: "A", "2", "A4A", "BIS". */
	readonly achtervoegsel: string;
}

const ROMEINS: Readonly<Record<string, string>> = { I: "1", II: "2", III: "3", IV: "4" };

/** "A", " -a", "HS" and "H" (Amsterdam: ground floor), "II" and "2 hoog": one way of writing. */
function leesAchtervoegsel(tekst: string): string {
	const kaal = tekst.toUpperCase().replace(/[^A-Z0-9]/g, "");
	if (/^(HUIS|HS)$/.test(kaal)) return "H";
	return ROMEINS[kaal] ?? kaal.replace(/HOOG$/, "");
}

/** Reads the number out of "31", "31A", "31-2" and "0031"; what follows joins letter and addition. */
export function leesAdres(velden: Adresvelden): Leesadres {
	const [, nummer = "", rest = ""] = /^\D*0*(\d+)(.*)$/s.exec(velden.huisnummer.trim()) ?? [];
	const stukken = [rest, velden.huisletter, velden.toevoeging].map(leesAchtervoegsel).filter((stuk) => stuk !== "");
	// The same letter delivered twice ("31A" and huisletter "A") is one letter.
	const uniek = stukken.filter((stuk, plaats) => stukken.indexOf(stuk) === plaats);
	return { postcode: velden.postcode.replace(/[\s.]/g, "").toUpperCase(), nummer, achtervoegsel: uniek.join("") };
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
	return vergelijking("adres", "anders", ["adres-anders"]);
}
