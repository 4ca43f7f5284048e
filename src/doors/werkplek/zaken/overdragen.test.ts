import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";
import { maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";

let werkplek: TestWerkplek;
let gemeente: Proefgemeente;
beforeAll(async () => {
	werkplek = await startTestWerkplek();
	gemeente = await maakWerkplekgemeente(werkplek);
});
afterAll(() => werkplek.sluit());

const KNOP = ">Draag over<";

test("a vroegsignaleerder is not offered to move the zaak of a colleague, and is told who can; the coördinator is", async () => {
	const van = (wie: "coordinator" | "vroegsignaleerder") =>
		maakZaak(werkplek.databank, gemeente, "te-bellen", { toegewezen_aan: werkplek.gebruikers[wie] });
	const haal = async (wie: "coordinator" | "vroegsignaleerder", url: string) => {
		const { body } = await werkplek.server.inject({ url, headers: { cookie: await werkplek.cookieVoor(wie) } });
		return body;
	};
	const vanCor = await van("coordinator");
	const vanVera = await van("vroegsignaleerder");
	expect(await haal("vroegsignaleerder", `/zaken/${vanCor}`)).not.toContain(KNOP);
	expect(await haal("vroegsignaleerder", `/zaken/${vanVera}`)).toContain(KNOP);
	expect(await haal("coordinator", `/zaken/${vanVera}`)).toContain(KNOP);
	const zin = "Alleen die collega of een coördinator kan haar overdragen.";
	expect(await haal("vroegsignaleerder", `/zaken/${vanCor}/overdragen`)).toContain(zin);
	const cookie = await werkplek.cookieVoor("vroegsignaleerder");
	const aan = String(werkplek.gebruikers.vroegsignaleerder);
	const stuur = () =>
		werkplek.stuurFormulier(cookie, `/zaken/${vanCor}/overdragen`, { versie: "1", aan }, `/zaken/${vanCor}`);
	const geweigerd = await stuur();
	expect([geweigerd.statusCode, geweigerd.body.includes(zin)]).toEqual([422, true]);
});
