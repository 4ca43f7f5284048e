import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente, type Trx } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { WERKINSTRUCTIES } from "../../rules/decide/ready-ones.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import type { Zaakstaat } from "../../testing/zaakstaten.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente, type Zaakopties } from "../../testing/zaken.ts";
import { decideZaken } from "./decide-zaken.ts";

const { heemskerk, landelijk } = WERKINSTRUCTIES;
const VANDAAG = "2026-11-23";

let proef: Testdatabase;
let volgnummer = 9300;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());

const nieuweGemeente = () => maakProefgemeente(proef.databank, { code: String(++volgnummer) });
const metTrx = <T>(gemeente: Proefgemeente, werk: (trx: Trx) => Promise<T>) =>
	inGemeente(proef.databank.db, gemeente.id, werk);
const lees = (gemeente: Proefgemeente, id: number) =>
	metTrx(gemeente, (trx) => trx.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow());
const besluiten = (gemeente: Proefgemeente, id: number) =>
	metTrx(gemeente, (trx) =>
		trx
			.selectFrom("besluiten")
			.select(["werkinstructie_versie as versie", "opgepakt", "route"])
			.where("zaak_id", "=", id)
			.orderBy("id")
			.execute(),
	);

/** A signaal joined: the match lets the zaak wait for a decision, and it is decided. */
async function sluitSignaalAan(gemeente: Proefgemeente, id: number) {
	await makeUitvoerder(proef.databank)(gemeente.sanne, async (omgeving) => {
		await omgeving.trx.updateTable("zaken").set({ werkinstructie_versie: null }).where("id", "=", id).execute();
		await decideZaken({ ...omgeving, queue: async () => undefined }, { vandaag: VANDAAG });
	});
	return lees(gemeente, id);
}

interface Gedaan {
	readonly stap: string | null;
	readonly kanaal: string;
	readonly datum: string;
	readonly uitkomst: string;
	readonly bereikt?: boolean;
}
const poging = (gemeente: Proefgemeente, zaak_id: number, gedaan: Gedaan) =>
	metTrx(gemeente, (trx) =>
		trx
			.insertInto("contactpogingen")
			.values({
				gemeente_id: gemeente.id,
				zaak_id,
				dagdeel: "Ochtend",
				bereikt: false,
				geregistreerd_op: new Date(`${gedaan.datum}T09:00:00Z`),
				...gedaan,
			})
			.execute(),
	);
const heropen = (gemeente: Proefgemeente, zaak_id: number, op: string) =>
	metTrx(gemeente, (trx) =>
		trx
			.insertInto("gebeurtenissen")
			.values({
				gemeente_id: gemeente.id,
				zaak_id,
				soort: "heropend",
				tekst: "Zaak heropend: meldt zich.",
				gebeurd_op: new Date(`${op}T10:00:00Z`),
			})
			.execute(),
	);

