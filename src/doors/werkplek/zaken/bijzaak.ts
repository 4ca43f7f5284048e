import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { zegBeltijd } from "../../../rules/decide/capaciteit.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { readNietBezoeken } from "../../../steps/beheer/queries.ts";
import { type Afspraak, readAfsprakenVan } from "../../../steps/reach/afspraken/queries.ts";
import { type Antwoordregel, readAntwoorden } from "../../../steps/reach/antwoorden/read-antwoorden.ts";
import {
	readStapbericht,
	readZaakberichten,
	type Stapbericht,
	type Zaakbericht,
} from "../../../steps/reach/berichten/read-zaakberichten.ts";
import { readWerktijden } from "../../../steps/vandaag/queries.ts";
import { readWieKeek, type Zaakkop } from "../../../steps/zaken/detail-queries.ts";
import { readKoppelingen, type Zaakkoppeling } from "../../../steps/zaken/read-koppelingen.ts";

/** The tabs under a zaak; each has an address of its own. */
export const TABS = ["verloop", "signalen", "notities", "afspraken", "berichten", "wie-keek"] as const;
export type Zaaktab = (typeof TABS)[number];

/** What other rooms know of a zaak: on every tab, and what only one tab shows. */
export interface Bijzaak {
	readonly antwoorden: readonly Antwoordregel[];
	readonly afspraken: readonly Afspraak[];
	readonly stapbericht: Stapbericht | null;
	readonly berichten: readonly Zaakbericht[];
	readonly koppelingen: readonly Zaakkoppeling[];
	/** The line of the do-not-visit list that holds today. */
	readonly nietBezoeken: Awaited<ReturnType<typeof readNietBezoeken>>;
	/** When calling begins again, as a sentence; null when it is fine now. */
	readonly beltijd: string | null;
	readonly wieKeek: Awaited<ReturnType<typeof readWieKeek>>;
}

/** Asks it all at once, so that the questions travel together. */
export async function readBijzaak(
	omgeving: Stapomgeving,
	{ id, volgende_kanaal }: Zaakkop,
	tab: Zaaktab,
	nu: Date,
): Promise<Bijzaak> {
	const { trx, gemeenteId } = omgeving;
	const { datum, tijd } = lokaleTijd(nu);
	const [antwoorden, afspraken, stapbericht, berichten, koppelingen, wieKeek, nietBezoeken, werktijden] =
		await Promise.all([
			readAntwoorden(omgeving, { stand: "alle", zaakId: id }),
			readAfsprakenVan(trx, gemeenteId, id),
			readStapbericht(omgeving, { zaakId: id, kanaal: volgende_kanaal }, nu),
			tab === "berichten" ? readZaakberichten(omgeving, id) : [],
			tab === "signalen" ? readKoppelingen(trx, gemeenteId, id) : [],
			tab === "wie-keek" ? readWieKeek(trx, gemeenteId, id) : [],
			readNietBezoeken(trx, gemeenteId, id, datum),
			readWerktijden(trx, gemeenteId),
		]);
	const beltijd = zegBeltijd(werktijden, tijd);
	return { antwoorden, afspraken, stapbericht, berichten, koppelingen, nietBezoeken, beltijd, wieKeek };
}
