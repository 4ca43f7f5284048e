import type { Datum } from "../../rules/kernel/datum.ts";
import type { Brpvolger, Volgantwoord } from "./port.ts";
import { leesUitkomst } from "./uitkomsttabel.ts";
import { type Brpverbinding, stuurVerzoek } from "./verbinding.ts";
import { type Klok, VOLHOUDEN, Volhouder, type Volhoudinstelling } from "./volhouden.ts";

/** Settings of the link with Haal Centraal BRP bijwerken ("BRP Update API", version 1). */
export interface Volginstelling {
	readonly verbinding: Brpverbinding;
	readonly klok: Klok;
	readonly volhouden?: Volhoudinstelling;
}

const BSN = /^\d{9}$/;
const DAG = /^\d{4}-\d{2}-\d{2}$/;
const rijVan = (inhoud: unknown, naam: string): readonly unknown[] | null => {
	const rij = (inhoud as Record<string, unknown>)[naam] ?? [];
	return Array.isArray(rij) ? rij : null;
};

/** Who we follow, as the other side keeps it; null when it is not what the description promises. */
function leesGevolgd(inhoud: unknown): Map<string, Datum | null> | null {
	const rij = rijVan(inhoud, "volgindicaties") as readonly Record<string, unknown>[] | null;
	if (!rij?.every((een) => BSN.test(String(een.burgerservicenummer)))) return null;
	return new Map(
		rij.map((een) => [String(een.burgerservicenummer), DAG.test(String(een.einddatum)) ? String(een.einddatum) : null]),
	);
}

function leesGewijzigd(inhoud: unknown): string[] | null {
	const rij = rijVan(inhoud, "burgerservicenummers");
	return rij?.every((een) => BSN.test(String(een))) ? rij.map(String) : null;
}

/**
 * Follows persons and asks who changed. Its description puts the BSN of who is followed in the address (PUT
 * /volgindicaties/{bsn}); it is the only place where that happens, and nothing here writes an address down.
 */
export function maakVolger({ verbinding, klok, volhouden = VOLHOUDEN }: Volginstelling): Brpvolger {
	const volhouder = new Volhouder(volhouden, klok);
	async function vraag<T>(
		verzoek: { methode: "GET" | "PUT"; pad: string; inhoud?: unknown },
		lees: (inhoud: unknown) => T | null,
	): Promise<Volgantwoord<T>> {
		const antwoord = await volhouder.doe<Volgantwoord<T>>(async () => {
			const bericht = await stuurVerzoek(verbinding, verzoek);
			const uitkomst = leesUitkomst(bericht?.status === 201 ? { ...bericht, status: 200 } : bericht);
			if (uitkomst.soort === "tijdelijk") return uitkomst;
			if (uitkomst.soort === "te-veel-treffers") return { soort: "tijdelijk" };
			if (uitkomst.soort === "geweigerd") return { soort: "gelukt", waarde: uitkomst };
			const waarde = lees(uitkomst.inhoud);
			return waarde === null ? { soort: "tijdelijk" } : { soort: "gelukt", waarde: { soort: "gelukt", waarde } };
		});
		return antwoord.soort === "gelukt" ? antwoord.waarde : antwoord;
	}
	return {
		gevolgd: () => vraag({ methode: "GET", pad: "/volgindicaties" }, leesGevolgd),
		volg: (bsn, einddatum) =>
			vraag({ methode: "PUT", pad: `/volgindicaties/${bsn}`, inhoud: { einddatum } }, () => true as const),
		gewijzigd: (vanaf) => vraag({ methode: "GET", pad: `/wijzigingen?vanaf=${vanaf}` }, leesGewijzigd),
	};
}
