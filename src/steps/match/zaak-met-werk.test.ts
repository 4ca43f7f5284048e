import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Trx } from "../../database/gemeente-transactie.ts";
import { voegAfspraakToe } from "../../testing/afspraken.ts";
import { type Koppelproef, startKoppelproef } from "../../testing/koppelproef.ts";
import { maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { readZaken } from "./queries.ts";

let proef: Koppelproef;
beforeAll(async () => {
	proef = await startKoppelproef();
});
afterAll(() => proef.sluit());

const OP = new Date("2026-11-20T09:00:00Z");
const basis = (bij: Proefgemeente, zaak_id: number) => ({ gemeente_id: bij.id, zaak_id });
const bericht = (status: string, stap: string | null) => (trx: Trx, bij: Proefgemeente, id: number) =>
	trx
		.insertInto("berichten")
		.values({
			...basis(bij, id),
			soort: "uitnodiging",
			kanaal: "Brief",
			doelgroep: "standaard",
			taal: "nl",
			stap,
			poging: stap === null ? null : 1,
			status,
			gepland_op: OP,
		})
		.execute();
const antwoord = (trx: Trx, bij: Proefgemeente, id: number) =>
	trx
		.insertInto("antwoorden")
		.values({ ...basis(bij, id), kanaal: "Mail", soort: "vraag", ontvangen_op: OP })
		.execute();
const heropen = (trx: Trx, bij: Proefgemeente, id: number) =>
	trx
		.insertInto("gebeurtenissen")
		.values({ ...basis(bij, id), soort: "heropend", tekst: "Zaak heropend: toch oppakken.", gebeurd_op: OP })
		.execute();
const afspraak = (trx: Trx, bij: Proefgemeente, id: number) =>
	voegAfspraakToe(trx, bij, id, OP.toISOString(), { minuten: 30 });

describe("what is work on a zaak, so that the match leaves it as it is", () => {
	test.each<[string, (trx: Trx, bij: Proefgemeente, id: number) => Promise<unknown>, boolean]>([
		["nothing", async () => undefined, false],
		["a colleague opened it again ('Toch oppakken')", heropen, true],
		["an appointment", afspraak, true],
		["an answer of the resident", antwoord, true],
		["a message that went out", bericht("verzonden", "brief"), true],
		["a message that a colleague made", bericht("gepland", null), true],
		["a message that Voordeur only planned", bericht("gepland", "brief"), false],
		["a message that fell", bericht("vervallen", "brief"), false],
	])("%s", async (_wat, doe, verwacht) => {
		const bij = await proef.gemeente();
		const id = await maakZaak(proef.databank, bij);
		const gelezen = await proef.metTrx(bij, async (trx) => {
			await doe(trx, bij, id);
			return readZaken(trx, bij.id, [id]);
		});
		expect(gelezen.get(id)!.heeftWerk).toBe(verwacht);
	});
});

test.each([
	["that nobody touched goes", false],
	["that the resident answered to stays", true],
] as const)("a zaak %s when a late row makes its signaal join another one", async (_wat, geantwoord) => {
	const bij = await proef.gemeente();
	const jan = { voorletters: "J.", achternaam: "Meijden", geboortedatum: "1984-05-03" };
	// each alone is below the threshold of 50 euro, in months of their own; the late row lifts the first one above it
	await proef.lever(bij, [{ ...jan, signaaldatum: "2026-09-05", bedragCent: 3_000 }]);
	await proef.lever(bij, [{ ...jan, signaaldatum: "2026-10-05", bedragCent: 3_500, partnertype: "Energie" }]);
	const [, tweede] = (await proef.stand(bij)).zaken;
	if (geantwoord) await proef.metTrx(bij, (trx) => antwoord(trx, bij, tweede!.id));
	await proef.lever(bij, [{ ...jan, signaaldatum: "2026-09-04", bedragCent: 10_000, partnertype: "Water" }]);
	expect((await proef.stand(bij)).zaken.map(({ id }) => id).includes(tweede!.id)).toBe(geantwoord);
});

test("a new signaal does not put a reopened zaak back in its old Crisis; a new Crisis does", async () => {
	const bij = await proef.gemeente();
	const jan = { voorletters: "J.", achternaam: "Meijden", geboortedatum: "1984-05-03" };
	await proef.lever(bij, [{ ...jan, partnertype: "Water", signaaltype: "Crisis", signaaldatum: "2026-09-05" }]);
	const [zaak] = (await proef.stand(bij)).zaken;
	expect(zaak!.spoed).toBe(true);
	await proef.metTrx(bij, async (trx) => {
		await heropen(trx, bij, zaak!.id);
		await trx.updateTable("zaken").set({ spoed: false, regel: "crisis" }).execute();
	});
	await proef.lever(bij, [{ ...jan, signaaldatum: "2026-10-05" }]);
	expect((await proef.stand(bij)).zaken).toMatchObject([
		{ spoed: false, signaaltypen: ["Crisis", "Vroeg"], werkinstructie_versie: null },
	]);
	await proef.lever(bij, [{ ...jan, partnertype: "Energie", signaaltype: "Crisis", signaaldatum: "2026-10-20" }]);
	expect((await proef.stand(bij)).zaken).toMatchObject([{ spoed: true }]);
});
