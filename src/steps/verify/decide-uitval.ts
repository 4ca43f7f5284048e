import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { parseBsn } from "../../rules/kernel/bsn.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import type { Uitkomst } from "../../rules/verify/acties.ts";
import type { Controleaanvraag } from "../../rules/verify/registerpersoon.ts";
import { verblijf } from "../../rules/verify/verblijf.ts";
import { vergelijkPersoon } from "../../rules/verify/verify-signaal.ts";
import { applyEffecten } from "./apply-effecten.ts";
import { aanvraagVan, type Controlesignaal, readControlesignalen, rijsleutelVan } from "./controlesignaal.ts";
import { type Bewaardpersoon, openBeelden, sluitBsn, sluitPersoon } from "./kandidaat.ts";

/** What a colleague decides about one row. */
export type Uitvalbesluit =
	/** The candidate with this number (from 1) is the resident. */
	| { readonly soort: "aanvaard"; readonly kandidaat: number }
	| { readonly soort: "geweigerd" }
	| { readonly soort: "gevraagd" }
	| {
			readonly soort: "met-de-hand";
			readonly uitkomst: "inwoner" | "verhuisd-binnen" | "elders" | "overleden";
			/** Empty when the colleague does not give it. */
			readonly bsn: string;
			/** Of who moved within the gemeente. */
			readonly adres: Omit<Bewaardpersoon, "geheim"> | null;
			readonly geheim: boolean;
	  };

export type Uitvalweigering =
	| "rij-onbekend"
	| "rij-gewijzigd"
	| "kandidaat-onbekend"
	| "bsn-ongeldig"
	| "adres-ontbreekt";

interface Nieuw {
	readonly uitkomst: string;
	readonly bsn: string | null;
	readonly persoon: Bewaardpersoon | null;
}

/**
 * Decides one row: its zaak hears of it at once, and an acceptance or a refusal is remembered for next month's same row.
 * `op`: the moment of the check that was on the screen; a newer check asks to look again.
 */
export async function decideUitval(
	omgeving: Stapomgeving,
	invoer: { readonly signaalId: number; readonly op: string; readonly besluit: Uitvalbesluit },
	nu: Date,
): Promise<Result<{ uitkomst: string }, Uitvalweigering>> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const { signaalId, besluit } = invoer;
	const controle = await trx
		.selectFrom("controles")
		.selectAll()
		.where("gemeente_id", "=", gemeenteId)
		.where("signaal_id", "=", signaalId)
		.forUpdate()
		.executeTakeFirst();
	const [signaal] = controle ? await readControlesignalen(omgeving, [signaalId]) : [];
	if (!controle || !signaal || controle.uitkomst === null) return refuse("rij-onbekend");
	const opnieuw = controle.besluit === "gevraagd" && besluit.soort !== "gevraagd";
	if ((controle.besloten !== null && !opnieuw) || (controle.op?.toISOString() ?? "") !== invoer.op) {
		return refuse("rij-gewijzigd");
	}
	const beelden = openBeelden(sleutels, gemeenteId, controle.kandidaten);
	const nieuw = bepaalNieuw(besluit, aanvraagVan(omgeving, signaal), beelden, controle.uitkomst);
	if (typeof nieuw === "string") return refuse(nieuw);
	const onthouden =
		besluit.soort === "aanvaard" || besluit.soort === "geweigerd"
			? await onthoud(omgeving, signaal, besluit.soort, nieuw.bsn, nu)
			: null;
	await trx
		.updateTable("controles")
		.set({
			uitkomst: nieuw.uitkomst,
			besloten: "collega",
			besluit: besluit.soort,
			controlebesluit_id: onthouden,
			...sluitBsn(sleutels, gemeenteId, nieuw.bsn),
			persoon: sluitPersoon(sleutels, gemeenteId, nieuw.persoon),
			adres_geheim: nieuw.persoon?.geheim ?? false,
			door: omgeving.gebruikerId,
			op: nu,
			verwerkt_op: null,
			zaak_voor: null,
			gemeld_op: null,
			opnieuw_op: null,
			gebeurtenis_op: null,
		})
		.where("gemeente_id", "=", gemeenteId)
		.where("signaal_id", "=", signaalId)
		.execute();
	await logAudit(trx, omgeving, "uitval-besloten", {
		gegevens: { signaalId, besluit: besluit.soort, uitkomst: nieuw.uitkomst },
	});
	await applyEffecten(omgeving, nu, signaalId);
	return accept({ uitkomst: nieuw.uitkomst });
}

