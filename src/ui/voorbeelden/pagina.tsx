import { GroteKnoppen, Knop } from "../delen/knop.tsx";
import { Statusmerk } from "../delen/melding.tsx";
import { Tabel } from "../delen/tabel.tsx";
import { Veld } from "../delen/veld.tsx";
import { Sectie } from "../delen/vlak.tsx";
import { Blad, Raam, type RaamProps } from "../raam.tsx";
import type { Voorbeeld } from "../voorbeelden.tsx";

/** The frame as a consulent sees it. */
export const VOORBEELDRAAM: Omit<RaamProps, "titel" | "children"> = {
	thuis: "/vandaag",
	gemeente: "Roermond",
	menu: [
		{ naam: "Vandaag", href: "/vandaag", huidig: true, aantal: 34, aantalUitleg: "te doen" },
		{ naam: "Zaken", href: "/zaken" },
		{ naam: "Uitval", href: "/uitval", aantal: 3, aantalUitleg: "te bekijken" },
		{ naam: "Planning", href: "/planning" },
		{ naam: "Aanleveringen", href: "/aanleveringen" },
		{ naam: "Werkinstructie", href: "/werkinstructie" },
		{ naam: "Monitor", href: "/monitor" },
		{ naam: "Beheer", href: "/beheer" },
	],
	rekening: {
		naam: "Sanne Willems",
		href: "/account",
		uitloggen: "/uitloggen",
		csrf: { naam: "_csrf", waarde: "voorbeeld" },
	},
};

const NAMEN = ["Fatima de Boer", "Jan van der Meer", "Łukasz Żurawski", "Anna Hendriks", "Mo el Amrani", "Kees Jansen"];

/** Whole pages. */
export const voorbeeldenPagina: readonly Voorbeeld[] = [
	{
		naam: "raam",
		heel: true,
		render: () => (
			<Raam
				{...VOORBEELDRAAM}
				titel="Vandaag"
				ondertitel="maandag 23 november"
				kruimels={[{ naam: "Werkplek", href: "/" }, { naam: "Vandaag" }]}
				actie={
					<Knop soort="primair" icoon="bel" href="/belronde" toets="s">
						Start belronde
					</Knop>
				}
				meldingen={[
					{ soort: "goed", woord: "Bewaard", children: "De uitkomst van Jan van der Meer is bewaard." },
					{ soort: "urgent", children: "Het water van Fatima de Boer wordt over 1 werkdag afgesloten." },
				]}
				toetsen={[{ toets: "s", doet: "Start belronde" }]}
			>
				<Sectie titel="Bellen · ochtend" aantal={NAMEN.length}>
					<Tabel
						bijschrift="Bellen vanochtend"
						bijschriftVerborgen
						rijen={NAMEN}
						rijSleutel={(naam) => naam}
						rijSoort={(naam) => (naam.startsWith("Fatima") ? "urgent" : undefined)}
						kies={{ naam: "zaak", label: (naam) => `Kies ${naam}`, formulier: "kiezen" }}
						toetsen
						kolommen={[
							{ kop: "Naam", rijkop: true, cel: (naam) => <a href={`/zaken/${encodeURIComponent(naam)}`}>{naam}</a> },
							{ kop: "Adres", cel: (naam) => `Kerkstraat ${naam.length} (Binnenstad)` },
							{
								kop: "Waarom",
								cel: (naam) =>
									naam.startsWith("Fatima") ? <Statusmerk soort="urgent">Afsluiting water</Statusmerk> : "2 partners",
							},
							{ kop: "Bedrag", getal: true, cel: (naam) => `€ ${naam.length * 71}` },
							{ kop: "Vorige poging", cel: () => "do avond" },
							{ kop: "Poging", cel: () => "2 van 3" },
							{ kop: "Uiterlijk", cel: () => "30 nov" },
						]}
					/>
				</Sectie>
				<form id="kiezen" method="post" action="/vandaag/kiezen">
					<Knop>Stuur de gekozen mensen een kaart</Knop> <span data-gekozen-in="tabel-bellen-vanochtend" />
				</form>
			</Raam>
		),
	},
	{
		naam: "blad",
		heel: true,
		render: () => (
			<Blad
				titel="Inloggen"
				gemeente="Roermond"
				soort="smal"
				rechts={<a href="/en">English</a>}
				meldingen={[{ soort: "info", children: "Je was een half uur weg. Log opnieuw in." }]}
				voet={<p>Hulp nodig? Bel de applicatiebeheerder.</p>}
			>
				<form method="post" action="/inloggen">
					<Veld naam="email" label="E-mailadres" type="email" autocomplete="username" verplicht breedte="vol" />
					<Veld
						naam="wachtwoord"
						label="Wachtwoord"
						type="password"
						autocomplete="current-password"
						verplicht
						breedte="vol"
					/>
					<Knop soort="primair">Log in</Knop>
				</form>
			</Blad>
		),
	},
	{
		naam: "brief",
		heel: true,
		render: () => (
			<Blad titel="Dag Jan, we helpen je graag" gemeente="Roermond" soort="brief">
				<p>Soms lukt het even niet om alles te betalen. Dat kan iedereen gebeuren. Wat wil je doen?</p>
				<GroteKnoppen>
					<Knop soort="primair" href="/afspraak" icoon="afspraak">
						Maak een afspraak
					</Knop>
					<Knop href="/bel" icoon="bel">
						Bel mij
					</Knop>
					<Knop href="/nee">Ik heb geen hulp nodig</Knop>
				</GroteKnoppen>
			</Blad>
		),
	},
];
