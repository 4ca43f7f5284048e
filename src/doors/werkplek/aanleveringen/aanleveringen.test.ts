import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	type Aanleverproef,
	bestand,
	lever,
	opSchijf,
	rij,
	startAanleverproef,
	totTekst,
} from "../../../testing/aanleverproef.ts";
import { BREED } from "../../../testing/browser.ts";
import { beeld, kijk } from "../../../testing/browserproef.ts";

const MET_FOUTEN = bestand(
	rij(1),
	rij(2, { saldo: "0,00" }),
	rij(3, { postcode: "12 AB", bsn: "111222333" }),
	rij(4, { tel: "06-1234" }),
);

let proef: Aanleverproef;
beforeAll(async () => {
	proef = await startAanleverproef();
});
afterAll(() => proef.sluit());

describe("de lijst", () => {
	test("is kind when it is empty, refuses a form without a file and a new partner without a kind", async () => {
		await proef.opPagina({ viewport: BREED }, async (page) => {
			await page.goto("/aanleveringen");
			await page.getByText("Nog geen aanleveringen").waitFor();
			await kijk(page, "lege lijst");
			await page.goto("/aanleveringen/partners");
			await page.getByText("Nog geen partners").waitFor();
			await kijk(page, "geen partners");
			await page.goto("/aanleveringen");
			await page.locator("input[type=file]").evaluate((veld: HTMLInputElement) => {
				veld.required = false;
			});
			await page.getByLabel("Naam van de nieuwe partner").fill("Woonstichting De Linde");
			await page.getByLabel("Ontvangen op").evaluate((veld: HTMLInputElement) => {
				veld.removeAttribute("max");
				veld.value = "2027-01-01";
			});
			await page.getByRole("button", { name: "Lever aan" }).click();
			await page.getByRole("alert").getByText("Kies een bestand waar iets in staat.").waitFor();
			await page.getByRole("alert").getByText("Deze dag is nog niet geweest").waitFor();
			await kijk(page, "geweigerd formulier");
		});
		await proef.opPagina(
			{ viewport: BREED },
			async (page) => {
				await page.goto("/aanleveringen");
				await page.getByText("De coördinator levert de bestanden").waitFor();
				expect(await page.getByRole("button", { name: "Lever aan" }).count()).toBe(0);
			},
			"vroegsignaleerder",
		);
	});
});

