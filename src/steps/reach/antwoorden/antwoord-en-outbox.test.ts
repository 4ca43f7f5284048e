import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { maakBerichtengemeente, type Proefaanbieder } from "../../../testing/berichten.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { planBerichten } from "../berichten/plan-berichten.ts";
import { sendBerichten } from "../berichten/send-berichten.ts";
import { planTevredenheid } from "../tevredenheid/plan-tevredenheid.ts";
import { handleAntwoord } from "./handle-antwoord.ts";
import { receiveAntwoord } from "./receive-antwoord.ts";

const NUMMER = "+31612345678";
const AVOND = new Date("2026-11-23T17:59:00Z");
let proef: Testdatabase;
let gemeente: Proefgemeente;
let aanbieder: Proefaanbieder;
let nu: Date;
let code = 8400;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());
beforeEach(async () => {
	nu = new Date("2026-11-23T09:00:00Z");
	({ gemeente, aanbieder } = await maakBerichtengemeente(
		proef.databank,
		() => nu,
		{ WhatsApp: "meta", Mail: "notifynl", SMS: "notifynl" },
		++code,
	));
});

const voerUit: Proefaanbieder["delen"]["voerUit"] = (dader, werk) => aanbieder.delen.voerUit(dader, werk);
const plan = () => voerUit(gemeente.bilal, (omgeving) => planBerichten(omgeving, nu));
const antwoord = (tekst: string, kanaal: "SMS" | "WhatsApp" = "WhatsApp") =>
	voerUit({ gemeenteId: gemeente.id, gebruikerId: null }, (omgeving) =>
		receiveAntwoord(
			omgeving,
			{ soort: "antwoord", kanaal, van: NUMMER, aan: null, tekst, sleutel: tekst, op: nu.toISOString() },
			nu,
		),
	);
const berichten = (zaakId: number) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.selectFrom("berichten")
			.select(["status", "reden", "kanaal", "soort"])
			.where("zaak_id", "=", zaakId)
			.orderBy("id")
			.execute(),
	);

test("after an answer nothing goes out until a colleague has handled it; then the route goes on", async () => {
	const id = await maakZaak(proef.databank, gemeente, "whatsapp");
	await plan();
	const ontvangen = await antwoord("Wie bent u?");
	nu = AVOND;
	await plan();
	await sendBerichten(aanbieder.delen, gemeente.id);
	expect(aanbieder.verstuurd).toEqual([]);
	expect(await berichten(id)).toMatchObject([{ status: "vervallen", reden: "antwoord-binnen" }]);
	const antwoordId = "antwoordId" in ontvangen ? ontvangen.antwoordId : 0;
	await voerUit(gemeente.sanne, (omgeving) => handleAntwoord(omgeving, { antwoordId, wat: "gelezen." }, nu));
	await plan();
	expect((await berichten(id)).filter(({ status }) => status === "gepland")).toHaveLength(1);
});

test.each(["nee", "ik regel het zelf", "ik heb al betaald"])(
	'"%s" holds: only read is not enough, and nothing goes out until an outcome stands in the zaak',
	async (tekst) => {
		const id = await maakZaak(proef.databank, gemeente, "whatsapp");
		await plan();
		const ontvangen = await antwoord(tekst);
		const antwoordId = "antwoordId" in ontvangen ? ontvangen.antwoordId : 0;
		const handel = (vastgelegd: boolean) =>
			voerUit(gemeente.sanne, (omgeving) => handleAntwoord(omgeving, { antwoordId, wat: "gelezen.", vastgelegd }, nu));
		expect(await handel(false)).toEqual({ ok: false, reden: "uitkomst-nodig" });
		nu = AVOND;
		await plan();
		await sendBerichten(aanbieder.delen, gemeente.id);
		expect(aanbieder.verstuurd).toEqual([]);
		expect((await berichten(id)).filter(({ status }) => status === "gepland")).toEqual([]);
		expect((await handel(true)).ok).toBe(true);
	},
);

test.each(["SMS", "WhatsApp"] as const)(
	"STOP on %s: the number gets nothing more by SMS or WhatsApp, in this zaak nor in a new one",
	async (kanaal) => {
		const oud = await maakZaak(proef.databank, gemeente, "whatsapp");
		await plan();
		await antwoord("STOP", kanaal);
		const nieuw = await maakZaak(proef.databank, gemeente, "whatsapp");
		await plan();
		nu = AVOND;
		await plan();
		await sendBerichten(aanbieder.delen, gemeente.id);
		expect(aanbieder.verstuurd.filter(({ naar }) => naar === NUMMER)).toEqual([]);
		for (const id of [oud, nieuw]) {
			const open = (await berichten(id)).filter(
				({ kanaal, status }) => (kanaal === "WhatsApp" || kanaal === "SMS") && status !== "vervallen",
			);
			expect(open).toEqual([]);
		}
	},
);

test("the question after a contact goes out through the outbox, with the link to the resident's page", async () => {
	const id = await maakZaak(proef.databank, gemeente, "te-bellen", { email: null });
	const poging = { gemeente_id: gemeente.id, zaak_id: id, kanaal: "Telefoon", datum: "2026-11-20", dagdeel: "Ochtend" };
	await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.insertInto("contactpogingen")
			.values({ ...poging, door: gemeente.sanne.gebruikerId, bereikt: true, uitkomst: "hulp-aanvaard" })
			.execute(),
	);
	nu = AVOND;
	await voerUit({ gemeenteId: gemeente.id, gebruikerId: null }, (omgeving) => planTevredenheid(omgeving, nu));
	await plan();
	await sendBerichten(aanbieder.delen, gemeente.id);
	expect(aanbieder.verstuurd).toMatchObject([{ kanaal: "SMS", naar: NUMMER }]);
	expect(aanbieder.verstuurd[0]?.tekst).toMatch(/Hoe was dat\?.*\/mijn\//s);
	expect(await berichten(id)).toMatchObject([{ soort: "tevredenheid", status: "verzonden" }]);
});
