import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { bestandslezer } from "../../../outside/bestand/lezer.ts";
import { drukker } from "../../../outside/letter/druk.ts";
import { chooseVerzender } from "../../../rules/reach/kanaal/aanbieder.ts";
import { planBerichten } from "../../../steps/reach/berichten/plan-berichten.ts";
import { sendBerichten } from "../../../steps/reach/berichten/send-berichten.ts";
import { makeProefaanbieder, type Proefaanbieder, zetKanaal, zetTeamtelefoon } from "../../../testing/berichten.ts";
import { bewaarPdf, heeftPoppler, openPdf, poppler } from "../../../testing/kanalen/pdf.ts";
import { stilSchema } from "../../../testing/stil-schema.ts";
import { startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";
import { maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { startWorker } from "../../worker/worker.ts";

const AFZENDER = { afzendernaam: "Gemeente Proefstad", retouradres: "Postbus 1, 6040 AA Proefstad" };
let werkplek: TestWerkplek;
let gemeente: Proefgemeente;
let aanbieder: Proefaanbieder;
let cookie: string;
beforeAll(async () => {
	werkplek = await startTestWerkplek({ delen: { kanalen: { makeVerzender: chooseVerzender({}), drukker } } });
	gemeente = await maakWerkplekgemeente(werkplek);
	await zetTeamtelefoon(werkplek.databank, gemeente.id);
	aanbieder = makeProefaanbieder(werkplek.databank, werkplek.klok.nu);
	cookie = await werkplek.cookieVoor("vroegsignaleerder");
});
afterAll(() => werkplek.sluit());

const haal = (url: string) => werkplek.server.inject({ url, headers: { cookie } });
const plan = () => aanbieder.delen.voerUit(gemeente.bilal, (omgeving) => planBerichten(omgeving, werkplek.klok.nu()));
const brief = (naam: string, opties = {}) => maakZaak(werkplek.databank, gemeente, "brief", { naam, ...opties });

/** Tagged, with a language, for a screen reader (PDF/UA-1); with poppler its headings and words too. */
function keurPdf(pdf: Buffer, woorden: readonly string[]): void {
	const inhoud = openPdf(pdf);
	expect(inhoud).toMatch(/pdfuaid/);
	expect(inhoud).toMatch(/\/Lang\s*\(nl/);
	if (heeftPoppler("pdfinfo")) expect(poppler("pdfinfo", "-struct", bewaarPdf(pdf))).toMatch(/^\s*H1/m);
	if (!heeftPoppler("pdftotext")) return;
	const tekst = poppler("pdftotext", bewaarPdf(pdf), "-");
	for (const woord of woorden) expect(tekst).toContain(woord);
}

test("'Maak nu een afdrukbestand': the worker sets the letters, and they are downloaded as an accessible PDF with a job list", {
	timeout: 60_000,
}, async () => {
	await zetKanaal(werkplek.databank, gemeente.id, "Brief", "afdruk", { velden: AFZENDER });
	await brief("Gerrit Goed", { postcode: "6041AC", straat: "Marktstraat", plaats: "Proefstad" });
	await brief("Anna Ander", { postcode: "6041AB", straat: "Hofweg", plaats: "Proefstad" });
	await brief("Zonder Straat", { postcode: "4321ZZ", straat: null, plaats: null });
	await plan();
	werkplek.klok.zet("2026-11-23T15:59:00Z");
	cookie = await werkplek.cookieVoor("vroegsignaleerder");
	const vooraf = (await haal("/berichten")).body;
	expect(vooraf).toContain("3 brieven wachten");
	const knop = await werkplek.stuurFormulier(cookie, "/berichten/drukbestanden", {}, "/berichten");
	expect(knop.statusCode).toBe(303);
	expect((await haal("/berichten")).body).toContain("Het afdrukbestand wordt gemaakt.");
	const { delen } = aanbieder;
	const worker = await startWorker({
		eigenaar: werkplek.databank.eigenaar,
		voerUit: delen.voerUit,
		jobs: { lezer: bestandslezer, berichten: { ...delen, drukker } },
		schema: stilSchema(delen.voerUit),
	});
	const bestand = () =>
		inGemeente(werkplek.databank.db, gemeente.id, (trx) =>
			trx.selectFrom("drukbestanden").select(["id", "aantal"]).executeTakeFirst(),
		);
	for (const eind = Date.now() + 30_000; !(await bestand()) && Date.now() < eind; ) {
		await new Promise((klaar) => setTimeout(klaar, 100));
	}
	await worker.stop();
	const gemaakt = await bestand();
	expect(gemaakt?.aantal).toBe(2);
	const pdf = await haal(`/berichten/drukbestanden/${gemaakt?.id}/brieven.pdf`);
	expect(pdf.headers["content-disposition"]).toBe('attachment; filename="brieven-2026-11-23.pdf"');
	expect(pdf.headers["cache-control"]).toBe("no-store");
	keurPdf(pdf.rawPayload, ["Gerrit Goed", "Marktstraat", "Anna Ander"]);
	const lijst = (await haal(`/berichten/drukbestanden/${gemaakt?.id}/lijst.csv`)).body;
	expect(lijst.split("\r\n")[0]).toMatch(/^\uFEFFvolgnummer;kenmerk;.*;haal_eruit$/);
	expect(lijst.indexOf("Anna Ander")).toBeLessThan(lijst.indexOf("Gerrit Goed"));
	const na = (await haal("/berichten")).body;
	expect(na).not.toContain("Maak nu een afdrukbestand");
	// What cannot be printed is said to a colleague, with what to do.
	expect(na).toContain("Dit zijn niet bekend: de straat en de plaats. Zoek het adres op in de BRP");
	expect((await haal("/berichten/drukbestanden/999/brieven.pdf")).statusCode).toBe(404);
});

test("the list of envelopes by hand is an accessible PDF with the way of working and every address; the look is logged", {
	timeout: 60_000,
}, async () => {
	await zetKanaal(werkplek.databank, gemeente.id, "Brief", "met-de-hand", {
		velden: { ...AFZENDER, vorm: "gele-sticker" },
	});
	await brief("Hanna Hand", { postcode: "6041AC", straat: null, plaats: "Proefstad" });
	await brief("Onno Onbekend", { postcode: "1234AB", straat: null, plaats: null });
	await plan();
	await sendBerichten(aanbieder.delen, gemeente.id);
	expect((await haal("/berichten/handwerk")).body).toContain("/berichten/handwerk/lijst.pdf?kanaal=Brief");
	const pdf = await haal("/berichten/handwerk/lijst.pdf?kanaal=Brief");
	expect([pdf.statusCode, pdf.headers["content-type"]]).toEqual([200, "application/pdf"]);
	keurPdf(pdf.rawPayload, ["Hanna Hand", "Marktstraat", "Onno Onbekend", "1234 AB"]);
	const [audit] = await inGemeente(werkplek.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("auditregels").select("gegevens").where("handeling", "=", "handlijst-opgehaald").execute(),
	);
	expect(audit?.gegevens).toEqual({ kanaal: "Brief", aantal: 2 });
	const headers = { cookie: await werkplek.cookieVoor("beheerder") };
	expect(
		(await werkplek.server.inject({ url: "/berichten/handwerk/lijst.pdf?kanaal=Brief", headers })).statusCode,
	).toBe(403);
});
