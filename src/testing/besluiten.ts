import { type Besluit, decideZaak } from "../rules/decide/decide-zaak.ts";
import type { Feiten } from "../rules/decide/feiten.ts";
import { WERKINSTRUCTIES, type Werkinstructienaam } from "../rules/decide/ready-ones.ts";
import { VOORBEELDFEITEN } from "../rules/decide/voorbeeldfeiten.ts";

/** What a ready werkinstructie decides about the example zaak with this difference. */
export const beslis = (naam: Werkinstructienaam, afwijking: Partial<Feiten>): Besluit =>
	decideZaak(WERKINSTRUCTIES[naam], { ...VOORBEELDFEITEN, ...afwijking });

export const kanalen = (besluit: Besluit): string[] => besluit.stappen.map((stap) => stap.kanaal);

/** Somebody who can only be written to or visited. */
export const GEEN_CONTACT = { telefoonBekend: false, mobielBekend: false, emailBekend: false };
