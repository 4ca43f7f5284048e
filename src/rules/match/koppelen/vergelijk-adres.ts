import { maakGelijkenis } from "./gelijkenis.ts";
import { scheeltEenTeken } from "./jaro-winkler.ts";
import type { Vergelijking } from "./profiel.ts";

/** From here two street names are the same street, written differently. */
const STRAAT_LIJKT = 0.9;

/** The names of the fields that make an address; `adres` is postcode, number and addition in one. */
export interface Adresvelden {
	readonly adres: string;
	readonly postcode: string;
	readonly huisnummer: string;
	readonly straat: string;
	readonly gebied: string;
	readonly plaats: string;
}

/**
 * Address as one comparison: postcode, street and town repeat each other, so counting each apart would count one fact
 * three times. `gebied` is the postcode's area (four digits).
 */
export const vergelijkAdres = (velden: Adresvelden): Vergelijking => ({
	naam: "adres",
	soort: "huishouden",
	frequentieVeld: velden.adres,
	niveaus: [
		{ naam: "gelijk", m: 0.75, u: 0.000002, omdat: "Het adres is gelijk." },
		{
			naam: "toevoeging-anders",
			m: 0.06,
			u: 0.000003,
			omdat: "Postcode en huisnummer zijn gelijk, de toevoeging niet.",
		},
		{ naam: "straat-en-nummer", m: 0.04, u: 0.00002, omdat: "Straat en huisnummer zijn gelijk, de postcode niet." },
		{
			naam: "nummer-lijkt",
			m: 0.02,
			u: 0.00003,
			omdat: "Dezelfde straat of postcode; het huisnummer scheelt één teken.",
		},
		{ naam: "zelfde-straat", m: 0.02, u: 0.0002, omdat: "Dezelfde straat of postcode, een ander huisnummer." },
		{ naam: "zelfde-plaats", m: 0.05, u: 0.03, omdat: "Een ander adres in dezelfde plaats of wijk." },
		{ naam: "anders", m: 0.06, u: 0.969745, omdat: "Een ander adres, in een andere wijk of plaats." },
	],
	maak: (rijen) => {
		const { breedte } = rijen;
		const veldAdres = rijen.veld(velden.adres);
		const veldPostcode = rijen.veld(velden.postcode);
		const veldNummer = rijen.veld(velden.huisnummer);
		const veldStraat = rijen.veld(velden.straat);
		const veldGebied = rijen.veld(velden.gebied);
		const veldPlaats = rijen.veld(velden.plaats);
		const gelijkenis = maakGelijkenis(rijen.pool(veldStraat), STRAAT_LIJKT);
		const nummers = rijen.pool(veldNummer).teksten;
		return (rijA, rijB) => {
			const { data } = rijen;
			const a = rijA * breedte;
			const b = rijB * breedte;
			const straatA = data[a + veldStraat]!;
			const straatB = data[b + veldStraat]!;
			const postcodeA = data[a + veldPostcode]!;
			const postcodeB = data[b + veldPostcode]!;
			const straatBekend = straatA !== 0 && straatB !== 0;
			const postcodeBekend = postcodeA !== 0 && postcodeB !== 0;
			if (!straatBekend && !postcodeBekend) return -1;
			if (data[a + veldAdres] === data[b + veldAdres] && data[a + veldAdres] !== 0) return 0;
			const nummerA = data[a + veldNummer]!;
			const nummerB = data[b + veldNummer]!;
			const nummerGelijk = nummerA === nummerB && nummerA !== 0;
			const postcodeGelijk = postcodeBekend && postcodeA === postcodeB;
			if (postcodeGelijk && nummerGelijk) return 1;
			const gebiedA = data[a + veldGebied]!;
			const plaatsA = data[a + veldPlaats]!;
			const buurt =
				(gebiedA !== 0 && gebiedA === data[b + veldGebied]) || (plaatsA !== 0 && plaatsA === data[b + veldPlaats]);
			const straatGelijk = straatBekend && (nummerGelijk || buurt) && gelijkenis(straatA, straatB) >= STRAAT_LIJKT;
			if (straatGelijk && nummerGelijk) return 2;
			if (postcodeGelijk || (straatGelijk && buurt)) {
				return nummerA !== 0 && nummerB !== 0 && scheeltEenTeken(nummers[nummerA]!, nummers[nummerB]!) ? 3 : 4;
			}
			return buurt ? 5 : 6;
		};
	},
});
