import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { WEIGERREDENEN, type Weigerreden } from "../../rules/import/weigerreden.ts";
import { type Aanleverrapport, LEEG_RAPPORT } from "../../steps/import/rapport.ts";
import { readAanleveringStand } from "../../steps/import/read-stand.ts";
import { writeUitvalbestand } from "../../steps/import/read-uitval.ts";

/** The answer of `importeer --json` (contract). `regels = aangenomen + geweigerd + dubbel`. */
export interface Importuitkomst {
	readonly aanlevering: string;
	readonly regels: number;
	readonly aangenomen: number;
	readonly gecorrigeerd: number;
	readonly geweigerd: number;
	readonly dubbel: number;
	readonly redenen: Record<string, number>;
	readonly zaken: Aanleverrapport["zaken"];
	readonly nietOpgepakt: Record<string, number>;
	readonly onbekendeKolommen: readonly string[];
	readonly verbodenKolommen: readonly string[];
	readonly uitvalbestand: string | null;
	/** Files that were refused as a whole; nothing of them is in the counts. */
	readonly geweigerdeBestanden: readonly GeweigerdBestand[];
}

export interface GeweigerdBestand {
	readonly bestand: string;
	/** Why, in Dutch: the sentence that standard error tells too. */
	readonly uitleg: string;
}

/** The answer when no file was taken in. */
const NIETS: Importuitkomst = {
	aanlevering: "",
	...{ regels: 0, aangenomen: 0, gecorrigeerd: 0, geweigerd: 0, dubbel: 0 },
	redenen: {},
	zaken: LEEG_RAPPORT.zaken,
	nietOpgepakt: LEEG_RAPPORT.nietOpgepakt,
	onbekendeKolommen: [],
	verbodenKolommen: [],
	uitvalbestand: null,
	geweigerdeBestanden: [],
};

export interface Leesuitkomst {
	readonly uitkomst: Importuitkomst;
	/** The file with refused rows, as text. */
	readonly uitval: string | null;
	/** Why the file as a whole was refused, in Dutch. */
	readonly uitleg: string | null;
}

/** What became of a delivery, read inside its own transaction. */
export async function readUitkomst(omgeving: Stapomgeving, aanleveringId: number): Promise<Leesuitkomst> {
	const { status, rapport, ...tel } = await readAanleveringStand(omgeving, aanleveringId);
	const kolommen =
		status === "kolommen-nodig"
			? ` Niet gevonden: ${rapport.ontbrekend.join(", ")}. Kolommen in het bestand: ${rapport.kop.join(", ")}.`
			: "";
	return {
		uitkomst: {
			aanlevering: String(aanleveringId),
			...tel,
			redenen: rapport.redenen,
			zaken: rapport.zaken,
			nietOpgepakt: rapport.nietOpgepakt,
			onbekendeKolommen: rapport.onbekend,
			verbodenKolommen: rapport.verboden,
			uitvalbestand: null,
			geweigerdeBestanden: [],
		},
		uitval: await writeUitvalbestand(omgeving, aanleveringId),
		uitleg: rapport.uitleg === null ? null : `${rapport.uitleg}${kolommen}`,
	};
}

const addTellingen = (a: Record<string, number>, b: Record<string, number>): Record<string, number> =>
	Object.fromEntries(
		[...new Set([...Object.keys(a), ...Object.keys(b)])].map((naam) => [naam, (a[naam] ?? 0) + (b[naam] ?? 0)]),
	);

/** Two files together; ids and files of refused rows are joined with a comma. */
const telOp = (som: Importuitkomst, een: Importuitkomst): Importuitkomst => ({
	aanlevering: `${som.aanlevering},${een.aanlevering}`,
	regels: som.regels + een.regels,
	aangenomen: som.aangenomen + een.aangenomen,
	gecorrigeerd: som.gecorrigeerd + een.gecorrigeerd,
	geweigerd: som.geweigerd + een.geweigerd,
	dubbel: som.dubbel + een.dubbel,
	redenen: addTellingen(som.redenen, een.redenen),
	zaken: addTellingen({ ...som.zaken }, { ...een.zaken }) as unknown as Importuitkomst["zaken"],
	nietOpgepakt: addTellingen(som.nietOpgepakt, een.nietOpgepakt),
	onbekendeKolommen: [...new Set([...som.onbekendeKolommen, ...een.onbekendeKolommen])],
	verbodenKolommen: [...new Set([...som.verbodenKolommen, ...een.verbodenKolommen])],
	uitvalbestand: [som.uitvalbestand, een.uitvalbestand].filter(Boolean).join(",") || null,
	geweigerdeBestanden: [],
});

/** Several files together; also when every one of them was refused, for whoever reads the JSON gets one document. */
export function addUitkomsten(
	uitkomsten: readonly Importuitkomst[],
	geweigerdeBestanden: readonly GeweigerdBestand[],
): Importuitkomst {
	const [eerste = NIETS, ...rest] = uitkomsten;
	return { ...rest.reduce(telOp, eerste), geweigerdeBestanden };
}

/** The same for people. */
export function schrijfUitkomst(uitkomst: Importuitkomst, droog: boolean, schrijf: (regel: string) => void): void {
	if (droog) schrijf("Droog: er is niets bewaard. Dit zou er gebeuren.");
	schrijf(
		`${uitkomst.regels} regels: ${uitkomst.aangenomen} aangenomen, waarvan ${uitkomst.gecorrigeerd} verbeterd; ${uitkomst.geweigerd} geweigerd; ${uitkomst.dubbel} dubbel.`,
	);
	for (const [reden, aantal] of Object.entries(uitkomst.redenen)) {
		schrijf(`  ${aantal} × ${WEIGERREDENEN[reden as Weigerreden] ?? reden}`);
	}
	const { zaken, nietOpgepakt } = uitkomst;
	schrijf(
		`Zaken: ${zaken.nieuw} nieuw, ${zaken.bijgewerkt} bijgewerkt (${zaken.enkelvoudig} enkelvoudig, ${zaken.meervoudig} meervoudig, ${zaken.opeenvolgend} opeenvolgend).`,
	);
	for (const [reden, aantal] of Object.entries(nietOpgepakt))
		if (aantal > 0) schrijf(`Niet opgepakt (${reden}): ${aantal} signalen.`);
	if (uitkomst.onbekendeKolommen.length > 0)
		schrijf(`Niet herkend en niet bewaard: ${uitkomst.onbekendeKolommen.join(", ")}.`);
	if (uitkomst.verbodenKolommen.length > 0)
		schrijf(`Mag niet volgens de wet en is niet bewaard: ${uitkomst.verbodenKolommen.join(", ")}.`);
	if (uitkomst.uitvalbestand)
		schrijf(`De geweigerde regels staan in ${uitkomst.uitvalbestand}. Verbeter ze en importeer dat bestand.`);
}
