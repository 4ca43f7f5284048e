import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { maakBerichtengemeente, type Proefaanbieder } from "../../../testing/berichten.ts";
import { gelukt } from "../../../testing/gelukt.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { sendBerichten } from "../berichten/send-berichten.ts";
import { bookAfspraak } from "./book-afspraak.ts";
import { endAfspraak } from "./end-afspraak.ts";
import { readStaandeAfspraak } from "./queries.ts";
import { addPlek, addSpreekuur, setPlekActief } from "./save-spreekuren.ts";
import { joinWachtlijst, offerEerderePlekken } from "./wachtlijst.ts";

let proef: Testdatabase;
let gemeente: Proefgemeente;
let aanbieder: Proefaanbieder;
let kantoor: number;
let nu: Date;
let code = 8700;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());
/** Only Wednesday mornings, at 9:00 and 9:45; it is Monday. */
beforeEach(async () => {
	nu = new Date("2026-11-23T09:00:00Z");
	({ gemeente, aanbieder } = await maakBerichtengemeente(proef.databank, () => nu, { Mail: "notifynl" }, ++code));
	kantoor = await doe(async (omgeving) =>
		gelukt(await addPlek(omgeving, { vorm: "kantoor", naam: "Stadskantoor", adres: "Markt 1", uitleg: "" })),
	);
	await opent(3);
});

const inwoner = () => ({ gemeenteId: gemeente.id, gebruikerId: null });
const doe = <T>(werk: Parameters<typeof aanbieder.delen.voerUit<T>>[1]) => aanbieder.delen.voerUit(inwoner(), werk);
const opent = (weekdag: number, plekId = kantoor, gebruikerId = gemeente.sanne.gebruikerId!) =>
	doe((omgeving) =>
		addSpreekuur(omgeving, { gebruikerId, plekId, weekdag, van: "09:00", tot: "10:30", duurMinuten: 45 }, nu),
	);
const boek = async (zaakId: number, begin: string, gebruikerId = gemeente.sanne.gebruikerId!) => {
	const keuze = { zaakId, plekId: kantoor, gebruikerId, begin: new Date(begin), nu };
	const antwoord = await doe((omgeving) => bookAfspraak(omgeving, keuze));
	return antwoord.ok ? antwoord.waarde.afspraak.id : antwoord.reden;
};
/** A zaak with an appointment, in the line for a sooner one. */
async function wachtend(begin: string, gebruikerId?: number): Promise<number> {
	const zaakId = await maakZaak(proef.databank, gemeente);
	expect(await boek(zaakId, begin, gebruikerId)).toEqual(expect.any(Number));
	await doe((omgeving) => joinWachtlijst(omgeving, { zaakId, plekId: null, nu }));
	return zaakId;
}
const zegAf = async (zaakId: number) => {
	const staand = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		readStaandeAfspraak(trx, gemeente.id, zaakId, nu),
	);
	await doe((omgeving) => endAfspraak(omgeving, { afspraakId: staand!.id, zaakId, einde: "afgezegd", nu }));
};
/** Who was offered what, in order. */
const aangeboden = () =>
	inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		const rijen = await trx
			.selectFrom("berichten")
			.select("zaak_id")
			.where("soort", "=", "eerder-plek")
			.orderBy("id")
			.execute();
		return rijen.map((rij) => rij.zaak_id);
	});
const VOL = ["2026-11-25T08:00:00Z", "2026-11-25T08:45:00Z", "2026-12-02T08:00:00Z", "2026-12-02T08:45:00Z"] as const;

