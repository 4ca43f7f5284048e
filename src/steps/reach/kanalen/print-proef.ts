import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Drukker } from "../../../outside/letter/port.ts";
import type { Datum } from "../../../rules/kernel/datum.ts";
import { type Result, refuse } from "../../../rules/kernel/result.ts";
import type { Instelkanaal, Waarden } from "../../../rules/reach/kanaal/aanbieder.ts";
import { findAanbieder } from "./aanbieders.ts";
import { selectKanaal } from "./queries.ts";
import { bewaardeInstellingen } from "./read-kanaal.ts";

/** Somebody who does not exist, at the address of the gemeente's own imagination. */
const ADRES = { naam: "P. Proef", straat: "Proefstraat", huisnummer: "1 A", postcode: "1234AB", plaats: "Proefstad" };
const TEKST =
	"Hallo meneer Proef,\n\nDit is een proefbrief van Voordeur. Leg hem in een envelop en kijk of het adres goed in het venster staat.\n\n- Is het adres helemaal te lezen?\n- Is er verder niets te lezen?\n\nMet vriendelijke groet,";

/** What is needed to print: read before, so that no transaction waits for the print room. */
export async function readDrukwijze(
	{ trx, gemeenteId }: Pick<Stapomgeving, "trx" | "gemeenteId">,
	kanaal: Instelkanaal,
): Promise<{ wijze: "drukwerk" | "handwerk"; opmaak: Waarden } | null> {
	const rij = await selectKanaal(trx, gemeenteId, kanaal);
	const wijze = rij && findAanbieder(rij.aanbieder)?.wijze;
	if (!rij || !wijze || wijze === "direct") return null;
	return { wijze, opmaak: bewaardeInstellingen.parse(rij.instellingen).velden };
}

/** A letter, or a list for writing by hand, made with the settings as they are kept: to hold beside the envelope. */
export async function printProef(
	drukker: Drukker,
	{ wijze, opmaak }: { wijze: "drukwerk" | "handwerk"; opmaak: Waarden },
	dag: Datum,
): Promise<Result<Buffer, string>> {
	if (wijze === "handwerk") return drukker.drukHandlijst([{ kenmerk: "proef", adres: ADRES }], opmaak, dag);
	const brief = {
		...{ kenmerk: "proef", adres: ADRES, onderwerp: "Proefbrief", tekst: TEKST, taal: "nl" },
		...{ link: "https://voordeur.example/mijn/proef", ondertekening: { naam: "Voordeur", functie: "" } },
	};
	const gedrukt = await drukker.drukBrieven([brief], opmaak, dag);
	if (!gedrukt.ok) return gedrukt;
	const [bestand] = gedrukt.waarde.bestanden;
	return bestand
		? { ok: true, waarde: bestand.pdf }
		: refuse(gedrukt.waarde.geweigerd[0]?.uitleg ?? "De proefbrief is niet gemaakt.");
}
