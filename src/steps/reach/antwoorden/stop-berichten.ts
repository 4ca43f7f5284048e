import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import type { Berichtkanaal } from "../../../rules/reach/bericht/verzending.ts";
import { replanBerichten } from "./replan-berichten.ts";
import { stopKanaal } from "./stop-kanaal.ts";

/** Through which kanalen a number or an address gets messages. */
const KANALEN_VAN: Readonly<Record<string, readonly Berichtkanaal[]>> = {
	telefoon: ["SMS", "WhatsApp"],
	email: ["Mail"],
};

/** What a resident says on the phone or at the door counts as a STOP: this number or address gets no message any more. */
export async function stopBerichten(
	omgeving: Stapomgeving,
	{ zaakId, waarde }: { readonly zaakId: number; readonly waarde: string },
	nu: Date,
): Promise<Result<null, "contact-onbekend">> {
	const gegeven = await omgeving.trx
		.selectFrom("contactgegevens")
		.select("soort")
		.where("gemeente_id", "=", omgeving.gemeenteId)
		.where("zaak_id", "=", zaakId)
		.where("waarde", "=", waarde)
		.executeTakeFirst();
	if (!gegeven) return refuse("contact-onbekend");
	for (const kanaal of KANALEN_VAN[gegeven.soort] ?? []) {
		await stopKanaal(omgeving, { kanaal, waarde, antwoordId: null, nu });
	}
	await replanBerichten(omgeving);
	return accept(null);
}
