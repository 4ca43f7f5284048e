import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import type { Instelkanaal } from "../../../rules/reach/kanaal/aanbieder.ts";
import { zetKanaal } from "../../../testing/berichten.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente, type Zaakopties } from "../../../testing/zaken.ts";
import { planAfspraakbericht } from "./plan-bericht.ts";

const nu = new Date("2026-11-23T09:00:00Z");
let proef: Testdatabase;
let code = 8600;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());

async function plan(ingesteld: readonly Instelkanaal[], opties: Zaakopties = {}, uiterlijk: Date | null = null) {
	const gemeente: Proefgemeente = await maakProefgemeente(proef.databank, { code: String(++code) });
	for (const kanaal of ingesteld) {
		await zetKanaal(proef.databank, gemeente.id, kanaal, kanaal === "WhatsApp" ? "meta" : "notifynl");
	}
	const zaakId = await maakZaak(proef.databank, gemeente, "te-bellen", opties);
	return inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		const bericht = { zaakId, afspraakId: null, soort: "afspraak-bevestiging", op: nu, uiterlijk, nu } as const;
		const kanaal = await planAfspraakbericht(trx, gemeente.id, bericht);
		const rijen = await trx.selectFrom("berichten").select("kanaal").where("zaak_id", "=", zaakId).execute();
		expect(rijen.map((rij) => rij.kanaal)).toEqual(kanaal === null ? [] : [kanaal]);
		const regels = await trx
			.selectFrom("gebeurtenissen")
			.select("tekst")
			.where("zaak_id", "=", zaakId)
			.where("soort", "=", "afspraak")
			.execute();
		return [kanaal, ...regels.map((rij) => rij.tekst)];
	});
}

test("the best kanaal that is set up is chosen, and what was skipped is said", async () => {
	expect(await plan(["Mail", "SMS", "Brief"])).toEqual(["Mail"]);
	expect(await plan(["SMS", "Brief"])).toEqual([
		"SMS",
		"Sms in plaats van e-mail (bevestiging van de afspraak): e-mail is niet ingesteld.",
	]);
	// A mail that cannot go is worth less than a letter that can.
	expect(await plan(["Brief"])).toEqual([
		"Brief",
		"Brief in plaats van e-mail en sms (bevestiging van de afspraak): e-mail en sms zijn niet ingesteld.",
	]);
	expect((await plan(["WhatsApp", "Brief"], { email: null }))[0]).toBe("WhatsApp");
	expect(await plan(["WhatsApp", "Brief"], { email: null, telefoons: [] })).toEqual(["Brief"]);
});

test("when nothing can go, the time line asks a colleague to call", async () => {
	const morgen = new Date("2026-11-24T09:00:00Z");
	expect(await plan([], {}, morgen)).toEqual([
		null,
		"Er gaat geen bericht (bevestiging van de afspraak): e-mail en sms zijn niet ingesteld. Bel de inwoner.",
	]);
	expect(await plan(["Brief"], { email: null, telefoons: [] }, morgen)).toEqual([
		null,
		"Er gaat geen bericht (bevestiging van de afspraak): er is geen nummer of adres, of een brief komt te laat. Bel de inwoner.",
	]);
});
