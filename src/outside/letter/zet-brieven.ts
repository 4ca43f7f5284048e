import type { Datum } from "../../rules/kernel/datum.ts";
import type { Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import { kixStrepen, kixTekst, qrPng } from "./codes.ts";
import { FAMILIES } from "./lettertypen.ts";
import type { Brief, Briefweigering } from "./port.ts";
import { BRIEFSJABLOON } from "./sjabloon.ts";
import { Zetfout, type Zetter } from "./typst.ts";

/** Languages that are written from right to left. */
const VAN_RECHTS = new Set(["ar"]);
const maanden: Readonly<Record<string, string>> = { so: "en" };

/** The date above the letter, in the language of the letter. */
export function briefdatum(dag: Datum, taal: string, plaats: string | undefined): string {
	const opmaak = new Intl.DateTimeFormat(maanden[taal] ?? taal, { dateStyle: "long", timeZone: "UTC" });
	const datum = opmaak.format(new Date(`${dag}T12:00:00Z`));
	return plaats && taal === "nl" ? `${plaats}, ${datum}` : datum;
}

/** The lines of a Dutch address: two spaces before the place, the place in capitals. Source: PostNL. */
export const adresregels = ({ naam, straat, huisnummer, postcode, plaats }: Brief["adres"]): string[] => [
	naam,
	`${straat} ${huisnummer}`,
	`${postcode.slice(0, 4)} ${postcode.slice(4)}\u2002${plaats.toUpperCase()}`,
];

/** Numbers and web addresses keep their own direction in a text from right to left: else a phone number is read backwards. */
const houdRichting = (tekst: string): string =>
	tekst.replace(/https?:\/\/\S+|\+?\d[\d -]*\d/g, (stuk) => `\u2066${stuk}\u2069`);

const delen = (tekst: string, rechts: boolean) =>
	(rechts ? houdRichting(tekst) : tekst)
		.trim()
		.split(/\n{2,}/)
		.map((alinea) => {
			const regels = alinea.split("\n");
			return regels.every((regel) => regel.startsWith("- "))
				? { soort: "lijst", regels: regels.map((regel) => regel.slice(2)) }
				: { soort: "alinea", regels };
		});

/** The data files of these letters. */
function vormBestanden(brieven: readonly Brief[], opmaak: Waarden, dag: Datum, tel: boolean): Record<string, Buffer> {
	const codes: Buffer[] = [];
	let bytes = 0;
	// making a formatter takes as long as making a QR code: once per language is enough
	const data = new Map(
		[...new Set(brieven.map(({ taal }) => taal))].map((taal) => [taal, briefdatum(dag, taal, opmaak.plaats)]),
	);
	const rijen = brieven.map((brief) => {
		const kix = opmaak.kix === "nee" ? null : kixTekst(brief.adres);
		const png = brief.link === null ? null : qrPng(brief.link);
		const van = bytes;
		if (png) {
			codes.push(png);
			bytes += png.length;
		}
		const { taal, onderwerp, ondertekening, tekst } = brief;
		return {
			...{ taal, rechts: VAN_RECHTS.has(taal), onderwerp, delen: delen(tekst, VAN_RECHTS.has(taal)) },
			adres: adresregels(brief.adres),
			datum: data.get(taal) ?? "",
			kix: kix === null ? null : kixStrepen(kix),
			qr: png ? { van, tot: bytes, alt: `QR-code: ${brief.link}` } : null,
			ondertekening: ondertekening && [ondertekening.naam, ondertekening.functie].filter(Boolean),
		};
	});
	const alles = { titel: `Brieven van ${opmaak.afzendernaam}`, families: FAMILIES, opmaak, tel, brieven: rijen };
	// an empty file cannot be sliced
	return {
		"brieven.json": Buffer.from(JSON.stringify(alles)),
		"codes.bin": Buffer.concat([...codes, Buffer.alloc(1)]),
	};
}

/** One print file, and what is not in it. */
export interface Deelwerk {
	readonly pdf: Buffer | null;
	/** The letters in it, in order, with the page each begins on and how many it has. */
	readonly bladen: readonly { readonly kenmerk: string; readonly blad: number; readonly aantal: number }[];
	readonly geweigerd: readonly { readonly kenmerk: string; readonly reden: Briefweigering; readonly uitleg: string }[];
}

/** How many pages a PDF has: the /Count of its page tree. */
const telBladen = (pdf: Buffer): number =>
	Math.max(
		0,
		...[...pdf.toString("latin1").matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g)].map(([, aantal]) =>
			Number(aantal),
		),
	);

/** First without counting: when there are as many pages as letters, each letter has one. */
function probeer(zetter: Zetter, brieven: readonly Brief[], opmaak: Waarden, dag: Datum): Deelwerk {
	const snel = zetter.zet(BRIEFSJABLOON, vormBestanden(brieven, opmaak, dag, false));
	if (telBladen(snel.pdf) === brieven.length)
		return {
			pdf: snel.pdf,
			bladen: brieven.map(({ kenmerk }, plaats) => ({ kenmerk, blad: plaats + 1, aantal: 1 })),
			geweigerd: [],
		};
	const { pdf, begin } = zetter.zet(BRIEFSJABLOON, vormBestanden(brieven, opmaak, dag, true));
	const einde = telBladen(pdf) + 1;
	const bladen = brieven.map(({ kenmerk }, plaats) => {
		const blad = begin[plaats] ?? 0;
		return { kenmerk, blad, aantal: (begin[plaats + 1] ?? einde) - blad };
	});
	return { pdf, bladen, geweigerd: [] };
}

/** Which letters Typst refuses, found by halving: one among thousands costs a dozen tries, not thousands. */
function vindGeweigerd(zetter: Zetter, brieven: readonly Brief[], opmaak: Waarden, dag: Datum): Deelwerk["geweigerd"] {
	try {
		probeer(zetter, brieven, opmaak, dag);
		return [];
	} catch (fout) {
		if (!(fout instanceof Zetfout)) throw fout;
		if (brieven.length === 1) return [{ kenmerk: brieven[0]!.kenmerk, reden: fout.reden, uitleg: fout.message }];
		const midden = brieven.length >> 1;
		return [brieven.slice(0, midden), brieven.slice(midden)].flatMap((helft) =>
			vindGeweigerd(zetter, helft, opmaak, dag),
		);
	}
}

/** Sets these letters in one file; a letter that Typst refuses is left out and named, and the others are set again. */
export function zetBrieven(zetter: Zetter, brieven: readonly Brief[], opmaak: Waarden, dag: Datum): Deelwerk {
	if (brieven.length === 0) return { pdf: null, bladen: [], geweigerd: [] };
	try {
		return probeer(zetter, brieven, opmaak, dag);
	} catch (fout) {
		if (!(fout instanceof Zetfout)) throw fout;
		const geweigerd = vindGeweigerd(zetter, brieven, opmaak, dag);
		const uit = new Set(geweigerd.map(({ kenmerk }) => kenmerk));
		const over = brieven.filter(({ kenmerk }) => !uit.has(kenmerk));
		if (over.length === brieven.length) throw fout;
		return { ...zetBrieven(zetter, over, opmaak, dag), geweigerd };
	}
}
