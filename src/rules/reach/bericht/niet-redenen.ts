/** Why a step of a route does not become a message by itself, as a colleague reads it, and on what that rests. */
export interface NietReden {
	readonly uitleg: string;
	readonly bron: string;
	/** `rust`: nothing has to be done. `collega`: the step is work for a colleague, as it was before messages went by themselves. */
	readonly dan: "rust" | "collega";
}

const GESPREK = "seeds: wie bereikt is, krijgt een gesprek en geen volgende poging (Divosa 2025 §3.2)";
const EIGEN = "aanname: een mens beslist waar Voordeur het niet kan weten";
const AVG = "AVG artikel 21: wie zich afmeldt, krijgt geen berichten meer";

export const NIET_REDENEN = {
	"andere-stap": { uitleg: "De volgende stap van de zaak is veranderd.", bron: GESPREK, dan: "rust" },
	"zaak-gesloten": { uitleg: "De zaak is gesloten of niet opgepakt.", bron: GESPREK, dan: "rust" },
	"zaak-verdwenen": {
		uitleg: "De zaak is er niet meer: de aanlevering van het signaal is teruggenomen.",
		bron: EIGEN,
		dan: "rust",
	},
	"in-gesprek": { uitleg: "De inwoner is bereikt: er loopt een gesprek.", bron: GESPREK, dan: "rust" },
	"contact-gestopt": {
		uitleg: "Het contact is gestopt: de inwoner is verhuisd of overleden.",
		bron: "Divosa 2025, BRP-controle: geen bericht naar nabestaanden of een oud adres",
		dan: "rust",
	},
	"antwoord-binnen": {
		uitleg: "De inwoner heeft geantwoord. Lees eerst dat antwoord.",
		bron: "Mail to Pay: wacht op het antwoord voordat je opnieuw schrijft",
		dan: "collega",
	},
	"wacht-op-controle": {
		uitleg: "Het bericht wacht op de BRP-controle: is dit onze inwoner? Kijk bij Uitval.",
		bron: "Divosa 2025, BRP-controle: een bericht aan de verkeerde of aan nabestaanden is erger dan een vraag",
		dan: "collega",
	},
	"afspraak-gewijzigd": { uitleg: "De afspraak is veranderd of voorbij.", bron: GESPREK, dan: "rust" },
	"adres-veranderd": {
		uitleg: "De inwoner is verhuisd: deze brief heeft het oude adres.",
		bron: "Divosa 2025, BRP-controle: geen bericht naar een oud adres",
		dan: "rust",
	},
	"bezoek-te-dichtbij": {
		uitleg:
			"Het bezoek in deze brief is al over minder dan drie werkdagen. Er komt een nieuwe brief met een andere dag.",
		bron: "aanname: de post heeft dagen nodig, en de inwoner een dag om nee te zeggen (src/rules/reach/bericht/bezoek.ts)",
		dan: "rust",
	},
	"moment-bezet": { uitleg: "Het eerdere moment is intussen bezet.", bron: EIGEN, dan: "rust" },
	"afspraak-gemaakt": { uitleg: "Er staat een afspraak met de inwoner.", bron: GESPREK, dan: "rust" },
	afgemeld: {
		uitleg: "De inwoner wil via dit kanaal geen berichten meer. Ga verder met een brief of bezoek.",
		bron: AVG,
		dan: "collega",
	},
	"kanaal-niet-ingesteld": {
		uitleg: "Dit kanaal is niet ingesteld. Verstuur het bericht zelf en leg het vast.",
		bron: EIGEN,
		dan: "collega",
	},
	"geen-adres": { uitleg: "Er is geen nummer of adres voor dit kanaal.", bron: EIGEN, dan: "collega" },
	"niet-bezorgd": {
		uitleg: "Het bericht kwam niet aan en er is geen andere manier die vanzelf gaat.",
		bron: EIGEN,
		dan: "collega",
	},
	"versturen-lukt-niet": {
		uitleg: "De aanbieder neemt het bericht niet aan door een instelling of de tekst. Kijk bij Berichten wat er moet.",
		bron: EIGEN,
		dan: "collega",
	},
	"al-verstuurd": { uitleg: "Dit bericht is al verstuurd.", bron: "een bericht gaat één keer", dan: "collega" },
	"weet-niet-of-het-ging": {
		uitleg: "Niemand weet of dit bericht is verstuurd. Kijk bij Berichten en kies.",
		bron: EIGEN,
		dan: "collega",
	},
	"gestopt-door-collega": { uitleg: "Een collega heeft dit bericht tegengehouden.", bron: EIGEN, dan: "collega" },
	"adres-niet-volledig": {
		uitleg: "Het postadres is niet volledig.",
		bron: "aanname: een envelop zonder straat of plaats komt niet aan",
		dan: "collega",
	},
	"tekst-kan-niet": {
		uitleg: "De tekst kan niet worden ingevuld.",
		bron: "een half bericht gaat niet weg (src/rules/reach/tekst)",
		dan: "collega",
	},
} as const satisfies Record<string, NietReden>;
export type NietRedenNaam = keyof typeof NIET_REDENEN;

/** The sentence for a stored reason; a reason of a supplier has its own explanation beside it. */
export const zegNietReden = (reden: string | null): string | null =>
	reden !== null && Object.hasOwn(NIET_REDENEN, reden) ? NIET_REDENEN[reden as NietRedenNaam].uitleg : null;
