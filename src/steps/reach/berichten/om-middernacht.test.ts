import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { type Berichtenproef, maakBerichtenproef } from "../../../testing/berichtenproef.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { openBericht } from "./open-bericht.ts";
import { processBezorgmelding } from "./process-bezorgmelding.ts";

/** Half past midnight on the 24th in the Netherlands; still the 23rd in UTC. */
const NACHT = "2026-11-23T23:30:00Z";
let database: Testdatabase;
let proef: Berichtenproef;
beforeAll(async () => {
	database = await createTestDatabase();
	proef = await maakBerichtenproef(database.databank, 8601);
});
afterAll(() => database.sluit());
const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) =>
	inGemeente(database.databank.db, proef.gemeente.id, werk);

test("a number of which it is known after midnight that it does not work, has that day", async () => {
	const id = await proef.zaak("whatsapp", { email: null });
	await proef.plan();
	proef.om("2026-11-23T17:59:00Z");
	await proef.stuur();
	const [bericht] = await proef.berichten(id);
	const status = { soort: "mislukt", reden: "adres-onjuist", uitleg: "bestaat niet" } as const;
	const melding = {
		soort: "bezorgmelding",
		kenmerk: bericht!.kenmerk,
		externId: null,
		sleutel: "a",
		status,
		op: NACHT,
	} as const;
	const { voerUit, register } = proef.aanbieder.delen;
	await voerUit(proef.gemeente.bilal, (omgeving) => processBezorgmelding(omgeving, melding, new Date(NACHT), register));
	const fout = await lees((trx) =>
		trx
			.selectFrom("contactgegevens")
			.select(["waarde", "status_op"])
			.where("zaak_id", "=", id)
			.where("status", "=", "fout")
			.execute(),
	);
	expect(fout).toEqual([{ waarde: bericht!.naar, status_op: "2026-11-24" }]);
});

test("the preview of an announced visit shows the day on which the letter goes, also when that is its first minute", async () => {
	const route = { route: "bellen-en-bezoek", volgende_stap: "aankondiging-bezoek" };
	const id = await proef.zaak("brief", { ...route, telefoons: [] });
	await proef.plan();
	await lees((trx) =>
		trx
			.updateTable("berichten")
			.set({ gepland_op: new Date("2026-11-24T23:00:00Z") })
			.where("zaak_id", "=", id)
			.execute(),
	);
	const [bericht] = await proef.berichten(id);
	const delen = { url: "https://voordeur.voorbeeld.nl", nu: proef.nu() };
	const detail = await proef.aanbieder.delen.voerUit(proef.gemeente.sanne, (omgeving) =>
		openBericht(omgeving, bericht!.id, delen),
	);
	expect(detail?.inhoud?.tekst).toContain("25 november");
});
