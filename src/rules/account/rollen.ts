/** What somebody may be in a gemeente. One account has one role; who does two jobs has two accounts. */
export const ROLLEN = ["vroegsignaleerder", "coordinator", "beheerder"] as const;
export type Rol = (typeof ROLLEN)[number];

export const ROLNAMEN: Record<Rol, string> = {
	vroegsignaleerder: "Vroegsignaleerder",
	coordinator: "Coördinator",
	beheerder: "Beheerder",
};

/** What a role is for, as the beheerder reads it when making an account. */
export const ROLUITLEG: Record<Rol, string> = {
	vroegsignaleerder: "Benadert inwoners: ziet Vandaag en de zaken, legt contact vast en sluit zaken af.",
	coordinator:
		"Doet ook dat, en levert bestanden aan, beslist over uitval, wijzigt de werkinstructie en schrijft de teksten.",
	beheerder: "Regelt gebruikers, instellingen en wijken en leest het logboek. Ziet geen inwoners.",
};

/**
 * Every right, who has it and why. A role that is not named may not (AVG art. 5 lid 1 c and art. 32: no more than the
 * work needs). The beheerder sees no residents: running the system needs no look into somebody's arrears.
 */
export const RECHTEN = {
	"eigen-account": { rollen: ROLLEN, omdat: "Iedereen beheert het eigen wachtwoord." },
	vandaag: { rollen: ["vroegsignaleerder", "coordinator"], omdat: "De lijst van vandaag is het werk zelf." },
	"zaken-lezen": { rollen: ["vroegsignaleerder", "coordinator"], omdat: "Wie benadert, moet weten wie en waarom." },
	"zaken-bewerken": { rollen: ["vroegsignaleerder", "coordinator"], omdat: "Wie benadert, legt vast wat er gebeurde." },
	"zaken-van-anderen-overdragen": {
		rollen: ["coordinator"],
		omdat: "Werk van een collega verplaatsen is verdelen, en dat doet de coördinator.",
	},
	"aanleveringen-lezen": {
		rollen: ["vroegsignaleerder", "coordinator"],
		omdat: "Wie benadert, wil zien of de signalen van deze maand binnen zijn.",
	},
	"aanleveringen-doen": { rollen: ["coordinator"], omdat: "Eén persoon let op wat partners leveren." },
	uitval: { rollen: ["coordinator"], omdat: "Beslissen of een signaal bij een inwoner hoort, raakt de BRP." },
	"werkinstructie-lezen": { rollen: ROLLEN, omdat: "De werkinstructie bevat geen gegevens van inwoners." },
	"werkinstructie-wijzigen": { rollen: ["coordinator"], omdat: "Een wijziging verandert wie er wordt benaderd." },
	"teksten-lezen": { rollen: ["vroegsignaleerder", "coordinator"], omdat: "Wie benadert, weet wat inwoners krijgen." },
	"teksten-schrijven": { rollen: ["coordinator"], omdat: "Eén persoon let op de toon van alle berichten." },
	"teksten-publiceren": {
		rollen: ["vroegsignaleerder", "coordinator"],
		omdat: "Iemand anders dan de schrijver leest mee; in een kleine gemeente is dat een consulent.",
	},
	tevredenheid: {
		rollen: ["coordinator"],
		omdat: "Wie benadert, mag niet kunnen raden welke inwoner wat vond.",
	},
	spreekuren: {
		rollen: ["coordinator", "beheerder"],
		omdat: "Wie het werk verdeelt, weet wanneer inwoners kunnen komen; de pagina toont geen inwoners.",
	},
	balie: { rollen: ROLLEN, omdat: "De balie hoort alleen of een bericht echt is, niet om wie of waarover het gaat." },
	uitsluitingen: {
		rollen: ["coordinator", "beheerder"],
		omdat: "De lijst komt van schuldhulp of van een collega; beiden krijgen hem in handen.",
	},
	gebruikers: { rollen: ["beheerder"], omdat: "Wie toegang geeft, is een ander dan wie de toegang gebruikt." },
	instellingen: { rollen: ["beheerder"], omdat: "Instellingen gelden voor de hele gemeente." },
	register: {
		rollen: ["coordinator", "beheerder"],
		omdat: "Wie het uittreksel uit de BRP krijgt, levert het aan; de pagina toont geen inwoners.",
	},
	wijken: { rollen: ["beheerder"], omdat: "De wijktabel geldt voor de hele gemeente." },
	koppelingen: { rollen: ["beheerder"], omdat: "Wie een systeem toelaat, is een ander dan wie ermee werkt." },
	audit: { rollen: ["beheerder"], omdat: "Wie controleert wie er keek, is niet wie er keek." },
} as const satisfies Record<string, { rollen: readonly Rol[]; omdat: string }>;
export type Recht = keyof typeof RECHTEN;

/** May this role do this? */
export function mag(rol: Rol, recht: Recht): boolean {
	return (RECHTEN[recht].rollen as readonly Rol[]).includes(rol);
}
