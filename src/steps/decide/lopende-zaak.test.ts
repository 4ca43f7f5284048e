import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Besluitproef, startBesluitproef } from "../../testing/besluitproef.ts";
import { maakZaak, PROEFDAG } from "../../testing/zaken.ts";

let proef: Besluitproef;
beforeAll(async () => {
	proef = await startBesluitproef();
});
afterAll(() => proef.sluit());

describe("a new signaal leaves the clocks and steps of a running zaak as registering gives them", () => {
	test("who accepted help keeps the four weeks of the law and the appointment to make", async () => {
		const gemeente = await proef.gemeente();
		const id = await maakZaak(proef.databank, gemeente, "hulp-aanvaard");
		expect(await proef.sluitSignaalAan(gemeente, id)).toMatchObject({
			status: "in-gesprek",
			// 31 October + 28 days is a Saturday: the first working day after (Algemene termijnenwet art. 1)
			uiterlijk: "2026-11-30",
			volgende_stap: "gesprek",
			volgende_kanaal: "Afspraak op locatie",
			volgende_op: PROEFDAG,
		});
	});

	test("what was tried before a reopening does not count: no closing after an old 'geen hulp'", async () => {
		const gemeente = await proef.gemeente();
		const id = await maakZaak(proef.databank, gemeente, "te-bellen", { opgepakt_op: "2026-11-02", pogingen: 1 });
		const gedaan = { stap: "bellen", kanaal: "Telefoon", uitkomst: "geen-hulp-nodig", bereikt: true };
		await proef.poging(gemeente, id, { ...gedaan, datum: "2026-11-09" });
		await proef.heropen(gemeente, id, "2026-11-20");
		expect(await proef.sluitSignaalAan(gemeente, id)).toMatchObject({ volgende_stap: "bellen", volgende_poging: 1 });
	});

	test("nor after a route that had run out", async () => {
		const gemeente = await proef.gemeente();
		const id = await maakZaak(proef.databank, gemeente, "brief", {
			opgepakt_op: "2026-10-01",
			pogingen: 1,
			telefoons: [],
			email: null,
		});
		await proef.poging(gemeente, id, { stap: "brief", kanaal: "Brief", uitkomst: "verstuurd", datum: "2026-10-02" });
		await proef.heropen(gemeente, id, "2026-11-20");
		expect(await proef.sluitSignaalAan(gemeente, id)).toMatchObject({ volgende_stap: "brief", volgende_op: PROEFDAG });
	});

	test("a reopened zaak is out of the three working days of its old Crisis; a new Crisis counts from its own day", async () => {
		const gemeente = await proef.gemeente();
		const oud = { opgepakt_op: "2026-11-02", pogingen: 1, spoed: false, uiterlijk: null } as const;
		const id = await maakZaak(proef.databank, gemeente, "crisis", oud);
		await proef.heropen(gemeente, id, "2026-11-20");
		const zaak = await proef.sluitSignaalAan(gemeente, id);
		expect(zaak).toMatchObject({ uiterlijk: null, spoed: false });
		expect(zaak.volgende_omdat).not.toContain("Dreigende situatie");

		const nieuw = await maakZaak(proef.databank, gemeente, "crisis", { ...oud, spoed: true });
		await proef.heropen(gemeente, nieuw, "2026-11-21");
		await proef.metTrx(gemeente, async (trx) => {
			const signaal = await trx
				.selectFrom("signalen as s")
				.innerJoin("zaaksignalen as k", "k.signaal_id", "s.id")
				.selectAll("s")
				.where("k.zaak_id", "=", nieuw)
				.executeTakeFirstOrThrow();
			const { id: _, ...rij } = signaal;
			const tweede = { ...rij, rij_hash: Buffer.from("tweede crisis"), ontvangen_op: "2026-11-23" };
			const { id: signaal_id } = await trx
				.insertInto("signalen")
				.values(tweede)
				.returning("id")
				.executeTakeFirstOrThrow();
			await trx
				.insertInto("zaaksignalen")
				.values({ gemeente_id: gemeente.id, zaak_id: nieuw, signaal_id, herhaling: "geen", uitleg: "" })
				.execute();
		});
		expect(await proef.sluitSignaalAan(gemeente, nieuw)).toMatchObject({ uiterlijk: "2026-11-26", spoed: true });
	});

	test("after the first conversation no clock starts again, also not that of an old Crisis", async () => {
		const gemeente = await proef.gemeente();
		const id = await maakZaak(proef.databank, gemeente, "hulp-aanvaard", {
			signaaltypen: ["Crisis"],
			spoed: true,
			uiterlijk: null,
		});
		const gesprek = { stap: null, kanaal: "Afspraak op locatie", uitkomst: "denkt-na", bereikt: true };
		await proef.poging(gemeente, id, { ...gesprek, datum: "2026-11-18" });
		expect((await proef.sluitSignaalAan(gemeente, id)).uiterlijk).toBeNull();
	});

	test("a visit that was promised keeps its day and part of the day", async () => {
		const gemeente = await proef.gemeente();
		const id = await maakZaak(proef.databank, gemeente, "bezoek");
		const bezoek = { stap: "aankondiging-bezoek", poging: 1, bezoek_op: "2026-11-26", bezoek_dagdeel: "Avond" };
		await proef.metTrx(gemeente, (trx) =>
			trx
				.insertInto("berichten")
				.values({
					gemeente_id: gemeente.id,
					zaak_id: id,
					soort: "aankondiging-huisbezoek",
					kanaal: "Brief",
					doelgroep: "standaard",
					taal: "nl",
					status: "verzonden",
					gepland_op: new Date("2026-11-16T09:00:00Z"),
					...bezoek,
				})
				.execute(),
		);
		expect(await proef.sluitSignaalAan(gemeente, id)).toMatchObject({
			volgende_stap: "bezoek-1",
			volgende_op: "2026-11-26",
			volgende_dagdeel: "Avond",
		});
	});

	test("a closed zaak of which a signaal was taken back stays closed", async () => {
		const gemeente = await proef.gemeente();
		const id = await maakZaak(proef.databank, gemeente, "gesloten");
		expect(await proef.sluitSignaalAan(gemeente, id)).toMatchObject({
			status: "gesloten",
			werkinstructie_versie: 7,
			gesloten_op: "2026-11-22",
			resultaat: "Inwoner heeft zelf al betaald/betalingsregeling getroffen",
			volgende_stap: null,
		});
		expect(await proef.besluiten(gemeente, id)).toHaveLength(1);
	});
});

