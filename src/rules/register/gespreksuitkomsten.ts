import { KANALEN } from "../zaak/contactsoort.ts";
import { type Uitkomst, uitkomst } from "./uitkomst.ts";

const gesprek = (
	deel: Omit<Parameters<typeof uitkomst>[0], "na" | "kanalen" | "bereikt"> & { bereikt?: boolean },
): Uitkomst =>
	uitkomst({
		bereikt: true,
		...deel,
		na: "gesprek",
		kanalen: KANALEN,
		gevolg: { contactgegeven: deel.bereikt === false ? null : "werkt", ...deel.gevolg },
	});

/** What came of a conversation, in the order in which colleagues meet them. Definitions: DDAS v1.2, Detail_Model. */
export const GESPREKSUITKOMSTEN: readonly Uitkomst[] = [
	gesprek({
		id: "hulp-aanvaard",
		label: "Wil hulp",
		kort: "wil hulp",
		betekenis:
			"De inwoner neemt het aanbod aan. Vanaf vandaag is er vier weken voor het eerste gesprek, bij dreiging drie werkdagen (Wgs art. 4).",
		gevolg: { stop: "hulp-aanvaard", hulpAanvaard: true },
	}),
	gesprek({
		id: "meteen-geholpen",
		label: "Meteen geholpen",
		kort: "meteen geholpen (advies of quick fix)",
		betekenis:
			"De inwoner kan het met jouw hulp binnen 30 dagen zelf oplossen: regeling, budgetadvies, toeslag aanvragen, post ordenen.",
		gevolg: { stop: "hulp-aanvaard", hulpAanvaard: true, eindresultaat: "(Budget)advies en/of quick fix" },
	}),
	gesprek({
		id: "terugbellen",
		label: "Terugbellen",
		kort: "wil teruggebeld worden",
		betekenis: "De inwoner wil op een ander moment verder praten. Kies hieronder dag en tijd.",
		gevolg: { stop: "bereikt", terugbellen: true },
	}),
	gesprek({
		id: "denkt-na",
		label: "Denkt na",
		kort: "gesproken, denkt erover na",
		betekenis: "Er was contact, maar nog geen antwoord op het aanbod. De zaak gaat verder als gesprek.",
		gevolg: { stop: "bereikt" },
	}),
	gesprek({
		id: "geen-hulp-nodig",
		label: "Geen hulp nodig",
		kort: "wil of hoeft geen hulp",
		betekenis: "De inwoner wil of hoeft geen hulp. Algemene tips mag je hebben gegeven.",
		gevolg: {
			stop: "afgemeld",
			eindresultaat: "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering",
		},
	}),
	gesprek({
		id: "betaald-of-regeling",
		label: "Betaald of regeling",
		kort: "heeft betaald of een regeling",
		betekenis: "De oplossing was er al toen je de inwoner sprak. Regelden jullie het samen? Kies 'Meteen geholpen'.",
		gevolg: { stop: "betaald", eindresultaat: "Inwoner heeft zelf al betaald/betalingsregeling getroffen" },
	}),
	gesprek({
		id: "bekend-bij-schuldhulp",
		label: "Al schuldhulp",
		kort: "al bekend bij schuldhulpverlening",
		betekenis: "De schuldhulpverlener die de inwoner al heeft, neemt het op zich.",
		gevolg: { stop: "bereikt", eindresultaat: "Inwoner al bekend bij schuldhulpverlening" },
	}),
	gesprek({
		id: "ander-traject",
		label: "Andere hulp",
		kort: "heeft al een ander traject",
		betekenis:
			"Een andere hulpverlener neemt de opvolging over. Een bewindvoerder telt niet: die spreekt namens de inwoner.",
		gevolg: { stop: "bereikt", eindresultaat: "Inwoner heeft al een ander lopend traject" },
	}),
	gesprek({
		id: "verhuisd",
		label: "Verhuisd",
		kort: "is verhuisd naar een andere gemeente",
		betekenis: "De inwoner woont in een andere gemeente. Verhuisd binnen de gemeente? Dan ga je gewoon door.",
		gevolg: { stop: "bereikt", eindresultaat: "Persoon is geen inwoner (meer) in de gemeente" },
	}),
	gesprek({
		id: "geen-inwoner",
		bereikt: false,
		label: "Woont hier niet",
		kort: "woont hier niet (meer), zegt een ander",
		betekenis: "Je sprak een ander: de inwoner woont niet (meer) in de gemeente. De inwoner zelf is niet bereikt.",
		gevolg: { eindresultaat: "Persoon is geen inwoner (meer) in de gemeente" },
	}),
	gesprek({
		id: "overleden",
		bereikt: false,
		label: "Overleden",
		kort: "is overleden",
		betekenis: "Je sprak een nabestaande. De partner krijgt dit te horen; er komen geen brieven meer.",
		gevolg: { eindresultaat: "Inwoner is overleden" },
	}),
];
