import type { Veld } from "../../rules/import/veld.ts";
import { addDagen, type Datum } from "../../rules/kernel/datum.ts";
import { addWerkdagen } from "../../rules/kernel/werkdagen.ts";
import type { Partnertype } from "../../rules/vroegsignaal/partnertype.ts";
import { schrijfBestand } from "./bestand.ts";
import { naarDag, naarDatum, naarMaand, naarMaandtekst } from "./dagen.ts";
import { type Foutsoort, kiesFout } from "./fouten.ts";
import { GEWOONTEN, type Gewoonte } from "./gewoonten.ts";
import { voorlettersVan } from "./namen.ts";
import { type Rij, schrijfVeld } from "./opmaak.ts";
import { PARTNERS } from "./partners.ts";
import type { Achterstand, Inwoner, Signaalmoment, SynthetischeGemeente } from "./soorten.ts";
import { maakToeval, type Toeval } from "./toeval.ts";
import { woningOp } from "./wonen.ts";

/** What really stands behind one row of a file; for tests and for the simulated colleagues, never for the import. */
export interface Waarheid {
	/** Row of data, 1 = the first one under the header. */
	readonly rij: number;
	readonly inwoner: number;
	readonly huishouden: number;
	readonly achterstand: number;
	/** Where the household really lives on the day of the delivery, null when it has left the gemeente. */
	readonly woning: number | null;
	readonly bedragCent: number;
	readonly fout: { readonly naam: string; readonly gevolg: Foutsoort["gevolg"] } | null;
}

/** One file as a partner delivers it. */
export interface Aanlevering {
	readonly bestandsnaam: string;
	readonly partner: string;
	readonly partnertype: Partnertype;
	readonly ontvangenOp: Datum;
	readonly inhoud: Uint8Array;
	/** Column in the file → our field, only when the names of the columns say nothing by themselves. */
	readonly profiel: Readonly<Record<string, Veld>> | null;
	readonly waarheid: readonly Waarheid[];
}

/**
 * The files of `maanden` months from `van` ("2026-03") on, in the order in which they come in. A month's files do not
 * depend on the window: asked alone or with others they are the same bytes.
 */
export async function makeAanleveringen(
	gemeente: SynthetischeGemeente,
	periode: { readonly van: string; readonly maanden: number },
): Promise<Aanlevering[]> {
	const van = naarMaand(periode.van);
	const perBestand = new Map<string, [Achterstand, Signaalmoment][]>();
	for (const achterstand of gemeente.achterstanden) {
		for (const moment of achterstand.momenten) {
			if (moment.maand < van || moment.maand >= van + periode.maanden) continue;
			const sleutel = `${moment.maand}|${achterstand.partner}`;
			const lijst = perBestand.get(sleutel);
			if (lijst) lijst.push([achterstand, moment]);
			else perBestand.set(sleutel, [[achterstand, moment]]);
		}
	}
	const bestanden: Promise<Aanlevering>[] = [];
	for (let maand = van; maand < van + periode.maanden; maand++) {
		for (const partner of PARTNERS.keys()) {
			const lijst = perBestand.get(`${maand}|${partner}`);
			if (lijst) bestanden.push(maakAanlevering(gemeente, partner, maand, lijst));
		}
	}
	const klaar = await Promise.all(bestanden);
	return klaar.sort((a, b) => (a.ontvangenOp < b.ontvangenOp ? -1 : a.ontvangenOp > b.ontvangenOp ? 1 : 0));
}

async function maakAanlevering(
	gemeente: SynthetischeGemeente,
	nummer: number,
	maand: number,
	lijst: readonly (readonly [Achterstand, Signaalmoment])[],
): Promise<Aanlevering> {
	const partner = PARTNERS[nummer]!;
	const gewoonte = GEWOONTEN[nummer]!;
	const toeval = maakToeval(gemeente.zaad, "bestand", nummer, maand);
	const maandtekst = naarMaandtekst(maand);
	const ontvangenOp = addWerkdagen(addDagen(`${maandtekst}-01`, -1), partner.werkdag);
	const rijen: Rij[] = [];
	const waarheid: Waarheid[] = [];
	for (const [achterstand, moment] of lijst) {
		const goed = maakRij(gemeente, achterstand, moment, ontvangenOp, gewoonte, toeval);
		const { rij, fout } = kiesFout(goed, toeval, ontvangenOp);
		const { inwoner, huishouden, id } = achterstand;
		const woning = woningOp(gemeente, huishouden, ontvangenOp);
		const echt = { inwoner, huishouden, achterstand: id, woning, bedragCent: moment.bedragCent };
		const dubbel = fout?.gevolg === "dubbel";
		rijen.push(rij);
		waarheid.push({
			...echt,
			rij: rijen.length,
			fout: fout && !dubbel ? { naam: fout.naam, gevolg: fout.gevolg } : null,
		});
		if (!fout || !dubbel) continue;
		rijen.push(rij);
		waarheid.push({ ...echt, rij: rijen.length, fout: { naam: fout.naam, gevolg: fout.gevolg } });
	}
	const kolommen = gewoonte.kolommen;
	const cellen = rijen.map((rij) => kolommen.map((kolom) => schrijfVeld(rij, kolom, gewoonte)));
	const kop = kolommen.map(([, naam]) => naam);
	const profiel = gewoonte.onbekendeKolommen ? maakProfiel(gewoonte) : null;
	return {
		bestandsnaam: gewoonte.bestandsnaam.replace("{maand}", maandtekst).replace("{kort}", maandtekst.replace("-", "")),
		partner: partner.naam,
		partnertype: partner.type,
		ontvangenOp,
		inhoud: await schrijfBestand(gewoonte, kop, cellen, ontvangenOp),
		profiel,
		waarheid,
	};
}

