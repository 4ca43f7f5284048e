import type { Brpantwoord } from "../../outside/brp/port.ts";
import type { Uitkomst } from "../../rules/verify/acties.ts";
import type { Kandidaat } from "../../rules/verify/controle.ts";
import type { Controleaanvraag, Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { verblijf } from "../../rules/verify/verblijf.ts";
import { vergelijkPersoon, verifySignaal } from "../../rules/verify/verify-signaal.ts";

/** What is known before the register is asked: who it was last time, or what a colleague decided about this same row. */
export interface Voorkennis {
	/** Who the signaal is about, by an earlier check or decision. */
	readonly bsn: string | null;
	/** A remembered decision about the same row. */
	readonly onthouden: { readonly id: number; readonly besluit: "aanvaard" | "geweigerd" } | null;
}

/** What comes of one signaal. */
export interface Oordeel {
	readonly uitkomst: Uitkomst;
	readonly gevonden: Uitkomst;
	readonly persoon: Registerpersoon | null;
	readonly zekerheid: number;
	readonly redenen: readonly string[];
	readonly kandidaten: readonly Kandidaat[];
	/** False: a colleague has to look. */
	readonly besloten: boolean;
	readonly onthouden: Voorkennis["onthouden"];
}

const VRAAGT: readonly Uitkomst[] = ["twijfel", "niet-gevonden"];

/** The outcome of one answer of the register. Safe acceptance goes first; then what is known; else a colleague is asked. */
export function oordeelOver(
	aanvraag: Controleaanvraag,
	antwoord: Extract<Brpantwoord, { soort: "gevonden" }>,
	voorkennis: Voorkennis,
): Oordeel {
	const controle = verifySignaal(aanvraag, antwoord.personen);
	const redenen = [...controle.redenen, ...(antwoord.teVeelTreffers ? ["te-veel-treffers"] : [])];
	const basis = { zekerheid: controle.zekerheid, kandidaten: controle.perKandidaat, gevonden: controle.uitkomst };
	const persoon = antwoord.personen.find(({ bsn }) => bsn !== "" && bsn === voorkennis.bsn);
	const bekend = persoon && verblijf(vergelijkPersoon(aanvraag, persoon), aanvraag.gemeentecode);
	const { onthouden } = voorkennis;
	if (!VRAAGT.includes(controle.uitkomst) && (voorkennis.bsn === null || controle.bsn === voorkennis.bsn)) {
		const eerste = controle.perKandidaat.find((een) => een.persoon.bsn === controle.bsn)?.persoon ?? null;
		return { ...basis, uitkomst: controle.uitkomst, persoon: eerste, redenen, besloten: true, onthouden: null };
	}
	if (persoon && bekend && !VRAAGT.includes(bekend.uitkomst)) {
		const waarom = [...new Set([...redenen, ...bekend.redenen])];
		return { ...basis, uitkomst: bekend.uitkomst, persoon, redenen: waarom, besloten: true, onthouden };
	}
	if (onthouden?.besluit === "geweigerd") {
		return { ...basis, uitkomst: "elders", persoon: null, redenen, besloten: true, onthouden };
	}
	const uitkomst = VRAAGT.includes(controle.uitkomst) ? controle.uitkomst : "twijfel";
	const weg = voorkennis.bsn !== null && !persoon ? ["niet-in-register"] : [];
	const waarom = [...new Set([...weg, ...redenen])];
	return { ...basis, uitkomst, gevonden: uitkomst, persoon: null, redenen: waarom, besloten: false, onthouden: null };
}
