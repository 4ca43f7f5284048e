import { createHmac } from "node:crypto";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import type { Binnenkomst } from "../../rules/reach/bericht/verzending.ts";
import type { Terugmeldfout, Terugmelding, Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import { alsLijst, alsTekst, leesNummer, veld } from "../../rules/reach/kanaal/verzoek.ts";
import { isGeheim } from "../http/echtheid.ts";
import { leesStatus } from "./uitkomsttabel.ts";

/** X-Hub-Signature-256 covers the body byte for byte, with the app secret; compared without telling by its time. */
export function isEchtVanMeta(koppen: Terugmelding["koppen"], inhoud: Buffer, appGeheim: string | undefined): boolean {
	if (!appGeheim) return false;
	const verwacht = `sha256=${createHmac("sha256", appGeheim).update(inhoud).digest("hex")}`;
	return isGeheim(koppen["x-hub-signature-256"] ?? "", verwacht);
}

const moment = (seconden: unknown, anders: string): string => {
	const getal = Number(alsTekst(seconden));
	return getal > 0 ? new Date(getal * 1000).toISOString() : anders;
};

/** What a resident said: typed, or chosen with a button of ours. A photo or a voice message is named, not fetched. */
function leesTekst(bericht: unknown): string {
	const soort = alsTekst(veld(bericht, "type"));
	const getypt = alsTekst(veld(veld(bericht, "text"), "body"));
	const knop = alsTekst(veld(veld(bericht, "button"), "text"));
	const keuze = alsTekst(veld(veld(veld(bericht, "interactive"), "button_reply"), "title"));
	return getypt || knop || keuze || `(${soort || "bericht"} zonder tekst; bekijk het in WhatsApp)`;
}

function leesWaarde(waarde: unknown, ontvangenOp: string): Binnenkomst[] {
	const aan = alsTekst(veld(veld(waarde, "metadata"), "display_phone_number"));
	const antwoorden = alsLijst(veld(waarde, "messages")).map(
		(bericht): Binnenkomst => ({
			...{ soort: "antwoord", kanaal: "WhatsApp", van: leesNummer(alsTekst(veld(bericht, "from"))) },
			...{ aan: aan === "" ? null : leesNummer(aan), tekst: leesTekst(bericht) },
			...{ sleutel: alsTekst(veld(bericht, "id")), op: moment(veld(bericht, "timestamp"), ontvangenOp) },
		}),
	);
	const meldingen = alsLijst(veld(waarde, "statuses")).flatMap((melding): Binnenkomst[] => {
		const externId = alsTekst(veld(melding, "id"));
		const woord = alsTekst(veld(melding, "status"));
		const status = leesStatus(woord, alsLijst(veld(melding, "errors"))[0]);
		if (externId === "" || status === null) return [];
		const kenmerk = alsTekst(veld(melding, "biz_opaque_callback_data")) || null;
		const op = moment(veld(melding, "timestamp"), ontvangenOp);
		return [{ soort: "bezorgmelding", kenmerk, externId, sleutel: `${externId}:${woord}`, status, op }];
	});
	return [...antwoorden, ...meldingen];
}

/** Statuses and messages of residents, as Meta sends them to the webhook; several may come together. */
export function leesMetaTerugmelding(
	{ koppen, inhoud, ontvangenOp }: Terugmelding,
	geheimen: Waarden,
): Result<readonly Binnenkomst[], Terugmeldfout> {
	if (!isEchtVanMeta(koppen, inhoud, geheimen.appGeheim)) return refuse("niet-echt");
	let gelezen: unknown;
	try {
		gelezen = JSON.parse(inhoud.toString("utf8"));
	} catch {
		return refuse("onleesbaar");
	}
	if (veld(gelezen, "object") !== "whatsapp_business_account") return refuse("onleesbaar");
	return accept(
		alsLijst(veld(gelezen, "entry"))
			.flatMap((post) => alsLijst(veld(post, "changes")))
			.filter((wijziging) => veld(wijziging, "field") === "messages")
			.flatMap((wijziging) => leesWaarde(veld(wijziging, "value"), ontvangenOp)),
	);
}

/** Meta asks once, with a GET, whether the address is ours: give back its challenge if the token is the one we chose. */
export function beantwoordMetaUitdaging(vraag: string, geheimen: Waarden): Result<string, Terugmeldfout> {
	const velden = new URLSearchParams(vraag);
	if (!isGeheim(velden.get("hub.verify_token") ?? "", geheimen.controlesleutel)) return refuse("niet-echt");
	const uitdaging = velden.get("hub.challenge");
	return velden.get("hub.mode") === "subscribe" && uitdaging ? accept(uitdaging) : refuse("onleesbaar");
}
