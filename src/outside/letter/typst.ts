import { createRequire } from "node:module";
import { join } from "node:path";
import { leesLettertypen } from "./lettertypen.ts";

/** The part of Typst's Node binding that we use; the package has no types of its own for this platform. */
interface Binding {
	mapShadow(pad: string, inhoud: Buffer): void;
	compile(vraag: { mainFileContent: string }): { hasError(): boolean; takeError(): unknown; result: unknown };
	fetchDiagnostics(fout: unknown): readonly { message: string }[];
	query(document: unknown, vraag: { selector: string; field: string }): unknown;
	pdf(document: unknown, opties: { pdfStandard: string }): Buffer;
	evictCache(ouder: number): void;
}
type Bindingklasse = { create(opties: Record<string, unknown>): Binding };

/** Typst is a program per platform. Others than these have no letters; everything else works. */
const PAKKETTEN = [
	"@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu",
	"@myriaddreamin/typst-ts-node-compiler-linux-x64-musl",
] as const;

/** What is said where Typst is missing. */
export const GEEN_TYPST =
	"Op deze computer kan Voordeur geen brieven opmaken: het onderdeel Typst is er alleen voor Linux op x64. Kies NotifyNL voor brieven, of draai Voordeur op zo'n computer.";

const vanafHier = createRequire(import.meta.url);

/** Loads the binding of this platform; null when there is none. 52 MB: only who makes letters loads it. */
export function laadTypst(): Bindingklasse | null {
	for (const pakket of PAKKETTEN) {
		try {
			return (vanafHier(pakket) as { NodeCompiler: Bindingklasse }).NodeCompiler;
		} catch {
			// of another platform: the next one
		}
	}
	return null;
}

/** Typst says no: the document breaks PDF/UA, or has a letter that no font has. */
export class Zetfout extends Error {
	readonly reden: "letters-ontbreken" | "niet-toegankelijk";

	constructor(melding: string) {
		super(melding);
		const kort = /message: "((?:[^"\\]|\\.)*)"/.exec(melding)?.[1] ?? melding;
		this.message = kort.slice(0, 300);
		this.reden = /font|glyph|could not be displayed/i.test(kort) ? "letters-ontbreken" : "niet-toegankelijk";
	}
}

/** Sets documents from a template and data files. */
export interface Zetter {
	/** The PDF, and the values that the template left behind under the label `begin`. */
	zet(sjabloon: string, bestanden: Readonly<Record<string, Buffer>>): { pdf: Buffer; begin: readonly number[] };
}

/**
 * A setter with our fonts, those of the machine, and those in the folder of the setting VOORDEUR_LETTERTYPEN (for a script
 * that no other font has). Null without Typst.
 */
export function makeZetter(lettertypemap: string | undefined = process.env.VOORDEUR_LETTERTYPEN): Zetter | null {
	const typst = laadTypst();
	if (!typst) return null;
	// a folder that does not exist: a template can read nothing but what it is given
	const map = "/voordeur-brieven";
	const fontArgs = [{ fontBlobs: leesLettertypen() }, ...(lettertypemap ? [{ fontPaths: [lettertypemap] }] : [])];
	const compiler = typst.create({ workspace: map, fontArgs });
	return {
		zet(sjabloon, bestanden) {
			for (const [naam, inhoud] of Object.entries(bestanden)) compiler.mapShadow(join(map, naam), inhoud);
			const gezet = compiler.compile({ mainFileContent: sjabloon });
			if (gezet.hasError()) {
				const meldingen = compiler.fetchDiagnostics(gezet.takeError());
				throw new Zetfout(meldingen.map(({ message }) => message).join("; "));
			}
			try {
				const begin = compiler.query(gezet.result, { selector: "<begin>", field: "value" });
				return { pdf: compiler.pdf(gezet.result, { pdfStandard: "ua-1" }), begin: begin as number[] };
			} catch (fout) {
				throw new Zetfout((fout as Error).message);
			} finally {
				compiler.evictCache(0);
			}
		},
	};
}
