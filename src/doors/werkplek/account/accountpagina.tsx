import type { FastifyReply } from "fastify";
import { ROLNAMEN, ROLUITLEG } from "../../../rules/account/rollen.ts";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import type { Veldfouten } from "../formulier.ts";
import type { Aangemelde } from "../werkplekdelen.ts";
import { Telefoonformulier, Wachtwoordformulier } from "./formulieren.tsx";

/** What Voordeur knows of this colleague, and the password. */
export function Accountpagina(props: { reply: FastifyReply; fouten: Veldfouten; gebruiker: Aangemelde }) {
	const { reply, fouten, gebruiker } = props;
	return (
		<>
			<Sectie titel="Gegevens">
				<Kenmerken
					kenmerken={[
						{ naam: "Naam", waarde: gebruiker.naam },
						{ naam: "E-mailadres", waarde: gebruiker.email },
						{ naam: "Rol", waarde: `${ROLNAMEN[gebruiker.rol]}. ${ROLUITLEG[gebruiker.rol]}` },
						{ naam: "Wijken", waarde: gebruiker.wijken.length > 0 ? gebruiker.wijken.join(", ") : "alle" },
						{ naam: "Gemeente", waarde: gebruiker.gemeentenaam },
					]}
				/>
				<p className="vd-gedempt">Klopt dit niet? De beheerder van jouw gemeente past het aan.</p>
			</Sectie>
			<Sectie titel="Je directe telefoonnummer" id="telefoon">
				<Telefoonformulier reply={reply} fouten={fouten} telefoon={gebruiker.telefoon} />
			</Sectie>
			<Sectie titel="Wachtwoord wijzigen" id="wachtwoord">
				<Wachtwoordformulier reply={reply} fouten={fouten} actie="/account/wachtwoord" huidig email={gebruiker.email} />
			</Sectie>
		</>
	);
}
