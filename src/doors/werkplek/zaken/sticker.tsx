import type { FastifyReply } from "fastify";
import type { ReactNode } from "react";
import { formatTelefoonnummer } from "../../../rules/kernel/telefoonnummer.ts";
import { formatStap } from "../../../rules/register/format-poging.ts";
import { GESPREKSUITKOMSTEN } from "../../../rules/register/gespreksuitkomsten.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { bereiktLabel, directeUitkomsten } from "../../../rules/register/register-uitkomst.ts";
import { STAP_GESPREK, STAP_SLUITEN, STAP_TERUGBELLEN } from "../../../rules/register/volgende-velden.ts";
import type { Notitievondst } from "../../../rules/register/warn-notitie.ts";
import { DAGDELEN, KANALEN, type Kanaal } from "../../../rules/zaak/contactsoort.ts";
import type { Contactgegeven } from "../../../steps/zaken/detail-queries.ts";
import type { Zaakdetail } from "../../../steps/zaken/open-zaak.ts";
import { Keuzerondjes, Vinkje } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Keuzeveld, Tekstvak, Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Kaart, Sticker, Uitklap } from "../../../ui/delen/vlak.tsx";
import type { Invoer, Veldfouten } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import { zegDag } from "./opmaak.ts";

/** Where the page stands: which kanaal is being registered, and whether somebody was reached. */
export interface Registratiestand {
	readonly kanaal: Kanaal | null;
	readonly bereikt: boolean;
	readonly fouten: Veldfouten;
	readonly invoer: Invoer;
	readonly vondsten: readonly Notitievondst[];
}

export const GEEN_REGISTRATIE: Registratiestand = {
	kanaal: null,
	bereikt: false,
	fouten: {},
	invoer: {},
	vondsten: [],
};

/** Id of the form on the sticker: fields outside it name it. */
const VORM = "registratie";

interface Stickerprops {
	readonly detail: Zaakdetail;
	readonly reply: FastifyReply;
	readonly vandaag: string;
	readonly nu: Date;
	readonly stand: Registratiestand;
	/** The part of the address after "?" that keeps the round of calls. */
	readonly ronde: string;
	readonly slaOver: string | null;
}

/** The numbers or addresses that this kanaal can use, the best first. */
export function bruikbaar(contact: readonly Contactgegeven[], kanaal: Kanaal): readonly Contactgegeven[] {
	const goed = contact.filter((gegeven) => gegeven.status !== "fout");
	if (kanaal === "Telefoon") return goed.filter((gegeven) => gegeven.soort === "telefoon");
	if (kanaal === "SMS" || kanaal === "WhatsApp") return goed.filter((gegeven) => gegeven.mobiel);
	return kanaal === "Mail" ? goed.filter((gegeven) => gegeven.soort === "email") : [];
}

export const zegContact = ({ soort, waarde }: Pick<Contactgegeven, "soort" | "waarde">): string =>
	soort === "telefoon" ? formatTelefoonnummer(waarde) : waarde;

function Contactkeuze({ gegevens, invoer }: { gegevens: readonly Contactgegeven[]; invoer: Invoer }) {
	const [eerste] = gegevens;
	if (!eerste) return null;
	if (gegevens.length === 1) return <Verborgen naam="contact" waarde={eerste.waarde} />;
	const opties = gegevens.map((gegeven) => ({ waarde: gegeven.waarde, naam: zegContact(gegeven) }));
	const label = eerste.soort === "email" ? "E-mailadres" : "Nummer";
	return <Keuzeveld naam="contact" label={label} opties={opties} waarde={invoer.contact ?? eerste.waarde} />;
}

function Moment({ vandaag, nu, stand }: Pick<Stickerprops, "vandaag" | "nu" | "stand">) {
	const { invoer, fouten } = stand;
	const dagdelen = DAGDELEN.map((waarde) => ({ waarde, naam: waarde.toLowerCase() }));
	return (
		<Uitklap titel="Was het op een ander moment?" open={Boolean(fouten.datum)}>
			<div className="vd-velden">
				<Veld
					naam="datum"
					label="Dag"
					type="date"
					formulier={VORM}
					max={vandaag}
					waarde={invoer.datum ?? vandaag}
					breedte="kort"
					fout={fouten.datum}
				/>
				<Keuzeveld
					naam="dagdeel"
					label="Dagdeel"
					formulier={VORM}
					opties={dagdelen}
					waarde={invoer.dagdeel ?? lokaleTijd(nu).dagdeel}
					breedte="kort"
				/>
			</div>
		</Uitklap>
	);
}

function Formulier(props: Stickerprops & { kanaal: Kanaal; children: ReactNode }) {
	const { detail, reply, kanaal, ronde } = props;
	return (
		<form id={VORM} method="post" action={`/zaken/${detail.zaak.id}/registreer${ronde}`}>
			{csrfVeld(reply)}
			<Verborgen naam="versie" waarde={String(detail.zaak.versie)} />
			<Verborgen naam="kanaal" waarde={kanaal} />
			{props.children}
		</form>
	);
}

