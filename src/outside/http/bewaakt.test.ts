import { expect, test } from "vitest";
import { makeAanbieders } from "../../doors/main.ts";
import { SMSSLEUTEL } from "../../testing/kanalen/sms.ts";
import { leesAanbiederAdressen } from "./bewaakt.ts";

const MAIL = { server: "127.0.0.1", poort: "2525", afzender: "a@proefstad.example", afzendernaam: "Proefstad" };
const NIET = { ok: false, reden: expect.stringContaining("VOORDEUR_AANBIEDER_ADRESSEN") };

test("every aanbieder that is called refuses an address that is not its own, and takes what the setting allows", () => {
	const metAdres = [
		[
			"notifynl",
			{ sjabloon: "s" },
			{ apiSleutel: `naam-${"a1b2c3d4-1111-4222-8333-444455556666-".repeat(2).slice(0, -1)}` },
		],
		["spryng", { afzender: "Proef", route: "business" }, { apiSleutel: SMSSLEUTEL }],
		["cm", { afzender: "Proef" }, { apiSleutel: SMSSLEUTEL }],
		["meta", { nummerId: "1" }, { toegangssleutel: "t" }],
	] as const;
	for (const adres of ["http://127.0.0.1:4000", "http://169.254.169.254/latest", "https://db.intern"]) {
		for (const [naam, instellingen, geheimen] of metAdres) {
			const maak = (toegestaan: readonly string[]) =>
				makeAanbieders(toegestaan)[naam]!.makeVerzender({ ...instellingen, adres }, geheimen);
			expect(maak([]), `${naam} ${adres}`).toEqual(NIET);
			expect(maak([new URL(adres).hostname]), `${naam} ${adres}`).toMatchObject({ ok: true });
		}
	}
	expect(makeAanbieders([]).smtp!.makeVerzender(MAIL, {})).toEqual(NIET);
	expect(makeAanbieders(["127.0.0.1:2525"]).smtp!.makeVerzender(MAIL, {})).toMatchObject({ ok: true });
});

test("the setting is a list of hosts; anything else stops the start with a sentence", () => {
	const lees = (waarde?: string) => leesAanbiederAdressen({ VOORDEUR_AANBIEDER_ADRESSEN: waarde });
	expect(lees()).toEqual([]);
	expect(lees(" Relay.intern, 10.0.0.5:2525,")).toEqual(["relay.intern", "10.0.0.5:2525"]);
	expect(lees("https://relay.intern/")).toEqual({
		fout: expect.stringMatching(/^VOORDEUR_AANBIEDER_ADRESSEN .+relay/),
	});
});
