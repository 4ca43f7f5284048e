import { expect, test } from "vitest";
import { formatAchternaam } from "./naam.ts";

test.each([
	["van der", "Meer", "van der Meer"],
	["van 't", "Hof", "van 't Hof"],
	["d'", "Ancona", "d'Ancona"],
	[null, "Jansen", "Jansen"],
	["", "Jansen", "Jansen"],
])("%s + %s is %s", (voorvoegsel, achternaam, naam) => expect(formatAchternaam(voorvoegsel, achternaam)).toBe(naam));
