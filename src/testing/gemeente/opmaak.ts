import type { Veld } from "../../rules/import/veld.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { naarDag } from "./dagen.ts";
import type { Gewoonte } from "./gewoonten.ts";
import { zonderDiakrieten } from "./namen.ts";

/** A cell of a file: text, or a number in a spreadsheet. */
export type Cel = string | number;

/** One row before the partner's habits: every field plain, dates ISO, amounts in cents, phones "0612345678". */
export type Rij = Partial<Record<Veld, string>> & { readonly bedragCent: number };

/** The date as this partner writes it; "getal" is the day number of a spreadsheet (1 = 1900-01-01, with its leap-year bug). */
export function schrijfDatum(datum: Datum, stijl: Gewoonte["datum"]): Cel {
	const [jaar, maand, dag] = datum.split("-") as [string, string, string];
	if (stijl === "iso") return datum;
	if (stijl === "dd-mm-jjjj") return `${dag}-${maand}-${jaar}`;
	if (stijl === "dd/mm/jjjj") return `${dag}/${maand}/${jaar}`;
	if (stijl === "d-m-jj") return `${Number(dag)}-${Number(maand)}-${jaar.slice(2)}`;
	return naarDag(datum) + 25569;
}

/** The amount as this partner writes it. */
export function schrijfBedrag(cent: number, stijl: Gewoonte["bedrag"]): Cel {
	const vast = (cent / 100).toFixed(2);
	if (stijl === "getal") return cent / 100;
	if (stijl === "punt") return vast;
	const komma = vast.replace(".", ",");
	if (stijl === "komma") return komma;
	const duizend = komma.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
	return stijl === "duizend" ? duizend : `€ ${duizend}`;
}

/** The phone number as this partner writes it; "getal" is a spreadsheet that lost the leading zero. */
export function schrijfTelefoon(nummer: string, stijl: Gewoonte["telefoon"]): Cel {
	const deel = nummer.startsWith("06") ? 2 : 4;
	if (nummer.length !== 10 || stijl === "kaal") return nummer;
	if (stijl === "streepje") return `${nummer.slice(0, deel)}-${nummer.slice(deel)}`;
	if (stijl === "internationaal") return `+31${nummer.slice(1)}`;
	if (stijl === "getal") return Number(nummer);
	return `${nummer.slice(0, deel)} ${nummer.slice(deel, deel + 4)} ${nummer.slice(deel + 4)}`.trim();
}

function schrijfAchternaam(rij: Rij, gewoonte: Gewoonte): string {
	const voorvoegsel = rij.voorvoegsel ?? "";
	const naam = rij.achternaam ?? "";
	if (voorvoegsel === "" || gewoonte.naam === "los") return naam;
	return gewoonte.naam === "ervoor" ? `${voorvoegsel} ${naam}` : `${naam}, ${voorvoegsel}`;
}

function schrijfPostcode(postcode: string, stijl: Gewoonte["postcode"]): string {
	if (stijl === "klein") return postcode.toLowerCase();
	return stijl === "spatie" ? `${postcode.slice(0, 4)} ${postcode.slice(4)}` : postcode;
}

/** One cell of one row, in the habit of the partner. */
export function schrijfVeld(rij: Rij, [veld, naam]: Gewoonte["kolommen"][number], gewoonte: Gewoonte): Cel {
	if (veld === null) return naam === "Nationaliteit" ? "Nederlandse" : "aanmaning verstuurd";
	const waarde = rij[veld] ?? "";
	if (veld === "bedrag") return schrijfBedrag(rij.bedragCent, gewoonte.bedrag);
	if (waarde === "" && veld !== "achternaam") return "";
	switch (veld) {
		case "achternaam":
			return tekst(schrijfAchternaam(rij, gewoonte), gewoonte);
		case "geboortedatum":
		case "signaaldatum":
		case "ontstaansdatum":
			return schrijfDatum(waarde, gewoonte.datum);
		case "telefoon":
		case "telefoon2":
			return schrijfTelefoon(waarde, gewoonte.telefoon);
		case "postcode":
			return schrijfPostcode(waarde, gewoonte.postcode);
		case "huisnummer": {
			const erbij = [rij.huisletter, rij.toevoeging && `-${rij.toevoeging}`].filter(Boolean).join("");
			return gewoonte.huisnummerSamen ? waarde + erbij : gewoonte.formaat === "csv" ? waarde : Number(waarde);
		}
		case "bsn":
		case "klantnummer":
			return gewoonte.formaat === "csv" ? waarde : Number(waarde);
		case "maanden_achterstand":
			return Number(waarde);
		case "voorletters":
		case "voorvoegsel":
		case "straat":
		case "plaats":
			return tekst(waarde, gewoonte);
		default:
			return waarde;
	}
}

function tekst(waarde: string, gewoonte: Gewoonte): string {
	const kaal = gewoonte.zonderDiakrieten ? zonderDiakrieten(waarde) : waarde;
	return gewoonte.hoofdletters ? kaal.toUpperCase() : kaal;
}
