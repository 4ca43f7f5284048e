import type { Kanaal } from "../../zaak/contactsoort.ts";
import type { Stap } from "../../zaak/route.ts";
import type { Tekstsoort } from "./tekst.ts";

const GESCHREVEN: readonly Kanaal[] = ["Brief", "Mail", "SMS", "WhatsApp"];
const PER_POST: readonly Kanaal[] = ["Brief", "Mail"];

/**
 * Which text a step of a route needs. `stappen` are the steps for this resident (stappenVoor): a written step that
 * announces another names what comes; one after an earlier message is a reminder; the first one invites. A visit has its
 * words in the step itself, and an appointment in a place has a confirmation of its own: null.
 */
export function chooseSoort(
	stap: Pick<Stap, "id" | "kanaal" | "aankondiging">,
	stappen: readonly Pick<Stap, "id" | "kanaal" | "aankondiging">[],
	poging: number,
): Tekstsoort | null {
	if (stap.kanaal === "Telefoon") return "gesprek";
	const aangekondigd = stappen.find((ander) => ander.id === stap.aankondiging)?.kanaal;
	if (stap.kanaal === "Kaartje") return aangekondigd === "Huisbezoek" ? "aankondiging-huisbezoek" : "niet-thuis";
	if (!GESCHREVEN.includes(stap.kanaal)) return null;
	if (aangekondigd === "Huisbezoek") return "aankondiging-huisbezoek";
	if (aangekondigd === "Telefoon") return "aankondiging-bellen";
	// An SMS that announces a message is that message: only by post one says that something comes.
	if (aangekondigd && GESCHREVEN.includes(aangekondigd) && PER_POST.includes(stap.kanaal))
		return "aankondiging-bericht";
	const eerder = stappen.slice(
		0,
		Math.max(
			0,
			stappen.findIndex((ander) => ander.id === stap.id),
		),
	);
	const alGeschreven = eerder.some((ander) => ander.aankondiging === null && GESCHREVEN.includes(ander.kanaal));
	return alGeschreven || poging > 1 ? "herinnering" : "uitnodiging";
}
