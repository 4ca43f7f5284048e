import { expect, test } from "vitest";
import { WERKINSTRUCTIES } from "./ready-ones.ts";
import { VOORBEELDFEITEN } from "./voorbeeldfeiten.ts";
import { isZwaarder, weegRoute } from "./zwaarte.ts";

const { routes, capaciteit } = WERKINSTRUCTIES.landelijk;
const { minutenPerKanaal } = capaciteit;
const weeg = (route: string, anders = {}) =>
	weegRoute(routes[route]!, { ...VOORBEELDFEITEN, ...anders }, minutenPerKanaal);

test("a route weighs the minutes of all its attempts: three calls and a letter", () => {
	const minuten = 3 * minutenPerKanaal.Telefoon + minutenPerKanaal.Brief;
	expect(weeg("bellen")).toEqual({ bezoek: false, minuten });
});

test("more minutes are heavier, and going to the door is heavier than any route that does not", () => {
	expect(isZwaarder(weeg("bellen"), weeg("brief"))).toBe(true);
	expect(isZwaarder(weeg("brief"), weeg("bellen"))).toBe(false);
	expect(isZwaarder({ bezoek: true, minuten: 1 }, { bezoek: false, minuten: 600 })).toBe(true);
	expect(isZwaarder({ bezoek: false, minuten: 600 }, { bezoek: true, minuten: 1 })).toBe(false);
	expect(isZwaarder(weeg("bellen"), weeg("bellen"))).toBe(false);
});

test("only steps that can reach this resident weigh: nobody on the do-not-visit list is visited", () => {
	expect(weeg("bellen-en-bezoek").bezoek).toBe(true);
	expect(weeg("bellen-en-bezoek", { nietBezoeken: true }).bezoek).toBe(false);
	const zonderTelefoon = { telefoonBekend: false, mobielBekend: false };
	expect(weeg("bellen", zonderTelefoon).minuten).toBe(minutenPerKanaal.Brief);
});
