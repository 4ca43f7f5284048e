import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import type { Binnenkomst } from "../../rules/reach/bericht/verzending.ts";
import type { Terugmeldfout, Terugmelding, Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import { alsTekst, leesMoment, leesNummer, veld } from "../../rules/reach/kanaal/verzoek.ts";
import { isGeheim } from "../http/echtheid.ts";
import { leesStatus } from "./uitkomsttabel.ts";

function leesJson(inhoud: Buffer): unknown {
	try {
		return JSON.parse(inhoud.toString("utf8"));
	} catch {
		return undefined;
	}
}

/** A delivery receipt, a returned letter or a text message of a resident, told apart by their fields. */
function leesMelding(melding: unknown, ontvangenOp: string): Binnenkomst | null {
	const lees = (naam: string): string => alsTekst(veld(melding, naam));
	if (lees("source_number") !== "")
		return {
			soort: "antwoord",
			kanaal: "SMS",
			van: leesNummer(lees("source_number")),
			aan: lees("destination_number") === "" ? null : leesNummer(lees("destination_number")),
			tekst: lees("message"),
			sleutel: lees("id"),
			op: leesMoment(lees("date_received"), ontvangenOp),
		};
	const teruggekomen = lees("notification_id");
	const externId = teruggekomen || lees("id");
	const status = teruggekomen ? "returned" : lees("status");
	const bezorgstatus = teruggekomen
		? ({ soort: "mislukt", reden: "adres-onjuist", uitleg: "De brief kwam terug" } as const)
		: leesStatus(status);
	if (externId === "" || bezorgstatus === null) return null;
	return {
		soort: "bezorgmelding",
		kenmerk: lees("reference") || null,
		externId,
		sleutel: `${externId}:${status}`,
		status: bezorgstatus,
		op: leesMoment(lees("completed_at") || lees("sent_at"), ontvangenOp),
	};
}

/** What NotifyNL tells of itself: only with the bearer token that was agreed. */
export function leesNotifyTerugmelding(
	{ koppen, inhoud, ontvangenOp }: Terugmelding,
	geheimen: Waarden,
): Result<readonly Binnenkomst[], Terugmeldfout> {
	const gegeven = /^Bearer (.+)$/i.exec(koppen.authorization ?? "")?.[1] ?? "";
	if (!isGeheim(gegeven, geheimen.terugmeldsleutel)) return refuse("niet-echt");
	const melding = leesMelding(leesJson(inhoud), ontvangenOp);
	return melding ? accept([melding]) : refuse("onleesbaar");
}
