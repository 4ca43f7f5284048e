import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import type { Bestandslezer } from "../../outside/bestand/port.ts";
import { type Registeruitkomst, replaceRegister } from "./replace-register.ts";

/** What reading an extract needs. */
export interface Laaddelen {
	readonly voerUit: Uitvoerder;
	readonly lezer: Bestandslezer;
	readonly nu: () => Date;
}

const INGEHAALD = "Er is daarna een nieuwer bestand aangeleverd. Dat is ingelezen.";

/**
 * Reads the newest uploaded extract of a gemeente and puts it in force. Broken off, the old one stays in force and the job
 * begins again. Older files that still wait are passed over.
 */
export async function loadRegister({ voerUit, lezer, nu }: Laaddelen, gemeenteId: number): Promise<void> {
	const voorDader = { gemeenteId, gebruikerId: null };
	const bestand = await voerUit(voorDader, readNieuwste);
	if (!bestand) return;
	const { id, door, naam, inhoud } = bestand;
	const slot = (omgeving: Stapomgeving, uitkomst: Registeruitkomst) => finish(omgeving, id, uitkomst, nu());
	const uitkomst = await replaceRegister(voerUit, { gemeenteId, gebruikerId: door }, lezer, { naam, inhoud }, nu(), {
		onVoortgang: (regels) =>
			voerUit(voorDader, async ({ trx }) => {
				await trx.updateTable("registerbestanden").set({ voortgang: regels }).where("id", "=", id).execute();
			}),
		slot: async (omgeving, gelukt) => {
			await slot(omgeving, gelukt);
			await askAgain(omgeving, nu());
		},
	});
	if (uitkomst.soort !== "vervangen") await voerUit(voorDader, (omgeving) => slot(omgeving, uitkomst));
}

async function readNieuwste({ trx, gemeenteId, sleutels }: Stapomgeving) {
	const rij = await trx
		.selectFrom("registerbestanden")
		.select(["id", "door", "bestandsnaam", "inhoud"])
		.where("gemeente_id", "=", gemeenteId)
		.where("status", "=", "ontvangen")
		.orderBy("id", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!rij?.inhoud) return null;
	const inhoud = Buffer.from(sleutels.decrypt(gemeenteId, "registerbestanden.inhoud", rij.inhoud), "base64");
	return { id: rij.id, door: rij.door, naam: rij.bestandsnaam, inhoud };
}

/** The file itself is gone, whatever came of it. */
async function finish({ trx, gemeenteId }: Stapomgeving, id: number, uitkomst: Registeruitkomst, nu: Date) {
	const klaar = { inhoud: null, klaar_op: nu };
	await trx
		.updateTable("registerbestanden")
		.set({
			...klaar,
			status: uitkomst.soort === "vervangen" ? "ingelezen" : "afgekeurd",
			rapport: JSON.stringify(uitkomst),
		})
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "=", id)
		.execute();
	await trx
		.updateTable("registerbestanden")
		.set({ ...klaar, status: "afgekeurd", rapport: JSON.stringify({ soort: "onleesbaar", uitleg: INGEHAALD }) })
		.where("gemeente_id", "=", gemeenteId)
		.where("id", "<", id)
		.where("status", "=", "ontvangen")
		.execute();
}

/** A new extract may answer what waits for a colleague: asked again, and what was decided stays decided. */
async function askAgain(omgeving: Stapomgeving, nu: Date): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	await trx
		.updateTable("controles")
		.set({ opnieuw_op: nu })
		.where("gemeente_id", "=", gemeenteId)
		.where("besloten", "is", null)
		.where("uitkomst", "in", ["twijfel", "niet-gevonden"])
		.execute();
	await omgeving.queue("verify-signalen", {});
}
