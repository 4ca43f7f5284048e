import { sql } from "kysely";
import { logAudit } from "../../../database/audit.ts";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { accept, type Result, refuse } from "../../../rules/kernel/result.ts";
import { MAAKREDENEN } from "../../../rules/reach/bericht/plan-bericht.ts";
import type { Berichtregel } from "./claim-berichten.ts";
import { lockBericht, writeVerzonden } from "./write-uitkomst.ts";
import type { Zaakregister } from "./zaakregister.ts";
import { zegKanaal, zegSoort } from "./zeg-bericht.ts";

export type Berichtweigering = "bericht-onbekend" | "bericht-veranderd";

const GESTOPT = "gestopt-door-collega";

async function wijzig<T>(
	omgeving: Stapomgeving,
	id: number,
	mag: (bericht: Berichtregel) => boolean,
	werk: (bericht: Berichtregel) => Promise<T>,
): Promise<Result<T, Berichtweigering>> {
	const bericht = await lockBericht(omgeving, id);
	if (!bericht) return refuse("bericht-onbekend");
	if (!mag(bericht)) return refuse("bericht-veranderd");
	const antwoord = await werk(bericht);
	await omgeving.queue("plan-berichten", {});
	return accept(antwoord);
}

async function zet(omgeving: Stapomgeving, bericht: Berichtregel, velden: Partial<Berichtregel>, nu: Date) {
	await omgeving.trx
		.updateTable("berichten")
		.set({ ...velden, status_op: nu })
		.where("gemeente_id", "=", omgeving.gemeenteId)
		.where("id", "=", bericht.id)
		.execute();
}

async function meld(omgeving: Stapomgeving, bericht: Berichtregel, soort: string, zin: string, nu: Date) {
	const { trx, gemeenteId, gebruikerId } = omgeving;
	const tekst = `${zin} (${zegKanaal(bericht.kanaal)}, ${zegSoort(bericht.soort)}).`;
	await trx
		.insertInto("gebeurtenissen")
		.values({ gemeente_id: gemeenteId, zaak_id: bericht.zaak_id, soort, tekst, door: gebruikerId, gebeurd_op: nu })
		.execute();
	await logAudit(trx, omgeving, soort, { zaakId: bericht.zaak_id, gegevens: { bericht: bericht.id } });
}

/** Holds one message back that has not gone yet: its step is work for a colleague then. */
export const stopBericht = (omgeving: Stapomgeving, id: number, nu: Date) =>
	wijzig(
		omgeving,
		id,
		({ status }) => status === "gepland" || status === "handwerk",
		async (bericht) => {
			await zet(omgeving, bericht, { status: "vervallen", reden: GESTOPT }, nu);
			await meld(omgeving, bericht, "bericht-tegengehouden", "Bericht tegengehouden", nu);
		},
	);

/** Lets a message that was held back go after all. */
export const resumeBericht = (omgeving: Stapomgeving, id: number, nu: Date) =>
	wijzig(
		omgeving,
		id,
		({ status, reden }) => status === "vervallen" && reden === GESTOPT,
		async (bericht) => {
			// Of a route the plan makes it anew, when it is still needed; another one simply waits again.
			const terug = bericht.stap === null ? { status: "gepland", reden: null } : { reden: "toch-door" };
			await zet(omgeving, bericht, terug, nu);
			await meld(omgeving, bericht, "bericht-toch-door", "Bericht gaat toch door", nu);
		},
	);

/** Could a colleague have mended why it did not go? Of a route the plan itself takes up a kanaal that is set up later. */
const isTeHerstellen = ({ status, reden, stap }: Berichtregel): boolean =>
	status === "mislukt" ||
	(status === "vervallen" &&
		((MAAKREDENEN as readonly (string | null)[]).includes(reden) ||
			((reden === "kanaal-niet-ingesteld" || reden === "geen-adres") && stap === null)));

/** After a failure that a colleague mended: the same step is planned again, as a new message. */
export const retryBericht = (omgeving: Stapomgeving, id: number, nu: Date) =>
	wijzig(omgeving, id, isTeHerstellen, async (bericht) => {
		await zet(omgeving, bericht, { status: "vervallen", reden: "opnieuw-gepland" }, nu);
		if (bericht.stap === null) await herhaal(omgeving, bericht, nu);
		await meld(omgeving, bericht, "bericht-opnieuw", "Bericht opnieuw gepland", nu);
	});

/** Nobody knew; a colleague found out. Not sent: it is planned again under a new reference. */
export const decideOnbekend = (
	omgeving: Stapomgeving,
	id: number,
	verstuurd: boolean,
	delen: { readonly register: Zaakregister; readonly nu: Date },
) =>
	wijzig(
		omgeving,
		id,
		({ status }) => status === "onbekend",
		async (bericht) => {
			const { nu, register } = delen;
			if (verstuurd) await writeVerzonden(omgeving, register, bericht, { externId: null, nu });
			else {
				await zet(omgeving, bericht, { status: "vervallen", reden: "niet-verstuurd-volgens-collega" }, nu);
				if (bericht.stap === null) await herhaal(omgeving, bericht, nu);
				await meld(omgeving, bericht, "bericht-opnieuw", "Bericht was niet verstuurd en gaat opnieuw", nu);
			}
		},
	);

/** The same message once more, with a reference of its own: of the old one an aanbieder may still remember something. */
async function herhaal({ trx, gemeenteId }: Stapomgeving, bericht: Berichtregel, nu: Date): Promise<void> {
	const { zaak_id, soort, kanaal, doelgroep, taal, afspraak_id } = bericht;
	await trx
		.insertInto("berichten")
		.values({
			...{ gemeente_id: gemeenteId, zaak_id, soort, kanaal, doelgroep, taal, afspraak_id },
			...{ vervangt_id: bericht.id, status: "gepland", gepland_op: nu },
		})
		.execute();
}

/** Cards and envelopes that a colleague did: each becomes an attempt of its zaak. Returns how many; others are left. */
export async function completeHandwerk(
	omgeving: Stapomgeving,
	ids: readonly number[],
	delen: { readonly register: Zaakregister; readonly nu: Date },
): Promise<number> {
	let gedaan = 0;
	// In the order of their zaken, as everybody who works on many: two colleagues never wait for each other for ever.
	const { rows } = await sql<{ id: number }>`select id from berichten where gemeente_id = ${omgeving.gemeenteId}
		and id = any(${ids}::bigint[]) order by zaak_id, id`.execute(omgeving.trx);
	for (const { id } of rows) {
		const bericht = await lockBericht(omgeving, id);
		if (bericht?.status !== "handwerk") continue;
		await writeVerzonden(omgeving, delen.register, bericht, { externId: null, nu: delen.nu });
		gedaan++;
	}
	if (gedaan > 0) await omgeving.queue("plan-berichten", {});
	return gedaan;
}
