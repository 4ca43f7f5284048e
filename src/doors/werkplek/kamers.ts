import { kamer as aanleveringen } from "./aanleveringen/kamer.ts";
import { kamer as account } from "./account/kamer.ts";
import { kamer as afspraken } from "./afspraken/kamer.tsx";
import { kamer as antwoorden } from "./antwoorden/kamer.ts";
import { kamer as balie } from "./balie/kamer.tsx";
import { kamer as beheer } from "./beheer/kamer.ts";
import { kamer as berichten } from "./berichten/kamer.ts";
import { kamer as teksten } from "./teksten/kamer.ts";
import { kamer as tevredenheid } from "./tevredenheid/kamer.tsx";
import { kamer as uitval } from "./uitval/kamer.ts";
import { kamer as vandaag } from "./vandaag/kamer.tsx";
import { kamer as werkinstructie } from "./werkinstructie/kamer.ts";
import type { Kamer } from "./werkplekdelen.ts";
import { kamer as zaken } from "./zaken/kamer.ts";

/** The rooms of the werkplek, in the order of the menu. A new room is one folder and one line here. */
export const KAMERS: readonly Kamer[] = [
	vandaag,
	zaken,
	antwoorden,
	afspraken,
	berichten,
	uitval,
	aanleveringen,
	werkinstructie,
	teksten,
	tevredenheid,
	balie,
	beheer,
	account,
];
