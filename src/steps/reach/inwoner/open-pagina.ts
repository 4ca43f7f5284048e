import type { Databank } from "../../../database/databank.ts";
import { inGemeente, type Trx } from "../../../database/gemeente-transactie.ts";
import type { Inwonercode } from "./find-inwonercode.ts";
import { type Afzender, type Inwonerpagina, readAfzender, readInwonerpagina } from "./read-inwonerpagina.ts";

/** The page behind a code; null when its zaak was erased. */
export const openInwonerpagina = (
	databank: Databank,
	{ gemeenteId, zaakId }: Pick<Inwonercode, "gemeenteId" | "zaakId">,
	nu: Date,
): Promise<Inwonerpagina | null> =>
	inGemeente(databank.db, gemeenteId, (trx) => readInwonerpagina(trx, gemeenteId, zaakId, nu));

/** The gemeente of a code that opens nothing any more: whom to call. */
export const openAfzender = (databank: Databank, gemeenteId: number): Promise<Afzender> =>
	inGemeente(databank.db, gemeenteId, (trx) => readAfzender(trx, gemeenteId));

/** Runs queries that see one gemeente: that of the code. */
export const leesVoorCode = <T>(
	databank: Databank,
	{ gemeenteId }: Pick<Inwonercode, "gemeenteId">,
	werk: (trx: Trx) => Promise<T>,
): Promise<T> => inGemeente(databank.db, gemeenteId, werk);
