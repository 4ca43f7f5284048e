import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WERKINSTRUCTIES } from "../../rules/decide/ready-ones.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import { type Besluitproef, startBesluitproef } from "../../testing/besluitproef.ts";
import type { Zaakstaat } from "../../testing/zaakstaten.ts";
import { maakZaak, PROEFDAG, type Zaakopties } from "../../testing/zaken.ts";

const { heemskerk, landelijk } = WERKINSTRUCTIES;

let proef: Besluitproef;
beforeAll(async () => {
	proef = await startBesluitproef();
});
afterAll(() => proef.sluit());

describe("a new version of the werkinstructie", () => {
	/** A zaak that was decided by version 7, and then version 8 takes effect. */
	async function zaakVan7(inhoud: Werkinstructie, staat: Zaakstaat, opties: Zaakopties = {}) {
		const gemeente = await proef.gemeente();
		const id = await maakZaak(proef.databank, gemeente, staat, opties);
		await proef.metTrx(gemeente, async (trx) => {
			await trx.updateTable("werkinstructies").set({ status: "vervangen" }).execute();
			const nieuw = { gemeente_id: gemeente.id, versie: 8, status: "actief", inhoud: JSON.stringify(inhoud) };
			await trx.insertInto("werkinstructies").values(nieuw).execute();
		});
		return { gemeente, id, zaak: await proef.sluitSignaalAan(gemeente, id) };
	}
	const niets: Werkinstructie = {
		...heemskerk,
		drempels: [{ id: "drempel", als: {}, bedragCent: 9_000_000, omdat: "Te laag.", bron: "proef" }],
	};

	test("leaves a zaak that was begun its route, its version and its reason, also when it would not pick it up", async () => {
		const { gemeente, id, zaak } = await zaakVan7(niets, "tweede-belpoging");
		expect(zaak).toMatchObject({
			status: "te-benaderen",
			werkinstructie_versie: 7,
			route: "bellen-en-bezoek",
			regel: "meervoudig",
			volgende_stap: "bellen",
			volgende_poging: 2,
		});
		expect((await proef.besluiten(gemeente, id)).at(-1)).toEqual({
			versie: 7,
			opgepakt: true,
			route: "bellen-en-bezoek",
		});
	});

	test("a heavier route of it takes the place of the lighter one that was begun", async () => {
		const gebeld = { route: "brief", achterstanden: { Huur: 150_000 }, meervoudig: false } as const;
		const { zaak } = await zaakVan7(heemskerk, "tweede-belpoging", gebeld);
		expect(zaak).toMatchObject({ werkinstructie_versie: 8, route: "huisbezoek", volgende_kanaal: "Huisbezoek" });
	});

	test("a route of the same name but with other steps does not", async () => {
		const [bellen, ...rest] = landelijk.routes["bellen-en-bezoek"]!.stappen;
		const stappen = [{ ...bellen!, maxPogingen: 6 }, ...rest];
		const anders = { ...landelijk.routes["bellen-en-bezoek"]!, stappen };
		const inhoud = { ...landelijk, routes: { ...landelijk.routes, "bellen-en-bezoek": anders } };
		const { zaak } = await zaakVan7(inhoud, "tweede-belpoging");
		expect(zaak).toMatchObject({ werkinstructie_versie: 7, volgende_max: 3 });
	});

	test("a zaak in which nothing was done yet follows it", async () => {
		const { zaak } = await zaakVan7(niets, "te-bellen");
		expect(zaak).toMatchObject({ status: "niet-opgepakt", werkinstructie_versie: 8, route: null, volgende_stap: null });
	});

	test("what a colleague opened again stays open", async () => {
		const gemeente = await proef.gemeente();
		const id = await maakZaak(proef.databank, gemeente, "niet-opgepakt", {
			status: "te-benaderen",
			route: "brief",
			opgepakt_op: PROEFDAG,
			bedrag_cent: 4_200,
		});
		await proef.heropen(gemeente, id, PROEFDAG);
		expect(await proef.sluitSignaalAan(gemeente, id)).toMatchObject({ status: "te-benaderen", volgende_stap: "brief" });
	});
});

test("in one version too a new signaal raises a route and never lowers it", async () => {
	const gemeente = await proef.gemeente();
	const licht = await maakZaak(proef.databank, gemeente, "tweede-belpoging", { route: "bellen" });
	expect((await proef.sluitSignaalAan(gemeente, licht)).route).toBe("bellen-en-bezoek");
	const zwaar = await maakZaak(proef.databank, gemeente, "tweede-belpoging", { sleper: true });
	expect((await proef.sluitSignaalAan(gemeente, zwaar)).route).toBe("bellen-en-bezoek");
});
