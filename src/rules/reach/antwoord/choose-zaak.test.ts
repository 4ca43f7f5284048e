import { expect, test } from "vitest";
import { chooseZaak, type Zaakkandidaat } from "./choose-zaak.ts";

const zaak = (zaakId: number, open: boolean, verzonden = false): Zaakkandidaat => ({
	zaakId,
	open,
	verzonden: verzonden ? new Date("2026-11-20T17:00:00Z") : null,
});

test.each<[string, Zaakkandidaat[], number | null]>([
	["one open zaak that sent a message", [zaak(1, true, true)], 1],
	["the open zaak that sent goes before one that only knows the number", [zaak(1, true), zaak(2, true, true)], 2],
	["an open zaak goes before a closed one that sent", [zaak(1, false, true), zaak(2, true)], 2],
	["two open zaken that sent: a colleague chooses", [zaak(1, true, true), zaak(2, true, true)], null],
	["two open zaken that know the number: a colleague chooses", [zaak(1, true), zaak(2, true)], null],
	["a closed zaak that sent", [zaak(1, false), zaak(2, false, true)], 2],
	["one closed zaak that knows the number", [zaak(1, false)], 1],
	["nobody", [], null],
])("%s", (_naam, kandidaten, zaakId) => {
	const keuze = chooseZaak(kandidaten);
	expect(keuze.zaakId).toBe(zaakId);
	expect(keuze.omdat).toMatch(/^\p{Lu}.*\.$/u);
});
