import { openDatabank } from "../../database/databank.ts";
import { readInstellingen } from "../../database/instellingen.ts";
import { leesBrpInstellingen, leesVolgInstellingen } from "../../outside/brp/instellingen.ts";
import { leesMailInstellingen } from "../../outside/email/instellingen.ts";
import { leesAanbiederAdressen } from "../../outside/http/bewaakt.ts";
import { leesVertrouwdeProxy } from "../../outside/http/vertrouwde-proxy.ts";
import { startVoordeur } from "../main.ts";

/** `npm start`: server and worker, with the settings of the environment, until Ctrl-C or SIGTERM. */
async function start(): Promise<void> {
	const instellingen = readInstellingen(process.env);
	if ("fout" in instellingen) {
		process.stderr.write(`${instellingen.fout}\n`);
		process.exitCode = 2;
		return;
	}
	const haalCentraal = leesBrpInstellingen(process.env);
	if (typeof haalCentraal !== "function") {
		process.stderr.write(`${haalCentraal.fout}\n`);
		process.exitCode = 2;
		return;
	}
	const volger = leesVolgInstellingen(process.env);
	if (typeof volger !== "function") {
		process.stderr.write(`${volger.fout}\n`);
		process.exitCode = 2;
		return;
	}
	const mailIn = leesMailInstellingen(process.env);
	if (mailIn && "fout" in mailIn) {
		process.stderr.write(`${mailIn.fout}\n`);
		process.exitCode = 2;
		return;
	}
	const aanbiederAdressen = leesAanbiederAdressen(process.env);
	if ("fout" in aanbiederAdressen) {
		process.stderr.write(`${aanbiederAdressen.fout}\n`);
		process.exitCode = 2;
		return;
	}
	const vertrouwdeProxy = leesVertrouwdeProxy(process.env);
	if (typeof vertrouwdeProxy === "object") {
		process.stderr.write(`${vertrouwdeProxy.fout}\n`);
		process.exitCode = 2;
		return;
	}
	const databank = await openDatabank(instellingen);
	const voordeur = await startVoordeur({
		...instellingen,
		databank,
		haalCentraal,
		volger,
		mailIn,
		aanbiederAdressen,
		vertrouwdeProxy,
		contact: process.env.VOORDEUR_CONTACT || undefined,
		productie: true,
		logboek: "aan",
	}).catch((fout: NodeJS.ErrnoException) => {
		if (fout.code !== "EADDRINUSE") throw fout;
		const naam = "port" in fout && fout.port === mailIn?.poort ? "VOORDEUR_MAIL_IN_POORT" : "PORT";
		process.stderr.write(`${naam} ${"port" in fout ? fout.port : ""} is al bezet. Kies een andere poort.\n`);
		return null;
	});
	if (!voordeur) {
		process.exitCode = 1;
		await databank.sluit();
		return;
	}
	process.stdout.write(`Voordeur staat open op ${instellingen.url}\n`);
	let bezig = false;
	const stop = async () => {
		if (bezig) return;
		bezig = true;
		await voordeur.stop();
		await databank.sluit();
	};
	process.on("SIGINT", stop).on("SIGTERM", stop);
}

await start();
