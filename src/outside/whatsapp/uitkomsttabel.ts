import type { Bezorgstatus, Verzenduitkomst, Weigerreden } from "../../rules/reach/bericht/verzending.ts";
import { type Antwoord, alsLijst, alsTekst, veld } from "../../rules/reach/kanaal/verzoek.ts";

/** Error codes of the Cloud API. Source: developers.facebook.com, "Cloud API error codes". */
const REDENEN: Readonly<Record<number, Weigerreden>> = {
	...{ 131026: "adres-onjuist", 131030: "adres-onjuist", 131009: "adres-onjuist", 131021: "adres-onjuist" },
	131047: "buiten-24-uur",
	...{ 131049: "geblokkeerd", 131050: "geblokkeerd", 130472: "geblokkeerd" },
	...{ 131051: "inhoud-geweigerd", 131008: "inhoud-geweigerd", 131052: "inhoud-geweigerd" },
	...{ 368: "instellingen-onjuist", 131031: "instellingen-onjuist", 131042: "instellingen-onjuist" },
	...{ 0: "instellingen-onjuist", 3: "instellingen-onjuist", 10: "instellingen-onjuist", 33: "instellingen-onjuist" },
	...{ 100: "instellingen-onjuist", 190: "instellingen-onjuist", 131005: "instellingen-onjuist" },
};

/** Too many at once, or a service that says it is closed: refused before anything was sent, so it may be tried again. */
const LATER = new Set([4, 80007, 130429, 131016, 131048, 131056, 131057, 133004]);
/** Something failed at their side and nobody says when. Meta cannot be asked about it, so it is not sent again. */
const ONBEKEND = new Set([1, 2, 131000]);

function leesReden(code: number): Weigerreden | null {
	if (code >= 132000 && code <= 132099) return "sjabloon-niet-goedgekeurd";
	if (code >= 200 && code <= 299) return "instellingen-onjuist";
	return REDENEN[code] ?? null;
}

/** Their answer to a message. */
export function leesUitkomst(antwoord: Antwoord): Verzenduitkomst {
	if (antwoord.soort === "niet-verstuurd") return { soort: "later", naSeconden: 60, uitleg: antwoord.uitleg };
	if (antwoord.soort === "geen-antwoord") return { soort: "onbekend", uitleg: antwoord.uitleg };
	const { status, inhoud, wachtSeconden } = antwoord;
	const [bericht] = alsLijst(veld(inhoud, "messages"));
	if (status === 200 && bericht !== undefined)
		return { soort: "aangenomen", externId: alsTekst(veld(bericht, "id")) || null };
	const fout = veld(inhoud, "error");
	const code = fout === undefined ? Number.NaN : Number(veld(fout, "code"));
	const uitleg = `Meta antwoordde ${status}${fout === undefined ? "" : `, code ${code}: ${alsTekst(veld(fout, "message"))}`}`;
	if (ONBEKEND.has(code)) return { soort: "onbekend", uitleg };
	if (status === 429 || LATER.has(code)) return { soort: "later", naSeconden: Math.max(60, wachtSeconden), uitleg };
	const reden = leesReden(code);
	if (reden) return { soort: "geweigerd", reden, uitleg };
	if (status === 401 || status === 403) return { soort: "geweigerd", reden: "instellingen-onjuist", uitleg };
	if (status >= 400 && status < 500) return { soort: "geweigerd", reden: "inhoud-geweigerd", uitleg };
	return { soort: "onbekend", uitleg };
}

/** A status of the webhook; null for a word we do not know (such as "deleted"). */
export function leesStatus(status: string, fout: unknown): Bezorgstatus | null {
	if (status === "accepted" || status === "sent") return { soort: "onderweg" };
	if (status === "delivered" || status === "read") return { soort: "bezorgd" };
	if (status !== "failed") return null;
	const code = Number(veld(fout, "code"));
	const uitleg = `Meta meldt ${code}: ${alsTekst(veld(fout, "title")) || alsTekst(veld(fout, "message"))}`;
	return { soort: "mislukt", reden: leesReden(code) ?? "onbereikbaar", uitleg };
}
