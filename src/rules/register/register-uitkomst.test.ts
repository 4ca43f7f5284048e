import { describe, expect, test } from "vitest";
import { KANALEN, type Kanaal } from "../zaak/contactsoort.ts";
import { EINDRESULTATEN } from "../zaak/eindresultaat.ts";
import { formatPoging, formatStap } from "./format-poging.ts";
import { bereiktLabel, directeUitkomsten, findUitkomst, registerUitkomst, UITKOMSTEN } from "./register-uitkomst.ts";
import { routewoord } from "./volgende-velden.ts";

type Rij = [
	id: string,
	kanaal: Kanaal,
	bereikt: boolean,
	status: "te-benaderen" | "in-gesprek",
	verder: Partial<{
		stop: string;
		eindresultaat: string;
		hulp: true;
		contact: "werkt" | "fout";
		bel: true;
		niet: true;
	}>,
];

/** Every row of the table, written down a second time: what it must do to a zaak that is still to be approached. */
const VERWACHT: Rij[] = [
	["geen-gehoor", "Telefoon", false, "te-benaderen", {}],
	["voicemail", "Telefoon", false, "te-benaderen", {}],
	["fout-nummer", "Telefoon", false, "te-benaderen", { contact: "fout" }],
	["iemand-anders", "Telefoon", false, "te-benaderen", {}],
	["verstuurd", "Brief", false, "te-benaderen", {}],
	["niet-bezorgd", "SMS", false, "te-benaderen", { contact: "fout" }],
	["retour", "Brief", false, "te-benaderen", {}],
	["niet-thuis", "Huisbezoek", false, "te-benaderen", { niet: true }],
	[
		"verkeerd-adres",
		"Huisbezoek",
		false,
		"te-benaderen",
		{ eindresultaat: "Persoon is geen inwoner (meer) in de gemeente" },
	],
	["achtergelaten", "Kaartje", false, "te-benaderen", {}],
	["niet-verschenen", "Afspraak op locatie", false, "te-benaderen", {}],
	["gedaan", "Administratief", false, "te-benaderen", {}],
	["hulp-aanvaard", "Telefoon", true, "in-gesprek", { stop: "hulp-aanvaard", hulp: true, contact: "werkt" }],
	[
		"meteen-geholpen",
		"Huisbezoek",
		true,
		"in-gesprek",
		{ stop: "hulp-aanvaard", hulp: true, contact: "werkt", eindresultaat: "(Budget)advies en/of quick fix" },
	],
	["terugbellen", "Telefoon", true, "in-gesprek", { stop: "bereikt", bel: true, contact: "werkt" }],
	["denkt-na", "WhatsApp", true, "in-gesprek", { stop: "bereikt", contact: "werkt" }],
	[
		"geen-hulp-nodig",
		"Brief",
		true,
		"in-gesprek",
		{
			stop: "afgemeld",
			contact: "werkt",
			eindresultaat: "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering",
		},
	],
	[
		"betaald-of-regeling",
		"Telefoon",
		true,
		"in-gesprek",
		{ stop: "betaald", contact: "werkt", eindresultaat: "Inwoner heeft zelf al betaald/betalingsregeling getroffen" },
	],
	[
		"bekend-bij-schuldhulp",
		"Telefoon",
		true,
		"in-gesprek",
		{ stop: "bereikt", contact: "werkt", eindresultaat: "Inwoner al bekend bij schuldhulpverlening" },
	],
	[
		"ander-traject",
		"Telefoon",
		true,
		"in-gesprek",
		{ stop: "bereikt", contact: "werkt", eindresultaat: "Inwoner heeft al een ander lopend traject" },
	],
	[
		"verhuisd",
		"Telefoon",
		true,
		"in-gesprek",
		{ stop: "bereikt", contact: "werkt", eindresultaat: "Persoon is geen inwoner (meer) in de gemeente" },
	],
	[
		"geen-inwoner",
		"Huisbezoek",
		false,
		"te-benaderen",
		{ eindresultaat: "Persoon is geen inwoner (meer) in de gemeente" },
	],
	["overleden", "Telefoon", false, "te-benaderen", { eindresultaat: "Inwoner is overleden" }],
];

