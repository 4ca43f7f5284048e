import { Agent, get } from "node:http";
import { setTimeout as wacht } from "node:timers/promises";
import { parentPort, Worker, workerData } from "node:worker_threads";

/** One page to ask, with the cookie of who asks. */
export interface Vraag {
	readonly path: string;
	readonly headers: Record<string, string>;
	/** The status that is no fault; 200 when absent. */
	readonly status?: number;
}

interface Opdracht {
	readonly url: string;
	readonly vragen: readonly Vraag[];
	readonly seconden: number;
	readonly collegas: number;
	/** Average time between an answer and the next question; 0: at once. */
	readonly denkMs: number;
}

/** How long the answers took. */
export interface Meting {
	readonly p50: number;
	readonly p95: number;
	readonly perSeconde: number;
	readonly fouten: number;
}

/** `collegas` people who each ask, read for a moment, and ask again; from a thread of its own, next to the server. */
export function meetBezoekers(opdracht: Opdracht): Promise<Meting> {
	return new Promise((los, fout) => {
		const werker = new Worker(new URL(import.meta.url), { workerData: { bezoekers: opdracht } });
		werker.once("message", los);
		werker.once("error", fout);
	});
}

const vraagOp = (url: string, { path, headers, status = 200 }: Vraag, agent: Agent): Promise<boolean> =>
	new Promise((los) => {
		const verzoek = get(url + path, { headers, agent }, (antwoord) => {
			antwoord.resume();
			antwoord.once("end", () => los(antwoord.statusCode === status));
		});
		verzoek.once("error", () => los(false));
	});

async function bezoek({ url, vragen, seconden, collegas, denkMs }: Opdracht): Promise<Meting> {
	const agent = new Agent({ keepAlive: true, maxSockets: collegas });
	const eind = performance.now() + seconden * 1000;
	const tijden: number[] = [];
	let fouten = 0;
	const eenCollega = async (plaats: number) => {
		// They do not all begin in the same millisecond, and one reads longer than the other: half to one and a half times.
		await wacht((denkMs * plaats) / collegas);
		for (let keer = plaats; performance.now() < eind; keer += collegas) {
			const begin = performance.now();
			const goed = await vraagOp(url, vragen[keer % vragen.length]!, agent);
			tijden.push(performance.now() - begin);
			if (!goed) fouten++;
			if (denkMs > 0) await wacht(denkMs * (0.5 + ((keer * 0.618) % 1)));
		}
	};
	await Promise.all(Array.from({ length: collegas }, (_, plaats) => eenCollega(plaats)));
	agent.destroy();
	tijden.sort((a, b) => a - b);
	const op = (deel: number) => Math.round(tijden[Math.floor((tijden.length - 1) * deel)] ?? 0);
	return { p50: op(0.5), p95: op(0.95), perSeconde: tijden.length / seconden, fouten };
}

const opdracht = (workerData as { bezoekers?: Opdracht } | null)?.bezoekers;
if (opdracht) parentPort?.postMessage(await bezoek(opdracht));
