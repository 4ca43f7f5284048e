import { SIGNAALSTATUSSEN, type Signaalstatus } from "../vroegsignaal/signaalstatus.ts";

/** What is known of one signaal when its partner asks. */
export interface Signaalstand {
	/** Null: it stands in no zaak yet. */
	readonly zaakstatus: string | null;
	/** How the zaak ended (DDAS), when it did. */
	readonly resultaat: string | null;
	/** Why it was not picked up, in the words of the decision. */
	readonly reden: string | null;
	/** Same arrear of the same partner, not higher. */
	readonly herhaalmelding: boolean;
	/** The outcome of the BRP check of this signaal; null when it was not decided. */
	readonly controle: string | null;
}

const VIA_REDEN: Readonly<Record<string, Signaalstatus>> = {
	"onterecht-signaal": "Niet opgepakt: onterecht signaal",
	"herhaalde-melding": "Niet opgepakt: herhaalde melding",
	"bekend-bij-schuldhulp": "Inwoner al bekend bij schuldhulpverlening",
};

const VIA_CONTROLE: Readonly<Record<string, Signaalstatus>> = {
	overleden: "Inwoner is overleden",
	elders: "Persoon is geen inwoner (meer) in de gemeente",
	// DDAS since v1.2: a legal person is an "onterecht signaal".
	"geen-persoon": "Niet opgepakt: onterecht signaal",
};

/**
 * What a partner may know of its own signaal: its DDAS status and nothing of the zaak. Of "andere reden" only that it was not
 * picked up (DDAS); how a zaak that was picked up ended is not told here, but for what DDAS tells by itself: died, no
 * resident, known already. A signaal in a zaak counts as "Opgepakt" (DDAS v1.2, questions and answers).
 */
export function bepaalSignaalstatus(stand: Signaalstand): Signaalstatus {
	const viaControle = VIA_CONTROLE[stand.controle ?? ""];
	if (viaControle) return viaControle;
	if (stand.zaakstatus === null) return "Nog niet opgepakt";
	if (stand.zaakstatus === "niet-opgepakt") return VIA_REDEN[stand.reden ?? ""] ?? "Niet opgepakt: andere reden";
	if (stand.herhaalmelding) return "Niet opgepakt: herhaalde melding";
	return SIGNAALSTATUSSEN.find((status) => status === stand.resultaat) ?? "Opgepakt";
}