describe("what each outcome means for the zaak", () => {
	test("every outcome of the table is proved here", () => {
		expect(VERWACHT.map(([id]) => id).toSorted()).toEqual(UITKOMSTEN.map((rij) => rij.id).toSorted());
	});

	test.each(VERWACHT)("%s by %s", (id, kanaal, bereikt, status, verder) => {
		const rij = findUitkomst(id);
		if (!rij) throw new Error(`geen uitkomst ${id}`);
		expect(registerUitkomst({ status: "te-benaderen" }, kanaal, rij)).toEqual({
			ok: true,
			waarde: {
				bereikt,
				status,
				stop: verder.stop ?? null,
				eindresultaat: verder.eindresultaat ?? null,
				hulpAanvaard: verder.hulp ?? false,
				contactgegeven: verder.contact ?? null,
				terugbellen: verder.bel ?? false,
				nietThuis: verder.niet ?? false,
			},
		});
	});

	test("an attempt in a conversation stays a conversation, also without answer", () => {
		const geenGehoor = findUitkomst("geen-gehoor")!;
		expect(registerUitkomst({ status: "in-gesprek" }, "Telefoon", geenGehoor)).toMatchObject({
			ok: true,
			waarde: { status: "in-gesprek", bereikt: false },
		});
	});

	test.each(["gesloten", "niet-opgepakt"] as const)("nothing can be registered on a zaak that is %s", (status) => {
		const antwoord = registerUitkomst({ status }, "Telefoon", findUitkomst("geen-gehoor")!);
		expect(antwoord).toEqual({ ok: false, reden: "zaak-gesloten" });
	});

	test("nobody is 'niet thuis' on the telephone", () => {
		const antwoord = registerUitkomst({ status: "te-benaderen" }, "Telefoon", findUitkomst("niet-thuis")!);
		expect(antwoord).toEqual({ ok: false, reden: "uitkomst-past-niet-bij-kanaal" });
	});
});

describe("the buttons", () => {
	test.each<[Kanaal, string, string[]]>([
		["Telefoon", "Bereikt", ["Geen gehoor", "Voicemail", "Fout nummer", "Iemand anders"]],
		["WhatsApp", "Antwoord ontvangen", ["Verstuurd", "Niet bezorgd"]],
		["SMS", "Antwoord ontvangen", ["Verstuurd", "Niet bezorgd"]],
		["Mail", "Antwoord ontvangen", ["Verstuurd", "Niet bezorgd"]],
		["Brief", "Reactie ontvangen", ["Verstuurd", "Retour", "Afgemeld"]],
		["Huisbezoek", "Gesproken", ["Iemand anders", "Niet thuis", "Verkeerd adres"]],
		["Kaartje", "Reactie ontvangen", ["Achtergelaten"]],
		["Afspraak op locatie", "Verschenen", ["Niet verschenen"]],
	])("%s: %s or %j", (kanaal, bereikt, direct) => {
		expect(bereiktLabel(kanaal)).toBe(bereikt);
		expect(directeUitkomsten(kanaal).map((rij) => rij.label)).toEqual(direct);
	});

	test("every kanaal has at least one button, and every button works for its kanaal", () => {
		for (const kanaal of KANALEN) {
			const knoppen = directeUitkomsten(kanaal);
			expect(knoppen.length, kanaal).toBeGreaterThan(0);
			for (const knop of knoppen) {
				expect(registerUitkomst({ status: "te-benaderen" }, kanaal, knop).ok, `${kanaal} ${knop.id}`).toBe(true);
			}
		}
	});

	test("every suggested eindresultaat is one a colleague may choose, and every outcome explains itself", () => {
		const mag = EINDRESULTATEN.filter((rij) => rij.door === "medewerker").map((rij) => rij.naam as string);
		for (const { gevolg, betekenis, id } of UITKOMSTEN) {
			if (gevolg.eindresultaat) expect(mag, id).toContain(gevolg.eindresultaat);
			expect(betekenis.length, id).toBeGreaterThan(20);
		}
	});
});

test("the route hears of acceptance, refusal, payment and an appointment, and of nothing else", () => {
	const woorden = Object.fromEntries(UITKOMSTEN.map((rij) => [rij.id, routewoord(rij.gevolg)]).filter(([, w]) => w));
	expect(woorden).toEqual({
		"hulp-aanvaard": "hulp-aanvaard",
		"meteen-geholpen": "hulp-aanvaard",
		terugbellen: "terugbellen",
		"geen-hulp-nodig": "afgemeld",
		"betaald-of-regeling": "betaald",
	});
	expect(routewoord(null)).toBeNull();
});

test("an attempt and a step read as people say them", () => {
	expect(formatPoging({ kanaal: "Telefoon", dagdeel: "Ochtend", uitkomst: "geen-gehoor" })).toBe(
		"Gebeld (ochtend): geen gehoor",
	);
	expect(formatPoging({ kanaal: "Brief", dagdeel: "Middag", uitkomst: "verstuurd" })).toBe("Brief: verstuurd");
	expect(formatPoging({ kanaal: "Mail", dagdeel: "Middag", uitkomst: "uit-een-ander-systeem" })).toBe(
		"E-mail: uit-een-ander-systeem",
	);
	expect(formatStap("Telefoon", 2, 3)).toBe("Bellen, 2e van 3");
	expect(formatStap("Brief", 1, 1)).toBe("Brief sturen");
});
