/** The states of an appointment. `verzet`: another one came in its place. */
export const AFSPRAAKSTATUSSEN = ["gepland", "verzet", "afgezegd", "gemist", "geweest"] as const;
export type Afspraakstatus = (typeof AFSPRAAKSTATUSSEN)[number];

/** Where one meets; `telefoon` and `video` have no address. */
export const VORMEN = ["kantoor", "thuis", "bibliotheek", "telefoon", "video"] as const;
export type Vorm = (typeof VORMEN)[number];

/** From which state, with which result, and whether it must have begun. What is not here is refused. */
const OVERGANGEN: readonly { van: Afspraakstatus; naar: Afspraakstatus; begonnen: boolean }[] = [
	{ van: "gepland", naar: "verzet", begonnen: false },
	{ van: "gepland", naar: "afgezegd", begonnen: false },
	// Who cancels at the door after the hour has begun, cancelled too: a colleague writes down what happened.
	{ van: "gepland", naar: "afgezegd", begonnen: true },
	{ van: "gepland", naar: "geweest", begonnen: true },
	{ van: "gepland", naar: "gemist", begonnen: true },
	// Pressed the wrong button.
	{ van: "gemist", naar: "geweest", begonnen: true },
	{ van: "geweest", naar: "gemist", begonnen: true },
];

/** May this appointment get this state at `nu`? */
export function magNaar(
	afspraak: { readonly status: Afspraakstatus; readonly begin: Date },
	naar: Afspraakstatus,
	nu: Date,
): boolean {
	const begonnen = afspraak.begin <= nu;
	return OVERGANGEN.some((rij) => rij.van === afspraak.status && rij.naar === naar && rij.begonnen === begonnen);
}
