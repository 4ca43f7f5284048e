import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import { saveInstellingen } from "../../steps/beheer/save-instellingen.ts";
import { addPlek, addSpreekuur } from "../../steps/reach/afspraken/save-spreekuren.ts";
import { makeInwonercodes } from "../../steps/reach/inwoner/make-inwonercodes.ts";

/** A number that cannot exist: behind an area code no number begins with 0. */
const TELEFOON = "+31100000000";

/** Places, weekly hours and what the residents' page says, so that an appointment can be made in the demo. */
export async function makeDemospreekuren(
	databank: Databank,
	gemeenteId: number,
	collegas: readonly number[],
): Promise<void> {
	const dader = { gemeenteId, gebruikerId: null };
	const kantoor = { vorm: "kantoor", naam: "Stadskantoor", adres: "Raadhuisplein 1", uitleg: "" } as const;
	const bel = { vorm: "telefoon", naam: "Wij bellen jou", adres: "", uitleg: "" } as const;
	await makeUitvoerder(databank)(dader, async (omgeving) => {
		const plekken: number[] = [];
		for (const plek of [kantoor, bel]) {
			const gemaakt = await addPlek(omgeving, plek);
			if (gemaakt.ok) plekken.push(gemaakt.waarde);
		}
		for (const [nummer, gebruikerId] of collegas.entries()) {
			for (const weekdag of nummer % 2 === 0 ? [1, 3] : [2, 4, 5]) {
				const uur = { gebruikerId, weekdag, van: "09:00", tot: "12:00", duurMinuten: 45 };
				for (const plekId of plekken) await addSpreekuur(omgeving, { ...uur, plekId }, new Date());
			}
		}
	});
	await saveInstellingen(
		databank,
		dader,
		gemeenteInstellingen.parse({
			inwonerpagina: {
				telefoon: TELEFOON,
				inloop: [{ plek: "Bibliotheek", adres: "Marktplein 3", wanneer: "dinsdag van 9.00 tot 12.00 uur" }],
				hulp: [
					{
						soort: "vrijwilliger",
						naam: "Formulierenbrigade",
						uitleg: "Helpt je met brieven en formulieren.",
						telefoon: "",
						website: "",
					},
				],
			},
		}),
	);
}

/** The page of one invented resident: what the visitor of the demo opens on a telephone. Null while there is no zaak yet. */
export async function makeDemolink(
	databank: Databank,
	gemeenteId: number,
	nu: Date,
): Promise<{ geheim: string; kort: string; geboortedatum: Datum } | null> {
	const zaak = await inGemeente(databank.db, gemeenteId, (trx) =>
		trx
			.selectFrom("zaken")
			.select(["id", "geboortedatum"])
			.where("gemeente_id", "=", gemeenteId)
			.where("status", "=", "te-benaderen")
			.where("geboortedatum", "is not", null)
			.orderBy("id", "desc")
			.executeTakeFirst(),
	);
	if (!zaak?.geboortedatum) return null;
	const codes = await makeUitvoerder(databank)({ gemeenteId, gebruikerId: null }, (omgeving) =>
		makeInwonercodes(omgeving, { zaakId: zaak.id, berichtId: null, nu }),
	);
	return { ...codes, geboortedatum: zaak.geboortedatum };
}
