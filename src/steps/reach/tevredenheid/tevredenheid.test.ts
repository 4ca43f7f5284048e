import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../../../database/voer-uit.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { planTevredenheid } from "./plan-tevredenheid.ts";
import { maandenVoor, readTevredenheid } from "./read-tevredenheid.ts";
import { canAnswerTevredenheid, saveTevredenheid } from "./save-tevredenheid.ts";

const NU = new Date("2026-11-23T02:10:00Z");
let proef: Testdatabase;
let gemeente: Proefgemeente;
let voerUit: Uitvoerder;
let code = 9800;
beforeAll(async () => {
	proef = await createTestDatabase();
	voerUit = makeUitvoerder(proef.databank);
});
beforeEach(async () => {
	gemeente = await maakProefgemeente(proef.databank, { code: String(++code) });
});
afterAll(() => proef.sluit());

const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) => inGemeente(proef.databank.db, gemeente.id, werk);
const plan = () =>
	voerUit({ gemeenteId: gemeente.id, gebruikerId: null }, (omgeving) => planTevredenheid(omgeving, NU));
const zeg = (zaakId: number, cijfer: 1 | 2 | 3 | 4 | 5, opmerking = "", nu = NU) =>
	voerUit({ gemeenteId: gemeente.id, gebruikerId: null }, (omgeving) =>
		saveTevredenheid(omgeving, { zaakId, cijfer, opmerking }, nu),
	);
const mag = (zaakId: number) => lees((trx) => canAnswerTevredenheid(trx, gemeente.id, zaakId, NU));

/** A zaak whose resident was reached on this day. */
async function bereikt(
	datum = "2026-11-20",
	uitkomst = "hulp-aanvaard",
	kanaal = "Telefoon",
	telefoons = ["+31612345678"],
	door = gemeente.sanne.gebruikerId,
) {
	const id = await maakZaak(proef.databank, gemeente, "te-bellen", { telefoons, email: null });
	const wie = { gemeente_id: gemeente.id, zaak_id: id, door };
	const rij = { ...wie, kanaal, datum, dagdeel: "Ochtend", bereikt: true, uitkomst };
	await lees((trx) => trx.insertInto("contactpogingen").values(rij).execute());
	return id;
}
const zetKanaal = (kanaal: string) =>
	lees((trx) =>
		trx
			.insertInto("kanaalinstellingen")
			.values({ gemeente_id: gemeente.id, kanaal, aanbieder: "cm", actief: true })
			.execute(),
	);

test("the question is asked once, the day after, through a kanaal that is on", async () => {
	const id = await bereikt();
	expect(await plan()).toBe(0);
	await zetKanaal("SMS");
	expect(await plan()).toBe(1);
	expect(await plan()).toBe(0);
	const berichten = await lees((trx) =>
		trx.selectFrom("berichten").select(["zaak_id", "soort", "kanaal", "naar", "status"]).execute(),
	);
	expect(berichten).toEqual([
		{ zaak_id: id, soort: "tevredenheid", kanaal: "SMS", naar: "+31612345678", status: "gepland" },
	]);
});

test("not the same day, not after a week, not without contact, not to who wants nothing", async () => {
	await zetKanaal("SMS");
	await bereikt("2026-11-23");
	await bereikt("2026-11-15");
	await bereikt("2026-11-20", "geen-hulp-nodig");
	await bereikt("2026-11-20", "hulp-aanvaard", "Telefoon", ["+31475123456"]);
	await maakZaak(proef.databank, gemeente, "te-bellen");
	const wacht = await bereikt();
	const rij = { gemeente_id: gemeente.id, kanaal: "SMS", ontvangen_op: NU };
	await lees((trx) =>
		trx
			.insertInto("antwoorden")
			.values({ ...rij, zaak_id: wacht, soort: "vraag" })
			.execute(),
	);
	const stop = ["+31687654321"];
	await bereikt("2026-11-20", "denkt-na", "Telefoon", stop);
	await lees((trx) =>
		trx
			.insertInto("afmeldingen")
			.values({ gemeente_id: gemeente.id, kanaal: "SMS", waarde: stop[0]!, afgemeld_op: NU })
			.execute(),
	);
	expect(await plan()).toBe(0);
});

test("who only booked on the own page is not asked how the contact was: there was none yet", async () => {
	await zetKanaal("SMS");
	const id = await bereikt("2026-11-20", "hulp-aanvaard", "Overige", undefined, null);
	expect(await plan()).toBe(0);
	expect(await mag(id)).toBe("geen-contact");
});

test("who came to an appointment is asked too", async () => {
	await zetKanaal("Mail");
	const zaak_id = await maakZaak(proef.databank, gemeente, "te-bellen", { telefoons: [], email: "a@b.nl" });
	const [begin, eind] = [new Date("2026-11-20T09:00:00Z"), new Date("2026-11-20T10:00:00Z")];
	const afspraak = { gemeente_id: gemeente.id, zaak_id, gebruiker_id: 1, plek_id: 1, begin, eind, status: "geweest" };
	await lees((trx) => trx.insertInto("afspraken").values(afspraak).execute());
	expect(await plan()).toBe(1);
	expect(await mag(zaak_id)).toBe("open");
	expect(await zeg(zaak_id, 4)).toMatchObject({ ok: true });
	const [rij] = await lees((trx) => trx.selectFrom("tevredenheid").select("contactsoort").execute());
	expect(rij?.contactsoort).toBe("Afspraak op locatie");
});

