import type { FastifyReply } from "fastify";
import { formatTelefoonnummer } from "../../../rules/kernel/telefoonnummer.ts";
import { VOORSTELLEN } from "../../../rules/reach/antwoord/afhandeling.ts";
import { GESPREKSUITKOMSTEN } from "../../../rules/register/gespreksuitkomsten.ts";
import { moetUitkomst } from "../../../steps/reach/antwoorden/handle-antwoord.ts";
import type { Antwoorddetail } from "../../../steps/reach/antwoorden/open-antwoord.ts";
import { Keuzerondjes, Vinkje, Vinkjes } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht } from "../../../ui/delen/melding.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Kaart, Uitklap } from "../../../ui/delen/vlak.tsx";
import { type Invoer, toFoutregels, type Veldfouten, vulVelden } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import { Postknop } from "../postknop.tsx";
import { formatAdres } from "../zaken/opmaak.ts";
import { Antwoordtekst, Bevestigregel, Herkomst, Voorstelregel } from "./antwoordkaart.tsx";

/** The choice that registers nothing. */
export const ALLEEN_GELEZEN = "gelezen";

/** What the page of one answer shows. */
export interface Detailprops {
	readonly detail: Antwoorddetail;
	readonly reply: FastifyReply;
	readonly vandaag: string;
	readonly fouten: Veldfouten;
	readonly invoer: Invoer;
}

/** The outcomes of the register, the suggested one first, and the way to register none. */
function uitkomstkeuzes(voorstel: string | null, magGelezen: boolean) {
	const rijen = GESPREKSUITKOMSTEN.map(({ id, label, betekenis }) => ({ waarde: id, naam: label, uitleg: betekenis }));
	const eerst = rijen
		.filter(({ waarde }) => waarde === voorstel)
		.map((rij) => ({ ...rij, naam: `${rij.naam} (voorstel)` }));
	const gelezen = {
		waarde: ALLEEN_GELEZEN,
		naam: "Alleen gelezen",
		uitleg: "Er wordt geen contact vastgelegd. De aanpak gaat verder.",
	};
	return [...eerst, ...rijen.filter(({ waarde }) => waarde !== voorstel), ...(magGelezen ? [gelezen] : [])];
}

function Afhandelen({ detail, reply, vandaag, fouten, invoer }: Detailprops) {
	const veld = vulVelden(invoer, fouten);
	const { antwoord } = detail;
	const { lezing } = antwoord;
	// Beside a STOP it is the news that asks for something.
	const moet = moetUitkomst(antwoord);
	const voorstel = VOORSTELLEN[(lezing.soort === "stop" && lezing.ook[0]?.soort) || lezing.soort];
	return (
		<form method="post" action={`/antwoorden/${antwoord.id}/afhandelen`} noValidate>
			{csrfVeld(reply)}
			<Verborgen naam="versie" waarde={String(antwoord.versie)} />
			<Keuzerondjes
				{...veld("uitkomst")}
				label="Wat kwam eruit?"
				uitleg={`Dit wordt vastgelegd als contact met de inwoner. ${voorstel.uitkomst ? voorstel.omdat : ""} ${moet ? "Tot dan gaat er geen bericht." : ""}`}
				keuzes={uitkomstkeuzes(voorstel.uitkomst, !moet)}
				naast
				verplicht
			/>
			<div className="vd-velden">
				<Veld
					{...veld("terugbellenDatum")}
					label="Terugbellen op"
					uitleg="Alleen bij Terugbellen."
					type="date"
					min={vandaag}
					breedte="kort"
					optioneel
				/>
				<Veld {...veld("terugbellenTijd")} label="Om" type="time" breedte="kort" optioneel />
			</div>
			{lezing.gevonden.length > 0 && (
				<Vinkjes
					naam="bewaar"
					label="Bewaar bij de zaak"
					keuzes={lezing.gevonden.map(({ soort, waarde }) => ({
						waarde,
						naam: soort === "telefoon" ? formatTelefoonnummer(waarde) : waarde,
						uitleg: "Dit staat in het antwoord.",
					}))}
					optioneel
				/>
			)}
			<Vinkje
				naam="sluitmee"
				label="Sluit de zaak meteen"
				uitleg="Met het eindresultaat dat bij de uitkomst hoort. Alleen als je zeker weet dat er niets meer hoeft."
				aan={invoer.sluitmee === "ja"}
			/>
			<Knoppenrij>
				<Knop soort="primair">Afgehandeld</Knop>
				<Knop href={`/zaken/${antwoord.zaakId}`} soort="subtiel">
					Naar de zaak
				</Knop>
			</Knoppenrij>
		</form>
	);
}

