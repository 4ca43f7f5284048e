import { Filterbalk, Paginering, Tabs } from "../delen/bladeren.tsx";
import { Figuur } from "../delen/figuur.tsx";
import { Knop } from "../delen/knop.tsx";
import { Kenmerken, Tijdlijn, Toetsen } from "../delen/lijst.tsx";
import { Melding, Statusmerk } from "../delen/melding.tsx";
import { type Kolom, Tabel } from "../delen/tabel.tsx";
import { Bedrag, Datum, Gedempt, Onzichtbaar, Telefoon, Tijd } from "../delen/tekst.tsx";
import { Keuzeveld } from "../delen/veld.tsx";
import { Verborgen } from "../delen/verborgen.tsx";
import { Kaart, Leeg, Naast, Sectie, Sticker, Uitklap } from "../delen/vlak.tsx";
import { Aftellen, Ververst, Voortgang } from "../delen/voortgang.tsx";
import { renderStaafdiagram } from "../grafiek/staafdiagram.ts";
import { renderWaterval } from "../grafiek/waterval.tsx";
import type { Voorbeeld } from "../voorbeelden.tsx";

interface Rij {
	id: string;
	naam: string;
	adres: string;
	bedrag: string;
	stap: string;
	spoed: boolean;
}

const RIJEN: readonly Rij[] = [
	{
		id: "1",
		naam: "Fatima de Boer",
		adres: "Kerkstraat 12",
		bedrag: "€ 1.240",
		stap: "Bellen, 2e poging",
		spoed: true,
	},
	{ id: "2", naam: "Jan van der Meer", adres: "Markt 3", bedrag: "€ 890", stap: "Terugbellen 14:00", spoed: false },
	{ id: "3", naam: "Łukasz Żurawski", adres: "Hoogvonderen 118", bedrag: "€ 312", stap: "Brief", spoed: false },
];

const KOLOMMEN: readonly Kolom<Rij>[] = [
	{
		kop: "Naam",
		rijkop: true,
		cel: (rij) => <a href={`/zaken/${rij.id}`}>{rij.naam}</a>,
		sorteer: { href: "?op=naam", richting: "oplopend" },
	},
	{ kop: "Adres", cel: (rij) => rij.adres },
	{
		kop: "Waarom",
		cel: (rij) => (rij.spoed ? <Statusmerk soort="urgent">Afsluiting water</Statusmerk> : "2 partners"),
	},
	{ kop: "Bedrag", getal: true, cel: (rij) => <Bedrag>{rij.bedrag}</Bedrag>, sorteer: { href: "?op=bedrag" } },
	{ kop: "Volgende stap", cel: (rij) => rij.stap },
	{
		kop: "Open",
		kopVerborgen: true,
		knoppen: true,
		cel: (rij) => (
			<Knop klein href={`/zaken/${rij.id}`} uitspraak={`Open zaak van ${rij.naam}`}>
				Open
			</Knop>
		),
	},
];

const sleutel = (rij: Rij) => rij.id;

