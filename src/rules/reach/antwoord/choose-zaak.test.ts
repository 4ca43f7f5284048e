import { expect, test } from "vitest";
import { chooseAfzender, chooseZaak, type Zaakkandidaat } from "./choose-zaak.ts";

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

test.each<[string, Zaakkandidaat[], number | null, number | null, boolean]>([
	["names no message: the address decides", [zaak(1, true)], null, 1, false],
	[
		"names a message of a zaak that knows the address, though others know it too",
		[zaak(1, true), zaak(2, true)],
		2,
		2,
		false,
	],
	["names a message, from an address of nobody", [], 2, 2, true],
	["names a message of one zaak, from an address of another", [zaak(1, true, true)], 2, 2, true],
])("an answer that %s", (_naam, kandidaten, vanBericht, zaakId, teBevestigen) => {
	expect(chooseAfzender(kandidaten, vanBericht)).toMatchObject({ zaakId, teBevestigen });
});
