import { describe, expect, it } from "vitest";
import { adressleutel, persoonsleutel } from "./sleutels.ts";

describe("adressleutel", () => {
	it("is dezelfde hoe de partner het ook schrijft", () => {
		const adres = { postcode: "6041AC", huisnummer: 12, huisletter: "A", toevoeging: "3" };
		expect(adressleutel(adres)).toBe("6041AC-12-A-3");
		expect(adressleutel({ ...adres, postcode: "6041 ac", huisletter: "a" })).toBe("6041AC-12-A-3");
	});
	it("maakt niet uit of een letter huisletter of toevoeging heet", () => {
		expect(adressleutel({ postcode: "6041AC", huisnummer: 12, huisletter: null, toevoeging: "A" })).toBe(
			adressleutel({ postcode: "6041AC", huisnummer: 12, huisletter: "A", toevoeging: null }),
		);
	});
	it("houdt twee voordeuren uit elkaar", () => {
		const deur = { postcode: "6041AC", huisletter: null };
		expect(adressleutel({ ...deur, huisnummer: 12, toevoeging: "1" })).not.toBe(
			adressleutel({ ...deur, huisnummer: 121, toevoeging: null }),
		);
	});
});

describe("persoonsleutel", () => {
	const persoon = { achternaam: "Berg", voorvoegsel: "van der", voorletters: "J.P.", geboortedatum: "1984-01-20" };
	it("laat tussenvoegsel, accenten en tweede voorletter weg", () => {
		expect(persoonsleutel(persoon)).toBe("berg-j-1984-01-20");
		expect(persoonsleutel({ ...persoon, achternaam: "VAN DER BÈRG", voorvoegsel: null, voorletters: "J." })).toBe(
			"berg-j-1984-01-20",
		);
		expect(persoonsleutel({ ...persoon, voorletters: null, voornamen: "Johan" })).toBe("berg-j-1984-01-20");
	});
	it("is er niet zonder geboortedatum of naam", () => {
		expect(persoonsleutel({ ...persoon, geboortedatum: null })).toBeNull();
		expect(persoonsleutel({ ...persoon, achternaam: null })).toBeNull();
		expect(persoonsleutel({ ...persoon, achternaam: "-" })).toBeNull();
	});
	it("een naam die alleen uit tussenvoegsels lijkt te bestaan blijft een naam", () => {
		expect(persoonsleutel({ ...persoon, achternaam: "Van" })).toBe("van-j-1984-01-20");
	});
});
