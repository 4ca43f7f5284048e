import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente, type Trx } from "../../database/gemeente-transactie.ts";
import type { Rol } from "../../rules/account/rollen.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { deleteAanmeldlinks } from "./aanmeldlink.ts";
import { isNeutraleNaam } from "./check-naam.ts";
import { type Gebruikerregel, readGebruiker } from "./queries.ts";
import { deleteSessiesVan } from "./sessies.ts";

export type Wijzigreden = "gebruiker-onbekend" | "laatste-beheerder" | "eigen-account" | "naam-zegt-te-veel";

/** What a beheerder may do to an account. */
export type Gebruikerwijziging =
	| { readonly soort: "gegevens"; readonly naam: string; readonly rol: Rol; readonly wijken: readonly string[] }
	| { readonly soort: "blokkeren" }
	| { readonly soort: "deblokkeren" }
	| { readonly soort: "tweede-factor-wissen" };

/** Somebody must stay who can let others in. */
async function isLaatsteBeheerder(trx: Trx, gemeenteId: number, gebruiker: Gebruikerregel): Promise<boolean> {
	if (gebruiker.rol !== "beheerder" || !gebruiker.actief) return false;
	// Locks the gemeente, so that two beheerders cannot remove each other at the same moment.
	await trx.selectFrom("gemeenten").select("id").where("id", "=", gemeenteId).forUpdate().execute();
	const ander = await trx
		.selectFrom("gebruikers")
		.select("id")
		.where("gemeente_id", "=", gemeenteId)
		.where("rol", "=", "beheerder")
		.where("actief", "=", true)
		.where("id", "!=", gebruiker.id)
		.executeTakeFirst();
	return ander === undefined;
}

/** What a beheerder may do to the own account: another beheerder gives roles, so that nobody takes the right to see zaken. */
const magZelf = (zelf: Gebruikerregel, wijziging: Gebruikerwijziging): boolean =>
	wijziging.soort === "deblokkeren" || (wijziging.soort === "gegevens" && wijziging.rol === zelf.rol);

/** Changes, blocks or unblocks an account, or clears its second factor; the last beheerder stays. */
export async function changeGebruiker(
	databank: Databank,
	dader: Dader,
	id: number,
	wijziging: Gebruikerwijziging,
): Promise<Result<null, Wijzigreden>> {
	const { gemeenteId } = dader;
	return inGemeente(databank.db, gemeenteId, async (trx) => {
		const gebruiker = await readGebruiker(trx, gemeenteId, id);
		if (!gebruiker) return refuse("gebruiker-onbekend");
		const { soort } = wijziging;
		if (id === dader.gebruikerId && !magZelf(gebruiker, wijziging)) return refuse("eigen-account");
		// Only a new name: with an old one a role must still change at once.
		const naam = soort === "gegevens" && wijziging.naam !== gebruiker.naam ? wijziging.naam : "";
		if (!(await isNeutraleNaam(trx, gemeenteId, naam))) return refuse("naam-zegt-te-veel");
		const beheerderWeg = soort === "blokkeren" || (soort === "gegevens" && wijziging.rol !== "beheerder");
		if (beheerderWeg && (await isLaatsteBeheerder(trx, gemeenteId, gebruiker))) return refuse("laatste-beheerder");
		const { waarden, gegevens } = beschrijf(gebruiker, wijziging);
		await trx
			.updateTable("gebruikers")
			.set(waarden)
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", id)
			.execute();
		if (soort === "blokkeren" || soort === "tweede-factor-wissen") {
			await deleteSessiesVan(trx, gemeenteId, id);
			await deleteAanmeldlinks(trx, gemeenteId, id);
		}
		const handeling = {
			gegevens: "gebruiker-gewijzigd",
			blokkeren: "gebruiker-geblokkeerd",
			deblokkeren: "gebruiker-gedeblokkeerd",
			"tweede-factor-wissen": "tweede-factor-gewist",
		}[soort];
		await logAudit(trx, dader, handeling, { gegevens: { gebruiker: id, ...gegevens } });
		return accept(null);
	});
}

function beschrijf(oud: Gebruikerregel, wijziging: Gebruikerwijziging) {
	switch (wijziging.soort) {
		case "blokkeren":
			return { waarden: { actief: false }, gegevens: {} };
		case "deblokkeren":
			return { waarden: { actief: true, mislukte_pogingen: 0, geblokkeerd_tot: null }, gegevens: {} };
		case "tweede-factor-wissen":
			return { waarden: { totp_geheim: null, totp_bevestigd_op: null, totp_stap: 0 }, gegevens: {} };
		case "gegevens": {
			const { naam, rol, wijken } = wijziging;
			const anders = [
				naam !== oud.naam && "naam",
				rol !== oud.rol && "rol",
				[...wijken].sort().join("|") !== [...oud.wijken].sort().join("|") && "wijken",
			].filter((veld) => veld !== false);
			return {
				waarden: { naam, rol, wijken: [...wijken] },
				gegevens: { anders, ...(rol !== oud.rol ? { van: oud.rol, naar: rol } : {}) },
			};
		}
	}
}
