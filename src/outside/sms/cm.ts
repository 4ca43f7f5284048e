import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import type { Bezorgstatus, Binnenkomst, Verzenduitkomst, Weigerreden } from "../../rules/reach/bericht/verzending.ts";
import type { Aanbiederfabriek, Terugmeldfout, Terugmelding, Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import {
	type Antwoord,
	alsLijst,
	alsTekst,
	leesMoment,
	leesNummer,
	type Verzoeker,
	veld,
} from "../../rules/reach/kanaal/verzoek.ts";
import { hash } from "../http/echtheid.ts";
import { isEcht } from "./echtheid.ts";

/** errorCode and messageErrorCode. Source: developers.cm.com, "Responses & errors". */
const REDENEN: Readonly<Record<number, Weigerreden>> = {
	...{ 101: "instellingen-onjuist", 102: "instellingen-onjuist", 103: "instellingen-onjuist" },
	...{ 202: "inhoud-geweigerd", 203: "inhoud-geweigerd", 301: "instellingen-onjuist" },
	...{ 302: "adres-onjuist", 303: "adres-onjuist", 304: "inhoud-geweigerd", 305: "inhoud-geweigerd" },
	...{ 401: "geblokkeerd", 402: "geblokkeerd", 403: "geblokkeerd" },
};

/** Their answer: one errorCode for the whole, one for the message; what the message says goes first. */
function leesUitkomst(antwoord: Antwoord): Verzenduitkomst {
	if (antwoord.soort === "niet-verstuurd") return { soort: "later", naSeconden: 60, uitleg: antwoord.uitleg };
	if (antwoord.soort === "geen-antwoord") return { soort: "onbekend", uitleg: antwoord.uitleg };
	const { status, inhoud, wachtSeconden } = antwoord;
	const [eerste] = alsLijst(veld(inhoud, "messages"));
	const code = Number(veld(eerste, "messageErrorCode") || veld(inhoud, "errorCode") || 0);
	const uitleg = `CM.com antwoordde ${status}, code ${code}: ${alsTekst(veld(eerste, "messageDetails") ?? veld(inhoud, "details"))}`;
	if (status === 429) return { soort: "later", naSeconden: Math.max(60, wachtSeconden), uitleg };
	const reden = REDENEN[code];
	if (reden) return { soort: "geweigerd", reden, uitleg };
	if (status >= 200 && status < 300 && code === 0 && veld(eerste, "status") !== "Rejected")
		return { soort: "aangenomen", externId: null };
	if (status === 401 || status === 403) return { soort: "geweigerd", reden: "instellingen-onjuist", uitleg };
	if (status >= 400 && status < 500) return { soort: "geweigerd", reden: "inhoud-geweigerd", uitleg };
	return { soort: "onbekend", uitleg };
}

/** Status of a report: 0 accepted, 1 rejected by the operator, 2 failed, 3 delivered, 4 read. */
function leesStatus(code: string, fout: string, zin: string): Bezorgstatus {
	if (code === "3" || code === "4") return { soort: "bezorgd" };
	if (code === "1" || code === "2") {
		const reden = /blacklist|barred|spam/i.test(zin)
			? "geblokkeerd"
			: /unknown|invalid|not exist|unassigned/i.test(zin)
				? "adres-onjuist"
				: "onbereikbaar";
		return { soort: "mislukt", reden, uitleg: `CM.com meldt ${fout} ${zin}`.trim() };
	}
	return { soort: "onderweg" };
}

function leesMelding(melding: unknown, ontvangenOp: string): Binnenkomst | null {
	const kenmerk = alsTekst(veld(melding, "reference"));
	const status = veld(melding, "status");
	const code = alsTekst(veld(status, "code"));
	if (kenmerk === "" || code === "") return null;
	const fout = alsTekst(veld(status, "errorCode"));
	return {
		soort: "bezorgmelding",
		...{ kenmerk, externId: null, sleutel: `${kenmerk}:${code}:${fout}` },
		status: leesStatus(code, fout, alsTekst(veld(status, "errorDescription"))),
		op: leesMoment(alsTekst(veld(melding, "received")), ontvangenOp),
	};
}

function leesAntwoord(melding: unknown, ontvangenOp: string): Binnenkomst | null {
	const van = alsTekst(veld(veld(melding, "from"), "number"));
	const tekst = alsTekst(veld(veld(melding, "message"), "text"));
	if (van === "") return null;
	const aan = alsTekst(veld(veld(melding, "to"), "number"));
	const op = leesMoment(alsTekst(veld(melding, "timeUtc")), ontvangenOp);
	const sleutel =
		alsTekst(veld(melding, "messageContext")) || hash(`${van}|${op}|${tekst}`).toString("hex").slice(0, 32);
	return {
		soort: "antwoord",
		kanaal: veld(melding, "channel") === "WhatsApp" ? "WhatsApp" : "SMS",
		...{ van: leesNummer(van), aan: aan === "" ? null : leesNummer(aan), tekst, sleutel, op },
	};
}

/** A status report ({messages:{msg}}) or an answer ({from,to,message}), both JSON, to an address that ends in the secret. */
export function leesCmTerugmelding(
	{ vraag, inhoud, ontvangenOp }: Terugmelding,
	geheimen: Waarden,
): Result<readonly Binnenkomst[], Terugmeldfout> {
	if (!isEcht(vraag, geheimen.terugmeldsleutel)) return refuse("niet-echt");
	let gelezen: unknown;
	try {
		gelezen = JSON.parse(inhoud.toString("utf8"));
	} catch {
		return refuse("onleesbaar");
	}
	const meldingen = alsLijst(veld(veld(gelezen, "messages"), "msg"));
	const binnen =
		meldingen.length > 0
			? meldingen.map((melding) => leesMelding(melding, ontvangenOp))
			: [leesAntwoord(gelezen, ontvangenOp)];
	return binnen.includes(null) ? refuse("onleesbaar") : accept(binnen.filter((een) => een !== null));
}

/** CM.com, Business Messaging API v1.0. It cannot be asked about a reference. */
export function makeCm(stuur: Verzoeker): Aanbiederfabriek {
	return {
		leesTerugmelding: leesCmTerugmelding,
		makeVerzender({ adres, afzender }, { apiSleutel }) {
			if (!apiSleutel) return refuse("Vul de product token van CM.com in.");
			if (!afzender) return refuse("Vul in wie de afzender van de sms is.");
			const url = `${(adres ?? "https://gw.messaging.cm.com/v1.0").replace(/\/$/, "")}/message`;
			return accept({
				aanbieder: "cm",
				async verstuur({ kenmerk, naar, tekst }) {
					const bericht = {
						...{ from: afzender.replace(/^\+/, "00"), to: [{ number: naar.replace(/^\+/, "00") }] },
						...{ body: { type: "auto", content: tekst }, reference: kenmerk, allowedChannels: ["SMS"] },
						...{ minimumNumberOfMessageParts: 1, maximumNumberOfMessageParts: 8 },
					};
					const inhoud = { messages: { authentication: { productToken: apiSleutel }, msg: [bericht] } };
					return leesUitkomst(await stuur({ methode: "POST", url, koppen: {}, inhoud }));
				},
				zoek: async () => null,
			});
		},
	};
}
