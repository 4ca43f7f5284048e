/**
 * How a resident who said STOP asked for messages again: only they can undo it (AVG art. 21 is theirs), so the gemeente writes
 * down how it knows. `pagina` is what the resident does on the own page, after the proof.
 */
export const WEER_HOE = {
	pagina: "op de eigen pagina",
	telefoon: "aan de telefoon",
	gesprek: "in een gesprek",
	schriftelijk: "in een brief of bericht",
} as const;
export type Weerhoe = keyof typeof WEER_HOE;
