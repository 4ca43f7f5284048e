import Holidays from "date-holidays";
import { addDagen, type Datum, weekdag } from "./datum.ts";

const feestdagen = new Holidays("NL");
const perJaar = new Map<number, Set<Datum>>();

function feestdagenIn(jaar: number): Set<Datum> {
	let dagen = perJaar.get(jaar);
	if (!dagen) {
		dagen = new Set(
			feestdagen
				.getHolidays(jaar)
				.filter((dag) => dag.type === "public")
				.map((dag) => dag.date.slice(0, 10)),
		);
		perJaar.set(jaar, dagen);
	}
	return dagen;
}

/** A Dutch public holiday, on whatever day of the week. */
export const isFeestdag = (datum: Datum): boolean => feestdagenIn(Number(datum.slice(0, 4))).has(datum);

/** Monday to Friday, and not a Dutch public holiday (Algemene termijnenwet art. 3). */
export function isWerkdag(datum: Datum): boolean {
	const dag = weekdag(datum);
	return dag !== 0 && dag !== 6 && !feestdagenIn(Number(datum.slice(0, 4))).has(datum);
}

/** The day itself when it is a working day, else the next one. */
export function eersteWerkdagVanaf(datum: Datum): Datum {
	let dag = datum;
	while (!isWerkdag(dag)) dag = addDagen(dag, 1);
	return dag;
}

/** The `aantal`-th working day after `datum` (the day itself does not count). */
export function addWerkdagen(datum: Datum, aantal: number): Datum {
	let dag = datum;
	for (let over = aantal; over > 0; ) {
		dag = addDagen(dag, 1);
		if (isWerkdag(dag)) over--;
	}
	return dag;
}

/** Working days from `van` up to and including `tot`, `van` itself not counted; negative when the date has passed. */
export function werkdagenTot(van: Datum, tot: Datum): number {
	if (tot < van) return -werkdagenTot(tot, van);
	let aantal = 0;
	for (let dag = addDagen(van, 1); dag <= tot; dag = addDagen(dag, 1)) if (isWerkdag(dag)) aantal++;
	return aantal;
}
