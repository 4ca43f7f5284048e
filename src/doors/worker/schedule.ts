import type { TaskList } from "graphile-worker";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import { queueMaandmatch } from "../../steps/match/queue-maandmatch.ts";
import { voorElk } from "./voor-elk.ts";

export interface Schemadelen {
	readonly voerUit: Uitvoerder;
	readonly vandaag: () => Datum;
	/** Every gemeente of this installation, with its settings. */
	listGemeenten(): Promise<{ id: number; instellingen: unknown }[]>;
	/** Closes the zaken of a gemeente whose route is done and whose time to react has passed. */
	closeUitgewerkt(gemeenteId: number): Promise<number>;
	/** Has the residents of the open zaken of a gemeente looked up again in the BRP. */
	recheck?(gemeenteId: number): Promise<unknown>;
	/** Asks the BRP which residents with an open zaak changed since the last time. */
	followPersonen?(gemeenteId: number): Promise<unknown>;
	/** Which gemeenten have messages that are due, or that a worker left behind. */
	listVerzendwerk?(): Promise<readonly number[]>;
	/** Looks for a sooner moment for who waits for one. */
	offerEerderePlekken?(gemeenteId: number): Promise<unknown>;
	/** Asks residents who were reached how the contact was. */
	planTevredenheid?(gemeenteId: number): Promise<unknown>;
	/** Removes what has expired: sessions, one-time links. */
	ruimOp(): Promise<void>;
}

/** When what happens by itself (UTC; graphile-worker catches up on what was missed while it was down). */
export const SCHEMA_CRONTAB = `
# gemeenten that match once a month, on their own day or the first one after it that a worker runs
5 4 * * * maandmatch ?fill=2d
# who moved away or died while the zaak is open: on the second of the month, and what waits for the BRP
15 4 2 * * hercontrole ?fill=7d
# what the BRP says changed of who is followed
25 4 * * * brpwijzigingen ?fill=1d
# messages that are due
* * * * * versturen
# a new day in the outbox; the letters of the day in one print file (13:00 or 14:00 in the Netherlands)
10 5 * * * dagplan ?fill=1d
0 12 * * 1-5 drukwerk ?fill=6h
# a sooner moment for who waits for one: what came free by itself, or was offered to somebody who did not answer
25 6-17 * * 1-6 wachtlijst
# how was the contact: after work, when messages may go (17:05 or 18:05 in the Netherlands)
5 16 * * 1-5 tevredenheid ?fill=1h
# zaken whose route is done
35 3 * * * uitgewerkt ?fill=2d
# sessions and links that expired
20 3 * * * opruimen
`;

/** The scheduled tasks. Each may run twice: matching leaves alone what stands in a zaak already. */
export function schematabel(delen: Schemadelen): TaskList {
	const alle = async (werk: (id: number) => Promise<unknown> | undefined) =>
		voorElk(await delen.listGemeenten(), ({ id }) => werk(id));
	const queue = (gemeenteId: number, job: "send-berichten" | "plan-berichten" | "make-drukbestand") =>
		delen.voerUit({ gemeenteId, gebruikerId: null }, (omgeving) => omgeving.queue(job, {}));
	return {
		maandmatch: async () => {
			const vandaag = delen.vandaag();
			await voorElk(await delen.listGemeenten(), async ({ id, instellingen }) => {
				const { matchen } = gemeenteInstellingen.parse(instellingen);
				if (matchen.wanneer !== "maandelijks") return;
				await delen.voerUit({ gemeenteId: id, gebruikerId: null }, (omgeving) =>
					queueMaandmatch(omgeving, { dag: matchen.dag, vandaag }),
				);
			});
		},
		hercontrole: () => alle((id) => delen.recheck?.(id)),
		brpwijzigingen: () => alle((id) => delen.followPersonen?.(id)),
		tevredenheid: () => alle((id) => delen.planTevredenheid?.(id)),
		wachtlijst: () => alle((id) => delen.offerEerderePlekken?.(id)),
		uitgewerkt: () => alle((id) => delen.closeUitgewerkt(id)),
		versturen: async () => {
			const gemeenten = ((await delen.listVerzendwerk?.()) ?? []).map((id) => ({ id }));
			await voorElk(gemeenten, ({ id }) => queue(id, "send-berichten"));
		},
		dagplan: () => alle((id) => queue(id, "plan-berichten")),
		drukwerk: () => alle((id) => queue(id, "make-drukbestand")),
		opruimen: () => delen.ruimOp(),
	};
}
