import { verbodenWoorden } from "./verboden-woorden.ts";
import { woordpatroon } from "./woordpatroon.ts";

/** Places that begin with "geld" and have nothing to do with it; Geldrop-Mierlo is a gemeente. */
const PLAATSNAAM = /(?<!\p{L})geld(?:er|rop)[\p{L}-]*/giu;
/** What names of a service have in them and texts seldom do: "Kredietbank". */
const IN_NAMEN = ["*schuld*", "*krediet*"];

const { achterstand, partner, geld } = verbodenWoorden("nl");
const VERBODEN = woordpatroon([...achterstand, ...partner, ...geld, ...IN_NAMEN]);
// An amount without a sign could be a time: "9,30 uur".
const BEDRAG = /€\s*\d*|(?<!\p{L})euro'?s?(?!\p{L})/iu;

/**
 * A value that a text is filled with, or that stands around it, where anybody can read it: the name of a place on a lock
 * screen and in a calendar, the sender in an inbox, the address in the window of an envelope. Null when it may be seen;
 * else a Dutch sentence that says what to do. `partners`: the names of the signaalpartners of the gemeente.
 */
export function checkZichtbareWaarde(waarde: string, partners: readonly string[] = []): string | null {
	const zonder = waarde.replace(PLAATSNAAM, (naam) => " ".repeat(naam.length));
	const namen = partners.map((naam) => naam.replaceAll("*", "").trim()).filter((naam) => naam.length > 1);
	const gevonden = [VERBODEN, BEDRAG, ...(namen.length > 0 ? [woordpatroon(namen)] : [])].flatMap(
		(patroon) => zonder.match(patroon)?.[0] ?? [],
	);
	const [woord] = gevonden;
	return woord === undefined
		? null
		: `Anderen kunnen dit lezen: op een telefoon, in de lijst met e-mails of op de envelop. Gebruik een woord dat niets zegt over geld of schulden in plaats van '${woord}', zoals 'Stadskantoor'.`;
}
