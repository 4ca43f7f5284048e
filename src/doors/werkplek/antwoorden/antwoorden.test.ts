import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../../database/voer-uit.ts";
import { receiveAntwoord } from "../../../steps/reach/antwoorden/receive-antwoord.ts";
import { BREED, checkAxe, SMAL } from "../../../testing/browser.ts";
import { type Browserproef, beeld, startBrowserproef } from "../../../testing/browserproef.ts";
import { maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";

let proef: Browserproef;
let gemeente: Proefgemeente;
beforeAll(async () => {
	proef = await startBrowserproef();
	gemeente = await maakWerkplekgemeente(proef.werkplek);
});
afterAll(() => proef.sluit());

let teller = 0;
async function ontvang(van: string, tekst: string) {
	const dader = { gemeenteId: gemeente.id, gebruikerId: null };
	const bericht = { soort: "antwoord", kanaal: "SMS", van, aan: null, tekst, sleutel: `${++teller}` } as const;
	const ontvangen = await makeUitvoerder(proef.werkplek.databank)(dader, (omgeving) =>
		receiveAntwoord(omgeving, { ...bericht, op: "2026-11-23T08:51:00Z" }, proef.werkplek.klok.nu()),
	);
	return "antwoordId" in ontvangen ? ontvangen.antwoordId : 0;
}
const maak = (naam: string, telefoon: string, meer: Parameters<typeof maakZaak>[3] = {}) =>
	maakZaak(proef.werkplek.databank, gemeente, "te-bellen", { naam, telefoons: [telefoon], email: null, ...meer });

async function vraag(
	url: string,
	velden?: Record<string, string>,
	wie: "vroegsignaleerder" | "beheerder" = "vroegsignaleerder",
) {
	const cookie = await proef.werkplek.cookieVoor(wie);
	return velden
		? proef.werkplek.stuurFormulier(cookie, url, velden, "/antwoorden")
		: proef.werkplek.server.inject({ url, headers: { cookie } });
}
const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) =>
	inGemeente(proef.werkplek.databank.db, gemeente.id, werk);

test("van Vandaag naar afgehandeld, met axe op elke pagina", { timeout: 120_000 }, async () => {
	const zaakId = await maak("Fatima Yılmaz", "+31611110001");
	await maak("Jan Tweede", "+31611110002");
	await maak("Els Tweede", "+31611110002");
	await ontvang(
		"+31611110001",
		"Dank u, ik heb alles al betaald. Bel anders 06 8765 4321.\n\nOp ma 23 nov schreef Gemeente:\n> Hallo",
	);
	await ontvang("+31611110002", "نعم");
	const context = await proef.browser.newContext({ baseURL: proef.werkplek.url, viewport: BREED });
	const page = await context.newPage();
	page.setDefaultTimeout(10_000);
	await proef.werkplek.aanmeldenAls(page, "vroegsignaleerder");
	const kijk = async (naam: string, smal = false) => {
		if (!smal) await beeld(page, naam);
		if (smal) await page.setViewportSize(SMAL);
		expect([naam, await checkAxe(page)]).toEqual([naam, []]);
		await page.setViewportSize(BREED);
	};
	await page.goto("/vandaag");
	await page.getByRole("heading", { name: "Nu eerst: heeft geantwoord (1)" }).waitFor();
	await page.getByText("Bij 1 antwoord weet Voordeur niet zeker van wie het is.").waitFor();
	await kijk("antwoorden-vandaag");
	await page.getByRole("link", { name: "1 antwoord", exact: true }).click();
	await kijk("antwoorden-lijst", true);
	await page.goto("/vandaag");
	await page.getByRole("link", { name: "Fatima Yılmaz" }).click();
	await page.getByText("Lijkt te zeggen:").waitFor();
	await kijk("antwoorden-zaak");
	await page.getByRole("link", { name: "Handel af" }).click();
	await kijk("antwoord");
	await page.getByRole("button", { name: "Afgehandeld" }).click();
	await page.getByRole("alert").getByText("Kies wat eruit kwam.").waitFor();
	await page.getByLabel("Betaald of regeling (voorstel)").check();
	await page.getByLabel("06 87654321").check();
	await kijk("antwoord met fout", true);
	await page.getByRole("button", { name: "Afgehandeld" }).click();
	await page.getByText("Antwoord afgehandeld: heeft betaald of een regeling.", { exact: true }).waitFor();
	await context.close();
	const poging = await lees((trx) =>
		trx
			.selectFrom("contactpogingen")
			.select(["kanaal", "uitkomst", "bereikt", "datum", "dagdeel"])
			.where("zaak_id", "=", zaakId)
			.execute(),
	);
	expect(poging).toEqual([
		{ kanaal: "SMS", uitkomst: "betaald-of-regeling", bereikt: true, datum: "2026-11-23", dagdeel: "Ochtend" },
	]);
	const nummers = await lees((trx) =>
		trx
			.selectFrom("contactgegevens")
			.select(["waarde", "status"])
			.where("zaak_id", "=", zaakId)
			.orderBy("waarde")
			.execute(),
	);
	expect(nummers).toEqual([
		{ waarde: "+31611110001", status: "werkt" },
		{ waarde: "+31687654321", status: "onbekend" },
	]);
});

