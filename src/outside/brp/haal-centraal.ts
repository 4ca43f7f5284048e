import type { Controleaanvraag, Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { vergelijkPersoon, verifySignaal } from "../../rules/verify/verify-signaal.ts";
import { leesPersonen } from "./haal-centraal-antwoord.ts";
import {
	type Brpvraag,
	MAX_BSNS,
	raadpleeg,
	type Vraaginstelling,
	type Zoekreeks,
	zoekOpAdres,
	zoekOpNaam,
} from "./haal-centraal-vragen.ts";
import type { Brpantwoord, Brpbron } from "./port.ts";
import { leesUitkomst } from "./uitkomsttabel.ts";
import { type Brpverbinding, stuurVraag } from "./verbinding.ts";
import { type Klok, VOLHOUDEN, Volhouder, type Volhoudinstelling } from "./volhouden.ts";

/** Settings of the link with Haal Centraal BRP Personen Bevragen v2. */
export interface HaalCentraalInstelling {
	readonly verbinding: Brpverbinding;
	readonly klok: Klok;
	readonly volhouden?: Volhoudinstelling;
	/** Four digits: set when the gemeente may only ask about its own residents. */
	readonly alleenGemeente?: string;
}

type Stap =
	| { readonly soort: "personen"; readonly personen: readonly Registerpersoon[] }
	| { readonly soort: "te-veel-treffers" }
	| Exclude<Brpantwoord, { soort: "gevonden" }>;

/** A housemate with another birthday and another first name or surname cannot be meant: not asked about any further. */
function kanHetZijn(aanvraag: Controleaanvraag, persoon: Registerpersoon): boolean {
	const { vergelijkingen } = vergelijkPersoon(aanvraag, persoon);
	const spreektTegen = (naam: string) => vergelijkingen.some((een) => een.naam === naam && een.tegenspraak);
	return !(spreektTegen("geboortedatum") && (spreektTegen("voornaam") || spreektTegen("achternaam")));
}

/**
 * Asks step by step and stops as soon as the check is certain: BSN, then the address, then name with birthday. A search
 * gives no partner's name, gemeente or address, so whoever may be meant is asked for a second time by BSN.
 */
export function maakHaalCentraal(instelling: HaalCentraalInstelling): Brpbron {
	const volhouder = new Volhouder(instelling.volhouden ?? VOLHOUDEN, instelling.klok);
	const beperking: Vraaginstelling = instelling.alleenGemeente
		? { gemeenteVanInschrijving: instelling.alleenGemeente }
		: {};

	async function vraag(een: Brpvraag): Promise<Stap> {
		const antwoord = await volhouder.doe<Stap>(async () => {
			const uitkomst = leesUitkomst(await stuurVraag(instelling.verbinding, een));
			if (uitkomst.soort === "tijdelijk") return uitkomst;
			if (uitkomst.soort !== "goed") return { soort: "gelukt", waarde: uitkomst };
			const personen = leesPersonen(een.type, uitkomst.inhoud);
			return personen === null ? { soort: "tijdelijk" } : { soort: "gelukt", waarde: { soort: "personen", personen } };
		});
		return antwoord.soort === "gelukt" ? antwoord.waarde : antwoord;
	}

	async function zoek({ vragen }: Zoekreeks): Promise<Stap> {
		let laatste: Stap = { soort: "personen", personen: [] };
		for (const een of vragen) {
			laatste = await vraag(een);
			if (laatste.soort !== "te-veel-treffers") return laatste;
		}
		return laatste;
	}

	async function haalOp(bsns: readonly string[]): Promise<Stap> {
		const personen: Registerpersoon[] = [];
		for (let van = 0; van < bsns.length; van += MAX_BSNS) {
			const deel = bsns.slice(van, van + MAX_BSNS);
			const stap = await vraag(raadpleeg(deel, beperking));
			if (stap.soort !== "personen") return stap;
			personen.push(...stap.personen.filter(({ bsn }) => deel.includes(bsn)));
		}
		return { soort: "personen", personen };
	}

	return {
		async zoekPersonen(aanvraag) {
			const gevonden = new Map<string, Registerpersoon>();
			let teVeelTreffers = false;
			const klaar = (): Brpantwoord => ({
				soort: "gevonden",
				personen: [...gevonden.values()].filter(({ opschorting }) => opschorting !== "F" && opschorting !== "W"),
				teVeelTreffers,
			});
			const reeksen = [
				...(aanvraag.bsn === null ? [] : [async () => haalOp([aanvraag.bsn!])]),
				...[...zoekOpAdres(aanvraag, beperking), ...zoekOpNaam(aanvraag, beperking)].map((reeks) => async () => {
					const beperkt = await zoek(reeks);
					if (beperkt.soort !== "personen") return beperkt;
					const mogelijk = beperkt.personen.filter((persoon) => kanHetZijn(aanvraag, persoon));
					return haalOp([...new Set(mogelijk.map(({ bsn }) => bsn))].filter((bsn) => !gevonden.has(bsn)));
				}),
			];
			for (const reeks of reeksen) {
				const stap = await reeks();
				if (stap.soort === "te-veel-treffers") teVeelTreffers = true;
				else if (stap.soort !== "personen") return stap;
				else for (const persoon of stap.personen) gevonden.set(persoon.bsn, persoon);
				if (verifySignaal(aanvraag, [...gevonden.values()]).bsn !== null) return klaar();
			}
			return klaar();
		},
	};
}
