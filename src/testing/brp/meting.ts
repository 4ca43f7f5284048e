import { maakRegister } from "../../outside/brp/register.ts";
import type { Uitkomst } from "../../rules/verify/acties.ts";
import type { Controle } from "../../rules/verify/controle.ts";
import type { Controleaanvraag } from "../../rules/verify/registerpersoon.ts";
import { verifySignaal } from "../../rules/verify/verify-signaal.ts";
import { maakToeval } from "../gemeente/toeval.ts";
import { vergelijkExact } from "./exact.ts";
import { leegAdres, maakLevering } from "./levering.ts";
import { ONBEKENDEN } from "./onbekenden.ts";
import { NAAMOORZAKEN, type Oorzaak } from "./oorzaken.ts";
import { OVERIGE_OORZAKEN } from "./overige-oorzaken.ts";
import { EIGEN_GEMEENTE, maakPersonen, type Testpersoon } from "./personen.ts";

/** What became of the rows of one cause. */
export interface Telling {
	readonly oorzaak: string;
	/** The person is not in the register: nobody may be accepted. */
	readonly onbekend: boolean;
	rijen: number;
	aangenomen: number;
	gevraagd: number;
	/** For a known person: lost. For an unknown one: rightly found nobody. */
	nietGevonden: number;
	/** Another person, or another outcome than the register says. */
	foutAangenomen: number;
	exactAangenomen: number;
	exactFout: number;
}

/** A row that went wrong, to look at. */
export interface Misser {
	readonly oorzaak: string;
	readonly aanvraag: Controleaanvraag;
	readonly persoon: Testpersoon;
	readonly controle: Controle;
}

function verwacht(persoon: Testpersoon, oorzaak: Oorzaak, gemeente: string): Uitkomst {
	if (persoon.opschorting === "O") return "overleden";
	if (persoon.opschorting !== "" || persoon.gemeentecode !== gemeente) return "elders";
	return oorzaak.verhuisd ? "verhuisd-binnen" : "inwoner";
}

const nieuw = (oorzaak: string, onbekend: boolean): Telling => ({
	...{ oorzaak, onbekend, rijen: 0, aangenomen: 0, gevraagd: 0, nietGevonden: 0, foutAangenomen: 0 },
	...{ exactAangenomen: 0, exactFout: 0 },
});

const isVraag = (uitkomst: Uitkomst): boolean => uitkomst === "twijfel";

/**
 * Makes a register and rows for every cause, checks every row, and counts. For the rows about unknown people the person
 * they are made from stays in the register: that is the relative or namesake who must not be accepted.
 */
export async function meetControle(
	opties: {
		readonly huishoudens?: number;
		readonly perOorzaak?: number;
		readonly zaad?: string;
		/** Another register than the one that is made here, with the gemeente that checks. */
		readonly personen?: readonly Testpersoon[];
		readonly gemeente?: string;
	} = {},
): Promise<{ tellingen: Telling[]; missers: Misser[]; personen: number }> {
	const { huishoudens = 9000, perOorzaak = 400, zaad = "brp", gemeente = EIGEN_GEMEENTE } = opties;
	const personen = opties.personen ?? maakPersonen(huishoudens, zaad);
	const register = maakRegister(personen.length, (rij) => personen[rij]!);
	const perHuishouden = Map.groupBy(personen, ({ huishouden }) => huishouden);
	const exact = vergelijkExact(personen);
	const missers: Misser[] = [];
	const tellingen: Telling[] = [];
	const controleer = async (aanvraag: Controleaanvraag): Promise<Controle> => {
		const antwoord = await register.zoekPersonen(aanvraag);
		return verifySignaal(aanvraag, antwoord.soort === "gevonden" ? antwoord.personen : []);
	};
	const volgorde = maakToeval(zaad, "volgorde");
	const kandidaten = personen
		.filter(({ opschorting, geboortedatum }) => opschorting !== "F" && opschorting !== "W" && geboortedatum < "2008")
		.map((persoon) => ({ persoon, plaats: volgorde.getal() }))
		.sort((een, ander) => een.plaats - ander.plaats)
		.map(({ persoon }) => persoon);

	for (const oorzaak of [...NAAMOORZAKEN, ...OVERIGE_OORZAKEN]) {
		const telling = nieuw(oorzaak.naam, false);
		const toeval = maakToeval(zaad, oorzaak.naam);
		for (const persoon of kandidaten) {
			if (telling.rijen === perOorzaak) break;
			const basis = { ...maakLevering(persoon, toeval), gemeentecode: gemeente };
			const levering = persoon.huisnummer === "" ? { ...basis, ...leegAdres(toeval) } : basis;
			const huisgenoten = perHuishouden.get(persoon.huishouden)!;
			const anders = oorzaak.maak({ persoon, levering, toeval, huisgenoten });
			if (anders === null) continue;
			const aanvraag = { ...levering, ...anders };
			const controle = await controleer(aanvraag);
			telling.rijen++;
			const goed = controle.bsn === persoon.bsn && controle.uitkomst === verwacht(persoon, oorzaak, gemeente);
			if (isVraag(controle.uitkomst)) telling.gevraagd++;
			else if (controle.bsn === null) telling.nietGevonden++;
			else if (goed) telling.aangenomen++;
			else telling.foutAangenomen++;
			if (!goed) missers.push({ oorzaak: oorzaak.naam, aanvraag, persoon, controle });
			const gevonden = exact(aanvraag);
			if (gevonden) gevonden === persoon.bsn ? telling.exactAangenomen++ : telling.exactFout++;
		}
		tellingen.push(telling);
	}
	for (const soort of ONBEKENDEN) {
		const telling = nieuw(soort.naam, true);
		const toeval = maakToeval(zaad, soort.naam);
		for (const persoon of kandidaten) {
			if (telling.rijen === perOorzaak) break;
			if (persoon.huisnummer === "" || persoon.voornamen === "" || persoon.geslachtsnaam === ".") continue;
			const levering = { ...maakLevering(persoon, toeval), gemeentecode: gemeente };
			const anders = soort.maak({ persoon, levering, toeval, huisgenoten: perHuishouden.get(persoon.huishouden)! });
			if (anders === null) continue;
			const aanvraag = { ...levering, ...anders };
			const controle = await controleer(aanvraag);
			telling.rijen++;
			if (isVraag(controle.uitkomst)) telling.gevraagd++;
			else if (controle.bsn === null) telling.nietGevonden++;
			else {
				telling.foutAangenomen++;
				missers.push({ oorzaak: soort.naam, aanvraag, persoon, controle });
			}
			if (exact(aanvraag)) telling.exactFout++;
		}
		tellingen.push(telling);
	}
	return { tellingen, missers, personen: personen.length };
}
