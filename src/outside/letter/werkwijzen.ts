/** How to write one kind of envelope or card by hand. Sources: the stories of Groningen, Roermond and Heemskerk. */
export interface Werkwijze {
	readonly vorm: string;
	readonly titel: string;
	readonly stappen: readonly string[];
	/** Own drawing, SVG. */
	readonly beeld: string;
	readonly beeldtekst: string;
}

const teken = (inhoud: string): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 310 220" width="310" height="220"><rect width="310" height="220" fill="#ffffff"/>${inhoud}</svg>`;
/** Lines that look like handwriting. */
const krabbel = (x: number, y: number, breed: number): string =>
	`<path d="M${x} ${y} q${breed / 12} -12 ${breed / 6} 0 t${breed / 6} 0 t${breed / 6} 0 t${breed / 6} 0 t${breed / 6} 0 t${breed / 6} 0" fill="none" stroke="#1c2a6b" stroke-width="3" stroke-linecap="round"/>`;

/** The ways of working that can be chosen. */
export const WERKWIJZEN: readonly Werkwijze[] = [
	{
		vorm: "gele-sticker",
		titel: "Geschreven envelop met gele sticker en pen",
		stappen: [
			"Schrijf naam en adres met de pen op een gewone witte envelop.",
			"Doe je visitekaartje met je naam en directe nummer erin.",
			"Doe er een pen bij: die voel je, en dat maakt nieuwsgierig.",
			"Plak de envelop dicht met de grote ronde gele sticker: Neem contact met ons op.",
			"Zet geen logo en geen woord over geld op de buitenkant.",
		],
		beeld: teken(
			`<rect x="20" y="30" width="250" height="160" fill="#fbfaf5" stroke="#1c2421" stroke-width="2"/><path d="M20 30 L145 120 L270 30" fill="none" stroke="#1c2421" stroke-width="2"/><circle cx="145" cy="112" r="36" fill="#ffd84d" stroke="#1c2421" stroke-width="2"/>${krabbel(122, 106, 46)}${krabbel(126, 122, 38)}<g transform="rotate(-35 262 150)"><rect x="190" y="144" width="104" height="11" rx="5" fill="#0b4f45"/><path d="M190 144 l-16 5.5 l16 5.5 z" fill="#1c2421"/></g>`,
		),
		beeldtekst: "Een witte envelop, dichtgeplakt met een grote ronde gele sticker. Er ligt een pen bij.",
	},
	{
		vorm: "rode-envelop",
		titel: "Rode envelop zonder logo",
		stappen: [
			"Neem een opvallende rode envelop, zonder logo en zonder afzender.",
			"Schrijf je eigen naam en telefoonnummer met de hand op de kaart met de klok op vijf voor twaalf.",
			"Noem het inloopspreekuur op de kaart.",
			"Schrijf naam en adres met de hand op de envelop en plak hem dicht.",
			"Doe hem zelf in de bus.",
		],
		beeld: teken(
			`<rect x="20" y="40" width="220" height="140" fill="#c3272b" stroke="#1c2421" stroke-width="2"/><path d="M20 40 L130 120 L240 40" fill="none" stroke="#7d1216" stroke-width="2"/><g transform="rotate(8 230 130)"><rect x="180" y="70" width="110" height="120" fill="#ffffff" stroke="#1c2421" stroke-width="2"/><circle cx="235" cy="112" r="30" fill="none" stroke="#1c2421" stroke-width="3"/><path d="M235 112 V88 M235 112 L224 92" stroke="#1c2421" stroke-width="3" stroke-linecap="round"/>${krabbel(198, 164, 72)}${krabbel(206, 180, 56)}</g>`,
		),
		beeldtekst:
			"Een rode envelop zonder logo, met een kaart waarop een klok op vijf voor twaalf staat en een geschreven naam.",
	},
	{
		vorm: "ansichtkaart",
		titel: "Ansichtkaart uit de eigen plaats",
		stappen: [
			"Neem een ansichtkaart met een bekend gebouw uit de gemeente.",
			"Schrijf er alleen je naam en telefoonnummer op, en de vraag om je te bellen.",
			"Schrijf niets over geld: een kind dat de kaart pakt, ziet dan niet waar het over gaat.",
			"Schrijf naam en adres rechts op de kaart.",
		],
		beeld: teken(
			`<rect x="20" y="20" width="180" height="120" fill="#dfeaf2" stroke="#1c2421" stroke-width="2"/><path d="M50 120 V70 h14 v-12 h10 v12 h20 v-26 h12 v26 h20 v-12 h10 v12 h14 v50 z" fill="#a9876a" stroke="#1c2421" stroke-width="2"/><path d="M20 122 h180" stroke="#1b6b3a" stroke-width="6"/><g transform="rotate(5 200 150)"><rect x="110" y="96" width="180" height="110" fill="#fbfaf5" stroke="#1c2421" stroke-width="2"/><path d="M200 106 V196" stroke="#c9d3ce" stroke-width="2"/>${krabbel(122, 128, 66)}${krabbel(122, 148, 66)}${krabbel(122, 168, 48)}${krabbel(212, 150, 60)}${krabbel(212, 170, 60)}<rect x="258" y="104" width="22" height="26" fill="none" stroke="#1c2421" stroke-width="2"/></g>`,
		),
		beeldtekst: "Een ansichtkaart met een kasteel; op de achterkant een paar geschreven regels en het adres.",
	},
];

/** The way of working with this name; the first one when there is no such name. */
export const findWerkwijze = (vorm: string | undefined): Werkwijze =>
	WERKWIJZEN.find((werkwijze) => werkwijze.vorm === vorm) ?? WERKWIJZEN[0]!;
