import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import type { Rol } from "../../../rules/account/rollen.ts";
import { type Inwonerproef, startInwonerproef } from "../../../testing/inwoner.ts";

let proef: Inwonerproef;
const cookies = {} as Record<Rol, string>;
beforeAll(async () => {
	proef = await startInwonerproef();
	for (const rol of ["vroegsignaleerder", "coordinator", "beheerder"] as const) {
		cookies[rol] = await proef.werkplek.cookieVoor(rol);
	}
});
afterAll(() => proef.sluit());

const haal = (url: string, rol: Rol = "vroegsignaleerder") =>
	proef.werkplek.server.inject({ url, headers: { cookie: cookies[rol] } });
const stuur = (pagina: string, url: string, velden: Record<string, string>, rol: Rol = "vroegsignaleerder") =>
	proef.werkplek.stuurFormulier(cookies[rol], url, velden, pagina);
const status = (zaakId: number) =>
	inGemeente(proef.werkplek.databank.db, proef.werkplek.gemeenteId, async (trx) => {
		const rijen = await trx.selectFrom("afspraken").select(["id", "status"]).where("zaak_id", "=", zaakId).execute();
		return rijen;
	});

describe("a colleague on the telephone", () => {
	test("books for the resident; it shows on the zaak, on the list and, that day, on /vandaag; then how it went", async () => {
		const { zaakId } = await proef.maakInwoner({ naam: "Fatima de Boer" });
		const pad = `/zaken/${zaakId}/afspraak`;
		const moment = /value="(\d+\.\d+\.\d+)"/.exec((await haal(pad)).body)?.[1] ?? "";
		expect((await stuur(pad, pad, { moment: "" })).statusCode).toBe(422);
		expect((await stuur(pad, pad, { moment })).headers.location).toBe(`/zaken/${zaakId}`);
		const zaak = (await haal(`/zaken/${zaakId}`)).body;
		expect(zaak).toContain("morgen om 09:00");
		expect(zaak).toContain("Afspraak gemaakt voor di 24 november om 09:00, Stadskantoor, met Vera de Voorbeeld.");
		expect((await haal("/afspraken")).body).toContain("Fatima de Boer");
		expect((await haal("/afspraken", "coordinator")).body).not.toContain("Fatima de Boer");
		expect((await haal("/afspraken?voor=alle", "coordinator")).body).toContain("Fatima de Boer");
		expect((await haal("/vandaag")).body).not.toContain("Afspraken vandaag");

		const [{ id } = { id: 0 }] = await status(zaakId);
		const vroeg = await stuur("/afspraken", `/afspraken/${id}`, { zaak: String(zaakId), einde: "geweest" });
		expect(vroeg.headers.location).toBe("/afspraken");
		proef.werkplek.klok.zet("2026-11-24T09:30:00Z");
		cookies.vroegsignaleerder = await proef.werkplek.cookieVoor("vroegsignaleerder");
		expect((await haal("/vandaag")).body).toContain("Afspraken vandaag");
		proef.werkplek.klok.zet("2026-12-15T09:30:00Z");
		cookies.vroegsignaleerder = await proef.werkplek.cookieVoor("vroegsignaleerder");
		for (const pagina of ["/vandaag", "/afspraken"]) {
			expect((await haal(pagina)).body, pagina).toMatch(/Leg vast hoe het ging[\s\S]*Fatima de Boer/);
		}
		expect((await haal(`/zaken/${zaakId}`)).body).toContain("Afspraak: leg vast hoe het ging");
		const geweest = await stuur("/afspraken", `/afspraken/${id}`, { zaak: String(zaakId), einde: "geweest" });
		expect(geweest.headers.location).toBe(`/zaken/${zaakId}?bereikt=Afspraak%20op%20locatie#stap`);
		expect((await haal(geweest.headers.location!.replace("#stap", ""))).statusCode).toBe(200);
		expect(await status(zaakId)).toEqual([{ id, status: "geweest" }]);
		proef.werkplek.klok.zet("2026-11-23T09:00:00Z");
	});

	test("cannot book or end anything in a zaak that does not exist", async () => {
		expect((await haal("/zaken/999999/afspraak")).statusCode).toBe(404);
		const antwoord = await stuur("/zaken", "/afspraken/999999", { zaak: "1", einde: "afgezegd" });
		expect(antwoord.statusCode).toBe(404);
	});
});

