import { expect, test } from "vitest";
import { type LosBericht, stopLosBericht } from "./stop-los-bericht.ts";

const nu = new Date("2026-11-23T10:00:00Z");
const staat = { status: "gepland", begin: new Date("2026-11-24T10:00:00Z") };
const herinnering: LosBericht = {
	...{ soort: "afspraak-herinnering", stap: "bellen", resultaat: null, afspraak: staat, aanbodVrij: null, nu },
};

test("a reminder of an appointment that stands goes", () => expect(stopLosBericht(herinnering)).toBeNull());

test.each([
	["the zaak waits for a hand-over", { stap: "overdracht" }, "contact-gestopt"],
	["the resident died", { stap: null, resultaat: "Inwoner is overleden" }, "contact-gestopt"],
	["the resident moved away", { resultaat: "Persoon is geen inwoner (meer) in de gemeente" }, "contact-gestopt"],
	["it was cancelled", { afspraak: { ...staat, status: "afgezegd" } }, "afspraak-gewijzigd"],
	["it was moved", { afspraak: { ...staat, status: "verzet" } }, "afspraak-gewijzigd"],
	["it began already", { afspraak: { ...staat, begin: nu } }, "afspraak-gewijzigd"],
] as const)("it does not when %s", (_wat, anders, reden) =>
	expect(stopLosBericht({ ...herinnering, ...anders })).toBe(reden),
);

test("a cancellation and the question how it was go after the appointment and after the zaak", () => {
	const later = { resultaat: "(Budget)advies en/of quick fix", afspraak: { ...staat, status: "afgezegd" } };
	expect(stopLosBericht({ ...herinnering, ...later, soort: "afspraak-afgezegd" })).toBeNull();
	expect(stopLosBericht({ ...herinnering, ...later, soort: "tevredenheid", afspraak: null })).toBeNull();
});

test("a sooner moment is only told of while it is free", () => {
	const aanbod = { ...herinnering, soort: "eerder-plek", afspraak: null };
	expect(stopLosBericht({ ...aanbod, aanbodVrij: true })).toBeNull();
	expect(stopLosBericht({ ...aanbod, aanbodVrij: false })).toBe("moment-bezet");
	expect(stopLosBericht({ ...aanbod, aanbodVrij: null })).toBe("moment-bezet");
});
