import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import type { Drukker } from "../../../outside/letter/port.ts";
import { accept } from "../../../rules/kernel/result.ts";
import { voegAfspraakToe } from "../../../testing/afspraken.ts";
import { maakBerichtengemeente, type Proefaanbieder, zetKanaal } from "../../../testing/berichten.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { endAfspraak } from "../afspraken/end-afspraak.ts";
import { planAfspraakbericht } from "../afspraken/plan-bericht.ts";
import { listDrukbestanden, openDrukbestand, postDrukbestand } from "./drukbestanden.ts";
import { makeDrukbestand } from "./make-drukbestand.ts";
import { planBerichten } from "./plan-berichten.ts";
import { sendBerichten } from "./send-berichten.ts";
import { listUithalen } from "./uithalen.ts";

let proef: Testdatabase;
let gemeente: Proefgemeente;
let aanbieder: Proefaanbieder;
let nu: Date;
let code = 8900;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());
beforeEach(async () => {
	nu = new Date("2026-11-23T09:00:00Z");
	({ gemeente, aanbieder } = await maakBerichtengemeente(proef.databank, () => nu, {}, ++code));
});

const doe = <T>(werk: Parameters<typeof aanbieder.delen.voerUit<T>>[1]) =>
	aanbieder.delen.voerUit(gemeente.bilal, werk);
const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) => inGemeente(proef.databank.db, gemeente.id, werk);
const plan = () => doe((omgeving) => planBerichten(omgeving, nu));
const zet = (id: number, velden: object) =>
	lees((trx) => trx.updateTable("zaken").set(velden).where("id", "=", id).execute());
const maak = (naam: string, opties = {}) => maakZaak(proef.databank, gemeente, "brief", { naam, ...opties });
const standVan = (zaakId: number) =>
	lees(async (trx) => {
		const vraag = trx.selectFrom("berichten").select(["status", "reden"]).where("zaak_id", "=", zaakId);
		const rijen = await vraag.orderBy("id").execute();
		return rijen.map(({ status, reden }) => [status, reden]);
	});

const drukker: Drukker = {
	drukHandlijst: async () => accept(Buffer.from("")),
	drukBrieven: async (brieven, _opmaak, dag) => {
		const naam = `brieven-${dag}.pdf`;
		const rijen = brieven.map(
			({ kenmerk, adres }, plek) => `${plek + 1};${kenmerk};${adres.naam};${naam};${plek + 1};1`,
		);
		const opdrachtlijst = ["volgnummer;kenmerk;naam;bestand;eerste_blad;bladen", ...rijen, ""].join("\r\n");
		const bestanden = [{ naam, pdf: Buffer.from("pdf"), kenmerken: brieven.map(({ kenmerk }) => kenmerk) }];
		return accept({ bestanden, opdrachtlijst, geweigerd: [] });
	},
};

/** An appointment tomorrow, of which the confirmation goes by letter. */
async function metAfspraakbrief(zaakId: number): Promise<number> {
	return lees(async (trx) => {
		const id = await voegAfspraakToe(trx, gemeente, zaakId, "2026-12-04T09:00:00Z");
		const bericht = { zaakId, afspraakId: id, soort: "afspraak-bevestiging", op: nu, uiterlijk: null, nu } as const;
		expect(await planAfspraakbericht(trx, gemeente.id, bericht)).toBe("Brief");
		return id;
	});
}

const DOOD = { status: "gesloten", resultaat: "Inwoner is overleden", volgende_stap: null, volgende_kanaal: null };
const WEG = { volgende_stap: "overdracht", volgende_kanaal: "Administratief" };
const BETAALD = {
	status: "gesloten",
	resultaat: "(Budget)advies en/of quick fix",
	volgende_stap: null,
	volgende_kanaal: null,
};
const antwoord = (zaak_id: number) =>
	lees((trx) =>
		trx
			.insertInto("antwoorden")
			.values({ gemeente_id: gemeente.id, zaak_id, kanaal: "Pagina", soort: "nee", ontvangen_op: nu })
			.execute(),
	);
