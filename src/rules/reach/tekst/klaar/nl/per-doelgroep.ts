import type { Doelgroep } from "../../tekst.ts";

/** What is said differently per audience: to who reads alone, where others may look along, and aloud. */
export interface Woorden {
	readonly lang: string;
	readonly kort: string;
	/** In a mail, whose first lines stand in the list of an inbox, when `lang` has a word about money. */
	readonly mail?: string;
	/** On the phone, when it does not sound like `kort`. */
	readonly gesproken?: string;
}

/**
 * Why somebody might want to talk, without the reason of the signaal. Sources: Groningen ("Laat je helpen door een expert",
 * personal, youth), Divosa 2025 §3.2 (66+: the walk-in hours; own words for returning, eindelevering and CAK), Curve (no
 * words that frighten).
 */
export const AANBOD: Readonly<Record<Doelgroep, Woorden>> = {
	algemeen: {
		lang: "Ik help inwoners met geldzaken. Denk aan post, vaste lasten en regelingen. Vaak kan er meer dan je denkt. Laat je helpen door een expert. Het is gratis.",
		kort: "Ik denk graag met je mee over post en regelingen.",
		mail: "Ik denk graag met je mee over post en regelingen. Vaak kan er meer dan je denkt. Laat je helpen door een expert. Het is gratis.",
		gesproken: "Ik denk graag met je mee over post, vaste lasten en regelingen.",
	},
	jong: {
		lang: "Werk, studie, papieren, misschien een eigen plek: je regelt opeens veel zelf. Ik weet hoe het werkt. Samen zetten we alles op een rij. Laat je helpen door een expert. Het is gratis.",
		kort: "Je regelt opeens veel zelf. Ik weet hoe het werkt en help je graag op weg.",
	},
	"66plus": {
		lang: "Regels en toeslagen veranderen vaak. Ik zoek graag met je uit waar je recht op hebt. Laat je helpen door een expert. Het is gratis. Je kunt mij gewoon bellen.",
		kort: "Ik zoek graag met je uit waar je recht op hebt. Je kunt mij gewoon bellen.",
		gesproken: "Ik zoek graag met je uit waar je recht op hebt. Loop ook gerust eens bij ons binnen.",
	},
	gezin: {
		lang: "Met kinderen thuis heb je veel aan je hoofd. Er zijn potjes voor school, sport en een fiets. Ik kijk graag met je mee wat er voor jullie is. Laat je helpen door een expert. Het is gratis.",
		kort: "Er is vaak meer voor gezinnen dan je denkt. Ik kijk graag met je mee.",
	},
	ondernemer: {
		lang: "Een eigen zaak vraagt veel. De gemeente is er ook voor ondernemers. Ik ken de weg en denk met je mee, over je zaak en over thuis. Laat je helpen door een expert. Het is gratis.",
		kort: "Er is ook hulp voor ondernemers. Ik ken de weg en denk graag met je mee.",
	},
	terugkerend: {
		lang: "Je kreeg al eerder een bericht van ons. Misschien kwam het toen niet uit. Ik help je nog steeds graag met post, vaste lasten en regelingen. Laat je helpen door een expert. Het is gratis.",
		kort: "Je hoorde al eerder van ons. Ik help je nog steeds graag.",
		mail: "Je kreeg al eerder een bericht van ons. Misschien kwam het toen niet uit. Ik help je nog steeds graag met post en regelingen. Laat je helpen door een expert. Het is gratis.",
	},
	eindelevering: {
		lang: "Ik kijk graag snel met je mee naar je vaste lasten. Hoe eerder we praten, hoe meer ik voor je kan regelen. Laat je helpen door een expert. Het is gratis. Lukt het je deze week?",
		mail: "Ik kijk graag snel met je mee. Hoe eerder we praten, hoe meer ik voor je kan regelen. Laat je helpen door een expert. Het is gratis. Lukt het je deze week?",
		kort: "Ik spreek je graag deze week. Dan kan ik het meest voor je regelen.",
		gesproken: "Ik kijk graag snel met je mee. Hoe eerder, hoe meer ik voor je kan regelen.",
	},
	cak: {
		lang: "Soms speelt iets al een tijd. Ook dan kan er vaak meer dan je denkt. Ik kijk graag met je mee en help je met een nieuw begin. Laat je helpen door een expert. Het is gratis.",
		kort: "Er kan vaak meer dan je denkt. Ik kijk graag met je mee.",
	},
};
