import { createReadStream } from "node:fs";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { aanvraagsleutels, registersleutels } from "../../rules/verify/zoeksleutels.ts";
import type { Brpbron } from "./port.ts";
import { leesKop, leesPersoon } from "./registerregel.ts";
import { MAX_RIJEN, Zoekindex } from "./zoekindex.ts";

/** More people under one precise key (a home for the elderly) are still compared; past this the answer says so. */
const MAX_PRECIES = 500;
/** A surname with an initial is a wide net: with more people than this it separates nobody, so it is left out. */
const MAX_RUIM = 60;

/** Why an extract cannot be used, with the sentence the operator reads. */
export const REGISTERREDENEN = {
	"register-niet-gevonden": "Het registerbestand is niet gevonden of niet te lezen.",
	"register-leeg": "Het registerbestand is leeg.",
	"register-te-groot":
		"Het registerbestand heeft meer dan 2 miljoen regels. Geef een uittreksel van de eigen gemeente.",
	"register-kolom-ontbreekt": "In het registerbestand ontbreekt een kolom die nodig is.",
} as const;
export type Registerreden = keyof typeof REGISTERREDENEN;

/** A refusal with its sentence. */
export interface Registerweigering {
	readonly reden: Registerreden;
	readonly uitleg: string;
}

const weiger = (reden: Registerreden, kolom = ""): Result<never, Registerweigering> =>
	refuse({ reden, uitleg: `${REGISTERREDENEN[reden]}${kolom === "" ? "" : ` Het gaat om: ${kolom}.`}` });

/** The source for gemeenten without a link: an extract in memory. `persoon` makes a person of a row when it is needed. */
export function maakRegister(aantal: number, persoon: (rij: number) => Registerpersoon): Brpbron {
	const index = new Zoekindex();
	for (let rij = 0; rij < aantal; rij++) {
		const { opschorting, ...rest } = persoon(rij);
		if (opschorting === "F" || opschorting === "W") continue;
		for (const sleutel of registersleutels({ opschorting, ...rest })) index.voegToe(sleutel, rij);
	}
	return {
		zoekPersonen: async (aanvraag) => {
			const { precies, ruim } = aanvraagsleutels(aanvraag);
			const rijen = new Set<number>();
			let teVeelTreffers = false;
			for (const sleutel of precies) {
				const gevonden = index.zoek(sleutel, MAX_PRECIES);
				if (gevonden === null) teVeelTreffers = true;
				else for (const rij of gevonden) rijen.add(rij);
			}
			for (const sleutel of ruim) for (const rij of index.zoek(sleutel, MAX_RUIM) ?? []) rijen.add(rij);
			return { soort: "gevonden", personen: [...rijen].sort((een, ander) => een - ander).map(persoon), teVeelTreffers };
		},
	};
}

/** The lines of a file, one by one; a line break inside quotation marks does not end a line. */
async function* regelsVan(pad: string): AsyncGenerator<string> {
	let rest = "";
	for await (const stuk of createReadStream(pad, { encoding: "utf8", highWaterMark: 1 << 20 })) {
		const regels = (rest + stuk).split("\n");
		rest = regels.pop() ?? "";
		let open = "";
		for (const regel of regels) {
			const geheel = open === "" ? regel : `${open}\n${regel}`;
			const quotes = geheel.includes('"') ? geheel.split('"').length - 1 : 0;
			open = quotes % 2 === 1 ? geheel : "";
			if (open === "") yield geheel.endsWith("\r") ? geheel.slice(0, -1) : geheel;
		}
		if (open !== "") rest = `${open}\n${rest}`;
	}
	if (rest !== "") yield rest.replace(/\r$/, "");
}

/** Reads an extract (columns of the contract; comma, semicolon or tab) and files every person under its keys. */
export async function openRegister(pad: string): Promise<Result<Brpbron, Registerweigering>> {
	const regels: string[] = [];
	try {
		for await (const regel of regelsVan(pad)) {
			if (regel.trim() !== "") regels.push(regel);
			if (regels.length > MAX_RIJEN) return weiger("register-te-groot");
		}
	} catch {
		return weiger("register-niet-gevonden");
	}
	const [kop] = regels;
	if (kop === undefined) return weiger("register-leeg");
	const vorm = leesKop(kop);
	if (!vorm.ok) return weiger("register-kolom-ontbreekt", vorm.reden.split(":")[1]);
	return accept(maakRegister(regels.length - 1, (rij) => leesPersoon(regels[rij + 1]!, vorm.waarde)));
}
