import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { checkTekst } from "../../../rules/reach/tekst/check-tekst.ts";
import { listPartnernamen, listVersies, lockTekst, type Tekstsleutel, type Tekstversie } from "./versies.ts";

/** Why a version does not go on. */
export type Versiereden =
	| "niet-gevonden"
	/** Somebody else did something with it in the meantime. */
	| "intussen-gewijzigd"
	| "eigen-tekst"
	| "niet-van-jou"
	| "wacht-al-een-versie"
	/** There is a fault in it that may hurt somebody. */
	| "fout-in-tekst";

/** What can be done with a version. */
export type Handeling = "aanbieden" | "publiceren" | "teruggeven" | "weggooien";

const VAN = {
	aanbieden: "concept",
	publiceren: "ter-publicatie",
	teruggeven: "ter-publicatie",
	weggooien: "concept",
} as const;
const LOG = {
	aanbieden: "tekst-aangeboden",
	publiceren: "tekst-gepubliceerd",
	teruggeven: "tekst-teruggegeven",
	weggooien: "tekst-weggegooid",
} as const satisfies Record<Handeling, string>;

function weiger(
	{ gebruikerId }: Stapomgeving,
	handeling: Handeling,
	versie: Tekstversie,
	alle: readonly Tekstversie[],
): Versiereden | null {
	if (versie.status !== VAN[handeling]) return "intussen-gewijzigd";
	const eigen = versie.schrijverId === gebruikerId;
	if (handeling === "publiceren" && eigen) return "eigen-tekst";
	if ((handeling === "aanbieden" || handeling === "weggooien") && !eigen) return "niet-van-jou";
	return handeling === "aanbieden" && alle.some(({ status }) => status === "ter-publicatie")
		? "wacht-al-een-versie"
		: null;
}

const rij = ({ trx, gemeenteId }: Stapomgeving, { tekstId, versie }: Tekstversie) => ({
	zet: (waarden: { status: string; gepubliceerd_door?: number; gepubliceerd_op?: Date }) =>
		trx
			.updateTable("tekstversies")
			.set(waarden)
			.where("gemeente_id", "=", gemeenteId)
			.where("tekst_id", "=", tekstId)
			.where("versie", "=", versie)
			.execute(),
	verwijder: () =>
		trx
			.deleteFrom("tekstversies")
			.where("gemeente_id", "=", gemeenteId)
			.where("tekst_id", "=", tekstId)
			.where("versie", "=", versie)
			.execute(),
});

/**
 * Takes a version one step on: the writer offers it, somebody else publishes it or gives it back. Both times it is checked
 * again: what may hurt a resident goes no further, also when the names of partners changed since it was written.
 */
export async function changeVersie(
	omgeving: Stapomgeving,
	sleutel: Tekstsleutel,
	versie: number,
	handeling: Handeling,
	nu: Date,
): Promise<Result<null, Versiereden>> {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	if (gebruikerId === null) throw new Error("A text is published by a gebruiker.");
	await lockTekst(trx, gemeenteId, sleutel);
	const alle = await listVersies(trx, gemeenteId, sleutel, gebruikerId);
	const gekozen = alle.find((een) => een.versie === versie);
	if (!gekozen) return refuse("niet-gevonden");
	const reden = weiger(omgeving, handeling, gekozen, alle);
	if (reden) return refuse(reden);
	if (handeling === "aanbieden" || handeling === "publiceren") {
		const partners = await listPartnernamen(trx, gemeenteId);
		const { onderwerp, inhoud } = gekozen;
		if (!checkTekst({ ...sleutel, onderwerp, inhoud }, partners).magGepubliceerd) return refuse("fout-in-tekst");
	}
	const deze = rij(omgeving, gekozen);
	if (handeling === "aanbieden") await deze.zet({ status: "ter-publicatie" });
	else if (handeling === "weggooien") await deze.verwijder();
	else if (handeling === "teruggeven") await deze.zet({ status: "concept" });
	else {
		const vorige = alle.find(({ status }) => status === "gepubliceerd");
		if (vorige) await rij(omgeving, vorige).zet({ status: "vervangen" });
		await deze.zet({ status: "gepubliceerd", gepubliceerd_door: gebruikerId, gepubliceerd_op: nu });
	}
	await logAudit(trx, omgeving, LOG[handeling], { gegevens: { tekst: gekozen.tekstId, versie } });
	return accept(null);
}
