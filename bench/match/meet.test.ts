import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { koppelFebrl } from "./febrl.ts";
import { maakPersoon } from "./maak-personen.ts";
import { maakRecord, maakWaarheid } from "./maak-records.ts";
import { beoordeel, meetEnkel, meetKoppelen } from "./meet.ts";
import { meetVast } from "./vast.ts";

test("precisie en volledigheid tellen paren: {a,b,c} tegenover waarheid {a,b} en {c,d}", () => {
	const { precisie, volledigheid, f1 } = beoordeel([0, 0, 0, 3], [7, 7, 8, 8]);
	expect(precisie).toBeCloseTo(1 / 3, 10);
	expect(volledigheid).toBeCloseTo(1 / 2, 10);
	expect(f1).toBeCloseTo(0.4, 10);
});

test("hetzelfde zaad maakt dezelfde personen en meldingen", () => {
	const waarheid = maakWaarheid(1000, 5);
	expect(maakWaarheid(1000, 5)).toEqual(waarheid);
	expect(maakRecord(5, 3, waarheid[3]!)).toEqual(maakRecord(5, 3, waarheid[3]!));
	expect(maakPersoon(5, 12)).not.toEqual(maakPersoon(6, 12));
});

test("6.000 gemaakte meldingen: F1 minstens 0,97, veel beter dan precies gelijk, en één melding wordt gevonden", () => {
	const meting = meetKoppelen(6000, 11);
	expect(meting.kwaliteit.f1).toBeGreaterThan(0.97);
	expect(meting.zeker.precisie).toBeGreaterThan(0.99);
	expect(meting.kwaliteit.f1).toBeGreaterThan(meting.exact.f1 + 0.3);
	expect(meetEnkel(meting.resultaat.stock, 11, 200).raak).toBeGreaterThan(0.95);
});

test("de FEBRL-bestanden worden gelezen zoals ze zijn, met spaties na de komma's", () => {
	const map = mkdtempSync(join(tmpdir(), "febrl-"));
	const kop =
		"rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id";
	writeFileSync(
		join(map, "dataset4a.csv"),
		`${kop}\nrec-1-org, anna, smit, 3, kerk street, , perth, 6001, wa, 19840503, 1\nrec-2-org, jan, vos, 9, oak road, , sydney, 2000, nsw, 19700211, 2\n`,
	);
	writeFileSync(
		join(map, "dataset4b.csv"),
		`${kop}\nrec-2-dup-0, jan, voss, 9, oak road, , sydney, 2000, nsw, 19700211, 2\nrec-1-dup-0, ana, smit, 3, kerk street, , perth, 6001, wa, , 9\n`,
	);
	expect(koppelFebrl(map)).toMatchObject({ records: 4, precisie: 1, volledigheid: 1, f1: 1 });
	rmSync(map, { recursive: true });
});

test("3.000 meldingen in één gemeente: de vaste gewichten voegen bijna niemand ten onrechte samen en vinden meer dan de exacte sleutel", () => {
	const { vast, sleutel } = meetVast(3000, 20_000, 5);
	expect(vast.precisie).toBeGreaterThan(0.995);
	expect(vast.volledigheid).toBeGreaterThan(sleutel.volledigheid + 0.05);
});
