import type { Tekst } from "../tekst.ts";
import { UITNODIGING } from "./nl/uitnodiging.ts";

/** The ready set: every text that comes with Voordeur, version 0. */
export const KLARE_TEKSTEN: readonly Tekst[] = [...UITNODIGING];
