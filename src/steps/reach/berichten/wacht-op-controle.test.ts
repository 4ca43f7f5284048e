import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeProefaanbieder, zetKanaal } from "../../../testing/berichten.ts";
import { CONTROLECODE, startVerifyproef, type Verifyproef } from "../../../testing/verifyproef.ts";
import { reopenZaak } from "../../register/reopen-zaak.ts";
import { planBerichten } from "./plan-berichten.ts";
import { readStapbericht } from "./read-zaakberichten.ts";
import { sendBerichten } from "./send-berichten.ts";

const NU = new Date("2026-11-23T09:00:00Z");
const WACHT = "Het bericht wacht op de BRP-controle: is dit onze inwoner? Kijk bij Uitval.";
let proef: Verifyproef;
beforeAll(async () => {
	proef = await startVerifyproef();
	await zetKanaal(proef.databank, proef.gemeente.id, "Brief", "notifynl");
});
afterAll(() => proef.sluit());
beforeEach(() => proef.leeg());

const doe: Verifyproef["voerUit"] = (dader, werk) => proef.voerUit(dader, werk);
const plan = () => doe(proef.gemeente.bilal, (omgeving) => planBerichten(omgeving, NU));
const berichten = (zaakId: number) =>
	doe(proef.gemeente.bilal, ({ trx }) =>
		trx.selectFrom("berichten").select(["status", "reden"]).where("zaak_id", "=", zaakId).orderBy("id").execute(),
	);
const gezegd = async (zaakId: number) => {
	const stap = await doe(proef.gemeente.bilal, (omgeving) =>
		readStapbericht(omgeving, { zaakId, kanaal: "Brief" }, NU),
	);
	return stap?.soort === "zelf" ? stap.uitleg : stap?.soort;
};
const planWacht = async () =>
	(await proef.alsBeheer("select from graphile_worker.jobs where key like 'plan-berichten-%'")).length > 0;
const meldBrp = (zaakId: number) =>
	proef.alsBeheer(
		`update controles set gebeurtenis_op = '2026-11-23T09:30:00Z', opnieuw_op = '2026-11-23T09:30:00Z' where signaal_id in
			(select signaal_id from zaaksignalen where zaak_id = ${zaakId})`,
	);

test("zonder bron gaat het bericht vanzelf", async () => {
	await proef.metBron("geen");
	const id = await proef.zaakVan({}, "brief");
	await plan();
	expect(await berichten(id)).toEqual([{ status: "gepland", reden: null }]);
});

test("tijdens een storing wacht het bericht; na de controle kijkt de postbus opnieuw en gaat het", async () => {
	await proef.metBron("haal-centraal");
	const id = await proef.zaakVan({}, "brief");
	await plan();
	expect(await berichten(id)).toEqual([]);
	expect(await gezegd(id)).toBe(WACHT);
	proef.inRegister();
	await proef.alsBeheer("delete from graphile_worker._private_jobs");
	await proef.controleer();
	expect(await planWacht()).toBe(true);
	await plan();
	expect(await berichten(id)).toEqual([{ status: "gepland", reden: null }]);
	expect(await gezegd(id)).toBe("vanzelf");
});

test("niet gevonden, en met de hand nog niet gekeken: geen bericht", async () => {
	await proef.metBron("haal-centraal");
	const nietGevonden = await proef.zaakVan({}, "brief");
	await proef.controleer();
	await proef.metBron("handmatig");
	const nietGekeken = await proef.zaakVan({}, "brief");
	await proef.controleer();
	await plan();
	for (const id of [nietGevonden, nietGekeken]) {
		expect(await berichten(id)).toEqual([]);
		expect(await gezegd(id)).toBe(WACHT);
	}
	await proef.alsBeheer("update controles set besloten = 'collega', besluit = 'gevraagd'");
	await plan();
	expect(await berichten(nietGevonden)).toEqual([]);
	await proef.alsBeheer("update controles set besluit = 'met-de-hand', uitkomst = 'inwoner'");
	await plan();
	expect(await berichten(nietGekeken)).toEqual([{ status: "gepland", reden: null }]);
});

test("na een melding van de BRP gaat er niets meer, ook niet wat al klaarstond, tot iemand opnieuw keek", async () => {
	await proef.metBron("haal-centraal");
	proef.inRegister({ gemeentecode: CONTROLECODE });
	const id = await proef.zaakVan({}, "brief");
	await proef.controleer();
	await plan();
	await meldBrp(id);
	const aanbieder = makeProefaanbieder(proef.databank, () => new Date("2026-11-23T15:59:00Z"));
	await sendBerichten(aanbieder.delen, proef.gemeente.id);
	expect(aanbieder.verstuurd).toEqual([]);
	expect(await berichten(id)).toEqual([{ status: "vervallen", reden: "wacht-op-controle" }]);
	await plan();
	expect(await gezegd(id)).toBe(WACHT);
	await proef.controleer(new Date("2026-11-23T10:00:00Z"));
	await plan();
	expect((await berichten(id)).at(-1)).toEqual({ status: "gepland", reden: null });
});

test.each([
	["elders", { gemeentecode: "0363", gemeente: "Amsterdam", postcode: "1012AB" }, "vanzelf"],
	["overleden", { opschorting: "O" }, WACHT],
] as const)(
	"een zaak die een collega na '%s' heropent: niemand kijkt dat nog eens na",
	async (_, persoon, verwacht) => {
		await proef.metBron("haal-centraal");
		proef.inRegister(persoon);
		const id = await proef.zaakVan({}, "brief");
		await proef.controleer();
		const { versie, status } = (await proef.lees(id)).zaak;
		expect(status).toBe("gesloten");
		const invoer = { zaakId: id, versie, reden: "Woont toch hier." };
		const toen = new Date("2026-11-23T10:00:00Z");
		expect(await reopenZaak(proef.databank, proef.gemeente.bilal, invoer, toen)).toMatchObject({ ok: true });
		await plan();
		expect(await gezegd(id)).toBe(verwacht);
		// A new report of the BRP stops it again.
		await meldBrp(id);
		await plan();
		expect(await gezegd(id)).toBe(WACHT);
	},
);
