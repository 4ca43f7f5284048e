/**
 * A worker of its own process, for the fault tests: the real one, with the real adapter, on a clock that runs faster, so
 * that an evening of sending takes a minute. `node src/testing/berichtenwerker.ts '{…}'`; it stops when it is killed.
 */
import type pg from "pg";
import { openPool } from "../database/databank.ts";
import { makeSleutelbos } from "../database/sleutels.ts";
import { makeUitvoerder } from "../database/voer-uit.ts";
import { startWorker } from "../doors/worker/worker.ts";
import { bestandslezer } from "../outside/bestand/lezer.ts";
import { makeVerzoeker } from "../outside/http/verzoek.ts";
import { makeNotifynl } from "../outside/notifynl/notifynl.ts";
import { makeCm } from "../outside/sms/cm.ts";
import { chooseVerzender } from "../rules/reach/kanaal/aanbieder.ts";
import { zaakregister } from "../steps/register/berichtpoging.ts";
import { stilSchema } from "./stil-schema.ts";

/** What the test tells its workers. */
export interface Werkeropdracht {
	readonly eigenaar: pg.PoolConfig;
	/** Base64. */
	readonly sleutel: string;
	readonly gemeenteId: number;
	/** The clock: at the real moment `sinds` it is `begin`, and it runs `factor` times as fast (milliseconds). */
	readonly sinds: number;
	readonly begin: number;
	readonly factor: number;
	/** How long a message may stay begun, in real milliseconds. */
	readonly huurMs: number;
}

const opdracht = JSON.parse(process.argv[2] ?? "{}") as Werkeropdracht;
const { eigenaar, gemeenteId, factor } = opdracht;
const databank = openPool(eigenaar, makeSleutelbos(Buffer.from(opdracht.sleutel, "base64")), 12);
const voerUit = makeUitvoerder(databank);
const stuur = makeVerzoeker(1_000);
const nu = () => new Date(opdracht.begin + (Date.now() - opdracht.sinds) * factor);
await startWorker({
	eigenaar,
	voerUit,
	jobs: {
		lezer: bestandslezer,
		berichten: {
			...{ voerUit, nu, register: zaakregister, url: "https://proefstad.example" },
			makeVerzender: chooseVerzender({ notifynl: makeNotifynl(stuur), cm: makeCm(stuur) }),
			huurMs: opdracht.huurMs * factor,
		},
	},
	schema: stilSchema(voerUit, () => nu().toISOString().slice(0, 10)),
});
process.stdout.write("klaar\n");
// In place of the schedule of every minute: this clock runs faster.
setInterval(
	() => void voerUit({ gemeenteId, gebruikerId: null }, (omgeving) => omgeving.queue("send-berichten", {})),
	200,
);
