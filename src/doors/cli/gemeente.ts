import { parseArgs } from "node:util";
import { findWerkinstructie, WERKINSTRUCTIENAMEN } from "../../rules/decide/ready-ones.ts";
import { createGemeente, type Gemeentereden, type NieuweGemeente } from "../../steps/account/create-gemeente.ts";
import { argumentfout } from "./argumentfout.ts";

/** What the commands that keep accounts need from main.ts. */
export interface Beheerdelen {
	readonly databank: Parameters<typeof createGemeente>[0];
	/** The public address: a one-time link begins with it. */
	readonly url: string;
	readonly nu?: () => Date;
	schrijf(regel: string): void;
	schrijfFout(regel: string): void;
}

/** How the command is used. */
export const GEBRUIK_GEMEENTE = `Gebruik: voordeur gemeente aanmaken --code 0957 --naam Roermond --inwoners 58000 --werkinstructie ${WERKINSTRUCTIENAMEN.join("|")} [--json]`;

const REDENEN: Record<Gemeentereden, string> = {
	"code-ongeldig": "De code van een gemeente heeft vier cijfers, zoals 0957. Zoek hem op bij het CBS.",
	"gemeente-bestaat-al": "Deze gemeente is er al. Maak een gebruiker aan met: voordeur gebruiker aanmaken …",
};

const OPTIES = {
	code: { type: "string" },
	naam: { type: "string" },
	inwoners: { type: "string" },
	werkinstructie: { type: "string" },
	json: { type: "boolean", default: false },
} as const;

/** The options, or what is wrong with how the command was used. */
function readOpdracht(args: string[]): (NieuweGemeente & { json: boolean }) | { fout: string } {
	try {
		const { values, positionals } = parseArgs({ args, options: OPTIES, allowPositionals: true });
		const { code, naam, inwoners, werkinstructie, json } = values;
		if (positionals.join(" ") !== "aanmaken") return { fout: 'Na "gemeente" komt "aanmaken".' };
		if (!code || !naam?.trim() || !inwoners || !werkinstructie) {
			return { fout: "Geef --code, --naam, --inwoners en --werkinstructie." };
		}
		const aantal = Number(inwoners.replaceAll(".", ""));
		if (!Number.isInteger(aantal) || aantal < 1) return { fout: "--inwoners is een heel getal, zoals 58000." };
		const inhoud = findWerkinstructie(werkinstructie);
		if (!inhoud) {
			return {
				fout: `De werkinstructie "${werkinstructie}" ken ik niet. Kies uit: ${WERKINSTRUCTIENAMEN.join(", ")}.`,
			};
		}
		return { code, naam: naam.trim(), inwoners: aantal, werkinstructie: { naam: werkinstructie, inhoud }, json };
	} catch (fout) {
		return { fout: argumentfout(fout) };
	}
}

/** `voordeur gemeente aanmaken`: 0 made, 1 refused, 2 wrong use. */
export async function runGemeente(args: string[], delen: Beheerdelen): Promise<0 | 1 | 2> {
	const opdracht = readOpdracht(args);
	if ("fout" in opdracht) {
		delen.schrijfFout(opdracht.fout);
		delen.schrijfFout(GEBRUIK_GEMEENTE);
		return 2;
	}
	const { json, ...nieuw } = opdracht;
	const uitkomst = await createGemeente(delen.databank, nieuw, delen.nu?.() ?? new Date());
	if (!uitkomst.ok) {
		delen.schrijfFout(REDENEN[uitkomst.reden]);
		return 1;
	}
	if (json) {
		delen.schrijf(
			JSON.stringify({ gemeente: nieuw.code, naam: nieuw.naam, werkinstructie: nieuw.werkinstructie.naam }),
		);
		return 0;
	}
	delen.schrijf(
		`Gemeente ${nieuw.naam} (${nieuw.code}) is aangemaakt met werkinstructie "${nieuw.werkinstructie.naam}".`,
	);
	delen.schrijf(
		`Maak nu de eerste beheerder aan: voordeur gebruiker aanmaken --gemeente ${nieuw.code} --rol beheerder --email NAAM@GEMEENTE.nl`,
	);
	return 0;
}
