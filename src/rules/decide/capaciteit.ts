import { DAGDELEN, type Dagdeel } from "../zaak/contactsoort.ts";
import type { Capaciteit } from "./werkinstructie.ts";

/** Parts of the day in which this gemeente calls and visits: no evenings without evening work. */
export const dagdelenVan = ({ avondwerk }: Pick<Capaciteit, "avondwerk">): readonly Dagdeel[] =>
	avondwerk ? DAGDELEN : DAGDELEN.filter((dagdeel) => dagdeel !== "Avond");
