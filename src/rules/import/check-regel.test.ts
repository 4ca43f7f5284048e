import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cel } from "./cel.ts";
import { checkRegel } from "./check-regel.ts";
import type { Velden } from "./regeluitkomst.ts";
import { aangenomen, CONTEXT, correcties, oordeel, redenen } from "./testregel.ts";
import { VELDEN } from "./veld.ts";

describe("een regel als geheel", () => {
	it("een goede regel wordt zonder correctie aangenomen", () => {
		expect(correcties({})).toEqual([]);
		expect(aangenomen({})).toMatchObject({
			partner: "Woonstede",
			achternaam: "Jansen",
			postcode: "6041AC",
			huisnummer: 12,
			bedragCent: 42_000,
			signaaldatum: "2026-11-02",
			signaaltype: "Vroeg",
			telefoons: [],
			warmeOverdracht: false,
		});
	});
	it("een lege regel noemt alles wat ontbreekt in één keer", () => {
		const uitkomst = checkRegel({}, CONTEXT);
		expect(uitkomst.soort === "geweigerd" && uitkomst.redenen.map((reden) => reden.reden)).toEqual([
			"partner-ontbreekt",
			"partnertype-ontbreekt",
			"naam-ontbreekt",
			"huisnummer-ontbreekt",
			"postcode-ontbreekt",
			"bedrag-ontbreekt",
			"signaaldatum-ontbreekt",
		]);
	});
	it("geen enkele tekst, getal of datum laat de controle struikelen", () => {
		const tekst = fc.oneof(
			fc.string({ unit: "binary", maxLength: 60 }),
			fc.stringMatching(/^[\d.,\-/ €a-z+()']{0,20}$/),
		);
		const cel: fc.Arbitrary<Cel> = fc.oneof(
			tekst,
			fc.record({ getal: fc.double() }),
			fc.constant({ datum: "2026-02-01" }),
		);
		const rij = fc.record(Object.fromEntries(VELDEN.map((veld) => [veld, cel])), { requiredKeys: [] });
		fc.assert(
			fc.property(rij, (velden) => {
				const uitkomst = checkRegel(velden as Velden, CONTEXT);
				if (uitkomst.soort === "geweigerd") expect(uitkomst.redenen.length).toBeGreaterThan(0);
				else {
					expect(uitkomst.regel.bedragCent).toBeGreaterThan(0);
					expect(uitkomst.regel.signaaldatum <= CONTEXT.peildatum).toBe(true);
				}
			}),
			{ numRuns: 500 },
		);
	});
});

describe("de naam", () => {
	it.each([
		["Boer, de", null, "de", "Boer"],
		["J. de Boer", "J.", "de", "Boer"],
		["de Boer", null, "de", "Boer"],
		["Boer, J. de", "J.", "de", "Boer"],
		["Dhr. J.P. van der Berg", "J.P.", "van der", "Berg"],
		["VAN DER BERG", null, "van der", "Berg"],
		["Jansen J.P.", "J.P.", null, "Jansen"],
		["v.d. Berg", null, "v.d.", "Berg"],
		["de Boer, J.", "J.", "de", "Boer"],
		["Boer, Jan de", null, "de", "Boer"],
		["in 't Veld", null, "in 't", "Veld"],
	])("%s wordt uit elkaar gehaald en dat wordt gemeld", (naam, voorletters, voorvoegsel, achternaam) => {
		expect(aangenomen({ achternaam: naam })).toMatchObject({ voorletters, voorvoegsel, achternaam });
		expect(correcties({ achternaam: naam })).toEqual(["naam-gesplitst"]);
	});
	it.each(["El Amrani", "Garcia Lopez", "Jansen-de Vries", "'t Hooft-Smit", "Ben Ali", "Özdemir"])(
		"%s blijft zoals het is of verliest alleen een tussenvoegsel",
		(naam) =>
			expect(
				`${aangenomen({ achternaam: naam }).voorvoegsel ?? ""} ${aangenomen({ achternaam: naam }).achternaam}`.trim(),
			).toBe(naam),
	);
	it("een voornaam achter de komma en een tussenvoegsel in twee kolommen gaan niet verloren", () => {
		expect(aangenomen({ achternaam: "Boer, Jan de" })).toMatchObject({ voornamen: "Jan", achternaam: "Boer" });
		expect(aangenomen({ achternaam: "der Berg", voorvoegsel: "Van" })).toMatchObject({
			voorvoegsel: "van der",
			achternaam: "Berg",
		});
		expect(aangenomen({ achternaam: "de Boer", voorvoegsel: "de" })).toMatchObject({
			voorvoegsel: "de",
			achternaam: "Boer",
		});
	});
	it("HOOFDLETTERS worden gewone letters, zonder dat het een correctie heet", () => {
		expect(aangenomen({ achternaam: "IJSSELSTEIN-SMIT", voornamen: "ANNE-MARIE", plaats: "DEN HAAG" })).toMatchObject({
			achternaam: "IJsselstein-Smit",
			voornamen: "Anne-Marie",
			plaats: "Den Haag",
		});
		expect(correcties({ achternaam: "O'NEILL" })).toEqual([]);
		expect(aangenomen({ achternaam: "O'NEILL" }).achternaam).toBe("O'Neill");
	});
	it("verminkte letters worden hersteld als het zeker is", () => {
		expect(aangenomen({ achternaam: "GÃ¼naydÄ±n" }).achternaam).toBe("Günaydın");
		expect(aangenomen({ achternaam: "BÃ«rÃ©nice" }).achternaam).toBe("Bërénice");
		expect(correcties({ achternaam: "Ã‡elik" })).toEqual(["tekens-hersteld"]);
		expect(correcties({ achternaam: "Ãlvares" })).toEqual([]);
	});
	it("stuurtekens en dubbele spaties verdwijnen stil", () => {
		expect(aangenomen({ achternaam: " Jan\u0000sen\u200b  Smit\t" }).achternaam).toBe("Jan sen Smit");
	});
	it("een naam zonder letters telt niet als naam", () => {
		expect(redenen({ achternaam: "12345" })).toEqual(["naam-ontbreekt"]);
	});
});

describe("rechtspersonen", () => {
	it.each([
		"Bakkerij Jansen B.V.",
		"Jansen Holding BV",
		"Stichting De Brug",
		"Voetbalvereniging VVE De Hoek",
		"Vereniging van Eigenaars Parkzicht",
		"Coöperatie Samen U.A.",
		"Jansen N.V.",
		"Jansen B.V. h.o.d.n. Bakkerij Jansen",
		"JANSEN B V",
		"Jansen b v (i.o.)",
		"Jansen N V",
		"V V E Parkzicht",
		"Gemeente Roermond",
		"Protestantse Gemeente Roermond",
		"Diaconie Hervormd Swalmen",
		"Jansen Holding",
		"Jansen Holdings Nederland",
	])("%s wordt geweigerd als onterecht signaal", (naam) => {
		expect(redenen({ achternaam: "", bedrijfsnaam: naam })).toEqual(["rechtspersoon"]);
		const uitkomst = oordeel({ bedrijfsnaam: naam });
		expect(uitkomst.soort === "geweigerd" && uitkomst.redenen[0]!.uitleg).toContain("onterecht signaal");
	});
	it.each([
		"Jansen V.O.F.",
		"VOF Jansen en Zonen",
		"Eenmanszaak Klus & Zo",
		"J. Jansen h.o.d.n. Jansen Klussen BV",
		"Maatschap Jansen",
		"Jansen C.V.",
		"Kapsalon Bverhaar",
		"Eetcafé De Gemeente",
		"Gemeente",
		"Holding",
		"Eenmanszaak Jansen Holding",
		"Koor Diaconiezang",
		"Bakkerij B V Jansen",
	])("achter %s staat een mens, dus het signaal blijft", (naam) => {
		expect(redenen({ achternaam: "", bedrijfsnaam: naam })).toEqual([]);
	});
	it.each(["Jansen Beheer B.V.", "JANSEN BEHEER B V", "Gemeente Roermond", "Jansen Holding"])(
		"een rechtspersoon in de kolom achternaam wordt ook herkend: %s",
		(achternaam) => {
			expect(redenen({ achternaam })).toEqual(["rechtspersoon"]);
		},
	);
	it("Jansen, B.V. en B.V. Jansen zijn voorletters, en wie een geboortedatum heeft is een mens", () => {
		expect(aangenomen({ achternaam: "Jansen, B.V." })).toMatchObject({ voorletters: "B.V.", achternaam: "Jansen" });
		expect(aangenomen({ achternaam: "B.V. Jansen" })).toMatchObject({ voorletters: "B.V.", achternaam: "Jansen" });
		expect(redenen({ achternaam: "Jansen BV", geboortedatum: "20-01-1984" })).toEqual([]);
		expect(redenen({ achternaam: "J. Holding" })).toEqual([]);
		expect(redenen({ achternaam: "B V Jansen" })).toEqual([]);
	});
});

describe("BSN, contactgegevens en soort", () => {
	it("een BSN wordt alleen bewaard van wie het mag sturen, en staat nooit in het verslag", () => {
		expect(aangenomen({ partnertype: "Zorg", bsn: "999994669" }).bsn).toBe("999994669");
		const huur = oordeel({ bsn: "999994669" });
		expect(huur).toMatchObject({
			soort: "aangenomen",
			regel: { bsn: null },
			correcties: [{ omdat: "bsn-niet-toegestaan" }],
		});
		expect(JSON.stringify(huur)).not.toContain("999994669");
	});
	it("een fout BSN kost de inwoner het hulpaanbod niet", () => {
		expect(aangenomen({ partnertype: "Zorg", bsn: "999994668" }).bsn).toBeNull();
		expect(correcties({ partnertype: "Zorg", bsn: "999994668" })).toEqual(["bsn-ongeldig"]);
	});
	it("meer nummers in één cel worden er meer, zonder dubbele", () => {
		expect(aangenomen({ telefoon: "0475-123456 / 06 12 34 56 78", telefoon2: "+31 (0)6 12345678" }).telefoons).toEqual([
			{ e164: "+31475123456", mobiel: false },
			{ e164: "+31612345678", mobiel: true },
		]);
		expect(aangenomen({ telefoon: "0612345678 of 0687654321; 0475123456" }).telefoons).toHaveLength(3);
	});
	it("een weggevallen nul komt terug, ook uit een getal", () => {
		for (const telefoon of ["612345678", { getal: 612345678 }]) {
			expect(aangenomen({ telefoon }).telefoons).toEqual([{ e164: "+31612345678", mobiel: true }]);
			expect(correcties({ telefoon })).toEqual(["voorloopnul-hersteld"]);
		}
	});
	it("een nummer dat niet bestaat wordt weggelaten en genoemd", () => {
		expect(aangenomen({ telefoon: "061234 / 0475/123456" }).telefoons).toEqual([
			{ e164: "+31475123456", mobiel: false },
		]);
		expect(correcties({ telefoon: "0900-1234" })).toEqual(["telefoon-ongeldig"]);
	});
	it("een fout e-mailadres wordt weggelaten, een goed blijft", () => {
		expect(aangenomen({ email: "J.Jansen@Voorbeeld.NL" }).email).toBe("J.Jansen@voorbeeld.nl");
		expect(aangenomen({ email: "a@b.nl; c@d.nl" }).email).toBe("a@b.nl");
		expect(correcties({ email: "jansen@voorbeeld" })).toEqual(["email-ongeldig"]);
		expect(correcties({ email: "n.v.t." })).toEqual([]);
	});
	it.each([
		["vroegsignaal", "Vroeg"],
		["Einde levering", "Eindelevering"],
		["CRISIS", "Crisis"],
		["ontruiming", "Crisis"],
		["", "Vroeg"],
	])("signaaltype %s is %s", (woord, type) => expect(aangenomen({ signaaltype: woord }).signaaltype).toBe(type));
	it("een onbekend signaaltype wordt nooit geraden, want de wet kent verschillende termijnen", () => {
		expect(redenen({ signaaltype: "anders" })).toEqual(["signaaltype-onbekend"]);
	});
	it.each([
		["woningcorporatie", "Huur"],
		["Zorgverzekeraar", "Zorg"],
		["cak zorgverzekeringen", "CAK Zorgverzekeringen"],
		["Drinkwaterbedrijf", "Water"],
	])("partnertype %s is %s", (woord, type) => expect(aangenomen({ partnertype: woord }).partnertype).toBe(type));
	it("wie aanlevert vult lege kolommen aan, maar leent zijn soort niet uit aan een ander", () => {
		const context = { ...CONTEXT, partner: { naam: "Waterland", partnertype: "Water" as const } };
		expect(aangenomen({ partner: "", partnertype: "" }, context)).toMatchObject({
			partner: "Waterland",
			partnertype: "Water",
		});
		expect(redenen({ partner: "Woonstede", partnertype: "" }, context)).toEqual(["partnertype-ontbreekt"]);
	});
	it("een ingelogde partner kan niet namens een ander aanleveren", () => {
		const context = { ...CONTEXT, partner: { naam: "Waterland", partnertype: "Water" as const, vast: true } };
		expect(redenen({ partner: "Woonstede" }, context)).toEqual(["partner-anders"]);
		expect(aangenomen({ partner: "waterland", partnertype: "Zorg" }, context).partnertype).toBe("Water");
	});
	it.each([
		["ja", true],
		["x", true],
		["1", true],
		["nee", false],
		["0", false],
		["", false],
	])("warme overdracht %s is %s", (woord, waarde) => {
		expect(aangenomen({ warme_overdracht: woord }).warmeOverdracht).toBe(waarde);
		expect(correcties({ warme_overdracht: woord })).toEqual([]);
	});
	it("maanden achterstand is een heel getal", () => {
		expect(aangenomen({ maanden_achterstand: "3 maanden" }).maandenAchterstand).toBe(3);
		expect(aangenomen({ maanden_achterstand: { getal: 2.5 } }).maandenAchterstand).toBe(2);
		expect(correcties({ maanden_achterstand: "veel" })).toEqual(["maanden-ongeldig"]);
	});
});