const metParameter = (ronde: string, naam: string, waarde: string): string =>
	`${ronde === "" ? "?" : `${ronde}&`}${naam}=${encodeURIComponent(waarde)}`;

const TOETSEN: Record<string, string> = {
	"geen-gehoor": "g",
	voicemail: "v",
	"fout-nummer": "f",
	"iemand-anders": "i",
	verstuurd: "s",
	"niet-thuis": "t",
	achtergelaten: "k",
};

/** First action: what happened? One button when nobody was reached; "Bereikt" leads to what came of it. */
function Eerste(props: Stickerprops & { kanaal: Kanaal }) {
	const { detail, kanaal, stand, ronde, slaOver } = props;
	const gegevens = bruikbaar(detail.contact, kanaal);
	return (
		<>
			<Formulier {...props}>
				<Contactkeuze gegevens={gegevens} invoer={stand.invoer} />
				<Knoppenrij>
					<Knop
						soort="primair"
						href={`/zaken/${detail.zaak.id}${metParameter(ronde, "bereikt", kanaal)}#stap`}
						toets="e"
					>
						{bereiktLabel(kanaal)}
					</Knop>
					{directeUitkomsten(kanaal).map((uitkomst) => (
						<Knop key={uitkomst.id} naam="uitkomst" waarde={uitkomst.id} toets={TOETSEN[uitkomst.id]}>
							{uitkomst.label}
						</Knop>
					))}
					{slaOver && (
						<Knop soort="subtiel" href={slaOver} toets="o">
							Sla over
						</Knop>
					)}
				</Knoppenrij>
			</Formulier>
			<div className="vd-knoppenrij">
				<Moment {...props} />
				<Betekenis kanaal={kanaal} />
				<IetsAnders detail={detail} kanaal={kanaal} />
			</div>
		</>
	);
}

function Betekenis({ kanaal }: { kanaal: Kanaal }) {
	return (
		<Uitklap titel="Wat betekenen deze knoppen?">
			<dl className="vd-kenmerken">
				{directeUitkomsten(kanaal).map(({ id, label, betekenis }) => (
					<div key={id}>
						<dt>{label}</dt>
						<dd>{betekenis}</dd>
					</div>
				))}
			</dl>
		</Uitklap>
	);
}

/** Second and third action: what came of it, with the meaning of DDAS beside it, and confirm. */
function Tweede(props: Stickerprops & { kanaal: Kanaal }) {
	const { detail, kanaal, stand, ronde, vandaag } = props;
	const { invoer, fouten, vondsten } = stand;
	const keuzes = GESPREKSUITKOMSTEN.map(({ id, label, betekenis }, plaats) => ({
		waarde: id,
		naam: label,
		uitleg: betekenis,
		...(plaats < 9 ? { toets: String(plaats + 1) } : {}),
	}));
	return (
		<Formulier {...props}>
			<Verborgen naam="bereikt" waarde="ja" />
			<Contactkeuze gegevens={bruikbaar(detail.contact, kanaal)} invoer={invoer} />
			<Keuzerondjes
				naam="uitkomst"
				label="Uitkomst"
				keuzes={keuzes}
				waarde={invoer.uitkomst}
				fout={fouten.uitkomst}
				naast
			/>
			<Uitklap titel="Terugbellen: dag en tijd" open={Boolean(fouten.terugbellenDatum ?? invoer.terugbellenDatum)}>
				<div className="vd-velden">
					<Veld
						naam="terugbellenDatum"
						label="Dag"
						type="date"
						min={vandaag}
						waarde={invoer.terugbellenDatum}
						breedte="kort"
						fout={fouten.terugbellenDatum}
					/>
					<Veld naam="terugbellenTijd" label="Tijd" type="time" waarde={invoer.terugbellenTijd} breedte="kort" />
				</div>
			</Uitklap>
			<Vinkje
				naam="sluitmee"
				label="Sluit de zaak meteen af als dit het einde is"
				uitleg="Geldt bij: meteen geholpen, geen hulp nodig, betaald of regeling, andere hulp, verhuisd, overleden."
				aan={invoer.uitkomst === undefined || invoer.sluitmee === "ja"}
			/>
			{vondsten.length > 0 && <Gevoelig vondsten={vondsten} />}
			<Uitklap titel="Notitie erbij" open={Boolean(invoer.notitie)}>
				<Tekstvak
					naam="notitie"
					label="Notitie"
					optioneel
					regels={3}
					maxlengte={4000}
					waarde={invoer.notitie}
					fout={fouten.notitie}
					uitleg="Alleen wat nodig is om te helpen. Niets over gezondheid of strafzaken."
				/>
			</Uitklap>
			<Moment {...props} />
			<Knoppenrij>
				<Knop soort="primair" toets="r">
					Registreer
				</Knop>
				<Knop soort="subtiel" href={`/zaken/${detail.zaak.id}${ronde}`}>
					Terug
				</Knop>
			</Knoppenrij>
		</Formulier>
	);
}

