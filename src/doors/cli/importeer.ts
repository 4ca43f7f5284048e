import { access, mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { DirecteUitvoerder, Jobtabel } from "../../database/voer-uit.ts";
import type { Bestandslezer } from "../../outside/bestand/port.ts";
import { type Datum, parseIsoDatum } from "../../rules/kernel/datum.ts";
import { PARTNERTYPEN, type Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import { decideZaken } from "../../steps/decide/decide-zaken.ts";
import { finishAanlevering } from "../../steps/import/finish-aanlevering.ts";
import { listPartners } from "../../steps/import/partners.ts";
import { readAanlevering } from "../../steps/import/read-aanlevering.ts";
import { receiveAanlevering } from "../../steps/import/receive-aanlevering.ts";
import { matchNieuweSignalen } from "../../steps/match/match-vroegsignalen.ts";
import { argumentfout } from "./argumentfout.ts";
import {
	addUitkomsten,
	type GeweigerdBestand,
	type Importuitkomst,
	type Leesuitkomst,
	readUitkomst,
	schrijfUitkomst,
} from "./importuitkomst.ts";

/** What `voordeur importeer` needs from main.ts. */
export interface Importeerdelen {
	readonly voerUit: DirecteUitvoerder;
	readonly lezer: Bestandslezer;
	/** Null when there is no such gemeente. */
	findGemeente(code: string): Promise<number | null>;
	readonly vandaag: Datum;
	readonly dataMap: string;
	schrijf(regel: string): void;
	schrijfFout(regel: string): void;
}

/** On the command line the jobs that follow are done in the same transaction: a broken-off import leaves nothing. */
export const DIRECTE_JOBS: Jobtabel = {
	"read-aanlevering": async () => {
		throw new Error("Op de opdrachtregel wordt een aanlevering meteen gelezen.");
	},
	"match-vroegsignalen": matchNieuweSignalen,
	"decide-zaken": decideZaken,
	"finish-aanlevering": finishAanlevering,
};

/** How the command is used. */
export const GEBRUIK_IMPORTEER =
	"Gebruik: voordeur importeer BESTAND… --gemeente 0957 [--partner NAAM --partnertype Huur] [--profiel NAAM] [--peildatum 2026-10-05] [--droog] [--json]";

/** Thrown to roll a dry run back, with what it found. */
class Teruggedraaid extends Error {
	readonly uitkomst: Leesuitkomst;
	constructor(uitkomst: Leesuitkomst) {
		super("droog");
		this.uitkomst = uitkomst;
	}
}

class OnbekendProfiel extends Error {}

/**
 * `voordeur importeer`: one or more deliveries, each all or nothing; a refused file does not hold up the others.
 * 0 done, 1 a file was refused, 2 wrong use.
 */
export async function runImporteer(args: string[], delen: Importeerdelen): Promise<0 | 1 | 2> {
	const opdracht = readOpdracht(args, delen.vandaag);
	if ("fout" in opdracht) {
		delen.schrijfFout(opdracht.fout);
		delen.schrijfFout(GEBRUIK_IMPORTEER);
		return 2;
	}
	const uitkomsten: Importuitkomst[] = [];
	const geweigerd: GeweigerdBestand[] = [];
	const tell = (): 0 | 1 => {
		const samen = addUitkomsten(uitkomsten, geweigerd);
		if (opdracht.json) delen.schrijf(JSON.stringify(samen));
		else if (uitkomsten.length > 0) schrijfUitkomst(samen, opdracht.droog, delen.schrijf);
		return geweigerd.length > 0 ? 1 : 0;
	};
	/** Nothing is read when the command itself cannot be done. */
	const refuseAlles = (uitleg: string, bestanden: readonly string[]): 1 => {
		delen.schrijfFout(uitleg);
		geweigerd.push(...bestanden.map((pad) => ({ bestand: basename(pad), uitleg })));
		tell();
		return 1;
	};
	for (const pad of opdracht.bestanden) {
		if (await isWeg(pad)) {
			return refuseAlles(`Het bestand ${pad} is niet gevonden. Controleer de naam en de map.`, [pad]);
		}
	}
	const gemeenteId = await delen.findGemeente(opdracht.gemeente);
	if (gemeenteId === null) {
		return refuseAlles(
			`Gemeente ${opdracht.gemeente} is er nog niet. Maak haar aan met: voordeur gemeente aanmaken --code ${opdracht.gemeente} …`,
			opdracht.bestanden,
		);
	}
	for (const pad of opdracht.bestanden) {
		const gelezen = await importBestand(pad, gemeenteId, opdracht, delen);
		if (!("uitkomst" in gelezen) || gelezen.uitleg !== null) {
			const uitleg = gelezen.uitleg ?? "";
			delen.schrijfFout(`${basename(pad)}: ${uitleg}`);
			geweigerd.push({ bestand: basename(pad), uitleg });
			continue;
		}
		const uitvalbestand =
			gelezen.uitval === null || opdracht.droog ? null : await keepUitval(gelezen, opdracht.gemeente, delen.dataMap);
		uitkomsten.push({ ...gelezen.uitkomst, uitvalbestand });
	}
	return tell();
}

const isWeg = (pad: string): Promise<boolean> =>
	access(pad).then(
		() => false,
		() => true,
	);

interface Opdracht {
	readonly bestanden: string[];
	readonly gemeente: string;
	readonly partner?: { naam: string; partnertype: Partnertype };
	readonly profiel?: string;
	readonly peildatum: Datum;
	readonly droog: boolean;
	readonly json: boolean;
}

function readOpdracht(args: string[], vandaag: Datum): Opdracht | { fout: string } {
	const tekst = { type: "string" } as const;
	const vlag = { type: "boolean", default: false } as const;
	const options = {
		gemeente: tekst,
		partner: tekst,
		partnertype: tekst,
		profiel: tekst,
		peildatum: tekst,
		droog: vlag,
		json: vlag,
	};
	try {
		const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
		if (positionals.length === 0) return { fout: "Noem het bestand dat je wilt importeren." };
		if (!values.gemeente) return { fout: "Noem de gemeente, bijvoorbeeld --gemeente 0957." };
		const peildatum = parseIsoDatum(values.peildatum ?? vandaag);
		if (peildatum === null) return { fout: `De peildatum ${values.peildatum} is geen datum. Schrijf 2026-10-05.` };
		const type = PARTNERTYPEN.find((naam) => naam.toLowerCase() === values.partnertype?.toLowerCase());
		if (values.partnertype !== undefined && !type) {
			return { fout: `Partnertype ${values.partnertype} bestaat niet. Kies uit: ${PARTNERTYPEN.join(", ")}.` };
		}
		if ((values.partner === undefined) !== (type === undefined)) {
			return { fout: "Geef --partner en --partnertype samen." };
		}
		return {
			bestanden: positionals,
			gemeente: values.gemeente,
			peildatum,
			droog: values.droog,
			json: values.json,
			...(values.partner && type ? { partner: { naam: values.partner, partnertype: type } } : {}),
			...(values.profiel ? { profiel: values.profiel } : {}),
		};
	} catch (fout) {
		return { fout: argumentfout(fout) };
	}
}

async function importBestand(
	pad: string,
	gemeenteId: number,
	opdracht: Opdracht,
	delen: Importeerdelen,
): Promise<Leesuitkomst | { uitleg: string }> {
	const { partner, profiel, peildatum } = opdracht;
	let aanleveringId = 0;
	try {
		return await delen.voerUit(
			{ gemeenteId, gebruikerId: null },
			async (omgeving) => {
				const bestand = {
					bestandsnaam: basename(pad),
					peildatum,
					...(partner ? { partner } : {}),
					...(profiel ? { profiel } : {}),
				};
				const kent = ({ naam }: { naam: string }) => naam.toLowerCase() === profiel?.toLowerCase();
				if (profiel && !(await listPartners(omgeving)).some(kent)) throw new OnbekendProfiel();
				aanleveringId = await receiveAanlevering(omgeving, bestand);
				const onVoortgang = (regels: number) => {
					if (!opdracht.json && regels >= 4_000) delen.schrijfFout(`${regels} regels gelezen…`);
				};
				await readAanlevering(omgeving, {
					aanleveringId,
					lezer: delen.lezer,
					vandaag: delen.vandaag,
					pad,
					onVoortgang,
				});
			},
			async (omgeving) => {
				const uitkomst = await readUitkomst(omgeving, aanleveringId);
				if (opdracht.droog || uitkomst.uitleg !== null) throw new Teruggedraaid(uitkomst);
				return uitkomst;
			},
		);
	} catch (fout) {
		if (fout instanceof Teruggedraaid) return fout.uitkomst;
		if (fout instanceof OnbekendProfiel)
			return { uitleg: `Het profiel ${profiel} is er niet. Een profiel heeft de naam van een partner.` };
		throw fout;
	}
}

/** The refused rows hold personal data: only the owner of the data folder may read the file. */
async function keepUitval(gelezen: Leesuitkomst, gemeente: string, dataMap: string): Promise<string> {
	const map = join(dataMap, "uitval");
	await mkdir(map, { recursive: true, mode: 0o700 });
	const pad = join(map, `${gemeente}-${gelezen.uitkomst.aanlevering}-uitval.csv`);
	await writeFile(pad, gelezen.uitval ?? "", { mode: 0o600 });
	return pad;
}
