import { zegVoorkeurstaal } from "../../../rules/reach/tekst/taalnamen.ts";
import { formatStap } from "../../../rules/register/format-poging.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { bereiktLabel, directeUitkomsten } from "../../../rules/register/register-uitkomst.ts";
import {
	STAP_GESPREK,
	STAP_OVERDRACHT,
	STAP_SLUITEN,
	STAP_TERUGBELLEN,
} from "../../../rules/register/volgende-velden.ts";
import { KANALEN, type Kanaal } from "../../../rules/zaak/contactsoort.ts";
import type { Zaakdetail } from "../../../steps/zaken/open-zaak.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Keuzeveld } from "../../../ui/delen/veld.tsx";
import { Kaart, Sticker, Uitklap } from "../../../ui/delen/vlak.tsx";
import { zegDag } from "./opmaak.ts";
import { bruikbaar, Contactkeuze, Formulier, Moment, type Stickerprops } from "./registratie.tsx";
import { Tweede } from "./uitkomst.tsx";

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

function Uitleg({ detail, beantwoord }: Stickerprops) {
	const { zaak, aanpak } = detail;
	// "Er is nog geen reactie" is no longer so once the resident wrote back.
	const reden = beantwoord ? null : zaak.volgende_omdat;
	const stap = aanpak?.stap;
	const samen = stap?.metPartner ?? (stap?.duo ? "een collega" : null);
	const taal = zegVoorkeurstaal(zaak.taal);
	return (
		<>
			{taal && (
				<p>
					<strong>{taal}.</strong>
				</p>
			)}
			{(reden || samen) && <p>{[reden, samen && `Samen met: ${samen}.`].filter(Boolean).join(" ")}</p>}
			{stap?.toelichting && <p>{stap.toelichting}</p>}
		</>
	);
}

/** Outside the hours of the werkinstructie: a warning, no lock. What was agreed with the resident goes on. */
function Beltijd({ detail, bij }: Stickerprops) {
	const { volgende_kanaal, volgende_stap } = detail.zaak;
	const { beltijd } = bij;
	if (!beltijd || volgende_kanaal !== "Telefoon" || volgende_stap === STAP_TERUGBELLEN) return null;
	return (
		<p>
			<Statusmerk soort="urgent">Nu niet bellen</Statusmerk> {beltijd}
		</p>
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
	const { detail, stand, overdragen } = props;
	const { zaak } = detail;
	if (stand.kanaal === null && !stand.bereikt && zaak.volgende_stap === STAP_OVERDRACHT) {
		return (
			<Sticker titel="Contact gestopt: draag over en sluit af">
				<p>{zaak.volgende_omdat}</p>
				<Knoppenrij>
					<Knop soort="primair" href={`/zaken/${zaak.id}/sluiten`} toets="e">
						Kies het eindresultaat
					</Knop>
					{overdragen && <Knop href={`/zaken/${zaak.id}/overdragen`}>Draag over</Knop>}
				</Knoppenrij>
				<IetsAnders detail={detail} kanaal="Administratief" />
			</Sticker>
		);
	}
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
				{!extra && <Beltijd {...props} />}
				{!extra && <Uitleg {...props} />}
				<Eerste {...props} kanaal={kanaal} />
			</Sticker>
		</div>
	);
}
