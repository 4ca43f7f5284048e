import type { Berichtdelen } from "./berichtdelen.ts";
import { claimBerichten, type Klaar } from "./claim-berichten.ts";
import { deliverBericht } from "./deliver-bericht.ts";
import { prepareHandwerk } from "./prepare-handwerk.ts";
import { recoverBerichten } from "./recover-berichten.ts";

/** Messages made ready in one transaction, and how many are handed over at the same time. */
const BLOK = 20;
const TEGELIJK = 5;

/** Of a kanaal of which so many get no answer and none does, no more are begun in this run. */
const STIL = 3;

/**
 * Sends what is due. Each message is marked in a committed transaction before it is handed over, and its outcome is
 * written in one transaction after: whatever happens in between, it is known that it was begun, and nothing goes twice.
 * A kanaal whose aanbieder is silent is left for the next run: the others go on, and few messages wait for an answer.
 */
export async function sendBerichten(delen: Berichtdelen, gemeenteId: number): Promise<void> {
	await recoverBerichten(delen, gemeenteId);
	const dader = { gemeenteId, gebruikerId: null };
	while ((await delen.voerUit(dader, (omgeving) => prepareHandwerk(omgeving, { nu: delen.nu(), url: delen.url }))) > 0);
	const stil: string[] = [];
	for (;;) {
		const vraag = { nu: delen.nu(), url: delen.url, hoogstens: BLOK, wijze: "direct", zonder: stil } as const;
		const { klaar, bekeken } = await delen.voerUit(dader, (omgeving) => claimBerichten(omgeving, vraag));
		const antwoorden = await perStuk(klaar, (een) => deliverBericht(delen, gemeenteId, een));
		for (const [kanaal, groep] of Map.groupBy(antwoorden, (een) => een.kanaal)) {
			if (groep.length >= STIL && groep.every((een) => !een.antwoord)) stil.push(kanaal);
		}
		if (bekeken < BLOK) return;
	}
}

async function perStuk(klaar: readonly Klaar[], werk: (klaar: Klaar) => Promise<boolean>) {
	const rij = [...klaar];
	const uit: { kanaal: string; antwoord: boolean }[] = [];
	const loop = async () => {
		for (let een = rij.shift(); een; een = rij.shift()) {
			uit.push({ kanaal: een.bericht.kanaal, antwoord: await werk(een) });
		}
	};
	await Promise.all(Array.from({ length: TEGELIJK }, loop));
	return uit;
}
