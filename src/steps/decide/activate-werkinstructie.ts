import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { type Bevinding, checkWerkinstructie } from "../../rules/decide/check-werkinstructie.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { redecideZaken } from "./redecide-zaken.ts";
import { lockWerkinstructie, readActieveVersie, readConcept, readVersie } from "./werkinstructie-queries.ts";

/** What is put in force: the draft of whoever asks, or an earlier version again. */
export type Bron = "concept" | number;

export type Ingaanreden =
	| { readonly soort: "geen-toelichting" }
	| { readonly soort: "niet-gevonden" }
	/** Another version took effect since it was compared. */
	| { readonly soort: "intussen-gewijzigd"; readonly versie: number; readonly door: string | null }
	| { readonly soort: "bevindingen"; readonly bevindingen: readonly Bevinding[] };

export interface Ingaanopdracht {
	readonly bron: Bron;
	/** The version it was compared with: only then it is known what changes. */
	readonly vergelekenMet: number;
	readonly toelichting: string;
	/** Zaken in which nothing was done yet are decided again too. */
	readonly ookNietBegonnen: boolean;
	readonly nu: Date;
	readonly vandaag: Datum;
}

/** The content of a draft or of an earlier version; null when it is not there. */
export async function readBron({ trx, gemeenteId, gebruikerId }: Stapomgeving, bron: Bron) {
	const gevonden: { readonly werkinstructie: Werkinstructie } | null =
		bron !== "concept"
			? await readVersie(trx, gemeenteId, bron)
			: gebruikerId === null
				? null
				: await readConcept(trx, gemeenteId, gebruikerId);
	return gevonden?.werkinstructie ?? null;
}

/**
 * Puts a werkinstructie in force as the next version; the one before it is kept. Open zaken keep their decision, with the
 * version that made it. Refused with findings, and when another version took effect since the comparison.
 */
export async function activateWerkinstructie(
	omgeving: Stapomgeving,
	opdracht: Ingaanopdracht,
): Promise<Result<{ readonly versie: number; readonly opnieuw: number }, Ingaanreden>> {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	const toelichting = opdracht.toelichting.trim();
	if (toelichting === "") return refuse({ soort: "geen-toelichting" });
	await lockWerkinstructie(trx, gemeenteId);
	const actief = await readActieveVersie(trx, gemeenteId);
	if (actief.versie !== opdracht.vergelekenMet) {
		return refuse({ soort: "intussen-gewijzigd", versie: actief.versie, door: actief.door });
	}
	const werkinstructie = await readBron(omgeving, opdracht.bron);
	if (!werkinstructie) return refuse({ soort: "niet-gevonden" });
	const bevindingen = checkWerkinstructie(werkinstructie);
	if (bevindingen.length > 0) return refuse({ soort: "bevindingen", bevindingen });

	const versie = actief.versie + 1;
	await trx
		.updateTable("werkinstructies")
		.set({ status: "vervangen" })
		.where("gemeente_id", "=", gemeenteId)
		.where("status", "=", "actief")
		.execute();
	await trx
		.insertInto("werkinstructies")
		.values({
			gemeente_id: gemeenteId,
			versie,
			inhoud: JSON.stringify(werkinstructie),
			status: "actief",
			toelichting,
			gemaakt_door: gebruikerId,
			gemaakt_op: opdracht.nu,
			actief_vanaf: opdracht.nu,
		})
		.execute();
	if (opdracht.bron === "concept" && gebruikerId !== null) {
		await trx
			.deleteFrom("werkinstructies")
			.where("gemeente_id", "=", gemeenteId)
			.where("versie", "=", -gebruikerId)
			.execute();
	}
	const opnieuw = opdracht.ookNietBegonnen ? await redecideZaken(omgeving, { vandaag: opdracht.vandaag }) : 0;
	await logAudit(trx, omgeving, "werkinstructie-ingegaan", {
		gegevens: { versie, vervangt: actief.versie, bron: opdracht.bron, opnieuwBeslist: opnieuw },
	});
	return accept({ versie, opnieuw });
}
