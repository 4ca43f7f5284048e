import { expect, test } from "vitest";
import { WERKINSTRUCTIES } from "./ready-ones.ts";
import { simulateWerkinstructie } from "./simulate-werkinstructie.ts";
import { VOORBEELDFEITEN } from "./voorbeeldfeiten.ts";

const { heemskerk } = WERKINSTRUCTIES;
const zaken = [
	{ ...VOORBEELDFEITEN, id: "bellen", bedragCent: 60_000 },
	{ ...VOORBEELDFEITEN, id: "huur", partnertypen: ["Huur" as const] },
	{ ...VOORBEELDFEITEN, id: "klein", bedragCent: 2_000 },
	{ ...VOORBEELDFEITEN, id: "bekend", bekendBijSchuldhulp: true },
];

test("een simulatie telt zaken per aanpak en per regel, en pogingen per kanaal als ondergrens en bovengrens", () => {
	const simulatie = simulateWerkinstructie(heemskerk, zaken);
	expect(simulatie).toMatchObject({
		soort: "simulatie",
		zaken: 4,
		opgepakt: 3,
		nietOpgepakt: { "bekend-bij-schuldhulp": 1 },
		perRoute: { bellen: 1, huisbezoek: 1, brief: 1 },
		perRegel: { bellen: 1, bezoek: 1, brief: 1, "bekend-bij-schuldhulp": 1 },
	});
	expect(simulatie.perKanaal.Telefoon).toEqual({ minstens: 1, hoogstens: 2 });
	expect(simulatie.perKanaal.Kaartje).toEqual({ minstens: 0, hoogstens: 1 });
	expect(simulatie.toelichting).toContain("Dit is een simulatie");
});

test("minuten: elke poging kost wat de capaciteit zegt, tegen de uren van een maand", () => {
	const { minutenPerKanaal: minuten, urenPerWeek } = heemskerk.capaciteit;
	const simulatie = simulateWerkinstructie(heemskerk, zaken);
	expect(simulatie.minutenMinstens).toBe(minuten.Telefoon + minuten.Huisbezoek + minuten.Brief);
	expect(simulatie.minutenHoogstens).toBe(2 * minuten.Telefoon + minuten.Huisbezoek + minuten.Kaartje + minuten.Brief);
	expect(simulatie.minutenBeschikbaar).toBe(Math.round((urenPerWeek * 52 * 60) / 12));
	expect(simulateWerkinstructie(heemskerk, [], { urenPerWeek: 10, weken: 1 }).minutenBeschikbaar).toBe(600);
});
