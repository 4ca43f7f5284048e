import { afterAll, beforeAll, expect, test } from "vitest";
import { jan, type Koppelproef, sep, startKoppelproef } from "../../testing/koppelproef.ts";
import type { Proefgemeente } from "../../testing/zaken.ts";
import { rematchSignalen } from "./rematch-signalen.ts";

let proef: Koppelproef;
beforeAll(async () => {
	proef = await startKoppelproef();
});
afterAll(() => proef.sluit());

const OP = new Date("2026-11-20T09:00:00Z");

/** A zaak with one message in this state and the code of its letter; then its only signaal is taken back. */
async function neemTerug(bij: Proefgemeente, status: string): Promise<number> {
	const [signaal] = await proef.lever(bij, [{ ...jan, ...sep }]);
	const zaakId = (await proef.stand(bij)).zaken[0]!.id;
	const deel = { gemeente_id: bij.id, zaak_id: zaakId };
	await proef.metTrx(bij, async (trx) => {
		const soort = { soort: "uitnodiging", kanaal: "SMS", doelgroep: "standaard", taal: "nl", stap: "sms", poging: 1 };
		const inhoud = Buffer.from("Beste Jan");
		await trx
			.insertInto("berichten")
			.values({ ...deel, ...soort, status, gepland_op: OP, naar: "+31612345678", inhoud })
			.execute();
		const code_hash = Buffer.from(`code ${bij.id}`);
		await trx
			.insertInto("inwonercodes")
			.values({ ...deel, code_hash, soort: "geheim", verloopt_op: OP })
			.execute();
		await trx
			.insertInto("inwonersessies")
			.values({ ...deel, sid_hash: code_hash, verloopt_op: OP })
			.execute();
		await trx.deleteFrom("signalen").where("id", "=", signaal!).execute();
	});
	await proef.doe(bij, (omgeving) =>
		rematchSignalen(omgeving, { zaken: [zaakId], verwant: [], vandaag: "2026-11-03" }),
	);
	return zaakId;
}

const leesRest = (bij: Proefgemeente) =>
	proef.metTrx(bij, async (trx) => ({
		berichten: await trx.selectFrom("berichten").select(["status", "reden", "naar", "inhoud"]).execute(),
		codes: await trx.selectFrom("inwonercodes").select("zaak_id").where("gemeente_id", "=", bij.id).execute(),
		sessies: await trx.selectFrom("inwonersessies").select("zaak_id").where("gemeente_id", "=", bij.id).execute(),
	}));

test.each(["gepland", "handwerk"])(
	"a zaak without signaal goes with all that was planned for it: a message that is %s",
	async (status) => {
		const bij = await proef.gemeente();
		await neemTerug(bij, status);
		expect((await proef.stand(bij)).zaken).toEqual([]);
		expect(await leesRest(bij)).toEqual({
			berichten: [{ status: "vervallen", reden: "zaak-verdwenen", naar: null, inhoud: null }],
			codes: [],
			sessies: [],
		});
	},
);

test.each(["bezig", "afgedrukt", "onbekend", "verzonden"])(
	"a zaak without signaal stays while its message is %s",
	async (status) => {
		const bij = await proef.gemeente();
		const zaakId = await neemTerug(bij, status);
		expect((await proef.stand(bij)).zaken.map(({ id }) => id)).toEqual([zaakId]);
		const { berichten, codes } = await leesRest(bij);
		expect(berichten).toMatchObject([{ status, naar: "+31612345678" }]);
		expect(codes).toHaveLength(1);
	},
);
