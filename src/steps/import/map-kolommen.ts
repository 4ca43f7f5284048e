import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Bestandslezer } from "../../outside/bestand/port.ts";
import { celTekst } from "../../rules/import/cel.ts";
import { herkenKolom, isVerbodenKolom, type Kolomprofiel, recogniseKolommen } from "../../rules/import/kolommen.ts";
import { splitsKop } from "../../rules/import/lees-velden.ts";
import type { Veld } from "../../rules/import/veld.ts";
import { accept, type Result, refuse } from "../../rules/kernel/result.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import { findOrMakePartner } from "./queries.ts";

/** One column of a file that waits for its meaning. */
export interface TeKoppelenKolom {
	/** Place in the file, from 0. */
	readonly plaats: number;
	readonly naam: string;
	/** What it seems to mean. */
	readonly voorstel: Veld | null;
	/** May never be kept, so there is nothing to choose and nothing to show. */
	readonly verboden: boolean;
	/** The first filled cells. */
	readonly voorbeelden: readonly string[];
}

export interface TeKoppelenBestand {
	readonly bestandsnaam: string;
	readonly partner: { readonly naam: string; readonly partnertype: Partnertype } | null;
	readonly kolommen: readonly TeKoppelenKolom[];
}

/** Rows that are looked at for examples: the first may have empty cells. */
const KIJKDIEPTE = 50;

/** The columns of a delivery that could not be read by itself, with examples; null when it does not wait for this. */
export async function readTeKoppelen(
	{ trx, gemeenteId, sleutels }: Stapomgeving,
	lezer: Bestandslezer,
	aanleveringId: number,
	voorbeelden = 3,
): Promise<TeKoppelenBestand | null> {
	const rij = await trx
		.selectFrom("aanleveringen")
		.select(["bestandsnaam", "inhoud", "partner_naam", "partnertype"])
		.where("id", "=", aanleveringId)
		.where("status", "=", "kolommen-nodig")
		.executeTakeFirst();
	if (!rij?.inhoud) return null;
	const inhoud = Buffer.from(sleutels.decrypt(gemeenteId, "aanleveringen.inhoud", rij.inhoud), "base64");
	const bestand = await lezer.open({ naam: rij.bestandsnaam, inhoud });
	const gesplitst = bestand.ok ? await splitsKop(bestand.waarde.regels) : null;
	if (!gesplitst) return null;
	const begin: string[][] = [];
	for await (const { cellen } of gesplitst.gegevens) {
		begin.push(cellen.map(celTekst));
		if (begin.length >= KIJKDIEPTE) break;
	}
	const kolommen = gesplitst.kopregel.kop.flatMap((ruw, plaats): TeKoppelenKolom[] => {
		const naam = ruw.trim();
		if (naam === "") return [];
		const gevuld = begin.map((cellen) => cellen[plaats]?.trim() ?? "").filter((tekst) => tekst !== "");
		const voorstel = herkenKolom(naam);
		const verboden = voorstel === null && isVerbodenKolom(naam);
		return [
			{ plaats, naam, voorstel, verboden, voorbeelden: verboden ? [] : [...new Set(gevuld)].slice(0, voorbeelden) },
		];
	});
	const partner =
		rij.partner_naam && rij.partnertype
			? { naam: rij.partner_naam, partnertype: rij.partnertype as Partnertype }
			: null;
	return { bestandsnaam: rij.bestandsnaam, partner, kolommen };
}

/** What is still wrong with a choice of columns. "dubbel": two columns mean the same field. */
export interface Koppelfout {
	readonly ontbrekend: readonly Veld[];
	readonly dubbel: readonly { readonly veld: Veld; readonly kolom: string }[];
}

/**
 * Keeps what each column means as the partner's profile, makes the partner when new, and queues the delivery to be read
 * again. Refused while a required field has no column. A file that names its partners itself keeps its mapping with the
 * delivery; its partners get it once they are known (`keepProfielVanPartners`).
 */
export async function mapKolommen(
	omgeving: Stapomgeving,
	aanleveringId: number,
	keuze: {
		readonly kolommen: readonly string[];
		readonly profiel: Kolomprofiel;
		readonly partner: { readonly naam: string; readonly partnertype: Partnertype } | null;
	},
): Promise<Result<null, "niet-nodig" | Koppelfout>> {
	const { trx, gemeenteId } = omgeving;
	const { ontbrekend, dubbel } = recogniseKolommen(keuze.kolommen, keuze.profiel, keuze.partner !== null);
	if (ontbrekend.length > 0 || dubbel.length > 0) return refuse({ ontbrekend, dubbel });
	const profiel = JSON.stringify(keuze.profiel);
	const { numUpdatedRows } = await trx
		.updateTable("aanleveringen")
		.set({
			status: "ontvangen",
			kolomprofiel: profiel,
			partner_naam: keuze.partner?.naam ?? null,
			partnertype: keuze.partner?.partnertype ?? null,
			rapport: "{}",
			voortgang: 0,
			verwerkt_op: null,
		})
		.where("id", "=", aanleveringId)
		.where("status", "=", "kolommen-nodig")
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return refuse("niet-nodig");
	if (keuze.partner) {
		const partner = await findOrMakePartner(trx, gemeenteId, keuze.partner.naam, keuze.partner.partnertype);
		await trx.updateTable("partners").set({ kolomprofiel: profiel }).where("id", "=", partner.id).execute();
	}
	await logAudit(trx, omgeving, "kolommen-gekoppeld", {
		gegevens: { aanleveringId, kolommen: Object.keys(keuze.profiel).length },
	});
	await omgeving.queue("read-aanlevering", { aanleveringId });
	return accept(null);
}
