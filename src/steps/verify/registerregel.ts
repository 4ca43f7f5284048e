import type { Bronregel } from "../../outside/bestand/port.ts";
import { celTekst } from "../../rules/import/cel.ts";
import { parseBsn } from "../../rules/kernel/bsn.ts";
import { maakRegisterpersoon, NODIGE_KOLOMMEN, REGISTERKOLOMMEN } from "../../rules/verify/maak-registerpersoon.ts";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";

/** The columns of an extract, and the place when burgerzaken adds it. */
const KOLOMMEN = [...REGISTERKOLOMMEN, "woonplaats"] as const;
type Kolom = (typeof KOLOMMEN)[number];

/** Where each column stands; or the first one that is missing. */
export type Registerkop = ReadonlyMap<Kolom, number>;

export function leesRegisterkop(regel: Bronregel): Registerkop | { readonly ontbreekt: string } {
	const namen = regel.cellen.map((cel) =>
		celTekst(cel)
			.trim()
			.toLowerCase()
			.replace(/^\uFEFF/, "")
			.replace(/[ -]/g, "_"),
	);
	const ontbreekt = NODIGE_KOLOMMEN.find((kolom) => !namen.includes(kolom));
	if (ontbreekt) return { ontbreekt };
	return new Map(KOLOMMEN.filter((kolom) => namen.includes(kolom)).map((kolom) => [kolom, namen.indexOf(kolom)]));
}

/** "19840120", "1984-01-20", "20-01-1984"; unknown parts are zeros. Null when it is no date. */
function leesDag(tekst: string): string | null {
	if (tekst === "" || /^0+$/.test(tekst)) return "";
	const [, dag, maand, jaar] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(tekst) ?? [];
	const cijfers = jaar ? `${jaar}${maand!.padStart(2, "0")}${dag!.padStart(2, "0")}` : tekst.replace(/-/g, "");
	return /^\d{4}(0[0-9]|1[0-2])([0-2]\d|3[01])$/.test(cijfers) ? cijfers : null;
}

/** One line as a person, or what is wrong with it in words. */
export function leesRegisterregel(regel: Bronregel, kop: Registerkop): Registerpersoon | { readonly fout: string } {
	const cel = (kolom: Kolom): string => {
		const plaats = kop.get(kolom);
		return plaats === undefined ? "" : celTekst(regel.cellen[plaats]).trim();
	};
	const bsn = cel("bsn") === "" ? null : parseBsn(cel("bsn"));
	if (bsn === null) {
		return { fout: cel("bsn") === "" ? "Het burgerservicenummer ontbreekt." : "Dit burgerservicenummer bestaat niet." };
	}
	const geboortedatum = leesDag(cel("geboortedatum"));
	if (geboortedatum === null) return { fout: "De geboortedatum is geen datum. Schrijf 19840120 of 1984-01-20." };
	if (cel("geslachtsnaam") === "" && cel("voornamen") === "") return { fout: "De naam ontbreekt." };
	const gemeentecode = cel("gemeentecode");
	const woonplaats = cel("woonplaats");
	if (gemeentecode !== "" && !/^\d{1,4}$/.test(gemeentecode))
		return { fout: "De gemeentecode is geen getal van vier cijfers." };
	return { ...maakRegisterpersoon(cel), bsn, geboortedatum, ...(woonplaats ? { woonplaats } : {}) };
}
