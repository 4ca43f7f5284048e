import type { Verzenduitkomst, Weigerreden } from "../../rules/reach/bericht/verzending.ts";

/** What nodemailer says about a conversation that went wrong. */
export interface Smtpfout {
	readonly code?: string | undefined;
	readonly responseCode?: number | undefined;
	readonly response?: string | undefined;
	/** The command that was answered: "RCPT TO", "MAIL FROM", "DATA", "AUTH PLAIN", "CONN". */
	readonly command?: string | undefined;
	readonly message: string;
}

/** An enhanced status (RFC 3463) in a refusal or a bounce as our reason; a mailbox that does not exist is the usual one. */
export function leesStatuscode(status: string): Weigerreden {
	if (/^[45]\.1\.|^5\.2\.1/.test(status)) return "adres-onjuist";
	if (/^[45]\.7\./.test(status)) return "geblokkeerd";
	if (/^[45]\.(?:6\.|3\.4|2\.3)/.test(status)) return "inhoud-geweigerd";
	return "onbereikbaar";
}

const uitgebreid = (response: string | undefined): string | undefined =>
	/\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(response ?? "")?.[0];

function leesWeigering({ command = "", code = "", response }: Smtpfout): Weigerreden {
	const status = uitgebreid(response);
	if (/^AUTH/.test(command) || code === "EAUTH" || /^MAIL FROM|^EHLO|^HELO|^STARTTLS/.test(command))
		return "instellingen-onjuist";
	if (/^RCPT TO/.test(command)) return status?.startsWith("5.7.") ? "geblokkeerd" : "adres-onjuist";
	return status?.startsWith("5.7.") ? "geblokkeerd" : "inhoud-geweigerd";
}

/**
 * A conversation that went wrong, in our words. `inhoudBegonnen`: the server had said 354 and got at least part of the
 * mail; when the connection then breaks before its answer, nobody here knows whether it was taken.
 */
export function leesUitkomst(fout: Smtpfout, inhoudBegonnen: boolean): Verzenduitkomst {
	const uitleg = (fout.response ?? fout.message).replace(/\s+/g, " ").slice(0, 200);
	const code = fout.responseCode ?? 0;
	if (code >= 500) return { soort: "geweigerd", reden: leesWeigering(fout), uitleg };
	if (code >= 400) return { soort: "later", naSeconden: 300, uitleg };
	if (inhoudBegonnen) return { soort: "onbekend", uitleg };
	if (fout.code === "EAUTH" || fout.code === "ENOAUTH")
		return { soort: "geweigerd", reden: "instellingen-onjuist", uitleg };
	return { soort: "later", naSeconden: 60, uitleg };
}
