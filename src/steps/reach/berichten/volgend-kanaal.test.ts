import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { voegAfspraakToe } from "../../../testing/afspraken.ts";
import { maakBerichtengemeente, type Proefaanbieder } from "../../../testing/berichten.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakZaak, type Proefgemeente, type Zaakopties } from "../../../testing/zaken.ts";
import { type Afspraaksoort, planAfspraakbericht } from "../afspraken/plan-bericht.ts";
import { listAandacht } from "./list-berichten.ts";
import { sendBerichten } from "./send-berichten.ts";

const nu = new Date("2026-11-23T09:00:00Z");
let proef: Testdatabase;
let gemeente: Proefgemeente;
let aanbieder: Proefaanbieder;
let code = 8700;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());
beforeEach(async () => {
	const kanalen = { Mail: "notifynl", SMS: "notifynl" } as const;
	({ gemeente, aanbieder } = await maakBerichtengemeente(proef.databank, () => nu, kanalen, ++code));
});
const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) => inGemeente(proef.databank.db, gemeente.id, werk);
const stuur = () => sendBerichten(aanbieder.delen, gemeente.id);
const aandacht = () => lees((trx) => listAandacht(trx, gemeente.id, nu));

/** A zaak with an appointment tomorrow, and its reminder due now. */
async function metHerinnering(
	opties: Zaakopties = {},
	moment = "2026-11-24T09:00:00Z",
	{ soort, status }: { soort: Afspraaksoort; status: string } = { soort: "afspraak-herinnering", status: "gepland" },
) {
	const zaakId = await maakZaak(proef.databank, gemeente, "te-bellen", opties);
	await lees(async (trx) => {
		const id = await voegAfspraakToe(trx, gemeente, zaakId, moment, { status });
		const bericht = { zaakId, afspraakId: id, soort, uiterlijk: status === "gemist" ? null : new Date(moment) };
		await planAfspraakbericht(trx, gemeente.id, { ...bericht, op: nu, nu });
	});
	const berichten = () =>
		lees((trx) =>
			trx
				.selectFrom("berichten")
				.select(["kanaal", "status", "reden"])
				.where("zaak_id", "=", zaakId)
				.orderBy("id")
				.execute(),
		);
	const regels = async () => {
		const rijen = await lees((trx) =>
			trx.selectFrom("gebeurtenissen").select("tekst").where("zaak_id", "=", zaakId).orderBy("id").execute(),
		);
		return rijen.map(({ tekst }) => tekst);
	};
	return { zaakId, berichten, regels };
}

test("a reminder that bounces goes through the next kanaal, and the time line says so", async () => {
	const { berichten, regels } = await metHerinnering();
	aanbieder.antwoorden.push({ soort: "geweigerd", reden: "adres-onjuist", uitleg: "postbus bestaat niet" });
	await stuur();
	await stuur();
	expect(await berichten()).toMatchObject([
		{ kanaal: "Mail", status: "mislukt" },
		{ kanaal: "SMS", status: "verzonden" },
	]);
	expect(aanbieder.verstuurd).toMatchObject([{ kanaal: "SMS" }]);
	expect(await regels()).toContain("Sms in plaats van e-mail (herinnering aan de afspraak): e-mail kwam niet aan.");
	expect(await aandacht()).toEqual([]);
});

test("when no kanaal is left, the time line and 'Eerst dit' ask a colleague to call", async () => {
	const { regels } = await metHerinnering({ telefoons: [] });
	aanbieder.antwoorden.push({ soort: "geweigerd", reden: "onbereikbaar", uitleg: "vol" });
	await stuur();
	expect(await regels()).toContain("De herinnering aan de afspraak komt niet aan. Bel de inwoner.");
	expect(await aandacht()).toMatchObject([{ soort: "afspraak-herinnering", kanaal: "Mail", status: "mislukt" }]);
});

test("a number that is gone when the message is due falls over to the next kanaal, or asks a colleague to call", async () => {
	const [met, zonder] = [
		await metHerinnering({ telefoons: ["+31611110501"] }),
		await metHerinnering({ telefoons: [] }, "2026-11-24T10:00:00Z"),
	];
	await lees((trx) =>
		trx.updateTable("contactgegevens").set({ status: "fout" }).where("soort", "=", "email").execute(),
	);
	await stuur();
	await stuur();
	expect(await met.berichten()).toMatchObject([
		{ kanaal: "Mail", status: "vervallen", reden: "geen-adres" },
		{ kanaal: "SMS", status: "verzonden" },
	]);
	expect(await zonder.regels()).toContain("De herinnering aan de afspraak komt niet aan. Bel de inwoner.");
	expect(await aandacht()).toMatchObject([{ zaak_id: zonder.zaakId, reden: "geen-adres" }]);
});

test("a reminder that fails when the appointment is over asks nothing of anybody", async () => {
	const { regels } = await metHerinnering({ telefoons: [] });
	aanbieder.antwoorden.push({ soort: "geweigerd", reden: "onbereikbaar", uitleg: "vol" });
	await stuur();
	await lees((trx) => trx.updateTable("afspraken").set({ status: "afgezegd" }).execute());
	expect(await aandacht()).toEqual([]);
	expect((await regels()).length).toBeGreaterThan(0);
});

test("a mail about a missed appointment that bounces goes through the next kanaal too: its hour is past, and that is why", async () => {
	const gemist = { soort: "afspraak-gemist", status: "gemist" } as const;
	const { berichten } = await metHerinnering({}, "2026-11-20T09:00:00Z", gemist);
	aanbieder.antwoorden.push({ soort: "geweigerd", reden: "adres-onjuist", uitleg: "postbus bestaat niet" });
	await stuur();
	await stuur();
	expect(await berichten()).toMatchObject([{ kanaal: "Mail", status: "mislukt" }, { status: "verzonden" }]);
});
