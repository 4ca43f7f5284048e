import { type AddressInfo, createServer } from "node:net";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { startMailontvangst } from "../../outside/email/ontvangst.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { makeTestklok } from "../../testing/werkplek.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { startVoordeur } from "../main.ts";
import { makeMailpost } from "./mailpost.ts";

let proef: Testdatabase;
let gemeente: Proefgemeente;
let buren: Proefgemeente;
let server: Awaited<ReturnType<typeof startMailontvangst>>;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
	buren = await maakProefgemeente(proef.databank, { code: "9958", naam: "Elders" });
	for (const [wie, adres] of [
		[gemeente, "Hulp@beekdaal.example"],
		[buren, "hulp@elders.example"],
	] as const) {
		const instellingen = JSON.stringify({ velden: { afzender: "nietantwoorden@x.example", antwoordadres: adres } });
		const rij = { gemeente_id: wie.id, kanaal: "Mail", aanbieder: "smtp", actief: true, instellingen };
		await inGemeente(proef.databank.db, wie.id, (trx) => trx.insertInto("kanaalinstellingen").values(rij).execute());
	}
	const post = makeMailpost({
		databank: proef.databank,
		voerUit: makeUitvoerder(proef.databank),
		klok: makeTestklok(),
	});
	server = await startMailontvangst({ poort: 0, ...post });
});
afterAll(async () => {
	await server.stop();
	await proef.sluit();
});

const mail = (to: string, from: string, text: string, messageId: string) =>
	createTransport({ host: "127.0.0.1", port: server.poort, ignoreTLS: true }).sendMail({
		...{ to, from, text, messageId, subject: "Re: Uitnodiging" },
	});
const antwoorden = (wie: Proefgemeente) =>
	inGemeente(proef.databank.db, wie.id, (trx) =>
		trx.selectFrom("antwoorden").select(["zaak_id", "soort", "van", "kanaal"]).orderBy("id").execute(),
	);

test("a mail to the address of a gemeente lands in the zaak there, once, and nowhere else", async () => {
	const zaak = await maakZaak(proef.databank, gemeente, "te-bellen", { telefoons: [], email: "fatima@voorbeeld.nl" });
	const zend = () =>
		mail("hulp@beekdaal.example", "Fatima <fatima@voorbeeld.nl>", "Ja graag\n\n> STOP", "<m1@voorbeeld.nl>");
	await zend();
	await zend();
	expect(await antwoorden(gemeente)).toEqual([
		{ zaak_id: zaak, soort: "ja", van: "fatima@voorbeeld.nl", kanaal: "Mail" },
	]);
	expect(await antwoorden(buren)).toEqual([]);
});

test("an address of nobody is refused: this server passes no mail on", async () => {
	await expect(mail("iemand@anders.example", "a@b.nl", "hallo", "<m2@b.nl>")).rejects.toThrow(/550/);
	await mail("hulp@elders.example", "a@b.nl", "Wie bent u?", "<m3@b.nl>");
	expect(await antwoorden(buren)).toEqual([{ zaak_id: null, soort: "vraag", van: "a@b.nl", kanaal: "Mail" }]);
});

