import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { makeUitvoerder, type Uitvoerder } from "../../../database/voer-uit.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { handleAntwoord } from "./handle-antwoord.ts";
import { moveAntwoord } from "./move-antwoord.ts";
import { openAntwoord } from "./open-antwoord.ts";
import { countOpen, readAntwoorden } from "./read-antwoorden.ts";
import { type Binnengekomen, receiveAntwoord } from "./receive-antwoord.ts";

const NU = new Date("2026-11-23T09:10:00Z");
let proef: Testdatabase;
let gemeente: Proefgemeente;
let buren: Proefgemeente;
let voerUit: Uitvoerder;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
	buren = await maakProefgemeente(proef.databank, { code: "9958", naam: "Elders" });
	voerUit = makeUitvoerder(proef.databank);
});
afterAll(() => proef.sluit());

let teller = 0;
const nummer = () => `+3161${String(++teller).padStart(7, "0")}`;
const sms = (van: string, tekst: string, meer: Partial<Binnengekomen> = {}): Binnengekomen => ({
	soort: "antwoord",
	kanaal: "SMS",
	van,
	aan: "+31640001000",
	tekst,
	sleutel: `s${++teller}`,
	op: "2026-11-23T09:09:00Z",
	...meer,
});
const door = <T>(werk: (omgeving: Stapomgeving) => Promise<T>, wie: Proefgemeente = gemeente) =>
	voerUit(wie.sanne, werk);
const ontvang = (bericht: Binnengekomen, wie: Proefgemeente = gemeente) =>
	voerUit({ gemeenteId: wie.id, gebruikerId: null }, (omgeving) => receiveAntwoord(omgeving, bericht, NU));
const maak = (telefoons: string[], staat: Parameters<typeof maakZaak>[2] = "te-bellen", wie = gemeente) =>
	maakZaak(proef.databank, wie, staat, { telefoons, email: null });
const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) => inGemeente(proef.databank.db, gemeente.id, werk);

const bericht = (zaakId: number, naar: string, meer: object = {}) =>
	lees((trx) =>
		trx
			.insertInto("berichten")
			.values({
				gemeente_id: gemeente.id,
				zaak_id: zaakId,
				soort: "uitnodiging",
				kanaal: "SMS",
				doelgroep: "algemeen",
				taal: "nl",
				stap: "sms",
				poging: 1,
				status: "verzonden",
				gepland_op: NU,
				naar,
				verzonden_op: new Date("2026-11-20T17:00:00Z"),
				...meer,
			})
			.returning("id")
			.executeTakeFirstOrThrow(),
	);
const stand = (id: number) =>
	lees((trx) => trx.selectFrom("berichten").select(["status", "reden"]).where("id", "=", id).executeTakeFirst());
const regels = (zaakId: number) =>
	lees(async (trx) => {
		const rijen = await trx.selectFrom("gebeurtenissen").select("soort").where("zaak_id", "=", zaakId).execute();
		return rijen.map(({ soort }) => soort);
	});

