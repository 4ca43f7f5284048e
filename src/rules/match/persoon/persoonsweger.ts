import { klantnummersleutel } from "../../vroegsignaal/klantnummersleutel.ts";
import type { Adressignaal } from "../adressignaal.ts";
import { ZEKER_VANAF } from "../koppelen/link-records.ts";
import { type Koppelmodel, scoreVan } from "../koppelen/model.ts";
import { type Koppelpersoon, PERSOONSPROFIEL } from "../koppelen/persoonsprofiel.ts";
import { Rijen } from "../koppelen/rijen.ts";
import { Weger, type Weging } from "../koppelen/weger.ts";

/** A signaal of which it is not yet known who it is about. */
export type LosSignaal = Omit<Adressignaal, "persoon">;

/**
 * zeker: one person, nobody needs to look. botst: something that belongs to one person differs (birth date, first name).
 * verboden: never one person (another BSN, or a colleague said so). open: not sure either way.
 */
export type Persoonsoordeel = "zeker" | "open" | "botst" | "verboden";

export interface Persoonsweging {
	readonly oordeel: Persoonsoordeel;
	/** Log2 odds. */
	readonly score: number;
}

const DREMPEL = scoreVan(ZEKER_VANAF);
/** So many years apart two birth years are two generations, whatever the digits look like. */
const GENERATIE = 12;

const plekVan = (naam: string): number => PERSOONSPROFIEL.vergelijkingen.findIndex((een) => een.naam === naam);
const [ACHTERNAAM, VOORNAAM] = [plekVan("achternaam"), plekVan("voornaam")];
const [GEBOREN, BSN] = [plekVan("geboortedatum"), plekVan("bsn")];
const niveauVan = (plek: number, naam: string): number =>
	PERSOONSPROFIEL.vergelijkingen[plek]!.niveaus.findIndex((niveau) => niveau.naam === naam);
const N = {
	naamGelijk: niveauVan(VOORNAAM, "gelijk"),
	naamLijkt: niveauVan(VOORNAAM, "lijkt"),
	lettersGelijk: niveauVan(VOORNAAM, "voorletters-gelijk"),
	restAnders: niveauVan(VOORNAAM, "eerste-letter-gelijk-rest-anders"),
	naamAnders: niveauVan(VOORNAAM, "anders"),
	eenCijfer: niveauVan(GEBOREN, "een-cijfer"),
	eenDeel: niveauVan(GEBOREN, "een-deel"),
	datumAnders: niveauVan(GEBOREN, "anders"),
};

/** Weighs pairs of signalen with the engine, and adds what a wrong merge would cost: a little doubt is a no. */
export class Persoonsweger {
	private readonly rijen: Rijen<Koppelpersoon>;
	private readonly weger: Weger<Koppelpersoon>;
	private readonly rijVan = new Map<number, number>();
	private readonly nooitSamen: ReadonlySet<string>;

	/** `nooitSamen`: pairs of `afdruk`, as `nooitSleutel` writes them, that a colleague said are two people. */
	constructor(model: Koppelmodel, nooitSamen: ReadonlySet<string> = new Set(), aantal = 256) {
		this.rijen = new Rijen(PERSOONSPROFIEL, aantal);
		this.weger = new Weger(this.rijen, PERSOONSPROFIEL, model);
		this.nooitSamen = nooitSamen;
	}

	weeg(a: LosSignaal, b: LosSignaal): Persoonsweging {
		const [x, y] = [this.rij(a), this.rij(b)];
		const patroon = this.weger.patroon(x, y);
		const niveaus = this.weger.niveaus(patroon);
		const score = this.weger.scoreVan(patroon, x, y);
		return { score, oordeel: this.oordeel(a, b, niveaus, score) };
	}

	/** The sum bar by bar, for the picture. */
	leg(a: LosSignaal, b: LosSignaal): Weging {
		return this.weger.stappen(this.rij(a), this.rij(b));
	}

	private oordeel(a: LosSignaal, b: LosSignaal, niveaus: readonly number[], score: number): Persoonsoordeel {
		const [voornaam, geboren, bsn] = [niveaus[VOORNAAM]!, niveaus[GEBOREN]!, niveaus[BSN]!];
		if (bsn > 0) return "verboden";
		if (this.nooitSamen.size > 0 && this.nooitSamen.has(nooitSleutel(a.afdruk, b.afdruk))) return "verboden";
		const naamBotst = voornaam === N.restAnders || voornaam === N.naamAnders;
		const jaren = geboren === N.eenCijfer ? jarenTussen(a, b) : 0;
		const datumBotst = geboren === N.eenDeel || geboren === N.datumAnders || jaren >= GENERATIE;
		// A BSN may be typed wrong, or be the partner's: it does not stand against name and birth date together.
		if (bsn === 0) return naamBotst && datumBotst ? "botst" : "zeker";
		if (naamBotst || datumBotst) return "botst";
		if (score < DREMPEL) return "open";
		// A partner knows its own customers: two numbers and not quite the same name or birth date are two people there.
		if (isTweeKlanten(a, b) && (niveaus[ACHTERNAAM] !== 0 || geboren !== 0)) return "open";
		// Twins often have names that look alike.
		if (voornaam === N.naamLijkt) return "open";
		// Brothers with one initial, born on one day of another year; father and son, one without a birth date.
		const naamZegtGenoeg = voornaam === N.naamGelijk || voornaam === N.lettersGelijk;
		if (jaren > 0 && !naamZegtGenoeg) return "open";
		return geboren >= 0 || voornaam === N.naamGelijk ? "zeker" : "open";
	}

	private rij(signaal: LosSignaal): number {
		const bekend = this.rijVan.get(signaal.id);
		if (bekend !== undefined) return bekend;
		const rij = this.rijen.add(signaal.gegevens);
		this.rijVan.set(signaal.id, rij);
		return rij;
	}
}

function isTweeKlanten(a: LosSignaal, b: LosSignaal): boolean {
	if (a.partnerId !== b.partnerId || a.klantnummer === null || b.klantnummer === null) return false;
	return a.klantnummer !== b.klantnummer && klantnummersleutel(a.klantnummer) !== klantnummersleutel(b.klantnummer);
}

const jarenTussen = (a: LosSignaal, b: LosSignaal): number =>
	Math.abs(Number(a.geboortedatum?.slice(0, 4)) - Number(b.geboortedatum?.slice(0, 4)));

/** A pair of fingerprints in a fixed order. */
export const nooitSleutel = (a: string | null, b: string | null): string => {
	const [een, twee] = [a ?? "", b ?? ""];
	return een < twee ? `${een} ${twee}` : `${twee} ${een}`;
};