test("an answer counts once, and nothing leads from it to the zaak", async () => {
	const id = await bereikt("2026-11-20", "hulp-aanvaard", "WhatsApp");
	const zonder = await maakZaak(proef.databank, gemeente, "te-bellen");
	expect([await mag(id), await mag(zonder)]).toEqual(["open", "geen-contact"]);
	expect(await zeg(zonder, 5)).toEqual({ ok: false, reden: "geen-contact" });
	expect(await zeg(id, 5, "  Fijn gesprek met Sanne ")).toEqual({ ok: true, waarde: null });
	expect(await zeg(id, 1)).toEqual({ ok: false, reden: "al-beantwoord" });
	expect(await mag(id)).toBe("al-beantwoord");
	const rijen = await lees((trx) => trx.selectFrom("tevredenheid").selectAll().execute());
	expect(rijen).toHaveLength(1);
	expect(Object.keys(rijen[0]!).toSorted()).toEqual([
		"cijfer",
		"contactsoort",
		"gemeente_id",
		"id",
		"maand",
		"opmerking",
	]);
	expect(rijen[0]).toMatchObject({ maand: "2026-11-01", contactsoort: "SMS/Whatsapp", cijfer: 5 });
	expect(rijen[0]?.opmerking?.toString("latin1")).not.toContain("Sanne");
	const audit = await lees((trx) => trx.selectFrom("auditregels").select("handeling").execute());
	expect(audit).toEqual([]);
});

test("a coordinator sees whole months from ten answers on, of the own gemeente only", async () => {
	const zet = (maand: string, aantal: number, cijfer: number, gemeente_id = gemeente.id) =>
		inGemeente(proef.databank.db, gemeente_id, (trx) =>
			trx
				.insertInto("tevredenheid")
				.values(
					Array.from({ length: aantal }, (_, plaats) => ({
						gemeente_id,
						maand,
						contactsoort: "Telefoon",
						cijfer,
						opmerking:
							plaats === 0
								? proef.databank.sleutels.encrypt(gemeente_id, "tevredenheid.opmerking", `in ${maand}`)
								: null,
					})),
				)
				.execute(),
		);
	await zet("2026-10-01", 8, 5);
	await zet("2026-10-01", 4, 2);
	await zet("2026-09-01", 9, 5);
	await zet("2026-11-01", 30, 5);
	const buren = await maakProefgemeente(proef.databank, { code: String(++code) });
	await zet("2026-10-01", 50, 1, buren.id);
	const beeld = await voerUit(gemeente.bilal, (omgeving) => readTevredenheid(omgeving, "2026-11-23"));
	expect(beeld.maanden).toHaveLength(12);
	expect(beeld.maanden.filter(({ groep }) => groep)).toEqual([
		{ maand: "2026-10-01", groep: { naam: "2026-10-01", tevreden: 8, antwoorden: 12 } },
	]);
	expect(beeld.totaal).toMatchObject({ tevreden: 8, antwoorden: 12 });
	expect(beeld.opmerkingen).toEqual(["in 2026-10-01", "in 2026-10-01"]);
	for (const maand of ["2026-06-01", "2026-08-01", "2026-07-01"]) await zet(maand, 10, 4);
	// Of an older month there is more than fits: it never pushes out a newer one.
	for (let keer = 0; keer < 210; keer += 1) await zet("2026-05-01", 1, 3);
	const { opmerkingen } = await voerUit(gemeente.bilal, (omgeving) => readTevredenheid(omgeving, "2026-11-23"));
	expect(opmerkingen).toHaveLength(200);
	expect(opmerkingen.slice(0, 5)).toEqual(["10", "10", "08", "07", "06"].map((maand) => `in 2026-${maand}-01`));
});

test("within a month the order of what residents wrote is not that of arrival or of the numbers of the rows", async () => {
	const rijen = Array.from({ length: 12 }, (_, plaats) => ({
		...{ gemeente_id: gemeente.id, maand: "2026-10-01", contactsoort: "Telefoon", cijfer: 5 },
		id: `00000000-0000-4000-8000-${String(plaats).padStart(12, "0")}`,
		opmerking: proef.databank.sleutels.encrypt(gemeente.id, "tevredenheid.opmerking", String(plaats)),
	}));
	await lees((trx) => trx.insertInto("tevredenheid").values(rijen).execute());
	const zien = async () =>
		(await voerUit(gemeente.bilal, (omgeving) => readTevredenheid(omgeving, "2026-11-23"))).opmerkingen;
	const gezien = await zien();
	expect(gezien.toSorted()).toEqual(rijen.map((_, plaats) => String(plaats)).toSorted());
	expect(gezien).not.toEqual(rijen.map((_, plaats) => String(plaats)));
	expect(await zien()).toEqual(gezien);
});

test("twelve whole months, also over the turn of the year", () => {
	expect(maandenVoor("2026-01-05")).toEqual([
		...["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"].map((maand) => `2025-${maand}-01`),
	]);
	expect(maandenVoor("2026-11-23").at(0)).toBe("2025-11-01");
});
