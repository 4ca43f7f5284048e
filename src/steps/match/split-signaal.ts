import { logAudit } from "../../database/audit.ts";
import { lockGemeente } from "../../database/gemeente-transactie.ts";
import { revokeInwonercodes } from "../../database/revoke-inwonercodes.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { voegRijenToe } from "../../database/voeg-rijen-toe.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { linkPersonen } from "../../rules/match/persoon/link-personen.ts";
import { makeAfdruk } from "./koppelverboden.ts";
import { readMatchinstellingen } from "./match-vroegsignalen.ts";
import type { Matchsignaal } from "./queries.ts";
import { readVerband } from "./read-verband.ts";
import { rematchSignalen } from "./rematch-signalen.ts";

/** What became of it: the zaak that the signaal stands in now, and whether that is another one. */
export interface Losgemaakt {
	readonly zaakId: number;
	readonly nummer: string;
	readonly eigenZaak: boolean;
}

/**
 * "Dit is iemand anders": the signaal (with the other signalen of that person at its address) is told apart from who it
 * was linked to, for good, and everything is matched again as if they had never been taken for one. Signalen at another
 * address leave the zaak for one of their own; at the same address they stay in it (the address is the rule of DDAS), but
 * no longer count as a repeat of the other person's arrear.
 */
export async function splitSignaal(
	omgeving: Stapomgeving,
	opdracht: { readonly zaakId: number; readonly signaalId: number; readonly vandaag: Datum },
): Promise<Result<Losgemaakt, "niet-gevonden" | "niet-gekoppeld">> {
	const { trx, gemeenteId } = omgeving;
	const { zaakId, signaalId, vandaag } = opdracht;
	await lockGemeente(trx, gemeenteId);
	if ((await readZaakVan(omgeving, signaalId))?.zaakId !== zaakId) return refuse("niet-gevonden");
	const { koppelmodel } = await readMatchinstellingen(omgeving, vandaag);
	const met = await readGekoppeldMet(omgeving, signaalId);
	if (met === null) return refuse("niet-gekoppeld");
	const verband = await readVerband(omgeving, [signaalId, met], koppelmodel);
	const { signalen } = linkPersonen(verband.signalen, verband.weger);
	const zelf = signalen.find(({ id }) => id === signaalId)!;
	const ander = signalen.find(({ id }) => id === met);
	if (!ander || ander.persoon !== zelf.persoon) return refuse("niet-gekoppeld");
	const verhuisd = zelf.adressleutel !== ander.adressleutel;
	const persoon = signalen.filter((een) => een.persoon === zelf.persoon);
	const afdruk = (een: Matchsignaal) => makeAfdruk(omgeving, een.rij);
	const bijZelf = (een: Matchsignaal) =>
		verhuisd ? een.adressleutel === zelf.adressleutel : afdruk(een) === afdruk(zelf);
	const los = persoon.filter(bijZelf);
	const rest = persoon.filter((een) => !bijZelf(een));
	if (rest.length === 0) return refuse("niet-gekoppeld");
	await storeVerboden(omgeving, { los: los.map(afdruk), rest: rest.map(afdruk), signaalId, met });
	const blijft = signalen.some((een) => een.zaakId === zaakId && een.adressleutel !== zelf.adressleutel);
	if (verhuisd && blijft) {
		const weg = los.filter((een) => een.zaakId === zaakId).map(({ id }) => id);
		await trx.deleteFrom("zaaksignalen").where("gemeente_id", "=", gemeenteId).where("signaal_id", "in", weg).execute();
	}
	const zaken = [...new Set(persoon.map((een) => een.zaakId).filter((id) => id !== null))];
	const metBeiden = zaken.filter((id) => [los, rest].every((kant) => kant.some((een) => een.zaakId === id)));
	await revokeInwonercodes(trx, omgeving, { zaken: [...metBeiden, zaakId] });
	const tekst = "Een collega zag dat een signaal over iemand anders gaat. De signalen zijn opnieuw verdeeld.";
	await rematchSignalen(omgeving, {
		zaken,
		verwant: signalen.map(({ id }) => id),
		vandaag,
		gebeurtenis: { soort: "signaal-losgemaakt", tekst, zaken: [zaakId] },
	});
	const nu = (await readZaakVan(omgeving, signaalId))!;
	await logAudit(trx, omgeving, "signaal-losgemaakt", { zaakId, gegevens: { signaalId, met, naarZaak: nu.zaakId } });
	return accept({ ...nu, eigenZaak: nu.zaakId !== zaakId });
}

async function readZaakVan({ trx, gemeenteId }: Stapomgeving, signaalId: number) {
	const rij = await trx
		.selectFrom("zaaksignalen as k")
		.innerJoin("zaken as z", (bij) => bij.onRef("z.gemeente_id", "=", "k.gemeente_id").onRef("z.id", "=", "k.zaak_id"))
		.select(["z.id as zaakId", "z.nummer"])
		.where("k.gemeente_id", "=", gemeenteId)
		.where("k.signaal_id", "=", signaalId)
		.executeTakeFirst();
	return rij ?? null;
}

async function readGekoppeldMet({ trx, gemeenteId }: Stapomgeving, signaalId: number): Promise<number | null> {
	const rij = await trx
		.selectFrom("koppelingen")
		.select("met_signaal_id")
		.where("gemeente_id", "=", gemeenteId)
		.where("signaal_id", "=", signaalId)
		.executeTakeFirst();
	return rij?.met_signaal_id ?? null;
}

/** Every way this person is written beside every way the other one is: whoever reads like that is never linked again. */
async function storeVerboden(
	{ trx, gemeenteId, gebruikerId }: Stapomgeving,
	wie: { readonly los: string[]; readonly rest: string[]; readonly signaalId: number; readonly met: number },
): Promise<void> {
	const paren = [...new Set(wie.los)].flatMap((a) =>
		[...new Set(wie.rest)].map((b) => (a < b ? ([a, b] as const) : ([b, a] as const))),
	);
	const rijen = paren.map(([een, ander]) => ({
		gemeente_id: gemeenteId,
		een: Buffer.from(een, "hex"),
		ander: Buffer.from(ander, "hex"),
		signaal_id: wie.signaalId,
		met_signaal_id: wie.met,
		door: gebruikerId,
	}));
	await voegRijenToe(
		trx,
		"koppelverboden",
		["gemeente_id", "een", "ander", "signaal_id", "met_signaal_id", "door"],
		rijen,
		{ bijDubbel: "on conflict (gemeente_id, een, ander) do nothing" },
	);
}
