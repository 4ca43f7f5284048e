import fc from "fast-check";
import { expect, test } from "vitest";
import {
	ander,
	beginOpnieuw,
	energie,
	enige,
	GESLOTEN,
	INSTELLINGEN,
	match,
	signaal,
} from "../../testing/matchproef.ts";
import { explainZaak } from "./explain-match.ts";
import type { GematchteZaak } from "./match-huishouden.ts";

test("one signaal without a history is enkelvoudig", () => {
	const { beeld } = enige(match([signaal()]));
	expect([beeld.meervoudig, beeld.opeenvolgend]).toEqual([false, false]);
	expect(explainZaak(beeld)).toContain("enkelvoudig");
});

test("two signalen on one address in one month are one zaak, meervoudig", () => {
	const zaak = enige(match([signaal(), signaal({ ...energie, signaaldatum: "2026-10-28" })]));
	expect(zaak.beeld.meervoudig).toBe(true);
	expect(zaak.beeld.opeenvolgend).toBe(false);
	expect(zaak.beeld.bedragCent).toBe(124_000);
	expect(explainZaak(zaak.beeld)).toBe(
		"Huur €\u00a0890 (2 mnd) + Energie €\u00a0350, één adres; meer achterstanden in dezelfde maand: meervoudig.",
	);
});

test("an earlier signaal in the six months before makes it opeenvolgend, the day itself included and a day more not", () => {
	const nu = () => signaal({ ...energie, signaaldatum: "2026-10-05" });
	const flag = (datum: string) =>
		match([signaal({ signaaldatum: datum, zaakId: 9 }), nu()], GESLOTEN).find((zaak) => zaak.zaakId !== 9)?.beeld
			.opeenvolgend;
	expect(flag("2026-04-05")).toBe(true);
	expect(flag("2026-04-04")).toBe(false);
});

test("meervoudig and opeenvolgend may both hold", () => {
	const zaken = match(
		[
			signaal({ signaaldatum: "2026-08-01", zaakId: 9, partnerId: 3, partnertype: "Water" }),
			signaal(),
			signaal(energie),
		],
		GESLOTEN,
	);
	const nieuw = zaken.find((zaak) => zaak.zaakId === null)!;
	expect([nieuw.beeld.meervoudig, nieuw.beeld.opeenvolgend]).toEqual([true, true]);
});

test("two households on one address stay apart where names and birth dates say so", () => {
	const zaken = match([signaal(), signaal({ ...energie, ...ander })]);
	expect(zaken).toHaveLength(2);
	expect(zaken.every((zaak) => !zaak.beeld.meervoudig)).toBe(true);
});

test("another name without a birth date is not enough to part an address", () => {
	const zonder = { geboortedatum: null, achternaam: "de Wit" };
	expect(enige(match([signaal(), signaal({ ...energie, ...zonder })])).beeld.meervoudig).toBe(true);
});

test("a shared surname or one typing error in it keeps a family together", () => {
	const zoon = { voorletters: "K.", geboortedatum: "2006-03-03" };
	enige(match([signaal(), signaal({ ...energie, ...zoon })]));
	const janssen = signaal({ achternaam: "Janssen" });
	const jansen = { ...energie, achternaam: "Jansen", voorletters: "A.", geboortedatum: "1990-01-01" };
	enige(match([janssen, signaal(jansen)]));
});

test("a resident who moved within the gemeente is still the same person", () => {
	const zaken = match([signaal({ signaaldatum: "2026-09-05" }), signaal({ ...energie, adressleutel: "6045XX-99" })]);
	const zaak = enige(zaken);
	expect(zaak.beeld.opeenvolgend).toBe(true);
	expect(explainZaak(zaak.beeld)).toContain("verhuisd");
});

