import type { Koppelpersoon } from "../../src/rules/match/koppelen/persoonsprofiel.ts";
import { makeKoppelmodel } from "../../src/rules/match/persoon/koppelmodel.ts";
import { linkPersonen } from "../../src/rules/match/persoon/link-personen.ts";
import { type LosSignaal, Persoonsweger } from "../../src/rules/match/persoon/persoonsweger.ts";
import { adressleutel, persoonsleutel } from "../../src/rules/vroegsignaal/sleutels.ts";
import { inEenGemeente } from "./gemeente.ts";
import { maakRecord, maakWaarheid } from "./maak-records.ts";
import { beoordeel, type Kwaliteit } from "./meet.ts";

export interface Vastmeting {
	readonly vast: Kwaliteit;
	/** As it was before: the same BSN, else the same surname, initial and birth date. */
	readonly sleutel: Kwaliteit;
	/** Processor time of linking, in seconds. */
	readonly seconden: number;
}

/** The match step's own linking, with its fixed weights, on made records of one gemeente; beside the exact key of before. */
export function meetVast(aantal: number, inwoners: number, zaad: number): Vastmeting {
	const waarheid = maakWaarheid(aantal, zaad);
	const records = Array.from(waarheid, (persoon, rij) => inEenGemeente(maakRecord(zaad, rij, persoon)));
	const signalen = records.map(toSignaal);
	const begin = process.cpuUsage();
	const gekoppeld = linkPersonen(signalen, new Persoonsweger(makeKoppelmodel(inwoners), new Set(), aantal)).signalen;
	const { user, system } = process.cpuUsage(begin);
	const groep: number[] = [];
	for (const { id, persoon } of gekoppeld) groep[id] = persoon;
	const nummers = new Map<string, number>();
	const exact = records.map((record, rij) => {
		const sleutel =
			record.bsn || persoonsleutel({ ...delenVan(record), achternaam: record.achternaam ?? null }) || `${rij}`;
		const nummer = nummers.get(sleutel) ?? rij;
		nummers.set(sleutel, nummer);
		return nummer;
	});
	return {
		vast: beoordeel(groep, waarheid),
		sleutel: beoordeel(exact, waarheid),
		seconden: (user + system) / 1e6,
	};
}

const delenVan = ({ voorletters = null, voornamen = null, geboortedatum = null }: Koppelpersoon) => ({
	voorletters,
	voornamen,
	// a date column holds no "1984-00-00"
	geboortedatum: geboortedatum?.endsWith("-00") ? null : geboortedatum,
});

function toSignaal(record: Koppelpersoon, id: number): LosSignaal {
	const { geboortedatum } = delenVan(record);
	const huisnummer = Number.parseInt(String(record.huisnummer), 10);
	const { postcode, toevoeging } = record;
	const deur = { postcode: postcode ?? "", huisnummer, huisletter: null, toevoeging: toevoeging ?? null };
	const gegevens = { ...record, geboortedatum, bsn: null, bsnIndex: record.bsn || null };
	return {
		...{ id, gegevens, geboortedatum, rijHash: String(id).padStart(8, "0"), adressleutel: adressleutel(deur) },
		...{ afdruk: null, naamsleutels: [], partnerId: 1, partnertype: "Huur", klantnummer: null, signaaltype: "Vroeg" },
		...{ bedragCent: 1, maandenAchterstand: 1, warmeOverdracht: false, signaaldatum: "2026-10-05", zaakId: null },
	};
}
