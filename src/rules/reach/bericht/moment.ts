import { Temporal } from "temporal-polyfill";
import { addDagen, type Datum, weekdag } from "../../kernel/datum.ts";
import { isFeestdag } from "../../kernel/werkdagen.ts";
import { LAATST, type Verzendvenster, VROEGST } from "../kanaal/venster.ts";

const ZONE = "Europe/Amsterdam";
/** A window is at most a few weeks away: further than this there is none. */
const DAGEN_VOORUIT = 60;

const minuten = (tijd: string): number => Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3, 5));

/** The day and the minute of the day in the Netherlands. */
function lokaal(moment: Date): { readonly datum: Datum; readonly minuut: number } {
	const hier = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(ZONE);
	return { datum: hier.toPlainDate().toString(), minuut: hier.hour * 60 + hier.minute };
}

function momentOp(datum: Datum, minuut: number): Date {
	const hier = Temporal.PlainDate.from(datum).toZonedDateTime({ timeZone: ZONE, plainTime: { hour: 0 } });
	return new Date(hier.with({ hour: Math.floor(minuut / 60), minute: minuut % 60 }).toInstant().epochMilliseconds);
}

/** Sundays and public holidays are days of rest, for every kanaal and whatever a gemeente set. */
export const isVerzenddag = (datum: Datum): boolean => weekdag(datum) !== 0 && !isFeestdag(datum);

/** 0 up to 1, the same for the same text (FNV-1a with a last mix): messages spread over a window without chance. */
export function spreid(sleutel: string): number {
	let som = 0x811c9dc5;
	for (const teken of sleutel) som = Math.imul(som ^ (teken.codePointAt(0) ?? 0), 0x01000193);
	som = Math.imul(som ^ (som >>> 15), 0x2c1b3c6d);
	return ((som ^ (som >>> 13)) >>> 0) / 2 ** 32;
}

/** The stretches of this day in which may be sent, in minutes, never at night. */
const stukken = (datum: Datum, vensters: readonly Verzendvenster[]): readonly (readonly [number, number])[] =>
	isVerzenddag(datum)
		? vensters
				.filter(({ dagen }) => dagen.includes(weekdag(datum)))
				.map(({ van, tot }) => [minuten(van < VROEGST ? VROEGST : van), minuten(tot > LAATST ? LAATST : tot)] as const)
				.filter(([van, tot]) => van < tot)
				.toSorted(([a], [b]) => a - b)
		: [];

/**
 * When a message goes: on the first day from `vanaf` with a window that is not over, spread over what is left of it by
 * `sleutel`. The same question gives the same moment. Null when no window is open in the next weeks.
 */
export function chooseMoment(vraag: {
	readonly vanaf: Datum;
	readonly nietVoor: Date;
	readonly vensters: readonly Verzendvenster[];
	/** Null: at the first moment, for what goes in one batch. */
	readonly sleutel: string | null;
}): Date | null {
	const nu = lokaal(vraag.nietVoor);
	const eerste = vraag.vanaf > nu.datum ? vraag.vanaf : nu.datum;
	for (let dag = 0; dag < DAGEN_VOORUIT; dag++) {
		const datum = addDagen(eerste, dag);
		const klaar = datum === nu.datum ? nu.minuut + 1 : 0;
		for (const [van, tot] of stukken(datum, vraag.vensters)) {
			const begin = Math.max(van, klaar);
			const deel = vraag.sleutel === null ? 0 : spreid(vraag.sleutel);
			if (begin < tot) return momentOp(datum, begin + Math.floor(deel * (tot - begin)));
		}
	}
	return null;
}

/** The day in the Netherlands of a moment. */
export const dagVanMoment = (moment: Date): Datum => lokaal(moment).datum;

/** The first moment of a day in the Netherlands. */
export const beginVanDag = (datum: Datum): Date => momentOp(datum, 0);

/** Is this moment inside a window? A message that was held up does not go out in the middle of the night. */
export function isVerzendmoment(moment: Date, vensters: readonly Verzendvenster[]): boolean {
	const { datum, minuut } = lokaal(moment);
	return stukken(datum, vensters).some(([van, tot]) => minuut >= van && minuut < tot);
}
