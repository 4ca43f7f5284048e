import { checkRijen } from "./check-rijen.ts";
import { checkRoutes, dubbele } from "./check-routes.ts";
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

/** All reasons to refuse this werkinstructie; none = it may take effect. */
export const checkWerkinstructie = (werkinstructie: Werkinstructie): Bevinding[] => [
	...checkLaatsteRegel(werkinstructie),
	...checkTeksten(werkinstructie),
	...checkRijen(werkinstructie),
	...checkRoutes(werkinstructie),
];
