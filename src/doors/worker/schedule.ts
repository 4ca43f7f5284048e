import type { TaskList } from "graphile-worker";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";

export interface Schemadelen {
	readonly voerUit: Uitvoerder;
	readonly vandaag: () => Datum;
	/** Every gemeente of this installation, with its settings. */
	listGemeenten(): Promise<{ id: number; instellingen: unknown }[]>;
	/** Closes the zaken of a gemeente whose route is done and whose time to react has passed. */
	closeUitgewerkt(gemeenteId: number): Promise<number>;
	/** Has the residents of the open zaken of a gemeente looked up again in the BRP. */
	recheck?(gemeenteId: number): Promise<unknown>;
	/** Removes what has expired: sessions, one-time links. */
	ruimOp(): Promise<void>;
}

/** When what happens by itself (UTC; graphile-worker catches up on what was missed while it was down). */
export const SCHEMA_CRONTAB = `
# gemeenten that match once a month, on their own day
5 4 * * * maandmatch ?fill=2d
# who moved away or died while the zaak is open: on the second of the month, and what waits for the BRP
15 4 2 * * hercontrole ?fill=7d
# zaken whose route is done
35 3 * * * uitgewerkt ?fill=2d
# sessions and links that expired
20 3 * * * opruimen
`;

/** The scheduled tasks. Each may run twice: matching leaves alone what stands in a zaak already. */
export function schematabel(delen: Schemadelen): TaskList {
	return {
		maandmatch: async () => {
			const vandaag = delen.vandaag();
			for (const gemeente of await delen.listGemeenten()) {
				const { matchen } = gemeenteInstellingen.parse(gemeente.instellingen);
				if (matchen.wanneer !== "maandelijks" || matchen.dag !== Number(vandaag.slice(8))) continue;
				await delen.voerUit({ gemeenteId: gemeente.id, gebruikerId: null }, (omgeving) =>
					omgeving.queue("match-vroegsignalen", { matchingsdatum: vandaag }),
				);
			}
		},
		hercontrole: async () => {
			for (const gemeente of await delen.listGemeenten()) await delen.recheck?.(gemeente.id);
		},
		uitgewerkt: async () => {
			for (const gemeente of await delen.listGemeenten()) await delen.closeUitgewerkt(gemeente.id);
		},
		opruimen: () => delen.ruimOp(),
	};
}
