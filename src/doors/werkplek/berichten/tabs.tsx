import { Tabs } from "../../../ui/delen/bladeren.tsx";

const TABS = [
	{ naam: "Berichten", href: "/berichten" },
	{ naam: "Met de hand", href: "/berichten/handwerk" },
] as const;

/** The pages of this room. */
export const Berichttabs = ({ huidig }: { huidig: string }) => (
	<Tabs naam="Onderdelen van berichten" tabs={TABS.map((tab) => ({ ...tab, huidig: tab.href === huidig }))} />
);
