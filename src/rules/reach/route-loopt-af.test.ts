import fc from "fast-check";
import { expect, test } from "vitest";
import { isWerkdag } from "../kernel/werkdagen.ts";
import { KANALEN } from "../zaak/contactsoort.ts";
import { kanBereiken, type Stap } from "../zaak/route.ts";
import { planVolgendeStap } from "./plan-volgende-stap.ts";
import type { Poging } from "./routestand.ts";

const stappen: fc.Arbitrary<readonly Stap[]> = fc
	.array(
		fc.record({
			kanaal: fc.constantFrom(...KANALEN),
			ofKanaal: fc.option(fc.constantFrom(...KANALEN), { nil: undefined }),
			dag: fc.nat(20),
			moment: fc.option(fc.constantFrom("begin-van-de-maand" as const, "midden-van-de-maand" as const), { freq: 3 }),
			maxPogingen: fc.integer({ min: 1, max: 3 }),
			tussenDagen: fc.integer({ min: 1, max: 7 }),
			voorwaarde: fc.constantFrom(null, "geen-reactie" as const, "niet-thuis" as const),
			kondigtAan: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 6 },
	)
	.map((rijen) =>
		rijen
			.toSorted((a, b) => a.dag - b.dag)
			.map(({ dag, moment, kondigtAan, kanaal, ...deel }, nummer) => ({
				...deel,
				id: `stap-${nummer}`,
				kanaal,
				duo: false,
				metPartner: null,
				alleenAls: null,
				toelichting: "",
				dagdeel: "wisselend",
				wanneer: moment ? { moment } : { dag },
				aankondiging: kondigtAan && nummer < rijen.length - 1 ? `stap-${nummer + 1}` : null,
			})),
	);

test("elke route loopt af: zonder reactie komt er na een eindig aantal pogingen op werkdagen een einde", () => {
	const ja = fc.boolean();
	const contact = fc.record({ telefoonBekend: ja, mobielBekend: ja, emailBekend: ja });
	const start = fc.integer({ min: 1, max: 28 }).map((dag) => `2026-12-${String(dag).padStart(2, "0")}`);
	fc.assert(
		fc.property(stappen, contact, start, ja, ja, (route, bekend, begonnenOp, nietBezoeken, dreigend) => {
			const pogingen: Poging[] = [];
			let vandaag = begonnenOp;
			for (;;) {
				const spoedUiterlijk = dreigend ? begonnenOp : null;
				const volgende = planVolgendeStap({
					stappen: route,
					stopregels: [],
					begonnenOp,
					pogingen,
					vandaag,
					contact: bekend,
					nietBezoeken,
					spoedUiterlijk,
				});
				expect(volgende.omdat).toMatch(/\.$/);
				if (volgende.soort !== "stap") {
					expect(volgende).toMatchObject({ soort: "sluiten", resultaat: "Definitief geen contact kunnen krijgen" });
					break;
				}
				expect(volgende.opDatum >= vandaag && isWerkdag(volgende.opDatum)).toBe(true);
				expect(volgende.poging).toBeLessThanOrEqual(volgende.maxPogingen);
				expect(kanBereiken(volgende.kanaal, bekend)).toBe(true);
				if (nietBezoeken) {
					expect(["Huisbezoek", "Kaartje"]).not.toContain(volgende.kanaal);
					expect(["Huisbezoek", "Kaartje"]).not.toContain(volgende.ofKanaal);
				}
				vandaag = volgende.opDatum;
				const { stapId, kanaal, dagdeel } = volgende;
				pogingen.push({ stapId, kanaal, dagdeel, datum: vandaag, bereikt: false, uitkomst: null });
				expect(pogingen.length).toBeLessThanOrEqual(18);
			}
			expect(pogingen.length).toBeGreaterThan(0);
		}),
		{ numRuns: 300 },
	);
});
