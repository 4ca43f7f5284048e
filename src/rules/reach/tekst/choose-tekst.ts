import { KLARE_TEKSTEN } from "./klaar/klare-teksten.ts";
import type { Doelgroep, Taal, Tekst } from "./tekst.ts";

/** A text the gemeente wrote and published itself. */
export type EigenTekst = Tekst & { readonly tekstId: number; readonly versie: number };

/** The text to send, with where it comes from: the ready set has no id and version 0. */
export type GekozenTekst = Tekst & {
	readonly tekstId: number | null;
	readonly versie: number;
	/** Dutch, because there is no text in the language that was asked. */
	readonly inPlaatsVan: Taal | null;
};

/** Which text is wanted: what for, through what, for whom, in which language. */
export type Tekstvraag = Pick<Tekst, "soort" | "kanaal" | "doelgroep" | "taal">;

const READY = KLARE_TEKSTEN.map((tekst) => ({ ...tekst, tekstId: null, versie: 0 }));

function choose(eigen: readonly EigenTekst[], vraag: Tekstvraag, taal: Taal) {
	const vind = <T extends Tekst>(teksten: readonly T[], doelgroep: Doelgroep): T | undefined =>
		teksten.find(
			(tekst) =>
				tekst.soort === vraag.soort &&
				tekst.kanaal === vraag.kanaal &&
				tekst.taal === taal &&
				tekst.doelgroep === doelgroep,
		);
	return (
		vind(eigen, vraag.doelgroep) ?? vind(eigen, "algemeen") ?? vind(READY, vraag.doelgroep) ?? vind(READY, "algemeen")
	);
}

/**
 * What the gemeente published itself goes first, then the ready set; a text for this audience before the one for
 * everybody. A resident's own language goes before both: Dutch only when there is nothing in it. Null = no text at all.
 */
export function chooseTekst(eigen: readonly EigenTekst[], vraag: Tekstvraag): GekozenTekst | null {
	const gewenst = choose(eigen, vraag, vraag.taal);
	if (gewenst) return { ...gewenst, inPlaatsVan: null };
	const nederlands = choose(eigen, vraag, "nl");
	return nederlands ? { ...nederlands, inPlaatsVan: vraag.taal } : null;
}
