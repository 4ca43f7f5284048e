import type { Feiten } from "./feiten.ts";
import { past } from "./past.ts";
import type { Drempel } from "./werkinstructie.ts";

/** What the month looks like, for drempels that depend on capacity. */
export interface Maandcontext {
	/** Signalen of this gemeente in the month of the zaak so far. */
	readonly signalenDezeMaand?: number | undefined;
}

/** The amount that holds now: another one in a busy month. */
export function drempelbedrag(drempel: Drempel, { signalenDezeMaand = 0 }: Maandcontext): number {
	const { bijDrukte } = drempel;
	return bijDrukte && signalenDezeMaand > bijDrukte.bijMeerDan ? bijDrukte.bedragCent : drempel.bedragCent;
}

/**
 * A crisis is picked up whatever the amount (Wgs art. 4 lid 2), and so is an arrear that was picked up before and has risen
 * (DDAS, herhaalde melding: "hoger, dan moet wel worden opgepakt"). Of a zaak with that one signaal the match says that it
 * rose and is no herhaalmelding, so only the rise counts here.
 */
export const geldtDrempel = (feiten: Feiten): boolean =>
	!feiten.signaaltypen.includes("Crisis") && !feiten.bedragGestegen;

/**
 * The drempel that keeps this zaak out, or null. Per partnertype the first row that fits holds (no row = no drempel); of
 * several partnertypen the lowest counts, in favour of the resident.
 */
export function drempelBoven(drempels: readonly Drempel[], feiten: Feiten, context: Maandcontext): Drempel | null {
	if (!geldtDrempel(feiten)) return null;
	let laagste: Drempel | null = null;
	for (const partnertype of feiten.partnertypen) {
		const rij = drempels.find((drempel) => past(drempel.als, { ...feiten, partnertypen: [partnertype] }));
		if (!rij || feiten.bedragCent >= drempelbedrag(rij, context)) return null;
		if (!laagste || drempelbedrag(rij, context) < drempelbedrag(laagste, context)) laagste = rij;
	}
	return laagste;
}