test("what was decided not to be picked up (in a busy month) was not picked up: the next month it is no repeat", () => {
	const besloten = { id: 9, open: false, opgepakt: false, heeftWerk: false, besloten: true };
	const zaken = match([signaal({ signaaldatum: "2026-09-05", zaakId: 9 }), signaal()], [besloten]);
	expect(zaken.map((zaak) => [zaak.zaakId, zaak.opgepakt, zaak.leden.map((lid) => lid.herhaling)])).toEqual([
		[9, false, ["geen"]],
		[null, true, ["geen"]],
	]);
	// A second arrear of the same month makes it another zaak than the one that was decided.
	const erbij = enige(match([signaal({ zaakId: 9 }), signaal(energie)], [besloten]));
	expect([erbij.zaakId, erbij.opgepakt]).toEqual([9, true]);
	// Not decided yet: only the arrears tell.
	const open = [{ ...besloten, besloten: false }];
	expect(enige(match([signaal({ signaaldatum: "2026-09-05", zaakId: 9 }), signaal()], open)).leden).toHaveLength(2);
});

test("what was decided stays together, whatever the werkinstructie would say of a part of it now", () => {
	const besloten = { id: 9, open: true, opgepakt: true, heeftWerk: false, besloten: true };
	const leden = () => [
		signaal({ signaaldatum: "2026-08-05", zaakId: 9 }),
		signaal({ ...energie, signaaldatum: "2026-09-05", zaakId: 9 }),
	];
	const streng = { ...INSTELLINGEN, zouOppakken: () => false };
	expect(enige(match(leden(), [besloten], streng))).toMatchObject({ zaakId: 9, opgepakt: true });
	const dicht = { ...besloten, open: false, opgepakt: false };
	const zaak = enige(match(leden(), [dicht], { ...INSTELLINGEN, zouOppakken: () => true }));
	expect([zaak.leden.length, zaak.opgepakt]).toEqual([2, false]);
});

test("a new signaal joins the open zaak that is being worked on", () => {
	const open = [{ id: 9, open: true, opgepakt: true, heeftWerk: true }];
	const zaak = enige(match([signaal({ signaaldatum: "2026-09-05", zaakId: 9 }), signaal(energie)], open));
	expect(zaak.zaakId).toBe(9);
	expect(zaak.leden).toHaveLength(2);
});

test("below the threshold alone, but together with a second signaal of the month picked up", () => {
	const laag = { bedragCent: 3_000 };
	expect(enige(match([signaal(laag)])).opgepakt).toBe(false);
	expect(enige(match([signaal(laag), signaal({ ...energie, bedragCent: 2_500 })])).opgepakt).toBe(true);
});

test("a zaak that nobody worked on is thought through anew when a later row tells two households apart", () => {
	const onbekend = signaal({ geboortedatum: null, achternaam: "de Wit", zaakId: 9, partnerId: 4 });
	const stil = [{ id: 9, open: true, opgepakt: true, heeftWerk: false }];
	const zaken = match([signaal({ zaakId: 9 }), onbekend, signaal({ ...energie, ...ander })], stil);
	expect(zaken.map((zaak) => zaak.leden.length).sort()).toEqual([1, 2]);
	expect(zaken.filter((zaak) => zaak.zaakId === 9)).toHaveLength(1);
});

const personen = [
	{},
	ander,
	{ geboortedatum: null, achternaam: "de Wit" },
	{ geboortedatum: null, achternaam: null },
	// one person, written in other ways
	{ achternaam: "Meer-Smit" },
	{ achternaam: "Meeer", telefoon: "+31612345678" },
	{ geboortedatum: "1985-02-11", telefoon: "+31612345678" },
	// twins, and the one initial that fits both
	{ voornamen: "Jan" },
	{ voornamen: "Joost" },
	{ bsnIndex: "aa" },
	{ bsnIndex: "bb" },
];
const willekeurig = fc.record({
	wie: fc.constantFrom(...personen),
	adressleutel: fc.constantFrom("6041AC-3", "6041AC-5"),
	partnerId: fc.constantFrom(1, 2),
	signaaltype: fc.constantFrom("Vroeg", "Vroeg", "Eindelevering", "Crisis"),
	bedragCent: fc.constantFrom(3_000, 40_000, 50_000),
	signaaldatum: fc.constantFrom("2026-06-05", "2026-08-01", "2026-08-20", "2026-09-05", "2026-10-05"),
});
const kort = (zaken: GematchteZaak[]) =>
	zaken
		.map((zaak) => ({
			leden: zaak.leden.map((lid) => `${lid.signaal.id} ${lid.herhaling} ${lid.sleper}`).sort(),
			opgepakt: zaak.opgepakt,
			vlaggen: [zaak.beeld.meervoudig, zaak.beeld.opeenvolgend, zaak.beeld.bedragCent],
		}))
		.sort((a, b) => (a.leden[0]! < b.leden[0]! ? -1 : 1));

