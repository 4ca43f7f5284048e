import { describe, expect, test } from "vitest";
import { type Afspraakstatus, magNaar } from "./afspraakstatus.ts";
import { herinneringOp } from "./herinnering.ts";
import { momentOp } from "./tijd.ts";
import { findVrijeMomenten, mergeCollegas, type Spreekuur, type VrijMoment } from "./vrije-momenten.ts";
import { chooseAanbiedingen, type Wachtende } from "./wachtlijst.ts";

const MAANDAG: Spreekuur = { gebruikerId: 1, plekId: 9, weekdag: 1, van: "09:00", tot: "10:30", duurMinuten: 45 };
const zoek = (nu: string, extra: Partial<Parameters<typeof findVrijeMomenten>[0]> = {}) =>
	findVrijeMomenten({ spreekuren: [MAANDAG], bezet: [], nu: new Date(nu), ...extra });
const begin = (momenten: readonly { begin: Date }[]) => momenten.map((vrij) => vrij.begin.toISOString());

test("nine o'clock stays nine o'clock when summer time ends and begins", () => {
	expect(begin(zoek("2026-10-15T08:00:00Z")).filter((op) => op.slice(11) < "08:30")).toEqual([
		"2026-10-19T07:00:00.000Z",
		"2026-10-19T07:45:00.000Z",
		"2026-10-26T08:00:00.000Z",
		"2026-11-02T08:00:00.000Z",
		"2026-11-09T08:00:00.000Z",
	]);
	expect(begin(zoek("2027-03-20T08:00:00Z")).slice(0, 4)).toEqual([
		"2027-03-22T08:00:00.000Z",
		"2027-03-22T08:45:00.000Z",
		// 29 March 2027 is Easter Monday, one day after the clock went forward
		"2027-04-05T07:00:00.000Z",
		"2027-04-05T07:45:00.000Z",
	]);
});

test("an hour that the clock skips in March does not exist", () => {
	expect(momentOp("2027-03-28", "02:30")).toBeNull();
	expect(momentOp("2027-03-28", "03:00")?.toISOString()).toBe("2027-03-28T01:00:00.000Z");
});

test("nothing on a public holiday, also when it falls on a Saturday", () => {
	const zaterdag: Spreekuur = { ...MAANDAG, weekdag: 6 };
	const dagen = begin(zoek("2026-12-10T08:00:00Z", { spreekuren: [zaterdag] })).map((op) => op.slice(0, 10));
	expect([...new Set(dagen)]).toEqual(["2026-12-12", "2026-12-19", "2027-01-02"]);
});

test("not within two hours, and at most four weeks ahead", () => {
	expect(begin(zoek("2026-11-23T06:00:00Z"))[0]).toBe("2026-11-23T08:00:00.000Z");
	expect(begin(zoek("2026-11-23T06:00:01Z"))[0]).toBe("2026-11-23T08:45:00.000Z");
	expect(begin(zoek("2026-11-23T06:00:00Z")).at(-1)).toBe("2026-12-21T08:45:00.000Z");
});

test("a moment that overlaps an appointment of the same colleague is not free, whatever it began at", () => {
	const af = { gebruikerId: 1, begin: new Date("2026-11-30T08:30:00Z"), eind: new Date("2026-11-30T08:45:00Z") };
	const op30 = (bezet: (typeof af)[]) => begin(zoek("2026-11-24T08:00:00Z", { bezet })).filter((t) => t < "2026-12-01");
	expect(op30([af])).toEqual(["2026-11-30T08:45:00.000Z"]);
	expect(op30([{ ...af, gebruikerId: 2 }])).toHaveLength(2);
});

test("of two colleagues at the same time and place the resident sees one: the one who knows the zaak", () => {
	const twee = zoek("2026-11-24T08:00:00Z", { spreekuren: [MAANDAG, { ...MAANDAG, gebruikerId: 2 }] });
	expect(mergeCollegas(twee, 2)).toHaveLength(twee.length / 2);
	expect(new Set(mergeCollegas(twee, 2).map((vrij) => vrij.gebruikerId))).toEqual(new Set([2]));
	expect(new Set(mergeCollegas(twee, null).map((vrij) => vrij.gebruikerId))).toEqual(new Set([1]));
});

