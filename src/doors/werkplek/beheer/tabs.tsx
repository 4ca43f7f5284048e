import { mag, type Recht, type Rol } from "../../../rules/account/rollen.ts";
import { Tabs } from "../../../ui/delen/bladeren.tsx";

/** The pages of this room, with the right each asks for. */
export const TABBLADEN = [
	{ naam: "Gebruikers", href: "/beheer/gebruikers", recht: "gebruikers" },
	{ naam: "Instellingen", href: "/beheer/instellingen", recht: "instellingen" },
	{ naam: "Inwonerpagina", href: "/beheer/inwonerpagina", recht: "instellingen" },
	{ naam: "Wijken", href: "/beheer/wijken", recht: "wijken" },
	{ naam: "Uitsluitingen", href: "/beheer/uitsluitingen", recht: "uitsluitingen" },
	{ naam: "Register", href: "/beheer/register", recht: "register" },
	{ naam: "Spreekuren", href: "/beheer/spreekuren", recht: "spreekuren" },
	{ naam: "Kanalen", href: "/beheer/kanalen", recht: "instellingen" },
	{ naam: "Koppelingen", href: "/beheer/koppelingen", recht: "koppelingen" },
	{ naam: "Logboek", href: "/beheer/logboek", recht: "audit" },
] as const satisfies readonly { naam: string; href: string; recht: Recht }[];

/** The tabs this role may open; one alone needs no tabs. */
export function Beheertabs({ rol, huidig }: { rol: Rol; huidig: (typeof TABBLADEN)[number]["href"] }) {
	const tabs = TABBLADEN.filter(({ recht }) => mag(rol, recht));
	if (tabs.length < 2) return null;
	return (
		<Tabs naam="Onderdelen van beheer" tabs={tabs.map(({ naam, href }) => ({ naam, href, huidig: href === huidig }))} />
	);
}