test("an answer to our message from another address lands in its zaak to be confirmed, and holds the route", async () => {
	const nu = new Date("2026-11-23T08:00:00Z");
	const zaak_id = await maakZaak(proef.databank, gemeente, "te-bellen", { telefoons: [], email: "eigen@voorbeeld.nl" });
	const rij = { gemeente_id: gemeente.id, zaak_id, soort: "uitnodiging", kanaal: "Mail", doelgroep: "algemeen" };
	const stap = { taal: "nl", stap: "mail", poging: 1, naar: "eigen@voorbeeld.nl", gepland_op: nu };
	const { kenmerk } = await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		await trx
			.insertInto("berichten")
			.values({ ...rij, ...stap, poging: 2, status: "gepland" })
			.execute();
		return trx
			.insertInto("berichten")
			.values({ ...rij, ...stap, status: "verzonden", verzonden_op: nu })
			.returning("kenmerk")
			.executeTakeFirstOrThrow();
	});
	const zend = (text: string, messageId: string) =>
		createTransport({ host: "127.0.0.1", port: server.poort, ignoreTLS: true }).sendMail({
			...{ to: "hulp@beekdaal.example", from: "werk@kantoor.example", text, messageId, subject: "Re: Uitnodiging" },
			inReplyTo: `<${kenmerk}@beekdaal.example>`,
		});
	await zend("Ja graag", "<k1@kantoor.example>");
	// The second time the address is still not one of the zaak.
	await zend("Bel mij", "<k2@kantoor.example>");
	const stand = await inGemeente(proef.databank.db, gemeente.id, async (trx) => ({
		antwoorden: await trx
			.selectFrom("antwoorden")
			.select(["soort", "te_bevestigen", "afgehandeld_op"])
			.where("zaak_id", "=", zaak_id)
			.orderBy("id")
			.execute(),
		berichten: await trx
			.selectFrom("berichten")
			.select(["status", "reden"])
			.where("zaak_id", "=", zaak_id)
			.where("poging", "=", 2)
			.execute(),
	}));
	expect(stand.antwoorden).toEqual([
		{ soort: "ja", te_bevestigen: true, afgehandeld_op: null },
		{ soort: "bel-mij", te_bevestigen: true, afgehandeld_op: null },
	]);
	expect(stand.berichten).toEqual([{ status: "vervallen", reden: "antwoord-binnen" }]);
	// STOP holds for the address that we wrote to as well.
	await zend("STOP", "<k3@kantoor.example>");
	const gestopt = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("afmeldingen").select("waarde").where("kanaal", "=", "Mail").orderBy("waarde").execute(),
	);
	expect(gestopt).toEqual([{ waarde: "eigen@voorbeeld.nl" }, { waarde: "werk@kantoor.example" }]);
});

test("an out of office stands on the time line and stops nothing; of a machine that nobody knows nothing is kept", async () => {
	const nu = new Date("2026-11-23T08:00:00Z");
	const zaak_id = await maakZaak(proef.databank, gemeente, "te-bellen", {
		telefoons: [],
		email: "weg@kantoor.example",
	});
	await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.insertInto("berichten")
			.values({
				...{
					gemeente_id: gemeente.id,
					zaak_id,
					soort: "herinnering",
					kanaal: "Mail",
					doelgroep: "algemeen",
					taal: "nl",
				},
				...{ stap: "mail", poging: 1, status: "gepland", gepland_op: nu },
			})
			.execute(),
	);
	for (const [from, messageId] of [
		["weg@kantoor.example", "<a1@kantoor.example>"],
		["nieuwsbrief@winkel.example", "<a2@winkel.example>"],
	] as const) {
		await createTransport({ host: "127.0.0.1", port: server.poort, ignoreTLS: true }).sendMail({
			...{ to: "hulp@beekdaal.example", from, messageId, subject: "Re: Uitnodiging" },
			...{ text: "Maandag ben ik er weer, bel mij dan.", headers: { "Auto-Submitted": "auto-replied" } },
		});
	}
	const stand = await inGemeente(proef.databank.db, gemeente.id, async (trx) => ({
		antwoorden: await trx
			.selectFrom("antwoorden")
			.select(["zaak_id", "soort"])
			.where("soort", "=", "automatisch")
			.execute(),
		regels: await trx.selectFrom("gebeurtenissen").select("tekst").where("zaak_id", "=", zaak_id).execute(),
		berichten: await trx.selectFrom("berichten").select("status").where("zaak_id", "=", zaak_id).execute(),
	}));
	expect(stand.antwoorden).toEqual([{ zaak_id, soort: "automatisch" }]);
	expect(stand.regels.map(({ tekst }) => tekst)).toContain(
		"Automatisch antwoord ontvangen (Mail). Het telt niet: de inwoner is niet bereikt.",
	);
	expect(stand.berichten).toEqual([{ status: "gepland" }]);
});