describe("een bestand met fouten", () => {
	let eerste = "";
	test("upload → the worker reads → the page shows what came of it, with the wrong cell marked", async () => {
		await proef.opPagina({ viewport: BREED }, async (page) => {
			await lever(page, "linde-november.csv", MET_FOUTEN, { naam: "Woonstichting De Linde", type: "Huur" });
			// no reload: the page fetches its own progress
			await page.getByText("4 regels: 2 aangenomen, waarvan 1 verbeterd; 2 geweigerd.").waitFor({ timeout: 30_000 });
			eerste = page.url();
			await page.getByRole("heading", { name: "Zaken (2)" }).waitFor();
			const cel = page.locator("#tabel-uitval td.vd-cel--fout");
			expect(await cel.allInnerTexts()).toEqual([expect.stringContaining("0,00"), expect.stringContaining("12 AB")]);
			const tabel = await page.locator("#tabel-uitval").textContent();
			expect(tabel).toContain("Het bedrag moet hoger zijn dan 0 euro");
			// this partner may not send a BSN: not even a refused row keeps it
			expect(tabel).not.toContain("111222333");
			expect(tabel).not.toContain("•");
			await page.getByText("“06-1234” weggelaten").waitFor();
			await page.getByText("Vraag de partner om IBAN niet meer mee te sturen.").waitFor();
			expect(await page.locator("#kolommen").textContent()).toContain("wij kennen deze kolom niet");
			expect(await page.locator("main").innerHTML()).not.toContain("NL91ABNA");
			await kijk(page, "aanlevering met fouten");
			await beeld(page, "aanlevering");
			await page.getByRole("link", { name: "2 zaken" }).first().click();
			await page.getByRole("heading", { level: 1, name: "Zaken van deze aanlevering" }).waitFor();
			expect(await page.locator("tbody tr").count()).toBe(2);
			await kijk(page, "zaken van een aanlevering");
			await page.getByRole("link", { name: "Meervoudig" }).click();
			await page.getByRole("heading", { name: "Geen zaken" }).waitFor();
		});
	});

	test("download → mend → deliver again: only the mended rows count, and the download is written down", async () => {
		await proef.opPagina({ viewport: BREED }, async (page) => {
			await page.goto(eerste);
			const [download] = await Promise.all([
				page.waitForEvent("download"),
				page.getByRole("link", { name: "Download om te verbeteren" }).click(),
			]);
			const tekst = readFileSync(await download.path(), "utf8");
			expect(tekst.split("\r\n")[0]).toBe(
				"\ufeffreden;kolom;Contractnr;Achternaam;Voorl;Geb.datum;BSN;Straat;Huisnr;Postcode;Plaats;Tel;Saldo;Datum signaal",
			);
			expect(tekst).not.toContain("NL91ABNA");
			const beter = tekst.replace('"0,00"', '"210,00"').replace(";12 AB;", ";1234 AB;");
			await page.locator("summary", { hasText: "Lever het verbeterde bestand aan" }).click();
			await page.getByLabel("Verbeterd bestand").setInputFiles(opSchijf("linde-beter.csv", Buffer.from(beter)));
			await page.getByRole("button", { name: "Lever verbeterd bestand aan" }).click();
			await totTekst(page, /^2 regels: 2 aangenomen/);
			await totTekst(page, "Zaken (2)");
			expect(await page.locator("main").textContent()).not.toContain("111222333");
		});
		const [signalen, gedownload, partners] = await proef.lees(async (trx) => [
			await trx.selectFrom("signalen").select("huisnummer").orderBy("huisnummer").execute(),
			await trx.selectFrom("auditregels").selectAll().where("handeling", "=", "uitvalbestand-gedownload").execute(),
			await trx.selectFrom("partners").select(["naam", "partnertype"]).execute(),
		]);
		expect(signalen.map((signaal) => signaal.huisnummer)).toEqual([1, 2, 3, 4]);
		expect(gedownload).toHaveLength(1);
		expect(gedownload[0]?.gebruiker_id).toBe(proef.werkplek.gebruikers.coordinator);
		expect(partners).toEqual([{ naam: "Woonstichting De Linde", partnertype: "Huur" }]);
	});

	test("the same bytes once more: said kindly, with a link, and no row counts twice", async () => {
		await proef.opPagina({ viewport: BREED, javaScriptEnabled: false }, async (page) => {
			await page.goto("/aanleveringen");
			await page.getByLabel("Bestanden").setInputFiles(opSchijf("nog-eens.csv", MET_FOUTEN));
			await page.getByLabel("Van wie?").selectOption({ label: "Woonstichting De Linde (Huur)" });
			await page.getByRole("button", { name: "Lever aan" }).click();
			await totTekst(page, "4 regels: 0 aangenomen; 2 geweigerd; 2 dubbel.");
			await page.getByText("Dit bestand kennen we al").waitFor();
			await page.getByText("Precies hetzelfde bestand").getByRole("link").first().click();
			await page.getByRole("heading", { level: 1, name: "linde-november.csv" }).waitFor();
		});
		expect(await proef.lees((trx) => trx.selectFrom("signalen").select("id").execute())).toHaveLength(4);
	});

	test("a file that is no list of signalen is refused as a whole, with what to do", async () => {
		await proef.opPagina({ viewport: BREED }, async (page) => {
			await lever(page, "brief.pdf", Buffer.from("%PDF-1.7 een brief"));
			await totTekst(page, "Dit bestand konden we niet lezen");
			await page.getByText("Sla het op als Excel (.xlsx)").waitFor();
			await kijk(page, "afgekeurd");
		});
	});

	test("search, filter and sorting stand in the address", async () => {
		await proef.opPagina({ viewport: BREED }, async (page) => {
			await page.goto("/aanleveringen");
			await kijk(page, "lijst");
			await beeld(page, "aanleveringen");
			const namen = () => page.locator("#tabel-aanleveringen tbody th").allInnerTexts();
			expect(await namen()).toEqual(["brief.pdf", "nog-eens.csv", "linde-beter.csv", "linde-november.csv"]);
			await page.getByLabel("Bestand of partner").fill("LINDE-");
			await page.getByRole("button", { name: "Toon" }).click();
			expect(new URL(page.url()).searchParams.get("q")).toBe("LINDE-");
			expect(await namen()).toEqual(["linde-beter.csv", "linde-november.csv"]);
			await page.getByRole("link", { name: "Regels" }).click();
			expect(await namen()).toEqual(["linde-november.csv", "linde-beter.csv"]);
			await page.goto("/aanleveringen?status=afgekeurd");
			expect(await namen()).toEqual(["brief.pdf"]);
			await page.goto("/aanleveringen?q=bestaat%25niet&pagina=abc");
			await page.getByText("Niets gevonden").waitFor();
			await kijk(page, "niets gevonden");
		});
	});
});

