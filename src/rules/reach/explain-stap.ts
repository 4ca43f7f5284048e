import { formatDatum } from "../kernel/datum.ts";
import type { Kanaal } from "../zaak/contactsoort.ts";
import type { Stap } from "../zaak/route.ts";
import type { Poging, Routestand } from "./routestand.ts";

const POGING_IN_WOORDEN: Record<Kanaal, string> = {
	Telefoon: "het bellen",
	SMS: "de sms",
	WhatsApp: "het WhatsApp-bericht",
	Mail: "de e-mail",
	Brief: "de brief",
	Huisbezoek: "het bezoek",
	Kaartje: "het kaartje",
	"Afspraak op locatie": "de afspraak",
	Administratief: "de vorige stap",
	Overige: "de vorige stap",
};

function waarom(stap: Stap, stappen: readonly Stap[], { pogingen, vandaag }: Routestand): string {
	const opVolgorde = pogingen.toSorted((a, b) => a.datum.localeCompare(b.datum));
	const wanneer = ({ datum, dagdeel }: Poging) =>
		`${formatDatum(datum, vandaag)}${dagdeel ? ` (${dagdeel.toLowerCase()})` : ""}`;
	const eigen = opVolgorde.filter((poging) => poging.stapId === stap.id);
	const vorige = eigen.at(-1);
	if (vorige) return `Poging ${eigen.length + 1} van ${stap.maxPogingen}; de vorige was ${wanneer(vorige)}.`;
	if (stap.voorwaarde === "niet-thuis") return "Bij het bezoek was niemand thuis.";
	const aankondiger = stappen.find((ander) => ander.aankondiging === stap.id);
	const aangekondigd = aankondiger && opVolgorde.findLast((poging) => poging.stapId === aankondiger.id);
	if (aangekondigd) return `Dit is aangekondigd op ${formatDatum(aangekondigd.datum, vandaag)}.`;
	const laatste = opVolgorde.findLast((poging) => poging.stapId !== null);
	if (laatste) return `Er is nog geen reactie op ${POGING_IN_WOORDEN[laatste.kanaal]} van ${wanneer(laatste)}.`;
	return "Dit is de eerste stap van de aanpak.";
}

/** Why this step now, in plain Dutch: in a threatening situation that comes first. */
export function explainStap(stap: Stap, stappen: readonly Stap[], stand: Routestand): string {
	const reden = waarom(stap, stappen, stand);
	if (!stand.spoedUiterlijk) return reden;
	const uiterlijk = formatDatum(stand.spoedUiterlijk, stand.vandaag);
	return `Dreigende situatie: zorg uiterlijk ${uiterlijk} voor een gesprek. ${reden}`;
}