describe("afhandelen", () => {
	test("twee collega's: de tweede hoort dat het al gedaan is, en er komt geen tweede poging", async () => {
		const zaakId = await maak("Bo Dubbel", "+31611110003");
		const id = await ontvang("+31611110003", "ja graag");
		const velden = { versie: "1", uitkomst: "hulp-aanvaard" };
		expect((await vraag(`/antwoorden/${id}/afhandelen`, velden)).headers.location).toBe(`/zaken/${zaakId}`);
		expect((await vraag(`/antwoorden/${id}/afhandelen`, { ...velden, versie: "2" })).headers.location).toBe(
			`/zaken/${zaakId}`,
		);
		const rijen = await lees((trx) =>
			trx.selectFrom("contactpogingen").select("id").where("zaak_id", "=", zaakId).execute(),
		);
		expect(rijen).toHaveLength(1);
	});

	test("terugbellen zonder moment, een oude versie en een gesloten zaak worden geweigerd met wat te doen", async () => {
		await maak("Cas Weiger", "+31611110004");
		const id = await ontvang("+31611110004", "bel mij terug");
		const zonder = await vraag(`/antwoorden/${id}/afhandelen`, { versie: "1", uitkomst: "terugbellen" });
		expect([zonder.statusCode, zonder.body.includes("Vul in op welke dag en hoe laat je terugbelt.")]).toEqual([
			422,
			true,
		]);
		const oud = await vraag(`/antwoorden/${id}/afhandelen`, { versie: "9", uitkomst: "denkt-na" });
		expect([oud.statusCode, oud.body.includes("wijzigde deze zaak intussen")]).toEqual([422, true]);
		await maak("Dicht Weiger", "+31611110005", { status: "gesloten", gesloten_op: "2026-11-20" });
		const dicht = await ontvang("+31611110005", "ja graag");
		const geweigerd = await vraag(`/antwoorden/${dicht}/afhandelen`, { versie: "1", uitkomst: "denkt-na" });
		expect(geweigerd.body).toContain("De zaak is gesloten.");
		const gelezen = await vraag(`/antwoorden/${dicht}/afhandelen`, { uitkomst: "gelezen" });
		expect(gelezen.statusCode).toBe(303);
	});

	test("wie nee zegt, hoort niets meer: zonder uitkomst gaat het antwoord niet van de lijst", async () => {
		await maak("Nel Nee", "+31611110012");
		const id = await ontvang("+31611110012", "nee dank u");
		expect((await vraag(`/antwoorden/${id}`)).body).not.toContain("Alleen gelezen");
		const gelezen = await vraag(`/antwoorden/${id}/afhandelen`, { versie: "1", uitkomst: "gelezen" });
		expect([gelezen.statusCode, gelezen.body.includes("Leg vast wat eruit kwam.")]).toEqual([422, true]);
		const klaar = await vraag(`/antwoorden/${id}/afhandelen`, { versie: "1", uitkomst: "geen-hulp-nodig" });
		expect(klaar.statusCode).toBe(303);
	});

	test("een nummer dat niet in het antwoord staat, komt er niet bij", async () => {
		const zaakId = await maak("Eva Nummer", "+31611110006");
		const id = await ontvang("+31611110006", "hallo");
		await vraag(`/antwoorden/${id}/afhandelen`, { versie: "1", uitkomst: "gelezen", bewaar: "+31699999999" });
		const rijen = await lees((trx) =>
			trx.selectFrom("contactgegevens").select("waarde").where("zaak_id", "=", zaakId).execute(),
		);
		expect(rijen).toHaveLength(1);
	});

	test("van onbekend: bij een zaak zetten, of niet voor ons", async () => {
		const zaakId = await maak("Gijs Gevonden", "+31611110007");
		const { nummer } = await lees((trx) =>
			trx.selectFrom("zaken").select("nummer").where("id", "=", zaakId).executeTakeFirstOrThrow(),
		);
		const id = await ontvang("+31699990001", "Ik ben de zoon van mevrouw");
		expect((await vraag(`/antwoorden/${id}/verplaatsen`, { zaaknummer: "2026-0" })).body).toContain(
			"Dit zaaknummer is er niet.",
		);
		expect((await vraag(`/antwoorden/${id}/verplaatsen`, { zaaknummer: nummer })).headers.location).toBe(
			`/antwoorden/${id}`,
		);
		expect((await vraag(`/zaken/${zaakId}`)).body).toContain("Ik ben de zoon van mevrouw");
		const ander = await ontvang("+31699990002", "Wie bent u?");
		expect((await vraag(`/antwoorden/${ander}/afhandelen`, { uitkomst: "gelezen" })).headers.location).toBe(
			"/antwoorden",
		);
	});
});

