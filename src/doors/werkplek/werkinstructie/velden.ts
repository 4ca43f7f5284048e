/** What a form sent, per field all its values; names without the place they belong to. */
export type Velden = Readonly<Record<string, readonly string[]>>;
/** One Dutch sentence per field. */
export type Fouten = Readonly<Record<string, string>>;

/** A field's full name: one page holds many forms, and every id on it must be its own. */
export const veldnaam = (plek: string, veld: string): string => `${plek}:${veld}`;

/** The fields of one place out of a posted form. */
export function readVelden(body: unknown, plek: string): Velden {
	const begin = `${plek}:`;
	return Object.fromEntries(
		Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([naam, waarde]) => {
			if (!naam.startsWith(begin)) return [];
			const waarden = (Array.isArray(waarde) ? waarde : [waarde]).filter((deel) => typeof deel === "string");
			return [[naam.slice(begin.length), waarden.map((deel) => deel.trim())]];
		}),
	);
}

/** The one value of a field; empty when it was not sent. */
export const een = (velden: Velden, naam: string): string => velden[naam]?.[0] ?? "";

/** Collects what is wrong while a form is read. */
export class Lezer {
	readonly fouten: Record<string, string> = {};
	readonly velden: Velden;

	constructor(velden: Velden) {
		this.velden = velden;
	}

	fout(naam: string, tekst: string): undefined {
		this.fouten[naam] ??= tekst;
		return undefined;
	}

	tekst(naam: string, verplicht = ""): string {
		const waarde = een(this.velden, naam);
		if (waarde === "" && verplicht !== "") this.fout(naam, verplicht);
		return waarde;
	}

	/** A whole number; undefined when empty or wrong. */
	getal(naam: string, laagste = 0): number | undefined {
		const tekst = een(this.velden, naam);
		if (tekst === "") return undefined;
		if (!/^\d{1,7}$/.test(tekst)) return this.fout(naam, "Vul een heel getal in, zonder punten of letters.");
		return Number(tekst) < laagste ? this.fout(naam, `Vul ${laagste} of meer in.`) : Number(tekst);
	}

	/** As `getal`, but empty is wrong too. */
	verplichtGetal(naam: string, laagste = 0): number {
		if (een(this.velden, naam) === "") this.fout(naam, "Vul een getal in.");
		return this.getal(naam, laagste) ?? laagste;
	}

	/** An amount in euros as people write it, in cents; undefined when empty or wrong. */
	euro(naam: string): number | undefined {
		const tekst = een(this.velden, naam).replaceAll(/[€\s]/g, "");
		if (tekst === "") return undefined;
		const kaal = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(tekst) ? tekst.replaceAll(".", "") : tekst;
		if (!/^\d{1,8}([.,]\d{1,2})?$/.test(kaal)) return this.fout(naam, "Schrijf een bedrag als 250 of 249,99.");
		return Math.round(Number(kaal.replace(",", ".")) * 100);
	}

	/** One of these values, or undefined. */
	keuze<T extends string>(naam: string, waarden: readonly T[]): T | undefined {
		return waarden.find((waarde) => waarde === een(this.velden, naam));
	}

	/** A name for in addresses, made of what was filled in: "Jongere, met zorg" becomes "jongere-met-zorg". */
	naam(naam: string, bezet: readonly string[]): string {
		const id = een(this.velden, naam)
			.normalize("NFD")
			.toLowerCase()
			.replaceAll(/\p{M}/gu, "")
			.replaceAll(/[^a-z0-9]+/g, "-")
			.replaceAll(/^-+|-+$/g, "")
			.slice(0, 60)
			.replace(/-$/, "");
		if (id === "") this.fout(naam, "Geef een korte naam, zoals jongere-met-zorg.");
		else if (bezet.includes(id)) this.fout(naam, `De naam '${id}' is al in gebruik. Kies een andere.`);
		return id;
	}
}

/** Cents as they stand in a field: "250" or "249,99". */
export const euroveld = (cent: number | undefined): string[] =>
	cent === undefined ? [] : [cent % 100 === 0 ? String(cent / 100) : (cent / 100).toFixed(2).replace(".", ",")];
export const getalveld = (getal: number | undefined): string[] => (getal === undefined ? [] : [String(getal)]);
