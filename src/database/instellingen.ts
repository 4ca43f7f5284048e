import { resolve } from "node:path";
import type { DatabankInstellingen } from "./databank.ts";

export interface Omgevingsinstellingen extends DatabankInstellingen {
	readonly poort: number;
	/** The public address, without a slash at the end. */
	readonly url: string;
}

/**
 * The settings that every door shares (contract): DATABASE_URL, VOORDEUR_DATA, VOORDEUR_SLEUTEL, PORT, VOORDEUR_URL. A wrong one
 * stops the start with one sentence that names it.
 */
export function readInstellingen(env: NodeJS.ProcessEnv): Omgevingsinstellingen | { fout: string } {
	const poort = Number(env.PORT ?? 3000);
	if (!Number.isInteger(poort) || poort < 1 || poort > 65_535) {
		return { fout: `PORT moet een getal van 1 tot en met 65535 zijn, niet "${env.PORT}".` };
	}
	const url = (env.VOORDEUR_URL ?? `http://localhost:${poort}`).replace(/\/$/, "");
	if (!URL.canParse(url) || !/^https?:/.test(url)) {
		return { fout: `VOORDEUR_URL moet een adres zijn zoals https://voordeur.gemeente.nl, niet "${env.VOORDEUR_URL}".` };
	}
	const databaseUrl = env.DATABASE_URL || undefined;
	if (databaseUrl !== undefined && !/^postgres(ql)?:/.test(databaseUrl)) {
		return { fout: "DATABASE_URL moet beginnen met postgres://." };
	}
	const sleutel = env.VOORDEUR_SLEUTEL || undefined;
	if (sleutel !== undefined && Buffer.from(sleutel, "base64").length !== 32) {
		return { fout: "VOORDEUR_SLEUTEL moet base64 van precies 32 bytes zijn. Maak er een met: openssl rand -base64 32" };
	}
	return { databaseUrl, dataMap: resolve(env.VOORDEUR_DATA ?? "data"), sleutel, poort, url };
}