describe("a new signaal leaves the clocks and steps of a running zaak as registering gives them", () => {
	test("who accepted help keeps the four weeks of the law and the appointment to make", async () => {
		const gemeente = await nieuweGemeente();
		const id = await maakZaak(proef.databank, gemeente, "hulp-aanvaard");
		expect(await sluitSignaalAan(gemeente, id)).toMatchObject({
			status: "in-gesprek",
			// 31 October + 28 days is a Saturday: the first working day after (Algemene termijnenwet art. 1)
			uiterlijk: "2026-11-30",
			volgende_stap: "gesprek",
			volgende_kanaal: "Afspraak op locatie",
			volgende_op: VANDAAG,
		});
	});

	test("what was tried before a reopening does not count: no closing after an old 'geen hulp'", async () => {
		const gemeente = await nieuweGemeente();
		const id = await maakZaak(proef.databank, gemeente, "te-bellen", { opgepakt_op: "2026-11-02", pogingen: 1 });
		const gedaan = { stap: "bellen", kanaal: "Telefoon", uitkomst: "geen-hulp-nodig", bereikt: true };
		await poging(gemeente, id, { ...gedaan, datum: "2026-11-09" });
		await heropen(gemeente, id, "2026-11-20");
		expect(await sluitSignaalAan(gemeente, id)).toMatchObject({ volgende_stap: "bellen", volgende_poging: 1 });
	});

	test("nor after a route that had run out", async () => {
		const gemeente = await nieuweGemeente();
		const id = await maakZaak(proef.databank, gemeente, "brief", {
			opgepakt_op: "2026-10-01",
			pogingen: 1,
			telefoons: [],
			email: null,
		});
		await poging(gemeente, id, { stap: "brief", kanaal: "Brief", uitkomst: "verstuurd", datum: "2026-10-02" });
		await heropen(gemeente, id, "2026-11-20");
		expect(await sluitSignaalAan(gemeente, id)).toMatchObject({ volgende_stap: "brief", volgende_op: VANDAAG });
	});

	test("a reopened zaak is out of the three working days of its old Crisis; a new Crisis counts from its own day", async () => {
		const gemeente = await nieuweGemeente();
		const oud = { opgepakt_op: "2026-11-02", pogingen: 1, spoed: false, uiterlijk: null } as const;
		const id = await maakZaak(proef.databank, gemeente, "crisis", oud);
		await heropen(gemeente, id, "2026-11-20");
		const zaak = await sluitSignaalAan(gemeente, id);
		expect(zaak).toMatchObject({ uiterlijk: null, spoed: false });
		expect(zaak.volgende_omdat).not.toContain("Dreigende situatie");

		const nieuw = await maakZaak(proef.databank, gemeente, "crisis", { ...oud, spoed: true });
		await heropen(gemeente, nieuw, "2026-11-21");
		await metTrx(gemeente, async (trx) => {
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
		expect(await sluitSignaalAan(gemeente, nieuw)).toMatchObject({ uiterlijk: "2026-11-26", spoed: true });
	});

	test("after the first conversation no clock starts again, also not that of an old Crisis", async () => {
		const gemeente = await nieuweGemeente();
		const id = await maakZaak(proef.databank, gemeente, "hulp-aanvaard", {
			signaaltypen: ["Crisis"],
			spoed: true,
			uiterlijk: null,
		});
		const gesprek = { stap: null, kanaal: "Afspraak op locatie", uitkomst: "denkt-na", bereikt: true };
		await poging(gemeente, id, { ...gesprek, datum: "2026-11-18" });
		expect((await sluitSignaalAan(gemeente, id)).uiterlijk).toBeNull();
	});

	test("a visit that was promised keeps its day and part of the day", async () => {
		const gemeente = await nieuweGemeente();
		const id = await maakZaak(proef.databank, gemeente, "bezoek");
		const bezoek = { stap: "aankondiging-bezoek", poging: 1, bezoek_op: "2026-11-26", bezoek_dagdeel: "Avond" };
		await metTrx(gemeente, (trx) =>
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
		expect(await sluitSignaalAan(gemeente, id)).toMatchObject({
			volgende_stap: "bezoek-1",
			volgende_op: "2026-11-26",
			volgende_dagdeel: "Avond",
		});
	});

	test("a closed zaak of which a signaal was taken back stays closed", async () => {
		const gemeente = await nieuweGemeente();
		const id = await maakZaak(proef.databank, gemeente, "gesloten");
		expect(await sluitSignaalAan(gemeente, id)).toMatchObject({
			status: "gesloten",
			werkinstructie_versie: 7,
			gesloten_op: "2026-11-22",
			resultaat: "Inwoner heeft zelf al betaald/betalingsregeling getroffen",
			volgende_stap: null,
		});
		expect(await besluiten(gemeente, id)).toHaveLength(1);
	});
});

describe("a new version of the werkinstructie", () => {
	/** A zaak that was decided by version 7, and then version 8 takes effect. */
	async function zaakVan7(inhoud: Werkinstructie, staat: Zaakstaat, opties: Zaakopties = {}) {
		const gemeente = await nieuweGemeente();
		const id = await maakZaak(proef.databank, gemeente, staat, opties);
		await metTrx(gemeente, async (trx) => {
			await trx.updateTable("werkinstructies").set({ status: "vervangen" }).execute();
			const nieuw = { gemeente_id: gemeente.id, versie: 8, status: "actief", inhoud: JSON.stringify(inhoud) };
			await trx.insertInto("werkinstructies").values(nieuw).execute();
		});
		return { gemeente, id, zaak: await sluitSignaalAan(gemeente, id) };
	}
	const niets: Werkinstructie = {
		...heemskerk,
		drempels: [{ id: "drempel", als: {}, bedragCent: 9_000_000, omdat: "Te laag.", bron: "proef" }],
	};

	test("leaves a zaak that was begun its route, its version and its reason, also when it would not pick it up", async () => {
		const { gemeente, id, zaak } = await zaakVan7(niets, "tweede-belpoging");
		expect(zaak).toMatchObject({
			status: "te-benaderen",
			werkinstructie_versie: 7,
			route: "bellen-en-bezoek",
			regel: "meervoudig",
			volgende_stap: "bellen",
			volgende_poging: 2,
		});
		expect((await besluiten(gemeente, id)).at(-1)).toEqual({ versie: 7, opgepakt: true, route: "bellen-en-bezoek" });
	});

	test("a heavier route of it takes the place of the lighter one that was begun", async () => {
		const gebeld = { route: "brief", achterstanden: { Huur: 150_000 }, meervoudig: false } as const;
		const { zaak } = await zaakVan7(heemskerk, "tweede-belpoging", gebeld);
		expect(zaak).toMatchObject({ werkinstructie_versie: 8, route: "huisbezoek", volgende_kanaal: "Huisbezoek" });
	});

	test("a route of the same name but with other steps does not", async () => {
		const [bellen, ...rest] = landelijk.routes["bellen-en-bezoek"]!.stappen;
		const stappen = [{ ...bellen!, maxPogingen: 6 }, ...rest];
		const anders = { ...landelijk.routes["bellen-en-bezoek"]!, stappen };
		const inhoud = { ...landelijk, routes: { ...landelijk.routes, "bellen-en-bezoek": anders } };
		const { zaak } = await zaakVan7(inhoud, "tweede-belpoging");
		expect(zaak).toMatchObject({ werkinstructie_versie: 7, volgende_max: 3 });
	});

	test("a zaak in which nothing was done yet follows it", async () => {
		const { zaak } = await zaakVan7(niets, "te-bellen");
		expect(zaak).toMatchObject({ status: "niet-opgepakt", werkinstructie_versie: 8, route: null, volgende_stap: null });
	});

	test("what a colleague opened again stays open", async () => {
		const gemeente = await nieuweGemeente();
		const id = await maakZaak(proef.databank, gemeente, "niet-opgepakt", {
			status: "te-benaderen",
			route: "brief",
			opgepakt_op: VANDAAG,
			bedrag_cent: 4_200,
		});
		await heropen(gemeente, id, VANDAAG);
		expect(await sluitSignaalAan(gemeente, id)).toMatchObject({ status: "te-benaderen", volgende_stap: "brief" });
	});
});

test("in one version too a new signaal raises a route and never lowers it", async () => {
	const gemeente = await nieuweGemeente();
	const licht = await maakZaak(proef.databank, gemeente, "tweede-belpoging", { route: "bellen" });
	expect((await sluitSignaalAan(gemeente, licht)).route).toBe("bellen-en-bezoek");
	const zwaar = await maakZaak(proef.databank, gemeente, "tweede-belpoging", { sleper: true });
	expect((await sluitSignaalAan(gemeente, zwaar)).route).toBe("bellen-en-bezoek");
});

test("an open zaak whose route nobody can find any more stays on the list of the day", async () => {
	const gemeente = await nieuweGemeente();
	const id = await maakZaak(proef.databank, gemeente, "tweede-belpoging", {
		route: "afgeschaft",
		bedrag_cent: 4_200,
		volgende_stap: null,
		volgende_op: null,
	});
	expect(await sluitSignaalAan(gemeente, id)).toMatchObject({
		status: "te-benaderen",
		volgende_stap: "gesprek",
		volgende_op: VANDAAG,
	});
});

test("an attempt that is registered while the decision runs is not overwritten: the decision waits for it, and counts as a change", async () => {
	const gemeente = await nieuweGemeente();
	const id = await maakZaak(proef.databank, gemeente, "te-bellen");
	await metTrx(gemeente, (trx) =>
		trx.updateTable("zaken").set({ werkinstructie_versie: null }).where("id", "=", id).execute(),
	);
	let laatGaan: () => void = () => undefined;
	const wacht = new Promise<void>((los) => {
		laatGaan = los;
	});
	const collega = metTrx(gemeente, async (trx) => {
		const bereikt = { status: "in-gesprek", volgende_stap: "gesprek", volgende_op: "2026-11-30", versie: 7 };
		await trx.updateTable("zaken").set(bereikt).where("id", "=", id).execute();
		await wacht;
	});
	await wait(100);
	const besluit = makeUitvoerder(proef.databank)(gemeente.sanne, (omgeving) =>
		decideZaken({ ...omgeving, queue: async () => undefined }, { vandaag: VANDAAG }),
	);
	await wait(300);
	laatGaan();
	await Promise.all([collega, besluit]);
	expect(await lees(gemeente, id)).toMatchObject({
		...{ status: "in-gesprek", volgende_stap: "gesprek", volgende_op: "2026-11-30", versie: 8 },
		werkinstructie_versie: 7,
	});
});
