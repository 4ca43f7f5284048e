/** What the outcomes of the check are. Source: the contract of the command "brp-controle". */
export const UITKOMSTEN = [
	"inwoner",
	"verhuisd-binnen",
	"elders",
	"overleden",
	"geen-persoon",
	"twijfel",
	"niet-gevonden",
] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** The next thing to do; a step carries it out. */
export interface Actie {
	readonly soort:
		| "ga-door"
		| "verhuis-zaak"
		| "meld-geen-inwoner"
		| "meld-overleden"
		| "meld-geen-persoon"
		| "naar-uitval"
		| "vraag-partner";
	readonly uitleg: string;
}

/** One action for each outcome. The partner hears an outcome, never an address and never another name. */
export const ACTIES: { readonly [U in Uitkomst]: Actie } = {
	inwoner: { soort: "ga-door", uitleg: "Dit is een inwoner van de gemeente. Het signaal gaat verder." },
	"verhuisd-binnen": {
		soort: "verhuis-zaak",
		uitleg: "De inwoner woont nu op een ander adres in de gemeente. De zaak gaat mee naar het adres uit het register.",
	},
	elders: {
		soort: "meld-geen-inwoner",
		uitleg:
			"De inwoner staat niet (meer) in deze gemeente ingeschreven. Meld de partner alleen dat het geen inwoner is: de partner zoekt zelf de goede gemeente.",
	},
	overleden: {
		soort: "meld-overleden",
		uitleg: "De inwoner is overleden. Meld dit aan de partner. Neem geen contact op met de nabestaanden.",
	},
	"geen-persoon": {
		soort: "meld-geen-persoon",
		uitleg: "Dit signaal gaat over een rechtspersoon. Meld de partner dat het geen vroegsignaal is.",
	},
	twijfel: {
		soort: "naar-uitval",
		uitleg: "De gegevens wijzen niet naar één inwoner. Een collega vergelijkt de kandidaten op de uitvallijst.",
	},
	"niet-gevonden": {
		soort: "vraag-partner",
		uitleg: "Niemand in het register past bij dit signaal. Vraag de partner om de gegevens na te kijken.",
	},
};
