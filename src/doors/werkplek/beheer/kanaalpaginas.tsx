import type { FastifyReply } from "fastify";
import type { Rol } from "../../../rules/account/rollen.ts";
import type { Datum } from "../../../rules/kernel/datum.ts";
import type { Aanbieder, Instelkanaal, Uitkomstregel } from "../../../rules/reach/kanaal/aanbieder.ts";
import { listAanbieders } from "../../../steps/reach/kanalen/aanbieders.ts";
import type { Kanaalregel, Kanaalscherm, Proef } from "../../../steps/reach/kanalen/read-kanaalscherm.ts";
import { Keuzerondjes } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Melding, Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Tekstvak, Veld } from "../../../ui/delen/veld.tsx";
import { Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";
import { csrfVeld } from "../pagina.tsx";
import { formatMoment } from "../tijd.ts";
import { Beheertabs } from "./tabs.tsx";

/** What colleagues call each kanaal. */
export const KANAALNAMEN: Readonly<Record<Instelkanaal, string>> = {
	Mail: "E-mail",
	SMS: "Sms",
	WhatsApp: "WhatsApp",
	Brief: "Brief",
	Kaartje: "Kaartje",
};
export const kanaalpad = (kanaal: Instelkanaal): string => `/beheer/kanalen/${kanaal.toLowerCase()}`;

const STANDEN = {
	aan: { soort: "goed", naam: "Aan" },
	uit: { soort: "neutraal", naam: "Uit" },
	"niet-ingesteld": { soort: "neutraal", naam: "Niet ingesteld" },
} as const;

function Proefregel({ proef, vandaag }: { proef: Proef | null; vandaag: Datum }) {
	if (!proef) return <Gedempt>Nog niet</Gedempt>;
	return (
		<Statusmerk soort={proef.gelukt ? "goed" : "urgent"}>
			{`${proef.gelukt ? "Gelukt" : "Niet gelukt"}, ${formatMoment(new Date(proef.op), vandaag)}`}
		</Statusmerk>
	);
}

/** All kanalen with how they stand: what is skipped is said. */
export function Kanalenlijst({ rijen, rol, vandaag }: { rijen: readonly Kanaalregel[]; rol: Rol; vandaag: Datum }) {
	const ontbreekt = rijen.filter(({ stand }) => stand !== "aan").map(({ kanaal }) => KANAALNAMEN[kanaal]);
	return (
		<>
			<Beheertabs rol={rol} huidig="/beheer/kanalen" />
			<p>
				Hier stel je in waarmee Voordeur berichten verstuurt. Bewaar de instellingen en stuur daarna een proefbericht.
			</p>
			{ontbreekt.length > 0 && (
				<Melding>
					{`Voordeur verstuurt nu niets via: ${ontbreekt.join(", ")}. Een stap die dit kanaal nodig heeft, slaat Voordeur over. Dat staat dan in de zaak.`}
				</Melding>
			)}
			<Tabel
				bijschrift="Kanalen"
				bijschriftVerborgen
				rijen={rijen}
				rijSleutel={({ kanaal }) => kanaal}
				kolommen={[
					{ kop: "Kanaal", rijkop: true, cel: ({ kanaal }) => <a href={kanaalpad(kanaal)}>{KANAALNAMEN[kanaal]}</a> },
					{
						kop: "Stand",
						cel: ({ stand }) => <Statusmerk soort={STANDEN[stand].soort}>{STANDEN[stand].naam}</Statusmerk>,
					},
					{ kop: "Aanbieder", cel: ({ aanbieder }) => aanbieder ?? <Gedempt>Geen</Gedempt> },
					{ kop: "Laatste proefbericht", cel: ({ proef }) => <Proefregel proef={proef} vandaag={vandaag} /> },
				]}
			/>
		</>
	);
}

/** Which aanbieder carries it: a form of its own, because the fields below follow from it. */
export function Aanbiederkeuze({ kanaal, gekozen }: { kanaal: Instelkanaal; gekozen: Aanbieder | undefined }) {
	const aanbieders = listAanbieders(kanaal);
	if (aanbieders.length < 2) return gekozen ? <p>{`${gekozen.naam}. ${gekozen.uitleg}`}</p> : null;
	return (
		<form method="get" action={kanaalpad(kanaal)}>
			<Keuzerondjes
				naam="aanbieder"
				label="Waarmee?"
				waarde={gekozen?.sleutel}
				keuzes={aanbieders.map(({ sleutel, naam, uitleg }) => ({ waarde: sleutel, naam, uitleg }))}
			/>
			<Knoppenrij>
				<Knop soort={gekozen ? "secundair" : "primair"}>Kies</Knop>
			</Knoppenrij>
		</form>
	);
}

const PROEFVELD: Readonly<Record<Exclude<Instelkanaal, "Kaartje">, { label: string; uitleg: string }>> = {
	Mail: { label: "E-mailadres voor de proef", uitleg: "Neem een adres waar je zelf bij kunt." },
	SMS: { label: "Mobiel nummer voor de proef", uitleg: "Neem je eigen telefoon." },
	WhatsApp: { label: "Mobiel nummer voor de proef", uitleg: "Neem je eigen telefoon." },
	Brief: {
		label: "Postadres voor de proef",
		uitleg: "Op drie regels: naam, straat en huisnummer, postcode en plaats.",
	},
};

/** Sends a real message, or prints a sheet to hold beside the envelope. */
export function Proefdeel(props: {
	reply: FastifyReply;
	kanaal: Instelkanaal;
	aanbieder: Aanbieder;
	scherm: Kanaalscherm;
	naar: string | undefined;
	fout: string | undefined;
	vandaag: Datum;
}) {
	const { reply, kanaal, aanbieder, scherm, naar, fout, vandaag } = props;
	if (scherm.aanbieder !== aanbieder.sleutel) return null;
	const { proef } = scherm;
	return (
		<Sectie titel="Proef">
			{proef && (
				<Melding soort={proef.gelukt ? "goed" : "urgent"}>
					{`${formatMoment(new Date(proef.op), vandaag)}, aan ${proef.naar}: ${proef.melding}`}
				</Melding>
			)}
			{aanbieder.wijze === "direct" && kanaal !== "Kaartje" ? (
				<form method="post" action={`${kanaalpad(kanaal)}/proef`} noValidate>
					{csrfVeld(reply)}
					{kanaal === "Brief" ? (
						<Tekstvak
							naam="naar"
							{...PROEFVELD[kanaal]}
							regels={3}
							verplicht
							{...(naar ? { waarde: naar } : {})}
							{...(fout ? { fout } : {})}
						/>
					) : (
						<Veld
							naam="naar"
							{...PROEFVELD[kanaal]}
							verplicht
							{...(naar ? { waarde: naar } : {})}
							{...(fout ? { fout } : {})}
						/>
					)}
					<Knoppenrij>
						<Knop>Stuur een proefbericht</Knop>
					</Knoppenrij>
				</form>
			) : (
				<>
					<p>
						{aanbieder.wijze === "drukwerk"
							? "Druk de proefbrief af en leg hem in de envelop. Staat het adres goed in het venster?"
							: "Zo ziet de lijst eruit die een collega krijgt."}
					</p>
					<Knoppenrij>
						<Knop href={`${kanaalpad(kanaal)}/proef.pdf`} icoon="bestand">
							{aanbieder.wijze === "drukwerk" ? "Download de proefbrief" : "Download de lijst"}
						</Knop>
					</Knoppenrij>
				</>
			)}
		</Sectie>
	);
}

const GEVOLGEN: Readonly<Record<Uitkomstregel["gevolg"], string>> = {
	aangenomen: "Verstuurd",
	bezorgd: "Bezorgd",
	onderweg: "Verstuurd, nog niet bezorgd",
	later: "Voordeur probeert het later opnieuw",
	onbekend: "Onbekend: Voordeur stuurt niet nog een keer zonder te weten",
	"adres-onjuist": "Mislukt: adres of nummer klopt niet. Het volgende kanaal neemt het over",
	onbereikbaar: "Mislukt: niet bereikbaar. Het volgende kanaal neemt het over",
	geblokkeerd: "Mislukt: geblokkeerd. Het volgende kanaal neemt het over",
	"sjabloon-niet-goedgekeurd": "Mislukt: sjabloon niet goedgekeurd",
	"buiten-24-uur": "Mislukt: buiten de 24 uur van WhatsApp",
	"instellingen-onjuist": "Mislukt: een instelling klopt niet. Kijk op deze pagina",
	"inhoud-geweigerd": "Mislukt: de inhoud is geweigerd",
};

/** Their codes → ours, to read when something went wrong. */
export function Uitkomsttabel({ aanbieder }: { aanbieder: Aanbieder }) {
	return (
		<Sectie titel="Wat een antwoord betekent">
			<Uitklap titel={`Wat ${aanbieder.naam} antwoordt en wat Voordeur dan doet`}>
				<Tabel
					bijschrift="Antwoorden"
					bijschriftVerborgen
					rijen={aanbieder.uitkomsten}
					rijSleutel={({ code }) => code}
					kolommen={[
						{ kop: "Antwoord", rijkop: true, cel: ({ code }) => code },
						{ kop: "Betekenis", cel: ({ betekenis }) => betekenis },
						{ kop: "Voordeur", cel: ({ gevolg }) => GEVOLGEN[gevolg] },
					]}
				/>
			</Uitklap>
		</Sectie>
	);
}