test("the order of delivery does not matter, and matching the result again changes nothing", () => {
	fc.assert(
		fc.property(fc.array(willekeurig, { minLength: 1, maxLength: 9 }), fc.infiniteStream(fc.nat()), (rijen, kans) => {
			beginOpnieuw();
			const signalen = rijen.map(({ wie, ...rest }) => signaal({ ...rest, ...wie }));
			const samen = match(signalen);
			// delivered one by one in another order, each time with the zaken of the time before
			const volgorde = signalen
				.map((een) => ({ een, plek: kans.next().value as number }))
				.sort((a, b) => a.plek - b.plek);
			let stand: GematchteZaak[] = [];
			let nummer = 0;
			for (let tot = 1; tot <= volgorde.length; tot++) {
				const zaakVan = new Map(stand.flatMap((zaak) => zaak.leden.map((lid) => [lid.signaal.id, zaak] as const)));
				const tot_nu = volgorde
					.slice(0, tot)
					.map(({ een }) => ({ ...een, zaakId: zaakVan.get(een.id)?.zaakId ?? null }));
				const bestaand = stand.map((zaak) => ({
					id: zaak.zaakId!,
					open: zaak.open,
					opgepakt: zaak.opgepakt,
					heeftWerk: false,
				}));
				stand = match(tot_nu, bestaand);
				for (const zaak of stand) zaak.zaakId ??= ++nummer;
				expect(new Set(stand.map((zaak) => zaak.zaakId)).size).toBe(stand.length);
			}
			expect(kort(stand)).toEqual(kort(samen));
			expect(stand.flatMap((zaak) => zaak.leden)).toHaveLength(signalen.length);
		}),
		{ numRuns: 300 },
	);
});

test("decided in a busy month, where more was left than the arrears say, and matched again: nothing moves", () => {
	fc.assert(
		fc.property(
			fc.array(willekeurig, { minLength: 1, maxLength: 9 }),
			fc.infiniteStream(fc.boolean()),
			(rijen, kans) => {
				beginOpnieuw();
				const signalen = rijen.map(({ wie, ...rest }) => signaal({ ...rest, ...wie }));
				const samen = match(signalen);
				const bestaand = samen.map((zaak, plaats) => {
					zaak.zaakId = plaats + 1;
					const opgepakt = zaak.opgepakt && kans.next().value === true;
					return { id: plaats + 1, open: opgepakt, opgepakt, heeftWerk: false, besloten: true };
				});
				const zaakVan = new Map(
					samen.flatMap((zaak) => zaak.leden.map((lid) => [lid.signaal.id, zaak.zaakId] as const)),
				);
				const opnieuw = match(
					signalen.map((een) => ({ ...een, zaakId: zaakVan.get(een.id)! })),
					bestaand,
				);
				const stand = (zaken: GematchteZaak[]) =>
					zaken
						.map((zaak) => `${zaak.zaakId}: ${zaak.leden.map((lid) => `${lid.signaal.id} ${lid.herhaling}`).sort()}`)
						.sort();
				expect(stand(opnieuw)).toEqual(stand(samen));
				for (const zaak of opnieuw) expect(zaak.opgepakt).toBe(bestaand[zaak.zaakId! - 1]!.opgepakt);
			},
		),
		{ numRuns: 300 },
	);
});
