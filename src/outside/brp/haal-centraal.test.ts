import { afterAll, beforeEach, expect, test } from "vitest";
import { bouwAanvraag, bouwPersoon } from "../../testing/brp/bouw.ts";
import { type Gedrag, startBrpserver } from "../../testing/brp/server.ts";
import { maakHaalCentraal } from "./haal-centraal.ts";
import { leesDatum } from "./haal-centraal-antwoord.ts";
import { zoeknamen } from "./haal-centraal-vragen.ts";

const PERSONEN = [
	bouwPersoon(),
	bouwPersoon({ bsn: "999990020", voornamen: "Kind", geboortedatum: "20150601" }),
	...Array.from({ length: 12 }, (_, nummer) =>
		bouwPersoon({
			bsn: `9999910${String(nummer).padStart(2, "0")}`,
			...{ voornamen: nummer < 11 ? "Bert" : "Anna", geslachtsnaam: "Jansen", geboortedatum: "19600505" },
			...{ postcode: "6099AA", huisnummer: String(nummer + 1) },
		}),
	),
];
const server = await startBrpserver({ personen: PERSONEN, apiKey: "sleutel", verbodenVeld: "nooit" });
const streng = await startBrpserver({ personen: PERSONEN, verbodenVeld: "gemeenteVanInschrijving" });
afterAll(() => Promise.all([server.stop(), streng.stop()]));

let tijd = 0;
const klok = {
	nu: () => tijd,
	wacht: async (ms: number) => {
		tijd += ms;
	},
};
const maak = (over: Partial<Parameters<typeof maakHaalCentraal>[0]> = {}, url = server.url, apiKey = "sleutel") =>
	maakHaalCentraal({ verbinding: { url, apiKey, timeoutMs: 250 }, klok, ...over });
let bron = maak();
beforeEach(() => {
	tijd = 0;
	bron = maak();
	(server.vragen as unknown[]).length = 0;
});

test("vraagt alleen wat nodig is: zoeken op adres, en dan alleen wie het kan zijn", async () => {
	await bron.zoekPersonen(bouwAanvraag());
	expect(server.vragen.map(({ type }) => type)).toEqual([
		"ZoekMetPostcodeEnHuisnummer",
		"RaadpleegMetBurgerservicenummer",
	]);
	expect(server.vragen[1]?.burgerservicenummer).toEqual(["999990019"]);
	expect(server.vragen[0]?.fields).not.toContain("geheimhoudingPersoonsgegevens");
});

test("met een BSN is één vraag genoeg", async () => {
	await bron.zoekPersonen(bouwAanvraag({ bsn: "999990019" }));
	expect(server.vragen.map(({ type }) => type)).toEqual(["RaadpleegMetBurgerservicenummer"]);
});

test("zoekt altijd zonder accenten en zonder tussenvoegsels, met een jokerteken na minstens drie letters", () => {
	const namen = (achternaam: string) => zoeknamen(bouwAanvraag({ achternaam }));
	expect(namen("Käster")).toEqual(["kast*"]);
	expect(namen("van der Łuczak")).toEqual(["lucz*"]);
	expect(namen("Os")).toEqual(["os"]);
	expect(namen("Dijk, van")).toEqual(["dijk*", "dyk*"]);
	expect(namen("Mevr. A.S. Bronwaßer")).toEqual(["bron*"]);
});

test("meer dan tien treffers: zoekt smaller, en zegt het als ook dat te veel is", async () => {
	const rij = { achternaam: "Jansen", geboortedatum: "05-05-1960", postcode: "6041ZZ" };
	const anna = await bron.zoekPersonen(bouwAanvraag({ ...rij, voorletters: "A." }));
	expect(anna).toMatchObject({ soort: "gevonden", teVeelTreffers: false });
	expect(anna.soort === "gevonden" && anna.personen.map(({ bsn }) => bsn)).toEqual(["999991011"]);
	const bert = await bron.zoekPersonen(bouwAanvraag({ ...rij, voorletters: "B." }));
	expect(bert).toEqual({ soort: "gevonden", personen: [], teVeelTreffers: true });
});

