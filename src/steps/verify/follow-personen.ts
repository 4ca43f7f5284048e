import { sql } from "kysely";
import { logAudit } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import type { Brpvolger } from "../../outside/brp/port.ts";
import type { Bsn } from "../../rules/kernel/bsn.ts";
import { addDagen, type Datum } from "../../rules/kernel/datum.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import { gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import { openBsn } from "./kandidaat.ts";
import { askPersonenAgain } from "./receive-brp-gebeurtenis.ts";

export interface Volgdelen {
	readonly voerUit: Uitvoerder;
	/** BRP bijwerken of a gemeente (code of four digits); null when it has none. */
	readonly volger: (gemeentecode: string) => Brpvolger | null;
	readonly nu: () => Date;
}

/**
 * Somebody is followed for a month, and again while the zaak is open: nobody stays followed because we forgot to stop, and
 * who is followed for another reason (no end, or a later one) is left alone.
 */
const VOLG_DAGEN = 30;
const VERLENG_BINNEN = 8;

/**
 * Asks the BRP once a day which residents with an open zaak changed, and has them looked up again; then sees to it that the
 * right people are followed. No transaction is open while the other side is asked. What cannot be asked today is asked
 * tomorrow, from the same day on.
 */
export async function followPersonen(
	delen: Volgdelen,
	gemeenteId: number,
): Promise<"gedaan" | "overgeslagen" | "storing"> {
	const doe = <T>(werk: (omgeving: Stapomgeving) => Promise<T>) =>
		delen.voerUit({ gemeenteId, gebruikerId: null }, werk);
	const nu = delen.nu();
	const vandaag = lokaleTijd(nu).datum;
	const { code, brpBron, vanaf } = await doe(readStand);
	const volger = brpBron === "haal-centraal" ? delen.volger(code) : null;
	if (!volger) return "overgeslagen";
	const gewijzigd = await volger.gewijzigd(vanaf ?? vandaag);
	if (gewijzigd.soort !== "gelukt") return "storing";
	const personen = await doe(async (omgeving) => {
		const zaken = await askPersonenAgain(omgeving, gewijzigd.waarde, nu);
		await keepStand(omgeving, vandaag);
		await logAudit(omgeving.trx, omgeving, "brp-wijzigingen-opgehaald", { gegevens: { zaken } });
		return readTeVolgen(omgeving);
	});
	const gevolgd = await volger.gevolgd();
	if (gevolgd.soort !== "gelukt") return "storing";
	for (const bsn of personen) {
		const einde = gevolgd.waarde.get(bsn);
		if (einde === null || (einde !== undefined && einde >= addDagen(vandaag, VERLENG_BINNEN))) continue;
		const gezet = await volger.volg(bsn, addDagen(vandaag, VOLG_DAGEN));
		if (gezet.soort !== "gelukt") return "storing";
	}
	return "gedaan";
}

async function readStand({ trx, gemeenteId }: Stapomgeving) {
	const rij = await trx
		.selectFrom("gemeenten as g")
		.leftJoin("brp_volgstanden as v", "v.gemeente_id", "g.id")
		.select(["g.code", "g.instellingen", "v.opgehaald_op as vanaf"])
		.where("g.id", "=", gemeenteId)
		.executeTakeFirstOrThrow();
	return { code: rij.code, vanaf: rij.vanaf, brpBron: gemeenteInstellingen.parse(rij.instellingen).brpBron };
}

async function keepStand({ trx, gemeenteId }: Stapomgeving, opgehaald_op: Datum): Promise<void> {
	await trx
		.insertInto("brp_volgstanden")
		.values({ gemeente_id: gemeenteId, opgehaald_op })
		.onConflict((bij) => bij.column("gemeente_id").doUpdateSet({ opgehaald_op }))
		.execute();
}

/** The confirmed residents of open zaken, each once. */
async function readTeVolgen({ trx, gemeenteId, sleutels }: Stapomgeving): Promise<Bsn[]> {
	const { rows } = await sql<{ bsn: Buffer }>`
		select distinct on (c.bsn_index) c.bsn_versleuteld as bsn from zaken z
		join zaaksignalen k on k.gemeente_id = z.gemeente_id and k.zaak_id = z.id
		join controles c on c.gemeente_id = k.gemeente_id and c.signaal_id = k.signaal_id
		where z.gemeente_id = ${gemeenteId} and z.status in ('te-benaderen', 'in-gesprek')
			and c.besloten is not null and c.uitkomst in ('inwoner', 'verhuisd-binnen') and c.bsn_index is not null
		order by c.bsn_index
	`.execute(trx);
	return rows.flatMap(({ bsn }) => openBsn(sleutels, gemeenteId, bsn) ?? []);
}
