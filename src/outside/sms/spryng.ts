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

/** REASONCODE with status 20. Source: the Spryng client of NotifyNL (Worth-NL/notifynl-api). */
const REDENEN: Readonly<Record<string, Weigerreden>> = {
	"20": "onbereikbaar",
	"21": "adres-onjuist",
	"22": "onbereikbaar",
	"31": "geblokkeerd",
	"32": "instellingen-onjuist",
};

function leesStatus(code: string, reden: string): Bezorgstatus {
	if (code === "10") return { soort: "bezorgd" };
	if (code !== "20") return { soort: "onderweg" };
	return {
		soort: "mislukt",
		reden: REDENEN[reden] ?? "onbereikbaar",
		uitleg: `Spryng meldt reden ${reden || "onbekend"}`,
	};
}

/** Their answer to a message. After a 500, 502, 503 or 504 nobody can know, but they can be asked about our reference. */
function leesUitkomst(antwoord: Antwoord): Verzenduitkomst {
	if (antwoord.soort === "niet-verstuurd") return { soort: "later", naSeconden: 60, uitleg: antwoord.uitleg };
	if (antwoord.soort === "geen-antwoord") return { soort: "onbekend", uitleg: antwoord.uitleg };
	const { status, inhoud, wachtSeconden } = antwoord;
	const tekst = typeof inhoud === "string" ? inhoud : JSON.stringify(inhoud);
	const uitleg = `Spryng antwoordde ${status}: ${tekst.slice(0, 200)}`;
	if (status >= 200 && status < 300) return { soort: "aangenomen", externId: alsTekst(veld(inhoud, "id")) || null };
	if (status === 429) return { soort: "later", naSeconden: Math.max(60, wachtSeconden), uitleg };
	if (status === 400 || status === 422)
		return { soort: "geweigerd", reden: /recipient/i.test(tekst) ? "adres-onjuist" : "inhoud-geweigerd", uitleg };
	if (status >= 400 && status < 500) return { soort: "geweigerd", reden: "instellingen-onjuist", uitleg };
	return { soort: "onbekend", uitleg };
}

/**
 * A delivery report is a GET with STATUS, REASONCODE and REFERENCE. An answer of a resident has SENDER (or ORIGINATOR),
 * DESTINATION (or RECIPIENT) and BODY (or MESSAGE), as a query or as a form; the case of the names differs.
 */
export function leesSpryngTerugmelding(
	{ vraag, inhoud, ontvangenOp }: Terugmelding,
	geheimen: Waarden,
): Result<readonly Binnenkomst[], Terugmeldfout> {
	if (!isEcht(vraag, geheimen.terugmeldsleutel)) return refuse("niet-echt");
	const velden = new Map<string, string>();
	for (const deel of [vraag, inhoud.toString("utf8")])
		for (const [naam, waarde] of new URLSearchParams(deel)) velden.set(naam.toUpperCase(), waarde);
	velden.delete("SLEUTEL");
	const lees = (...namen: string[]): string => namen.map((naam) => velden.get(naam)).find(Boolean) ?? "";
	const kenmerk = lees("REFERENCE");
	const tekst = lees("BODY", "MESSAGE", "SMS");
	const van = lees("SENDER", "ORIGINATOR");
	if (tekst !== "" && van !== "") {
		const alles = [...velden].sort().join("|");
		return accept([
			{
				soort: "antwoord",
				kanaal: "SMS",
				van: leesNummer(van),
				aan: lees("DESTINATION", "RECIPIENT") === "" ? null : leesNummer(lees("DESTINATION", "RECIPIENT")),
				tekst,
				// without an id of theirs, the same words within the same hour are the same message told twice
				sleutel:
					lees("ID", "MESSAGEID") ||
					hash(`${alles}|${ontvangenOp.slice(0, 13)}`)
						.toString("hex")
						.slice(0, 32),
				op: leesMoment(lees("DATE", "TIMESTAMP"), ontvangenOp),
			},
		]);
	}
	const status = lees("STATUS");
	if (kenmerk === "" || status === "") return refuse("onleesbaar");
	const reden = lees("REASONCODE");
	return accept([
		{
			soort: "bezorgmelding",
			...{ kenmerk, externId: null, sleutel: `${kenmerk}:${status}:${reden}` },
			...{ status: leesStatus(status, reden), op: ontvangenOp },
		},
	]);
}

/** Spryng, REST API v1. */
export function makeSpryng(stuur: Verzoeker): Aanbiederfabriek {
	return {
		leesTerugmelding: leesSpryngTerugmelding,
		makeVerzender(instellingen, geheimen) {
			if (!geheimen.apiSleutel) return refuse("Vul de API-sleutel van Spryng in.");
			if (!instellingen.afzender) return refuse("Vul in wie de afzender van de sms is.");
			const basis = (instellingen.adres ?? "https://rest.spryngsms.com/v1").replace(/\/$/, "");
			const koppen = { authorization: `Bearer ${geheimen.apiSleutel}` };
			const originator = instellingen.afzender.replace(/^\+/, "");
			const route = instellingen.route ?? "business";
			return accept({
				aanbieder: "spryng",
				async verstuur({ kenmerk, naar, tekst }) {
					const inhoud = {
						...{ originator, recipients: [naar.replace(/^\+/, "")], body: tekst, reference: kenmerk },
						...{ route, encoding: "auto" },
					};
					return leesUitkomst(await stuur({ methode: "POST", url: `${basis}/messages`, koppen, inhoud }));
				},
				async zoek(kenmerk) {
					const url = `${basis}/messages?reference=${encodeURIComponent(kenmerk)}`;
					const antwoord = await stuur({ methode: "GET", url, koppen });
					if (antwoord.soort !== "antwoord" || antwoord.status !== 200) return null;
					const gevonden = alsLijst(veld(antwoord.inhoud, "data")).find(
						(bericht) => veld(bericht, "reference") === kenmerk,
					);
					if (gevonden === undefined) return "nooit-gezien";
					return leesStatus(alsTekst(veld(gevonden, "status_code")), alsTekst(veld(gevonden, "reason_code")));
				},
			});
		},
	};
}
