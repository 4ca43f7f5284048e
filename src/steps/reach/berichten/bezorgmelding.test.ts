import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import type { Bezorgstatus } from "../../../rules/reach/bericht/verzending.ts";
import { maakBerichtengemeente, type Proefaanbieder } from "../../../testing/berichten.ts";
import { makeCodeproef } from "../../../testing/inwonercodes.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { zaakregister } from "../../register/berichtpoging.ts";
import { registerContactpoging } from "../../register/register-contactpoging.ts";
import { planBerichten } from "./plan-berichten.ts";
import { processBezorgmelding } from "./process-bezorgmelding.ts";
import { sendBerichten } from "./send-berichten.ts";

let proef: Testdatabase;
let gemeente: Proefgemeente;
let aanbieder: Proefaanbieder;
let nu: Date;
let code = 8100;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());
beforeEach(async () => {
	nu = new Date("2026-11-23T09:00:00Z");
	({ gemeente, aanbieder } = await maakBerichtengemeente(
		proef.databank,
		() => nu,
		{ Mail: "notifynl", SMS: "notifynl", Brief: "notifynl" },
		++code,
	));
});

const doe: Proefaanbieder["delen"]["voerUit"] = (dader, werk) => aanbieder.delen.voerUit(dader, werk);
const plan = () => doe(gemeente.bilal, (omgeving) => planBerichten(omgeving, nu));
const MISLUKT: Bezorgstatus = { soort: "mislukt", reden: "adres-onjuist", uitleg: "5.1.1 onbekend adres" };

/** A zaak on the route "mail, then a letter after ten days", of which the mail has just gone. */
async function metMail() {
	const id = await maakZaak(proef.databank, gemeente, "brief", {
		...{ route: "mail", volgende_stap: "mail", volgende_kanaal: "Mail", telefoons: [], opgepakt_op: "2026-11-23" },
	});
	await plan();
	nu = new Date("2026-11-23T17:59:00Z");
	await sendBerichten(aanbieder.delen, gemeente.id);
	const [bericht] = await lees(id);
	return { id, bericht: bericht! };
}
const lees = (zaakId: number) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("berichten").selectAll().where("zaak_id", "=", zaakId).orderBy("id").execute(),
	);
const stand = (id: number) =>
	inGemeente(proef.databank.db, gemeente.id, async (trx) => ({
		zaak: await trx.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
		pogingen: await trx
			.selectFrom("contactpogingen")
			.select(["stap", "kanaal", "uitkomst"])
			.where("zaak_id", "=", id)
			.orderBy("id")
			.execute(),
		contact: await trx.selectFrom("contactgegevens").select("status").where("zaak_id", "=", id).execute(),
	}));

function meld(kenmerk: string | null, status: Bezorgstatus, sleutel: string, externId: string | null = null) {
	const melding = { soort: "bezorgmelding", kenmerk, externId, sleutel, status, op: nu.toISOString() } as const;
	const dader = { gemeenteId: gemeente.id, gebruikerId: null };
	return doe(dader, (omgeving) => processBezorgmelding(omgeving, melding, nu, zaakregister));
}

test("a delivery message is found by reference or by the aanbieder's id, counts once and never goes back", async () => {
	const { id, bericht } = await metMail();
	expect(await meld("geen-uuid", { soort: "bezorgd" }, "a")).toBe("onbekend");
	expect(await meld(null, { soort: "onderweg" }, "a", bericht.extern_id)).toBe("verwerkt");
	expect(await meld(bericht.kenmerk, { soort: "bezorgd" }, "b")).toBe("verwerkt");
	expect(await meld(bericht.kenmerk, { soort: "bezorgd" }, "b")).toBe("dubbel");
	expect(await meld(bericht.kenmerk, { soort: "onderweg" }, "c")).toBe("verwerkt");
	expect(await meld(bericht.kenmerk, MISLUKT, "d")).toBe("verwerkt");
	expect(await lees(id)).toMatchObject([{ status: "bezorgd" }]);
	expect((await stand(id)).contact).toEqual([{ status: "onbekend" }]);
});

