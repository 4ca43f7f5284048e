import { expect, test } from "vitest";
import { leesContact } from "./contact.ts";

test.each([
	[" 06 12345678 ", { soort: "telefoon", waarde: "+31612345678", mobiel: true }],
	["0475-123456", { soort: "telefoon", waarde: "+31475123456", mobiel: false }],
	["+32 470 12 34 56", { soort: "telefoon", waarde: "+32470123456", mobiel: true }],
	[" Jan.de.Vries@Voorbeeld.NL\n", { soort: "email", waarde: "jan.de.vries@voorbeeld.nl", mobiel: false }],
	[`${"a".repeat(64)}@voorbeeld.nl`, { soort: "email", waarde: `${"a".repeat(64)}@voorbeeld.nl`, mobiel: false }],
	[`${"a".repeat(65)}@voorbeeld.nl`, null],
	["jan@voorbeeld", null],
	["jan de vries@voorbeeld.nl", null],
	["jan@de@voorbeeld.nl", null],
	["0900 1234", null],
	["nul zes", null],
	["", null],
])("%j is read as %o", (tekst, verwacht) => {
	expect(leesContact(tekst)).toEqual(verwacht);
});
