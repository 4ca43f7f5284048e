import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receiveAanlevering } from "../../../steps/import/receive-aanlevering.ts";
import { type Aanleverproef, lever, startAanleverproef, totTekst } from "../../../testing/aanleverproef.ts";
import { BREED } from "../../../testing/browser.ts";
import { beeld, kijk } from "../../../testing/browserproef.ts";
import { insertGebruiker } from "../../../testing/werkplek.ts";

let proef: Aanleverproef;
beforeAll(async () => {
	proef = await startAanleverproef();
});
afterAll(() => proef.sluit());

describe("een bestand met eigen kolommen", () => {
	const EIGEN = "Nr;Wie;Code4en2;Pand;Openstaand nu;Van dag;Persnr;Strafblad\r\n";
	const eigen = (nr: number, naam: string) => `${nr};${naam};5678CD;${nr};${300 + nr},50;02-11-2026;111222333;nee\r\n`;

	test("map once, refused while something is missing, and the next file goes straight through", async () => {
		await proef.opPagina({ viewport: BREED }, async (page) => {
			await lever(page, "stroom-nov.csv", Buffer.from(EIGEN + eigen(1, "Visser") + eigen(2, "Bakker")), {
				naam: "Stroomloos",
				type: "Energie",
			});
			await totTekst(page, "Wij herkennen nog niet alle kolommen");
			await kijk(page, "kolommen nodig");
			await page.getByRole("link", { name: "Kies wat elke kolom betekent" }).click();
			await page.getByRole("heading", { level: 1, name: "Wat betekent elke kolom?" }).waitFor();
			const tabel = await page.locator("main table").textContent();
			expect(tabel).toContain("Visser · Bakker");
			expect(tabel).not.toContain("111222333");
			expect(tabel).toContain("•••••••33");
			expect(await page.getByLabel("Betekenis van Strafblad").count()).toBe(0);
			await page.getByLabel("Betekenis van Wie").selectOption("achternaam");
			await page.getByLabel("Betekenis van Code4en2").selectOption("postcode");
			await beeld(page, "kolommen");
			await page.getByRole("button", { name: "Bewaar en lees het bestand" }).click();
			await page.getByRole("alert").getByText("Kies een kolom voor: huisnummer").waitFor();
			expect(await page.getByLabel("Betekenis van Wie").inputValue()).toBe("achternaam");
			await kijk(page, "kolommen nog niet compleet");
			await page.getByLabel("Betekenis van Pand").selectOption("huisnummer");
			await page.getByLabel("Betekenis van Openstaand nu").selectOption("bedrag");
			await page.getByLabel("Betekenis van Van dag").selectOption("bedrag");
			await page.getByRole("button", { name: "Bewaar en lees het bestand" }).click();
			await page.getByRole("alert").getByText("Een andere kolom is al").waitFor();
			await page.getByLabel("Betekenis van Van dag").selectOption("signaaldatum");
			await page.getByRole("button", { name: "Bewaar en lees het bestand" }).click();
			await totTekst(page, /^2 regels: 2 aangenomen/);
			await lever(page, "stroom-dec.csv", Buffer.from(EIGEN + eigen(3, "Smit")), { naam: "Stroomloos (Energie)" });
			await totTekst(page, /^1 regel: 1 aangenomen/);
		});
	});

	test("the profile can be seen and changed at the partner", async () => {
		await proef.opPagina({ viewport: BREED }, async (page) => {
			await page.goto("/aanleveringen/partners");
			await kijk(page, "partners");
			await page.getByRole("link", { name: "Stroomloos" }).click();
			expect(await page.getByLabel("Betekenis van Wie").inputValue()).toBe("achternaam");
			await kijk(page, "profiel");
			await page.getByLabel("Betekenis van Nr").selectOption("klantnummer");
			await page.getByLabel("Betekenis van Persnr").selectOption("");
			await page.getByLabel("Naam van de kolom").fill("Mobieltje");
			await page.getByLabel("Betekenis van de nieuwe kolom").selectOption("telefoon");
			await page.getByRole("button", { name: "Bewaar" }).click();
			await page.getByText("De kolommen van Stroomloos zijn bewaard.").waitFor();
		});
		const { kolomprofiel } = await proef.lees((trx) =>
			trx.selectFrom("partners").select("kolomprofiel").where("naam", "=", "Stroomloos").executeTakeFirstOrThrow(),
		);
		expect(kolomprofiel).toMatchObject({ Nr: "klantnummer", Mobieltje: "telefoon", Wie: "achternaam" });
		expect(kolomprofiel).not.toHaveProperty("Persnr");
	});

	test("a file that names its partners itself is mapped once too", async () => {
		const kop = "Club;Tak;Wie;Code4en2;Pand;Openstaand nu;Van dag\r\n";
		await proef.opPagina({ viewport: BREED }, async (page) => {
			await lever(page, "samen-nov.csv", Buffer.from(`${kop}Bronwater;Water;Pool;4321ZZ;9;88,00;03-11-2026\r\n`));
			await totTekst(page, "Wij herkennen nog niet alle kolommen");
			await page.getByRole("link", { name: "Kies wat elke kolom betekent" }).click();
			await kijk(page, "kolommen zonder partner");
			for (const [kolom, veld] of Object.entries({
				Club: "partner",
				Tak: "partnertype",
				Wie: "achternaam",
				Code4en2: "postcode",
				Pand: "huisnummer",
				"Openstaand nu": "bedrag",
				"Van dag": "signaaldatum",
			})) {
				await page.getByLabel(`Betekenis van ${kolom}`, { exact: true }).selectOption(veld);
			}
			await page.getByRole("button", { name: "Bewaar en lees het bestand" }).click();
			await totTekst(page, /^1 regel: 1 aangenomen/);
			await lever(page, "samen-dec.csv", Buffer.from(`${kop}Bronwater;Water;Kok;4321ZZ;11;99,00;04-11-2026\r\n`));
			await totTekst(page, /^1 regel: 1 aangenomen/);
		});
	});
});

