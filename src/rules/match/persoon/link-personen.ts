import { type Adressignaal, compareSignalen } from "../adressignaal.ts";
import type { LosSignaal, Persoonsweger } from "./persoonsweger.ts";

/** Two signalen about one person: the later one was linked to the earlier one. */
export interface Koppeling {
	readonly signaal: number;
	readonly met: number;
	/** Log2 odds of this pair. */
	readonly score: number;
}

/** With more signalen than this under one key (a default birth date, a shared number) each looks at its neighbours only. */
export const HOOGSTENS_PER_SLEUTEL = 250;

/** Under which keys a signaal is found: only who shares one of them is weighed. */
export function zoeksleutels({ adressleutel, geboortedatum, gegevens }: LosSignaal): string[] {
	const { bsnIndex, telefoon, telefoon2, email } = gegevens;
	return [
		`adres ${adressleutel}`,
		...(geboortedatum ? [`geboren ${geboortedatum}`] : []),
		...(bsnIndex ? [`bsn ${bsnIndex}`] : []),
		...(telefoon ? [`contact ${telefoon}`] : []),
		...(telefoon2 ? [`contact ${telefoon2}`] : []),
		...(email ? [`contact ${email}`] : []),
	];
}

interface Zekerpaar {
	readonly a: number;
	readonly b: number;
	readonly score: number;
	/** Found by BSN: stands above a doubt about the rest. */
	readonly bsn: boolean;
}

/**
 * Gives every signaal the number of its person. Surest pairs first; two groups become one only when nothing that belongs
 * to one person differs between any two of them. Who would fit with two people that are surely not one (only "J. Bakker"
 * beside the twins Jan and Joost) is linked to neither. The answer depends on the set, not on its order.
 */
export function linkPersonen<S extends LosSignaal>(
	signalen: readonly S[],
	weger: Persoonsweger,
): { readonly signalen: (S & Pick<Adressignaal, "persoon">)[]; readonly koppelingen: Koppeling[] } {
	const rij = [...signalen].sort(compareSignalen);
	const botst = makeBotst(rij, weger);
	const paren = dropTwijfel(findZeker(rij, weger), botst);
	const groep = rij.map((_, plaats) => [plaats]);
	for (const { a, b } of paren) {
		const [links, rechts] = [groep[a]!, groep[b]!];
		if (links === rechts || botst(links, rechts)) continue;
		links.push(...rechts);
		for (const lid of rechts) groep[lid] = links;
	}
	const persoon = groep.map((leden) => Math.min(...leden));
	return {
		signalen: rij.map((signaal, plaats) => ({ ...signaal, persoon: persoon[plaats]! })),
		koppelingen: chooseKoppelingen(paren, rij, persoon),
	};
}

type Botst = (links: readonly number[], rechts: readonly number[]) => boolean;

/**
 * Does anything of one person differ between any two of these? Signalen with the same name, birth date and BSN give the
 * same answer, so each different combination is weighed once: a resident who was reported a hundred times costs no more.
 */
function makeBotst(rij: readonly LosSignaal[], weger: Persoonsweger): Botst {
	const nummers = new Map<string, number>();
	const vertegenwoordiger: number[] = [];
	const soort = rij.map(({ gegevens, geboortedatum, afdruk }, plaats) => {
		const { achternaam, voornamen, voorletters, bsnIndex } = gegevens;
		const sleutel = [achternaam, voornamen, voorletters, geboortedatum, bsnIndex, afdruk].join("|");
		const nummer = nummers.get(sleutel) ?? nummers.size;
		nummers.set(sleutel, nummer);
		vertegenwoordiger[nummer] ??= plaats;
		return nummer;
	});
	const bekend = new Map<number, boolean>();
	const soortenVan = (plaatsen: readonly number[]) => new Set(plaatsen.map((plaats) => soort[plaats]!));
	return (links, rechts) => {
		for (const x of soortenVan(links)) {
			for (const y of soortenVan(rechts)) {
				if (x === y) continue;
				const sleutel = Math.min(x, y) * soort.length + Math.max(x, y);
				const antwoord =
					bekend.get(sleutel) ?? isBotsing(rij[vertegenwoordiger[x]!]!, rij[vertegenwoordiger[y]!]!, weger);
				bekend.set(sleutel, antwoord);
				if (antwoord) return true;
			}
		}
		return false;
	};
}

