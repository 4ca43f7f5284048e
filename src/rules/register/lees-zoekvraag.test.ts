import { expect, test } from "vitest";
import { readZoekvraag } from "./lees-zoekvraag.ts";

test.each([
	["2026-1043", { soort: "zaaknummer", nummer: "2026-1043" }],
	["277", { soort: "volgnummer", volgnummer: "277" }],
	["06 12345678", { soort: "contact", waarde: "+31612345678" }],
	["+31 6 1234 5678", { soort: "contact", waarde: "+31612345678" }],
	["+49 1512 3456789", { soort: "contact", waarde: "+4915123456789" }],
	["Jan Jansen <Jan@Voorbeeld.nl>", { soort: "contact", waarde: "jan@voorbeeld.nl" }],
	["mailto:jan@voorbeeld.nl", { soort: "contact", waarde: "jan@voorbeeld.nl" }],
	["0475-123456", { soort: "contact", waarde: "+31475123456" }],
	["Jan@Voorbeeld.nl", { soort: "contact", waarde: "jan@voorbeeld.nl" }],
	["6041 ac", { soort: "postcode", postcode: "6041AC", huisnummer: null }],
	["6041AC 12", { soort: "postcode", postcode: "6041AC", huisnummer: 12 }],
	["Marktstraat 3", { soort: "adres", straat: "marktstraat", huisnummer: 3 }],
	["Laan van Meerdervoort 12 b", { soort: "adres", straat: "laan van meerdervoort", huisnummer: 12 }],
	["van der Meer", { soort: "tekst", sleutels: ["meer"], straat: "van der meer" }],
	["  ", { soort: "leeg" }],
	["a", { soort: "te-kort" }],
	["?!", { soort: "te-kort" }],
])("%s", (tekst, verwacht) => {
	expect(readZoekvraag(tekst)).toEqual(verwacht);
});

test.each([
	...["06-12 34 56 78", "0612345678", "06/12345678", "06.12.34.56.78", "612345678", "0031612345678"],
	...["0031 6 12345678", "+31 (0)6 12345678", "(+31)612345678", "+31-6-12345678", "tel:+31612345678", "06–12345678"],
])("a number in any notation: %s", (tekst) => {
	expect(readZoekvraag(tekst)).toEqual({ soort: "contact", waarde: "+31612345678" });
});

test("a first name before the surname is understood", () => {
	expect(readZoekvraag("Jan van der Meer")).toMatchObject({ sleutels: ["janvandermeer", "meer"] });
	expect(readZoekvraag("Fatima Yılmaz")).toMatchObject({ sleutels: ["fatimayilmaz", "yilmaz"] });
});

test.each(["999993653", "999 993 653", "9999.93.653"])("a BSN is recognised and not kept: %s", (tekst) => {
	expect(readZoekvraag(tekst)).toEqual({ soort: "bsn" });
});