const verhuis = (zaak_id: number) =>
	lees((trx) =>
		trx
			.insertInto("gebeurtenissen")
			.values({ gemeente_id: gemeente.id, zaak_id, soort: "verhuisd", tekst: "Verhuisd.", gebeurd_op: nu })
			.execute(),
	);

test("a printed letter whose resident died, moved, answered, paid or cancelled is taken out, each with why", async () => {
	await zetKanaal(proef.databank, gemeente.id, "Brief", "afdruk");
	const zaken = {
		goed: await maak("Gerrit Goed"),
		dood: await maak("Dirk Dood"),
		weg: await maak("Wim Weg"),
		verhuisd: await maak("Vera Verhuisd"),
		antwoordt: await maak("Anna Antwoordt"),
		betaald: await maak("Bas Betaald"),
		afzegt: await maakZaak(proef.databank, gemeente, "te-bellen", { naam: "Ans Afzegt", email: null, telefoons: [] }),
	};
	const afspraakId = await metAfspraakbrief(zaken.afzegt);
	await plan();
	nu = new Date("2026-11-23T16:00:00Z");
	await makeDrukbestand({ ...aanbieder.delen, drukker }, gemeente.id);
	const [bestand] = await lees((trx) => listDrukbestanden(trx, gemeente.id));
	const uit = () => doe((omgeving) => listUithalen(omgeving, bestand!.id, nu));
	expect(bestand?.aantal).toBe(7);
	expect(await uit()).toEqual([]);

	nu = new Date("2026-11-23T16:30:00Z");
	await zet(zaken.dood, DOOD);
	await zet(zaken.weg, WEG);
	await verhuis(zaken.verhuisd);
	await antwoord(zaken.antwoordt);
	await zet(zaken.betaald, BETAALD);
	await doe((omgeving) => endAfspraak(omgeving, { afspraakId, zaakId: zaken.afzegt, einde: "afgezegd", nu }));
	await plan();
	const redenen = new Map((await uit()).map((brief) => [brief.zaakId, brief.reden]));
	expect(Object.fromEntries(Object.entries(zaken).map(([wie, id]) => [wie, redenen.get(id) ?? null]))).toEqual({
		goed: null,
		dood: "zaak-gesloten",
		weg: "contact-gestopt",
		verhuisd: "adres-veranderd",
		antwoordt: "antwoord-binnen",
		betaald: "zaak-gesloten",
		afzegt: "afspraak-gewijzigd",
	});
	const open = await doe((omgeving) => openDrukbestand(omgeving, bestand!.id, nu));
	const regels = open!.opdrachtlijst.split("\r\n");
	expect(regels[0]).toMatch(/;haal_eruit$/);
	expect(regels.find((regel) => regel.includes("Gerrit Goed"))).toMatch(/;1;$/);
	expect(regels.find((regel) => regel.includes("Anna Antwoordt"))).toMatch(
		/;"haal deze brief eruit: De inwoner heeft geantwoord. Lees eerst dat antwoord."$/,
	);
	const register = aanbieder.delen.register;
	expect(await doe((omgeving) => postDrukbestand(omgeving, bestand!.id, { register, nu }))).toEqual({
		ok: true,
		waarde: { gepost: 1, uitgehaald: 6 },
	});
	expect(await standVan(zaken.goed)).toEqual([["verzonden", null]]);
	expect((await standVan(zaken.weg))[0]).toEqual(["vervallen", "contact-gestopt"]);
	// Who moved within the gemeente gets the letter at the new address.
	await plan();
	expect(await standVan(zaken.verhuisd)).toEqual([
		["vervallen", "adres-veranderd"],
		["gepland", null],
	]);
});

