import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { type Berichtenproef, maakBerichtenproef } from "../../../testing/berichtenproef.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { openInhoud } from "./inhoud.ts";

let testdatabase: Testdatabase;
let proef: Berichtenproef;
let code = 8000;
beforeAll(async () => {
	testdatabase = await createTestDatabase();
});
afterAll(() => testdatabase.sluit());
/** A gemeente of its own for every test. */
beforeEach(async () => {
	proef = await maakBerichtenproef(testdatabase.databank, ++code);
});

test("planning twice changes nothing; a zaak that closes lets its message fall, with the reason", async () => {
	const [app, brief, bel] = [await proef.zaak("whatsapp"), await proef.zaak("brief"), await proef.zaak("te-bellen")];
	await proef.plan();
	const eerst = [...(await proef.berichten(app)), ...(await proef.berichten(brief))];
	expect(eerst.map(({ kanaal, soort, naar, status }) => ({ kanaal, soort, naar, status }))).toEqual([
		{ kanaal: "WhatsApp", soort: "uitnodiging", naar: "+31612345678", status: "gepland" },
		{ kanaal: "Brief", soort: "uitnodiging", naar: null, status: "gepland" },
	]);
	expect(eerst[0]!.gepland_op.toISOString()).toMatch(/^2026-11-23T1[67]:/);
	expect(await proef.berichten(bel)).toEqual([]);
	proef.om("2026-11-23T11:00:00Z");
	await proef.plan();
	expect([...(await proef.berichten(app)), ...(await proef.berichten(brief))]).toEqual(eerst);
	await proef.zet(app, { status: "gesloten", volgende_stap: null, volgende_kanaal: null, volgende_op: null });
	await proef.plan();
	expect(await proef.berichten(app)).toMatchObject([{ status: "vervallen", reden: "zaak-gesloten" }]);
});

