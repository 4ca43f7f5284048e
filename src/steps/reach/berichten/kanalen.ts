import type { Instelkanaal } from "../../../rules/reach/kanaal/aanbieder.ts";
import type { Ingesteld } from "../kanalen/read-kanaal.ts";

/** How each kanaal that can be used goes out. */
export const wijzenVan = (kanalen: ReadonlyMap<Instelkanaal, Ingesteld>) =>
	new Map([...kanalen].map(([kanaal, { wijze }]) => [kanaal, wijze] as const));
