/**
 * The table of the check: every comparison, its levels, what each level weighs and why.
 *
 * A weight is in bits, as in Fellegi and Sunter: log2 of "how often among rows about this person" divided by "how
 * often among rows about somebody else". The start values come from counting (a day of birth is one in some 25,000,
 * a surname one in thousands, an initial one in eight); `npm run bench -- brp` shows what they do per cause.
 */
export const GEWICHTEN = {
	achternaam: {
		gelijk: [12, "De achternaam is gelijk."],
		"gelijk-veelvoorkomend": [9.5, "De achternaam is gelijk, maar heel gewoon: hij zegt minder."],
		tussenvoegsel: [11.5, "De achternaam is gelijk, alleen het tussenvoegsel staat anders."],
		"tussenvoegsel-veelvoorkomend": [9, "Een heel gewone achternaam, met het tussenvoegsel anders."],
		"naamgebruik-partner": [
			10.5,
			"Het is de naam die de inwoner volgens het register gebruikt, met die van de partner.",
		],
		partnernaam: [9.5, "Het is de achternaam van de partner."],
		schrijfwijze: [9, "De achternaam klinkt gelijk, maar is anders gespeld."],
		"deel-van-naam": [8, "De achternaam is een deel van een dubbele naam."],
		"voornaam-in-achternaam": [10, "Voornaam en achternaam staan samen in één veld."],
		verwisseld: [9, "Voornaam en achternaam zijn verwisseld."],
		bedrijfsnaam: [8, "De achternaam staat in de bedrijfsnaam."],
		tikfout: [7, "De achternaam lijkt op een tikfout."],
		ontbreekt: [0, "Er is geen achternaam aangeleverd."],
		anders: [-8, "De achternaam is een andere."],
	},
	voornaam: {
		gelijk: [8, "De voornaam is gelijk."],
		schrijfwijze: [7, "De voornaam klinkt gelijk, maar is anders gespeld."],
		voorletters: [7.5, "Twee of meer voorletters zijn gelijk."],
		roepnaam: [5, "Het is een gewone roepnaam bij de voornaam."],
		tikfout: [5, "De voornaam lijkt op een tikfout."],
		"latere-voornaam": [5, "Het is een latere voornaam van de inwoner."],
		"andere-volgorde": [2, "De voorletters zijn gelijk, in een andere volgorde: dat komt ook binnen een gezin voor."],
		voorletter: [3, "De eerste voorletter is gelijk: dat zegt weinig binnen een gezin."],
		deels: [2, "De eerste voorletter is gelijk, er zijn er meer aangeleverd dan het register kent."],
		ontbreekt: [0, "Er is aan één kant geen voornaam of voorletter."],
		"latere-voorletter": [-1, "De voorletter hoort bij een latere voornaam."],
		"deels-anders": [-3, "De eerste voorletter is gelijk, de volgende niet."],
		"andere-voornaam": [-4, "De voorletter is gelijk, maar de voornaam is een andere: mogelijk een familielid."],
		anders: [-9, "De voornaam of voorletter is een andere: mogelijk een familielid."],
	},
	geboortedatum: {
		gelijk: [14, "De geboortedatum is gelijk."],
		verwisseld: [10, "Dag en maand van geboorte zijn verwisseld."],
		"jaar-en-maand": [9, "Jaar en maand van geboorte zijn gelijk, de dag is aan één kant onbekend."],
		"tikfout-dag": [6.5, "In dag of maand van geboorte lijkt een tikfout te zitten."],
		jaar: [5, "Het geboortejaar is gelijk, dag en maand zijn aan één kant onbekend."],
		"tikfout-jaar": [4, "In het geboortejaar lijkt een tikfout te zitten."],
		ontbreekt: [0, "Er is aan één kant geen geboortedatum."],
		anders: [-14, "De geboortedatum is een andere."],
	},
	adres: {
		gelijk: [15, "Het adres is gelijk."],
		"toevoeging-ander-veld": [15, "Het adres is gelijk; huisletter of toevoeging stond in een ander veld."],
		"toevoeging-ontbreekt": [12, "Postcode en huisnummer zijn gelijk; aan één kant ontbreekt de toevoeging."],
		"toevoeging-anders": [8, "Postcode en huisnummer zijn gelijk, de toevoeging is een andere."],
		"postcode-tikfout": [8, "Het huisnummer is gelijk en in de postcode lijkt een tikfout te zitten."],
		"huisnummer-tikfout": [7, "De postcode is gelijk en in het huisnummer lijkt een tikfout te zitten."],
		"zelfde-postcode": [3, "De postcode is gelijk, het huisnummer niet."],
		ontbreekt: [-2, "Er is aan één kant geen adres, dus het adres bevestigt niets."],
		anders: [-3.5, "Het adres is een ander: mensen verhuizen."],
	},
	bsn: {
		gelijk: [26, "Het burgerservicenummer is gelijk."],
		ontbreekt: [0, "Er is geen burgerservicenummer aangeleverd, of deze partner mag het niet sturen."],
		anders: [-20, "Het burgerservicenummer is van iemand anders."],
	},
} as const;

export type Vergelijkingsnaam = keyof typeof GEWICHTEN;
export type Niveau<N extends Vergelijkingsnaam> = keyof (typeof GEWICHTEN)[N] & string;

/** Levels that contradict: one of these and a colleague decides, however much the rest agrees. */
export const TEGENSPRAAK: { readonly [N in Vergelijkingsnaam]: readonly Niveau<N>[] } = {
	achternaam: ["anders"],
	voornaam: ["anders", "andere-voornaam", "andere-volgorde", "deels-anders", "latere-voorletter"],
	geboortedatum: ["anders"],
	adres: [],
	bsn: ["anders"],
};

/**
 * Where the check accepts, asks or gives up, in bits.
 * `persoon` counts only what separates members of one family (first name, birth date, BSN): surname and address say
 * "this household", never "this person". `marge` is the distance that the next candidate must keep; `toevalligeTikfout` what it
 * adds that a typing error (one of some fifty) gives precisely somebody else's birthday.
 */
export const GRENZEN = {
	aannemen: 25,
	persoon: 7.5,
	persoonBijTweeFouten: 11,
	marge: 9,
	toevalligeTikfout: 5.5,
	vragen: 12,
	toeval: 20,
} as const;

/** The most that surname and first name can add together: who cannot reach a question with it is not compared further. */
export const MEESTE_NAAM = GEWICHTEN.achternaam.gelijk[0] + GEWICHTEN.voornaam.gelijk[0];
