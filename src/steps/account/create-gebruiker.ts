import { type Dader, logAudit } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import type { Rol } from "../../rules/account/rollen.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import { insertAanmeldlink } from "./aanmeldlink.ts";
import { isNeutraleNaam } from "./check-naam.ts";

export interface NieuweGebruiker {
	readonly email: string;
	readonly naam: string;
	readonly rol: Rol;
	readonly wijken?: readonly string[];
}

/** An account without a password, and the token of the one-time link with which its owner chooses one. */
export async function createGebruiker(
	databank: Databank,
	dader: Dader,
	nieuw: NieuweGebruiker,
	nu: Date,
): Promise<Result<{ id: number; token: string }, "email-in-gebruik" | "gemeente-onbekend" | "naam-zegt-te-veel">> {
	const { gemeenteId } = dader;
	const email = nieuw.email.trim().toLowerCase();
	return inGemeente(databank.db, gemeenteId, async (trx) => {
		// One at a time per gemeente: two colleagues adding the same person would otherwise both pass the check.
		const gemeente = await trx
			.selectFrom("gemeenten")
			.select("id")
			.where("id", "=", gemeenteId)
			.forUpdate()
			.executeTakeFirst();
		if (!gemeente) return refuse("gemeente-onbekend");
		if (!(await isNeutraleNaam(trx, gemeenteId, nieuw.naam))) return refuse("naam-zegt-te-veel");
		const bezet = await trx.selectFrom("aanmeldnamen").select("email").where("email", "=", email).executeTakeFirst();
		if (bezet) return refuse("email-in-gebruik");
		const { id } = await trx
			.insertInto("gebruikers")
			.values({ gemeente_id: gemeenteId, email, naam: nieuw.naam, rol: nieuw.rol, wijken: [...(nieuw.wijken ?? [])] })
			.returning("id")
			.executeTakeFirstOrThrow();
		await trx.insertInto("aanmeldnamen").values({ email, gemeente_id: gemeenteId, gebruiker_id: id }).execute();
		const token = await insertAanmeldlink(trx, gemeenteId, id, nu);
		await logAudit(trx, dader, "gebruiker-aangemaakt", { gegevens: { gebruiker: id, rol: nieuw.rol } });
		return accept({ id, token });
	});
}
