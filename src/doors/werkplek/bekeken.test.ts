import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { startTestWerkplek, type TestWerkplek } from "../../testing/werkplek.ts";
import { maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";

let werkplek: TestWerkplek;
let gemeente: Proefgemeente;
const OP = new Date("2026-11-20T09:00:00Z");
beforeAll(async () => {
	werkplek = await startTestWerkplek();
	gemeente = await maakWerkplekgemeente(werkplek);
	await vulLijsten();
});
afterAll(() => werkplek.sluit());

const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) => inGemeente(werkplek.databank.db, gemeente.id, werk);

/** Something of a resident on every list: a refused row, an answer, a card, a remembered decision, news for a partner. */
async function vulLijsten(): Promise<void> {
	const { databank, gebruikers } = werkplek;
	const gemeente_id = gemeente.id;
	const sluit = (plaats: string, tekst: string) => databank.sleutels.encrypt(gemeente_id, plaats, tekst);
	const zaak_id = await maakZaak(databank, gemeente, "te-bellen", { achterstanden: { Huur: 50_000 } });
	await lees(async (trx) => {
		const rapport = JSON.stringify({ kop: ["Naam"], herkend: { Naam: "achternaam" } });
		await trx.updateTable("aanleveringen").set({ geweigerd: 1, rapport }).execute();
		const redenen = JSON.stringify([{ veld: "achternaam", reden: "x", uitleg: "Klopt niet." }]);
		const cellen = sluit("geweigerde_regels.cellen", JSON.stringify({ Naam: "Geweigerdsma" }));
		const regel = { gemeente_id, aanlevering_id: gemeente.aanlevering, regelnummer: 7, redenen, cellen };
		await trx.insertInto("geweigerde_regels").values(regel).execute();
		const antwoord = { gemeente_id, zaak_id, kanaal: "SMS", soort: "vraag", ontvangen_op: OP };
		await trx.insertInto("antwoorden").values(antwoord).execute();
		const kaart = { gemeente_id, zaak_id, soort: "kaart", kanaal: "Kaartje", doelgroep: "standaard", taal: "nl" };
		await trx
			.insertInto("berichten")
			.values({ ...kaart, status: "handwerk", gepland_op: OP })
			.execute();
		const { signaal_id } = await trx
			.selectFrom("zaaksignalen")
			.select("signaal_id")
			.where("zaak_id", "=", zaak_id)
			.executeTakeFirstOrThrow();
		const besluit = { gemeente_id, partner_id: gemeente.partner("Huur"), signaal_id, door: gebruikers.coordinator };
		await trx
			.insertInto("controlebesluiten")
			.values({
				...besluit,
				sleutel: Buffer.from("sleutel"),
				besluit: "geweigerd",
				wie: sluit("controlebesluiten.wie", "Onthoudsma, Markt 1"),
				op: OP,
			})
			.execute();
		await trx
			.insertInto("controles")
			.values({ gemeente_id, signaal_id, uitkomst: "elders", besloten: "vanzelf", op: OP })
			.execute();
	});
}

type Wie = "coordinator" | "vroegsignaleerder";
async function open(url: string, wie: Wie = "coordinator"): Promise<string> {
	const { statusCode, body } = await werkplek.server.inject({
		url,
		headers: { cookie: await werkplek.cookieVoor(wie) },
	});
	expect(statusCode).toBe(200);
	return body;
}
const gelogd = (handeling: string) =>
	lees((trx) =>
		trx
			.selectFrom("auditregels")
			.select(["gebruiker_id", "gegevens"])
			.where("handeling", "=", handeling)
			.orderBy("id")
			.execute(),
	);

test.each([
	["/antwoorden", "antwoorden-bekeken", { antwoorden: [expect.any(Number)] }],
	["/berichten/handwerk", "handwerk-bekeken", { aantal: 1 }],
	["/uitval/onthouden", "onthouden-besluiten-bekeken", { aantal: 1 }],
	["/uitval/partners", "partnerberichten-bekeken", { aantal: 1 }],
])("who looks at %s stands in the audit log", async (url, handeling, gegevens) => {
	expect(await gelogd(handeling)).toEqual([]);
	await open(url);
	expect(await gelogd(handeling)).toEqual([{ gebruiker_id: werkplek.gebruikers.coordinator, gegevens }]);
});

test("refused rows are for who may mend them, and each look is written down; the poll of the list opens none", async () => {
	const pagina = `/aanleveringen/${gemeente.aanlevering}`;
	const handeling = "geweigerde-regels-bekeken";
	const voorVera = await open(pagina, "vroegsignaleerder");
	expect(voorVera).toContain("ziet de coördinator");
	expect(voorVera).not.toContain("Geweigerdsma");
	expect(await open(`${pagina}/inhoud`, "vroegsignaleerder")).not.toContain("Geweigerdsma");
	expect(await open(`${pagina}/stand`)).not.toContain("Geweigerdsma");
	expect(await gelogd(handeling)).toEqual([]);
	expect(await open(pagina)).toContain("Geweigerdsma");
	expect(await gelogd(handeling)).toEqual([
		{
			gebruiker_id: werkplek.gebruikers.coordinator,
			gegevens: { aanleveringId: gemeente.aanlevering, regels: [7] },
		},
	]);
});
