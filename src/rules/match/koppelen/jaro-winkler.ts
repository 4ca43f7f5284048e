/** Longer names are compared on their first 64 characters: beyond that no name differs in a way that matters here. */
const MAX = 64;
const gebruiktA = new Uint8Array(MAX);
const gebruiktB = new Uint8Array(MAX);

/**
 * Jaro-Winkler similarity, 0 (nothing alike) to 1 (the same). Winkler's bonus (0.1 a letter, at most four letters of
 * common start) is given only above 0.7, as in his own program. Known values: MARTHA/MARHTA 0.961, DIXON/DICKSONX 0.813.
 */
export function jaroWinkler(a: string, b: string): number {
	if (a === b) return a.length === 0 ? 0 : 1;
	const la = Math.min(a.length, MAX);
	const lb = Math.min(b.length, MAX);
	if (la === 0 || lb === 0) return 0;
	const venster = Math.max(0, (Math.max(la, lb) >> 1) - 1);
	gebruiktA.fill(0, 0, la);
	gebruiktB.fill(0, 0, lb);
	let gelijk = 0;
	for (let i = 0; i < la; i++) {
		const letter = a.charCodeAt(i);
		const tot = Math.min(lb, i + venster + 1);
		for (let j = Math.max(0, i - venster); j < tot; j++) {
			if (gebruiktB[j] === 0 && b.charCodeAt(j) === letter) {
				gebruiktA[i] = 1;
				gebruiktB[j] = 1;
				gelijk++;
				break;
			}
		}
	}
	if (gelijk === 0) return 0;
	let verwisseld = 0;
	for (let i = 0, j = 0; i < la; i++) {
		if (gebruiktA[i] === 0) continue;
		while (gebruiktB[j] === 0) j++;
		if (a.charCodeAt(i) !== b.charCodeAt(j)) verwisseld++;
		j++;
	}
	const jaro = (gelijk / la + gelijk / lb + (gelijk - verwisseld / 2) / gelijk) / 3;
	if (jaro <= 0.7) return jaro;
	let begin = 0;
	while (begin < 4 && begin < la && begin < lb && a.charCodeAt(begin) === b.charCodeAt(begin)) begin++;
	return jaro + begin * 0.1 * (1 - jaro);
}

/** True when one typing error (a wrong, missing, extra or two swapped characters) makes the one into the other. */
export function scheeltEenTeken(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) return false;
	let begin = 0;
	while (begin < a.length && begin < b.length && a.charCodeAt(begin) === b.charCodeAt(begin)) begin++;
	let eindA = a.length - 1;
	let eindB = b.length - 1;
	while (eindA >= begin && eindB >= begin && a.charCodeAt(eindA) === b.charCodeAt(eindB)) {
		eindA--;
		eindB--;
	}
	const restA = eindA - begin + 1;
	const restB = eindB - begin + 1;
	if (restA <= 1 && restB <= 1) return true;
	return restA === 2 && restB === 2 && a[begin] === b[eindB] && a[eindA] === b[begin];
}
