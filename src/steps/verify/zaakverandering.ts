import { sql } from "kysely";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import { GEEN_VOLGENDE, STAP_OVERDRACHT } from "../../rules/register/volgende-velden.ts";
import { leesAdres } from "../../rules/verify/vergelijk-adres.ts";
import type { Zaakeffect } from "../../rules/verify/zaakeffect.ts";
import { adressleutel, normaliseTekst } from "../../rules/vroegsignaal/sleutels.ts";
import type { Effectzaak } from "./apply-effecten.ts";
import type { Bewaardpersoon } from "./kandidaat.ts";

/** What changes of one zaak, and what its time line says. */
export interface Verandering {
	readonly zaak: Effectzaak;
	readonly velden: Readonly<Record<string, unknown>>;
	readonly gebeurtenissen: readonly { readonly soort: string; readonly tekst: string }[];
	readonly handeling: string;
}

const BEVESTIGD = { soort: "bewoner-bevestigd", tekst: "Bewoner bevestigd (BRP)." };
const GEHEIM = {
	soort: "adres-geheim",
	tekst: "Adres geheim: de inwoner heeft geheimhouding in de BRP. Geef het adres nooit aan een partner.",
};

/** Of postcodes: the wijk, and of their four digits the place that partners give most often. */
interface Plekken {
	readonly wijken: ReadonlyMap<string, string>;
	readonly plaatsen: ReadonlyMap<string, string>;
}

const plaatsVan = (zaak: Effectzaak, viercijfers: string): string | null =>
	zaak.postcode.startsWith(viercijfers) ? zaak.plaats : null;

/** The address of the register as columns of the zaak; null when the register gives no address that we can use. */
function adresvelden(zaak: Effectzaak, persoon: Bewaardpersoon | null, { wijken, plaatsen }: Plekken) {
	if (!persoon || !/^\d{4}[A-Z]{2}$/.test(persoon.postcode)) return null;
	const huisnummer = Number(leesAdres(persoon).nummer);
	const viercijfers = persoon.postcode.slice(0, 4);
	if (!huisnummer) return null;
	const deur = {
		postcode: persoon.postcode,
		huisnummer,
		huisletter: persoon.huisletter || null,
		toevoeging: persoon.toevoeging || null,
	};
	return {
		...deur,
		adressleutel: adressleutel(deur),
		straat: persoon.straat || null,
		straatsleutel: persoon.straat ? normaliseTekst(persoon.straat) : null,
		// Most extracts have no place name: then the place that partners give for these four digits, else the gemeente's name.
		plaats:
			persoon.woonplaats || (plaatsVan(zaak, viercijfers) ?? plaatsen.get(viercijfers) ?? (persoon.gemeente || null)),
		wijk: wijken.get(persoon.postcode) ?? wijken.get(viercijfers) ?? null,
	};
}

function eindevelden(effect: Extract<Zaakeffect, { resultaat: string }>, vandaag: string) {
	const gestopt = { ...GEEN_VOLGENDE, uiterlijk: null, terugbellen_op: null };
	if (effect.soort === "sluit") {
		return { ...gestopt, status: "gesloten", resultaat: effect.resultaat, gesloten_op: vandaag };
	}
	return {
		...gestopt,
		volgende_stap: STAP_OVERDRACHT,
		volgende_kanaal: "Administratief",
		volgende_op: vandaag,
		volgende_omdat: effect.omdat,
	};
}

function stopzin(effect: Extract<Zaakeffect, { resultaat: string }>): string {
	const nabestaanden = effect.resultaat === "Inwoner is overleden" ? " Er gaat geen bericht naar de nabestaanden." : "";
	return effect.soort === "sluit"
		? `Zaak gesloten: ${effect.resultaat}.${nabestaanden}`
		: `Contact gestopt: ${effect.resultaat}.${nabestaanden} Een collega draagt over wat nog loopt.`;
}

/** What the effect of each zaak changes in it. */
export async function maakVeranderingen(
	{ trx, gemeenteId }: Stapomgeving,
	zaken: readonly Effectzaak[],
	effecten: ReadonlyMap<number, Zaakeffect>,
	adressen: ReadonlyMap<number, Bewaardpersoon | null>,
	nu: Date,
): Promise<Verandering[]> {
	const postcodes = [...adressen.values()].flatMap((een) => (een ? [een.postcode] : []));
	const plekken = await readPlekken({ trx, gemeenteId }, postcodes);
	const vandaag = lokaleTijd(nu).datum;
	return zaken.map((zaak) => {
		const effect = effecten.get(zaak.id)!;
		const open = zaak.status === "te-benaderen" || zaak.status === "in-gesprek";
		const geheim = zaak.controles.some((een) => een.geheim);
		const vlag = geheim === zaak.adres_geheim ? {} : { adres_geheim: geheim };
		const gebeurtenissen = geheim && !zaak.adres_geheim ? [GEHEIM] : [];
		const klaar = (velden: object, handeling: string, ...meer: { soort: string; tekst: string }[]): Verandering => ({
			zaak,
			velden: { ...vlag, ...velden },
			gebeurtenissen: [...meer, ...gebeurtenissen],
			handeling,
		});
		if (effect.soort === "bevestigd") return klaar({}, "adres-geheim", BEVESTIGD);
		if (effect.soort === "verhuis" && open) {
			const velden = adresvelden(zaak, adressen.get(zaak.id) ?? null, plekken);
			if (!velden) return klaar({}, "adres-geheim", BEVESTIGD);
			const tekst = "De inwoner is verhuisd binnen de gemeente. De zaak gaat mee naar het adres uit de BRP.";
			return klaar(velden, "zaak-verhuisd", { soort: "verhuisd", tekst }, BEVESTIGD);
		}
		if ((effect.soort === "sluit" || effect.soort === "overdracht") && open) {
			if (effect.soort === "overdracht" && zaak.volgende_stap === STAP_OVERDRACHT) return klaar({}, "adres-geheim");
			const soort = effect.soort === "sluit" ? "gesloten" : "contact-gestopt";
			const handeling = effect.soort === "sluit" ? "zaak-gesloten" : "contact-gestopt";
			return klaar(eindevelden(effect, vandaag), handeling, { soort, tekst: stopzin(effect) });
		}
		return klaar({}, "adres-geheim");
	});
}

async function readPlekken(
	{ trx, gemeenteId }: Pick<Stapomgeving, "trx" | "gemeenteId">,
	postcodes: readonly string[],
): Promise<Plekken> {
	if (postcodes.length === 0) return { wijken: new Map(), plaatsen: new Map() };
	const viercijfers = [...new Set(postcodes.map((postcode) => postcode.slice(0, 4)))];
	const wijkrijen = await trx
		.selectFrom("postcodewijken")
		.select(["postcode", "wijk"])
		.where("gemeente_id", "=", gemeenteId)
		.where("postcode", "in", [...postcodes, ...viercijfers])
		.execute();
	const { rows } = await sql<{ viercijfers: string; plaats: string }>`
		select left(postcode, 4) as viercijfers, mode() within group (order by plaats) as plaats from signalen
		where gemeente_id = ${gemeenteId} and left(postcode, 4) = any(${viercijfers}) and plaats is not null group by 1
	`.execute(trx);
	return {
		wijken: new Map(wijkrijen.map((rij) => [rij.postcode, rij.wijk])),
		plaatsen: new Map(rows.map((rij) => [rij.viercijfers, rij.plaats])),
	};
}
