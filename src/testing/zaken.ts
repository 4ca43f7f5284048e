import type { Insertable } from "kysely";
import type { Dader } from "../database/audit.ts";
import type { Databank } from "../database/databank.ts";
import { inGemeente, type Trx } from "../database/gemeente-transactie.ts";
import type { DB } from "../database/types.ts";
import { findWerkinstructie, type Werkinstructienaam } from "../rules/decide/ready-ones.ts";
import { formatCents } from "../rules/kernel/cents.ts";
import { addDagen, type Datum } from "../rules/kernel/datum.ts";
import type { Partnertype } from "../rules/vroegsignaal/partnertype.ts";
import { adressleutel, naamsleutel, normaliseTekst, persoonsleutel } from "../rules/vroegsignaal/sleutels.ts";
import type { TestWerkplek } from "./werkplek.ts";
import { type Staat, ZAAKSTATEN, type Zaakstaat } from "./zaakstaten.ts";

/** The day on which the tests play: a Monday, so that working days are easy to count. */
export const PROEFDAG: Datum = "2026-11-23";

/** A gemeente with two colleagues, partners and a werkinstructie, without any zaak. */
export interface Proefgemeente {
	readonly id: number;
	readonly naam: string;
	readonly sanne: Dader;
	readonly bilal: Dader;
	readonly partner: (type: Partnertype) => number;
	readonly aanlevering: number;
	readonly vandaag: Datum;
}

export interface Gemeenteopties {
	readonly code?: string;
	readonly naam?: string;
	readonly werkinstructie?: Werkinstructienaam;
	readonly vandaag?: Datum;
	readonly instellingen?: object;
	/** The wijken of Sanne. */
	readonly wijken?: readonly string[];
	/** Fill a gemeente that is there already, with two of its gebruikers, instead of making one. */
	readonly bestaand?: { readonly id: number; readonly naam: string; readonly sanne: number; readonly bilal: number };
}

const PARTNERNAMEN: Partial<Record<Partnertype, string>> = {
	Huur: "Woonstichting De Es",
	Energie: "Noorderlicht Energie",
	Water: "Waterbedrijf Stroomdal",
	Zorg: "Zorgsaam Verzekeringen",
};

