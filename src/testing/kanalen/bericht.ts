import { randomUUID } from "node:crypto";
import type { Verzendbericht } from "../../rules/reach/bericht/verzending.ts";
import type { Terugmelding } from "../../rules/reach/kanaal/aanbieder.ts";

/** A message in plain Dutch to somebody who does not exist. */
export const bouwBericht = (deel: Partial<Verzendbericht> = {}): Verzendbericht => ({
	...{ kenmerk: randomUUID(), kanaal: "SMS", naar: "+31612345678", adres: null, taal: "nl" },
	onderwerp: "Kunnen we je helpen?",
	tekst: "Hallo Jan,\n\nWij denken graag met je mee. Bel Vera: 0475 12 34 56.\n\nGroet, Vera",
	...{ sjabloon: null, agenda: null },
	...deel,
});

/** A call of a supplier to us. */
export const bouwTerugmelding = (deel: {
	inhoud?: unknown;
	vraag?: string;
	koppen?: Record<string, string>;
}): Terugmelding => ({
	koppen: deel.koppen ?? {},
	vraag: deel.vraag ?? "",
	inhoud: Buffer.isBuffer(deel.inhoud)
		? deel.inhoud
		: Buffer.from(deel.inhoud === undefined ? "" : JSON.stringify(deel.inhoud)),
	ontvangenOp: "2026-11-23T09:00:10.000Z",
});
