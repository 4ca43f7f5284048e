import { checkFeiten } from "./check-feiten.ts";
import { checkRijen } from "./check-rijen.ts";
import { checkRoutes, checkStapnamen, dubbele } from "./check-routes.ts";
import { eisenVan } from "./past.ts";
import type { Werkinstructie } from "./werkinstructie.ts";

/** A reason to refuse a werkinstructie. */
export interface Bevinding {
	/** Where: "beslistabel.jongere", "routes.bellen.brief". */
	readonly pad: string;
	/** A Dutch sentence that says what is wrong and what to do. */
	readonly uitleg: string;
}

function checkTeksten(werkinstructie: Werkinstructie): Bevinding[] {
	const { drempels, uitsluitingen, beslistabel } = werkinstructie;
	const delen = Object.entries({ drempels, uitsluitingen, beslistabel });
	const dubbel = dubbele(delen.flatMap(([, rijen]) => rijen.map((rij) => rij.id)));
	return [
		...dubbel.map((id) => ({
			pad: id,
			uitleg: `De naam '${id}' komt twee keer voor. Geef elke regel een eigen naam.`,
		})),
		...delen.flatMap(([deel, rijen]) =>
			rijen
				.filter((rij) => rij.omdat.trim() === "")
				.map((rij) => ({ pad: `${deel}.${rij.id}`, uitleg: `Regel '${rij.id}' heeft geen reden. Vul in waarom.` })),
		),
	];
}

function checkLaatsteRegel({ beslistabel }: Werkinstructie): Bevinding[] {
	const laatste = beslistabel.at(-1);
	if (laatste && laatste.als.eenVan === undefined && eisenVan(laatste.als).length === 0) return [];
	const uitleg = "De beslistabel heeft geen laatste regel zonder voorwaarden. Zonder die regel valt er iemand buiten.";
	return [{ pad: "beslistabel", uitleg }];
}

/** How strict the check is. */
export interface Controleopties {
	/** Facts come from somebody else (`voordeur beslis`), who may know more than partners may send, and mix them freely. */
	readonly vrijeFeiten?: boolean;
}

/** All reasons to refuse this werkinstructie; none = it may take effect. */
export const checkWerkinstructie = (
	werkinstructie: Werkinstructie,
	{ vrijeFeiten = false }: Controleopties = {},
): Bevinding[] => {
	const onbekend = vrijeFeiten ? [] : checkFeiten(werkinstructie);
	const gemeld = new Set(onbekend.map(({ pad }) => pad));
	return [
		...checkLaatsteRegel(werkinstructie),
		...checkTeksten(werkinstructie),
		...onbekend,
		...checkRijen(werkinstructie, vrijeFeiten).filter(({ pad }) => !gemeld.has(pad)),
		...checkRoutes(werkinstructie),
		// Who asks for one decision follows no zaak from route to route.
		...(vrijeFeiten ? [] : checkStapnamen(werkinstructie)),
	];
};
