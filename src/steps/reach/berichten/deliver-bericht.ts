import { setTimeout as wacht } from "node:timers/promises";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Berichtkanaal, Verzendbericht, Verzenduitkomst } from "../../../rules/reach/bericht/verzending.ts";
import { MEESTE_KEREN, wachtNa } from "../../../rules/reach/bericht/weigering.ts";
import { ANTWOORD_MS, type Berichtdelen, HUUR_MS } from "./berichtdelen.ts";
import type { Berichtregel, Klaar } from "./claim-berichten.ts";
import { lockBericht, writeMislukt, writeOpnieuw, writeVerzonden } from "./write-uitkomst.ts";

/** Hands one message over with no transaction open, and writes what came of it. False when the aanbieder gave no answer. */
export async function deliverBericht(delen: Berichtdelen, gemeenteId: number, klaar: Klaar): Promise<boolean> {
	const { bericht, ingesteld, bezigSinds } = klaar;
	const doe = (werk: (omgeving: Stapomgeving) => Promise<void>) =>
		delen.voerUit({ gemeenteId, gebruikerId: null }, werk);
	// A process that stood still too long no longer holds its claim: another one may be asking about this message by now.
	if (delen.nu().getTime() - bezigSinds.getTime() > (delen.huurMs ?? HUUR_MS) / 2) {
		await doe((omgeving) => alsEigen(omgeving, klaar, (rij) => writeOpnieuw(omgeving, rij, delen.nu(), null)));
		return true;
	}
	const verzender = delen.makeVerzender(ingesteld.aanbieder, ingesteld.instellingen, ingesteld.geheimen);
	const uitkomst: Verzenduitkomst = verzender.ok
		? await binnenTijd(verzender.waarde.verstuur(maakVerzendbericht(klaar)))
		: { soort: "geweigerd", reden: "instellingen-onjuist", uitleg: verzender.reden };
	// Nobody knows: the message stays 'bezig', and when its time has passed the aanbieder is asked by our reference.
	if (uitkomst.soort === "onbekend") return false;
	const nu = delen.nu();
	await doe(async (omgeving) => {
		if (uitkomst.soort === "aangenomen") {
			const rij = await lockBericht(omgeving, bericht.id);
			if (!rij || rij.status === "verzonden" || rij.status === "bezorgd") return;
			await writeVerzonden(omgeving, delen.register, rij, { externId: uitkomst.externId, nu });
		} else {
			await alsEigen(omgeving, klaar, (rij) =>
				uitkomst.soort === "later" && rij.pogingen < MEESTE_KEREN
					? writeOpnieuw(omgeving, rij, straks(rij, uitkomst.naSeconden, nu), uitkomst.uitleg)
					: writeMislukt(omgeving, delen.register, rij, {
							reden: uitkomst.soort === "later" ? "instellingen-onjuist" : uitkomst.reden,
							uitleg: uitkomst.uitleg,
							nu,
						}),
			);
		}
		await omgeving.queue("plan-berichten", {});
	});
	return true;
}

const straks = (rij: Berichtregel, gevraagd: number, nu: Date): Date =>
	new Date(nu.getTime() + wachtNa(rij.pogingen, gevraagd) * 1_000);

/** Writes only while this claim holds: status and moment are those with which it was taken. */
async function alsEigen(omgeving: Stapomgeving, klaar: Klaar, werk: (rij: Berichtregel) => Promise<void>) {
	const rij = await lockBericht(omgeving, klaar.bericht.id);
	if (rij?.status === "bezig" && rij.bezig_sinds?.getTime() === klaar.bezigSinds.getTime()) await werk(rij);
}

/** An aanbieder that does not answer, or an adapter that breaks: nobody knows whether the message was taken. */
async function binnenTijd(antwoord: Promise<Verzenduitkomst>): Promise<Verzenduitkomst> {
	const stop = new AbortController();
	const telaat = wacht(ANTWOORD_MS, null, { signal: stop.signal }).then(
		() => ({ soort: "onbekend", uitleg: "De aanbieder gaf geen antwoord." }) as const,
	);
	telaat.catch(() => undefined);
	try {
		return await Promise.race([antwoord, telaat]);
	} catch {
		return { soort: "onbekend", uitleg: "Het versturen brak af." };
	} finally {
		stop.abort();
	}
}

function maakVerzendbericht({ bericht, inhoud }: Klaar): Verzendbericht {
	return {
		kenmerk: bericht.kenmerk,
		kanaal: bericht.kanaal as Berichtkanaal,
		naar: bericht.naar ?? "",
		adres: inhoud.adres,
		onderwerp: inhoud.onderwerp,
		tekst: inhoud.tekst,
		taal: bericht.taal,
		sjabloon: inhoud.sjabloon,
		agenda: inhoud.agenda,
	};
}