describe("een aanlevering terugnemen", () => {
	const kop = "Naam;Huisnummer;Postcode;Bedrag;Signaaldatum\r\n";
	const maak = async (
		naam: string,
		inhoud: string,
		partner: { naam: string; partnertype: "Huur" | "Water" },
		kopregel = kop,
	) => {
		const dader = { gemeenteId: proef.werkplek.gemeenteId, gebruikerId: proef.werkplek.gebruikers.coordinator };
		const id = await proef.voerUit(dader, (omgeving) =>
			receiveAanlevering(omgeving, {
				bestandsnaam: naam,
				inhoud: Buffer.from(kopregel + inhoud),
				partner,
				peildatum: "2026-11-23",
			}),
		);
		await expect.poll(() => status(id), { timeout: 30_000 }).toBe("verwerkt");
		return id;
	};
	const status = (id: number) =>
		proef.lees(async (trx) => {
			const gevonden = await trx.selectFrom("aanleveringen").select("status").where("id", "=", id).executeTakeFirst();
			return gevonden?.status;
		});
	const zaken = (postcode: string) =>
		proef.lees((trx) =>
			trx
				.selectFrom("zaken")
				.select(["id", "nummer", "meervoudig", "bedrag_cent", "werkinstructie_versie"])
				.where("postcode", "=", postcode)
				.orderBy("id")
				.execute(),
		);

	test("own zaken go, a shared zaak is thought through again as if the file had never come", async () => {
		await maak("huur.csv", "Vos;1;9876XY;500,00;02-11-2026\r\n", { naam: "Huurhuis", partnertype: "Huur" });
		const voor = await zaken("9876XY");
		const id = await maak(
			"water-fout.csv",
			"Vos;1;9876XY;80,00;03-11-2026\r\nDekker;2;9876XY;90,00;03-11-2026\r\nMis;3;98 XY;90,00;03-11-2026\r\n",
			{ naam: "Waterput", partnertype: "Water" },
		);
		expect(await zaken("9876XY")).toMatchObject([{ meervoudig: true, bedrag_cent: 58_000 }, { meervoudig: false }]);
		await proef.opPagina({ viewport: BREED, javaScriptEnabled: false }, async (page) => {
			await page.goto(`/aanleveringen/${id}`);
			await page.getByRole("link", { name: "Neem terug" }).click();
			await page.getByText("Zaken die verdwijnen").waitFor();
			const main = await page.locator("main").textContent();
			expect(main).toContain("2 signalen");
			expect(main).toMatch(/Zaken die verdwijnen\s*1 zaak/);
			await page.getByRole("button", { name: "Neem deze aanlevering terug" }).click();
			await page.getByText("De aanlevering is teruggenomen.").waitFor();
		});
		await expect
			.poll(async () => (await zaken("9876XY")).every((zaak) => zaak.werkinstructie_versie !== null))
			.toBe(true);
		const na = await zaken("9876XY");
		expect(na).toEqual(voor);
		const over = await proef.lees(async (trx) => ({
			signalen: await trx.selectFrom("signalen").select("id").where("aanlevering_id", "=", id).execute(),
			geweigerd: await trx
				.selectFrom("geweigerde_regels")
				.select("regelnummer")
				.where("aanlevering_id", "=", id)
				.execute(),
			audit: await trx
				.selectFrom("auditregels")
				.selectAll()
				.where("handeling", "=", "aanlevering-teruggenomen")
				.execute(),
		}));
		expect([over.signalen, over.geweigerd]).toEqual([[], []]);
		expect(over.audit[0]).toMatchObject({
			gebruiker_id: proef.werkplek.gebruikers.coordinator,
			gegevens: { aanleveringId: id, signalen: 2, geweigerd: 1, zakenWeg: 1, zakenAnders: 1 },
		});
		// and it may come again
		const weer = await maak("water-weer.csv", "Dekker;2;9876XY;90,00;03-11-2026\r\n", {
			naam: "Waterput",
			partnertype: "Water",
		});
		expect(weer).toBeGreaterThan(id);
		expect(await zaken("9876XY")).toHaveLength(2);
	});

	test("an earlier delivery that goes takes its period, its phone number and its part in the conclusion along", async () => {
		const leesZaak = () =>
			proef.lees(async (trx) => {
				const zaak = await trx
					.selectFrom("zaken")
					.selectAll()
					.where("postcode", "=", "7654VW")
					.executeTakeFirstOrThrow();
				const contact = await trx
					.selectFrom("contactgegevens")
					.select("waarde")
					.where("zaak_id", "=", zaak.id)
					.execute();
				return { ...zaak, contact: contact.map((gegeven) => gegeven.waarde) };
			});
		const metTelefoon = (tel: string, datum: string, bedrag: string) => `Raaf;7;7654VW;${bedrag};${datum};${tel}\r\n`;
		const leverMetTelefoon = async (
			naam: string,
			inhoud: string,
			partner: { naam: string; partnertype: "Huur" | "Water" },
		) => maak(naam, inhoud, partner, "Naam;Huisnummer;Postcode;Bedrag;Signaaldatum;Tel\r\n");
		const oud = await leverMetTelefoon("okt.csv", metTelefoon("06-11111111", "05-10-2026", "400,00"), {
			naam: "Waterput",
			partnertype: "Water",
		});
		await leverMetTelefoon("nov.csv", metTelefoon("06-22222222", "05-11-2026", "500,00"), {
			naam: "Huurhuis",
			partnertype: "Huur",
		});
		const samen = await leesZaak();
		expect(samen).toMatchObject({ bedrag_cent: 90_000, startdatum_matchingperiode: "2026-10-01" });
		const cookie = await proef.werkplek.cookieVoor("coordinator");
		const antwoord = await proef.werkplek.stuurFormulier(cookie, `/aanleveringen/${oud}/terugnemen`, {});
		expect(antwoord.statusCode).toBe(303);
		await expect.poll(async () => (await leesZaak()).werkinstructie_versie).toBe(1);
		expect(await leesZaak()).toMatchObject({
			nummer: samen.nummer,
			bedrag_cent: 50_000,
			startdatum_matchingperiode: "2026-11-01",
			partnertypen: ["Huur"],
			opeenvolgend: false,
			contact: ["+31622222222"],
		});
	});

	test("not while somebody works on one of its zaken: it says on which, and why", async () => {
		const id = await maak("huur-werk.csv", "Mol;5;8765WX;500,00;02-11-2026\r\n", {
			naam: "Huurhuis",
			partnertype: "Huur",
		});
		const collega = await insertGebruiker(
			proef.werkplek.databank,
			proef.werkplek.gemeenteId,
			"vroegsignaleerder",
			"Wim Werker",
		);
		const [zaak] = await zaken("8765WX");
		await proef.lees((trx) =>
			trx.updateTable("zaken").set({ toegewezen_aan: collega }).where("id", "=", zaak!.id).execute(),
		);
		await proef.opPagina({ viewport: BREED }, async (page) => {
			await page.goto(`/aanleveringen/${id}/terugnemen`);
			await page.getByText("Terugnemen kan nu niet").waitFor();
			await page.getByText("is van een collega").waitFor();
			expect(await page.getByRole("button", { name: "Neem deze aanlevering terug" }).count()).toBe(0);
			await kijk(page, "terugnemen kan niet");
			await proef.lees((trx) =>
				trx.updateTable("zaken").set({ toegewezen_aan: null }).where("id", "=", zaak!.id).execute(),
			);
			await page.reload();
			await page.getByRole("button", { name: "Neem deze aanlevering terug" }).waitFor();
			await kijk(page, "terugnemen bevestigen");
			// a colleague starts between looking and pressing
			await proef.lees((trx) => trx.updateTable("zaken").set({ pogingen: 1 }).where("id", "=", zaak!.id).execute());
			await page.getByRole("button", { name: "Neem deze aanlevering terug" }).click();
			await page.getByText("er is contact gezocht").waitFor();
		});
		expect(await status(id)).toBe("verwerkt");
	});
});
