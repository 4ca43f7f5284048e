import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { type Auditfilter, type Auditregel, listAuditregels } from "./queries.ts";

const BLOK = 2_000;

/** Reads the audit log out block by block, so that memory stays flat; that it was read out is a line of its own. */
export async function* readAuditlog(databank: Databank, dader: Dader, filter: Auditfilter): AsyncGenerator<Auditregel> {
	await inGemeente(databank.db, dader.gemeenteId, (trx) =>
		logAudit(trx, dader, "logboek-gedownload", { gegevens: { ...filter } }),
	);
	let voorId: number | undefined;
	for (;;) {
		const blok = await inGemeente(databank.db, dader.gemeenteId, (trx) =>
			listAuditregels(trx, dader.gemeenteId, filter, { aantal: BLOK, voorId }),
		);
		yield* blok;
		voorId = blok.at(-1)?.id;
		if (blok.length < BLOK) return;
	}
}