function maakProfiel(gewoonte: Gewoonte): Record<string, Veld> {
	return Object.fromEntries(gewoonte.kolommen.flatMap(([veld, naam]) => (veld ? [[naam, veld]] : [])));
}

/** The address that the partner knows: it hears of a move one to three months late, and not at all of a departure. */
function woningVolgensPartner(gemeente: SynthetischeGemeente, achterstand: Achterstand, dag: Datum): number {
	const { adressen } = gemeente.huishoudens[achterstand.huishouden]!;
	const traag = maakToeval(gemeente.zaad, "verhuisbericht", achterstand.id).geheel(0, 90);
	const bekend = naarDatum(naarDag(dag) - traag);
	let woning = adressen[0]!.woning;
	for (const adres of adressen) if (adres.vanaf <= bekend) woning = adres.woning;
	return woning;
}

/** Which surname a partner has: the own one, or the one that the resident uses ("naamgebruik"). */
function naamVan(inwoner: Inwoner, keuze: Gewoonte["naamkeuze"]): { voorvoegsel: string; achternaam: string } {
	const eigen = { voorvoegsel: inwoner.voorvoegsel, achternaam: inwoner.geslachtsnaam };
	if (keuze === "eigen" || inwoner.naamgebruik === "E") return eigen;
	const partner = { voorvoegsel: inwoner.partnerVoorvoegsel, achternaam: inwoner.partnerGeslachtsnaam };
	if (inwoner.naamgebruik === "P") return partner;
	const [eerste, tweede] = inwoner.naamgebruik === "V" ? [partner, eigen] : [eigen, partner];
	const staart = [tweede.voorvoegsel, tweede.achternaam].filter(Boolean).join(" ");
	return { voorvoegsel: eerste.voorvoegsel, achternaam: `${eerste.achternaam}-${staart}` };
}

function maakRij(
	gemeente: SynthetischeGemeente,
	achterstand: Achterstand,
	moment: Signaalmoment,
	ontvangenOp: Datum,
	gewoonte: Gewoonte,
	toeval: Toeval,
): Rij {
	const inwoner = gemeente.inwoners[achterstand.inwoner]!;
	const woning = gemeente.woningen[woningVolgensPartner(gemeente, achterstand, ontvangenOp)]!;
	const signaaldag = Math.max(naarDag(`${ontvangenOp.slice(0, 7)}-01`), naarDag(ontvangenOp) - toeval.geheel(0, 4));
	const maanden = Math.max(1, Math.round((signaaldag - naarDag(achterstand.ontstaan)) / 30.4));
	// Not every partner has every number: about one in eight is missing, and the second number is rare.
	const nummers = [inwoner.mobiel, inwoner.vast].filter((nummer) => nummer !== null);
	const bekend = toeval.kans(0.88) ? nummers : [];
	const zakelijk = gewoonte.kolommen.some(([veld]) => veld === "bedrijfsnaam");
	return {
		partner: PARTNERS[achterstand.partner]!.naam,
		partnertype: achterstand.partnertype,
		klantnummer: achterstand.klantnummer,
		signaaltype: moment.signaaltype,
		voorletters: voorlettersVan(inwoner.voornamen),
		voornamen: inwoner.voornamen,
		...naamVan(inwoner, gewoonte.naamkeuze),
		...(zakelijk ? { bedrijfsnaam: inwoner.bedrijfsnaam ?? "" } : {}),
		geboortedatum: inwoner.geboortedatum,
		bsn: inwoner.bsn,
		straat: woning.straat,
		huisnummer: String(woning.huisnummer),
		huisletter: woning.huisletter,
		toevoeging: woning.toevoeging,
		postcode: woning.postcode,
		plaats: gemeente.plaats,
		telefoon: bekend[0] ?? "",
		telefoon2: bekend[1] ?? "",
		email: toeval.kans(0.85) ? (inwoner.email ?? "") : "",
		bedragCent: moment.bedragCent,
		maanden_achterstand: String(maanden),
		ontstaansdatum: achterstand.ontstaan,
		signaaldatum: naarDatum(signaaldag),
		warme_overdracht: moment.warmeOverdracht ? "ja" : "nee",
	};
}
