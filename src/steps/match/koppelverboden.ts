import type { GemeenteId, Trx } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { achternamen, vouw } from "../../rules/match/koppelen/naamdelen.ts";
import { nooitSleutel } from "../../rules/match/persoon/persoonsweger.ts";
import type { Signaalrij } from "./queries.ts";

/** Who was told apart by hand, by fingerprint. */
export interface Koppelverboden {
	readonly paren: ReadonlySet<string>;
	readonly per: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Everything that colleagues of this gemeente told apart; mostly nothing. */
export async function readKoppelverboden(trx: Trx, gemeenteId: GemeenteId): Promise<Koppelverboden> {
	const rijen = await trx
		.selectFrom("koppelverboden")
		.select(["een", "ander"])
		.where("gemeente_id", "=", gemeenteId)
		.execute();
	const per = new Map<string, Set<string>>();
	const zet = (van: string, naar: string) => per.set(van, (per.get(van) ?? new Set()).add(naar));
	const paren = new Set<string>();
	for (const { een, ander } of rijen) {
		const [a, b] = [een.toString("hex"), ander.toString("hex")];
		paren.add(nooitSleutel(a, b));
		zet(a, b);
		zet(b, a);
	}
	return { paren, per };
}

type Persoonsdelen = Pick<
	Signaalrij,
	"achternaam" | "bedrijfsnaam" | "voorletters" | "voornamen" | "geboortedatum" | "bsn_index" | "adressleutel"
>;

/** The person as a partner writes them, as a blind index: next month's same row has the same one. */
export function makeAfdruk(
	{ sleutels, gemeenteId }: Pick<Stapomgeving, "sleutels" | "gemeenteId">,
	rij: Persoonsdelen,
) {
	const delen = [
		achternamen(rij.achternaam ?? rij.bedrijfsnaam ?? "").join(" "),
		vouw(rij.voorletters ?? "").replaceAll(" ", ""),
		vouw(rij.voornamen ?? ""),
		rij.geboortedatum ?? "",
		rij.bsn_index?.toString("hex") ?? "",
		rij.adressleutel,
	];
	return sleutels.index(gemeenteId, "koppelverboden.persoon", delen.join("|")).toString("hex");
}
