import type { Databank } from "../../database/databank.ts";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import type { Binnenkomst } from "../../rules/reach/bericht/verzending.ts";
import { receiveAntwoord } from "../../steps/reach/antwoorden/receive-antwoord.ts";
import {
	countTerugmelding,
	findGemeenteVanKenmerk,
	listMailadressen,
} from "../../steps/reach/antwoorden/terugmeldingen.ts";
import { processBezorgmelding } from "../../steps/reach/berichten/process-bezorgmelding.ts";
import { zaakregister } from "../../steps/register/berichtpoging.ts";

/** What this door needs; src/doors/main.ts fills it. */
export interface Maildelen {
	readonly databank: Databank;
	readonly voerUit: Uitvoerder;
	readonly klok: { nu(): Date; vandaag(): string };
}

/** The addresses change seldom; asking every gemeente at each mail would let spam keep the database busy. */
const ADRESSEN_MS = 60_000;

/** Which addresses are ours, and what to do with a mail that comes in on one. */
export interface Mailpost {
	isOns(adres: string): Promise<boolean>;
	onBinnenkomst(binnenkomst: Binnenkomst): Promise<void>;
}

/**
 * The door for mail: an answer goes to the gemeente whose address it was sent to, a bounce to the gemeente whose message it
 * names. What belongs to nobody is dropped, for then there is nobody who may read it. What may be of two gemeenten is refused
 * for now, until the beheerders have put it right.
 */
export function makeMailpost({ databank, voerUit, klok }: Maildelen): Mailpost {
	let bewaard: { tot: number; adressen: ReadonlyMap<string, readonly number[]> } | null = null;
	const adressen = async () => {
		const nu = klok.nu().getTime();
		if (!bewaard || bewaard.tot <= nu) bewaard = { tot: nu + ADRESSEN_MS, adressen: await listMailadressen(databank) };
		return bewaard.adressen;
	};
	/** An address of two gemeenten says nothing: then only the message that is answered tells whose reply it is. */
	const kiesGemeente = async (aan: string, van: readonly number[], kenmerken: readonly string[]): Promise<number> => {
		const genoemd = await Promise.all(kenmerken.map((kenmerk) => findGemeenteVanKenmerk(databank, kenmerk)));
		const mogelijk = van.filter((id) => genoemd.includes(id));
		if (mogelijk.length === 1) return mogelijk[0]!;
		throw new Error(`Het mailadres ${aan} staat bij meer gemeenten (${van.join(", ")}). Haal het bij een van hen weg.`);
	};
	const gemeenteVan = async (binnenkomst: Binnenkomst): Promise<number | null> => {
		if (binnenkomst.soort === "bezorgmelding")
			return binnenkomst.kenmerk === null ? null : findGemeenteVanKenmerk(databank, binnenkomst.kenmerk);
		const aan = binnenkomst.aan?.toLowerCase() ?? "";
		const van = (await adressen()).get(aan) ?? [];
		return van.length > 1 ? kiesGemeente(aan, van, binnenkomst.kenmerken ?? []) : (van[0] ?? null);
	};
	return {
		isOns: async (adres) => (await adressen()).has(adres.toLowerCase()),
		async onBinnenkomst(binnenkomst) {
			const gemeenteId = await gemeenteVan(binnenkomst);
			if (gemeenteId === null) return;
			await voerUit({ gemeenteId, gebruikerId: null }, async (omgeving) => {
				const nu = klok.nu();
				const uitkomst =
					binnenkomst.soort === "antwoord"
						? (await receiveAntwoord(omgeving, binnenkomst, nu)).uitkomst
						: await processBezorgmelding(omgeving, binnenkomst, nu, zaakregister);
				await countTerugmelding(omgeving, "smtp", uitkomst === "nieuw" ? "verwerkt" : uitkomst, klok.vandaag());
			});
		},
	};
}
