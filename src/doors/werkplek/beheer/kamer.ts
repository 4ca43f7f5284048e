import { mag } from "../../../rules/account/rollen.ts";
import type { Kamer } from "../werkplekdelen.ts";
import { registerGebruikers } from "./gebruikers.ts";
import { registerInstellingen } from "./instellingen.tsx";
import { registerInwonerpagina } from "./inwonerpagina.tsx";
import { registerKanalen } from "./kanalen.tsx";
import { registerKoppelingen } from "./koppelingen.ts";
import { registerLogboekpagina } from "./logboek.tsx";
import { registerRegister } from "./register.tsx";
import { registerSpreekuren } from "./spreekuren.tsx";
import { TABBLADEN } from "./tabs.tsx";
import { registerUitsluitingen } from "./uitsluitingen.ts";
import { registerWijken } from "./wijken.tsx";

/** For who runs Voordeur in a gemeente: gebruikers, instellingen, wijken, uitsluitingen and the audit log. */
export const kamer: Kamer = {
	pad: "/beheer",
	menu: { naam: "Beheer", recht: "uitsluitingen" },
	register(server, delen) {
		server.get("/beheer", { config: { recht: "uitsluitingen" } }, (request, reply) => {
			const eerste = TABBLADEN.find(({ recht }) => mag(request.gebruiker.rol, recht));
			return reply.redirect(eerste?.href ?? "/", 303);
		});
		registerGebruikers(server, delen);
		registerInstellingen(server, delen);
		registerInwonerpagina(server, delen);
		registerSpreekuren(server, delen);
		registerWijken(server, delen);
		registerRegister(server, delen);
		registerUitsluitingen(server, delen);
		registerKanalen(server, delen);
		registerKoppelingen(server, delen);
		registerLogboekpagina(server, delen);
	},
};
