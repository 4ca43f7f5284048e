import { Bestandsveld } from "../delen/bestandsveld.tsx";
import { Keuzerondjes, Vinkje, Vinkjes } from "../delen/keuze.tsx";
import { klassen, veldId } from "../delen/klassen.ts";
import { Knop, Knoppenrij } from "../delen/knop.tsx";
import { Foutenoverzicht } from "../delen/melding.tsx";
import { Keuzeveld, Tekstvak, Veld } from "../delen/veld.tsx";
import { Velden } from "../delen/veldraam.tsx";
import { Kaart } from "../delen/vlak.tsx";
import type { Voorbeeld } from "../voorbeelden.tsx";

const PARTNERS = [
	{ waarde: "wb", naam: "Woningbouw De Linde", groep: "Huur" },
	{ waarde: "eb", naam: "Energie Beek", groep: "Energie" },
	{ waarde: "wm", naam: "Waterbedrijf Maas", groep: "Drinkwater" },
];

const UITKOMSTEN = [
	{
		waarde: "bereikt",
		naam: "Bereikt, hulp aanvaard",
		uitleg: "Je sprak de inwoner en die wil hulp van de gemeente of een partner.",
		toets: "1",
	},
	{
		waarde: "geen-hulp",
		naam: "Bereikt, geen hulp",
		uitleg: "Je sprak de inwoner. Hulp is niet nodig of niet gewenst.",
		toets: "2",
	},
	{
		waarde: "niet",
		naam: "Niet bereikt",
		uitleg: "Je kreeg niemand te spreken. Een voicemail telt niet als bereikt.",
		toets: "3",
	},
];

/** Parts of forms. */
export const voorbeeldenFormulier: readonly Voorbeeld[] = [
	{
		naam: "knoppen",
		render: () => (
			<>
				<Knoppenrij>
					<Knop soort="primair">Bewaar</Knop>
					<Knop>Bewaar als concept</Knop>
					<Knop soort="subtiel" type="button">
						Annuleer
					</Knop>
					<Knop soort="gevaar" bevestig="Weet je zeker dat je deze zaak wilt afsluiten?">
						Sluit af
					</Knop>
				</Knoppenrij>
				<Knoppenrij>
					<Knop soort="primair" href="#bel" icoon="bel" toets="b">
						Bel
					</Knop>
					<Knop href="#bezoek" icoon="bezoek">
						Plan bezoek
					</Knop>
					<Knop soort="subtiel" href="#meer">
						Meer
					</Knop>
					<Knop soort="primair" uitgeschakeld>
						Bewaar
					</Knop>
					<Knop uitgeschakeld>Overdragen</Knop>
				</Knoppenrij>
				<Knoppenrij rechts>
					<Knop klein>Open</Knop>
					<Knop klein soort="primair" uitspraak="Open de zaak van Jan van der Meer">
						Open
					</Knop>
				</Knoppenrij>
				<p className={klassen("vd-gedempt", false)}>Eén primaire knop per pagina; hier staan ze allemaal.</p>
			</>
		),
	},
	{
		naam: "velden",
		render: () => (
			<form method="post" action="/bewaar">
				<Veld naam="naam" label="Naam" waarde="Fatima de Boer" autocomplete="off" verplicht />
				<Veld
					naam="telefoon"
					label="Telefoonnummer"
					uitleg="Met netnummer, of een mobiel nummer."
					type="tel"
					inputmode="tel"
					optioneel
				/>
				<Veld naam="postcode" label="Postcode" breedte="kort" waarde="6041AC" />
				<Veld naam="datum" label="Datum van de afspraak" type="date" breedte="kort" waarde="2026-11-24" />
				<Velden>
					<Veld naam="van" label="Van" type="time" waarde="13:00" />
					<Veld naam="tot" label="Tot" type="time" waarde="16:00" />
				</Velden>
				<Veld naam="email" label="E-mailadres" type="email" uitgeschakeld waarde="jan@voorbeeld.nl" />
				<Veld naam="zaak" label="Zaaknummer" alleenLezen waarde="2026-1043" />
				<Keuzeveld naam="partner" label="Van wie is de aanlevering?" leeg="Kies een partner" opties={PARTNERS} />
				<Tekstvak
					naam="notitie"
					label="Notitie"
					uitleg="Schrijf wat een collega morgen moet weten. De inwoner mag dit lezen."
					waarde="Werkt onregelmatig, liever na 17 uur bellen."
				/>
				<Vinkje naam="warm" label="Warme overdracht afgesproken" aan />
				<Vinkje naam="brief" label="Stuur een kaart" uitleg="De kaart gaat vandaag om 17:10 mee met de post." />
				<Bestandsveld naam="bestand" label="Bestand" uitleg="CSV of Excel, hooguit 20 MB." soorten=".csv,.xlsx" />
				<Knop soort="primair">Bewaar</Knop>
			</form>
		),
	},
	{
		naam: "velden-met-fouten",
		render: () => (
			<form method="post" action="/bewaar">
				<Foutenoverzicht
					fouten={[
						{ tekst: "Vul een postcode in zoals 6041 AC", veld: veldId("postcode-fout") },
						{ tekst: "Kies een partner", veld: veldId("partner-fout") },
						{ tekst: "Kies hoe het gesprek afliep", veld: veldId("afloop") },
						{ tekst: "Kies een bestand", veld: veldId("bestand-fout") },
					]}
				/>
				<Veld
					naam="postcode-fout"
					label="Postcode"
					waarde="6041"
					breedte="kort"
					fout="Vul een postcode in zoals 6041 AC."
				/>
				<Keuzeveld naam="partner-fout" label="Partner" leeg="Kies" opties={PARTNERS} fout="Kies een partner." />
				<Tekstvak naam="reden" label="Reden" fout="Schrijf kort waarom." />
				<Keuzerondjes naam="afloop" label="Hoe liep het gesprek af?" keuzes={UITKOMSTEN} fout="Kies een van de drie." />
				<Vinkje naam="akkoord" label="De inwoner vindt dit goed" fout="Vraag dit eerst aan de inwoner." />
				<Bestandsveld naam="bestand-fout" label="Bestand" fout="Kies een bestand." />
				<Knop soort="primair">Bewaar</Knop>
			</form>
		),
	},
	{
		naam: "keuzes",
		render: () => (
			<form method="post" action="/uitkomst">
				<Keuzerondjes
					naam="uitkomst"
					label="Uitkomst"
					uitleg="Met de omschrijving uit DDAS erbij."
					keuzes={UITKOMSTEN}
					waarde="bereikt"
					naast
					verplicht
				/>
				<Keuzerondjes
					naam="dagdeel"
					label="Wanneer bellen we terug?"
					keuzes={[
						{ waarde: "ochtend", naam: "Ochtend" },
						{ waarde: "middag", naam: "Middag" },
						{ waarde: "avond", naam: "Avond", uitgeschakeld: true, uitleg: "Vanavond is niemand ingeroosterd." },
					]}
				/>
				<Vinkjes
					naam="hulp"
					label="Waarbij wil de inwoner hulp?"
					optioneel
					keuzes={[
						{ waarde: "betalen", naam: "Betalingsregeling" },
						{ waarde: "toeslagen", naam: "Toeslagen aanvragen" },
						{ waarde: "budget", naam: "Grip op geld" },
					]}
					waarden={["toeslagen"]}
				/>
				<Kaart titel="In een kaart">
					<Veld naam="nog" label="Nog iets?" breedte="vol" optioneel />
					<Knop soort="primair">Bewaar</Knop>
				</Kaart>
			</form>
		),
	},
];
