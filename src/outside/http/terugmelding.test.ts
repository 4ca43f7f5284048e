import { describe, expect, test } from "vitest";
import { bouwTerugmelding } from "../../testing/kanalen/bericht.ts";
import { METAGEHEIM, makeMetaMelding } from "../../testing/kanalen/meta.ts";
import { makeNotifyMelding } from "../../testing/kanalen/notifynl.ts";
import { makeCmMelding } from "../../testing/kanalen/sms.ts";
import { leesNotifyTerugmelding } from "../notifynl/terugmelding.ts";
import { leesCmTerugmelding } from "../sms/cm.ts";
import { leesSpryngTerugmelding } from "../sms/spryng.ts";
import { beantwoordMetaUitdaging, leesMetaTerugmelding } from "../whatsapp/terugmelding.ts";

const KENMERK = "0b0ff1d4-98d7-4d1c-9b3c-0a8f0d8a3f11";
const geheimen = { terugmeldsleutel: "lang-en-geheim", appGeheim: METAGEHEIM, controlesleutel: "zelf-gekozen" };
const VRAAG = "sleutel=lang-en-geheim";

describe("NotifyNL", () => {
	const koppen = { authorization: "Bearer lang-en-geheim" };
	const lees = (inhoud: unknown, met: Record<string, string> = koppen, eigen: Record<string, string> = geheimen) =>
		leesNotifyTerugmelding(bouwTerugmelding({ inhoud, koppen: met }), eigen);

	test.each([
		["delivered", { soort: "bezorgd" }],
		["permanent-failure", { soort: "mislukt", reden: "adres-onjuist" }],
		["temporary-failure", { soort: "mislukt", reden: "onbereikbaar" }],
		["technical-failure", { soort: "mislukt", reden: "onbereikbaar" }],
	])("%s", (woord, status) => {
		expect(lees(makeNotifyMelding(KENMERK, woord, "a"))).toMatchObject({
			ok: true,
			waarde: [{ soort: "bezorgmelding", kenmerk: KENMERK, externId: "a", sleutel: `a:${woord}`, status }],
		});
	});

	test("a text message of a resident, and a letter that came back", () => {
		const sms = { id: "m1", source_number: "31612345678", destination_number: "31850000000", message: "Stop" };
		expect(lees({ ...sms, date_received: "2026-11-23T09:00:00.000000Z" })).toMatchObject({
			ok: true,
			waarde: [
				{ soort: "antwoord", kanaal: "SMS", van: "+31612345678", aan: "+31850000000", tekst: "Stop", sleutel: "m1" },
			],
		});
		expect(lees({ notification_id: "b", reference: KENMERK })).toMatchObject({
			waarde: [{ kenmerk: KENMERK, status: { soort: "mislukt", reden: "adres-onjuist" } }],
		});
	});

	test("without the right token nothing is believed, not even when no token was set", () => {
		const melding = makeNotifyMelding(KENMERK, "delivered");
		expect(lees(melding, {})).toEqual({ ok: false, reden: "niet-echt" });
		expect(lees(melding, { authorization: "Bearer lang-en-geheiM" })).toEqual({ ok: false, reden: "niet-echt" });
		expect(lees(melding, { authorization: "Bearer " }, {})).toEqual({ ok: false, reden: "niet-echt" });
		expect(lees({ niets: 1 })).toEqual({ ok: false, reden: "onleesbaar" });
	});
});

describe("Spryng", () => {
	const lees = (vraag: string) => leesSpryngTerugmelding(bouwTerugmelding({ vraag }), geheimen);

	test.each([
		["10", "0", { soort: "bezorgd" }],
		["20", "21", { soort: "mislukt", reden: "adres-onjuist" }],
		["20", "31", { soort: "mislukt", reden: "geblokkeerd" }],
		["20", "32", { soort: "mislukt", reden: "instellingen-onjuist" }],
		["20", "99", { soort: "mislukt", reden: "onbereikbaar" }],
		["0", "", { soort: "onderweg" }],
	])("status %s reason %s", (status, reden, uitkomst) => {
		expect(lees(`${VRAAG}&STATUS=${status}&REASONCODE=${reden}&REFERENCE=${KENMERK}`)).toMatchObject({
			ok: true,
			waarde: [{ kenmerk: KENMERK, status: uitkomst }],
		});
	});

	test("an answer told twice has the same key; without the secret it is nobody's", () => {
		const vraag = `${VRAAG}&SENDER=31612345678&DESTINATION=31850000000&BODY=STOP`;
		const [een, twee] = [lees(vraag), lees(vraag)];
		expect(een).toMatchObject({ waarde: [{ soort: "antwoord", van: "+31612345678", tekst: "STOP" }] });
		expect(een).toEqual(twee);
		expect(lees(vraag.replace("geheim", "gheim"))).toEqual({ ok: false, reden: "niet-echt" });
		expect(lees(VRAAG)).toEqual({ ok: false, reden: "onleesbaar" });
	});
});

