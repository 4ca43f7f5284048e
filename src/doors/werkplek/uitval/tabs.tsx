import { Tabs } from "../../../ui/delen/bladeren.tsx";

const TABS = [
	{ naam: "Te beslissen", href: "/uitval" },
	{ naam: "Gevraagd", href: "/uitval?lijst=gevraagd" },
	{ naam: "Berichten aan partners", href: "/uitval/partners" },
	{ naam: "Onthouden besluiten", href: "/uitval/onthouden" },
] as const;

/** The pages of the drop-out list. */
export function Uitvaltabs({ huidig, open, gevraagd }: { huidig: string; open?: number; gevraagd?: number }) {
	const aantallen: Record<string, number | undefined> = { "/uitval": open, "/uitval?lijst=gevraagd": gevraagd };
	return (
		<Tabs
			naam="Onderdelen van uitval"
			tabs={TABS.map(({ naam, href }) => {
				const aantal = aantallen[href];
				return { naam, href, huidig: href === huidig, ...(aantal ? { aantal } : {}) };
			})}
		/>
	);
}
