import { constants, createReadStream } from "node:fs";
import { access, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { type Databank, openDatabank } from "../../database/databank.ts";
import { readInstellingen } from "../../database/instellingen.ts";
import { makeDirecteUitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { BESTANDSREDENEN } from "../../outside/bestand/port.ts";
import { openRegister } from "../../outside/brp/register.ts";
import { runBeslis } from "./beslis.ts";
import { runBrpControle } from "./brp-controle.ts";
import { GEBRUIK_GEBRUIKER, runGebruiker } from "./gebruiker.ts";
import { GEBRUIK_GEMEENTE, runGemeente } from "./gemeente.ts";
import { type Hulptekst, listOpdrachten, readHulp } from "./hulp.ts";
import { DIRECTE_JOBS, GEBRUIK_IMPORTEER, runImporteer } from "./importeer.ts";

type Uitgang = 0 | 1 | 2;
const GEBRUIK_BESLIS = "Gebruik: voordeur beslis --werkinstructie NAAM-OF-BESTAND FEITEN.jsonl";
const GEBRUIK_BRP_CONTROLE = "Gebruik: voordeur brp-controle SIGNALEN.csv --register REGISTER.csv --gemeente 0518";
const schrijf = (regel: string) => void process.stdout.write(`${regel}\n`);
const schrijfFout = (regel: string) => void process.stderr.write(`${regel}\n`);

/** The commands, in the order of the help. Each gets what stands behind its name. */
const OPDRACHTEN: Record<string, Hulptekst & { run(args: string[]): Promise<Uitgang> }> = {
	gemeente: {
		uitleg: "aanmaken: een nieuwe gemeente met een werkinstructie",
		gebruik: GEBRUIK_GEMEENTE,
		run: (args) => metDatabank((databank) => runGemeente(args, basis(databank))),
	},
	gebruiker: {
		uitleg: "aanmaken: een nieuwe collega, met een eenmalige link",
		gebruik: GEBRUIK_GEBRUIKER,
		run: (args) => metDatabank((databank) => runGebruiker(args, basis(databank))),
	},
	importeer: {
		uitleg: "een aanlevering lezen, controleren, koppelen en beslissen",
		gebruik: GEBRUIK_IMPORTEER,
		run: importeer,
	},
	beslis: {
		uitleg: "wat een werkinstructie zegt over feiten (JSON Lines), zonder database",
		gebruik: GEBRUIK_BESLIS,
		run: beslis,
	},
	"brp-controle": {
		uitleg: "signalen naast een uittreksel uit de BRP leggen, zonder database",
		gebruik: GEBRUIK_BRP_CONTROLE,
		run: brpControle,
	},
};

async function main(): Promise<Uitgang> {
	const hulp = readHulp(process.argv.slice(2), OPDRACHTEN);
	if (hulp) {
		for (const regel of hulp) schrijf(regel);
		return 0;
	}
	const [naam = "", ...args] = process.argv.slice(2);
	const opdracht = OPDRACHTEN[naam];
	if (opdracht) return opdracht.run(args);
	schrijfFout(naam === "" ? "Noem een opdracht." : `De opdracht "${naam}" ken ik niet.`);
	for (const regel of listOpdrachten(OPDRACHTEN)) schrijfFout(regel);
	return 2;
}

async function metDatabank(werk: (databank: Databank) => Promise<Uitgang>): Promise<Uitgang> {
	const instellingen = readInstellingen(process.env);
	if ("fout" in instellingen) {
		schrijfFout(instellingen.fout);
		return 2;
	}
	const databank = await openDatabank({ ...instellingen, maxVerbindingen: 4 });
	try {
		return await werk(databank);
	} finally {
		await databank.sluit();
	}
}

const basis = (databank: Databank) => {
	const instellingen = readInstellingen(process.env);
	if ("fout" in instellingen) throw new Error(instellingen.fout);
	return { databank, url: instellingen.url, schrijf, schrijfFout };
};

const vandaag = (): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date());

function importeer(args: string[]): Promise<Uitgang> {
	return metDatabank((databank) =>
		runImporteer(args, {
			voerUit: makeDirecteUitvoerder(databank, DIRECTE_JOBS),
			lezer: bestandslezer,
			findGemeente: async (code) =>
				(await databank.db.selectFrom("gemeenten").select("id").where("code", "=", code).executeTakeFirst())?.id ??
				null,
			vandaag: vandaag(),
			dataMap: resolve(process.env.VOORDEUR_DATA ?? "data"),
			schrijf,
			schrijfFout,
		}),
	);
}

async function beslis(args: string[]): Promise<Uitgang> {
	const gelezen = lees(args, { werkinstructie: { type: "string" } });
	const naam = gelezen?.values.werkinstructie;
	const bestand = gelezen?.positionals[0];
	if (typeof naam !== "string" || gelezen?.positionals.length !== 1 || bestand === undefined) {
		schrijfFout(GEBRUIK_BESLIS);
		return 2;
	}
	const leesbaar = await access(bestand, constants.R_OK).then(
		async () => !(await stat(bestand)).isDirectory(),
		() => false,
	);
	if (!leesbaar) {
		schrijfFout(`Het bestand ${bestand} is niet gevonden of niet te lezen. Controleer de naam, de map en de rechten.`);
		return 1;
	}
	const regels = createInterface({ input: createReadStream(bestand), crlfDelay: Number.POSITIVE_INFINITY });
	return runBeslis({ werkinstructie: naam }, regels, schrijf, schrijfFout);
}

async function brpControle(args: string[]): Promise<Uitgang> {
	const gelezen = lees(args, { register: { type: "string" }, gemeente: { type: "string" } });
	const { register, gemeente } = gelezen?.values ?? {};
	const signalenPad = gelezen?.positionals[0];
	if (typeof register !== "string" || typeof gemeente !== "string" || signalenPad === undefined) {
		schrijfFout(GEBRUIK_BRP_CONTROLE);
		return 2;
	}
	const middelen = { lezer: bestandslezer, bestandsredenen: BESTANDSREDENEN, openRegister };
	return runBrpControle({ signalenPad, registerPad: register, gemeente }, schrijf, schrijfFout, middelen);
}

/** The options of a command; null when there is one that it does not know. */
function lees(args: string[], options: Record<string, { type: "string" }>) {
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch {
		return null;
	}
}

process.exitCode = await main().catch((fout: Error) => {
	schrijfFout(`Er ging iets mis: ${fout.message}`);
	if (process.env.VOORDEUR_FOUTEN === "1") schrijfFout(fout.stack ?? "");
	return 1;
});
