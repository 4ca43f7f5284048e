import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeVerzoeker } from "../../outside/http/verzoek.ts";
import { makeNotifynl } from "../../outside/notifynl/notifynl.ts";
import { makeCm } from "../../outside/sms/cm.ts";
import { makeSpryng } from "../../outside/sms/spryng.ts";
import { makeMeta } from "../../outside/whatsapp/meta.ts";
import { startTestApi, type TestApi } from "../../testing/api.ts";
import { METAGEHEIM, makeMetaMelding } from "../../testing/kanalen/meta.ts";
import { makeNotifyMelding } from "../../testing/kanalen/notifynl.ts";
import { makeCmMelding } from "../../testing/kanalen/sms.ts";
import { maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";

const stuur = makeVerzoeker(1_000);
let api: TestApi;
let gemeente: Proefgemeente;
beforeAll(async () => {
	const fabrieken = { cm: makeCm(stuur), spryng: makeSpryng(stuur), meta: makeMeta(stuur) };
	api = await startTestApi({ aanbieders: { ...fabrieken, notifynl: makeNotifynl(stuur) } });
	const { gemeenteId: id } = api;
	gemeente = await maakWerkplekgemeente(api);
	const zet = async (gemeente_id: number, kanaal: string, aanbieder: string, geheim: object) => {
		const geheimen = api.databank.sleutels.encrypt(gemeente_id, "kanaalinstellingen.geheimen", JSON.stringify(geheim));
		await inGemeente(api.databank.db, gemeente_id, (trx) =>
			trx.insertInto("kanaalinstellingen").values({ gemeente_id, kanaal, aanbieder, actief: true, geheimen }).execute(),
		);
	};
	await zet(id, "SMS", "notifynl", { terugmeldsleutel: "onze-sleutel" });
	await zet(id, "Mail", "notifynl", { terugmeldsleutel: "onze-mailsleutel" });
	await zet(id, "WhatsApp", "meta", { appGeheim: METAGEHEIM, controlesleutel: "zelf-gekozen" });
	await zet(api.andere, "SMS", "notifynl", { terugmeldsleutel: "hun-sleutel" });
	await zet(api.andere, "Mail", "spryng", { terugmeldsleutel: "spryng-sleutel" });
	await zet(api.andere, "WhatsApp", "cm", { terugmeldsleutel: "cm-sleutel" });
});
afterAll(() => api.sluit());

const notify = (inhoud: object, sleutel = "onze-sleutel", code = "0957") =>
	api.stuur("POST", `/terugmeldingen/notifynl/${code}`, { sleutel, inhoud });
const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2], id = api.gemeenteId) =>
	inGemeente(api.databank.db, id, werk);
const tellingen = async (aanbieder: string, id = api.gemeenteId) => {
	const rijen = await lees(
		(trx) =>
			trx.selectFrom("terugmeldtellingen").select(["uitkomst", "aantal"]).where("aanbieder", "=", aanbieder).execute(),
		id,
	);
	return Object.fromEntries(rijen.map(({ uitkomst, aantal }) => [uitkomst, aantal]));
};
let volgnummer = 0;
async function maakBericht() {
	const naar = `+3162222${String(++volgnummer).padStart(4, "0")}`;
	const zaak_id = await maakZaak(api.databank, gemeente, "te-bellen", { telefoons: [naar], email: null });
	const nu = api.klok.nu();
	const rij = { gemeente_id: api.gemeenteId, zaak_id, naar, status: "verzonden", gepland_op: nu, verzonden_op: nu };
	const wat = { soort: "uitnodiging", kanaal: "SMS", doelgroep: "algemeen", taal: "nl", aanbieder: "notifynl" };
	const bericht = await lees(async (trx) => {
		const nieuw = await trx
			.insertInto("berichten")
			.values({ ...rij, ...wat })
			.returning(["id", "kenmerk"])
			.executeTakeFirstOrThrow();
		const wijzer = { kenmerk: nieuw.kenmerk, gemeente_id: api.gemeenteId, bericht_id: nieuw.id };
		await trx.insertInto("berichtkenmerken").values(wijzer).execute();
		return nieuw;
	});
	return { ...bericht, zaak_id, naar };
}
const status = async (id: number) =>
	(await lees((trx) => trx.selectFrom("berichten").select("status").where("id", "=", id).executeTakeFirst()))?.status;

describe("NotifyNL", () => {
	test("bezorgd: once, told twice changes nothing, and an unknown reference gets the same answer", async () => {
		const bericht = await maakBericht();
		const melding = makeNotifyMelding(bericht.kenmerk, "delivered", "n-1");
		const eerste = await notify(melding);
		expect([eerste.status, eerste.tekst]).toEqual([200, "OK"]);
		expect(await status(bericht.id)).toBe("bezorgd");
		expect(await notify(melding)).toMatchObject({ status: 200, tekst: "OK" });
		const onbekend = await notify(makeNotifyMelding("0b0ff1d4-98d7-4d1c-9b3c-0a8f0d8a3f11", "delivered", "n-2"));
		expect([onbekend.status, onbekend.tekst]).toEqual([200, "OK"]);
		expect(await tellingen("notifynl")).toEqual({ verwerkt: 1, dubbel: 1, onbekend: 1 });
	});

	test("another gemeente with its own good key changes nothing of ours", async () => {
		const bericht = await maakBericht();
		const melding = makeNotifyMelding(bericht.kenmerk, "permanent-failure", "n-3");
		expect((await notify(melding, "hun-sleutel", "0518")).status).toBe(200);
		expect(await status(bericht.id)).toBe("verzonden");
		expect(await tellingen("notifynl", api.andere)).toEqual({ onbekend: 1 });
	});

	test("an answer lands in the zaak; both kanalen of this aanbieder may call, each with its own key", async () => {
		const { zaak_id, naar } = await maakBericht();
		const sms = { id: "a-1", source_number: naar.slice(1), destination_number: "31640001000", message: "Ja graag" };
		const binnen = { ...sms, date_received: "2026-11-23T09:09:00.000000Z" };
		expect((await notify(binnen, "onze-mailsleutel")).status).toBe(200);
		expect((await notify(binnen)).status).toBe(200);
		const rijen = await lees((trx) =>
			trx.selectFrom("antwoorden").select(["soort", "kanaal", "van"]).where("zaak_id", "=", zaak_id).execute(),
		);
		expect(rijen).toEqual([{ soort: "ja", kanaal: "SMS", van: naar }]);
	});
});

