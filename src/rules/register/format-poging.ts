import type { Dagdeel, Kanaal } from "../zaak/contactsoort.ts";
import { findUitkomst } from "./register-uitkomst.ts";

const WERKWOORD: Record<Kanaal, string> = {
	Telefoon: "Gebeld",
	SMS: "Sms",
	WhatsApp: "WhatsApp",
	Mail: "E-mail",
	Brief: "Brief",
	Huisbezoek: "Huisbezoek",
	Kaartje: "Kaart",
	"Afspraak op locatie": "Afspraak",
	Administratief: "Administratie",
	Overige: "Anders",
};

/** "Gebeld (ochtend): geen gehoor" */
export function formatPoging(poging: { kanaal: Kanaal; dagdeel: Dagdeel; uitkomst: string }): string {
	const wat = findUitkomst(poging.uitkomst)?.kort ?? poging.uitkomst;
	const metDagdeel = poging.kanaal === "Telefoon" || poging.kanaal === "Huisbezoek";
	return `${WERKWOORD[poging.kanaal]}${metDagdeel ? ` (${poging.dagdeel.toLowerCase()})` : ""}: ${wat}`;
}

const STAPWERKWOORD: Record<Kanaal, string> = {
	Telefoon: "Bellen",
	SMS: "Sms sturen",
	WhatsApp: "WhatsApp sturen",
	Mail: "E-mail sturen",
	Brief: "Brief sturen",
	Huisbezoek: "Op bezoek gaan",
	Kaartje: "Kaart achterlaten",
	"Afspraak op locatie": "Afspraak",
	Administratief: "Afhandelen",
	Overige: "Anders",
};

/** "Bellen, 2e van 3": what to do now, in words. One attempt needs no number. */
export function formatStap(kanaal: Kanaal, poging: number | null, max: number | null): string {
	const nummer = poging !== null && max !== null && max > 1 ? `, ${poging}e van ${max}` : "";
	return `${STAPWERKWOORD[kanaal]}${nummer}`;
}
