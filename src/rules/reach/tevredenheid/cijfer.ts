/** The answers to "Hoe was het contact met ons?", from bad to very good. */
export const CIJFERS = [1, 2, 3, 4, 5] as const;
export type Cijfer = (typeof CIJFERS)[number];

/** From here somebody counts as satisfied: "goed" and "heel goed". */
export const TEVREDEN_VANAF = 4;

/** A number from a form; null when it is none of the five. */
export const parseCijfer = (tekst: string | undefined): Cijfer | null =>
	CIJFERS.find((cijfer) => String(cijfer) === tekst) ?? null;

/** How long after the contact the question may be asked and answered: later nobody remembers. */
export const VRAAG_DAGEN = 60;
