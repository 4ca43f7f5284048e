import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { drukker, PER_BESTAND } from "../src/outside/letter/druk.ts";
import type { Brief } from "../src/outside/letter/port.ts";
import { makeZetter } from "../src/outside/letter/typst.ts";
import { zetBrieven } from "../src/outside/letter/zet-brieven.ts";

const DAG = "2026-11-23";
const OPMAAK = { afzendernaam: "Gemeente Proefstad", retouradres: "Postbus 1, 6040 AA Proefstad", plaats: "Proefstad" };
const VENSTER = {
	vensterzijde: "links",
	vensterOpzij: "20",
	vensterBoven: "50",
	vensterBreed: "85",
	vensterHoog: "35",
};
const getal = (waarde: number, cijfers = 0): string =>
	waarde.toLocaleString("nl-NL", { maximumFractionDigits: cijfers, minimumFractionDigits: cijfers });

/** Letters that differ in everything a letter can differ in: name, address, words, link. */
const maakBrieven = (aantal: number): Brief[] =>
	Array.from({ length: aantal }, (_, nummer) => ({
		kenmerk: `brief-${nummer}`,
		adres: {
			naam: `J. van der Meer-${nummer}`,
			straat: `Straat ${nummer % 400}`,
			huisnummer: String(1 + (nummer % 200)),
			postcode: `${6000 + (nummer % 900)}${"ABCDEFGH"[nummer % 8]}C`,
			plaats: "Proefstad",
		},
		onderwerp: "Kunnen we je helpen?",
		tekst: `Hallo mevrouw ${nummer},\n\nSoms loopt het anders dan je wilt. Wij denken graag met je mee. Jij kiest wat bij je past en je zit nergens aan vast.\n\n- Bel Vera de Voorbeeld: 0475 12 34 ${nummer % 90}\n- Kom langs op dinsdag tussen 10 en 12 uur\n\nWil je geen hulp? Laat het weten met de code hieronder. Dan hoor je niets meer van ons.\n\nMet vriendelijke groet,`,
		taal: "nl",
		link: `https://voordeur.proefstad.example/mijn/${(nummer * 2654435761).toString(36).padStart(22, "x")}`,
		ondertekening: { naam: "Vera de Voorbeeld", functie: "Consulent" },
	}));

interface Meting {
	readonly brieven: number;
	readonly seconden: number;
	readonly rekenseconden: number;
}

async function meet(brieven: number, werk: () => Promise<unknown>): Promise<Meting> {
	const begin = performance.now();
	const voor = process.cpuUsage();
	await werk();
	const { user, system } = process.cpuUsage(voor);
	return { brieven, seconden: (performance.now() - begin) / 1000, rekenseconden: (user + system) / 1e6 };
}

const regel = (naam: string, { brieven, seconden, rekenseconden }: Meting): string =>
	`| ${naam} | ${getal(brieven)} | ${getal(seconden, 1)} | ${getal(brieven / seconden)} | ${getal((rekenseconden / brieven) * 1000, 1)} |`;

/**
 * 10,000 personal letters (KIX, QR, PDF/UA-1, sorted, with a job list) in one run, beside making each letter as a file of
 * its own. `--aantal` makes it shorter. Processor time per letter is printed as well: on a busy machine that is the figure
 * that can be compared.
 */
export async function run(args: string[]): Promise<void> {
	const { values } = parseArgs({ args, options: { aantal: { type: "string" } } });
	const aantal = Number(values.aantal ?? 10_000);
	const brieven = maakBrieven(aantal);
	let bytes = 0;
	const samen = await meet(aantal, async () => {
		const werk = await drukker.drukBrieven(brieven, OPMAAK, DAG);
		if (!werk.ok) throw new Error(werk.reden);
		if (werk.waarde.geweigerd.length > 0) throw new Error(`${werk.waarde.geweigerd.length} brieven geweigerd`);
		bytes = werk.waarde.bestanden.reduce((som, { pdf }) => som + pdf.length, 0);
	});
	const los = Math.min(200, aantal);
	const apart = await meet(los, async () => {
		const zetter = makeZetter();
		if (!zetter) throw new Error("Typst ontbreekt");
		for (const brief of brieven.slice(0, los)) zetBrieven(zetter, [brief], { ...OPMAAK, ...VENSTER }, DAG);
	});
	console.log("| Hoe | Brieven | Seconden | Per seconde | ms rekentijd per brief |");
	console.log("|---|--:|--:|--:|--:|");
	console.log(regel(`in één keer (bestanden van hoogstens ${getal(PER_BESTAND)}, twee draden)`, samen));
	console.log(regel("elke brief een eigen bestand, één draad", apart));
	console.log(
		`\n${getal(bytes / 1e6)} MB PDF/UA-1; ${availableParallelism()} processors; streven: 300 per seconde. Met de rekentijd van deze meting halen twee vrije processors ${getal((2 * aantal) / samen.rekenseconden)} per seconde.`,
	);
}
