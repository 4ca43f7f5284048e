import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Brief, Drukker, Drukwerk } from "../../../outside/letter/port.ts";
import { dagVanMoment } from "../../../rules/reach/bericht/moment.ts";
import { type Berichtdelen, HUUR_MS } from "./berichtdelen.ts";
import { claimBerichten, type Klaar } from "./claim-berichten.ts";
import { lockBericht, writeMislukt } from "./write-uitkomst.ts";

/** Where the file is bound to when it is encrypted. */
export const DRUKPLAATS = "drukbestanden.inhoud";
/** Letters claimed at once; the drukker divides them over files. */
const PER_KEER = 2_000;

/** What is kept of a print file, encrypted: it holds names and addresses. */
export interface Drukinhoud {
	readonly naam: string;
	/** Base64. */
	readonly pdf: string;
	readonly opdrachtlijst: string;
}

/**
 * Gathers the letters that are due into one print file, kept until it is in the post. The letters are claimed like any
 * message; while they are typeset no transaction is open. A crash loses nothing: nothing has gone out yet.
 */
export async function makeDrukbestand(delen: Berichtdelen, gemeenteId: number): Promise<void> {
	const { drukker } = delen;
	if (!drukker) throw new Error("Deze worker maakt geen brieven.");
	for (;;) {
		const { klaar, bekeken } = await delen.voerUit({ gemeenteId, gebruikerId: null }, (omgeving) =>
			claimBerichten(omgeving, { nu: delen.nu(), url: delen.url, hoogstens: PER_KEER, wijze: "drukwerk" }),
		);
		if (klaar.length > 0) await druk(delen, gemeenteId, drukker, klaar);
		if (bekeken < PER_KEER) return;
	}
}

const briefVan = ({ bericht, inhoud }: Klaar): Brief => ({
	kenmerk: bericht.kenmerk,
	adres: inhoud.adres!,
	onderwerp: inhoud.onderwerp ?? "",
	tekst: inhoud.tekst,
	taal: bericht.taal,
	link: inhoud.link,
	ondertekening: null,
});

async function druk(delen: Berichtdelen, gemeenteId: number, drukker: Drukker, klaar: readonly Klaar[]) {
	const dag = dagVanMoment(delen.nu());
	const { instellingen } = klaar[0]!.ingesteld;
	const gedrukt = await drukker.drukBrieven(klaar.map(briefVan), instellingen, dag);
	// Too slow: another worker may have taken the letters over, and they must not lie in two files.
	if (delen.nu().getTime() - klaar[0]!.bezigSinds.getTime() > (delen.huurMs ?? HUUR_MS)) return;
	await delen.voerUit({ gemeenteId, gebruikerId: null }, async (omgeving) => {
		const nu = delen.nu();
		if (gedrukt.ok) await bewaar(omgeving, gedrukt.waarde, klaar, dag, nu);
		const geweigerd = gedrukt.ok
			? gedrukt.waarde.geweigerd.map((een) => ({
					...een,
					reden: een.reden === "geen-adres" ? ("adres-onjuist" as const) : ("inhoud-geweigerd" as const),
				}))
			: klaar.map(({ bericht }) => ({
					kenmerk: bericht.kenmerk,
					reden: "instellingen-onjuist" as const,
					uitleg: gedrukt.reden,
				}));
		for (const { kenmerk, reden, uitleg } of geweigerd) {
			const id = klaar.find(({ bericht }) => bericht.kenmerk === kenmerk)!.bericht.id;
			const rij = await lockBericht(omgeving, id);
			if (rij?.status === "bezig") await writeMislukt(omgeving, delen.register, rij, { reden, uitleg, nu });
		}
		await omgeving.queue("plan-berichten", {});
	});
}

async function bewaar(
	{ trx, gemeenteId, sleutels }: Stapomgeving,
	drukwerk: Drukwerk,
	klaar: readonly Klaar[],
	dag: string,
	nu: Date,
): Promise<void> {
	const ids = new Map(klaar.map(({ bericht }) => [bericht.kenmerk, bericht.id]));
	for (const { naam, pdf, kenmerken } of drukwerk.bestanden) {
		const bladen = leesBladen(drukwerk.opdrachtlijst, naam);
		const inhoud: Drukinhoud = { naam, pdf: pdf.toString("base64"), opdrachtlijst: drukwerk.opdrachtlijst };
		const { id } = await trx
			.insertInto("drukbestanden")
			.values({
				gemeente_id: gemeenteId,
				dag,
				aantal: kenmerken.length,
				bladzijden: [...bladen.values()].reduce((som, { aantal }) => som + aantal, 0),
				inhoud: sleutels.encrypt(gemeenteId, DRUKPLAATS, JSON.stringify(inhoud)),
				lijst: JSON.stringify(
					kenmerken.map((kenmerk) => ({ bericht: ids.get(kenmerk), bladzijde: bladen.get(kenmerk)?.blad ?? null })),
				),
				gemaakt_op: nu,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		const { numUpdatedRows } = await trx
			.updateTable("berichten")
			.set({ status: "afgedrukt", status_op: nu, drukbestand_id: id, bezig_sinds: null })
			.where("gemeente_id", "=", gemeenteId)
			.where("status", "=", "bezig")
			.where("bezig_sinds", "=", klaar[0]!.bezigSinds)
			.where(
				"id",
				"in",
				kenmerken.map((kenmerk) => ids.get(kenmerk)!),
			)
			.executeTakeFirstOrThrow();
		// Somebody else took a letter over in the meantime: nothing of this file is kept, for it would go twice.
		if (Number(numUpdatedRows) !== kenmerken.length) throw new Error("Een brief van dit afdrukbestand is overgenomen.");
	}
}

/** On which page each letter begins: the reference is the second field of the list, the pages are its last two. */
function leesBladen(lijst: string, naam: string): Map<string, { blad: number; aantal: number }> {
	const rijen = lijst.split("\r\n").filter((rij) => rij.includes(`;${naam};`));
	return new Map(
		rijen.map((rij) => {
			const velden = rij.split(";");
			return [velden[1] ?? "", { blad: Number(velden.at(-2)), aantal: Number(velden.at(-1)) }];
		}),
	);
}
