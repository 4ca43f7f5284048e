/** The answers to "Hoe was ons contact?", from bad to good, each with a face and its word: never the face alone. */
export const CIJFERS = [
	{ cijfer: 1, gezicht: "😞", woord: "Slecht" },
	{ cijfer: 2, gezicht: "🙁", woord: "Niet zo goed" },
	{ cijfer: 3, gezicht: "😐", woord: "Gaat wel" },
	{ cijfer: 4, gezicht: "🙂", woord: "Goed" },
	{ cijfer: 5, gezicht: "😀", woord: "Heel goed" },
] as const;
export type Cijfer = (typeof CIJFERS)[number]["cijfer"];

/** From here somebody counts as satisfied: "goed" and "heel goed". */
export const TEVREDEN_VANAF = 4;

/** A number from a form; null when it is none of the five. */
export const parseCijfer = (tekst: string | undefined): Cijfer | null =>
	CIJFERS.find(({ cijfer }) => String(cijfer) === tekst)?.cijfer ?? null;

/** How long after the contact the question may be asked and answered: later nobody remembers. */
export const VRAAG_DAGEN = 60;
