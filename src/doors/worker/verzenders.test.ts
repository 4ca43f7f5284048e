import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { accept } from "../../rules/kernel/result.ts";
import type { Verzenduitkomst } from "../../rules/reach/bericht/verzending.ts";
import { makeProefaanbieder, zetKanaal, zetTeamtelefoon } from "../../testing/berichten.ts";
import { stilSchema } from "../../testing/stil-schema.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { startWorker } from "./worker.ts";

const NU = new Date("2026-11-23T18:00:00Z");
let proef: Testdatabase;
const gemeenten: Proefgemeente[] = [];
beforeAll(async () => {
	proef = await createTestDatabase();
	for (const code of ["8801", "8802", "8803"]) {
		const gemeente = await maakProefgemeente(proef.databank, { code });
		gemeenten.push(gemeente);
		await zetTeamtelefoon(proef.databank, gemeente.id);
		await zetKanaal(proef.databank, gemeente.id, "SMS", "spryng");
		const zaak_id = await maakZaak(proef.databank, gemeente, "te-bellen");
		await inGemeente(proef.databank.db, gemeente.id, (trx) =>
			trx
				.insertInto("berichten")
				.values({
					...{ gemeente_id: gemeente.id, zaak_id, soort: "tevredenheid", kanaal: "SMS", doelgroep: "algemeen" },
					...{ taal: "nl", status: "gepland", gepland_op: NU },
				})
				.execute(),
		);
	}
});
afterAll(() => proef.sluit());

const tot = async (waar: () => boolean | Promise<boolean>, ms: number) => {
	for (const eind = Date.now() + ms; Date.now() < eind; ) {
		if (await waar()) return true;
		await new Promise((klaar) => setTimeout(klaar, 50));
	}
	return false;
};

test("while the aanbieder of every gemeente hangs, another job is done", { timeout: 60_000 }, async () => {
	const { delen } = makeProefaanbieder(proef.databank, () => NU);
	let hangt = 0;
	let laatLos: (uitkomst: Verzenduitkomst) => void = () => undefined;
	const antwoord = new Promise<Verzenduitkomst>((los) => {
		laatLos = los;
	});
	const verstuur = () => {
		hangt++;
		return antwoord;
	};
	const worker = await startWorker({
		eigenaar: proef.databank.eigenaar,
		voerUit: delen.voerUit,
		jobs: {
			lezer: bestandslezer,
			berichten: { ...delen, makeVerzender: (aanbieder) => accept({ aanbieder, verstuur, zoek: async () => null }) },
		},
		schema: stilSchema(delen.voerUit),
	});
	try {
		for (const { sanne } of gemeenten) await delen.voerUit(sanne, (omgeving) => omgeving.queue("send-berichten", {}));
		expect(await tot(() => hangt === 2, 10_000)).toBe(true);
		// An import of the third gemeente: its zaak waits for a decision.
		const { sanne, id } = gemeenten[2]!;
		const zaak = await maakZaak(proef.databank, gemeenten[2]!, "te-bellen", { werkinstructie_versie: null });
		await delen.voerUit(sanne, (omgeving) => omgeving.queue("decide-zaken", { vandaag: "2026-11-23" }));
		const besloten = () =>
			inGemeente(proef.databank.db, id, async (trx) => {
				const rij = trx.selectFrom("zaken").select("werkinstructie_versie").where("id", "=", zaak);
				return (await rij.executeTakeFirstOrThrow()).werkinstructie_versie !== null;
			});
		expect(await tot(besloten, 10_000)).toBe(true);
		expect(hangt).toBe(2);
	} finally {
		laatLos({ soort: "geweigerd", reden: "onbereikbaar", uitleg: "proef" });
		await worker.stop();
	}
});
