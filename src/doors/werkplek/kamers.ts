import { kamer as account } from "./account/kamer.ts";
import { kamer as beheer } from "./beheer/kamer.ts";
import type { Kamer } from "./werkplekdelen.ts";

/** The rooms of the werkplek, in the order of the menu. A new room is one folder and one line here. */
export const KAMERS: readonly Kamer[] = [beheer, account];
