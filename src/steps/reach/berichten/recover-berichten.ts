import { type Selectable, sql } from "kysely";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { DB } from "../../../database/types.ts";
import type { Bezorgstatus } from "../../../rules/reach/bericht/verzending.ts";
import type { Instelkanaal } from "../../../rules/reach/kanaal/aanbieder.ts";
import type { Ingesteld } from "../kanalen/read-kanaal.ts";
import { readKanalen } from "../kanalen/read-kanaal.ts";
import { type Berichtdelen, HUUR_MS } from "./berichtdelen.ts";
import { lockBericht, writeMislukt, writeOnbekend, writeOpnieuw, writeVerzonden } from "./write-uitkomst.ts";

const BLOK = 50;
/** So long the aanbieder is asked again when it cannot be reached; then a colleague decides. */
const VRAAG_TOT_MS = 24 * 3_600_000;
/** The aanbieder that is no other system: letters in a print file, made here. */
const PRINTEN = "afdruk";
const GEEN_ANTWOORD = "geen-antwoord";

/**
 * Messages that were begun and never finished: a worker was killed, or the aanbieder did not answer. The aanbieder is
 * asked by our reference: it has it → it went; it never saw it → it goes again; it cannot tell → a colleague decides.
 * Returns how many it looked at.
 */
export async function recoverBerichten(delen: Berichtdelen, gemeenteId: number): Promise<number> {
	const doe = <T>(werk: (omgeving: Stapomgeving) => Promise<T>) =>
		delen.voerUit({ gemeenteId, gebruikerId: null }, werk);
	const sinds = delen.nu();
	const voor = new Date(sinds.getTime() - (delen.huurMs ?? HUUR_MS));
	const gevonden = await doe(async (omgeving) => ({
		berichten: await claimVerlaten(omgeving, voor, sinds),
		kanalen: await readKanalen(omgeving),
	}));
	for (const bericht of gevonden.berichten) {
		const stand = await vraag(delen, bericht, gevonden.kanalen.get(bericht.kanaal as Instelkanaal));
		await doe(async (omgeving) => {
			const rij = await lockBericht(omgeving, bericht.id);
			if (rij?.status !== "bezig" || rij.bezig_sinds?.getTime() !== sinds.getTime()) return;
			const nu = delen.nu();
			if (stand === GEEN_ANTWOORD) {
				if (nu.getTime() - rij.status_op.getTime() < VRAAG_TOT_MS) return;
				await writeOnbekend(omgeving, rij, "De aanbieder geeft al een dag geen antwoord.", nu);
			} else if (stand === null) {
				await writeOnbekend(omgeving, rij, "Deze aanbieder kan niet zeggen of hij het bericht heeft.", nu);
			} else if (stand === "nooit-gezien") await writeOpnieuw(omgeving, rij, nu, null);
			else if (stand.soort === "mislukt") await writeMislukt(omgeving, delen.register, rij, { ...stand, nu });
			else await writeVerzonden(omgeving, delen.register, rij, { externId: null, nu });
			await omgeving.queue("plan-berichten", {});
		});
	}
	return gevonden.berichten.length;
}

/** Takes them over: the moment is the claim, so that a second worker leaves them alone. */
async function claimVerlaten({ trx, gemeenteId }: Stapomgeving, voor: Date, nu: Date) {
	const { rows } = await sql<Pick<Selectable<DB["berichten"]>, "id" | "kanaal" | "kenmerk" | "aanbieder">>`
		update berichten set bezig_sinds = ${nu} where gemeente_id = ${gemeenteId} and id in (
			select id from berichten where gemeente_id = ${gemeenteId} and status = 'bezig' and bezig_sinds < ${voor}
			order by bezig_sinds, id limit ${BLOK} for update skip locked)
		returning id, kanaal, kenmerk, aanbieder
	`.execute(trx);
	return rows;
}

async function vraag(
	delen: Berichtdelen,
	{ kenmerk, aanbieder }: { readonly kenmerk: string; readonly aanbieder: string | null },
	ingesteld: Ingesteld | undefined,
): Promise<Bezorgstatus | "nooit-gezien" | null | typeof GEEN_ANTWOORD> {
	// In a print file that was never finished: nothing has gone out.
	if (aanbieder === PRINTEN) return "nooit-gezien";
	if (!ingesteld || ingesteld.aanbieder !== aanbieder) return null;
	const verzender = delen.makeVerzender(ingesteld.aanbieder, ingesteld.instellingen, ingesteld.geheimen);
	if (!verzender.ok) return GEEN_ANTWOORD;
	try {
		return await verzender.waarde.zoek(kenmerk);
	} catch {
		return GEEN_ANTWOORD;
	}
}