/** Parts that show. */
export const voorbeeldenOverzicht: readonly Voorbeeld[] = [
	{
		naam: "meldingen",
		render: () => (
			<>
				<Melding>De BRP is even niet bereikbaar. Je kunt gewoon verder werken.</Melding>
				<Melding soort="goed" woord="Bewaard" nieuw>
					<p>
						De uitkomst is bewaard. <a href="/zaken/2">Naar de volgende zaak</a>
					</p>
				</Melding>
				<Melding soort="urgent">Het water wordt over 1 werkdag afgesloten.</Melding>
				<p>
					<Statusmerk>Nieuw</Statusmerk> <Statusmerk soort="info">Loopt</Statusmerk>{" "}
					<Statusmerk soort="goed">Bereikt</Statusmerk> <Statusmerk soort="urgent">Dringend</Statusmerk>{" "}
					<Statusmerk icoon="wacht">Wacht op BRP</Statusmerk>
				</p>
				<form method="post" action="/terugdraaien">
					<Verborgen naam="zaak" waarde="1" />
					<Knop>Draai terug</Knop> <Aftellen seconden={10} />
				</form>
			</>
		),
	},
	{
		naam: "tabel",
		render: () => (
			<form method="post" action="/kiezen">
				<Tabel
					bijschrift="Bellen vanochtend"
					kolommen={KOLOMMEN}
					rijen={RIJEN}
					rijSleutel={sleutel}
					rijSoort={(rij) => (rij.spoed ? "urgent" : undefined)}
					kies={{ naam: "zaak", label: (rij) => `Kies ${rij.naam}`, gekozen: ["2"] }}
					toetsen
				/>
				<Tabel
					bijschrift="Signalen per partner, met alle kolommen"
					smal="schuiven"
					kolommen={[
						{ kop: "Partner", rijkop: true, cel: (rij) => rij.naam },
						{ kop: "Aangenomen", getal: true, cel: (rij) => rij.bedrag },
						{ kop: "Postcode", cel: (rij) => `${rij.adres}: geen postcode`, fout: (rij) => rij.spoed },
						{ kop: "Laatste aanlevering", cel: () => "ma 23 november" },
						{ kop: "Volgende verwacht", cel: () => "di 1 december" },
					]}
					rijen={RIJEN}
					rijSleutel={sleutel}
					voet={["Samen", "€ 2.442", "", "", ""]}
				/>
				<Tabel
					bijschrift="Zonder rijen"
					kolommen={KOLOMMEN}
					rijen={[]}
					rijSleutel={sleutel}
					leeg={<Leeg titel="Niemand te bellen">Vanmiddag komen er vier bij.</Leeg>}
				/>
				<Knop>Stuur een kaart</Knop>
			</form>
		),
	},
	{
		naam: "vlakken",
		render: () => (
			<>
				<Naast hoofd>
					<Sticker
						titel="Bellen, 2e van 3 · vanmiddag"
						acties={
							<>
								<Knop soort="primair" toets="b">
									Bereikt
								</Knop>
								<Knop>Geen gehoor</Knop>
								<Knop>Voicemail</Knop>
								<Knop soort="subtiel">Fout nummer</Knop>
							</>
						}
					>
						<p>
							De vorige poging was in de ochtend. <a href="#waarom">Waarom nu?</a>
						</p>
					</Sticker>
					<Kaart titel="Bereiken">
						<Kenmerken
							kenmerken={[
								{ naam: "Mobiel", waarde: <Telefoon nummer="+31612345678" tekst="06 1234 5678" /> },
								{ naam: "E-mail", waarde: null },
								{ naam: "Wil", waarde: "na 17 uur" },
							]}
						/>
					</Kaart>
				</Naast>
				<Sectie titel="Tijdlijn" aantal={3} actie={<Knop klein>Notitie</Knop>}>
					<Tijdlijn
						punten={[
							{
								sleutel: "a",
								wanneer: "vandaag, 10:15",
								machine: "2026-11-23T10:15",
								wat: "Gebeld, geen gehoor",
								wie: "Sanne",
							},
							{
								sleutel: "b",
								wanneer: "21 nov",
								machine: "2026-11-21",
								wat: "Brief (aankondiging) bezorgd",
								soort: "goed",
								meer: <Uitklap titel="Lees de brief">Beste Jan van der Meer, …</Uitklap>,
							},
							{ sleutel: "c", wanneer: "3 okt", machine: "2026-10-03", wat: "Zaak gemaakt", soort: "info" },
						]}
					/>
				</Sectie>
				<Uitklap titel="Waarom deze zaak" open>
					<p>
						Huur <Bedrag>€ 890</Bedrag> en energie <Bedrag>€ 350</Bedrag>, sinds{" "}
						<Datum machine="2026-10-03">za 3 oktober</Datum> om <Tijd machine="14:00">14:00</Tijd>.{" "}
						<Gedempt>Regel 2</Gedempt>
						<Onzichtbaar> van de werkinstructie</Onzichtbaar>
					</p>
				</Uitklap>
				<Leeg titel="Je bent klaar voor vandaag" actie={<Knop href="/planning">Bekijk morgen</Knop>}>
					Morgen staan er 9 gesprekken en 2 bezoeken klaar.
				</Leeg>
			</>
		),
	},
	{
		naam: "navigatie",
		render: () => (
			<>
				<Tabs
					naam="Delen van de zaak"
					tabs={[
						{ naam: "Signalen", href: "#signalen", huidig: true, aantal: 2 },
						{ naam: "Notities", href: "#notities" },
						{ naam: "Wie keek", href: "#wie" },
					]}
				/>
				<Filterbalk wisHref="/vandaag" rechts={<Voortgang gedaan={12} totaal={34} tekst="12 van 34 gedaan" />}>
					<Keuzeveld
						naam="wijk"
						label="Wijk"
						opties={[
							{ waarde: "", naam: "Alle wijken" },
							{ waarde: "b", naam: "Binnenstad" },
						]}
					/>
					<Keuzeveld naam="kanaal" label="Kanaal" opties={[{ waarde: "", naam: "Alle kanalen" }]} />
				</Filterbalk>
				<Voortgang gedaan={40} totaal={212} tekst="40 van 212 regels gelezen" fragment="/voortgang/1" />
				<Ververst adres="/aanwezig/1">
					<p>Sanne heeft deze zaak ook open.</p>
				</Ververst>
				<Paginering huidig={6} aantal={12} href={(n) => `?pagina=${n}`} />
				<Paginering huidig={1} aantal={2} href={(n) => `?pagina=${n}`} naam="Pagina's van de notities" />
				<Toetsen
					toetsen={[
						{ toets: "j of ↓", doet: "Volgende rij" },
						{ toets: "b", doet: "Bereikt" },
					]}
				/>
			</>
		),
	},
	{
		naam: "figuren",
		render: () => {
			const staven = [
				{ naam: "Bellen", waarde: 128, tweede: 96 },
				{ naam: "Brief", waarde: 41, tweede: 60 },
				{ naam: "Aangekondigd bezoek", waarde: 22, tweede: 25 },
			];
			const stappen = [
				{ naam: "Achternaam gelijk, zeldzaam", waarde: 8.4 },
				{ naam: "Geboortedatum: dag en maand verwisseld", waarde: 4.1 },
				{ naam: "Huisnummer anders", waarde: -2.6 },
			];
			return (
				<>
					<Figuur
						bijschrift="Zaken per aanpak, oktober 2026"
						toelichting="Aantal zaken. Met de werkinstructie van nu, en met je wijziging."
						reeksen={["Nu", "Met wijziging"]}
						svg={renderStaafdiagram({
							omschrijving: "Bellen 128, straks 96; brief 41, straks 60; aangekondigd bezoek 22, straks 25.",
							eenheid: "zaken",
							staven,
							reeksen: ["Nu", "Met wijziging"],
						})}
						tabel={
							<Tabel
								bijschrift="Zaken per aanpak in cijfers"
								rijen={staven}
								rijSleutel={(s) => s.naam}
								kolommen={[
									{ kop: "Aanpak", rijkop: true, cel: (s) => s.naam },
									{ kop: "Nu", getal: true, cel: (s) => s.waarde },
									{ kop: "Met wijziging", getal: true, cel: (s) => s.tweede },
								]}
							/>
						}
					/>
					<Figuur
						bijschrift="Waarom dit dezelfde persoon lijkt"
						svg={renderWaterval(stappen, "Opgeteld 9,9")}
						tabel={
							<Tabel
								bijschrift="Vergelijkingen met hun gewicht"
								rijen={stappen}
								rijSleutel={(s) => s.naam}
								kolommen={[
									{ kop: "Vergelijking", rijkop: true, cel: (s) => s.naam },
									{ kop: "Gewicht", getal: true, cel: (s) => String(s.waarde).replace(".", ",") },
								]}
							/>
						}
					/>
				</>
			);
		},
	},
];
