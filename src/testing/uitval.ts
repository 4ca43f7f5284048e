import type { Databank } from "../database/databank.ts";
import { makeUitvoerder } from "../database/voer-uit.ts";
import { bestandslezer } from "../outside/bestand/lezer.ts";
import type { Registerpersoon } from "../rules/verify/registerpersoon.ts";
import { replaceRegister } from "../steps/verify/replace-register.ts";
import { verifySignalen } from "../steps/verify/verify-signalen.ts";
import { bouwPersoon } from "./brp/bouw.ts";
import { makeBsns } from "./gemeente/bsn.ts";
import { maakZaak, type Proefgemeente } from "./zaken.ts";

const KOLOMMEN = [
	...["bsn", "voornamen", "voorvoegsel", "geslachtsnaam", "geboortedatum", "postcode", "huisnummer", "straat"],
	...["gemeentecode", "gemeente", "opschorting", "geheim"],
] as const;

/** Persons as the extract that a gemeente uploads. */
export function alsRegisterbestand(personen: readonly Registerpersoon[]) {
	const regels = personen.map((persoon) => KOLOMMEN.map((kolom) => persoon[kolom]).join(";"));
	return { naam: "uittreksel.csv", inhoud: Buffer.from([KOLOMMEN.join(";"), ...regels].join("\n")) };
}

/** Sets the source of the check. */
export async function zetBrpBron(databank: Databank, gemeenteId: number, brpBron: string): Promise<void> {
	await databank.db
		.updateTable("gemeenten")
		.set({ instellingen: JSON.stringify({ brpBron }) })
		.where("id", "=", gemeenteId)
		.execute();
}

const ACHTERNAMEN = ["Veldhof", "Bremmer", "Kuipstra", "Dijkland", "Rozema", "Haverkort", "Westbeek", "Tuinder"];
const VOORNAMEN = ["Anna", "Bram", "Carla", "Dirk", "Eva", "Frank", "Greet", "Hans"];

/**
 * A month in which the check could not decide `aantal` signalen: another first name at the address, father and son with one
 * initial, and people nobody knows. Everything goes through the real extract and the real check.
 */
export async function maakUitvalmaand(
	databank: Databank,
	gemeente: Proefgemeente,
	nu: Date,
	aantal = 40,
	code = "0957",
): Promise<number[]> {
	const bsns = makeBsns();
	const personen: Registerpersoon[] = [];
	const zaken: number[] = [];
	for (let i = 0; i < aantal; i++) {
		const geslachtsnaam = `${ACHTERNAMEN[i % 8]}${i < 8 ? "" : "-".concat(ACHTERNAMEN[(i * 3 + Math.floor(i / 8)) % 8]!)}`;
		const voornaam = VOORNAMEN[(i * 5) % 8]!;
		const deur = { postcode: `60${41 + (i % 9)}A${"BCDEFGHJKL"[i % 10]}`, huisnummer: 10 + i, straat: "Proefstraat" };
		const woont = { ...deur, huisnummer: String(deur.huisnummer), gemeentecode: code, gemeente: gemeente.naam };
		const soort = i % 4;
		const dag = `19${60 + (i % 30)}0${1 + (i % 9)}1${i % 10}`;
		const iemand = (voornamen: string, geboortedatum: string, meer: Partial<Registerpersoon> = {}) =>
			personen.push(
				bouwPersoon({ ...woont, bsn: bsns.next().value, voornamen, geslachtsnaam, geboortedatum, ...meer }),
			);
		if (soort === 0) iemand(VOORNAMEN[(i * 5 + 1) % 8]!, dag);
		if (soort === 1) {
			iemand(voornaam, dag);
			iemand(`${voornaam[0]}ert`, dag.replace(/^19../, "1995"));
		}
		if (soort === 2) iemand(VOORNAMEN[(i * 5 + 3) % 8]!, dag, { opschorting: "O" });
		const iso = `${dag.slice(0, 4)}-${dag.slice(4, 6)}-${dag.slice(6)}`;
		zaken.push(
			await maakZaak(databank, gemeente, "te-bellen", {
				naam: `${soort === 1 ? `${voornaam[0]}.` : voornaam} ${geslachtsnaam}`,
				voornamen: soort === 1 ? `${voornaam[0]}.` : voornaam,
				geboortedatum: soort === 1 ? null : iso,
				...deur,
				achterstanden: i % 2 === 0 ? { Huur: 42_000 } : { Energie: 23_500 },
			}),
		);
	}
	const voerUit = makeUitvoerder(databank);
	await zetBrpBron(databank, gemeente.id, "register");
	await replaceRegister(voerUit, gemeente.bilal, bestandslezer, alsRegisterbestand(personen), nu);
	await verifySignalen({ voerUit, haalCentraal: () => null, nu: () => nu }, gemeente.id);
	return zaken;
}