test("a bounce marks the address, turns the attempt into one that did not arrive, and the letter goes the next day", async () => {
	const { id, bericht } = await metMail();
	const codes = makeCodeproef(proef.databank, gemeente.id);
	expect((await stand(id)).zaak).toMatchObject({ volgende_stap: "brief", volgende_op: "2026-12-03" });
	expect((await codes.stand(id)).open).toContain(`Mail ${bericht.naar}`);
	expect(await meld(bericht.kenmerk, MISLUKT, "b")).toBe("verwerkt");
	// the link in the mail opens nothing any more
	expect(await codes.stand(id)).toEqual({ open: [], aangemeld: 0 });
	const na = await stand(id);
	expect(na.contact).toEqual([{ status: "fout" }]);
	expect(na.pogingen).toEqual([{ stap: null, kanaal: "Mail", uitkomst: "niet-bezorgd" }]);
	expect(na.zaak).toMatchObject({ volgende_stap: "brief", volgende_kanaal: "Brief", volgende_op: "2026-11-23" });
	await plan();
	const rijen = await lees(id);
	expect(rijen[0]).toMatchObject({ status: "mislukt", reden: "adres-onjuist", uitleg: "5.1.1 onbekend adres" });
	expect(rijen[1]).toMatchObject({ kanaal: "Brief", status: "gepland" });
	expect(rijen[1]!.gepland_op.toISOString()).toMatch(/^2026-11-24T/);
});

test("a bounce after the next step was done only marks the address: the route does not go back", async () => {
	const { id, bericht } = await metMail();
	await doe(gemeente.bilal, ({ trx }) =>
		aanbieder.delen.register.schrijfPoging(
			trx,
			gemeente.bilal,
			{ zaakId: id, stap: "brief", kanaal: "Brief", uitkomst: "verstuurd" },
			nu,
		),
	);
	await meld(bericht.kenmerk, MISLUKT, "b");
	expect((await stand(id)).pogingen).toEqual([
		{ stap: "mail", kanaal: "Mail", uitkomst: "niet-bezorgd" },
		{ stap: "brief", kanaal: "Brief", uitkomst: "verstuurd" },
	]);
});

test.each([
	{ uitkomst: "denkt-na", terugbellenOp: null },
	{ uitkomst: "terugbellen", terugbellenOp: new Date("2026-12-01T13:00:00Z") },
])("a bounce after the resident was reached ($uitkomst) marks the address, and moves nothing", async (gesprek) => {
	const { id, bericht } = await metMail();
	const { versie } = (await stand(id)).zaak;
	const gesproken = { zaakId: id, versie, kanaal: "Telefoon", ...gesprek } as const;
	expect(await registerContactpoging(proef.databank, gemeente.bilal, gesproken, nu)).toMatchObject({ ok: true });
	const { zaak } = await stand(id);
	expect(zaak.status).toBe("in-gesprek");
	nu = new Date("2026-11-26T09:00:00Z");
	expect(await meld(bericht.kenmerk, MISLUKT, "b")).toBe("verwerkt");
	const na = await stand(id);
	expect(na.contact).toEqual([{ status: "fout" }]);
	expect(na.zaak).toEqual(zaak);
});

test("delivery news about a message of which nothing was known proves that it went", async () => {
	const id = await maakZaak(proef.databank, gemeente, "brief");
	await plan();
	nu = new Date("2026-11-23T15:59:00Z");
	aanbieder.antwoorden.push("weg");
	await sendBerichten(aanbieder.delen, gemeente.id);
	const [bezig] = await lees(id);
	expect(bezig!.status).toBe("bezig");
	expect(await meld(bezig!.kenmerk, { soort: "bezorgd" }, "a")).toBe("verwerkt");
	expect(await lees(id)).toMatchObject([{ status: "bezorgd" }]);
	expect((await stand(id)).pogingen).toEqual([{ stap: "brief", kanaal: "Brief", uitkomst: "verstuurd" }]);
	nu = new Date("2026-11-24T09:00:00Z");
	await sendBerichten(aanbieder.delen, gemeente.id);
	expect(aanbieder.verstuurd).toHaveLength(1);
});
