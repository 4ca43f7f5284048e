import { afterAll, describe, expect, test } from "vitest";
import type { Controleaanvraag, Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { verifySignaal } from "../../rules/verify/verify-signaal.ts";
import { bouwAanvraag, bouwPersoon } from "../../testing/brp/bouw.ts";
import { startBrpserver } from "../../testing/brp/server.ts";
import { maakHaalCentraal } from "./haal-centraal.ts";
import type { Brpbron } from "./port.ts";
import { maakRegister } from "./register.ts";

/** A few people for everything that a source must be able to do. */
const PERSONEN: readonly Registerpersoon[] = [
	bouwPersoon(),
	bouwPersoon({ bsn: "999990020", voornamen: "Adriaan", geboortedatum: "19550601" }),
	bouwPersoon({ bsn: "999990021", geslachtsnaam: "Käster", postcode: "6042BB", geboortedatum: "19700102" }),
	bouwPersoon({ bsn: "999990022", geslachtsnaam: "Staart", opschorting: "O", geboortedatum: "19400203" }),
	bouwPersoon({ bsn: "999990023", geslachtsnaam: "Fout", opschorting: "F", geboortedatum: "19600101" }),
	bouwPersoon({
		bsn: "999990024",
		...{ voorvoegsel: "van der", geslachtsnaam: "Meijden", geheim: true, geboortedatum: "19590417" },
		...{ postcode: "6043CC", huisnummer: "7", huisletter: "A", toevoeging: "2" },
	}),
	bouwPersoon({
		bsn: "999990025",
		...{ geslachtsnaam: "Kouwenhoven", partnerVoorvoegsel: "de", partnerGeslachtsnaam: "Groeman", naamgebruik: "P" },
		...{ postcode: "6044DD", geboortedatum: "19801111" },
	}),
	bouwPersoon({ bsn: "999990026", geslachtsnaam: "Half", postcode: "6045EE", geboortedatum: "19850000" }),
	bouwPersoon({ bsn: "999990027", geslachtsnaam: "Elders", gemeentecode: "0363", geboortedatum: "19900909" }),
	bouwPersoon({ bsn: "999990028", geslachtsnaam: "Zoek", inOnderzoek: true, geboortedatum: "19910808" }),
	bouwPersoon({
		bsn: "999990029",
		...{ geslachtsnaam: "Vertrokken", opschorting: "E", geboortedatum: "19920707" },
		...{ postcode: "", huisnummer: "", straat: "" },
	}),
	...Array.from({ length: 35 }, (_, nummer) =>
		bouwPersoon({
			bsn: `9999910${String(nummer).padStart(2, "0")}`,
			voornamen: "Bewoner",
			geslachtsnaam: `Torenflat${"abcdefghijklmnopqrstuvwxyzabcdefghi"[nummer]}${nummer}`,
			...{ postcode: "6046FF", huisnummer: "1", geboortedatum: `${1950 + nummer}0311` },
		}),
	),
];

const server = await startBrpserver({ personen: PERSONEN, apiKey: "sleutel" });
afterAll(() => server.stop());
const klok = { nu: () => 0, wacht: async () => {} };
const BRONNEN: readonly (readonly [string, Brpbron])[] = [
	["een uittreksel in een bestand", maakRegister(PERSONEN.length, (rij) => PERSONEN[rij]!)],
	["Haal Centraal", maakHaalCentraal({ verbinding: { url: server.url, apiKey: "sleutel", timeoutMs: 2000 }, klok })],
];

describe.each(BRONNEN)("bron: %s", (_naam, bron) => {
	const controleer = async (rij: Partial<Controleaanvraag>) => {
		const aanvraag = bouwAanvraag(rij);
		const antwoord = await bron.zoekPersonen(aanvraag);
		if (antwoord.soort !== "gevonden") throw new Error(antwoord.soort);
		return { ...verifySignaal(aanvraag, antwoord.personen), personen: antwoord.personen };
	};

	test("geeft de inwoner met alles wat de controle vergelijkt", async () => {
		const { personen } = await controleer({});
		expect(personen.find(({ bsn }) => bsn === "999990019")).toEqual(PERSONEN[0]);
	});

	test.each<readonly [string, Partial<Controleaanvraag>, string, string | null]>([
		["een inwoner", {}, "inwoner", "999990019"],
		[
			"een naam zonder accent",
			{ achternaam: "Kaster", postcode: "6042BB", geboortedatum: "1970-01-02" },
			"inwoner",
			"999990021",
		],
		[
			"een naam met accent",
			{ achternaam: "Käster", postcode: "6042BB", geboortedatum: "1970-01-02" },
			"inwoner",
			"999990021",
		],
		["iemand die verhuisd is", { achternaam: "Kaster", geboortedatum: "1970-01-02" }, "verhuisd-binnen", "999990021"],
		["iemand die overleden is", { achternaam: "Staart", geboortedatum: "03-02-1940" }, "overleden", "999990022"],
		["een afgevoerde lijst", { achternaam: "Fout", geboortedatum: "01-01-1960" }, "niet-gevonden", null],
		["iemand elders", { achternaam: "Elders", geboortedatum: "09-09-1990" }, "elders", "999990027"],
		["iemand in het buitenland", { achternaam: "Vertrokken", geboortedatum: "07-07-1992" }, "elders", "999990029"],
		[
			"een half bekende geboortedatum",
			{ achternaam: "Half", postcode: "6045EE", geboortedatum: "01-07-1985" },
			"inwoner",
			"999990026",
		],
		[
			"de naam van de partner",
			{ achternaam: "de Groeman", postcode: "6044DD", geboortedatum: "11-11-1980" },
			"inwoner",
			"999990025",
		],
		[
			"ij en y op een ander adres",
			{ achternaam: "van der Meyden", postcode: "6043CC", huisnummer: "99", geboortedatum: "17-04-1959" },
			"verhuisd-binnen",
			"999990024",
		],
		["een BSN met een andere achternaam", { bsn: "999990019", achternaam: "Anders" }, "inwoner", "999990019"],
		["niemand", { achternaam: "Nietbestaand", postcode: "6099ZZ", geboortedatum: "05-05-1955" }, "niet-gevonden", null],
		[
			"een flat met meer bewoners dan de BRP laat zien",
			{
				voorletters: "B.",
				achternaam: "Torenflatc2",
				postcode: "6046FF",
				huisnummer: "1",
				geboortedatum: "11-03-1952",
			},
			"inwoner",
			"999991002",
		],
	])("%s", async (_zin, rij, uitkomst, bsn) => {
		expect(await controleer(rij)).toMatchObject({ uitkomst, bsn });
	});

	test("geheimhouding, onderzoek, letter en toevoeging komen mee", async () => {
		const geheim = await controleer({
			...{ achternaam: "Meijden", voorvoegsel: "van der", geboortedatum: "17-04-1959" },
			...{ postcode: "6043CC", huisnummer: "7-A-2" },
		});
		expect(geheim).toMatchObject({ uitkomst: "inwoner", adresAfgeschermd: true });
		const onderzocht = await controleer({ achternaam: "Zoek", geboortedatum: "08-08-1991" });
		expect(onderzocht.redenen).toContain("in-onderzoek");
	});
});
