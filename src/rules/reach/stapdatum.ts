import { addDagen, addMaanden, type Datum, eersteVanMaand } from "../kernel/datum.ts";
import { addWerkdagen, eersteWerkdagVanaf } from "../kernel/werkdagen.ts";
import { dagVan, type Maandmoment, type Stap } from "../zaak/route.ts";
import type { Poging, Routestand } from "./routestand.ts";
import { isPersoonlijk } from "./spoedpogingen.ts";

/** Of at least one date. */
const laatste = (datums: readonly Datum[]): Datum => datums.toSorted().at(-1)!;

/** First and last day of the month that belong to a moment. */
const VENSTERS: Record<Maandmoment, readonly [number, number]> = {
	"begin-van-de-maand": [1, 7],
	"midden-van-de-maand": [14, 20],
};

// An import asks this for a hundred thousand zaken that begin on the same few days.
const bekend = new Map<string, Datum>();

function eersteInVenster(vanaf: Datum, moment: Maandmoment): Datum {
	const sleutel = `${vanaf} ${moment}`;
	const dag = bekend.get(sleutel) ?? zoekInVenster(vanaf, moment);
	bekend.set(sleutel, dag);
	return dag;
}

function zoekInVenster(vanaf: Datum, moment: Maandmoment): Datum {
	const [eerste, einde] = VENSTERS[moment];
	for (let maand = eersteVanMaand(vanaf); ; maand = addMaanden(maand, 1)) {
		const dag = eersteWerkdagVanaf(laatste([vanaf, addDagen(maand, eerste - 1)]));
		if (dag <= addDagen(maand, einde - 1)) return dag;
	}
}

/** In a threatening situation nothing waits: a letter today, and one personal attempt each working day until contact. */
function spoeddatum(stap: Stap, { pogingen, vandaag }: Routestand): Datum {
	const vandaagGeprobeerd = pogingen.some(
		(poging) => poging.datum === vandaag && isPersoonlijk(poging) && isPersoonlijk(stap),
	);
	return vandaagGeprobeerd ? addWerkdagen(vandaag, 1) : vandaag;
}

/**
 * When the route asks for this step: its own day, but not before the earlier steps had the time that the route gives
 * them (an announcement keeps its days, also when it went out late).
 */
export function richtdatum(stap: Stap, stappen: readonly Stap[], stand: Routestand): Datum {
	const van = (id: string): readonly Poging[] => stand.pogingen.filter((poging) => poging.stapId === id);
	const datums = (id: string): readonly Datum[] => van(id).map((poging) => poging.datum);
	if (stap.voorwaarde === "niet-thuis") {
		const bezoeken = stand.pogingen.filter((poging) => poging.kanaal === "Huisbezoek" && !poging.bereikt);
		return laatste([stand.begonnenOp, ...bezoeken.map((poging) => poging.datum)]);
	}
	if (stand.spoedUiterlijk) return spoeddatum(stap, stand);
	const eigen = datums(stap.id);
	if (stand.aangekondigd?.stap === stap.id && eigen.length === 0) return stand.aangekondigd.op;
	if (eigen.length > 0) return addDagen(laatste(eigen), stap.tussenDagen);
	const eerder = stappen.slice(0, stappen.indexOf(stap)).filter((vorige) => van(vorige.id).length > 0);
	if ("moment" in stap.wanneer) {
		const dagNa = eerder.map((vorige) => addDagen(laatste(datums(vorige.id)), 1));
		return eersteInVenster(laatste([stand.begonnenOp, ...dagNa]), stap.wanneer.moment);
	}
	const naVorige = eerder.map((vorige) => {
		const duur = vorige.aankondiging === stap.id ? 0 : (vorige.maxPogingen - 1) * vorige.tussenDagen;
		return addDagen(laatste(datums(vorige.id)), Math.max(0, dagVan(stap) - dagVan(vorige) - duur));
	});
	const dag = dagVan(stap);
	return laatste([dag === 0 ? stand.begonnenOp : addDagen(stand.begonnenOp, dag), ...naVorige]);
}
