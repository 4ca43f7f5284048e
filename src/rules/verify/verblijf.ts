import type { Uitkomst } from "./acties.ts";
import type { Kandidaat } from "./controle.ts";
import type { Reden } from "./redenen.ts";

/** The RNI has a code of its own in the table of gemeenten. */
const RNI = "1999";

/** Levels of the address comparison at which the person still lives where the signaal says. */
const ZELFDE_ADRES = new Set([
	"gelijk",
	"toevoeging-ander-veld",
	"toevoeging-ontbreekt",
	"postcode-tikfout",
	"huisnummer-tikfout",
	"ontbreekt",
]);

/** Once we know who it is: does the person live, and where? */
export function verblijf(kandidaat: Kandidaat, eigenGemeente: string): { uitkomst: Uitkomst; redenen: Reden[] } {
	const { persoon, vergelijkingen } = kandidaat;
	const redenen: Reden[] = [];
	if (persoon.geheim) redenen.push("geheim");
	if (persoon.inOnderzoek) redenen.push("in-onderzoek");
	const code = persoon.gemeentecode.trim() === "" ? "" : persoon.gemeentecode.trim().padStart(4, "0");
	switch (persoon.opschorting) {
		case "O":
			return { uitkomst: "overleden", redenen: [...redenen, "overleden"] };
		case "E":
			return { uitkomst: "elders", redenen: [...redenen, "geemigreerd"] };
		case "R":
			return { uitkomst: "elders", redenen: [...redenen, "niet-ingezetene"] };
		case "M":
			return { uitkomst: "elders", redenen: [...redenen, "ministerieel-besluit"] };
		case ".":
			return { uitkomst: "twijfel", redenen: [...redenen, "opschorting-onbekend"] };
	}
	if (code === RNI) return { uitkomst: "elders", redenen: [...redenen, "niet-ingezetene"] };
	if (code === "") return { uitkomst: "twijfel", redenen: [...redenen, "gemeente-onbekend"] };
	if (code !== eigenGemeente) return { uitkomst: "elders", redenen: [...redenen, "andere-gemeente"] };
	const adres = vergelijkingen.find(({ naam }) => naam === "adres");
	return { uitkomst: adres && ZELFDE_ADRES.has(adres.niveau) ? "inwoner" : "verhuisd-binnen", redenen };
}