test("wie aan de telefoon zegt geen berichten te willen, krijgt er geen meer; de zaak zegt het bij het nummer", async () => {
	const zaakId = await maak("Stef Stop", "+31611110009");
	expect((await vraag(`/zaken/${zaakId}`)).body).toContain("Wil geen berichten meer");
	const stop = (waarde: string) => vraag("/antwoorden/stop", { zaak: String(zaakId), waarde });
	expect((await stop("+31611110009")).headers.location).toBe(`/zaken/${zaakId}`);
	const { body } = await vraag(`/zaken/${zaakId}`);
	expect(body).toContain("wil hier geen SMS en WhatsApp meer");
	expect(body).toContain("Voordeur stuurt hier nooit meer een bericht heen.");
	expect(body).not.toContain("Wil geen berichten meer");
	// A number of another zaak is not stopped from here.
	await stop("+31611110001");
	const rijen = await lees((trx) =>
		trx.selectFrom("afmeldingen").select(["kanaal", "waarde"]).orderBy("kanaal").execute(),
	);
	expect(rijen).toEqual([
		{ kanaal: "SMS", waarde: "+31611110009" },
		{ kanaal: "WhatsApp", waarde: "+31611110009" },
	]);
});

test("de lijst zoekt op naam en op een nummer in elke schrijfwijze; de beheerder mag er niet in", async () => {
	await maak("Zoe Zoekbaar", "+31611110008");
	await ontvang("+31611110008", "kunt u later schrijven");
	for (const q of ["zoekb", "06-11 11 00 08", "0031611110008"]) {
		expect((await vraag(`/antwoorden?q=${encodeURIComponent(q)}`)).body).toContain("kunt u later schrijven");
	}
	expect((await vraag("/antwoorden?q=anders&stand=onzin&pagina=-1")).body).toContain("Niets gevonden met dit filter");
	expect((await vraag("/antwoorden?soort=ja")).body).not.toContain("kunt u later schrijven");
	expect((await vraag("/antwoorden", undefined, "beheerder")).statusCode).toBe(403);
	expect((await vraag("/antwoorden/999999")).statusCode).toBe(404);
});
