import type { Cel } from "../../rules/import/cel.ts";
import { recogniseKolommen } from "../../rules/import/kolommen.ts";
import { leesVelden, splitsKop } from "../../rules/import/lees-velden.ts";
import type { Result } from "../../rules/kernel/result.ts";
import type { Controleaanvraag, Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { verifySignaal } from "../../rules/verify/verify-signaal.ts";
import { leesAanvraag } from "./brp-aanvraag.ts";

/** What the command is asked: two files and who asks. */
export interface BrpControleVraag {
	readonly signalenPad: string;
	readonly registerPad: string;
	/** Four digits. */
	readonly gemeente: string;
}

/** A row of the delivery as the file reader gives it. */
interface Bronregel {
	readonly nummer: number;
	readonly cellen: readonly Cel[];
}

/** Where people are looked up: the register's answer, or why there is none. */
interface Bron {
	zoekPersonen(
		aanvraag: Controleaanvraag,
	): Promise<
		| { readonly soort: "gevonden"; readonly personen: readonly Registerpersoon[]; readonly teVeelTreffers: boolean }
		| { readonly soort: "storing" | "geweigerd" }
	>;
}

/** What main.ts hands over: the reader of deliveries with its sentences, and how to open an extract. */
export interface BrpControleMiddelen {
	readonly lezer: {
		open(bron: {
			readonly pad: string;
			readonly naam: string;
		}): Promise<Result<{ readonly regels: AsyncIterable<Bronregel> }, string>>;
	};
	readonly bestandsredenen: Readonly<Record<string, string>>;
	openRegister(pad: string): Promise<Result<Bron, { readonly uitleg: string }>>;
}

/** One line of the answer. Source: the contract of the command "brp-controle". */
interface Antwoordregel {
	readonly regel: number;
	readonly uitkomst: string;
	readonly bsn: string | null;
	readonly zekerheid: number;
	readonly redenen: readonly string[];
	readonly kandidaten: readonly string[];
}

const metTwijfel = (regel: number, reden: string): Antwoordregel => ({
	regel,
	uitkomst: "twijfel",
	bsn: null,
	zekerheid: 0,
	redenen: [reden],
	kandidaten: [],
});

type Kolommen = ReturnType<typeof recogniseKolommen>;

async function controleer(
	regel: Bronregel,
	kolommen: Kolommen,
	breedte: number,
	gemeente: string,
	bron: Bron,
): Promise<Antwoordregel> {
	const gelezen = leesVelden(kolommen, breedte, regel.cellen);
	if ("weigering" in gelezen) return metTwijfel(regel.nummer, gelezen.weigering.reden);
	const { aanvraag, redenen } = leesAanvraag(gelezen.velden, gemeente);
	const antwoord = await bron.zoekPersonen(aanvraag);
	if (antwoord.soort !== "gevonden") return metTwijfel(regel.nummer, "register-onbereikbaar");
	const controle = verifySignaal(aanvraag, antwoord.personen);
	return {
		regel: regel.nummer,
		uitkomst: controle.uitkomst,
		bsn: controle.bsn,
		zekerheid: controle.zekerheid,
		redenen: [...controle.redenen, ...redenen, ...(antwoord.teVeelTreffers ? ["te-veel-treffers"] : [])],
		kandidaten: controle.kandidaten,
	};
}

/**
 * `voordeur brp-controle`: every row of a delivery against a register extract, one JSON line a row, no database. A row
 * that the import would refuse still gets its line: nothing that was delivered may disappear.
 * Gives the exit status: 0 done, 1 a file cannot be used, 2 wrong use.
 */
export async function runBrpControle(
	vraag: BrpControleVraag,
	write: (tekst: string) => void,
	writeError: (tekst: string) => void,
	middelen: BrpControleMiddelen,
): Promise<0 | 1 | 2> {
	if (!/^\d{4}$/.test(vraag.gemeente)) {
		writeError("Geef de gemeente als code van vier cijfers, bijvoorbeeld --gemeente 0957.");
		return 2;
	}
	const bestand = await middelen.lezer.open({ pad: vraag.signalenPad, naam: vraag.signalenPad });
	if (!bestand.ok) {
		writeError(`${vraag.signalenPad}: ${middelen.bestandsredenen[bestand.reden] ?? bestand.reden}`);
		return 1;
	}
	const inhoud = await splitsKop(bestand.waarde.regels);
	const kolommen = recogniseKolommen(inhoud?.kopregel.kop ?? [], {}, true);
	const mist = kolommen.ontbrekend.filter(
		(veld) => veld === "achternaam" || veld === "postcode" || veld === "huisnummer",
	);
	if (!inhoud || mist.length > 0) {
		writeError(`${vraag.signalenPad}: deze kolommen ontbreken: ${mist.join(", ") || "alle"}.`);
		return 1;
	}
	const register = await middelen.openRegister(vraag.registerPad);
	if (!register.ok) {
		writeError(`${vraag.registerPad}: ${register.reden.uitleg}`);
		return 1;
	}
	for await (const regel of inhoud.gegevens) {
		const antwoord = await controleer(regel, kolommen, inhoud.kopregel.kop.length, vraag.gemeente, register.waarde);
		write(JSON.stringify(antwoord));
	}
	return 0;
}
