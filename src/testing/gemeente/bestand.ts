import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { Gewoonte } from "./gewoonten.ts";
import { zonderDiakrieten } from "./namen.ts";
import type { Cel } from "./opmaak.ts";

/** The 27 characters that Windows-1252 has and Latin-1 has not, from 0x80; "\0" where the code page is empty. */
const HOOG = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

/** Windows-1252 bytes. What the code page lacks (ı, ş, ł) loses its diacritic, as it does in the systems that use it. */
export function encodeWindows1252(tekst: string): Uint8Array {
	const bytes: number[] = [];
	for (const teken of tekst) {
		const code = byteVan(teken);
		if (code !== null) bytes.push(code);
		else for (const letter of zonderDiakrieten(teken)) bytes.push(byteVan(letter) ?? 0x3f);
	}
	return Uint8Array.from(bytes);
}

function byteVan(teken: string): number | null {
	const code = teken.codePointAt(0)!;
	if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
	const plaats = HOOG.indexOf(teken);
	return plaats >= 0 && teken !== "\0" ? 0x80 + plaats : null;
}

function csvCel(cel: Cel, scheiding: string): string {
	const tekst = String(cel);
	return tekst.includes(scheiding) || /["\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}

function schrijfCsv(gewoonte: Gewoonte, kop: readonly string[], rijen: readonly (readonly Cel[])[]): Uint8Array {
	const scheiding = gewoonte.scheiding ?? ";";
	const einde = gewoonte.regeleinde ?? "\n";
	const regels = [kop, ...rijen].map((rij) => rij.map((cel) => csvCel(cel, scheiding)).join(scheiding));
	const tekst = [...(gewoonte.titels ?? []), ...regels].map((regel) => regel + einde).join("");
	if (gewoonte.tekenset === "windows-1252") return encodeWindows1252(tekst);
	return new TextEncoder().encode(gewoonte.tekenset === "utf-8-bom" ? `\uFEFF${tekst}` : tekst);
}

/** The file as the partner would send it. `op` becomes the file's own date, so that no clock is read. */
export async function schrijfBestand(
	gewoonte: Gewoonte,
	kop: readonly string[],
	rijen: readonly (readonly Cel[])[],
	op: Datum,
): Promise<Uint8Array> {
	if (gewoonte.formaat === "csv") return schrijfCsv(gewoonte, kop, rijen);
	const moment = new Date(`${op}T08:00:00Z`);
	const datumkolom = kop.map((_, kolom) => gewoonte.datum === "getal" && isDatumkolom(gewoonte, kolom));
	const cellen = rijen.map((rij) =>
		rij.map((cel, kolom) =>
			datumkolom[kolom] && typeof cel === "number" ? new Date((cel - 25569) * 86_400_000) : cel || null,
		),
	);
	const titels = (gewoonte.titels ?? []).map((titel) => [titel]);
	const breed = kop.length - 1;
	const werkmap = {
		properties: { creator: "Voordeur oefenbestand", created: moment, modified: moment },
		sheets: [
			{
				name: "Blad1",
				rows: [...titels, [...kop], ...cellen],
				merges: titels.map((_, rij) => ({ startRow: rij, startCol: 0, endRow: rij, endCol: breed })),
			},
		],
	};
	return await (gewoonte.formaat === "xlsx" ? writeXlsx(werkmap) : writeOds(werkmap));
}

function isDatumkolom(gewoonte: Gewoonte, kolom: number): boolean {
	const veld = gewoonte.kolommen[kolom]?.[0];
	return veld === "geboortedatum" || veld === "signaaldatum" || veld === "ontstaansdatum";
}
