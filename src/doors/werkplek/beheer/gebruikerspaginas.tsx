import type { FastifyReply } from "fastify";
import { ROLLEN, ROLNAMEN, ROLUITLEG, type Rol } from "../../../rules/account/rollen.ts";
import { AANMELDLINK_UREN } from "../../../steps/account/aanmeldlink.ts";
import type { Gebruikerregel } from "../../../steps/account/queries.ts";
import { Keuzerondjes, Vinkjes } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { Foutenoverzicht, Melding, Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Veld } from "../../../ui/delen/veld.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import { type Invoer, toFoutregels, type Veldfouten, vulVelden } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import { Postknop } from "../postknop.tsx";
import { formatMoment } from "../tijd.ts";
import type { Klok } from "../werkplekdelen.ts";
import { Beheertabs } from "./tabs.tsx";

/** How an account stands, in a word. */
function Stand({ rij, nu }: { rij: Gebruikerregel; nu: Date }) {
	if (!rij.actief) return <Statusmerk soort="urgent">Geblokkeerd</Statusmerk>;
	if (!rij.heeftWachtwoord) return <Statusmerk soort="info">Nog niet begonnen</Statusmerk>;
	if (rij.geblokkeerdTot && rij.geblokkeerdTot > nu) return <Statusmerk soort="urgent">Even op slot</Statusmerk>;
	if (!rij.heeftTweedeFactor) return <Statusmerk soort="info">Tweede stap ontbreekt</Statusmerk>;
	return <Statusmerk soort="goed">Actief</Statusmerk>;
}

const laatst = (rij: Gebruikerregel, klok: Klok) =>
	rij.laatstAangemeldOp ? formatMoment(rij.laatstAangemeldOp, klok.vandaag()) : "nog nooit";

/** Everybody of the gemeente. */
export function Gebruikerslijst({ rijen, klok, rol }: { rijen: readonly Gebruikerregel[]; klok: Klok; rol: Rol }) {
	return {
		actie: (
			<Knop soort="primair" href="/beheer/gebruikers/nieuw">
				Voeg gebruiker toe
			</Knop>
		),
		inhoud: (
			<>
				<Beheertabs rol={rol} huidig="/beheer/gebruikers" />
				<Tabel
					bijschrift="Gebruikers"
					bijschriftVerborgen
					rijen={rijen}
					rijSleutel={(rij) => String(rij.id)}
					kolommen={[
						{ kop: "Naam", rijkop: true, cel: (rij) => <a href={`/beheer/gebruikers/${rij.id}`}>{rij.naam}</a> },
						{ kop: "E-mailadres", cel: (rij) => rij.email },
						{ kop: "Rol", cel: (rij) => ROLNAMEN[rij.rol] },
						{ kop: "Wijken", cel: (rij) => (rij.wijken.length > 0 ? rij.wijken.join(", ") : "alle") },
						{ kop: "Stand", cel: (rij) => <Stand rij={rij} nu={klok.nu()} /> },
						{ kop: "Laatst aangemeld", cel: (rij) => laatst(rij, klok) },
					]}
				/>
			</>
		),
	};
}

interface Formulierprops {
	readonly reply: FastifyReply;
	readonly actie: string;
	readonly fouten: Veldfouten;
	readonly invoer: Invoer;
	readonly gekozen: readonly string[];
	readonly wijken: readonly string[];
	readonly nieuw?: boolean;
}

/** Name, e-mail address (only at first), role and wijken. */
export function Gebruikersformulier({ reply, actie, fouten, invoer, gekozen, wijken, nieuw }: Formulierprops) {
	const veld = vulVelden(invoer, fouten);
	const keuzes = [...new Set([...wijken, ...gekozen])].map((wijk) => ({ waarde: wijk, naam: wijk }));
	return (
		<form method="post" action={actie} noValidate>
			{csrfVeld(reply)}
			<Foutenoverzicht fouten={toFoutregels(fouten)} />
			<Veld {...veld("naam")} label="Naam" autocomplete="off" verplicht />
			{nieuw && <Veld {...veld("email")} label="E-mailadres van het werk" type="email" autocomplete="off" verplicht />}
			<Keuzerondjes
				{...veld("rol")}
				label="Rol"
				verplicht
				naast
				keuzes={ROLLEN.map((rol) => ({ waarde: rol, naam: ROLNAMEN[rol], uitleg: ROLUITLEG[rol] }))}
			/>
			{keuzes.length > 0 && (
				<Vinkjes
					naam="wijken"
					label="Wijken"
					optioneel
					uitleg="Wat iemand bij Vandaag als eerste ziet. Niets gekozen is alle wijken."
					waarden={gekozen}
					keuzes={keuzes}
				/>
			)}
			<Knoppenrij>
				<Knop soort="primair">{nieuw ? "Voeg toe" : "Bewaar"}</Knop>
				<Knop soort="subtiel" href="/beheer/gebruikers">
					Terug
				</Knop>
			</Knoppenrij>
		</form>
	);
}