test("a wrong key, no key, another gemeente's key, an unknown gemeente: one answer, and nothing happens", async () => {
	const bericht = await maakBericht();
	const melding = makeNotifyMelding(bericht.kenmerk, "delivered", "n-9");
	const voor = (await tellingen("notifynl")).geweigerd ?? 0;
	const antwoorden = [
		await notify(melding, "fout"),
		await api.stuur("POST", "/terugmeldingen/notifynl/0957", { inhoud: melding }),
		await notify(melding, "hun-sleutel"),
		await notify(melding, "onze-sleutel", "0001"),
		await api.stuur("POST", "/terugmeldingen/cm/0957?sleutel=cm-sleutel", {
			inhoud: makeCmMelding(bericht.kenmerk, 3),
		}),
	];
	expect(new Set(antwoorden.map(({ status: code, tekst }) => `${code} ${tekst}`)).size).toBe(1);
	expect(antwoorden[0]?.status).toBe(403);
	expect(antwoorden[0]?.inhoud.detail).toBe("De handtekening of sleutel van deze melding klopt niet.");
	expect(await status(bericht.id)).toBe("verzonden");
	expect((await tellingen("notifynl")).geweigerd).toBe(voor + 3);
	expect((await api.stuur("POST", "/terugmeldingen/onbekend/0957", { inhoud: {} })).status).toBe(404);
	expect((await api.stuur("POST", "/terugmeldingen/smtp/0957", { inhoud: {} })).status).toBe(404);
	expect((await notify({ niets: 1 })).status).toBe(400);
});

test("WhatsApp: the challenge with the chosen token, and a message whose signature covers each byte", async () => {
	const vraag = (token: string) =>
		api.stuur("GET", `/terugmeldingen/meta/0957?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=11587`);
	expect(await vraag("zelf-gekozen")).toMatchObject({ status: 200, tekst: "11587" });
	expect((await vraag("geraden")).status).toBe(403);
	const { zaak_id, naar } = await maakBericht();
	const tekst = { from: naar.slice(1), id: "wamid.1", timestamp: "1795424940", type: "text", text: { body: "STOP" } };
	const metadata = { display_phone_number: "31850000000", phone_number_id: "1" };
	const { inhoud, koppen } = makeMetaMelding({ messaging_product: "whatsapp", metadata, messages: [tekst] });
	const payload = Buffer.isBuffer(inhoud) ? inhoud : Buffer.from(String(inhoud));
	const post = (lichaam: Buffer) =>
		api.server.inject({
			method: "POST",
			url: "/api/v1/terugmeldingen/meta/0957",
			headers: { ...(koppen as Record<string, string>), "content-type": "application/json" },
			payload: lichaam,
		});
	expect((await post(Buffer.concat([payload, Buffer.from(" ")]))).statusCode).toBe(403);
	expect((await post(payload)).statusCode).toBe(200);
	const afmelding = await lees((trx) => trx.selectFrom("afmeldingen").select(["kanaal", "waarde"]).execute());
	expect(afmelding).toContainEqual({ kanaal: "WhatsApp", waarde: naar });
	const regels = await lees((trx) =>
		trx.selectFrom("gebeurtenissen").select("soort").where("zaak_id", "=", zaak_id).execute(),
	);
	expect(regels.map(({ soort }) => soort)).toContain("afgemeld");
});

test("Spryng calls with a GET, CM with JSON; each with the secret in its own address", async () => {
	const spryng = "/terugmeldingen/spryng/0518?sleutel=spryng-sleutel";
	expect((await api.stuur("GET", `${spryng}&SENDER=31611112222&BODY=hallo`)).status).toBe(200);
	expect((await api.stuur("GET", `${spryng}x&SENDER=31611112222&BODY=hallo`)).status).toBe(403);
	const cm = { from: { number: "0031633334444" }, to: { number: "0031640001000" }, message: { text: "Wie is dit?" } };
	const naar = "/terugmeldingen/cm/0518?sleutel=cm-sleutel";
	expect(
		(await api.stuur("POST", naar, { inhoud: { ...cm, channel: "SMS", timeUtc: "2026-11-23T09:00:00Z" } })).status,
	).toBe(200);
	const rijen = await lees((trx) => trx.selectFrom("antwoorden").select("van").orderBy("van").execute(), api.andere);
	expect(rijen).toEqual([{ van: "+31611112222" }, { van: "+31633334444" }]);
	const openapi = await api.stuur("GET", "/openapi.json");
	expect(openapi.tekst).not.toContain("terugmeldingen");
});