function VanWie({ detail, reply, fouten, invoer }: Detailprops) {
	const veld = vulVelden(invoer, fouten);
	const { antwoord, kandidaten } = detail;
	const anderen = kandidaten.filter(({ zaakId }) => zaakId !== antwoord.zaakId);
	const naar = `/antwoorden/${antwoord.id}/verplaatsen`;
	return (
		<>
			{anderen.length > 0 && (
				<form method="post" action={naar}>
					{csrfVeld(reply)}
					<ul>
						{anderen.map((zaak) => (
							<li key={zaak.zaakId}>
								<Knop
									naam="zaaknummer"
									waarde={zaak.nummer}
									klein
									uitspraak={`Dit is van ${zaak.naam}, zaak ${zaak.nummer}`}
								>
									Dit is van {zaak.naam}
								</Knop>{" "}
								{formatAdres(zaak)}{" "}
								<Gedempt>
									zaak {zaak.nummer}
									{!zaak.open && " · gesloten"}
									{zaak.verzonden && " · kreeg een bericht"}
								</Gedempt>
							</li>
						))}
					</ul>
				</form>
			)}
			<form method="post" action={naar} noValidate>
				{csrfVeld(reply)}
				<Veld
					{...veld("zaaknummer")}
					label="Zaaknummer"
					uitleg="Zoals 2026-1043. Je vindt het met de zoekbalk bovenaan."
					breedte="kort"
				/>
				<Knop>Zet bij deze zaak</Knop>
			</form>
		</>
	);
}

/** One answer: what was written, what it seems to mean and why, whose it is, and what was done with it. */
export function Detailpagina(props: Detailprops) {
	const { antwoord, omdat } = props.detail;
	const open = antwoord.afgehandeldOp === null;
	return (
		<>
			<Foutenoverzicht fouten={toFoutregels(props.fouten)} />
			<Kaart titel="Het antwoord">
				<p>
					<Herkomst antwoord={antwoord} vandaag={props.vandaag} />
				</p>
				<Bevestigregel antwoord={antwoord} />
				<Antwoordtekst antwoord={antwoord} />
				<Voorstelregel antwoord={antwoord} />
				{!open && (
					<p>
						<strong>Afgehandeld:</strong> {antwoord.afhandeling}{" "}
						<Gedempt>{antwoord.afgehandeldDoor ?? "Voordeur"}</Gedempt>
					</p>
				)}
			</Kaart>
			{open && antwoord.zaakId === null && (
				<Kaart titel="Van wie is dit?">
					<p>{omdat}</p>
					<VanWie {...props} />
					<Postknop
						reply={props.reply}
						naar={`/antwoorden/${antwoord.id}/afhandelen`}
						velden={{ uitkomst: ALLEEN_GELEZEN }}
						soort="subtiel"
					>
						Niet voor ons: handel af
					</Postknop>
				</Kaart>
			)}
			{open && antwoord.zaakId !== null && (
				<>
					<Kaart titel="Handel af">
						<Afhandelen {...props} />
					</Kaart>
					<Uitklap
						titel="Is dit van een andere inwoner?"
						open={props.fouten.zaaknummer !== undefined || antwoord.teBevestigen}
					>
						<p>{omdat}</p>
						<VanWie {...props} />
					</Uitklap>
				</>
			)}
		</>
	);
}
