import { expect, test } from "vitest";
import { type Bewaardestap, explainKoppeling } from "./explain-koppeling.ts";

const som: Bewaardestap[] = [
	["uitgangspunt", "begin", -11.7, 0],
	["achternaam", "bijna-gelijk", 5.1, 0],
	["voornaam", "voorletters-passen", 2.8, 0],
	["geboortedatum", "gelijk", 14.5, 0],
	["adres", "zelfde-plaats", -2.7, 0],
	["telefoon", "onbekend", 0, 0],
	["huisgenoot", "correctie", -0.01, 0],
];

test("een koppeling zegt de kans, wat verschilt en wat niet bekend is", () => {
	const uitleg = explainKoppeling(996_123, som);
	expect(uitleg.kans).toBe("99,6%");
	expect(uitleg.verschillen).toEqual([
		"De achternaam is bijna gelijk: waarschijnlijk een typefout.",
		"Een ander adres in dezelfde plaats of wijk.",
	]);
	expect(uitleg.onbekend).toEqual(["telefoon"]);
	expect(uitleg.stappen.map((stap) => stap.vergelijking)).toEqual([
		"uitgangspunt",
		"achternaam",
		"voornaam",
		"geboortedatum",
		"adres",
	]);
});

test("een zeldzame naam wordt genoemd, en een kans van bijna 1 wordt geen 100%", () => {
	const [begin, , ...rest] = som;
	const uitleg = explainKoppeling(999_999, [begin!, ["achternaam", "gelijk", 10.8, 2], ...rest]);
	expect(uitleg.kans).toBe("meer dan 99,99%");
	expect(uitleg.stappen[1]!.omdat).toBe("De achternaam is gelijk. Dit komt weinig voor, daarom telt het zwaarder.");
});
