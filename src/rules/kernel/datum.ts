/** A calendar day as "2026-10-05". Text, because it crosses the database, JSON and pages unchanged and sorts right. */
export type Datum = string;

/** A day as delivered is a real day: "2026-02-30" is refused (null). */
export function parseIsoDatum(tekst: string): Datum | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return null;
	const jaar = Number(tekst.slice(0, 4));
	const maand = Number(tekst.slice(5, 7));
	const dag = Number(tekst.slice(8, 10));
	const laatste = maand >= 1 && maand <= 12 ? new Date(Date.UTC(jaar, maand, 0)).getUTCDate() : 0;
	return dag >= 1 && dag <= laatste ? tekst : null;
}

// Plain arithmetic on UTC days: a hundred times faster than a calendar library, and this is the inner loop of an import.
const utc = (datum: Datum): number =>
	Date.UTC(Number(datum.slice(0, 4)), Number(datum.slice(5, 7)) - 1, Number(datum.slice(8, 10)));
const DAG = 86_400_000;

/** Adds whole days (may be negative). */
export function addDagen(datum: Datum, dagen: number): Datum {
	return new Date(utc(datum) + dagen * DAG).toISOString().slice(0, 10);
}

/** Adds whole months; the 31st becomes the last day of a shorter month. */
export function addMaanden(datum: Datum, maanden: number): Datum {
	const eerste = Date.UTC(Number(datum.slice(0, 4)), Number(datum.slice(5, 7)) - 1 + maanden, 1);
	const begin = new Date(eerste);
	const laatste = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1, 0)).getUTCDate();
	return addDagen(begin.toISOString().slice(0, 10), Math.min(Number(datum.slice(8, 10)), laatste) - 1);
}

/** Days from `van` to `tot`; negative when `tot` lies before `van`. */
export function dagenTussen(van: Datum, tot: Datum): number {
	return (utc(tot) - utc(van)) / DAG;
}

/** First day of the calendar month: the start of a matchingperiode. */
export function eersteVanMaand(datum: Datum): Datum {
	return `${datum.slice(0, 7)}-01`;
}

/** Last day of the calendar month: the end of a matchingperiode. */
export function laatsteVanMaand(datum: Datum): Datum {
	return addDagen(addMaanden(eersteVanMaand(datum), 1), -1);
}

/** Whole years on `peildatum`. */
export function leeftijdOp(geboortedatum: Datum, peildatum: Datum): number {
	const jaren = Number(peildatum.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
	return peildatum.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren;
}

const DAGEN = ["zo", "ma", "di", "wo", "do", "vr", "za"];
const MAANDEN = [
	"januari",
	"februari",
	"maart",
	"april",
	"mei",
	"juni",
	"juli",
	"augustus",
	"september",
	"oktober",
	"november",
	"december",
];

/** 0 = Sunday … 6 = Saturday. */
export function weekdag(datum: Datum): number {
	return new Date(utc(datum)).getUTCDay();
}

/** "ma 23 november"; the year is added when it differs from `peildatum`'s. */
export function formatDatum(datum: Datum, peildatum?: Datum): string {
	const jaar = datum.slice(0, 4);
	const tekst = `${DAGEN[weekdag(datum)]} ${Number(datum.slice(8, 10))} ${MAANDEN[Number(datum.slice(5, 7)) - 1]}`;
	return peildatum?.slice(0, 4) === jaar ? tekst : `${tekst} ${jaar}`;
}

/** "23-11-2026": for tables and files. */
export function formatKorteDatum(datum: Datum): string {
	return `${datum.slice(8, 10)}-${datum.slice(5, 7)}-${datum.slice(0, 4)}`;
}
