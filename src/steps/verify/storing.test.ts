import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Brpbron } from "../../outside/brp/port.ts";
import { CONTROLEMOMENT, startVerifyproef, type Verifyproef } from "../../testing/verifyproef.ts";
import { verifySignalen } from "./verify-signalen.ts";

let proef: Verifyproef;
beforeAll(async () => {
	proef = await startVerifyproef();
});
afterAll(() => proef.sluit());
beforeEach(() => proef.metBron("haal-centraal"));
afterEach(() => proef.leeg());

test("an outage delays the check and loses nothing: the job comes back by itself", async () => {
	proef.inRegister();
	const ids = [await proef.zaakVan(), await proef.zaakVan({ naam: "Niemand Bekendes", geboortedatum: "1950-01-01" })];
	proef.server.laatMisgaan(...Array.from({ length: 2 }, () => ({ soort: "status", status: 503 }) as const));
	await proef.controleer();
	const wachtend = (await proef.lees(ids[0]!)).controles;
	expect(wachtend).toMatchObject([{ uitkomst: null, wacht_op: "storing", pogingen: 1 }]);
	expect((await proef.lees(ids[1]!)).controles).toMatchObject([{ uitkomst: null }]);
	const [job] = await proef.alsBeheer<{ run_at: Date; payload: object }>(
		`select run_at, payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
			where identifier = 'verify-signalen'`,
	);
	// The worker takes the day on which it does it.
	expect(job!.payload).toEqual({ gemeenteId: proef.gemeente.id });
	expect(job!.run_at > CONTROLEMOMENT).toBe(true);
	await proef.controleer(new Date(CONTROLEMOMENT.getTime() + 1_000));
	expect((await proef.lees(ids[0]!)).controles[0]!.uitkomst).toBeNull();
	await proef.controleer(new Date(CONTROLEMOMENT.getTime() + 3_600_000));
	expect((await proef.lees(ids[0]!)).controles).toMatchObject([{ uitkomst: "inwoner", pogingen: 0, wacht_op: null }]);
	expect((await proef.lees(ids[1]!)).controles[0]!.uitkomst).toBe("niet-gevonden");
});

test("a refusal waits for the beheerder and says why", async () => {
	const id = await proef.zaakVan();
	proef.server.laatMisgaan({ soort: "status", status: 401 });
	await proef.controleer();
	expect((await proef.lees(id)).controles).toMatchObject([{ uitkomst: null, wacht_op: "niet-aangemeld" }]);
});

test("a question that the BRP does not understand keeps nobody else waiting, and ends on the list", async () => {
	const bron = proef.maakBron();
	const gif: Brpbron = {
		zoekPersonen: async (aanvraag) =>
			aanvraag.achternaam === "Gif"
				? { soort: "geweigerd", reden: "vraag-niet-begrepen" }
				: bron.zoekPersonen(aanvraag),
	};
	proef.inRegister();
	const ids = [await proef.zaakVan({ naam: "A. Gif" }), await proef.zaakVan()];
	for (const uur of [0, 2, 4]) {
		const nu = new Date(CONTROLEMOMENT.getTime() + uur * 3_600_000);
		await verifySignalen({ ...proef.delen(nu), haalCentraal: () => gif }, proef.gemeente.id);
		expect((await proef.lees(ids[1]!)).controles[0]!.uitkomst).toBe("inwoner");
	}
	expect((await proef.lees(ids[0]!)).controles).toMatchObject([
		{ uitkomst: "niet-gevonden", besloten: null, redenen: ["regel-onvolledig"] },
	]);
});

test("a crash in between: what was being asked is asked again after its time", async () => {
	proef.inRegister();
	const id = await proef.zaakVan();
	const stuk = {
		...proef.delen(),
		haalCentraal: () => ({ zoekPersonen: () => Promise.reject(new Error("stroom weg")) }),
	};
	await expect(verifySignalen(stuk, proef.gemeente.id)).rejects.toThrow("stroom weg");
	await proef.controleer();
	expect((await proef.lees(id)).controles[0]!.uitkomst).toBeNull();
	await proef.controleer(new Date(CONTROLEMOMENT.getTime() + 11 * 60_000));
	expect((await proef.lees(id)).controles[0]!.uitkomst).toBe("inwoner");
});

test("an event of the BRP that comes in while the question is out is not lost in the answer: it is asked once more", async () => {
	proef.inRegister();
	const id = await proef.zaakVan();
	const bron = proef.maakBron();
	let vragen = 0;
	const druk: Brpbron = {
		async zoekPersonen(aanvraag) {
			const antwoord = await bron.zoekPersonen(aanvraag);
			if (++vragen === 1) {
				const meldt = { opnieuw_op: CONTROLEMOMENT, gebeurtenis_op: CONTROLEMOMENT };
				await proef.voerUit({ gemeenteId: proef.gemeente.id, gebruikerId: null }, ({ trx }) =>
					trx.updateTable("controles").set(meldt).execute(),
				);
				proef.personen.length = 0;
			}
			return antwoord;
		},
	};
	await verifySignalen({ ...proef.delen(), haalCentraal: () => druk }, proef.gemeente.id);
	expect(vragen).toBe(2);
	expect((await proef.lees(id)).controles).toMatchObject([
		{ uitkomst: "niet-gevonden", gebeurtenis_op: null, opnieuw_op: null },
	]);
});