test("an address that two gemeenten claim goes to whose message it answers, and is asked to come back otherwise", async () => {
	const nu = new Date("2026-11-23T08:00:00Z");
	const zaak_id = await maakZaak(proef.databank, buren, "te-bellen", { telefoons: [], email: "twee@voorbeeld.nl" });
	const rij = {
		gemeente_id: buren.id,
		zaak_id,
		soort: "uitnodiging",
		kanaal: "Mail",
		doelgroep: "algemeen",
		taal: "nl",
	};
	const kenmerk = await inGemeente(proef.databank.db, buren.id, async (trx) => {
		const bericht = await trx
			.insertInto("berichten")
			.values({ ...rij, status: "verzonden", naar: "twee@voorbeeld.nl", gepland_op: nu, verzonden_op: nu })
			.returning(["id", "kenmerk"])
			.executeTakeFirstOrThrow();
		const wijzer = { kenmerk: bericht.kenmerk, gemeente_id: buren.id, bericht_id: bericht.id };
		await trx.insertInto("berichtkenmerken").values(wijzer).execute();
		return bericht.kenmerk;
	});
	const [hier, daar] = [(await antwoorden(gemeente)).length, (await antwoorden(buren)).length];
	const zend = (messageId: string, inReplyTo?: string) =>
		createTransport({ host: "127.0.0.1", port: server.poort, ignoreTLS: true }).sendMail({
			...{ to: "nietantwoorden@x.example", from: "twee@voorbeeld.nl", text: "Ja graag", messageId },
			...{ subject: "Re: Uitnodiging", ...(inReplyTo ? { inReplyTo } : {}) },
		});
	await expect(zend("<t1@voorbeeld.nl>")).rejects.toThrow(/451/);
	await zend("<t2@voorbeeld.nl>", `<${kenmerk}@elders.example>`);
	expect((await antwoorden(buren)).slice(daar)).toMatchObject([{ zaak_id, van: "twee@voorbeeld.nl" }]);
	expect((await antwoorden(gemeente)).length).toBe(hier);
});

test("a bounce finds its message by the reference, whatever address it came in on", async () => {
	const nu = new Date("2026-11-23T08:00:00Z");
	const zaak_id = await maakZaak(proef.databank, gemeente, "te-bellen", { telefoons: [], email: "weg@voorbeeld.nl" });
	const rij = { gemeente_id: gemeente.id, zaak_id, soort: "uitnodiging", kanaal: "Mail", doelgroep: "algemeen" };
	const { id, kenmerk } = await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		const bericht = await trx
			.insertInto("berichten")
			.values({ ...rij, taal: "nl", status: "verzonden", naar: "weg@voorbeeld.nl", gepland_op: nu, verzonden_op: nu })
			.returning(["id", "kenmerk"])
			.executeTakeFirstOrThrow();
		const wijzer = { kenmerk: bericht.kenmerk, gemeente_id: gemeente.id, bericht_id: bericht.id };
		await trx.insertInto("berichtkenmerken").values(wijzer).execute();
		return bericht;
	});
	await createTransport({ host: "127.0.0.1", port: server.poort, ignoreTLS: true }).sendMail({
		envelope: { from: "", to: "nietantwoorden@x.example" },
		from: "mailer-daemon@voorbeeld.nl",
		to: "nietantwoorden@x.example",
		subject: "Undelivered Mail",
		messageId: "<b1@voorbeeld.nl>",
		inReplyTo: `<${kenmerk}@beekdaal.example>`,
		text: `550 5.1.1 user unknown\n\nMessage-ID: <${kenmerk}@beekdaal.example>`,
	});
	const status = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("berichten").select("status").where("id", "=", id).executeTakeFirst(),
	);
	expect(status).toEqual({ status: "mislukt" });
});

test("started with the whole of Voordeur: a port of its own, and closed with it", { timeout: 60_000 }, async () => {
	const { databank } = proef;
	const vrij = async () => {
		const even = createServer();
		await new Promise<void>((klaar) => even.listen(0, "127.0.0.1", klaar));
		const { port } = even.address() as AddressInfo;
		await new Promise((klaar) => even.close(klaar));
		return port;
	};
	const [poort, mailpoort] = [await vrij(), await vrij()];
	const instellingen = { databank, poort, url: `http://localhost:${poort}`, productie: false };
	const voordeur = await startVoordeur({ ...instellingen, mailIn: { poort: mailpoort, host: "127.0.0.1" } });
	const zend = (to: string) =>
		createTransport({ host: "127.0.0.1", port: mailpoort, ignoreTLS: true }).sendMail({
			...{ to, from: "a@b.nl", text: "Nog een vraag?", messageId: "<m9@b.nl>" },
		});
	await expect(zend("niemand@anders.example")).rejects.toThrow(/550/);
	await zend("hulp@elders.example");
	expect((await antwoorden(buren)).at(-1)).toMatchObject({ soort: "vraag", van: "a@b.nl" });
	await voordeur.stop();
	await expect(zend("hulp@elders.example")).rejects.toThrow(/ECONNREFUSED/);
});