test("an open zaak whose route nobody can find any more stays on the list of the day", async () => {
	const gemeente = await proef.gemeente();
	const id = await maakZaak(proef.databank, gemeente, "tweede-belpoging", {
		route: "afgeschaft",
		bedrag_cent: 4_200,
		volgende_stap: null,
		volgende_op: null,
	});
	expect(await proef.sluitSignaalAan(gemeente, id)).toMatchObject({
		status: "te-benaderen",
		volgende_stap: "gesprek",
		volgende_op: PROEFDAG,
	});
});

test("an attempt that is registered while the decision runs is not overwritten: the decision waits for it, and counts as a change", async () => {
	const gemeente = await proef.gemeente();
	const id = await maakZaak(proef.databank, gemeente, "te-bellen");
	await proef.metTrx(gemeente, (trx) =>
		trx.updateTable("zaken").set({ werkinstructie_versie: null }).where("id", "=", id).execute(),
	);
	let laatGaan: () => void = () => undefined;
	const wacht = new Promise<void>((los) => {
		laatGaan = los;
	});
	const collega = proef.metTrx(gemeente, async (trx) => {
		const bereikt = { status: "in-gesprek", volgende_stap: "gesprek", volgende_op: "2026-11-30", versie: 7 };
		await trx.updateTable("zaken").set(bereikt).where("id", "=", id).execute();
		await wacht;
	});
	await wait(100);
	const besluit = proef.beslis(gemeente);
	await wait(300);
	laatGaan();
	await Promise.all([collega, besluit]);
	expect(await proef.lees(gemeente, id)).toMatchObject({
		...{ status: "in-gesprek", volgende_stap: "gesprek", volgende_op: "2026-11-30", versie: 8 },
		werkinstructie_versie: 7,
	});
});
