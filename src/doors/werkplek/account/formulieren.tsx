import type { FastifyReply } from "fastify";
import { WACHTWOORD_MIN } from "../../../rules/account/wachtwoord.ts";
import { formatTelefoonnummer } from "../../../rules/kernel/telefoonnummer.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht, Melding } from "../../../ui/delen/melding.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Veld } from "../../../ui/delen/veld.tsx";
import { type Invoer, toFoutregels, type Veldfouten } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";

interface Formulierdelen {
	readonly reply: FastifyReply;
	readonly fouten: Veldfouten;
}

/** E-mail address and password. */
export function Aanmeldformulier({ reply, fouten, invoer, demo }: Formulierdelen & { invoer: Invoer; demo: boolean }) {
	return (
		<form method="post" action="/aanmelden" noValidate>
			{csrfVeld(reply)}
			{demo && (
				<Melding soort="info" woord="Oefengemeente">
					Alle inwoners zijn verzonnen. De accounts staan in het venster waar de demo is gestart.
				</Melding>
			)}
			<Foutenoverzicht fouten={toFoutregels(fouten)} titel="Aanmelden lukt niet" />
			<Veld
				naam="email"
				label="E-mailadres"
				type="email"
				autocomplete="username"
				breedte="vol"
				verplicht
				waarde={invoer.email}
				fout={fouten.email}
			/>
			<Veld
				naam="wachtwoord"
				label="Wachtwoord"
				type="password"
				autocomplete="current-password"
				breedte="vol"
				verplicht
				fout={fouten.wachtwoord}
			/>
			<Knoppenrij>
				<Knop soort="primair">Verder</Knop>
			</Knoppenrij>
			<Knoppenrij>
				<Gedempt>Wachtwoord vergeten? De beheerder van jouw gemeente kan je een nieuwe link geven.</Gedempt>
			</Knoppenrij>
		</form>
	);
}

/** One's own direct number. */
export function Telefoonformulier({ reply, fouten, telefoon }: Formulierdelen & { telefoon: string | null }) {
	return (
		<form method="post" action="/account/telefoon" noValidate>
			{csrfVeld(reply)}
			<Veld
				naam="telefoon"
				label="Telefoonnummer"
				uitleg="Staat met je naam onder berichten aan bewoners. Laat je het leeg, dan staat er het nummer van de gemeente."
				type="tel"
				autocomplete="tel"
				waarde={telefoon ? formatTelefoonnummer(telefoon) : ""}
				fout={fouten.telefoon}
			/>
			<Knoppenrij>
				<Knop>Bewaar nummer</Knop>
			</Knoppenrij>
		</form>
	);
}

/** The six digits of the authenticator app. */
export function Codeveld({ fouten }: { fouten: Veldfouten }) {
	return (
		<Veld
			naam="code"
			label="Code uit je app"
			uitleg="Zes cijfers. De code wisselt elke dertig seconden."
			autocomplete="one-time-code"
			inputmode="numeric"
			breedte="kort"
			verplicht
			fout={fouten.code}
		/>
	);
}

/** Asks the code of somebody who has the second factor. */
export function Codeformulier({ reply, fouten, democode }: Formulierdelen & { democode: string | null }) {
	return (
		<form method="post" action="/aanmelden/code" noValidate>
			{csrfVeld(reply)}
			{democode && (
				<Melding soort="info" woord="Oefengemeente">
					Je hebt geen app nodig. De code is nu <strong>{democode}</strong>.
				</Melding>
			)}
			<Foutenoverzicht fouten={toFoutregels(fouten)} titel="Deze code klopt niet" />
			<Codeveld fouten={fouten} />
			<Knoppenrij>
				<Knop soort="primair">Meld aan</Knop>
				<Knop soort="subtiel" href="/aanmelden">
					Opnieuw beginnen
				</Knop>
			</Knoppenrij>
			<Knoppenrij>
				<Gedempt>Telefoon kwijt? De beheerder van jouw gemeente kan de tweede stap wissen.</Gedempt>
			</Knoppenrij>
		</form>
	);
}

/** Sets up the second factor: picture, the same in text, and a code to prove that it works. */
export function Instelformulier({ reply, fouten, qr, geheim }: Formulierdelen & { qr: string; geheim: string }) {
	return (
		<form method="post" action="/aanmelden/instellen" noValidate>
			{csrfVeld(reply)}
			<Foutenoverzicht fouten={toFoutregels(fouten)} titel="Deze code klopt niet" />
			<p>
				Met alleen een wachtwoord zijn gegevens over schulden niet veilig genoeg. Daarom vraagt Voordeur ook een code
				van je telefoon.
			</p>
			<ol>
				<li>
					Open een app voor codes op je telefoon, bijvoorbeeld Microsoft Authenticator, Google Authenticator of FreeOTP.
				</li>
				<li>Kies in die app: account toevoegen, en richt de camera op dit blokje.</li>
				<li>Vul hieronder de zes cijfers in die de app laat zien.</li>
			</ol>
			<div
				role="img"
				aria-label="QR-code voor je app. Lukt scannen niet, gebruik dan de sleutel hieronder."
				className="vd-qr"
				// biome-ignore lint/security/noDangerouslySetInnerHtml: the library's own SVG of our own text, no input of others
				dangerouslySetInnerHTML={{ __html: qr }}
			/>
			<p>
				Lukt scannen niet? Typ deze sleutel over in de app: <br />
				<code id="sleutel">{geheim.match(/.{1,4}/g)?.join(" ")}</code>
			</p>
			<Codeveld fouten={fouten} />
			<Knoppenrij>
				<Knop soort="primair">Bevestig</Knop>
			</Knoppenrij>
		</form>
	);
}

/** Chooses a password; with `huidig` the old one is asked too. */
export function Wachtwoordformulier(props: Formulierdelen & { actie: string; huidig?: boolean; email: string }) {
	const { reply, fouten, actie, huidig, email } = props;
	return (
		<form method="post" action={actie} noValidate>
			{csrfVeld(reply)}
			<Foutenoverzicht fouten={toFoutregels(fouten)} />
			{/* Tells a password manager for which account this is. */}
			<input type="hidden" name="gebruikersnaam" autoComplete="username" value={email} readOnly />
			{huidig && (
				<Veld
					naam="huidig"
					label="Huidig wachtwoord"
					type="password"
					autocomplete="current-password"
					verplicht
					fout={fouten.huidig}
				/>
			)}
			<Veld
				naam="nieuw"
				label="Nieuw wachtwoord"
				uitleg={`Minstens ${WACHTWOORD_MIN} tekens. Een zin van vier woorden is sterk en goed te onthouden.`}
				type="password"
				autocomplete="new-password"
				verplicht
				fout={fouten.nieuw}
			/>
			<Veld
				naam="nogmaals"
				label="Nieuw wachtwoord, nog een keer"
				type="password"
				autocomplete="new-password"
				verplicht
				fout={fouten.nogmaals}
			/>
			<Knoppenrij>
				<Knop soort="primair">Bewaar wachtwoord</Knop>
			</Knoppenrij>
		</form>
	);
}
