import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { changeGebruiker } from "./change-gebruiker.ts";
import { createGebruiker } from "./create-gebruiker.ts";
import { createGemeente } from "./create-gemeente.ts";

const NU = new Date("2026-11-23T09:00:00Z");
const CLI = { gemeenteId: 957, gebruikerId: null };
let proef: Testdatabase;
beforeAll(async () => {
	proef = await createTestDatabase();
	const gemeente = { code: "0957", naam: "Proefstad", inwoners: 1000 };
	const werkinstructie = { naam: "leeg", inhoud: {} };
	expect((await createGemeente(proef.databank, { ...gemeente, werkinstructie }, NU)).ok).toBe(true);
});
afterAll(() => proef.sluit());

const maakBeheerder = async (naam: string) => {
	const nieuw = { email: `${naam}@proefstad.example`, naam, rol: "beheerder" } as const;
	const gemaakt = await createGebruiker(proef.databank, CLI, nieuw, NU);
	if (!gemaakt.ok) throw new Error(gemaakt.reden);
	return gemaakt.waarde;
};

test("a beheerder does not take another role: who lets others in is another than who sees the residents", async () => {
	const [{ id }, collega] = [await maakBeheerder("Kim"), await maakBeheerder("Bo")];
	const ik = { gemeenteId: 957, gebruikerId: id };
	const wijzig = (wie: number, rol: "coordinator" | "beheerder") =>
		changeGebruiker(proef.databank, ik, wie, { soort: "gegevens", naam: "Kim", rol, wijken: [] });
	expect(await wijzig(id, "coordinator")).toEqual({ ok: false, reden: "eigen-account" });
	expect((await wijzig(id, "beheerder")).ok).toBe(true);
	expect((await wijzig(collega.id, "coordinator")).ok).toBe(true);
});

test("a name that residents and others see tells nothing about money; an old one does not hold up a new role", async () => {
	const nieuw = { email: "anja@proefstad.example", naam: "Anja (Schuldhulp)", rol: "vroegsignaleerder" } as const;
	const reden = "naam-zegt-te-veel";
	expect(await createGebruiker(proef.databank, CLI, nieuw, NU)).toEqual({ ok: false, reden });
	const gemaakt = await createGebruiker(proef.databank, CLI, { ...nieuw, naam: "Anja van Gelder" }, NU);
	if (!gemaakt.ok) throw new Error(gemaakt.reden);
	const { id } = gemaakt.waarde;
	const wijzig = (naam: string, rol: "coordinator" | "vroegsignaleerder" = "vroegsignaleerder") =>
		changeGebruiker(proef.databank, CLI, id, { soort: "gegevens", naam, rol, wijken: [] });
	expect(await wijzig("Anja, incasso")).toEqual({ ok: false, reden });
	await inGemeente(proef.databank.db, 957, async (trx) => {
		await trx.insertInto("partners").values({ gemeente_id: 957, naam: "Stroomloos", partnertype: "Energie" }).execute();
		await trx.updateTable("gebruikers").set({ naam: nieuw.naam }).where("id", "=", id).execute();
	});
	expect(await wijzig("Anja van Stroomloos")).toEqual({ ok: false, reden });
	expect((await wijzig(nieuw.naam, "coordinator")).ok).toBe(true);
});
