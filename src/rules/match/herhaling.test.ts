import { expect, test } from "vitest";
import { energie, enige, GESLOTEN, match, signaal, type Wie } from "../../testing/matchproef.ts";
import { explainSignaal } from "./explain-match.ts";

test("herhaalmelding: same person, same partner, same arrear, recently picked up, not higher", () => {
	const zaken = match([signaal({ signaaldatum: "2026-09-05", zaakId: 9 }), signaal()], GESLOTEN);
	const herhaald = zaken.find((zaak) => zaak.zaakId === null)!;
	expect(herhaald.opgepakt).toBe(false);
	expect(herhaald.beeld.herhaalmelding).toBe(true);
	expect(explainSignaal(herhaald.leden[0]!)).toBe(
		"Herhaalde melding: dezelfde achterstand is al opgepakt (€\u00a0890 op 05-09-2026) en is niet hoger.",
	);
});

test("a repeated arrear that rose must be picked up", () => {
	const zaken = match([signaal({ signaaldatum: "2026-09-05", zaakId: 9 }), signaal({ bedragCent: 89_001 })], GESLOTEN);
	const gestegen = zaken.find((zaak) => zaak.zaakId === null)!;
	expect(gestegen.opgepakt).toBe(true);
	expect(gestegen.leden[0]!.herhaling).toBe("gestegen");
});

test.each([
	["K-123", "K123"],
	["00123", "123"],
	["k 123", "K123"],
])("one client number in two ways of writing (%s and %s) is one arrear", (eerst, dan) => {
	const maanden = [
		signaal({ signaaldatum: "2026-09-05", klantnummer: eerst }),
		signaal({ klantnummer: dan, bedragCent: 90_000 }),
	];
	const { beeld, leden } = enige(match(maanden));
	expect(leden.map((lid) => lid.herhaling)).toEqual(["geen", "gestegen"]);
	expect(beeld.bedragCent).toBe(90_000);
	const [een] = maanden;
	expect(enige(match([een!, signaal({ klantnummer: "K-124" })])).beeld.bedragCent).toBe(178_000);
});

test("an eindelevering after a vroeg of the same amount is news, an eindelevering after an eindelevering is not", () => {
	const vroeg = { ...energie, signaaldatum: "2026-09-05", zaakId: 9 };
	const einde = { ...energie, signaaltype: "Eindelevering" } as const;
	const nieuw = (eerder: Wie, nu: Wie) =>
		match([signaal(eerder), signaal(nu)], GESLOTEN).find((zaak) => zaak.zaakId === null)!;
	const zwaarder = nieuw(vroeg, einde);
	expect(zwaarder.opgepakt).toBe(true);
	expect(zwaarder.beeld.herhaalmelding).toBe(false);
	expect(explainSignaal(zwaarder.leden[0]!)).toBe(
		"Deze achterstand was al gemeld (€\u00a0350 op 05-09-2026) en nu stopt de partner met leveren. Dat is nieuw.",
	);
	expect(nieuw({ ...vroeg, signaaltype: "Eindelevering" }, einde).beeld.herhaalmelding).toBe(true);
	expect(nieuw({ ...vroeg, signaaltype: "Eindelevering" }, energie).beeld.herhaalmelding).toBe(true);
	expect(nieuw({ ...vroeg, signaaltype: "Crisis" }, einde).beeld.herhaalmelding).toBe(true);
	expect(nieuw(vroeg, { ...energie, signaaltype: "Crisis" }).beeld.herhaalmelding).toBe(false);
});

test("a heavier signaaltype makes nobody a sleper, however often the arrear was reported", () => {
	const maanden = ["2026-08-05", "2026-09-05"].map((signaaldatum) => signaal({ ...energie, signaaldatum, zaakId: 9 }));
	const nieuw = (nu: Wie) => match([...maanden, signaal(nu)], GESLOTEN).find((zaak) => zaak.zaakId === null)!.beeld;
	expect(nieuw(energie).sleper).toBe(true);
	expect(nieuw({ ...energie, signaaltype: "Eindelevering" }).sleper).toBe(false);
	expect(nieuw({ ...energie, signaaltype: "Crisis" }).sleper).toBe(false);
});

test("longer ago than the setting is no longer recent: it is picked up again", () => {
	const zaken = match([signaal({ signaaldatum: "2026-07-04", zaakId: 9 }), signaal()], GESLOTEN);
	expect(zaken.find((zaak) => zaak.zaakId === null)!.leden[0]!.herhaling).toBe("geen");
});

test("a partner's resident who is reported again and again without rising is a sleper", () => {
	const maanden = ["2026-08-05", "2026-09-05"].map((signaaldatum) => signaal({ signaaldatum, zaakId: 9 }));
	const zaken = match([...maanden, signaal()], GESLOTEN);
	expect(zaken.find((zaak) => zaak.zaakId === null)!.beeld.sleper).toBe(true);
});

test("reported again into one open zaak that nobody got to, the resident becomes a sleper there", () => {
	const maanden = ["2026-08-05", "2026-09-05", "2026-10-05"].map((signaaldatum) => signaal({ signaaldatum }));
	expect(enige(match(maanden.slice(0, 2))).beeld.sleper).toBe(false);
	expect(enige(match(maanden)).beeld.sleper).toBe(true);
	expect(enige(match([...maanden, signaal({ ...energie, signaaldatum: "2026-10-06" })])).beeld.sleper).toBe(false);
});
