import { readFileSync } from "node:fs";
import { maakHaalCentraal } from "./haal-centraal.ts";
import { maakVolger } from "./haal-centraal-volgen.ts";
import type { Brpbron, Brpvolger } from "./port.ts";
import type { Brpverbinding } from "./verbinding.ts";
import type { Klok } from "./volhouden.ts";

/** The link of each gemeente of this installation; null for one that has none. */
export type Haalcentralen = (gemeentecode: string) => Brpbron | null;

const NAMEN = ["URL", "SLEUTEL", "CERTIFICAAT", "CERTIFICAATSLEUTEL", "CA", "ALLEEN_EIGEN"] as const;
type Naam = (typeof NAMEN)[number];

const klok: Klok = {
	nu: () => Date.now(),
	wacht: (ms) => new Promise((klaar) => setTimeout(klaar, ms)),
};

/** The settings that hold for a gemeente: its own ("VOORDEUR_BRP_URL_0957") before those of all. */
function lees(env: NodeJS.ProcessEnv, code: string | null): Partial<Record<Naam, string>> {
	const waarde = (naam: Naam) =>
		(code && env[`VOORDEUR_BRP_${naam}_${code}`]) || env[`VOORDEUR_BRP_${naam}`] || undefined;
	return Object.fromEntries(NAMEN.flatMap((naam) => (waarde(naam) ? [[naam, waarde(naam)]] : [])));
}

/** The settings as a connection; one Dutch sentence names what is wrong. */
function maakVerbinding(
	gelezen: Partial<Record<Naam, string>>,
	achter: string,
): Brpverbinding | { readonly fout: string } {
	const { URL: url = "", SLEUTEL: sleutel, CERTIFICAAT: cert, CERTIFICAATSLEUTEL: key, CA: ca } = gelezen;
	if (!URL.canParse(url) || !/^https?:/.test(url)) {
		return {
			fout: `VOORDEUR_BRP_URL${achter} moet het adres van de BRP API zijn, zoals https://…/haalcentraal/api/brp.`,
		};
	}
	if (!sleutel && !cert) {
		return {
			fout: `Zet VOORDEUR_BRP_SLEUTEL${achter} of VOORDEUR_BRP_CERTIFICAAT${achter}: zonder een van beide antwoordt de BRP niet.`,
		};
	}
	if ((cert === undefined) !== (key === undefined)) {
		return { fout: `Zet VOORDEUR_BRP_CERTIFICAAT${achter} en VOORDEUR_BRP_CERTIFICAATSLEUTEL${achter} samen.` };
	}
	try {
		const certificaat =
			cert && key
				? {
						cert: readFileSync(cert, "utf8"),
						key: readFileSync(key, "utf8"),
						...(ca ? { ca: readFileSync(ca, "utf8") } : {}),
					}
				: undefined;
		return { url, timeoutMs: 15_000, ...(sleutel ? { apiKey: sleutel } : {}), ...(certificaat ? { certificaat } : {}) };
	} catch (fout) {
		return {
			fout: `Het bestand ${(fout as NodeJS.ErrnoException).path ?? ""} voor de BRP (VOORDEUR_BRP_…${achter}) is niet te lezen.`,
		};
	}
}

/**
 * Reads the settings VOORDEUR_BRP_*; each may end in the code of a gemeente, because every gemeente has its own
 * authorisation. One link per gemeente, made once: rate limit and circuit breaker are shared by all its checks.
 */
export function leesBrpInstellingen(env: NodeJS.ProcessEnv): Haalcentralen | { readonly fout: string } {
	const codes = Object.keys(env).flatMap((naam) => /^VOORDEUR_BRP_[A-Z_]+_(\d{4})$/.exec(naam)?.[1] ?? []);
	const verbindingen = new Map<string | null, Brpverbinding>();
	for (const code of new Set([...codes, null])) {
		const gelezen = lees(env, code);
		if (Object.keys(gelezen).length === 0) continue;
		const verbinding = maakVerbinding(gelezen, code ? `_${code}` : "");
		if ("fout" in verbinding) return verbinding;
		verbindingen.set(code, verbinding);
	}
	const bronnen = new Map<string, Brpbron>();
	return (code) => {
		const verbinding = verbindingen.get(code) ?? verbindingen.get(null);
		if (!verbinding) return null;
		const bron =
			bronnen.get(code) ??
			maakHaalCentraal({
				verbinding,
				klok,
				...(lees(env, code).ALLEEN_EIGEN === "ja" ? { alleenGemeente: code } : {}),
			});
		bronnen.set(code, bron);
		return bron;
	};
}

/**
 * Where the changes of followed persons are asked: VOORDEUR_BRP_BIJWERKEN_URL, with the key and certificate of the BRP link.
 * Null for a gemeente that has none.
 */
export function leesVolgInstellingen(
	env: NodeJS.ProcessEnv,
): ((gemeentecode: string) => Brpvolger | null) | { readonly fout: string } {
	const namen = Object.keys(env).filter((naam) => /^VOORDEUR_BRP_BIJWERKEN_URL(_\d{4})?$/.test(naam) && env[naam]);
	const verbindingen = new Map<string | null, Brpverbinding>();
	for (const naam of namen) {
		const code = /\d{4}$/.exec(naam)?.[0] ?? null;
		const achter = code ? `_${code}` : "";
		if (!URL.canParse(env[naam]!) || !/^https?:/.test(env[naam]!)) {
			return { fout: `${naam} moet het adres van BRP bijwerken zijn, zoals https://…/haalcentraal/api/brpupdate.` };
		}
		const verbinding = maakVerbinding({ ...lees(env, code), URL: env[naam]! }, achter);
		if ("fout" in verbinding) return verbinding;
		verbindingen.set(code, verbinding);
	}
	const volgers = new Map<string, Brpvolger>();
	return (code) => {
		const verbinding = verbindingen.get(code) ?? verbindingen.get(null);
		if (!verbinding) return null;
		const volger = volgers.get(code) ?? maakVolger({ verbinding, klok });
		volgers.set(code, volger);
		return volger;
	};
}
