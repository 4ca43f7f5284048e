import { sql } from "kysely";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { readWerkinstructietekst } from "../../rules/decide/remember-werkinstructie.ts";
import { isBegonnen, type Versie } from "./choose-aanpak.ts";
import { type Besliszaak, readVersieteksten } from "./queries.ts";

/** The version in force; texts that were read before are remembered. */
export async function readActief({ trx, gemeenteId }: Stapomgeving): Promise<Versie> {
	const { versie, tekst } = await trx
		.selectFrom("werkinstructies")
		.select(["versie", sql<string>`inhoud::text`.as("tekst")])
		.where("status", "=", "actief")
		.executeTakeFirstOrThrow();
	return leesVersie(gemeenteId, versie, tekst);
}

/** Adds the versions whose route was begun in one of these zaken. */
export async function addOudeVersies(
	{ trx, gemeenteId }: Stapomgeving,
	versies: Map<number, Versie>,
	zaken: readonly Besliszaak[],
): Promise<void> {
	const gevraagd = new Set(zaken.filter(isBegonnen).flatMap(({ route_versie: oud }) => (oud === null ? [] : [oud])));
	const nog = [...gevraagd].filter((versie) => !versies.has(versie));
	for (const { versie, tekst } of await readVersieteksten(trx, nog)) {
		versies.set(versie, leesVersie(gemeenteId, versie, tekst));
	}
}

function leesVersie(gemeenteId: number, versie: number, tekst: string): Versie {
	const gelezen = readWerkinstructietekst(tekst);
	if (!gelezen.ok) throw new Error(`De werkinstructie (versie ${versie}) van gemeente ${gemeenteId} is niet leesbaar.`);
	return { versie, werkinstructie: gelezen.waarde };
}
