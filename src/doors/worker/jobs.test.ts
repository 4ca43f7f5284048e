import { afterAll, beforeAll, expect, test } from "vitest";
import { type Koppelproef, startKoppelproef } from "../../testing/koppelproef.ts";
import { JOBS, type Jobdelen } from "./jobs.ts";

let proef: Koppelproef;
beforeAll(async () => {
	proef = await startKoppelproef();
});
afterAll(() => proef.sluit());

test("a job that waited over a weekend works with the day on which it is done: the four weeks begin there", async () => {
	const bij = await proef.gemeente();
	await proef.lever(bij, [{ achternaam: "Meijden", bedragCent: 90_000 }]);
	await proef.doe(bij, (omgeving) =>
		JOBS["decide-zaken"](omgeving, { vandaag: "2026-11-20" }, {} as Jobdelen, "2026-11-23"),
	);
	const { zaken } = await proef.stand(bij);
	expect(zaken.map(({ opgepakt_op }) => opgepakt_op)).toEqual(["2026-11-23"]);
});