describe("an answer comes in", () => {
	test("it lands in the zaak of the number, encrypted, once, and what was planned falls", async () => {
		const van = nummer();
		const zaakId = await maak([van]);
		const gepland = await bericht(zaakId, van, { status: "gepland", verzonden_op: null, poging: 2 });
		const herinnering = await bericht(zaakId, van, { status: "gepland", verzonden_op: null, stap: null, poging: null });
		const binnen = sms(van, "Ik heb al betaald hoor");
		const eerste = await ontvang(binnen);
		expect(eerste).toMatchObject({ uitkomst: "nieuw", zaakId, soort: "betaald" });
		expect(await ontvang(binnen)).toEqual({ uitkomst: "dubbel" });
		const [rij] = await lees((trx) =>
			trx.selectFrom("antwoorden").select(["inhoud", "afgehandeld_op"]).where("zaak_id", "=", zaakId).execute(),
		);
		expect(rij?.inhoud?.toString("latin1")).not.toContain("betaald");
		expect(rij?.afgehandeld_op).toBeNull();
		expect(await stand(gepland.id)).toEqual({ status: "vervallen", reden: "antwoord-binnen" });
		expect(await stand(herinnering.id)).toMatchObject({ status: "gepland" });
		expect(await regels(zaakId)).toContain("antwoord");
		const [gelezen] = await door((omgeving) => readAntwoorden(omgeving, { stand: "open", zaakId }));
		expect(gelezen).toMatchObject({ ruw: "Ik heb al betaald hoor", lezing: { soort: "betaald" }, van });
		const audit = await lees((trx) =>
			trx.selectFrom("auditregels").select("gegevens").where("handeling", "=", "antwoord-ontvangen").execute(),
		);
		expect(JSON.stringify(audit)).not.toMatch(/betaald hoor|\+316/);
	});

	test("the zaak that wrote to the number goes before another that knows it", async () => {
		const van = nummer();
		await maak([van]);
		const schreef = await maak([van]);
		await bericht(schreef, van);
		expect(await ontvang(sms(van, "ja"))).toMatchObject({ zaakId: schreef });
	});

	test("two zaken with the same number: nobody guesses, a colleague sees both", async () => {
		const van = nummer();
		const twee = [await maak([van]), await maak([van])];
		const antwoord = await ontvang(sms(van, "ja"));
		expect(antwoord).toMatchObject({ uitkomst: "nieuw", zaakId: null });
		const detail = await door((omgeving) => openAntwoord(omgeving, "antwoordId" in antwoord ? antwoord.antwoordId : 0));
		expect(detail?.kandidaten.map(({ zaakId }) => zaakId).toSorted()).toEqual(twee.toSorted());
		expect(detail?.omdat).toBe("Dit nummer of adres staat bij meer dan één open zaak.");
	});

	test("from an unknown number: kept, shown, not lost", async () => {
		const antwoord = await ontvang(sms(nummer(), "Wie bent u?"));
		expect(antwoord).toMatchObject({ uitkomst: "nieuw", zaakId: null, soort: "vraag" });
		expect((await door(countOpen)).zonderZaak).toBeGreaterThan(0);
	});

	test("an address is found whatever its capitals, a number whatever its notation", async () => {
		const zaakId = await maakZaak(proef.databank, gemeente, "te-bellen", { telefoons: [], email: "jan@voorbeeld.nl" });
		expect(await ontvang(sms("Jan@Voorbeeld.NL ", "hallo", { kanaal: "Mail" }))).toMatchObject({ zaakId });
		const van = nummer();
		const ander = await maak([van]);
		expect(await ontvang(sms(van.replace("+31", "0031 "), "hallo"))).toMatchObject({ zaakId: ander });
	});

	test("an automatic answer is kept and handled, and stops nothing", async () => {
		const van = nummer();
		const zaakId = await maak([van]);
		const gepland = await bericht(zaakId, van, { status: "gepland", verzonden_op: null, poging: 2 });
		await ontvang(sms(van, "Automatisch antwoord: ik ben afwezig"));
		expect(await stand(gepland.id)).toMatchObject({ status: "gepland" });
		expect(await door((omgeving) => readAntwoorden(omgeving, { stand: "open", zaakId }))).toEqual([]);
		expect(await door((omgeving) => readAntwoorden(omgeving, { stand: "afgehandeld", zaakId }))).toMatchObject([
			{ afhandeling: "Een automatisch antwoord telt niet als antwoord." },
		]);
	});
});

