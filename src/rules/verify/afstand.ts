/**
 * Damerau's distance (optimal string alignment): letters added, dropped, changed, or two neighbours swapped.
 * Gives `max + 1` as soon as it is certain that the distance is larger than `max`.
 */
export function damerau(links: string, rechts: string, max: number): number {
	if (links === rechts) return 0;
	if (Math.abs(links.length - rechts.length) > max) return max + 1;
	let eerder: number[] = [];
	let vorige = Array.from({ length: rechts.length + 1 }, (_, plaats) => plaats);
	for (let i = 1; i <= links.length; i++) {
		const rij = [i];
		let kleinste = i;
		for (let j = 1; j <= rechts.length; j++) {
			const gelijk = links[i - 1] === rechts[j - 1];
			let kost = Math.min(vorige[j]! + 1, rij[j - 1]! + 1, vorige[j - 1]! + (gelijk ? 0 : 1));
			if (i > 1 && j > 1 && links[i - 1] === rechts[j - 2] && links[i - 2] === rechts[j - 1])
				kost = Math.min(kost, eerder[j - 2]! + 1);
			rij.push(kost);
			if (kost < kleinste) kleinste = kost;
		}
		if (kleinste > max) return max + 1;
		eerder = vorige;
		vorige = rij;
	}
	return Math.min(vorige[rechts.length]!, max + 1);
}

/**
 * Is it a typing error? One for a name with four letters (on one side: "Smt" for "Smit"), two from nine. Shorter names
 * differ for real.
 */
export function isTikfout(links: string, rechts: string): boolean {
	const [kort, lang] = [Math.min(links.length, rechts.length), Math.max(links.length, rechts.length)];
	const max = kort >= 9 ? 2 : kort >= 3 && lang >= 4 ? 1 : 0;
	return max > 0 && damerau(links, rechts, max) <= max;
}
