import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WERKINSTRUCTIES } from "../../../rules/decide/ready-ones.ts";
import type { Beslisregel } from "../../../rules/decide/werkinstructie.ts";
import {
	klik,
	startWerkinstructieproef,
	volg,
	type Werkinstructieproef,
} from "../../../testing/werkinstructieproef.ts";

const { heemskerk } = WERKINSTRUCTIES;
/** What the coördinator wrote in the draft, above all other rows. */
const HUUR_BELLEN: Beslisregel = {
	...{ id: "huur-bellen", als: { partnertypen: ["Huur"] }, route: "bellen" },
	...{ omdat: "Bij huur bellen we.", bron: "" },
};

let proef: Werkinstructieproef;
beforeAll(async () => {
	proef = await startWerkinstructieproef();
	const beslistabel = [HUUR_BELLEN, ...heemskerk.beslistabel];
	await proef.beginConcept(proef.werkplek.gebruikers.coordinator, { ...heemskerk, beslistabel });
});
afterAll(() => proef.sluit());

describe("laten ingaan", () => {
	test("compare, say why, confirm: from then on the new version holds", async () => {
		await proef.als("coordinator", async (page) => {
			await page.goto("/werkinstructie/vergelijken");
			expect(await page.getByText("Simulatie").first().isVisible()).toBe(true);
			expect(
				await page.getByText(/Van de 120 zaken van oktober 2026 krijgen er \d+ een andere aanpak/).isVisible(),
			).toBe(true);
			expect(await page.getByText('Regel "huur-bellen"').first().isVisible()).toBe(true);
			const eerste = page
				.getByRole("table", { name: "Zaken die een andere aanpak zouden krijgen" })
				.locator("tbody tr")
				.first();
			expect(await eerste.getByRole("link").getAttribute("href")).toMatch(/^\/zaken\/\d+$/);
			expect(await eerste.innerText()).toContain("Bij huur bellen we.");
			await page.getByLabel("Zaken van").selectOption("november 2026 tot vandaag");
			await klik(page, "Toon");
			expect(await page.getByText(/Van de 12 zaken van november 2026 tot vandaag/).isVisible()).toBe(true);

			await volg(page, "Laat ingaan");
			await klik(page, "Laat ingaan");
			expect(await page.getByRole("alert").innerText()).toContain("Vul in waarom deze versie er komt.");
			await page.getByLabel("Waarom deze versie?").fill("Corporaties vroegen om te bellen.");
			await page.getByLabel(/Ook zaken die nog niet begonnen zijn/).check();
			await page.getByLabel("Ik heb bekeken wat er verandert").check();
			await klik(page, "Laat ingaan");
			await page.getByText("Versie 2 geldt vanaf nu. 132 zaken worden opnieuw beslist.").waitFor();
			expect(await page.getByText("Versie 2, sinds ma 23 november, 10:00, door Cor Coenen").isVisible()).toBe(true);
			expect(await page.getByText("Waarom deze versie: Corporaties vroegen om te bellen.").isVisible()).toBe(true);
		});
		const wachtend = await proef.metTrx((trx) =>
			sql<{ aantal: number }>`select count(*)::int as aantal from zaken where werkinstructie_versie is null`.execute(
				trx,
			),
		);
		expect(wachtend.rows[0]?.aantal).toBe(132);
		await proef.beslis("2026-11-23");
	});

	test("two coördinatoren: the second hears that a version took effect meanwhile, and compares again", async () => {
		await proef.beginConcept(proef.werkplek.gebruikers.coordinator);
		await proef.beginConcept(proef.lars, WERKINSTRUCTIES.groningen);
		await proef.als(proef.lars, async (page) => {
			await page.goto("/werkinstructie/vergelijken");
			await volg(page, "Laat ingaan");
			await page.getByLabel("Waarom deze versie?").fill("Eerst een brief.");
			await page.getByLabel("Ik heb bekeken wat er verandert").check();
			expect(await proef.laatIngaan(proef.werkplek.gebruikers.coordinator, 2)).toMatchObject({
				ok: true,
				waarde: { versie: 3 },
			});
			await klik(page, "Laat ingaan");
			expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Intussen geldt versie 3");
			expect(
				await page.getByText("Cor Coenen liet intussen versie 3 ingaan. Jij vergeleek met versie 2.").count(),
			).toBe(1);
			await volg(page, "Vergelijk opnieuw");
			expect(await page.getByText("Van versie 3, die nu geldt, naar je concept").isVisible()).toBe(true);
			await page.goto("/werkinstructie/wijzigen");
			expect(await page.getByText("Cor Coenen liet daarna versie 3 ingaan.").isVisible()).toBe(true);
		});
	});

	test("clean at both widths: comparing, asking, refused, and somebody was first", async () => {
		await proef.bekijk(proef.lars, "/werkinstructie/ingaan?met=concept&vergeleken=2");
		await proef.bekijk(proef.lars, "/werkinstructie/wijzigen");
		await proef.bekijk(proef.lars, "/werkinstructie/vergelijken");
		await proef.bekijk(proef.lars, "/werkinstructie/ingaan?met=concept&vergeleken=3", (page) =>
			klik(page, "Laat ingaan"),
		);
		await proef.beeldVan("werkinstructie-vergelijken", "/werkinstructie/vergelijken", 1180);
	}, 180_000);

	test("history, differences in words, and back to an earlier version through the same questions", async () => {
		await proef.als("coordinator", async (page) => {
			await page.goto("/werkinstructie/versies");
			expect(await page.locator("tbody tr").allInnerTexts()).toHaveLength(3);
			await volg(page, "Wat veranderde er? Versie 2");
			expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Van versie 1 naar versie 2");
			expect(await page.getByText("Partner is Huur: Bellen.").isVisible()).toBe(true);
			await page.goto("/werkinstructie/versies/1");
			await volg(page, "Ga terug naar deze versie");
			await volg(page, "Laat ingaan");
			await page.getByLabel("Waarom deze versie?").fill("Huur krijgt toch bezoek.");
			await page.getByLabel("Ik heb bekeken wat er verandert").check();
			await klik(page, "Laat ingaan");
			await page.getByText("Versie 4 geldt vanaf nu.").waitFor();
		});
		const { body } = await proef.lees(
			"/werkinstructie/verschillen?van=1",
			await proef.werkplek.cookieVoor("beheerder"),
		);
		expect(body).toContain("Ze zeggen precies hetzelfde.");
		await proef.bekijk("coordinator", "/werkinstructie/verschillen?van=1&naar=2");
		await proef.bekijk("coordinator", "/werkinstructie/versies/2");
	});

	test("throwing a draft away changes nothing that holds", async () => {
		await proef.als(proef.lars, async (page) => {
			await page.goto("/werkinstructie/wijzigen");
			await klik(page, "Gooi concept weg");
			await page.getByText("Je concept is weg.").waitFor();
			await page.goto("/werkinstructie/vergelijken");
			await page.getByText("Je hebt geen concept.").waitFor();
		});
	});
});
