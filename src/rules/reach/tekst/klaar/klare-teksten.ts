import type { Tekst } from "../tekst.ts";
import { ARABISCH } from "./andere-talen/ar.ts";
import { ENGELS } from "./andere-talen/en.ts";
import { POOLS } from "./andere-talen/pl.ts";
import { SOMALISCH } from "./andere-talen/so.ts";
import { TURKS } from "./andere-talen/tr.ts";
import { OEKRAIENS } from "./andere-talen/uk.ts";
import { AAN_DE_DEUR } from "./nl/aan-de-deur.ts";
import { AANKONDIGING_CONTACT } from "./nl/aankondiging-contact.ts";
import { AANKONDIGING_HUISBEZOEK } from "./nl/aankondiging-huisbezoek.ts";
import { AFSPRAAK } from "./nl/afspraak.ts";
import { DAARNA } from "./nl/daarna.ts";
import { GESPREK } from "./nl/gesprek.ts";
import { HERINNERING } from "./nl/herinnering.ts";
import { UITNODIGING } from "./nl/uitnodiging.ts";

/** The ready set: every text that comes with Voordeur, version 0. */
export const KLARE_TEKSTEN: readonly Tekst[] = [
	...UITNODIGING,
	...HERINNERING,
	...AANKONDIGING_HUISBEZOEK,
	...AANKONDIGING_CONTACT,
	...AAN_DE_DEUR,
	...GESPREK,
	...AFSPRAAK,
	...DAARNA,
	...ENGELS,
	...TURKS,
	...ARABISCH,
	...POOLS,
	...OEKRAIENS,
	...SOMALISCH,
];
