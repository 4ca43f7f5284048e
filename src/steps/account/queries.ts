import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Databank } from "../../database/databank.ts";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { Rol } from "../../rules/account/rollen.ts";
import { type GemeenteInstellingen, gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";

/** Who may be signed in, with what every page shows of the gemeente. */
export interface GebruikerMetGemeente {
	readonly gemeenteId: number;
	readonly gemeentenaam: string;
	readonly instellingen: GemeenteInstellingen;
	readonly id: number;
	readonly naam: string;
	readonly email: string;
	readonly rol: Rol;
	readonly wijken: readonly string[];
	/** Direct number as +31…; stands under messages to residents. */
	readonly telefoon: string | null;
	readonly stempel: string;
}

/** Changes with the password and the second factor: a session that carries an older one is over. */
export function makeStempel(wachtwoord: string | null, totpGeheim: Buffer | null): string {
	const hash = createHash("sha256")
		.update(wachtwoord ?? "")
		.update("|");
	return hash
		.update(totpGeheim ?? "")
		.digest("base64url")
		.slice(0, 16);
}

interface ActieveGebruiker {
	readonly id: number;
	readonly naam: string;
	readonly email: string;
	readonly rol: string;
	readonly wijken: string[];
	readonly telefoon: string | null;
	readonly wachtwoord: string | null;
	readonly totp_geheim: Buffer | null;
	readonly gemeentenaam: string;
	readonly instellingen: unknown;
}

/** The gebruiker with the gemeente; null when it does not exist or is blocked. */
export async function readActieveGebruiker(
	databank: Databank,
	gemeenteId: number,
	gebruikerId: number,
): Promise<GebruikerMetGemeente | null> {
	// One round trip, without a transaction around it: this stands before every page (migration 0048).
	const { rows } = await sql<ActieveGebruiker>`
		select * from lees_actieve_gebruiker(${gemeenteId}::smallint, ${gebruikerId}::bigint)
	`.execute(databank.db);
	const [rij] = rows;
	if (!rij) return null;
	return {
		gemeenteId,
		gemeentenaam: rij.gemeentenaam,
		instellingen: gemeenteInstellingen.parse(rij.instellingen),
		id: rij.id,
		naam: rij.naam,
		email: rij.email,
		rol: rij.rol as Rol,
		wijken: rij.wijken,
		telefoon: rij.telefoon,
		stempel: makeStempel(rij.wachtwoord, rij.totp_geheim),
	};
}

/** In which gemeente an e-mail address has its account; the only look-up before a gemeente is known. */
export async function findAanmeldnaam(
	databank: Databank,
	email: string,
): Promise<{ gemeenteId: number; gebruikerId: number } | null> {
	const rij = await databank.db
		.selectFrom("aanmeldnamen")
		.select(["gemeente_id", "gebruiker_id"])
		.where("email", "=", email.trim().toLowerCase())
		.executeTakeFirst();
	return rij ? { gemeenteId: rij.gemeente_id, gebruikerId: rij.gebruiker_id } : null;
}

/** One row of the list of gebruikers. */
export interface Gebruikerregel {
	readonly id: number;
	readonly naam: string;
	readonly email: string;
	readonly rol: Rol;
	readonly actief: boolean;
	readonly wijken: readonly string[];
	readonly heeftWachtwoord: boolean;
	readonly heeftTweedeFactor: boolean;
	readonly laatstAangemeldOp: Date | null;
	readonly geblokkeerdTot: Date | null;
}

const gebruikerregels = (trx: Trx, gemeenteId: number) =>
	trx
		.selectFrom("gebruikers")
		.select((eb) => [
			"id",
			"naam",
			"email",
			"rol",
			"actief",
			"wijken",
			eb("wachtwoord", "is not", null).as("heeftWachtwoord"),
			eb("totp_bevestigd_op", "is not", null).as("heeftTweedeFactor"),
			"laatst_aangemeld_op as laatstAangemeldOp",
			"geblokkeerd_tot as geblokkeerdTot",
		])
		.where("gemeente_id", "=", gemeenteId);

/** Everybody of the gemeente, by name; who is blocked comes last. */
export async function listGebruikers(trx: Trx, gemeenteId: number): Promise<Gebruikerregel[]> {
	const rijen = await gebruikerregels(trx, gemeenteId).orderBy("actief", "desc").orderBy("naam").execute();
	return rijen as Gebruikerregel[];
}

/** One gebruiker of this gemeente, or null. */
export async function readGebruiker(trx: Trx, gemeenteId: number, id: number): Promise<Gebruikerregel | null> {
	const rij = await gebruikerregels(trx, gemeenteId).where("id", "=", id).executeTakeFirst();
	return (rij as Gebruikerregel | undefined) ?? null;
}