describe("/beheer", () => {
	test("the coordinator makes a place and hours; mistakes stand beside the field", async () => {
		const pad = "/beheer/spreekuren";
		expect((await haal(pad)).statusCode).toBe(403);
		expect((await stuur(pad, `${pad}/plek`, { vorm: "kantoor", naam: "" }, "coordinator")).statusCode).toBe(422);
		await stuur(pad, `${pad}/plek`, { vorm: "bibliotheek", naam: "Bibliorura" }, "coordinator");
		const { body } = await haal(pad, "coordinator");
		expect(body).toContain("Bibliorura");
		const plekId = /<option value="(\d+)"[^>]*>Bibliorura/.exec(body)?.[1] ?? "";
		const uur = { gebruikerId: String(proef.werkplek.gebruikers.coordinator), plekId, weekdag: "1", duurMinuten: "30" };
		const fout = await stuur(pad, pad, { ...uur, van: "14:00", tot: "13:00" }, "coordinator");
		expect(fout.body).toContain("Het einde ligt voor het begin.");
		expect((await stuur(pad, pad, { ...uur, van: "13:00", tot: "15:00" }, "coordinator")).statusCode).toBe(303);
		const na = (await haal(pad, "coordinator")).body;
		expect(na).toContain("13:00 tot 15:00");
		const id = /name="id" value="(\d+)"\/><button[^>]*aria-label="Verwijder: maandag 13:00/.exec(na)?.[1] ?? "";
		await stuur(pad, `${pad}/verwijder`, { id }, "coordinator");
		expect((await haal(pad, "coordinator")).body).not.toContain("13:00 tot 15:00");
	});

	test("the beheerder sets what residents read; other settings stay", async () => {
		const pad = "/beheer/inwonerpagina";
		expect((await stuur(pad, `${pad}/telefoon`, { telefoon: "12" }, "beheerder")).statusCode).toBe(422);
		await stuur(pad, `${pad}/telefoon`, { telefoon: "0475 359 998" }, "beheerder");
		await stuur(pad, `${pad}/inloop`, { plek: "Wijkhuis", wanneer: "elke dag" }, "beheerder");
		const onveilig = { soort: "maatje", naam: "X", website: "javascript:alert(1)" };
		expect((await stuur(pad, `${pad}/hulp`, onveilig, "beheerder")).statusCode).toBe(422);
		const { geheim } = await proef.maakInwoner();
		const hulp = (await haal(`/mijn/${geheim}/hulp?taal=nl`)).body;
		expect(hulp).toContain("0475\u00a0359\u00a0998");
		expect(hulp).toContain("Wijkhuis");
		expect(hulp).toContain("Formulierenbrigade");
		await stuur(pad, `${pad}/verwijder`, { soort: "inloop", plaats: "0" }, "beheerder");
		expect((await haal(`/mijn/${geheim}/hulp?taal=nl`)).body).not.toContain("Bibliotheek");
		await stuur(
			"/beheer/instellingen",
			"/beheer/instellingen",
			{
				...{
					matchen: "direct",
					herhaalmeldingMaanden: "3",
					sleperVanaf: "3",
					weergavenaam: "Stad Proef",
					deurkleur: "",
				},
				brpBron: "geen",
			},
			"beheerder",
		);
		const begin = (await haal(`/mijn/${geheim}?taal=nl`)).body;
		expect(begin).toContain("Stad Proef schreef je een bericht.".replace("Stad", "Vera de Voorbeeld van Stad"));
		expect(begin).toContain("0475\u00a0359\u00a0998");
	});
});

describe("/balie", () => {
	test("says whether a message is ours; the zaak only to who may see zaken", async () => {
		const { kort, zaakId } = await proef.maakInwoner();
		const echt = await stuur("/balie", "/balie", { code: kort });
		expect(echt.body).toContain("Ja, dit bericht is echt. Wij stuurden het op vr 20 november, als Brief.");
		expect(echt.body).toContain(`/zaken/${zaakId}`);
		const beheer = await stuur("/balie", "/balie", { code: kort }, "beheerder");
		expect(beheer.body).toContain("Ja, dit bericht is echt.");
		expect(beheer.body).not.toContain(`/zaken/${zaakId}`);
		expect((await stuur("/balie", "/balie", { code: "2222-2222" })).body).toContain("Wij vinden dit bericht niet.");
		expect((await stuur("/balie", "/balie", { waar: "iets", wanneer: "" })).statusCode).toBe(422);
	});

	test("trying days about one number stops, and who asked stands in the log without the number", async () => {
		const vraag = (dag: number, rol: Rol) =>
			stuur("/balie", "/balie", { waar: "06 1111 2222", wanneer: `2026-11-1${dag}` }, rol);
		const codes = [];
		for (let dag = 1; dag <= 7; dag++) codes.push((await vraag(dag, "vroegsignaleerder")).statusCode);
		expect(codes).toEqual([200, 200, 200, 200, 200, 200, 422]);
		// Another colleague cannot go on where this one stopped.
		const ander = await vraag(8, "coordinator");
		expect(ander.body).toContain("Dit is te vaak gevraagd.");
		for (let keer = 0; keer < 29; keer++) await stuur("/balie", "/balie", { code: "2222-2222" }, "coordinator");
		expect((await stuur("/balie", "/balie", { code: "2222-2222" }, "coordinator")).statusCode).toBe(422);
		const { databank, gemeenteId, gebruikers } = proef.werkplek;
		const regels = await inGemeente(databank.db, gemeenteId, (trx) =>
			trx
				.selectFrom("auditregels")
				.select(["gebruiker_id", "gegevens"])
				.where("handeling", "=", "balie-gevraagd")
				.orderBy("id")
				.execute(),
		);
		const eigen = regels.filter((regel) => regel.gebruiker_id === gebruikers.vroegsignaleerder);
		expect(eigen.slice(-2).map(({ gegevens }) => gegevens)).toEqual([
			{ over: "nummer", uitkomst: "nee" },
			{ over: "nummer", uitkomst: "te-vaak" },
		]);
		expect(JSON.stringify(regels)).not.toMatch(/1111|2222/);
	});
});