function bepaalNieuw(
	besluit: Uitvalbesluit,
	aanvraag: Controleaanvraag,
	beelden: ReturnType<typeof openBeelden>,
	uitkomst: string,
): Nieuw | Uitvalweigering {
	if (besluit.soort === "geweigerd") return { uitkomst: "elders", bsn: null, persoon: null };
	if (besluit.soort === "gevraagd") return { uitkomst, bsn: null, persoon: null };
	if (besluit.soort === "aanvaard") {
		const persoon = beelden[besluit.kandidaat - 1]?.persoon;
		if (!persoon) return "kandidaat-onbekend";
		const waar = verblijf(vergelijkPersoon(aanvraag, persoon), aanvraag.gemeentecode).uitkomst;
		// The register does not say where; the colleague says that it is our resident.
		return { uitkomst: waar === "twijfel" ? "inwoner" : waar, bsn: persoon.bsn, persoon };
	}
	const bsn = besluit.bsn.trim() === "" ? null : parseBsn(besluit.bsn);
	if (bsn === null && besluit.bsn.trim() !== "") return "bsn-ongeldig";
	if (besluit.uitkomst === "verhuisd-binnen" && !besluit.adres) return "adres-ontbreekt";
	const leeg = { straat: "", postcode: "", huisnummer: "", huisletter: "", toevoeging: "" };
	const adres = besluit.uitkomst === "verhuisd-binnen" ? besluit.adres : null;
	return {
		uitkomst: besluit.uitkomst satisfies Uitkomst,
		bsn,
		persoon: { ...(adres ?? leeg), geheim: besluit.geheim },
	};
}

/** Keeps the decision for the next time; one that was taken before about the same row makes place. */
async function onthoud(
	omgeving: Stapomgeving,
	signaal: Controlesignaal,
	besluit: "aanvaard" | "geweigerd",
	bsn: string | null,
	nu: Date,
): Promise<number> {
	const { trx, gemeenteId, sleutels, gebruikerId } = omgeving;
	const sleutel = rijsleutelVan(omgeving, signaal);
	await trx
		.updateTable("controlebesluiten")
		.set({ ingetrokken_op: nu, ingetrokken_door: gebruikerId })
		.where("gemeente_id", "=", gemeenteId)
		.where("partner_id", "=", signaal.partner_id)
		.where("sleutel", "=", sleutel)
		.where("ingetrokken_op", "is", null)
		.execute();
	const naam = [
		signaal.voorletters ?? signaal.voornamen,
		signaal.voorvoegsel,
		signaal.achternaam ?? signaal.bedrijfsnaam,
	];
	const nummer = `${signaal.huisnummer}${signaal.huisletter ?? ""}${signaal.toevoeging ? `-${signaal.toevoeging}` : ""}`;
	const wie = `${naam.filter(Boolean).join(" ")}, ${signaal.postcode} ${nummer}`;
	const { id } = await trx
		.insertInto("controlebesluiten")
		.values({
			gemeente_id: gemeenteId,
			partner_id: signaal.partner_id,
			sleutel,
			besluit,
			...sluitBsn(sleutels, gemeenteId, bsn),
			wie: sleutels.encrypt(gemeenteId, "controlebesluiten.wie", wie),
			signaal_id: signaal.id,
			door: gebruikerId ?? 0,
			op: nu,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}
