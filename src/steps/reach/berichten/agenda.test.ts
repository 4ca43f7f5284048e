import { afterAll, beforeAll, expect, test } from "vitest";
import { voegAfspraakToe } from "../../../testing/afspraken.ts";
import { maakBerichtenproef } from "../../../testing/berichtenproef.ts";
import { gelukt } from "../../../testing/gelukt.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakInhoud } from "./maak-inhoud.ts";

let testdatabase: Testdatabase;
beforeAll(async () => {
	testdatabase = await createTestDatabase();
});
afterAll(() => testdatabase.sluit());

test("een mail met een agenda-uitnodiging hoort bij een afspraak die komt of vervalt, niet bij een gemiste", async () => {
	const proef = await maakBerichtenproef(testdatabase.databank, 8701);
	const zaak_id = await proef.zaak("te-bellen");
	const agenda = (soort: string, status: string) =>
		proef.aanbieder.delen.voerUit(proef.gemeente.sanne, async (omgeving) => {
			const dag = status === "gemist" ? "2026-11-20" : "2026-11-26";
			const afspraak_id = await voegAfspraakToe(omgeving.trx, proef.gemeente, zaak_id, `${dag}T09:00:00Z`, { status });
			const wat = { id: 0, zaak_id, soort, kanaal: "Mail", doelgroep: "algemeen", taal: "nl", afspraak_id };
			const hoe = { teksten: [], naar: "jan@voorbeeld.nl", bezoek: null, url: "https://proefstad.example" };
			const gemaakt = await maakInhoud(omgeving, wat, { ...hoe, nu: proef.nu(), voorbeeld: true });
			// The slot is free again for the next.
			await omgeving.trx.updateTable("afspraken").set({ status: "verzet" }).where("id", "=", afspraak_id).execute();
			return /^METHOD:(\w+)/m.exec(gelukt(gemaakt).inhoud.agenda ?? "")?.[1] ?? null;
		});
	expect(await agenda("afspraak-bevestiging", "gepland")).toBe("REQUEST");
	expect(await agenda("afspraak-herinnering", "gepland")).toBe("REQUEST");
	expect(await agenda("afspraak-afgezegd", "afgezegd")).toBe("CANCEL");
	expect(await agenda("afspraak-gemist", "gemist")).toBeNull();
});
