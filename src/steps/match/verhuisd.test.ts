import { afterAll, beforeAll, expect, test } from "vitest";
import { elders, jan, type Koppelproef, okt, sep, startKoppelproef } from "../../testing/koppelproef.ts";

let proef: Koppelproef;
beforeAll(async () => {
	proef = await startKoppelproef();
});
afterAll(() => proef.sluit());

test.each([
	["of before does not put the zaak back on it", {}, "Nieuwstraat"],
	["that nobody reported yet does", elders, "Verhuisweg"],
] as const)("the resident moved, said the BRP: a new signaal with an address %s", async (_wat, adres, straat) => {
	const bij = await proef.gemeente();
	await proef.lever(bij, [{ ...jan, ...sep, bedragCent: 90_000 }]);
	const [zaak] = (await proef.stand(bij)).zaken;
	await proef.metTrx(bij, async (trx) => {
		const nieuw = {
			straat: "Nieuwstraat",
			postcode: "6041BB",
			huisnummer: 7,
			adressleutel: "6041BB|7||",
			wijk: "Oost",
		};
		await trx.updateTable("zaken").set(nieuw).where("id", "=", zaak!.id).execute();
		const tekst = "De BRP geeft een nieuw adres.";
		await trx
			.insertInto("gebeurtenissen")
			.values({ gemeente_id: bij.id, zaak_id: zaak!.id, soort: "verhuisd", tekst })
			.execute();
	});
	await proef.lever(bij, [{ ...jan, ...okt, ...adres, partnertype: "Energie", bedragCent: 40_000 }]);
	const { zaken } = await proef.stand(bij);
	expect(zaken).toMatchObject([{ id: zaak!.id, straat, bedrag_cent: 130_000 }]);
});
