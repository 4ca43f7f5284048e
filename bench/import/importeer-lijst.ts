/** Takes in a list of files as `voordeur importeer` does, several gemeenten at a time; prints time, rows and memory. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openPool } from "../../src/database/databank.ts";
import { EIGENAAR } from "../../src/database/ingebouwde-server.ts";
import { readSleutelbos } from "../../src/database/sleutels.ts";
import { makeDirecteUitvoerder } from "../../src/database/voer-uit.ts";
import { DIRECTE_JOBS } from "../../src/doors/cli/importeer.ts";
import { bestandslezer } from "../../src/outside/bestand/lezer.ts";
import { readAanlevering } from "../../src/steps/import/read-aanlevering.ts";
import { readAanleveringStand } from "../../src/steps/import/read-stand.ts";
import { receiveAanlevering } from "../../src/steps/import/receive-aanlevering.ts";

const TEGELIJK = 2;
const [map = "", lijst = ""] = process.argv.slice(2);
const bestanden = JSON.parse(readFileSync(lijst, "utf8")) as { pad: string; gemeente: number; peildatum: string }[];
const databank = openPool(
	{ host: join(map, "postgres-socket"), user: EIGENAAR, database: "meting" },
	readSleutelbos(map),
	TEGELIJK,
);
const voerUit = makeDirecteUitvoerder(databank, DIRECTE_JOBS);

const begin = performance.now();
const rij = [...bestanden];
let regels = 0;
await Promise.all(
	Array.from({ length: TEGELIJK }, async () => {
		for (let bestand = rij.shift(); bestand; bestand = rij.shift()) {
			const { pad, gemeente, peildatum } = bestand;
			let id = 0;
			const stand = await voerUit(
				{ gemeenteId: gemeente, gebruikerId: null },
				async (omgeving) => {
					id = await receiveAanlevering(omgeving, { bestandsnaam: basename(pad), peildatum });
					await readAanlevering(omgeving, { aanleveringId: id, lezer: bestandslezer, vandaag: peildatum, pad });
				},
				(omgeving) => readAanleveringStand(omgeving, id),
			);
			if (stand.status !== "verwerkt") throw new Error(`${pad}: ${stand.status} ${JSON.stringify(stand.rapport)}`);
			regels += stand.regels;
		}
	}),
);
const seconden = (performance.now() - begin) / 1000;
await databank.sluit();
console.log(JSON.stringify({ seconden, regels, geheugen: process.resourceUsage().maxRSS }));
