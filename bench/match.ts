import { cpus } from "node:os";
import { meetEenSignaal } from "./match/een-signaal.ts";
import { koppelFebrl } from "./match/febrl.ts";
import { type Kwaliteit, meetEnkel, meetKoppelen } from "./match/meet.ts";
import { meetVast } from "./match/vast.ts";

const getal = (waarde: number): string => Math.round(waarde).toLocaleString("nl-NL");
const deel = (waarde: number): string => waarde.toFixed(4).replace(".", ",");
const ms = (waarde: number): string => `${waarde.toFixed(2).replace(".", ",")} ms`;
const seconden = (waarde: number): string => `${waarde.toFixed(1).replace(".", ",")} s`;
const kwaliteit = ({ precisie, volledigheid, f1 }: Kwaliteit): string =>
	`precisie ${deel(precisie)} · volledigheid ${deel(volledigheid)} · F1 ${deel(f1)}`;

function waarde(args: readonly string[], naam: string): string | undefined {
	const plek = args.indexOf(naam);
	return plek < 0 ? undefined : args[plek + 1];
}

/**
 * `npm run bench -- match [--aantal N]`: links N (default a million) made Dutch records and asks 2,000 single questions;
 * `npm run bench -- match --febrl FOLDER`: the same engine on the FEBRL files 4a and 4b;
 * `npm run bench -- match --gemeente [--aantal N]`: the fixed weights of the match step on N made records of one gemeente;
 * `npm run bench -- match --database [--aantal N]`: the match step of the worker for one new signaal in a database with N.
 */
export async function run(args: string[]): Promise<void> {
	const schrijf = (regel: string): void => void process.stdout.write(`${regel}\n`);
	schrijf(`Machine: ${cpus().length} × ${cpus()[0]?.model ?? "onbekend"}, Node ${process.version}`);
	const map = waarde(args, "--febrl");
	if (map !== undefined) {
		const febrl = koppelFebrl(map);
		schrijf("FEBRL dataset 4a aan 4b, zonder soc_sec_id, zonder voorbeelden, met de gewone instellingen");
		schrijf(
			`  records ${getal(febrl.records)} · paren vergeleken ${getal(febrl.vergeleken)} · ${seconden(febrl.seconden)}`,
		);
		schrijf(`  ${kwaliteit(febrl)}`);
		return;
	}
	const aantal = Number(waarde(args, "--aantal") ?? 1_000_000);
	if (!Number.isInteger(aantal) || aantal < 100) throw new Error("--aantal moet een heel getal vanaf 100 zijn");
	if (args.includes("--database")) {
		const een = await meetEenSignaal(aantal, 200);
		schrijf(`Eén nieuw signaal door de gewone stap match-vroegsignalen, met ${getal(aantal)} signalen in de database`);
		schrijf(`  ${een.vragen} keer, verhuisd en met een typefout: ${een.gekoppeld} gekoppeld`);
		schrijf(`  p50 ${ms(een.p50)} · p95 ${ms(een.p95)} · langste ${ms(een.max)} · rekentijd ${ms(een.rekenMs)}`);
		return;
	}
	if (args.includes("--gemeente")) {
		const inwoners = Math.max(aantal, 20_000);
		const meting = meetVast(aantal, inwoners, 20261122);
		schrijf(`${getal(aantal)} gemaakte meldingen in een gemeente van ${getal(inwoners)} inwoners, vaste gewichten`);
		schrijf(`  wat de match zeker vindt       ${kwaliteit(meting.vast)}`);
		schrijf(`  exacte sleutel (zoals eerst)   ${kwaliteit(meting.sleutel)}`);
		schrijf(`  rekentijd ${seconden(meting.seconden)}`);
		return;
	}
	const zaad = Number(waarde(args, "--zaad") ?? 20261122);
	const meting = meetKoppelen(aantal, zaad);
	const { resultaat } = meting;
	schrijf(
		`Koppelen van ${getal(meting.records)} gemaakte meldingen van ${getal(meting.personen)} personen (zaad ${zaad})`,
	);
	const totaal = meting.laadSeconden + meting.koppelSeconden;
	schrijf(
		`  tijd ${seconden(totaal)} (inlezen ${seconden(meting.laadSeconden)}, leren en koppelen ${seconden(meting.koppelSeconden)}), rekentijd ${seconden(meting.rekenSeconden)}`,
	);
	schrijf(`  geheugen van het hele proces, piek: ${getal(meting.piekMiB)} MiB`);
	schrijf(`  paren vergeleken ${getal(resultaat.vergeleken)} van ${getal((aantal * (aantal - 1)) / 2)} mogelijke`);
	schrijf(`  waarschijnlijk (kans vanaf 0,5)  ${kwaliteit(meting.kwaliteit)}`);
	schrijf(`  zeker (kans vanaf 0,99)          ${kwaliteit(meting.zeker)}`);
	schrijf(`  om te bekijken (daartussen)      ${getal(meting.vragen)} paren`);
	schrijf(`  precies gelijk (nu gangbaar)     ${kwaliteit(meting.exact)}`);
	schrijf("  ter vergelijking: Splink schrijft zelf: een miljoen records op een laptop in ongeveer een minuut");
	schrijf("  blokken per sleutel:");
	for (const { sleutel, blokken, gesplitst, overgelatenParen, teGroot } of resultaat.verslag) {
		const groot = teGroot.length > 0 ? ` · ${teGroot.length} te groot (venster)` : "";
		schrijf(
			`    ${sleutel}: ${getal(blokken)} · ${getal(gesplitst)} gesplitst · ${getal(overgelatenParen)} paren aan andere sleutels${groot}`,
		);
	}
	const enkel = meetEnkel(resultaat.stock, zaad, Math.min(2000, aantal));
	schrijf(`Eén melding tegen ${getal(aantal)}, ${getal(enkel.vragen)} keer`);
	schrijf(
		`  p50 ${ms(enkel.p50)} · p95 ${ms(enkel.p95)} · langste ${ms(enkel.max)} · beste treffer is de persoon zelf: ${deel(enkel.raak)}`,
	);
}
