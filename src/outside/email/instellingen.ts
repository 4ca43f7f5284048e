import { readFileSync } from "node:fs";

/** Where mail comes in; null when this installation receives none. */
export interface Mailinstellingen {
	readonly poort: number;
	readonly host: string;
	readonly tls?: { readonly cert: string; readonly key: string };
}

/**
 * VOORDEUR_MAIL_IN_POORT (and _HOST, _CERTIFICAAT, _SLEUTEL): where the gemeente's mail server hands over what residents
 * answer. Without a port no mail comes in. A wrong setting stops the start with one sentence that names it.
 */
export function leesMailInstellingen(env: NodeJS.ProcessEnv): Mailinstellingen | null | { readonly fout: string } {
	const getal = env.VOORDEUR_MAIL_IN_POORT;
	if (!getal) return null;
	const poort = Number(getal);
	if (!Number.isInteger(poort) || poort < 1 || poort > 65_535) {
		return { fout: `VOORDEUR_MAIL_IN_POORT moet een getal van 1 tot en met 65535 zijn, niet "${getal}".` };
	}
	const host = env.VOORDEUR_MAIL_IN_HOST || "127.0.0.1";
	const [certificaat, sleutel] = [env.VOORDEUR_MAIL_IN_CERTIFICAAT, env.VOORDEUR_MAIL_IN_SLEUTEL];
	if (!certificaat && !sleutel) return { poort, host };
	if (!certificaat || !sleutel) {
		return { fout: "Zet VOORDEUR_MAIL_IN_CERTIFICAAT en VOORDEUR_MAIL_IN_SLEUTEL allebei, of geen van beide." };
	}
	try {
		return { poort, host, tls: { cert: readFileSync(certificaat, "utf8"), key: readFileSync(sleutel, "utf8") } };
	} catch {
		return { fout: "VOORDEUR_MAIL_IN_CERTIFICAAT of VOORDEUR_MAIL_IN_SLEUTEL is niet te lezen." };
	}
}
