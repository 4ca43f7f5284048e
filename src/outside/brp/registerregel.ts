import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import {
	maakRegisterpersoon,
	NODIGE_KOLOMMEN,
	REGISTERKOLOMMEN,
	type Registerkolom,
} from "../../rules/verify/maak-registerpersoon.ts";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";

/** One line into cells; quotation marks as in RFC 4180. Lines without them, nearly all, take the short way. */
export function splitsCellen(regel: string, scheiding: string): string[] {
	if (!regel.includes('"')) return regel.split(scheiding);
	const cellen: string[] = [];
	let cel = "";
	let binnen = false;
	for (let plaats = 0; plaats < regel.length; plaats++) {
		const teken = regel[plaats]!;
		if (binnen) {
			if (teken !== '"') cel += teken;
			else if (regel[plaats + 1] === '"') cel += regel[++plaats];
			else binnen = false;
		} else if (teken === '"' && cel === "") binnen = true;
		else if (teken === scheiding) {
			cellen.push(cel);
			cel = "";
		} else cel += teken;
	}
	return [...cellen, cel];
}

/** How to read the lines below this header. */
export interface Registervorm {
	readonly scheiding: string;
	readonly plaatsen: ReadonlyMap<Registerkolom, number>;
}

/** Finds the separator and the columns; names the first one that is missing. */
export function leesKop(kopregel: string): Result<Registervorm, `kolom-ontbreekt:${Registerkolom}`> {
	const kop = kopregel.replace(/^\uFEFF/, "");
	const scheiding = [",", ";", "\t", "|"].reduce((beste, teken) =>
		kop.split(teken).length > kop.split(beste).length ? teken : beste,
	);
	const namen = splitsCellen(kop, scheiding).map((naam) => naam.trim().toLowerCase());
	const plaatsen = new Map<Registerkolom, number>();
	for (const kolom of REGISTERKOLOMMEN) if (namen.includes(kolom)) plaatsen.set(kolom, namen.indexOf(kolom));
	const ontbreekt = NODIGE_KOLOMMEN.find((kolom) => !plaatsen.has(kolom));
	return ontbreekt ? refuse(`kolom-ontbreekt:${ontbreekt}` as const) : accept({ scheiding, plaatsen });
}

/** One line as a person. */
export function leesPersoon(regel: string, vorm: Registervorm): Registerpersoon {
	const cellen = splitsCellen(regel, vorm.scheiding);
	return maakRegisterpersoon((kolom) => {
		const plaats = vorm.plaatsen.get(kolom);
		return plaats === undefined ? "" : (cellen[plaats] ?? "").trim();
	});
}
