import type { Koppelpersoon } from "../../rules/match/koppelen/persoonsprofiel.ts";
import { naamsleutel } from "../../rules/vroegsignaal/sleutels.ts";
import type { Persoonsvraag, Zoeksleutels } from "./buren-queries.ts";
import type { LosMatchsignaal, Signaalrij } from "./queries.ts";

/** A row of signalen as the rules of the match take it. */
export function toLosSignaal(rij: Signaalrij, afdruk: string | null, nooitMet?: ReadonlySet<string>): LosMatchsignaal {
	return {
		rij,
		id: rij.id,
		rijHash: rij.rij_hash.toString("latin1"),
		adressleutel: rij.adressleutel,
		gegevens: toKoppelpersoon(rij),
		afdruk,
		...(nooitMet ? { nooitMet } : {}),
		naamsleutels: (rij.achternaam ?? "")
			.split("-")
			.map(naamsleutel)
			.filter((naam) => naam !== ""),
		geboortedatum: rij.geboortedatum,
		partnerId: rij.partner_id,
		partnertype: rij.partnertype,
		klantnummer: rij.klantnummer,
		signaaltype: rij.signaaltype,
		bedragCent: rij.bedrag_cent,
		maandenAchterstand: rij.maanden_achterstand ?? 0,
		warmeOverdracht: rij.warme_overdracht,
		signaaldatum: rij.signaaldatum,
		zaakId: rij.zaak_id,
	};
}

function toKoppelpersoon(rij: Signaalrij): Koppelpersoon {
	return {
		id: String(rij.id),
		voornamen: rij.voornamen,
		voorletters: rij.voorletters,
		voorvoegsel: rij.voorvoegsel,
		achternaam: rij.achternaam,
		geboortedatum: rij.geboortedatum,
		straat: rij.straat,
		huisnummer: rij.huisnummer,
		huisletter: rij.huisletter,
		toevoeging: rij.toevoeging,
		postcode: rij.postcode,
		plaats: rij.plaats,
		telefoon: rij.telefoons[0] ?? null,
		telefoon2: rij.telefoons[1] ?? null,
		email: rij.email,
		bsnIndex: rij.bsn_index?.toString("hex") ?? null,
	};
}

/** The keys of these signalen that were not asked before; they are noted as asked. */
export function nieuweSleutels(signalen: readonly LosMatchsignaal[], gevraagd: Set<string>): Zoeksleutels {
	const adressen: string[] = [];
	const dagen: string[] = [];
	const bsns: string[] = [];
	const contacten: string[] = [];
	// Name, initial and birth date as written: the key that is left where a birth date is too frequent to look for.
	const personen: Persoonsvraag[] = [];
	const isNieuw = (soort: string, waarde: string | null): waarde is string => {
		if (waarde === null || gevraagd.has(soort + waarde)) return false;
		gevraagd.add(soort + waarde);
		return true;
	};
	const vraag = (lijst: string[], soort: string, waarde: string | null): void => {
		if (isNieuw(soort, waarde)) lijst.push(waarde);
	};
	for (const { rij } of signalen) {
		vraag(adressen, "a", rij.adressleutel);
		vraag(dagen, "d", rij.geboortedatum);
		vraag(bsns, "b", rij.bsn_index?.toString("hex") ?? null);
		for (const nummer of rij.telefoons) vraag(contacten, "c", nummer);
		vraag(contacten, "c", rij.email);
		const { persoonsleutel: sleutel, geboortedatum: dag } = rij;
		if (dag !== null && isNieuw("p", sleutel)) personen.push({ sleutel, dag });
	}
	return { adressen, dagen, bsns, contacten, personen };
}
