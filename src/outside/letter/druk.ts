import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { stringify } from "csv-stringify/sync";
import type { Datum } from "../../rules/kernel/datum.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import type { Instelfout, Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import { maakHandlijst } from "./handlijst.ts";
import { AFDRUK, type Brief, type Drukker, type Drukwerk } from "./port.ts";
import type { Zetantwoord, Zetopdracht } from "./werker.ts";
import type { Deelwerk } from "./zet-brieven.ts";

/** Letters in one print file: 400 MB of memory and five seconds. A gemeente has some hundreds a month. */
export const PER_BESTAND = 1000;
/** Threads that set letters at the same time. */
const MAX_DRADEN = 2;

/** The settings with what was left empty filled in; a sentence when one is missing or wrong. */
export function leesOpmaak(instellingen: Waarden): Result<Waarden, Instelfout> {
	const opmaak: Record<string, string> = {};
	for (const { naam, label, soort, verplicht, standaard } of AFDRUK.velden) {
		const waarde = instellingen[naam] ?? standaard;
		if (waarde === undefined && verplicht) return refuse(`Vul in bij Brief: ${label.toLowerCase()}.`);
		if (waarde === undefined) continue;
		if (soort === "getal" && !/^\d{1,3}([.,]\d+)?$/.test(waarde))
			return refuse(`Vul bij Brief een getal in: ${label}.`);
		opmaak[naam] = soort === "getal" ? waarde.replace(",", ".") : waarde;
	}
	return accept(opmaak);
}

/** Gives one thread its print files, one after the other. */
function werkAf(opdrachten: Zetopdracht[], antwoorden: Map<Zetopdracht, Zetantwoord>): Promise<void> {
	const werker = new Worker(new URL(`./werker${extname(import.meta.filename)}`, import.meta.url));
	return new Promise<void>((klaar, mis) => {
		let bezig: Zetopdracht | undefined;
		const volgende = (): void => {
			bezig = opdrachten.shift();
			if (bezig) werker.postMessage(bezig);
			else klaar();
		};
		werker.on("error", mis);
		werker.on("message", (antwoord: Zetantwoord) => {
			if (bezig) antwoorden.set(bezig, antwoord);
			volgende();
		});
		volgende();
	}).finally(() => werker.terminate());
}

const volgorde = (a: Brief, b: Brief): number =>
	a.adres.postcode.localeCompare(b.adres.postcode) ||
	Number.parseInt(a.adres.huisnummer, 10) - Number.parseInt(b.adres.huisnummer, 10) ||
	a.adres.huisnummer.localeCompare(b.adres.huisnummer);

/** What can be seen before setting: an address is complete, and a letter has a heading to find it by. */
function keur(brief: Brief): Drukwerk["geweigerd"][number] | null {
	const { kenmerk, adres, onderwerp } = brief;
	if (
		!/^\d{4}[A-Z]{2}$/.test(adres.postcode) ||
		[adres.naam, adres.straat, adres.huisnummer, adres.plaats].some((deel) => deel.trim() === "")
	)
		return {
			kenmerk,
			reden: "geen-adres",
			uitleg: "Het postadres is niet volledig. Zoek het op en schrijf deze brief met de hand.",
		};
	if (onderwerp.trim() === "") return { kenmerk, reden: "geen-onderwerp", uitleg: "De brief heeft geen onderwerp." };
	return null;
}

const KOLOMMEN = [
	"volgnummer",
	"kenmerk",
	"naam",
	"straat",
	"huisnummer",
	"postcode",
	"plaats",
	"bestand",
	"eerste_blad",
	"bladen",
];

function maakLijst(delen: readonly { naam: string; deel: Deelwerk }[], brieven: ReadonlyMap<string, Brief>): string {
	let nummer = 0;
	const rijen = delen.flatMap(({ naam, deel }) =>
		deel.bladen.map(({ kenmerk, blad, aantal }) => {
			const adres = brieven.get(kenmerk)?.adres;
			return [
				++nummer,
				kenmerk,
				adres?.naam,
				adres?.straat,
				adres?.huisnummer,
				adres?.postcode,
				adres?.plaats,
				naam,
				blad,
				aantal,
			];
		}),
	);
	return stringify([KOLOMMEN, ...rijen], {
		delimiter: ";",
		bom: true,
		record_delimiter: "\r\n",
		escape_formulas: true,
	});
}

async function drukBrieven(
	brieven: readonly Brief[],
	instellingen: Waarden,
	dag: Datum,
): Promise<Result<Drukwerk, Instelfout>> {
	const opmaak = leesOpmaak(instellingen);
	if (!opmaak.ok) return opmaak;
	const geweigerd = brieven.flatMap((brief) => keur(brief) ?? []);
	const uit = new Set(geweigerd.map(({ kenmerk }) => kenmerk));
	const goed = brieven.filter(({ kenmerk }) => !uit.has(kenmerk)).toSorted(volgorde);
	const opdrachten: Zetopdracht[] = [];
	const perDeel = Math.ceil(goed.length / Math.max(1, Math.ceil(goed.length / PER_BESTAND)));
	for (let van = 0; van < goed.length; van += perDeel)
		opdrachten.push({ brieven: goed.slice(van, van + perDeel), opmaak: opmaak.waarde, dag });
	const antwoorden = new Map<Zetopdracht, Zetantwoord>();
	const rij = [...opdrachten];
	const draden = Math.min(opdrachten.length, MAX_DRADEN, availableParallelism());
	await Promise.all(Array.from({ length: draden }, () => werkAf(rij, antwoorden)));
	const delen: { naam: string; deel: Deelwerk }[] = [];
	for (const [plaats, opdracht] of opdrachten.entries()) {
		const antwoord = antwoorden.get(opdracht);
		if (!antwoord?.ok) return refuse(antwoord?.fout ?? "De brieven konden niet worden opgemaakt.");
		const achter = opdrachten.length > 1 ? `-${plaats + 1}` : "";
		delen.push({ naam: `brieven-${dag}${achter}.pdf`, deel: antwoord.deel });
	}
	return accept({
		bestanden: delen.flatMap(({ naam, deel }) =>
			// a Buffer that crossed to another thread arrives as bare bytes
			deel.pdf ? [{ naam, pdf: Buffer.from(deel.pdf), kenmerken: deel.bladen.map(({ kenmerk }) => kenmerk) }] : [],
		),
		opdrachtlijst: maakLijst(delen, new Map(goed.map((brief) => [brief.kenmerk, brief]))),
		geweigerd: [...geweigerd, ...delen.flatMap(({ deel }) => deel.geweigerd)],
	});
}

/** The print room: Typst is loaded when the first letter is made, not before. */
export const drukker: Drukker = { drukBrieven, drukHandlijst: maakHandlijst };
