import { logAudit } from "../../database/audit.ts";
import { queueJob } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import type { Brpbron } from "../../outside/brp/port.ts";
import { gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import { applyEffecten } from "./apply-effecten.ts";
import { claimBlok, makeControles, readVolgendeKeer } from "./claim-blok.ts";
import { aanvraagVan, type Controlesignaal, readControlesignalen, rijsleutelVan } from "./controlesignaal.ts";
import { openBsn } from "./kandidaat.ts";
import { oordeelOver, type Voorkennis } from "./oordeel.ts";
import { makeRegisterbron } from "./register-bron.ts";
import { storeControles, type Uitslag } from "./store-controles.ts";

/** What the check needs from outside. */
export interface Verifydelen {
	readonly voerUit: Uitvoerder;
	/** The link of this installation for a gemeente (code of four digits); null when it has none. */
	readonly haalCentraal: (gemeentecode: string) => Brpbron | null;
	readonly nu: () => Date;
}

/** Signalen asked between two transactions: small enough that little is asked again after a crash. */
const BLOK = 100;
/** A refusal asks for a person who changes a setting; until then once an hour is enough. */
const NA_WEIGERING_S = 3_600;
const LANGSTE_WACHT_S = 1_800;
/** A refusal of one question says nothing about the others: that row must not keep the rest waiting. */
const GIF = "vraag-niet-begrepen";
/** After so many times a colleague looks at it. */
const MEESTE_KEREN = 3;

/**
 * Checks everything of a gemeente that waits for it. Read a block, ask the register with no transaction open, write the
 * block, and let its zaken know. During an outage the signalen stay, and the job comes back by itself.
 */
export async function verifySignalen(delen: Verifydelen, gemeenteId: number): Promise<void> {
	const doe = <T>(werk: (omgeving: Stapomgeving) => Promise<T>) =>
		delen.voerUit({ gemeenteId, gebruikerId: null }, werk);
	const { code, brpBron } = await doe(readBron);
	if (brpBron === "geen") return;
	if (brpBron === "handmatig") {
		await doe(({ trx }) => makeControles(trx, gemeenteId, delen.nu(), 1_000_000, "niet-gekeken"));
		await doe((omgeving) => applyEffecten(omgeving, delen.nu()));
		return;
	}
	const bron = brpBron === "register" ? makeRegisterbron(delen.voerUit, gemeenteId) : delen.haalCentraal(code);
	for (;;) {
		const blok = await doe((omgeving) => readBlok(omgeving, delen.nu()));
		if (blok.length === 0) break;
		const uitslagen = await vraagBlok(blok, bron, delen.nu);
		await doe(async (omgeving) => {
			await storeControles(omgeving, uitslagen, delen.nu());
			await logAudit(omgeving.trx, omgeving, "signalen-gecontroleerd", { gegevens: telUitslagen(uitslagen) });
		});
		await doe((omgeving) => applyEffecten(omgeving, delen.nu()));
		if (uitslagen.some((een) => "wachtOp" in een && een.wachtOp !== GIF)) break;
	}
	// Checked before they were matched: their zaak hears it now.
	await doe((omgeving) => applyEffecten(omgeving, delen.nu()));
	await doe(planVolgendeKeer);
}

async function readBron({ trx, gemeenteId }: Stapomgeving) {
	const rij = await trx
		.selectFrom("gemeenten")
		.select(["code", "instellingen"])
		.where("id", "=", gemeenteId)
		.executeTakeFirstOrThrow();
	return { code: rij.code, brpBron: gemeenteInstellingen.parse(rij.instellingen).brpBron };
}

interface Vraag {
	readonly signaal: Controlesignaal;
	readonly aanvraag: ReturnType<typeof aanvraagVan>;
	readonly voorkennis: Voorkennis;
}

async function readBlok(omgeving: Stapomgeving, nu: Date): Promise<Vraag[]> {
	const { trx, gemeenteId, sleutels } = omgeving;
	const signalen = await readControlesignalen(omgeving, await claimBlok(omgeving, nu, BLOK));
	if (signalen.length === 0) return [];
	const onthouden = await trx
		.selectFrom("controlebesluiten")
		.select(["id", "partner_id", "sleutel", "besluit", "bsn_versleuteld"])
		.where("gemeente_id", "=", gemeenteId)
		.where("ingetrokken_op", "is", null)
		.where(
			"sleutel",
			"in",
			signalen.map((een) => rijsleutelVan(omgeving, een)),
		)
		.execute();
	return signalen.map((signaal) => {
		const sleutel = rijsleutelVan(omgeving, signaal);
		// Decided by a colleague for this very row: that stands on its own, and is not "used again".
		const eigen = signaal.besloten === "collega";
		const eerder = eigen
			? undefined
			: onthouden.find((een) => een.partner_id === signaal.partner_id && een.sleutel.equals(sleutel));
		const bsn = openBsn(sleutels, gemeenteId, signaal.bekend_bsn ?? eerder?.bsn_versleuteld ?? null);
		return {
			signaal,
			aanvraag: aanvraagVan(omgeving, signaal),
			voorkennis: {
				bsn,
				onthouden: eerder ? { id: eerder.id, besluit: eerder.besluit as "aanvaard" | "geweigerd" } : null,
			},
		};
	});
}

/** Asks one after the other; once the register cannot be reached, the rest of the block waits without asking. */
async function vraagBlok(blok: readonly Vraag[], bron: Brpbron | null, nu: () => Date): Promise<Uitslag[]> {
	const uitslagen: Uitslag[] = [];
	let wacht: { wachtOp: string; seconden: number } | null = bron
		? null
		: { wachtOp: "niet-ingesteld", seconden: NA_WEIGERING_S };
	for (const { signaal, aanvraag, voorkennis } of blok) {
		const antwoord = wacht ? null : await bron!.zoekPersonen({ ...aanvraag, bsn: voorkennis.bsn ?? aanvraag.bsn });
		if (antwoord?.soort === "gevonden") {
			uitslagen.push({ signaal, oordeel: oordeelOver(aanvraag, antwoord, voorkennis) });
			continue;
		}
		if (antwoord?.soort === "geweigerd" && antwoord.reden === GIF) {
			uitslagen.push(nietBegrepen({ signaal, aanvraag, voorkennis }, nu()));
			continue;
		}
		if (antwoord?.soort === "storing") {
			const langer = antwoord.probeerWeerNa * 2 ** Math.min(signaal.pogingen, 6);
			wacht = { wachtOp: "storing", seconden: Math.min(LANGSTE_WACHT_S, langer) };
		} else if (antwoord) wacht = { wachtOp: antwoord.reden, seconden: NA_WEIGERING_S };
		const { wachtOp, seconden } = wacht!;
		uitslagen.push({ signaal, wachtOp, opnieuwOp: new Date(nu().getTime() + seconden * 1000) });
	}
	return uitslagen;
}

/** Asked again for a while, because the mistake may be theirs; then it goes on the drop-out list. */
function nietBegrepen({ signaal, aanvraag, voorkennis }: Vraag, nu: Date): Uitslag {
	if (signaal.pogingen + 1 < MEESTE_KEREN) {
		return { signaal, wachtOp: GIF, opnieuwOp: new Date(nu.getTime() + NA_WEIGERING_S * 1000) };
	}
	const niemand = { soort: "gevonden", personen: [], teVeelTreffers: false } as const;
	return { signaal, oordeel: { ...oordeelOver(aanvraag, niemand, voorkennis), redenen: ["regel-onvolledig"] } };
}

function telUitslagen(uitslagen: readonly Uitslag[]): Record<string, number> {
	const tel: Record<string, number> = {};
	for (const een of uitslagen) {
		const wat = "oordeel" in een ? een.oordeel.uitkomst : "wacht";
		tel[wat] = (tel[wat] ?? 0) + 1;
	}
	return tel;
}

async function planVolgendeKeer(omgeving: Stapomgeving): Promise<void> {
	const { trx, gemeenteId } = omgeving;
	const op = await readVolgendeKeer(omgeving);
	if (!op) return;
	const opties = { sleutel: `verify-signalen-${gemeenteId}`, vanaf: op.toISOString() };
	await queueJob(trx, "verify-signalen", { gemeenteId }, opties);
}
