import type { Berichtdelen } from "./berichtdelen.ts";
import { claimBerichten, type Klaar } from "./claim-berichten.ts";
import { deliverBericht } from "./deliver-bericht.ts";
import { prepareHandwerk } from "./prepare-handwerk.ts";
import { recoverBerichten } from "./recover-berichten.ts";

/** Messages made ready in one transaction, and how many are handed over at the same time. */
const BLOK = 20;
const TEGELIJK = 5;

/**
 * Sends what is due. Each message is marked in a committed transaction before it is handed over, and its outcome is
 * written in one transaction after: whatever happens in between, it is known that it was begun, and nothing goes twice.
 */
export async function sendBerichten(delen: Berichtdelen, gemeenteId: number): Promise<void> {
	await recoverBerichten(delen, gemeenteId);
	const dader = { gemeenteId, gebruikerId: null };
	while ((await delen.voerUit(dader, (omgeving) => prepareHandwerk(omgeving, { nu: delen.nu(), url: delen.url }))) > 0);
	for (;;) {
		const { klaar, bekeken } = await delen.voerUit(dader, (omgeving) =>
			claimBerichten(omgeving, { nu: delen.nu(), url: delen.url, hoogstens: BLOK, wijze: "direct" }),
		);
		await perStuk(klaar, (een) => deliverBericht(delen, gemeenteId, een));
		if (bekeken < BLOK) return;
	}
}

async function perStuk(klaar: readonly Klaar[], werk: (klaar: Klaar) => Promise<void>): Promise<void> {
	const rij = [...klaar];
	const loop = async () => {
		for (let een = rij.shift(); een; een = rij.shift()) await werk(een);
	};
	await Promise.all(Array.from({ length: TEGELIJK }, loop));
}
