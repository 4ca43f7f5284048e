import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { addMaanden, type Datum } from "../../rules/kernel/datum.ts";
import type { Koppelmodel } from "../../rules/match/koppelen/model.ts";
import { HOOGSTENS_PER_SLEUTEL, zoeksleutels } from "../../rules/match/persoon/link-personen.ts";
import { Persoonsweger } from "../../rules/match/persoon/persoonsweger.ts";
import { readBuren, readSignalen, type Zoeksleutels } from "./buren-queries.ts";
import { type Koppelverboden, makeAfdruk, readKoppelverboden } from "./koppelverboden.ts";
import { nieuweSleutels, toLosSignaal } from "./losse-signalen.ts";
import type { LosMatchsignaal, Signaalrij } from "./queries.ts";

const GEEN_SLEUTELS: Zoeksleutels = { adressen: [], dagen: [], bsns: [], contacten: [], personen: [] };

/** Signalen that must be looked at together, and what weighs them. */
export interface Verband {
	readonly signalen: readonly LosMatchsignaal[];
	readonly weger: Persoonsweger;
}

/** What is known so far: all that was read, by key, and who of them belongs to it. */
class Opgehaald {
	readonly bekend = new Map<number, LosMatchsignaal>();
	readonly leden = new Map<number, LosMatchsignaal>();
	private readonly perSleutel = new Map<string, LosMatchsignaal[]>();
	private readonly weger: Persoonsweger;

	constructor(weger: Persoonsweger) {
		this.weger = weger;
	}

	voegToe(signaal: LosMatchsignaal): void {
		if (this.bekend.has(signaal.id)) return;
		this.bekend.set(signaal.id, signaal);
		for (const sleutel of zoeksleutels(signaal)) {
			const lijst = this.perSleutel.get(sleutel);
			if (lijst) lijst.push(signaal);
			else this.perSleutel.set(sleutel, [signaal]);
		}
	}

	/** Who is at one address with these, or surely one person: they belong to it too. Answers who is new. */
	volg(grens: readonly LosMatchsignaal[]): LosMatchsignaal[] {
		const erbij: LosMatchsignaal[] = [];
		for (const signaal of grens) {
			for (const sleutel of zoeksleutels(signaal)) {
				const adres = sleutel.startsWith("adres ");
				const lijst = this.perSleutel.get(sleutel) ?? [];
				if (!adres && lijst.length > HOOGSTENS_PER_SLEUTEL) continue;
				for (const ander of lijst) {
					if (this.leden.has(ander.id)) continue;
					if (!adres && this.weger.weeg(signaal, ander).oordeel !== "zeker") continue;
					this.leden.set(ander.id, ander);
					erbij.push(ander);
				}
			}
		}
		return erbij;
	}
}

/**
 * Every signaal that these ones may belong with: same address or, says the engine, same person; and who belongs with those,
 * until nobody new is found. From seven months before to now: seven, because the six months of "opeenvolgend" are counted
 * from each signaal and those of one zaak may lie a month apart.
 */
export async function readVerband(
	omgeving: Stapomgeving,
	ids: readonly number[],
	koppelmodel: Koppelmodel,
): Promise<Verband> {
	const { trx, gemeenteId } = omgeving;
	const [verboden, eigen] = await Promise.all([
		readKoppelverboden(trx, gemeenteId),
		readSignalen(trx, gemeenteId, ids),
	]);
	const weger = new Persoonsweger(koppelmodel, verboden.paren, 2 * ids.length);
	const alles = new Opgehaald(weger);
	const neem = (rijen: readonly Signaalrij[]) => {
		for (const rij of rijen) if (!alles.bekend.has(rij.id)) alles.voegToe(maak(omgeving, rij, verboden));
	};
	neem(eigen);
	let grens = [...alles.bekend.values()];
	const vanaf = eersteDag(grens);
	for (const signaal of grens) alles.leden.set(signaal.id, signaal);
	const gevraagd = new Set<string>();
	const drukkeDagen = new Set<Datum>();
	const haal = async (sleutels: Zoeksleutels) => {
		const buren = await readBuren(trx, gemeenteId, vanaf, sleutels);
		for (const dag of buren.drukkeDagen) drukkeDagen.add(dag);
		const onbekend = buren.ids.filter((id) => !alles.bekend.has(id));
		neem(await readSignalen(trx, gemeenteId, onbekend));
	};
	while (grens.length > 0) {
		// A person key holds the birth date, so it finds nobody whom the birth date does not find; but for a frequent one.
		const { personen, ...sleutels } = nieuweSleutels(grens, gevraagd);
		await haal({ ...sleutels, personen: [] });
		const opNaam = personen.filter(({ dag }) => drukkeDagen.has(dag));
		if (opNaam.length > 0) await haal({ ...GEEN_SLEUTELS, personen: opNaam });
		grens = alles.volg(grens);
	}
	return { signalen: [...alles.leden.values()], weger };
}

const maak = (omgeving: Stapomgeving, rij: Signaalrij, verboden: Koppelverboden): LosMatchsignaal => {
	if (verboden.paren.size === 0) return toLosSignaal(rij, null);
	const afdruk = makeAfdruk(omgeving, rij);
	return toLosSignaal(rij, afdruk, verboden.per.get(afdruk));
};

const eersteDag = (signalen: readonly LosMatchsignaal[]): Datum =>
	addMaanden(
		signalen.map(({ signaaldatum }) => signaaldatum).reduce((a, b) => (a < b ? a : b), "9999-12-31"),
		-7,
	);
