/** A command as the help tells it. */
export interface Hulptekst {
	/** What it is for, in one line. */
	readonly uitleg: string;
	/** How it is used. */
	readonly gebruik: string;
}

const VLAGGEN: readonly string[] = ["--help", "-h"];
const STANDAARD = ["Gebruik: voordeur OPDRACHT …", "", "De opdrachten:"];
const SLOT = ["", "Achter elke opdracht geeft --help het gebruik. Meer staat in docs/beheer/opdrachten.md."];

/** Every command with what it is for. */
export const listOpdrachten = (opdrachten: Readonly<Record<string, Hulptekst>>): string[] =>
	Object.entries(opdrachten).map(([naam, { uitleg }]) => `  voordeur ${naam.padEnd(14)} ${uitleg}`);

/**
 * The lines for who asks for help (`--help`, `-h`, `hulp` or `help`), of everything or of one command; null when nobody
 * does. What stands behind `--` is a file name, whatever it looks like.
 */
export function readHulp(woorden: readonly string[], opdrachten: Readonly<Record<string, Hulptekst>>): string[] | null {
	const eind = woorden.indexOf("--");
	const [naam = "", ...rest] = eind < 0 ? woorden : woorden.slice(0, eind);
	const vraagt = (woord: string) => VLAGGEN.includes(woord);
	if (vraagt(naam) || naam === "hulp" || naam === "help") {
		const gevraagd = opdrachten[rest[0] ?? ""];
		return gevraagd ? hulpBij(gevraagd) : [...STANDAARD, ...listOpdrachten(opdrachten), ...SLOT];
	}
	const opdracht = opdrachten[naam];
	return opdracht && rest.some(vraagt) ? hulpBij(opdracht) : null;
}

const hulpBij = ({ uitleg, gebruik }: Hulptekst): string[] => [gebruik, "", uitleg];