describe("terwijl er wordt gelezen", () => {
	const zet = (id: number, velden: { status: string; voortgang?: number; regels?: number }) =>
		proef.lees((trx) => trx.updateTable("aanleveringen").set(velden).where("id", "=", id).execute());
	const wachtend = () =>
		proef.lees(async (trx) => {
			// kept as if a worker is at it: nothing is queued
			const { id } = await trx
				.insertInto("aanleveringen")
				.values({
					gemeente_id: proef.werkplek.gemeenteId,
					bestandsnaam: "groot.csv",
					bestand_hash: Buffer.from(`groot ${Math.random()}`),
					status: "ontvangen",
					peildatum: "2026-11-23",
					voortgang: 8_000,
				})
				.returning("id")
				.executeTakeFirstOrThrow();
			return id;
		});

	test("list and page say how far it is, and become the outcome by themselves", async () => {
		const id = await wachtend();
		await proef.opPagina({ viewport: BREED }, async (page) => {
			await page.goto("/aanleveringen");
			await page.getByText("Stap 1 van 2: lezen, 8.000 regels gelezen").waitFor();
			await kijk(page, "lijst terwijl er wordt gelezen");
			await zet(id, { status: "ingelezen" });
			await page.getByText("Stap 2 van 2: zaken maken").waitFor();
			await zet(id, { status: "verwerkt", regels: 12_345 });
			await page.locator("tr", { hasText: "groot.csv" }).getByText("Klaar").waitFor();
			await zet(id, { status: "ontvangen" });
			await page.goto(`/aanleveringen/${id}`);
			await page.getByText("Stap 1 van 2").waitFor();
			await kijk(page, "aanlevering terwijl er wordt gelezen");
			await zet(id, { status: "verwerkt" });
			await page.getByText("12.345 regels: 0 aangenomen.").waitFor();
			await kijk(page, "aanlevering die niets opleverde");
		});
		await zet(id, { status: "ontvangen" });
		await proef.opPagina({ viewport: BREED, javaScriptEnabled: false }, async (page) => {
			await page.goto(`/aanleveringen/${id}`);
			await zet(id, { status: "verwerkt" });
			await page.getByRole("link", { name: "Ververs" }).click();
			await page.getByText("12.345 regels: 0 aangenomen.").waitFor();
		});
		await proef.lees((trx) => trx.deleteFrom("aanleveringen").where("id", "=", id).execute());
	});

	test("a gemeente that makes its zaken once a month is told which day, and nobody waits", async () => {
		const id = await wachtend();
		await zet(id, { status: "ingelezen", regels: 10 });
		const gemeente = (instellingen: object) =>
			proef.werkplek.databank.db
				.updateTable("gemeenten")
				.set({ instellingen: JSON.stringify(instellingen) })
				.where("id", "=", proef.werkplek.gemeenteId)
				.execute();
		await gemeente({ matchen: { wanneer: "maandelijks", dag: 5 } });
		await proef.opPagina({ viewport: BREED }, async (page) => {
			await page.goto(`/aanleveringen/${id}`);
			await page.getByText("De zaken worden gemaakt op dag 5 van de maand.").waitFor();
			await kijk(page, "wacht op de maand");
			await page.goto("/aanleveringen");
			await page.locator("tr", { hasText: "groot.csv" }).getByText("Gelezen, nog geen zaken").waitFor();
		});
		await gemeente({});
		await proef.lees((trx) => trx.deleteFrom("aanleveringen").where("id", "=", id).execute());
	});

	test("several files at once: each is a delivery of its own", async () => {
		await proef.opPagina({ viewport: BREED }, async (page) => {
			await page.goto("/aanleveringen");
			const een = opSchijf("een.csv", bestand(rij(31)));
			const twee = opSchijf("twee.csv", bestand(rij(32)));
			await page.getByLabel("Bestanden").setInputFiles([een, twee]);
			await page.getByLabel("Van wie?").selectOption({ label: "Woonstichting De Linde (Huur)" });
			await page.getByRole("button", { name: "Lever aan" }).click();
			await page.getByText("2 bestanden zijn ontvangen.").waitFor();
			for (const naam of ["een.csv", "twee.csv"]) {
				await page.locator("tr", { hasText: naam }).getByText("Klaar").waitFor({ timeout: 60_000 });
			}
		});
	});
});

test("who may only look can not deliver, download, map or take back", async () => {
	const cookie = await proef.werkplek.cookieVoor("vroegsignaleerder");
	const beheer = await proef.werkplek.cookieVoor("beheerder");
	for (const url of ["/aanleveringen/1/uitval.csv", "/aanleveringen/1/kolommen", "/aanleveringen/1/terugnemen"]) {
		expect((await proef.werkplek.server.inject({ url, headers: { cookie } })).statusCode).toBe(403);
	}
	expect((await proef.werkplek.server.inject({ url: "/aanleveringen/1", headers: { cookie } })).statusCode).toBe(200);
	expect((await proef.werkplek.server.inject({ url: "/aanleveringen", headers: { cookie: beheer } })).statusCode).toBe(
		403,
	);
	for (const url of ["/aanleveringen/0", "/aanleveringen/999999", "/aanleveringen/partners/999999"]) {
		const als = await proef.werkplek.cookieVoor("coordinator");
		expect([url, (await proef.werkplek.server.inject({ url, headers: { cookie: als } })).statusCode]).toEqual([
			url,
			404,
		]);
	}
});