test("a letter whose zaak is gone is taken out, and the rest of the pile goes", async () => {
	await zetKanaal(proef.databank, gemeente.id, "Brief", "afdruk");
	const goed = await maak("Gerrit Goed");
	const weg = await maak("Wim Weg");
	await plan();
	nu = new Date("2026-11-23T16:00:00Z");
	await makeDrukbestand({ ...aanbieder.delen, drukker }, gemeente.id);
	const [bestand] = await lees((trx) => listDrukbestanden(trx, gemeente.id));
	await lees((trx) => trx.deleteFrom("zaken").where("id", "=", weg).execute());
	const uit = await doe((omgeving) => listUithalen(omgeving, bestand!.id, nu));
	expect(uit).toMatchObject([{ zaakId: weg, naam: null, reden: "zaak-verdwenen" }]);
	const { register } = aanbieder.delen;
	const gepost = await doe((omgeving) => postDrukbestand(omgeving, bestand!.id, { register, nu }));
	expect(gepost).toEqual({ ok: true, waarde: { gepost: 1, uitgehaald: 1 } });
	expect(await standVan(weg)).toEqual([["vervallen", "zaak-verdwenen"]]);
	expect(await standVan(goed)).toEqual([["verzonden", null]]);
});

test("an announcement that is posted too late for its visit is taken out, and a new one comes with another day", async () => {
	await zetKanaal(proef.databank, gemeente.id, "Brief", "afdruk");
	const zaakId = await maak("Bep Bezoek", { route: "bellen-en-bezoek", volgende_stap: "aankondiging-bezoek" });
	const bezoek = () =>
		lees((trx) => trx.selectFrom("berichten").select(["status", "reden", "bezoek_op"]).orderBy("id").execute());
	await plan();
	nu = new Date("2026-11-23T16:00:00Z");
	await makeDrukbestand({ ...aanbieder.delen, drukker }, gemeente.id);
	const [bestand] = await lees((trx) => listDrukbestanden(trx, gemeente.id));
	const uit = () => doe((omgeving) => listUithalen(omgeving, bestand!.id, nu));
	expect(await bezoek()).toEqual([{ status: "afgedrukt", reden: null, bezoek_op: "2026-11-30" }]);
	// Wednesday: three working days are left. Thursday: two.
	nu = new Date("2026-11-25T10:00:00Z");
	expect(await uit()).toEqual([]);
	nu = new Date("2026-11-26T10:00:00Z");
	expect(await uit()).toMatchObject([{ zaakId, reden: "bezoek-te-dichtbij" }]);
	const { register } = aanbieder.delen;
	const gepost = await doe((omgeving) => postDrukbestand(omgeving, bestand!.id, { register, nu }));
	expect(gepost).toEqual({ ok: true, waarde: { gepost: 0, uitgehaald: 1 } });
	await plan();
	expect(await bezoek()).toMatchObject([{ status: "vervallen", reden: "bezoek-te-dichtbij" }, { status: "gepland" }]);
});

test("an envelope that a colleague has yet to write falls when it must not go, also one about an appointment", async () => {
	await zetKanaal(proef.databank, gemeente.id, "Brief", "met-de-hand");
	const route = {
		dood: await maak("Dirk Dood"),
		antwoordt: await maak("Anna Antwoordt"),
		goed: await maak("Gerrit Goed"),
	};
	const los = await maakZaak(proef.databank, gemeente, "te-bellen", { naam: "Lies Los", email: null, telefoons: [] });
	await metAfspraakbrief(los);
	await plan();
	await sendBerichten(aanbieder.delen, gemeente.id);
	for (const id of [...Object.values(route), los]) expect(await standVan(id)).toEqual([["handwerk", null]]);
	await zet(route.dood, DOOD);
	await zet(los, { ...DOOD });
	await antwoord(route.antwoordt);
	await plan();
	expect(await standVan(route.dood)).toEqual([["vervallen", "zaak-gesloten"]]);
	expect(await standVan(route.antwoordt)).toEqual([["vervallen", "antwoord-binnen"]]);
	expect(await standVan(los)).toEqual([["vervallen", "contact-gestopt"]]);
	expect(await standVan(route.goed)).toEqual([["handwerk", null]]);
});
