import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { voegRijenToe } from "../../database/voeg-rijen-toe.ts";
import type { Controlesignaal } from "./controlesignaal.ts";
import { maakBeelden, sluitBeelden, sluitBsn, sluitPersoon } from "./kandidaat.ts";
import type { Oordeel } from "./oordeel.ts";

/** What came of asking: a judgement, or a reason to ask again later. */
export type Uitslag =
	| { readonly signaal: Controlesignaal; readonly oordeel: Oordeel }
	| { readonly signaal: Controlesignaal; readonly wachtOp: string; readonly opnieuwOp: Date };

const KOLOMMEN = [
	..."gemeente_id signaal_id uitkomst gevonden zekerheid redenen bsn_versleuteld bsn_index kandidaten".split(" "),
	..."persoon adres_geheim besloten besluit controlebesluit_id door op verwerkt_op opnieuw_op pogingen".split(" "),
	"wacht_op",
] as Parameters<typeof voegRijenToe<"controles">>[2];

function maakRij({ sleutels, gemeenteId }: Stapomgeving, signaal: Controlesignaal, oordeel: Oordeel, nu: Date) {
	const { persoon, onthouden, besloten } = oordeel;
	// The same answer for the same person, asked again: nothing new for the zaak.
	const doorCollega = besloten && signaal.besloten === "collega" && onthouden === null;
	return {
		gemeente_id: gemeenteId,
		signaal_id: signaal.id,
		uitkomst: oordeel.uitkomst,
		gevonden: oordeel.gevonden,
		zekerheid: Math.round(oordeel.zekerheid * 1000),
		redenen: [...oordeel.redenen],
		...sluitBsn(sleutels, gemeenteId, persoon?.bsn ?? null),
		kandidaten: besloten && !onthouden ? null : sluitBeelden(sleutels, gemeenteId, maakBeelden(oordeel.kandidaten)),
		persoon: sluitPersoon(sleutels, gemeenteId, persoon),
		adres_geheim: persoon?.geheim ?? false,
		besloten: besloten ? (doorCollega ? "collega" : "vanzelf") : null,
		besluit: doorCollega ? signaal.besluit : (onthouden?.besluit ?? null),
		controlebesluit_id: onthouden?.id ?? (doorCollega ? signaal.controlebesluit_id : null),
		door: doorCollega ? signaal.door : null,
		op: nu,
		verwerkt_op: null,
		opnieuw_op: null,
		pogingen: 0,
		wacht_op: null,
	};
}

/** An event of the BRP came in while the question was out: this answer may be of before, so it is asked once more. */
const INTUSSEN = "controles.gebeurtenis_op = controles.opnieuw_op";

/** Writes what a block of questions gave; what could not be asked keeps what it had and waits for its next time. */
export async function storeControles(omgeving: Stapomgeving, uitslagen: readonly Uitslag[], nu: Date): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	const rijen = uitslagen.flatMap((een) => ("oordeel" in een ? [maakRij(omgeving, een.signaal, een.oordeel, nu)] : []));
	const zet = KOLOMMEN.slice(2)
		.filter((kolom) => kolom !== "opnieuw_op")
		.map((kolom) => `${kolom} = excluded.${kolom}`);
	// Whoever came back on the list waits from now; a zaak that was undone is not undone twice.
	zet.push(
		"wacht_sinds = case when controles.besloten is null then controles.wacht_sinds else excluded.op end",
		"zaak_voor = null",
		// who claimed the signaal moved its time: where both are the same again, the event is newer
		`opnieuw_op = case when ${INTUSSEN} then controles.opnieuw_op end`,
		`gebeurtenis_op = case when ${INTUSSEN} then controles.gebeurtenis_op end`,
		"gemeld_op = case when controles.uitkomst = excluded.uitkomst then controles.gemeld_op end",
	);
	await voegRijenToe(trx, "controles", KOLOMMEN, rijen, {
		bijDubbel: `on conflict (gemeente_id, signaal_id) do update set ${zet.join(", ")}`,
	});
	const wachtend = uitslagen.filter((een) => "wachtOp" in een);
	for (const [wachtOp, groep] of Map.groupBy(wachtend, (een) => een.wachtOp)) {
		await trx
			.updateTable("controles")
			.set((uit) => ({ wacht_op: wachtOp, opnieuw_op: groep[0]!.opnieuwOp, pogingen: uit("pogingen", "+", 1) }))
			.where("gemeente_id", "=", gemeenteId)
			.where(
				"signaal_id",
				"in",
				groep.map((een) => een.signaal.id),
			)
			.execute();
	}
	const gebruikt = uitslagen.flatMap((een) =>
		"oordeel" in een && een.oordeel.onthouden ? [een.oordeel.onthouden.id] : [],
	);
	for (const id of new Set(gebruikt)) {
		const keer = gebruikt.filter((een) => een === id).length;
		await trx
			.updateTable("controlebesluiten")
			.set((uit) => ({ toegepast: uit("toegepast", "+", keer), laatst_toegepast_op: nu }))
			.where("gemeente_id", "=", gemeenteId)
			.where("id", "=", id)
			.execute();
	}
}
