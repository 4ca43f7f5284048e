import { expect, test } from "vitest";
import { maakAanvraag, type Signaalgegevens } from "./maak-aanvraag.ts";

const SIGNAAL: Signaalgegevens = {
	partnertype: "Zorg",
	voorletters: "A.S.",
	voornamen: null,
	voorvoegsel: null,
	achternaam: "Proefstra",
	bedrijfsnaam: null,
	geboortedatum: "1985-03-14",
	bsn: "999990019",
	postcode: "6041AC",
	huisnummer: 12,
	huisletter: null,
	toevoeging: null,
};

test("een signaal wordt een vraag aan het register, met lege velden waar niets is aangeleverd", () => {
	expect(maakAanvraag(SIGNAAL, "0957")).toEqual({
		...{ voorletters: "A.S.", voornamen: "", voorvoegsel: "", achternaam: "Proefstra", bedrijfsnaam: "" },
		...{ geboortedatum: "1985-03-14", postcode: "6041AC", huisnummer: "12", huisletter: "", toevoeging: "" },
		...{ bsn: "999990019", gemeentecode: "0957" },
	});
});

test.each(["Huur", "Energie", "Water", "Hypotheek"] as const)(
	"een BSN van een partner voor %s gaat nooit mee",
	(partnertype) => {
		expect(maakAanvraag({ ...SIGNAAL, partnertype }, "0957").bsn).toBeNull();
	},
);