describe("CM.com", () => {
	const lees = (inhoud: unknown, vraag = VRAAG) => leesCmTerugmelding(bouwTerugmelding({ inhoud, vraag }), geheimen);

	test.each([
		[0, "", { soort: "onderweg" }],
		[2, "Absent subscriber", { soort: "mislukt", reden: "onbereikbaar" }],
		[2, "Unknown subscriber", { soort: "mislukt", reden: "adres-onjuist" }],
		[3, "", { soort: "bezorgd" }],
	])("status %i %s", (code, zin, status) => {
		expect(lees(makeCmMelding(KENMERK, code, zin))).toMatchObject({ ok: true, waarde: [{ kenmerk: KENMERK, status }] });
	});

	test("an answer of a resident; the secret in the address must be right", () => {
		const antwoord = {
			...{ from: { number: "0031612345678" }, to: { number: "0031850000000" }, message: { text: "Bel mij" } },
			...{ reference: KENMERK, timeUtc: "2026-11-23T09:00:00", channel: "SMS", messageContext: "c1" },
		};
		expect(lees(antwoord)).toMatchObject({
			waarde: [{ kanaal: "SMS", van: "+31612345678", tekst: "Bel mij", sleutel: "c1", op: "2026-11-23T09:00:00.000Z" }],
		});
		expect(lees(antwoord, "")).toEqual({ ok: false, reden: "niet-echt" });
		expect(lees({})).toEqual({ ok: false, reden: "onleesbaar" });
	});
});

describe("WhatsApp", () => {
	const metadata = { display_phone_number: "31850000000", phone_number_id: "1" };
	const lees = (melding: ReturnType<typeof makeMetaMelding>) =>
		leesMetaTerugmelding(bouwTerugmelding(melding), geheimen);

	test("statuses and messages come together, each with its key", () => {
		const melding = makeMetaMelding({
			metadata,
			messages: [
				{ from: "31612345678", id: "wamid.1", timestamp: "1795424400", type: "text", text: { body: "Ja graag" } },
				{ from: "31612345678", id: "wamid.2", timestamp: "1795424401", type: "audio", audio: {} },
			],
			statuses: [
				{ id: "wamid.0", status: "read", timestamp: "1795424402", biz_opaque_callback_data: KENMERK },
				{
					id: "wamid.9",
					status: "failed",
					timestamp: "1795424403",
					errors: [{ code: 131047, title: "Re-engagement" }],
				},
			],
		});
		expect(lees(melding)).toMatchObject({
			ok: true,
			waarde: [
				{ soort: "antwoord", van: "+31612345678", aan: "+31850000000", tekst: "Ja graag", sleutel: "wamid.1" },
				{ soort: "antwoord", tekst: "(audio zonder tekst; bekijk het in WhatsApp)" },
				{ soort: "bezorgmelding", kenmerk: KENMERK, externId: "wamid.0", status: { soort: "bezorgd" } },
				{ kenmerk: null, externId: "wamid.9", status: { soort: "mislukt", reden: "buiten-24-uur" } },
			],
		});
	});

	test("one byte changed, another secret or no signature: not believed", () => {
		const echt = makeMetaMelding({ metadata });
		const anders = { ...echt, inhoud: Buffer.concat([echt.inhoud, Buffer.from(" ")]) };
		for (const vals of [anders, makeMetaMelding({ metadata }, "ander"), { ...echt, koppen: {} as typeof echt.koppen }])
			expect(lees(vals)).toEqual({ ok: false, reden: "niet-echt" });
		expect(lees(echt)).toEqual({ ok: true, waarde: [] });
	});

	test("the challenge is answered only for the token we chose", () => {
		const vraag = "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
		expect(beantwoordMetaUitdaging(`${vraag}zelf-gekozen`, geheimen)).toEqual({ ok: true, waarde: "1158201444" });
		expect(beantwoordMetaUitdaging(`${vraag}anders`, geheimen)).toEqual({ ok: false, reden: "niet-echt" });
		expect(beantwoordMetaUitdaging(vraag, {})).toEqual({ ok: false, reden: "niet-echt" });
	});
});
