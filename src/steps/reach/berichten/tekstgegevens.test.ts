import { expect, test } from "vitest";
import { zegInloop } from "./tekstgegevens.ts";

test("walk-in hours with and without an address, and none at all", () => {
	const kantoor = { wanneer: "dinsdag van 9.00 tot 11.00 uur", plek: "Stadskantoor", adres: "" };
	const bieb = { wanneer: "vrijdag van 9.00 tot 10.00 uur", plek: "Bibliotheek", adres: "Plein 2" };
	expect(zegInloop([kantoor])).toBe("dinsdag van 9.00 tot 11.00 uur, Stadskantoor");
	expect(zegInloop([kantoor, bieb])).toBe(
		"dinsdag van 9.00 tot 11.00 uur, Stadskantoor; vrijdag van 9.00 tot 10.00 uur, Bibliotheek (Plein 2)",
	);
	expect(zegInloop([])).toBeNull();
});
