import type { Feiten } from "./feiten.ts";

/** An ordinary zaak to start examples and tests from: one signaal, one month, an adult who can be reached. */
export const VOORBEELDFEITEN: Feiten = {
	id: "1",
	partnertypen: ["Energie"],
	signaaltypen: ["Vroeg"],
	bedragCent: 42_000,
	maandenAchterstand: 1,
	meervoudig: false,
	opeenvolgend: false,
	eersteMelding: true,
	herhaalmelding: false,
	bedragGestegen: false,
	leeftijd: 41,
	minderjarigeKinderen: false,
	telefoonBekend: true,
	mobielBekend: true,
	emailBekend: true,
	eerderGeenHulp: false,
	bekendBijSchuldhulp: false,
	warmeOverdracht: false,
};