type Eenprops = Pick<Formulierprops, "reply" | "fouten" | "wijken"> & {
	readonly gebruiker: Gebruikerregel;
	readonly invoer: Invoer | undefined;
	readonly gekozen: readonly string[] | undefined;
	readonly klok: Klok;
	readonly zelf: boolean;
};

/** One colleague: what may be changed, and what helps who cannot get in. */
export function Gebruikerpagina({ reply, fouten, gebruiker, wijken, invoer, gekozen, klok, zelf }: Eenprops) {
	const pad = `/beheer/gebruikers/${gebruiker.id}`;
	return (
		<>
			<Kenmerken
				kenmerken={[
					{ naam: "Stand", waarde: <Stand rij={gebruiker} nu={klok.nu()} /> },
					{ naam: "Laatst aangemeld", waarde: laatst(gebruiker, klok) },
				]}
			/>
			<Sectie titel="Gegevens">
				<Gebruikersformulier
					reply={reply}
					actie={pad}
					fouten={fouten}
					invoer={invoer ?? { naam: gebruiker.naam, rol: gebruiker.rol }}
					gekozen={gekozen ?? gebruiker.wijken}
					wijken={wijken}
				/>
			</Sectie>
			<Sectie titel="Toegang">
				{zelf && (
					<p>
						Dit ben je zelf. Je wachtwoord wijzig je bij <a href="/account">Mijn account</a>.
					</p>
				)}
				<Knoppenrij>
					{gebruiker.actief && (
						<Postknop reply={reply} naar={`${pad}/link`}>
							Maak nieuwe link
						</Postknop>
					)}
					{!zelf && gebruiker.heeftTweedeFactor && <Knop href={`${pad}/tweede-factor`}>Wis tweede stap</Knop>}
					{!zelf && gebruiker.actief && <Knop href={`${pad}/blokkeren`}>Blokkeer</Knop>}
					{!gebruiker.actief && <Knop href={`${pad}/deblokkeren`}>Hef blokkade op</Knop>}
				</Knoppenrij>
			</Sectie>
		</>
	);
}

/** The one-time link, shown this once. */
export function Linkpagina({ naam, link }: { naam: string; link: string }) {
	return (
		<>
			<Melding soort="goed" woord="Link gemaakt" nieuw>
				{`Hiermee kiest ${naam} een wachtwoord. De link werkt één keer, ${AANMELDLINK_UREN} uur lang.`}
			</Melding>
			<Veld
				naam="link"
				label="Link"
				waarde={link}
				alleenLezen
				breedte="vol"
				uitleg="Je ziet deze link alleen nu. Kopieer hem."
			/>
			<p>
				Geef de link zelf aan {naam}, liefst in een gesprek of via de mail van de gemeente. Wie de link heeft, kan het
				account in gebruik nemen.
			</p>
			<Knoppenrij>
				<Knop href="/beheer/gebruikers">Naar gebruikers</Knop>
			</Knoppenrij>
		</>
	);
}

/** Asks before something that is hard to take back; a page of its own, so it works without JavaScript. */
export function Bevestigpagina(props: {
	reply: FastifyReply;
	actie: string;
	knop: string;
	vraag: string;
	terug: string;
}) {
	return (
		<form method="post" action={props.actie}>
			{csrfVeld(props.reply)}
			<p>{props.vraag}</p>
			<Knoppenrij>
				<Knop soort="primair">{props.knop}</Knop>
				<Knop soort="subtiel" href={props.terug}>
					Nee, ga terug
				</Knop>
			</Knoppenrij>
		</form>
	);
}
