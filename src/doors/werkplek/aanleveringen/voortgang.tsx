import type { GemeenteInstellingen } from "../../../rules/zaak/gemeente-instellingen.ts";
import type { Aanleverstatus } from "../../../steps/import/list-aanleveringen.ts";
import { Voortgang } from "../../../ui/delen/voortgang.tsx";
import { getalTekst } from "./teksten.ts";

/** What is needed to say how far a delivery is. */
export interface Stand {
	readonly id: number;
	readonly status: Aanleverstatus;
	readonly voortgang: number;
}

/** Is somebody waiting for this? A gemeente that matches once a month is not: then the rows are in, and that is that. */
export function isBezig(status: Aanleverstatus, instellingen: GemeenteInstellingen): boolean {
	return status === "ontvangen" || (status === "ingelezen" && instellingen.matchen.wanneer === "direct");
}

/**
 * How far a delivery is, in two steps: reading and making zaken. The number of rows of a file is not known before its end,
 * so the bar counts steps and the words count rows. `fragment` is the address that returns this again.
 */
export function Aanlevervoortgang({ stand, fragment }: { stand: Stand; fragment?: string }) {
	const lezen = stand.status === "ontvangen";
	const gelezen = stand.voortgang > 0 ? `, ${getalTekst(stand.voortgang)} regels gelezen` : "";
	const tekst = lezen ? `Stap 1 van 2: lezen${gelezen}` : "Stap 2 van 2: zaken maken";
	const gedaan = lezen ? (stand.voortgang > 0 ? 0.5 : 0.1) : 1.5;
	return <Voortgang gedaan={gedaan} totaal={2} tekst={tekst} elke={2} {...(fragment ? { fragment } : {})} />;
}