test("nothing goes before its window; then once, with attempt, next step, time line, audit and an encrypted copy", async () => {
	const id = await proef.zaak("whatsapp");
	await proef.plan();
	await proef.stuur();
	expect(proef.aanbieder.verstuurd).toEqual([]);
	proef.om("2026-11-23T17:59:00Z");
	await proef.stuur();
	await proef.stuur();
	expect(proef.aanbieder.verstuurd).toHaveLength(1);
	const [bericht] = await proef.berichten(id);
	expect(proef.aanbieder.verstuurd[0]).toMatchObject({
		kenmerk: bericht!.kenmerk,
		naar: "+31612345678",
		kanaal: "WhatsApp",
	});
	// Nothing else than what Meta approved, and that is what we keep.
	const { sjabloon, tekst } = proef.aanbieder.verstuurd[0]!;
	expect(sjabloon?.naam).toBe("voordeur_uitnodiging");
	for (const waarde of sjabloon?.waarden ?? []) expect(tekst).toContain(waarde);
	expect(proef.aanbieder.verstuurd[0]!.tekst).not.toMatch(/\{|schuld|achterstand/i);
	expect(proef.aanbieder.verstuurd[0]!.tekst).toContain("https://proefstad.example/mijn/");
	expect(bericht).toMatchObject({ status: "verzonden", aanbieder: "meta", tekst_versie: 0, pogingen: 1 });
	expect(bericht!.extern_id).toBe(`x-${bericht!.kenmerk}`);
	const { sleutels } = testdatabase.databank;
	expect(openInhoud(sleutels, proef.gemeente.id, bericht!.inhoud!).tekst).toBe(proef.aanbieder.verstuurd[0]!.tekst);
	expect(await proef.pogingen(id)).toMatchObject([
		{ stap: "whatsapp", kanaal: "WhatsApp", uitkomst: "verstuurd", door: null },
	]);
	expect((await proef.pogingen(id))[0]!.id).toBe(bericht!.contactpoging_id);
	expect(await proef.zaakVan(id)).toMatchObject({ volgende_stap: "bellen", volgende_op: "2026-11-26", pogingen: 1 });
	const sporen = await inGemeente(testdatabase.databank.db, proef.gemeente.id, async (trx) => ({
		gebeurtenissen: await trx.selectFrom("gebeurtenissen").select("soort").where("zaak_id", "=", id).execute(),
		audit: await trx.selectFrom("auditregels").select("handeling").where("zaak_id", "=", id).execute(),
		codes: await trx.selectFrom("inwonercodes").select("soort").where("zaak_id", "=", id).execute(),
	}));
	expect(sporen.gebeurtenissen.map((rij) => rij.soort)).toContain("bericht-verstuurd");
	expect(sporen.audit.map((rij) => rij.handeling)).toContain("bericht-verstuurd");
	expect(sporen.codes.map((rij) => rij.soort).toSorted()).toEqual(["geheim", "kort"]);
});

test.each([
	["closed", { status: "gesloten", volgende_stap: null, volgende_kanaal: null, volgende_op: null }, "zaak-gesloten"],
	["reached", { status: "in-gesprek", volgende_stap: "gesprek", volgende_kanaal: "Telefoon" }, "in-gesprek"],
	["moved on", { volgende_stap: "bellen", volgende_kanaal: "Telefoon" }, "andere-stap"],
] as const)(
	"a zaak that is %s after planning gets nothing, also when nobody planned again",
	async (_, velden, reden) => {
		const id = await proef.zaak("whatsapp");
		await proef.plan();
		await proef.zet(id, velden);
		proef.om("2026-11-23T17:59:00Z");
		await proef.stuur();
		expect(proef.aanbieder.verstuurd).toEqual([]);
		expect(await proef.berichten(id)).toMatchObject([{ status: "vervallen", reden }]);
	},
);

test("an answer that nobody read, and STOP, are seen in the transaction that sends", async () => {
	const [antwoordde, stopte] = [
		await proef.zaak("whatsapp"),
		await proef.zaak("whatsapp", { telefoons: ["+31699999999"] }),
	];
	await proef.plan();
	await inGemeente(testdatabase.databank.db, proef.gemeente.id, async (trx) => {
		const basis = { gemeente_id: proef.gemeente.id, kanaal: "WhatsApp" };
		const ontvangen_op = proef.nu();
		await trx
			.insertInto("antwoorden")
			.values({ ...basis, zaak_id: antwoordde, soort: "vraag", ontvangen_op })
			.execute();
		await trx
			.insertInto("afmeldingen")
			.values({ ...basis, waarde: "+31699999999", afgemeld_op: proef.nu() })
			.execute();
	});
	proef.om("2026-11-23T17:59:00Z");
	await proef.stuur();
	expect(proef.aanbieder.verstuurd).toEqual([]);
	expect(await proef.berichten(antwoordde)).toMatchObject([{ status: "vervallen", reden: "antwoord-binnen" }]);
	expect(await proef.berichten(stopte)).toMatchObject([{ status: "vervallen", reden: "andere-stap" }]);
	await proef.plan();
	expect((await proef.berichten(stopte)).at(-1)).toMatchObject({
		kanaal: "SMS",
		naar: "+31699999999",
		status: "gepland",
	});
});

test("two zaken of one number get one message a day", async () => {
	const ids = [await proef.zaak("whatsapp"), await proef.zaak("whatsapp")];
	await proef.plan();
	proef.om("2026-11-23T17:59:00Z");
	await proef.stuur();
	expect(proef.aanbieder.verstuurd).toHaveLength(1);
	const standen = (await Promise.all(ids.map(proef.berichten))).flat();
	expect(standen.map((rij) => rij.status).toSorted()).toEqual(["gepland", "verzonden"]);
	expect(standen.find((rij) => rij.status === "gepland")!.gepland_op.toISOString()).toMatch(/^2026-11-24T1[67]:/);
});

test("an announced visit is fixed with the letter: no answer, a late call or no call at all, it stands", async () => {
	const id = await proef.zaak("brief", {
		route: "bellen-en-bezoek",
		volgende_stap: "aankondiging-bezoek",
		volgende_omdat: "Er is nog geen reactie.",
		opgepakt_op: "2026-11-14",
	});
	// The three calls were made.
	await inGemeente(testdatabase.databank.db, proef.gemeente.id, (trx) =>
		trx
			.insertInto("contactpogingen")
			.values(
				["2026-11-14", "2026-11-17", "2026-11-20"].map((datum) => ({
					...{ gemeente_id: proef.gemeente.id, zaak_id: id, stap: "bellen", kanaal: "Telefoon", dagdeel: "Ochtend" },
					...{ datum, bereikt: false, uitkomst: "geen-gehoor", geregistreerd_op: new Date(`${datum}T09:00:00Z`) },
				})),
			)
			.execute(),
	);
	await proef.plan();
	expect(await proef.berichten(id)).toMatchObject([{ soort: "aankondiging-huisbezoek" }]);
	proef.om("2026-11-23T15:59:00Z");
	await proef.stuur();
	const [brief] = await proef.berichten(id);
	expect(brief).toMatchObject({ status: "verzonden", bezoek_op: "2026-11-30" });
	expect(proef.aanbieder.verstuurd[0]!.tekst).toContain("maandag 30 november");
	const verwacht = { volgende_stap: "bezoek-1", volgende_op: "2026-11-30", volgende_dagdeel: brief!.bezoek_dagdeel };
	expect(await proef.zaakVan(id)).toMatchObject(verwacht);
	proef.om("2026-11-27T10:00:00Z");
	await proef.aanbieder.delen.voerUit(proef.gemeente.bilal, ({ trx }) =>
		proef.aanbieder.delen.register.herplan(trx, proef.gemeente.bilal, id, proef.nu()),
	);
	expect(await proef.zaakVan(id)).toMatchObject(verwacht);
});

test("WhatsApp: the gemeente's own words only when the resident wrote today, else the template", async () => {
	const { id: gemeente_id, sanne, bilal } = proef.gemeente;
	const sleutel = { gemeente_id, soort: "uitnodiging", kanaal: "WhatsApp", doelgroep: "algemeen", taal: "nl" };
	const [zonder, met] = [await proef.zaak("whatsapp"), await proef.zaak("whatsapp", { telefoons: ["+31687654321"] })];
	await inGemeente(testdatabase.databank.db, gemeente_id, async (trx) => {
		const { id } = await trx.insertInto("teksten").values(sleutel).returning("id").executeTakeFirstOrThrow();
		const versie = {
			gemeente_id,
			tekst_id: id,
			versie: 1,
			onderwerp: null,
			inhoud: "Hoi {aanhef}, eigen woorden. {link}",
		};
		await trx
			.insertInto("tekstversies")
			.values({ ...versie, status: "ter-publicatie", geschreven_door: sanne.gebruikerId! })
			.execute();
		await trx
			.updateTable("tekstversies")
			.set({ status: "gepubliceerd", gepubliceerd_door: bilal.gebruikerId!, gepubliceerd_op: proef.nu() })
			.where("tekst_id", "=", id)
			.execute();
		// Without a zaak: it stops nothing.
		await trx
			.insertInto("antwoorden")
			.values({ gemeente_id, kanaal: "WhatsApp", van: "+31687654321", soort: "vraag", ontvangen_op: proef.nu() })
			.execute();
	});
	await proef.plan();
	proef.om("2026-11-23T17:59:00Z");
	await proef.stuur();
	const naar = (nummer: string) => proef.aanbieder.verstuurd.find((een) => een.naar === nummer)!;
	expect(naar("+31687654321")).toMatchObject({ sjabloon: null, tekst: expect.stringContaining("eigen woorden") });
	expect(naar("+31612345678").sjabloon?.naam).toBe("voordeur_uitnodiging");
	expect(naar("+31612345678").tekst).not.toContain("eigen woorden");
	expect((await proef.berichten(zonder))[0]).toMatchObject({ tekst_id: null, tekst_versie: 0 });
	expect((await proef.berichten(met))[0]).toMatchObject({ tekst_versie: 1 });
});

test("after a reopening the same step is sent again; without it never", async () => {
	const id = await proef.zaak("brief");
	await proef.plan();
	proef.om("2026-11-23T15:59:00Z");
	await proef.stuur();
	await proef.zet(id, {
		volgende_stap: "brief",
		volgende_kanaal: "Brief",
		volgende_op: "2026-11-24",
		volgende_poging: 1,
	});
	await proef.plan();
	expect(await proef.berichten(id)).toHaveLength(1);
	await inGemeente(testdatabase.databank.db, proef.gemeente.id, (trx) =>
		trx
			.insertInto("gebeurtenissen")
			.values({
				gemeente_id: proef.gemeente.id,
				zaak_id: id,
				soort: "heropend",
				tekst: "Heropend.",
				gebeurd_op: proef.nu(),
			})
			.execute(),
	);
	await proef.plan();
	expect((await proef.berichten(id)).map((rij) => [rij.ronde, rij.status])).toEqual([
		[0, "verzonden"],
		[1, "gepland"],
	]);
});

test("a message about an appointment goes at once, is no attempt of the route, and falls after STOP", async () => {
	const [id, stopte] = [
		await proef.zaak("te-bellen"),
		await proef.zaak("te-bellen", { telefoons: [], email: "stop@voorbeeld.nl" }),
	];
	await inGemeente(testdatabase.databank.db, proef.gemeente.id, async (trx) => {
		const kenmerken = {
			gemeente_id: proef.gemeente.id,
			doelgroep: "algemeen",
			taal: "nl",
			status: "gepland",
			gepland_op: proef.nu(),
		};
		const bericht = { ...kenmerken, soort: "tevredenheid", kanaal: "Mail" };
		await trx
			.insertInto("berichten")
			.values([id, stopte].map((zaak_id) => ({ ...bericht, zaak_id })))
			.execute();
		const afmelding = {
			gemeente_id: proef.gemeente.id,
			kanaal: "Mail",
			waarde: "stop@voorbeeld.nl",
			afgemeld_op: proef.nu(),
		};
		await trx.insertInto("afmeldingen").values(afmelding).execute();
	});
	await proef.plan();
	await proef.stuur();
	expect(await proef.berichten(id)).toMatchObject([{ status: "verzonden", contactpoging_id: null }]);
	expect(await proef.pogingen(id)).toEqual([]);
	expect(await proef.berichten(stopte)).toMatchObject([{ status: "vervallen", reden: "geen-adres" }]);
	expect(proef.aanbieder.verstuurd).toHaveLength(1);
});
