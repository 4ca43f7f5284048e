import { expect, test } from "vitest";
import { warnNotitie } from "./warn-notitie.ts";

const woorden = (tekst: string) => warnNotitie(tekst).map((vondst) => vondst.woord);

test.each([
	["Mevrouw is depressief en slaapt slecht.", "gezondheid", "depressief"],
	["Meneer is al jaren verslaafd.", "gezondheid", "verslaafd"],
	["Heeft de diagnose gisteren gekregen", "gezondheid", "diagnose"],
	["Zijn vrouw heeft kanker", "gezondheid", "kanker"],
	["Is ziek en kan niet bellen.", "gezondheid", "ziek"],
	["Zit in de WIA", "gezondheid", "WIA"],
	["Man zit in detentie tot maart", "strafrecht", "detentie"],
	["Heeft een strafblad", "strafrecht", "strafblad"],
	["Zoon zit vast sinds mei", "strafrecht", "zit vast"],
	["Slikt medicijnen", "gezondheid", "medicijnen"],
	["SUÏCIDAAL, bel de crisisdienst", "gezondheid", "SUÏCIDAAL"],
])("%s → %s", (tekst, soort, woord) => {
	expect(warnNotitie(tekst)).toEqual([expect.objectContaining({ soort, woord })]);
});

test.each([
	"Zegt met gezond verstand verder te komen.",
	"Achterstand bij de zorgverzekering van € 300.",
	"Wil eerst de zorgtoeslag aanvragen.",
	"Moeder van twee kinderen, belt liever 's avonds.",
	"Ging over op een ander nummer, zie de brief van dinsdag.",
	"Heeft fysiek geen post gekregen.",
	"Muzikant, werkt in het weekend.",
	"De belastingaangifte is nog niet gedaan.",
	"Wil in de wijk afspreken, niet op het stadskantoor.",
	"De afspraak staat vast: dinsdag 10 uur.",
	"",
])("no false alarm: %s", (tekst) => {
	expect(woorden(tekst)).toEqual([]);
});

test("words come in the order of the note, each once, with the reason why", () => {
	const vondsten = warnNotitie("Heeft een strafblad, is verslaafd. Verslaafd aan gokken.");
	expect(vondsten.map((vondst) => vondst.woord)).toEqual(["strafblad", "verslaafd"]);
	expect(vondsten[1]?.reden).toBe("Verslaving is een gezondheidsgegeven.");
});
