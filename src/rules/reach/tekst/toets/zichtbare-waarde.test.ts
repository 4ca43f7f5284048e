import { expect, test } from "vitest";
import { checkZichtbareWaarde } from "./zichtbare-waarde.ts";

test.each([
	["Schulddienstverlening", "Schulddienstverlening"],
	["Bureau Schulden", "Schulden"],
	["Groningse Kredietbank", "Kredietbank"],
	["Postbus 1, afdeling Schuldhulp, 6040 AA Proefstad", "Schuldhulp"],
	["vroegsignalering@proefstad.example", "vroegsignalering"],
	["Geldzaken", "Geldzaken"],
	["maandag, hulp bij uw rekeningen", "rekeningen"],
	["Loket bij Vitens", "Vitens"],
	["Je € 50 korting", "€ 50"],
])("%s is not for everybody's eyes", (waarde, woord) => {
	expect(checkZichtbareWaarde(waarde)).toContain(`'${woord}'`);
	expect(checkZichtbareWaarde(waarde)).toContain("'Stadskantoor'");
});

test.each([
	"Stadskantoor",
	"Gemeente Geldrop-Mierlo",
	"Geldermalsen, Gelderlandplein 3",
	"Wij bellen jou",
	"dinsdag van 9,30 tot 12,00 uur",
	"Postbus 1, 6040 AA Proefstad",
	"Huis van de Wijk, Europalaan 5",
])("%s may be seen", (waarde) => {
	expect(checkZichtbareWaarde(waarde)).toBeNull();
});

test("the names of the gemeente's own partners are found too", () => {
	expect(checkZichtbareWaarde("Kantoor van Mooiwonen", ["Mooiwonen"])).toContain("'Mooiwonen'");
	expect(checkZichtbareWaarde("Kantoor van Mooiwonen")).toBeNull();
});