test("vraagt alleen naar de eigen gemeente als de gemeente niet meer mag", async () => {
	await maak({ alleenGemeente: "0957" }).zoekPersonen(bouwAanvraag());
	for (const vraag of server.vragen) expect(vraag.gemeenteVanInschrijving).toBe("0957");
});

test.each<readonly [string, Gedrag]>([
	["429, met de wachttijd van de BRP", { soort: "status", status: 429, retryAfter: 2 }],
	["503", { soort: "status", status: 503 }],
	["500", { soort: "status", status: 500 }],
	["een verbinding die wegvalt", { soort: "verbreekt" }],
	["een antwoord dat te laat komt", { soort: "traag", ms: 400 }],
	["een antwoord dat geen JSON is", { soort: "liegt", inhoud: "<html>" }],
	["een antwoord op een andere vraag", { soort: "liegt", inhoud: '{"type":"Anders","personen":[]}' }],
	["een antwoord zonder personen", { soort: "liegt", inhoud: '{"type":"ZoekMetPostcodeEnHuisnummer"}' }],
	[
		"een BSN dat geen BSN is",
		{ soort: "liegt", inhoud: '{"type":"ZoekMetPostcodeEnHuisnummer","personen":[{"burgerservicenummer":"x"}]}' },
	],
])("%s gaat voorbij: het signaal merkt het niet", async (_zin, gedrag) => {
	server.laatMisgaan(gedrag);
	const antwoord = await bron.zoekPersonen(bouwAanvraag());
	expect(antwoord.soort === "gevonden" && antwoord.personen[0]?.bsn).toBe("999990019");
});

test("een storing die blijft zegt wanneer het weer kan, en daarna werkt alles weer", async () => {
	const stuk = Array.from({ length: 12 }, () => ({ soort: "status", status: 503 }) as const);
	server.laatMisgaan(...stuk);
	for (let keer = 0; keer < 3; keer++) expect((await bron.zoekPersonen(bouwAanvraag())).soort).toBe("storing");
	const voor = server.vragen.length;
	expect(await bron.zoekPersonen(bouwAanvraag())).toEqual({ soort: "storing", probeerWeerNa: 60 });
	expect(server.vragen.length).toBe(voor);
	tijd += 60_001;
	expect((await bron.zoekPersonen(bouwAanvraag())).soort).toBe("gevonden");
});

test("een verkeerde sleutel wordt niet opnieuw geprobeerd, maar gemeld", async () => {
	const antwoord = await maak({}, server.url, "verkeerd").zoekPersonen(bouwAanvraag());
	expect(antwoord).toEqual({ soort: "geweigerd", reden: "niet-aangemeld" });
	expect(server.vragen.length).toBe(1);
});

test("een veld dat de gemeente niet mag opvragen wordt gemeld", async () => {
	const antwoord = await maak({}, streng.url).zoekPersonen(bouwAanvraag());
	expect(antwoord).toEqual({ soort: "geweigerd", reden: "niet-bevoegd" });
});

test("iemand die niet gevraagd is komt nooit mee, ook niet als de server hem geeft", async () => {
	const vreemde = '{"type":"RaadpleegMetBurgerservicenummer","personen":[{"burgerservicenummer":"999990099"}]}';
	server.laatMisgaan({ soort: "liegt", inhoud: vreemde });
	const antwoord = await bron.zoekPersonen(bouwAanvraag({ bsn: "999990020", postcode: "", geboortedatum: "" }));
	expect(antwoord).toEqual({ soort: "gevonden", personen: [], teVeelTreffers: false });
});

test("de vier soorten datum worden acht cijfers", () => {
	expect(leesDatum({ type: "Datum", datum: "1985-12-01" })).toBe("19851201");
	expect(leesDatum({ type: "JaarMaandDatum", jaar: 1985, maand: 3 })).toBe("19850300");
	expect(leesDatum({ type: "JaarDatum", jaar: 1985 })).toBe("19850000");
	expect(leesDatum({ type: "DatumOnbekend" })).toBe("");
});
