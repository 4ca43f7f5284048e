import { afterAll, beforeAll, expect, test } from "vitest";
import { type Berichtenproef, maakBerichtenproef } from "../../../testing/berichtenproef.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import type { Zaakopties } from "../../../testing/zaken.ts";
import { addInwonergegeven } from "./add-contactgegeven.ts";

let database: Testdatabase;
let proef: Berichtenproef;
beforeAll(async () => {
	database = await createTestDatabase();
	proef = await maakBerichtenproef(database.databank, 8520);
});
afterAll(() => database.sluit());

const geef = (zaakId: number, sterk: boolean) =>
	proef.aanbieder.delen.voerUit({ gemeenteId: proef.gemeente.id, gebruikerId: null }, (omgeving) =>
		addInwonergegeven(
			omgeving,
			{ zaakId, tekst: "06 12345678", sterk, nu: proef.nu() },
			proef.aanbieder.delen.register,
		),
	);
const zonderNummer = { telefoons: [], email: null } as const;
const STAPPEN: [string, Zaakopties][] = [
	["a letter", { ...zonderNummer, volgende_stap: "aankondiging-bezoek", volgende_kanaal: "Brief" }],
	["closing", { ...zonderNummer, volgende_stap: "sluiten", volgende_kanaal: "Administratief" }],
];

test.each(STAPPEN)("a number that a resident gave with the birth date makes a call of %s, today", async (_, opties) => {
	const id = await proef.zaak("te-bellen", { ...opties, volgende_poging: 1, volgende_max: 1 });
	expect(await geef(id, true)).toEqual({ ok: true, waarde: "bewaard" });
	expect(await proef.zaakVan(id)).toMatchObject({
		volgende_stap: "bellen",
		volgende_kanaal: "Telefoon",
		volgende_op: "2026-11-23",
		versie: 2,
	});
});

test("a number that anybody with the envelope may have given changes no step; nor does one in a conversation", async () => {
	const zwak = await proef.zaak("brief", zonderNummer);
	await geef(zwak, false);
	expect(await proef.zaakVan(zwak)).toMatchObject({ volgende_stap: "brief", versie: 1 });
	const gesprek = await proef.zaak("hulp-aanvaard", { ...zonderNummer, volgende_op: "2026-11-25" });
	await geef(gesprek, true);
	expect(await proef.zaakVan(gesprek)).toMatchObject({
		volgende_stap: "gesprek",
		volgende_op: "2026-11-25",
		versie: 1,
	});
});
