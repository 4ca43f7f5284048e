import { expect, test } from "vitest";
import { bepaalSignaalstatus, type Signaalstand } from "./bepaal-signaalstatus.ts";

const stand = (anders: Partial<Signaalstand>): Signaalstand => ({
	zaakstatus: "te-benaderen",
	resultaat: null,
	reden: null,
	herhaalmelding: false,
	controle: null,
	...anders,
});

test.each([
	["waits for the match of the month", { zaakstatus: null }, "Nog niet opgepakt"],
	["stands in an open zaak", {}, "Opgepakt"],
	["stands in a conversation", { zaakstatus: "in-gesprek", controle: "inwoner" }, "Opgepakt"],
	[
		"is under the drempel",
		{ zaakstatus: "niet-opgepakt", reden: "onterecht-signaal" },
		"Niet opgepakt: onterecht signaal",
	],
	["repeats an arrear in an open zaak", { herhaalmelding: true }, "Niet opgepakt: herhaalde melding"],
	[
		"is about somebody who has help already",
		{ zaakstatus: "niet-opgepakt", reden: "bekend-bij-schuldhulp" },
		"Inwoner al bekend bij schuldhulpverlening",
	],
	["is about somebody who died", { controle: "overleden" }, "Inwoner is overleden"],
	[
		"is about somebody who lives elsewhere, before it stands in a zaak",
		{ zaakstatus: null, controle: "elders" },
		"Persoon is geen inwoner (meer) in de gemeente",
	],
	["is about a legal person", { controle: "geen-persoon" }, "Niet opgepakt: onterecht signaal"],
] as const)("a signaal that %s", (_wat, anders, status) => {
	expect(bepaalSignaalstatus(stand(anders))).toBe(status);
});

test("the reason behind 'andere reden' stays inside, and so does how a picked-up zaak ended", () => {
	const andere = { zaakstatus: "niet-opgepakt", reden: "capaciteit" };
	expect(bepaalSignaalstatus(stand(andere))).toBe("Niet opgepakt: andere reden");
	const gesloten = { zaakstatus: "gesloten", resultaat: "Vervolghulp en/of verwijzing financieel" };
	expect(bepaalSignaalstatus(stand(gesloten))).toBe("Opgepakt");
	const overleden = { zaakstatus: "gesloten", resultaat: "Inwoner is overleden" };
	expect(bepaalSignaalstatus(stand(overleden))).toBe("Inwoner is overleden");
});
