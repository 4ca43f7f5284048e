import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { chooseAfzender } from "../../../rules/reach/antwoord/choose-zaak.ts";
import { type Kandidaatregel, readKandidaten } from "./queries.ts";
import { type Antwoordregel, readAntwoorden } from "./read-antwoorden.ts";

/** One answer with the zaken that it could belong to. */
export interface Antwoorddetail {
	readonly antwoord: Antwoordregel;
	readonly kandidaten: readonly Kandidaatregel[];
	/** Why Voordeur chose this zaak, or none. */
	readonly omdat: string;
}

/** Opens an answer; the look stands in the audit log. Null: no such answer. */
export async function openAntwoord(omgeving: Stapomgeving, antwoordId: number): Promise<Antwoorddetail | null> {
	const [antwoord] = await readAntwoorden(omgeving, { stand: "alle", antwoordId });
	if (!antwoord) return null;
	await logAudit(omgeving.trx, omgeving, "antwoord-bekeken", {
		...(antwoord.zaakId === null ? {} : { zaakId: antwoord.zaakId }),
		gegevens: { antwoord: antwoordId },
	});
	const kandidaten = antwoord.van ? await readKandidaten(omgeving.trx, omgeving.gemeenteId, antwoord.van) : [];
	const { omdat } = chooseAfzender(kandidaten, antwoord.teBevestigen ? antwoord.zaakId : null);
	return { antwoord, kandidaten, omdat };
}
