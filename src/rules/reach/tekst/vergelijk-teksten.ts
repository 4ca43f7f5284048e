/** A line of two texts beside each other: in both, only in the first, or only in the second. */
export interface Verschilregel {
	readonly soort: "gelijk" | "eruit" | "erbij";
	readonly regel: string;
}

/** One sentence or line at a time: a whole paragraph would say that everything changed. */
const inRegels = (tekst: string): readonly string[] =>
	tekst
		.split("\n")
		.flatMap((regel) => regel.split(/(?<=[.!?])\s+/))
		.map((regel) => regel.trim())
		.filter((regel) => regel !== "");

/** What changed from one text to the other, in order; the longest common subsequence of their sentences stays. */
export function vergelijkTeksten(van: string, naar: string): readonly Verschilregel[] {
	const [oud, nieuw] = [inRegels(van), inRegels(naar)];
	const lengte = Array.from({ length: oud.length + 1 }, () => new Uint16Array(nieuw.length + 1));
	for (let i = oud.length - 1; i >= 0; i -= 1)
		for (let j = nieuw.length - 1; j >= 0; j -= 1)
			lengte[i]![j] =
				oud[i] === nieuw[j] ? lengte[i + 1]![j + 1]! + 1 : Math.max(lengte[i + 1]![j]!, lengte[i]![j + 1]!);
	const regels: Verschilregel[] = [];
	let [i, j] = [0, 0];
	while (i < oud.length || j < nieuw.length) {
		if (i < oud.length && oud[i] === nieuw[j]) {
			regels.push({ soort: "gelijk", regel: oud[i]! });
			i += 1;
			j += 1;
		} else if (i < oud.length && (j === nieuw.length || lengte[i + 1]![j]! >= lengte[i]![j + 1]!)) {
			regels.push({ soort: "eruit", regel: oud[i]! });
			i += 1;
		} else {
			regels.push({ soort: "erbij", regel: nieuw[j]! });
			j += 1;
		}
	}
	return regels;
}
