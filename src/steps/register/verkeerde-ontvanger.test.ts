import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Codeproef, makeCodeproef } from "../../testing/inwonercodes.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { makeZaaklezer } from "../../testing/zaaklezer.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { markContactgegeven } from "./contactgegevens.ts";
import { registerContactpoging } from "./register-contactpoging.ts";

const NU = new Date("2026-11-23T09:10:00Z");
const FOUT = "+31612345678";
const GOED = "+31687654321";
let proef: Testdatabase;
let gemeente: Proefgemeente;
let codes: Codeproef;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
	codes = makeCodeproef(proef.databank, gemeente.id);
});
afterAll(() => proef.sluit());

/** A zaak to which a letter went, and messages to two numbers. */
async function metCodes(): Promise<number> {
	const id = await maakZaak(proef.databank, gemeente, "te-bellen", { telefoons: [FOUT, GOED] });
	await codes.geef(id, "Brief", null);
	await codes.geef(id, "SMS", FOUT);
	await codes.geef(id, "SMS", GOED);
	return id;
}
const registreer = (zaakId: number, kanaal: "Telefoon" | "Huisbezoek", uitkomst: string, contact?: string) =>
	registerContactpoging(proef.databank, gemeente.sanne, { zaakId, versie: 1, kanaal, uitkomst, contact }, NU);
const zet = (zaakId: number, status: "fout" | "werkt") =>
	markContactgegeven(proef.databank, gemeente.sanne, { zaakId, soort: "telefoon", waarde: FOUT, status }, NU);

describe("a message went to somebody else", () => {
	test.each([
		["the number is somebody else's", (id: number) => registreer(id, "Telefoon", "fout-nummer", FOUT)],
		["a colleague says that the number is wrong", (id: number) => zet(id, "fout")],
	])("%s: what went there opens nothing any more, the rest does", async (_wat, doe) => {
		const id = await metCodes();
		const ander = await metCodes();
		await doe(id);
		expect(await codes.stand(id)).toEqual({ open: ["Brief", `SMS ${GOED}`], aangemeld: 0 });
		expect(await codes.stand(ander)).toMatchObject({ open: ["Brief", `SMS ${FOUT}`, `SMS ${GOED}`], aangemeld: 3 });
		expect(await makeZaaklezer(proef.databank, gemeente.id).audit(id)).toContain("inwonercodes-ingetrokken");
	});

	test("somebody else opens the door: the letters open nothing any more", async () => {
		const id = await metCodes();
		await registreer(id, "Huisbezoek", "verkeerd-adres");
		expect(await codes.stand(id)).toEqual({ open: [`SMS ${FOUT}`, `SMS ${GOED}`], aangemeld: 0 });
	});

	test("no answer, or a number that works: everything stays open", async () => {
		const id = await metCodes();
		await zet(id, "werkt");
		await registreer(id, "Telefoon", "geen-gehoor", FOUT);
		expect(await codes.stand(id)).toMatchObject({ open: ["Brief", `SMS ${FOUT}`, `SMS ${GOED}`], aangemeld: 3 });
	});
});