/** The words that made Voordeur ask, and the choice to keep the note as it is. */
export function Gevoelig({ vondsten }: { vondsten: readonly Notitievondst[] }) {
	return (
		<Melding soort="urgent" woord="Past dit hier?">
			<p>
				De wet laat gegevens over gezondheid en strafzaken niet toe bij vroegsignalering (Wgs artikel 8a). Haal ze weg,
				of zeg dat het iets anders betekent.
			</p>
			<ul>
				{vondsten.map((vondst) => (
					<li key={vondst.woord}>
						<strong>{vondst.woord}</strong>: {vondst.reden}
					</li>
				))}
			</ul>
			<Vinkje naam="bevestigd" label="Het betekent hier iets anders: bewaar het zo" />
		</Melding>
	);
}

function stapTitel({ detail, stand, vandaag }: Stickerprops, kanaal: Kanaal): string {
	const { zaak } = detail;
	if (stand.kanaal !== null && stand.kanaal !== zaak.volgende_kanaal)
		return `${formatStap(kanaal, null, null)} (extra)`;
	const terugbel = zaak.terugbellen_op && lokaleTijd(zaak.terugbellen_op);
	const dag = zaak.volgende_op
		? `${zegDag(zaak.volgende_op, vandaag)}${zaak.volgende_dagdeel ? ` · ${zaak.volgende_dagdeel.toLowerCase()}` : ""}`
		: "";
	if (zaak.volgende_stap === STAP_TERUGBELLEN && terugbel) {
		return `Terugbellen · ${zegDag(terugbel.datum, vandaag)} om ${terugbel.tijd}`;
	}
	if (zaak.volgende_stap === STAP_GESPREK) {
		return `${zaak.hulp_aanvaard_op ? "Afspraak maken voor het eerste gesprek" : "Vragen hoe het staat"} · ${dag}`;
	}
	return `${formatStap(kanaal, zaak.volgende_poging, zaak.volgende_max)} · ${dag}`;
}

function Uitleg({ detail }: Stickerprops) {
	const { zaak, aanpak } = detail;
	const stap = aanpak?.stap;
	const samen = stap?.metPartner ?? (stap?.duo ? "een collega" : null);
	return (
		<>
			<p>
				{zaak.volgende_omdat}
				{samen && ` Ga samen met ${samen}.`}
			</p>
			{stap?.toelichting && <p>{stap.toelichting}</p>}
		</>
	);
}

/** Other ways of contact than the planned one. */
function IetsAnders({ detail, kanaal }: { detail: Zaakdetail; kanaal: Kanaal }) {
	const opties = KANALEN.filter((ander) => ander !== kanaal).map((waarde) => ({ waarde, naam: waarde }));
	return (
		<Uitklap titel="Iets anders registreren">
			<form method="get" action={`/zaken/${detail.zaak.id}`}>
				<Keuzeveld naam="kanaal" label="Manier van contact" opties={opties} />
				<Knop>Kies</Knop>
			</form>
		</Uitklap>
	);
}

/** The yellow sticker: what to do now, and its outcomes as buttons. */
export function Stapsticker(props: Stickerprops) {
	const { detail, stand } = props;
	const { zaak } = detail;
	if (stand.kanaal === null && zaak.volgende_stap === STAP_SLUITEN) {
		return (
			<Sticker titel="Afsluiten">
				<p>{zaak.volgende_omdat}</p>
				<Knoppenrij>
					<Knop soort="primair" href={`/zaken/${zaak.id}/sluiten`} toets="e">
						Kies het eindresultaat
					</Knop>
				</Knoppenrij>
				<IetsAnders detail={detail} kanaal="Administratief" />
			</Sticker>
		);
	}
	const kanaal = stand.kanaal ?? (zaak.volgende_kanaal as Kanaal | null);
	if (kanaal === null) return <IetsAnders detail={detail} kanaal="Administratief" />;
	const extra = stand.kanaal !== null && stand.kanaal !== zaak.volgende_kanaal;
	if (stand.bereikt) {
		return (
			<div id="stap">
				<Sticker kop={stapTitel(props, kanaal)} titel={`${bereiktLabel(kanaal)}. Wat kwam eruit?`} />
				<Kaart>
					<Tweede {...props} kanaal={kanaal} />
				</Kaart>
			</div>
		);
	}
	return (
		<div id="stap">
			<Sticker kop={extra ? "Iets anders registreren" : "Volgende stap"} titel={stapTitel(props, kanaal)}>
				{!extra && <Uitleg {...props} />}
				<Eerste {...props} kanaal={kanaal} />
			</Sticker>
		</div>
	);
}