test("a moment that somebody gives back goes to the first in line, with day, time and place; the second hears it when it is theirs", async () => {
	const geeft = await maakZaak(proef.databank, gemeente);
	await boek(geeft, VOL[0]);
	await boek(await maakZaak(proef.databank, gemeente), VOL[1]);
	const een = await wachtend(VOL[2]);
	const twee = await wachtend(VOL[3]);
	await zegAf(geeft);
	expect(await aangeboden()).toEqual([een]);
	await sendBerichten(aanbieder.delen, gemeente.id);
	const tekst = aanbieder.verstuurd.find((bericht) => bericht.onderwerp === "Er is eerder plek")?.tekst;
	expect(tekst).toContain("woensdag 25 november, om 09.00 uur");
	expect(tekst).toContain("Stadskantoor, Markt 1");
	// Looked at again within the day: nobody else is offered the same moment.
	await doe((omgeving) => offerEerderePlekken(omgeving, new Date("2026-11-23T15:00:00Z")));
	expect(await aangeboden()).toEqual([een]);
	// No answer: the next in line. Both may answer now; the second is told that it is gone.
	nu = new Date("2026-11-24T09:00:00Z");
	await doe((omgeving) => offerEerderePlekken(omgeving, nu));
	expect(await aangeboden()).toEqual([een, twee]);
	expect(await boek(een, VOL[0])).toEqual(expect.any(Number));
	expect(await boek(twee, VOL[0])).toBe("net-bezet");
});

test("new hours, and a place that opens again, are offered to who waits", async () => {
	const zaak = await wachtend(VOL[0]);
	expect(await aangeboden()).toEqual([]);
	await opent(2);
	expect(await aangeboden()).toEqual([zaak]);
});

test("a place that opens again is offered too", async () => {
	const zaak = await wachtend(VOL[0]);
	const bieb = await doe(async (omgeving) =>
		gelukt(await addPlek(omgeving, { vorm: "bibliotheek", naam: "Bibliotheek", adres: "Plein 2", uitleg: "" })),
	);
	await doe((omgeving) => setPlekActief(omgeving, bieb, false, nu));
	await opent(2, bieb);
	expect(await aangeboden()).toEqual([]);
	await doe((omgeving) => setPlekActief(omgeving, bieb, true, nu));
	expect(await aangeboden()).toEqual([zaak]);
});

test("what was free when somebody got in line stands on the page; no message says so again", async () => {
	await wachtend(VOL[2]);
	await doe((omgeving) => offerEerderePlekken(omgeving, nu));
	expect(await aangeboden()).toEqual([]);
});

test("a message that was held up says nothing of a moment that is taken", async () => {
	const geeft = await maakZaak(proef.databank, gemeente);
	await boek(geeft, VOL[0]);
	await boek(await maakZaak(proef.databank, gemeente), VOL[1]);
	const een = await wachtend(VOL[2]);
	await zegAf(geeft);
	expect(await aangeboden()).toEqual([een]);
	await boek(await maakZaak(proef.databank, gemeente), VOL[0]);
	await sendBerichten(aanbieder.delen, gemeente.id);
	expect(aanbieder.verstuurd.map((bericht) => bericht.onderwerp)).not.toContain("Er is eerder plek");
	const [rij] = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("berichten").select(["status", "reden"]).where("soort", "=", "eerder-plek").execute(),
	);
	expect(rij).toEqual({ status: "vervallen", reden: "moment-bezet" });
});

test("who cancels is not offered the moment that they just gave back", async () => {
	const zaak = await wachtend(VOL[0]);
	await zegAf(zaak);
	await doe((omgeving) => offerEerderePlekken(omgeving, nu));
	expect(await aangeboden()).toEqual([]);
});

test("everybody who waits gives their moment back at once: nobody stands in another's way", async () => {
	const momenten = [
		...VOL,
		"2026-12-09T08:00:00Z",
		"2026-12-09T08:45:00Z",
		"2026-12-16T08:00:00Z",
		"2026-12-16T08:45:00Z",
	];
	const zaken: number[] = [];
	const collegas = [gemeente.sanne.gebruikerId!, gemeente.bilal.gebruikerId!];
	await opent(3, kantoor, collegas[1]);
	for (const begin of momenten) for (const wie of collegas) zaken.push(await wachtend(begin, wie));
	await Promise.all(zaken.map(zegAf));
	const over = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("wachtlijst").select("zaak_id").execute(),
	);
	expect(over).toEqual([]);
});
