import type { Bevinding } from "./check-werkinstructie.ts";
import type { Voorwaarden, Werkinstructie } from "./werkinstructie.ts";

const vraagtKinderen = (groep: Voorwaarden): boolean => groep.minderjarigeKinderen !== undefined;

/** Every way in which this row holds asks for children in the house. */
const nooitDoorKinderen = (als: Voorwaarden): boolean =>
	vraagtKinderen(als) || (als.eenVan?.every(vraagtKinderen) ?? false);

/**
 * Rows that ask what Voordeur does not know: no partner may send who else lives there, so the
 * fact is always unknown and such a row never wins.
 */
function checkKinderen({ drempels, uitsluitingen, beslistabel }: Werkinstructie): Bevinding[] {
	return Object.entries({ drempels, uitsluitingen, beslistabel }).flatMap(([deel, rijen]) =>
		rijen
			.filter(({ als }) => nooitDoorKinderen(als))
			.map(({ id }) => ({
				pad: `${deel}.${id}`,
				uitleg: `Regel '${id}' kan nooit gelden: of er minderjarige kinderen in huis zijn, mag een partner niet melden. Haal die voorwaarde weg.`,
			})),
	);
}

/** A refusal of help is looked up once per zaak, over one number of months: a second row would quietly get that of the first. */
function checkEenWeigering({ uitsluitingen }: Werkinstructie): Bevinding[] {
	const [eerste, ...meer] = uitsluitingen.filter(({ soort }) => soort === "eerder-geen-hulp");
	return meer.map(({ id }) => ({
		pad: `uitsluitingen.${id}`,
		uitleg: `Regel '${id}' is de tweede regel over wie eerder geen hulp wilde. Er kan er maar één zijn: zet alles in regel '${eerste?.id}'.`,
	}));
}

/** Rows that ask for facts in a way that the facts of a gemeente cannot answer. */
export const checkFeiten = (werkinstructie: Werkinstructie): Bevinding[] => [
	...checkKinderen(werkinstructie),
	...checkEenWeigering(werkinstructie),
];