function isBotsing(a: LosSignaal, b: LosSignaal, weger: Persoonsweger): boolean {
	const { oordeel } = weger.weeg(a, b);
	return oordeel === "botst" || oordeel === "verboden";
}

/** Every pair that shares a key and is surely one person, the surest first. */
function findZeker(rij: readonly LosSignaal[], weger: Persoonsweger): Zekerpaar[] {
	const perSleutel = new Map<string, number[]>();
	for (const [plaats, signaal] of rij.entries()) {
		for (const sleutel of zoeksleutels(signaal)) {
			const plaatsen = perSleutel.get(sleutel);
			if (plaatsen) plaatsen.push(plaats);
			else perSleutel.set(sleutel, [plaats]);
		}
	}
	const gezien = new Set<number>();
	const paren: Zekerpaar[] = [];
	for (const plaatsen of perSleutel.values()) {
		for (let i = 0; i < plaatsen.length; i++) {
			const tot = Math.min(plaatsen.length, i + HOOGSTENS_PER_SLEUTEL);
			for (let j = i + 1; j < tot; j++) {
				const [a, b] = [plaatsen[i]!, plaatsen[j]!];
				const paar = a * rij.length + b;
				if (gezien.has(paar)) continue;
				gezien.add(paar);
				const { oordeel, score } = weger.weeg(rij[a]!, rij[b]!);
				const [bsnA, bsnB] = [rij[a]!.gegevens.bsnIndex, rij[b]!.gegevens.bsnIndex];
				if (oordeel === "zeker")
					paren.push({ a, b, score: Math.round(score * 1e6) / 1e6, bsn: !!bsnA && bsnA === bsnB });
			}
		}
	}
	return paren.sort((x, y) => Number(y.bsn) - Number(x.bsn) || y.score - x.score || x.a - y.a || x.b - y.b);
}

/** Takes away the pairs of who would fit with two people that contradict each other. */
function dropTwijfel(paren: readonly Zekerpaar[], botst: Botst): Zekerpaar[] {
	const buren = new Map<number, number[]>();
	const voegToe = (plaats: number, buur: number): void => {
		const lijst = buren.get(plaats);
		if (lijst) lijst.push(buur);
		else buren.set(plaats, [buur]);
	};
	for (const { a, b, bsn } of paren) {
		if (bsn) continue;
		voegToe(a, b);
		voegToe(b, a);
	}
	const weg = new Set(
		[...buren].filter(([, lijst]) => lijst.length > 1 && botst(lijst, lijst)).map(([plaats]) => plaats),
	);
	return paren.filter(({ a, b, bsn }) => bsn || !(weg.has(a) || weg.has(b)));
}

/** Of every signaal the surest earlier signaal of the same person that it was weighed with; of equals the latest. */
function chooseKoppelingen(
	paren: readonly Zekerpaar[],
	rij: readonly LosSignaal[],
	persoon: readonly number[],
): Koppeling[] {
	const beste = new Map<number, Zekerpaar>();
	for (const paar of paren) {
		const nu = beste.get(paar.b);
		if (persoon[paar.a] !== persoon[paar.b]) continue;
		if (!nu || paar.score > nu.score || (paar.score === nu.score && paar.a > nu.a)) beste.set(paar.b, paar);
	}
	return [...beste.values()].map(({ a, b, score }) => ({ signaal: rij[b]!.id, met: rij[a]!.id, score }));
}
