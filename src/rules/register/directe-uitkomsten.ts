import { type Uitkomst, uitkomst } from "./uitkomst.ts";

const direct = (deel: Omit<Parameters<typeof uitkomst>[0], "na" | "bereikt">): Uitkomst =>
	uitkomst({ ...deel, na: "direct", bereikt: false });

/**
 * The outcomes that are one button on the sticker: the resident was not spoken to. DDAS counts a voicemail, a sent
 * message and a card as a contactpoging that did not reach anybody.
 */
export const DIRECTE_UITKOMSTEN: readonly Uitkomst[] = [
	direct({
		id: "geen-gehoor",
		kanalen: ["Telefoon"],
		label: "Geen gehoor",
		kort: "geen gehoor",
		betekenis: "Niemand nam op. Het telt als poging (DDAS: Telefoon, niet bereikt).",
	}),
	direct({
		id: "voicemail",
		kanalen: ["Telefoon"],
		label: "Voicemail",
		kort: "voicemail ingesproken",
		betekenis: "Je sprak een bericht in. DDAS telt voicemail als Telefoon, niet bereikt.",
	}),
	direct({
		id: "fout-nummer",
		kanalen: ["Telefoon"],
		label: "Fout nummer",
		kort: "nummer klopt niet",
		betekenis: "Het nummer bestaat niet of is van een ander. Voordeur gebruikt het niet meer.",
		gevolg: { contactgegeven: "fout" },
	}),
	direct({
		id: "iemand-anders",
		kanalen: ["Telefoon", "Huisbezoek"],
		label: "Iemand anders",
		kort: "iemand anders gesproken",
		betekenis: "Je sprak een huisgenoot of een ander. De inwoner zelf is niet bereikt. Zeg niet waarover het gaat.",
	}),
	direct({
		id: "verstuurd",
		kanalen: ["SMS", "WhatsApp", "Mail", "Brief"],
		label: "Verstuurd",
		kort: "verstuurd",
		betekenis: "Het bericht is de deur uit. Bereikt is de inwoner pas als hij reageert.",
	}),
	direct({
		id: "niet-bezorgd",
		kanalen: ["SMS", "WhatsApp", "Mail"],
		label: "Niet bezorgd",
		kort: "niet bezorgd",
		betekenis: "Het bericht kwam niet aan. Voordeur gebruikt dit nummer of adres niet meer.",
		gevolg: { contactgegeven: "fout" },
	}),
	direct({
		id: "retour",
		kanalen: ["Brief"],
		label: "Retour",
		kort: "brief kwam terug",
		betekenis: "De brief kwam ongeopend terug. Kijk of de inwoner hier nog woont.",
	}),
	direct({
		id: "niet-thuis",
		kanalen: ["Huisbezoek"],
		label: "Niet thuis",
		kort: "niet thuis",
		betekenis: "Niemand deed open. Laat je een kaart achter? Dan is dat een eigen stap (DDAS: Kaartje).",
		gevolg: { nietThuis: true },
	}),
	direct({
		id: "verkeerd-adres",
		kanalen: ["Huisbezoek"],
		label: "Verkeerd adres",
		kort: "woont niet op dit adres",
		betekenis: "Een ander doet open, of het huis is leeg. Zoek uit of de inwoner nog in de gemeente woont.",
		gevolg: { eindresultaat: "Persoon is geen inwoner (meer) in de gemeente" },
	}),
	direct({
		id: "achtergelaten",
		kanalen: ["Kaartje"],
		label: "Achtergelaten",
		kort: "kaart achtergelaten",
		betekenis: "De kaart ligt in de bus (DDAS: Kaartje, achtergelaten bij een gemist huisbezoek).",
	}),
	direct({
		id: "niet-verschenen",
		kanalen: ["Afspraak op locatie"],
		label: "Niet verschenen",
		kort: "niet verschenen",
		betekenis: "De inwoner kwam niet. Lukt het daarna ook niet? Dan past 'Geen reactie na eerder contact'.",
	}),
	direct({
		id: "gedaan",
		kanalen: ["Administratief", "Overige"],
		label: "Gedaan",
		kort: "gedaan",
		betekenis: "Je deed iets voor deze zaak zonder contact (DDAS: Administratief of Overige).",
	}),
];