describe("STOP", () => {
	test("holds for every zaak with that number, for SMS and WhatsApp alike; the zaken say why", async () => {
		const van = nummer();
		const [eerste, tweede] = [await maak([van]), await maak([van])];
		await bericht(eerste, van);
		const bijTweede = await bericht(tweede, van, { status: "gepland", verzonden_op: null });
		const app = await bericht(tweede, van, { status: "gepland", verzonden_op: null, kanaal: "WhatsApp", poging: 2 });
		await ontvang(sms(van, "STOP"));
		const afmeldingen = await lees((trx) =>
			trx.selectFrom("afmeldingen").select(["kanaal", "waarde"]).where("waarde", "=", van).execute(),
		);
		expect(afmeldingen.map(({ kanaal }) => kanaal).toSorted()).toEqual(["SMS", "WhatsApp"]);
		expect(await stand(bijTweede.id)).toEqual({ status: "vervallen", reden: "afgemeld" });
		expect(await stand(app.id)).toEqual({ status: "vervallen", reden: "afgemeld" });
		for (const zaakId of [eerste, tweede]) expect(await regels(zaakId)).toContain("afgemeld");
		expect(await door((omgeving) => readAntwoorden(omgeving, { stand: "open", zaakId: eerste }))).toEqual([]);
		// Saying it twice changes nothing.
		await ontvang(sms(van, "stop aub"));
	});

	test("with news beside it: the STOP holds, and a colleague reads the news", async () => {
		const van = nummer();
		const zaakId = await maak([van]);
		await ontvang(sms(van, "Stop, ik heb al betaald"));
		expect(await door((omgeving) => readAntwoorden(omgeving, { stand: "open", zaakId }))).toMatchObject([
			{ soort: "stop", lezing: { ook: [{ soort: "betaald" }] } },
		]);
	});
});

describe("a colleague handles it", () => {
	test("once, with what was done; the time line and the audit log know who", async () => {
		const van = nummer();
		const zaakId = await maak([van]);
		const antwoord = await ontvang(sms(van, "ja graag"));
		const antwoordId = "antwoordId" in antwoord ? antwoord.antwoordId : 0;
		const doe = () => door((omgeving) => handleAntwoord(omgeving, { antwoordId, wat: "wil hulp" }, NU));
		expect(await doe()).toEqual({ ok: true, waarde: { zaakId } });
		expect(await doe()).toEqual({ ok: false, reden: "al-afgehandeld" });
		expect(await door((omgeving) => readAntwoorden(omgeving, { stand: "afgehandeld", zaakId }))).toMatchObject([
			{ afhandeling: "wil hulp", afgehandeldDoor: "Sanne de Boer" },
		]);
		expect(await regels(zaakId)).toContain("antwoord-afgehandeld");
	});

	test("an answer of another resident moves to the right zaak", async () => {
		const van = nummer();
		const [fout, goed] = [await maak([van]), await maak([nummer()])];
		const antwoord = await ontvang(sms(van, "Dit gaat over mijn moeder"));
		const antwoordId = "antwoordId" in antwoord ? antwoord.antwoordId : 0;
		const { nummer: zaaknummer } = await lees((trx) =>
			trx.selectFrom("zaken").select("nummer").where("id", "=", goed).executeTakeFirstOrThrow(),
		);
		const verplaats = (naar: string) =>
			door((omgeving) => moveAntwoord(omgeving, { antwoordId, zaaknummer: naar }, NU));
		expect(await verplaats("2026-999999")).toEqual({ ok: false, reden: "zaak-onbekend" });
		expect(await verplaats(zaaknummer)).toEqual({ ok: true, waarde: { zaakId: goed } });
		expect(await regels(fout)).toContain("antwoord-verplaatst");
		expect(await door((omgeving) => readAntwoorden(omgeving, { stand: "open", zaakId: goed }))).toHaveLength(1);
	});
});

test("a gemeente sees, handles and moves nothing of another", async () => {
	const van = nummer();
	const zaakId = await maak([van]);
	await maak([van], "te-bellen", buren);
	const antwoord = await ontvang(sms(van, "ja"));
	expect(antwoord).toMatchObject({ zaakId });
	const antwoordId = "antwoordId" in antwoord ? antwoord.antwoordId : 0;
	expect(await door((omgeving) => openAntwoord(omgeving, antwoordId), buren)).toBeNull();
	expect(await door((omgeving) => readAntwoorden(omgeving, { stand: "alle" }), buren)).toEqual([]);
	expect(await door((omgeving) => handleAntwoord(omgeving, { antwoordId, wat: "x" }, NU), buren)).toMatchObject({
		reden: "antwoord-onbekend",
	});
	// The same key at another gemeente is another answer.
	const sleutel = sms(van, "STOP");
	await ontvang(sleutel, buren);
	expect(await ontvang(sleutel)).toMatchObject({ uitkomst: "nieuw" });
});