/** Makes a gemeente (or fills the given one) with what every zaak needs, straight in the tables. */
export async function maakProefgemeente(databank: Databank, opties: Gemeenteopties = {}): Promise<Proefgemeente> {
	const { code = "9957", werkinstructie = "landelijk", vandaag = PROEFDAG, bestaand } = opties;
	const id = bestaand?.id ?? Number(code);
	const naam = bestaand?.naam ?? opties.naam ?? "Beekdaal";
	if (!bestaand) {
		const instellingen = JSON.stringify(opties.instellingen ?? {});
		await databank.db.insertInto("gemeenten").values({ id, code, naam, inwoners: 40_000, instellingen }).execute();
	}
	return inGemeente(databank.db, id, async (trx) => {
		await trx.updateTable("werkinstructies").set({ status: "vervangen" }).where("gemeente_id", "=", id).execute();
		const inhoud = JSON.stringify(findWerkinstructie(werkinstructie));
		const actief_vanaf = new Date(`${vandaag}T00:00:00Z`);
		await trx
			.insertInto("werkinstructies")
			.values({ gemeente_id: id, versie: 7, inhoud, status: "actief", actief_vanaf })
			.execute();
		const collegas = [
			collega(id, code, "Sanne de Boer", [...(opties.wijken ?? [])]),
			collega(id, code, "Bilal Aydın", []),
		];
		const mensen = bestaand
			? [{ id: bestaand.sanne }, { id: bestaand.bilal }]
			: await trx.insertInto("gebruikers").values(collegas).returning("id").execute();
		const typen = Object.keys(PARTNERNAMEN) as Partnertype[];
		const partners = await trx
			.insertInto("partners")
			.values(typen.map((type) => ({ gemeente_id: id, naam: PARTNERNAMEN[type] ?? type, partnertype: type })))
			.returning(["id", "partnertype"])
			.execute();
		const aanlevering = await trx
			.insertInto("aanleveringen")
			.values({
				gemeente_id: id,
				bestandsnaam: "november.csv",
				bestand_hash: Buffer.from("proef"),
				status: "verwerkt",
				peildatum: vandaag,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		const dader = (plaats: number): Dader => ({ gemeenteId: id, gebruikerId: mensen[plaats]!.id });
		const partner = (type: Partnertype) => partners.find((rij) => rij.partnertype === type)?.id ?? partners[0]!.id;
		return { id, naam, sanne: dader(0), bilal: dader(1), partner, aanlevering: aanlevering.id, vandaag };
	});
}

/** The gemeente of a werkplek, as Sanne and Bilal work in it: the vroegsignaleerder and the coördinator that are there. */
export function maakWerkplekgemeente(werkplek: TestWerkplek): Promise<Proefgemeente> {
	const { databank, gemeenteId: id, gebruikers } = werkplek;
	const bestaand = { id, naam: "Proefstad", sanne: gebruikers.vroegsignaleerder, bilal: gebruikers.coordinator };
	return maakProefgemeente(databank, { bestaand });
}

const collega = (gemeente_id: number, code: string, naam: string, wijken: string[]) => ({
	gemeente_id,
	email: `${normaliseTekst(naam).split(" ")[0]}.${code}@voorbeeld.nl`,
	naam,
	rol: "vroegsignaleerder",
	wijken,
});

/** What a test wants to be different from the named state. */
export interface Zaakopties extends Partial<Insertable<DB["zaken"]>> {
	readonly voornamen?: string;
	readonly telefoons?: readonly string[];
	readonly email?: string | null;
	/** Amounts in cents per partnertype; each becomes a signaal. */
	readonly achterstanden?: Partial<Record<Partnertype, number>>;
}

let teller = 0;

/** UTC hour of an attempt in each part of the day. */
const UUR: Readonly<Record<string, string>> = { Ochtend: "09", Middag: "13", Avond: "17" };

/** Makes one zaak in a named state: its signalen, decision, contact data, attempts and time line; returns its id. */
export async function maakZaak(
	databank: Databank,
	gemeente: Proefgemeente,
	staat: Zaakstaat = "te-bellen",
	opties: Zaakopties = {},
): Promise<number> {
	return inGemeente(databank.db, gemeente.id, (trx) => voegZaakToe(trx, gemeente, staat, opties));
}

async function voegZaakToe(trx: Trx, gemeente: Proefgemeente, staat: Zaakstaat, opties: Zaakopties): Promise<number> {
	const volgnummer = ++teller;
	const { vandaag, id: gemeente_id } = gemeente;
	const maakStaat: (vandaag: Datum) => Staat = ZAAKSTATEN[staat];
	const { zaak: vanStaat, pogingen = [], achterstanden: vanStaatGeld } = maakStaat(vandaag);
	const { voornamen = "Jan", telefoons, email, achterstanden: eigenGeld, ...eigen } = opties;
	const achterstanden = eigenGeld ?? vanStaatGeld ?? { Huur: 89_000, Energie: 35_000 };
	const typen = Object.keys(achterstanden) as Partnertype[];
	const naam = eigen.naam ?? "Jan van der Meer";
	const achternaam = naam.split(" ").slice(1).join(" ") || naam;
	const deur = {
		postcode: eigen.postcode ?? "9999AB",
		huisnummer: eigen.huisnummer ?? volgnummer,
		huisletter: eigen.huisletter ?? null,
		toevoeging: eigen.toevoeging ?? null,
	};
	const straat = eigen.straat ?? "Marktstraat";
	const geboortedatum = eigen.geboortedatum === undefined ? "1985-03-14" : eigen.geboortedatum;
	const sleutels = {
		adressleutel: adressleutel(deur),
		persoonsleutel: persoonsleutel({ achternaam, voornamen, geboortedatum }),
	};
	const bedrag = Object.values(achterstanden).reduce((som, cent) => som + cent, 0);
	const ontvangen = vanStaat.opgepakt_op ?? addDagen(vandaag, -3);
	const rij: Insertable<DB["zaken"]> = {
		gemeente_id,
		nummer: `2026-${1000 + volgnummer}`,
		status: "te-benaderen",
		naam,
		naamsleutel: naamsleutel(achternaam),
		geboortedatum,
		...sleutels,
		straat,
		straatsleutel: normaliseTekst(straat),
		...deur,
		plaats: "Beekdaal",
		wijk: "Binnenstad",
		startdatum_matchingperiode: `${vandaag.slice(0, 7)}-01`,
		einddatum_matchingperiode: `${vandaag.slice(0, 7)}-30`,
		matchingsdatum: ontvangen,
		meervoudig: typen.length > 1,
		opeenvolgend: false,
		match_uitleg:
			typen.length > 1
				? `${typen.map((type) => `${type} ${formatCents(achterstanden[type] ?? 0)}`).join(" + ")}, zelfde adres, zelfde maand: meervoudig.`
				: "Er is één signaal op dit adres in deze maand: enkelvoudig.",
		bedrag_cent: bedrag,
		partnertypen: typen,
		signaaltypen: ["Vroeg"],
		werkinstructie_versie: 7,
		route_versie: 7,
		regel: "meervoudig",
		route: "bellen-en-bezoek",
		omdat: "Bij meerdere achterstanden is persoonlijk contact op zijn plaats.",
		opgepakt_op: ontvangen,
		...vanStaat,
		...eigen,
	};
	const { id } = await trx.insertInto("zaken").values(rij).returning("id").executeTakeFirstOrThrow();
	const zaak = { gemeente_id, zaak_id: id };
	for (const type of typen) {
		const signaal = await trx
			.insertInto("signalen")
			.values({
				gemeente_id,
				aanlevering_id: gemeente.aanlevering,
				regelnummer: volgnummer,
				rij_hash: Buffer.from(`${volgnummer} ${type}`),
				partner_id: gemeente.partner(type),
				partnertype: type,
				klantnummer: `K${10_000 + volgnummer}`,
				signaaltype: (rij.signaaltypen as string[])[0] ?? "Vroeg",
				warme_overdracht: false,
				voornamen,
				achternaam,
				geboortedatum,
				straat,
				...deur,
				plaats: "Beekdaal",
				telefoons: [],
				bedrag_cent: achterstanden[type] ?? 0,
				maanden_achterstand: 2,
				signaaldatum: addDagen(ontvangen, -2),
				ontvangen_op: ontvangen,
				...sleutels,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		const uitleg = "Een nieuwe achterstand bij deze partner.";
		await trx
			.insertInto("zaaksignalen")
			.values({ ...zaak, signaal_id: signaal.id, herhaling: "geen", uitleg })
			.execute();
	}
	await trx
		.insertInto("besluiten")
		.values({
			...zaak,
			genomen_op: new Date(`${ontvangen}T09:01:00Z`),
			werkinstructie_versie: 7,
			opgepakt: rij.status !== "niet-opgepakt",
			reden: rij.status === "niet-opgepakt" ? "onterecht-signaal" : null,
			route: rij.route ?? null,
			regel: rij.regel ?? "meervoudig",
			omdat: rij.omdat ?? "",
		})
		.execute();
	const nummers = telefoons ?? ["+31612345678", "+31475123456"];
	const gegevens = nummers.map((waarde, plaats) => ({
		...zaak,
		soort: "telefoon",
		waarde,
		mobiel: waarde.startsWith("+316"),
		partners: plaats === 0 ? 2 : 1,
	}));
	if (email !== null) {
		const waarde = email ?? `inwoner${volgnummer}@voorbeeld.nl`;
		gegevens.push({ ...zaak, soort: "email", waarde, mobiel: false, partners: 1 });
	}
	if (gegevens.length > 0) await trx.insertInto("contactgegevens").values(gegevens).execute();
	for (const poging of pogingen) {
		await trx
			.insertInto("contactpogingen")
			.values({
				...zaak,
				...poging,
				door: gemeente.sanne.gebruikerId,
				geregistreerd_op: new Date(`${poging.datum}T${UUR[poging.dagdeel]}:12:00Z`),
			})
			.execute();
	}
	await trx
		.insertInto("gebeurtenissen")
		.values({ ...zaak, soort: "zaak-gemaakt", tekst: "Zaak gemaakt.", gebeurd_op: new Date(`${ontvangen}T09:00:00Z`) })
		.execute();
	return id;
}

/** Begins anew: no zaken, and nothing that was done. */
export const deleteZaken = (databank: Databank, gemeente: Proefgemeente): Promise<void> =>
	inGemeente(databank.db, gemeente.id, async (trx) => {
		await trx.deleteFrom("zaken").execute();
		await trx.deleteFrom("contactpogingen").execute();
	});