test.each<[Afspraakstatus, Afspraakstatus, string, boolean]>([
	["gepland", "verzet", "ervoor", true],
	["gepland", "afgezegd", "ervoor", true],
	["gepland", "geweest", "ervoor", false],
	["gepland", "gemist", "ervoor", false],
	["gepland", "verzet", "erna", false],
	["gepland", "gemist", "erna", true],
	["gemist", "geweest", "erna", true],
	["afgezegd", "gepland", "ervoor", false],
	["verzet", "afgezegd", "ervoor", false],
])("%s → %s %s: %s", (status, naar, wanneer, mag) => {
	const afspraak = { status, begin: new Date("2026-11-30T09:00:00Z") };
	const nu = new Date(wanneer === "ervoor" ? "2026-11-30T08:59:59Z" : "2026-11-30T09:00:00Z");
	expect(magNaar(afspraak, naar, nu)).toBe(mag);
});

test("the reminder comes at noon on the working day before, and not to who made the appointment just now", () => {
	const maandag = new Date("2026-11-30T09:00:00Z");
	expect(herinneringOp(maandag, new Date("2026-11-20T09:00:00Z"))?.toISOString()).toBe("2026-11-27T11:00:00.000Z");
	expect(herinneringOp(maandag, new Date("2026-11-26T11:00:01Z"))).toBeNull();
	const naPasen = new Date("2027-03-30T09:00:00Z");
	expect(herinneringOp(naPasen, new Date("2027-03-01T09:00:00Z"))?.toISOString()).toBe("2027-03-26T11:00:00.000Z");
});

describe("the waiting list", () => {
	const nu = new Date("2026-11-23T09:00:00Z");
	const dag = (moment: string) => new Date(`2026-${moment}:00Z`);
	const wie = (zaakId: number, deel: Partial<Wachtende> = {}): Wachtende => ({
		...{ zaakId, plekId: null, sinds: new Date(Date.UTC(2026, 10, zaakId)), aanbod: null, aangebodenOp: null },
		...{ aanbiedingen: 0, afspraakBegin: dag("12-10T09:00"), ...deel },
	});
	const vrij = (moment: string, deel: Partial<VrijMoment> = {}): VrijMoment => {
		const begin = dag(moment);
		return { gebruikerId: 1, plekId: 9, begin, eind: new Date(begin.getTime() + 45 * 60_000), ...deel };
	};
	const bied = (wachtenden: readonly Wachtende[], momenten: readonly VrijMoment[], op = nu) =>
		chooseAanbiedingen(wachtenden, momenten, op).map((een) => [een.zaakId, een.vrij.begin.toISOString().slice(5, 16)]);

	test("goes in order, each to a moment of their own that is sooner and at a place that suits", () => {
		const momenten = [vrij("11-25T09:00"), vrij("11-25T10:00"), vrij("11-26T09:00", { plekId: 8 })];
		const rij = [wie(1, { afspraakBegin: dag("11-24T09:00") }), wie(2, { plekId: 8 }), wie(5), wie(4), wie(6)];
		expect(bied(rij, momenten)).toEqual([
			[2, "11-26T09:00"],
			[4, "11-25T09:00"],
			[5, "11-25T10:00"],
		]);
	});

	test("never offers one moment to two: not at once, not by telephone beside the desk, not within a day", () => {
		const bureau = vrij("11-25T09:00");
		const telefoon = vrij("11-25T09:30", { plekId: 8 });
		expect(bied([wie(1), wie(2)], [bureau, telefoon])).toEqual([[1, "11-25T09:00"]]);
		const heeft = wie(1, { aanbod: bureau, aangebodenOp: nu, aanbiedingen: 1 });
		expect(bied([heeft, wie(2)], [bureau, telefoon], dag("11-24T08:59"))).toEqual([]);
		expect(bied([heeft, wie(2)], [bureau, telefoon], dag("11-24T09:00"))).toEqual([[2, "11-25T09:00"]]);
	});

	test("nobody is written to about what they know of, about something later than that, or a fourth time", () => {
		const [di, wo, don] = [vrij("12-01T09:00"), vrij("12-02T09:00"), vrij("12-03T09:00")];
		const kent = wie(1, { aanbod: wo });
		expect(bied([kent], [wo, don])).toEqual([]);
		expect(bied([kent], [di, wo, don])).toEqual([[1, "12-01T09:00"]]);
		expect(bied([kent], [don])).toEqual([[1, "12-03T09:00"]]);
		expect(bied([wie(1, { aanbiedingen: 3 })], [di])).toEqual([]);
	});
});
