// Generated from the migrations by tools/generate-types.ts. Do not edit.
import type { ColumnType } from "kysely";

type Generated<T> = ColumnType<T, T | undefined, T>;
// biome-ignore lint/suspicious/noExplicitAny: the shape of each JSON column is written beside it in the migration
type Json = ColumnType<any, string, string>;
// biome-ignore lint/suspicious/noExplicitAny: as above, with a default in the table
type JsonMetBeginwaarde = ColumnType<any, string | undefined, string>;

export interface DB {
	aanleveringen: {
		gemeente_id: number;
		id: Generated<number>;
		bestandsnaam: string;
		bestand_hash: Buffer;
		inhoud: Buffer | null;
		partner_id: number | null;
		partner_naam: string | null;
		partnertype: string | null;
		kolomprofiel: Json | null;
		status: string;
		peildatum: string;
		regels: Generated<number>;
		aangenomen: Generated<number>;
		gecorrigeerd: Generated<number>;
		geweigerd: Generated<number>;
		dubbel: Generated<number>;
		rapport: JsonMetBeginwaarde;
		voortgang: Generated<number>;
		gemaakt_door: number | null;
		ontvangen_op: Generated<Date>;
		verwerkt_op: Date | null;
	};
	aanmeldlinks: {
		token_hash: Buffer;
		gemeente_id: number;
		gebruiker_id: number;
		verloopt_op: Date;
		gebruikt_op: Date | null;
	};
	aanmeldnamen: {
		email: string;
		gemeente_id: number;
		gebruiker_id: number;
	};
	afmeldingen: {
		gemeente_id: number;
		kanaal: string;
		waarde: string;
		antwoord_id: number | null;
		afgemeld_op: Date;
	};
	afspraakplekken: {
		gemeente_id: number;
		id: Generated<number>;
		vorm: string;
		naam: string;
		adres: Generated<string>;
		uitleg: Generated<string>;
		actief: Generated<boolean>;
	};
	afspraken: {
		gemeente_id: number;
		id: Generated<number>;
		zaak_id: number;
		gebruiker_id: number;
		plek_id: number;
		begin: Date;
		eind: Date;
		status: string;
		verzet_van: number | null;
		gemaakt_door: number | null;
		gemaakt_op: Generated<Date>;
		gewijzigd_op: Generated<Date>;
	};
	antwoorden: {
		gemeente_id: number;
		id: Generated<number>;
		zaak_id: number | null;
		kanaal: string;
		soort: string;
		van: string | null;
		inhoud: Buffer | null;
		extern_id: string | null;
		ontvangen_op: Date;
		afgehandeld_op: Date | null;
		afgehandeld_door: number | null;
		afhandeling: string | null;
		te_bevestigen: Generated<boolean>;
	};
	api_antwoorden: {
		gemeente_id: number;
		sleutel_id: number;
		kenmerk_hash: Buffer;
		vraag_index: Buffer;
		status: number;
		antwoord: Buffer;
		gegeven_op: Generated<Date>;
	};
	api_sleutels: {
		sleutel_hash: Buffer;
		gemeente_id: number;
		id: Generated<number>;
		naam: string;
		recht: string;
		partner_id: number | null;
		gemaakt_door: number | null;
		gemaakt_op: Generated<Date>;
		laatst_gebruikt_op: Date | null;
		ingetrokken_op: Date | null;
	};
	auditregels: {
		gemeente_id: number;
		id: Generated<number>;
		op: Generated<Date>;
		gebruiker_id: number | null;
		handeling: string;
		zaak_id: number | null;
		gegevens: JsonMetBeginwaarde;
	};
	berichten: {
		gemeente_id: number;
		id: Generated<number>;
		zaak_id: number;
		soort: string;
		kanaal: string;
		doelgroep: string;
		taal: string;
		stap: string | null;
		poging: number | null;
		afspraak_id: number | null;
		vervangt_id: number | null;
		status: string;
		gepland_op: Date;
		kenmerk: Generated<string>;
		extern_id: string | null;
		aanbieder: string | null;
		naar: string | null;
		inhoud: Buffer | null;
		tekst_id: number | null;
		tekst_versie: number | null;
		pogingen: Generated<number>;
		reden: string | null;
		uitleg: string | null;
		contactpoging_id: number | null;
		bezig_sinds: Date | null;
		verzonden_op: Date | null;
		status_op: Generated<Date>;
		gemaakt_op: Generated<Date>;
		ronde: Generated<number>;
		bezoek_op: string | null;
		bezoek_dagdeel: string | null;
		drukbestand_id: number | null;
		moment: Generated<Date>;
	};
	berichtkenmerken: {
		kenmerk: string;
		gemeente_id: number;
		bericht_id: number;
		extern_id: string | null;
	};
	berichtmeldingen: {
		gemeente_id: number;
		bericht_id: number;
		extern_sleutel: string;
		uitkomst: string;
		gemeld_op: Date;
	};
	besluiten: {
		gemeente_id: number;
		id: Generated<number>;
		zaak_id: number;
		genomen_op: Generated<Date>;
		werkinstructie_versie: number;
		opgepakt: boolean;
		reden: string | null;
		route: string | null;
		regel: string;
		omdat: string;
	};
	brp_gebeurtenissen: {
		gemeente_id: number;
		sleutel: Buffer;
		ontvangen_op: Date;
	};
	brp_volgstanden: {
		gemeente_id: number;
		opgehaald_op: string;
	};
	contactgegevens: {
		gemeente_id: number;
		zaak_id: number;
		soort: string;
		waarde: string;
		mobiel: Generated<boolean>;
		partners: Generated<number>;
		status: Generated<string>;
		status_op: string | null;
		opmerking: Generated<string>;
	};
	contactpogingen: {
		gemeente_id: number;
		id: Generated<number>;
		zaak_id: number;
		stap: string | null;
		kanaal: string;
		datum: string;
		dagdeel: string;
		bereikt: boolean;
		uitkomst: string;
		door: number | null;
		geregistreerd_op: Generated<Date>;
		ongedaan_op: Date | null;
		vorige_stand: Json | null;
	};
	controlebesluiten: {
		gemeente_id: number;
		id: Generated<number>;
		partner_id: number;
		sleutel: Buffer;
		besluit: string;
		bsn_versleuteld: Buffer | null;
		bsn_index: Buffer | null;
		wie: Buffer;
		signaal_id: number;
		door: number;
		op: Date;
		toegepast: Generated<number>;
		laatst_toegepast_op: Date | null;
		ingetrokken_op: Date | null;
		ingetrokken_door: number | null;
	};
	controles: {
		gemeente_id: number;
		signaal_id: number;
		uitkomst: string | null;
		zekerheid: Generated<number>;
		redenen: Generated<string[]>;
		bsn_versleuteld: Buffer | null;
		bsn_index: Buffer | null;
		kandidaten: Buffer | null;
		persoon: Buffer | null;
		adres_geheim: Generated<boolean>;
		gevonden: string | null;
		besloten: string | null;
		besluit: string | null;
		controlebesluit_id: number | null;
		door: number | null;
		op: Date | null;
		verwerkt_op: Date | null;
		zaak_voor: Json | null;
		gemeld_op: Date | null;
		opnieuw_op: Date | null;
		pogingen: Generated<number>;
		wacht_op: string | null;
		wacht_sinds: Generated<Date>;
		gebeurtenis_op: Date | null;
	};
	drukbestanden: {
		gemeente_id: number;
		id: Generated<number>;
		dag: string;
		aantal: number;
		bladzijden: number;
		inhoud: Buffer | null;
		lijst: JsonMetBeginwaarde;
		gemaakt_op: Date;
		opgehaald_op: Date | null;
		gepost_op: Date | null;
		gepost_door: number | null;
	};
	gebeurtenissen: {
		gemeente_id: number;
		id: Generated<number>;
		zaak_id: number;
		soort: string;
		tekst: string;
		door: number | null;
		gebeurd_op: Generated<Date>;
	};
	gebruikers: {
		gemeente_id: number;
		id: Generated<number>;
		email: string;
		naam: string;
		rol: string;
		actief: Generated<boolean>;
		wachtwoord: string | null;
		totp_geheim: Buffer | null;
		totp_bevestigd_op: Date | null;
		totp_stap: Generated<number>;
		mislukte_pogingen: Generated<number>;
		geblokkeerd_tot: Date | null;
		wijken: Generated<string[]>;
		aangemaakt_op: Generated<Date>;
		laatst_aangemeld_op: Date | null;
		telefoon: string | null;
	};
	gemeenten: {
		id: number;
		code: string;
		naam: string;
		inwoners: number;
		instellingen: JsonMetBeginwaarde;
		aangemaakt_op: Generated<Date>;
		maandmatch_op: string | null;
	};
	geweigerde_regels: {
		gemeente_id: number;
		aanlevering_id: number;
		regelnummer: number;
		redenen: Json;
		cellen: Buffer;
	};
	inwonercodes: {
		code_hash: Buffer;
		soort: string;
		gemeente_id: number;
		zaak_id: number;
		bericht_id: number | null;
		verloopt_op: Date;
		mislukt: Generated<number>;
		ingetrokken_op: Date | null;
	};
	inwonersessies: {
		sid_hash: Buffer;
		gemeente_id: number;
		zaak_id: number;
		verloopt_op: Date;
	};
	kanaalinstellingen: {
		gemeente_id: number;
		kanaal: string;
		aanbieder: string;
		actief: Generated<boolean>;
		instellingen: JsonMetBeginwaarde;
		geheimen: Buffer | null;
		laatste_proef: Json | null;
		gewijzigd_op: Generated<Date>;
	};
	koppelingen: {
		gemeente_id: number;
		signaal_id: number;
		met_signaal_id: number;
		kans: number;
		stappen: Json;
	};
	koppelverboden: {
		gemeente_id: number;
		een: Buffer;
		ander: Buffer;
		signaal_id: number;
		met_signaal_id: number;
		door: number | null;
		op: Generated<Date>;
	};
	migraties: {
		naam: string;
		hash: string;
		op: Generated<Date>;
	};
	notities: {
		gemeente_id: number;
		id: Generated<number>;
		zaak_id: number;
		tekst: string;
		door: number | null;
		geschreven_op: Generated<Date>;
		verwijderd_op: Date | null;
	};
	partners: {
		gemeente_id: number;
		id: Generated<number>;
		naam: string;
		partnertype: string;
		kolomprofiel: JsonMetBeginwaarde;
	};
	postcodewijken: {
		gemeente_id: number;
		postcode: string;
		wijk: string;
		buurt: string | null;
	};
	registerbestanden: {
		gemeente_id: number;
		id: Generated<number>;
		bestandsnaam: string;
		inhoud: Buffer | null;
		status: Generated<string>;
		regels: number | null;
		voortgang: Generated<number>;
		rapport: JsonMetBeginwaarde;
		door: number | null;
		ontvangen_op: Date;
		klaar_op: Date | null;
	};
	registerleveringen: {
		gemeente_id: number;
		id: Generated<number>;
		bestandsnaam: string;
		personen: number;
		overgeslagen: number;
		door: number | null;
		op: Date;
	};
	registerpersonen: {
		gemeente_id: number;
		id: number;
		persoon: Buffer;
	};
	registersleutels: {
		gemeente_id: number;
		vak: number;
		sleutels: Buffer;
	};
	sessies: {
		sid_hash: Buffer;
		gegevens: Json;
		verloopt_op: Date;
	};
	signalen: {
		gemeente_id: number;
		id: Generated<number>;
		aanlevering_id: number;
		regelnummer: number;
		rij_hash: Buffer;
		partner_id: number;
		partnertype: string;
		klantnummer: string | null;
		signaaltype: string;
		warme_overdracht: boolean;
		voorletters: string | null;
		voornamen: string | null;
		voorvoegsel: string | null;
		achternaam: string | null;
		bedrijfsnaam: string | null;
		geboortedatum: string | null;
		bsn_versleuteld: Buffer | null;
		bsn_index: Buffer | null;
		straat: string | null;
		huisnummer: number;
		huisletter: string | null;
		toevoeging: string | null;
		postcode: string;
		plaats: string | null;
		telefoons: string[];
		email: string | null;
		bedrag_cent: number;
		maanden_achterstand: number | null;
		ontstaansdatum: string | null;
		signaaldatum: string;
		ontvangen_op: string;
		adressleutel: string;
		persoonsleutel: string | null;
		correcties: Json | null;
		geboortedatum_opgegeven: string | null;
	};
	sleutelproef: {
		id: Generated<boolean>;
		proef: Buffer;
	};
	spreekuren: {
		gemeente_id: number;
		id: Generated<number>;
		gebruiker_id: number;
		plek_id: number;
		weekdag: number;
		van: string;
		tot: string;
		duur_minuten: number;
	};
	teksten: {
		gemeente_id: number;
		id: Generated<number>;
		soort: string;
		kanaal: string;
		doelgroep: string;
		taal: string;
	};
	tekstversies: {
		gemeente_id: number;
		tekst_id: number;
		versie: number;
		onderwerp: string | null;
		inhoud: string;
		status: string;
		geschreven_door: number;
		geschreven_op: Generated<Date>;
		gepubliceerd_door: number | null;
		gepubliceerd_op: Date | null;
	};
	terugmeldtellingen: {
		gemeente_id: number;
		aanbieder: string;
		dag: string;
		uitkomst: string;
		aantal: number;
	};
	tevredenheid: {
		gemeente_id: number;
		id: Generated<string>;
		maand: string;
		contactsoort: string;
		cijfer: number;
		opmerking: Buffer | null;
	};
	tevredenheidsvragen: {
		gemeente_id: number;
		zaak_id: number;
		gevraagd_op: string;
		beantwoord: Generated<boolean>;
	};
	uitsluitingen: {
		gemeente_id: number;
		id: Generated<number>;
		soort: string;
		adressleutel: string | null;
		persoonsleutel: string | null;
		omschrijving: string;
		toelichting: Generated<string>;
		geldig_tot: string | null;
		gemaakt_door: number | null;
		gemaakt_op: Generated<Date>;
	};
	wachtlijst: {
		gemeente_id: number;
		zaak_id: number;
		plek_id: number | null;
		sinds: Generated<Date>;
		aangeboden_op: Date | null;
		aangeboden_plek: number | null;
		aangeboden_gebruiker: number | null;
		aangeboden_begin: Date | null;
		aanbiedingen: Generated<number>;
	};
	werkinstructies: {
		gemeente_id: number;
		versie: number;
		inhoud: Json;
		status: string;
		toelichting: Generated<string>;
		gemaakt_door: number | null;
		gemaakt_op: Generated<Date>;
		actief_vanaf: Date | null;
	};
	zaakbezoeken: {
		gemeente_id: number;
		zaak_id: number;
		gebruiker_id: number;
		laatst_gezien: Generated<Date>;
	};
	zaaknummers: {
		gemeente_id: number;
		jaar: number;
		laatste: Generated<number>;
	};
	zaaksignalen: {
		gemeente_id: number;
		signaal_id: number;
		zaak_id: number;
		herhaling: string;
		herhaling_van: number | null;
		uitleg: string;
	};
	zaken: {
		gemeente_id: number;
		id: Generated<number>;
		nummer: string;
		status: string;
		naam: string;
		naamsleutel: string;
		geboortedatum: string | null;
		persoonsleutel: string | null;
		adressleutel: string;
		straat: string | null;
		straatsleutel: string | null;
		huisnummer: number;
		huisletter: string | null;
		toevoeging: string | null;
		postcode: string;
		plaats: string | null;
		wijk: string | null;
		startdatum_matchingperiode: string;
		einddatum_matchingperiode: string;
		matchingsdatum: string;
		meervoudig: boolean;
		opeenvolgend: boolean;
		herhaalmelding: Generated<boolean>;
		bedrag_gestegen: Generated<boolean>;
		sleper: Generated<boolean>;
		match_uitleg: string;
		bedrag_cent: number;
		partnertypen: string[];
		signaaltypen: string[];
		maanden_achterstand: Generated<number>;
		warme_overdracht: Generated<boolean>;
		spoed: Generated<boolean>;
		werkinstructie_versie: number | null;
		regel: string | null;
		route: string | null;
		omdat: string | null;
		opgepakt_op: string | null;
		volgende_stap: string | null;
		volgende_kanaal: string | null;
		volgende_op: string | null;
		volgende_dagdeel: string | null;
		volgende_poging: number | null;
		volgende_max: number | null;
		volgende_omdat: string | null;
		uiterlijk: string | null;
		terugbellen_op: Date | null;
		laatste_poging_op: string | null;
		laatste_poging_dagdeel: string | null;
		pogingen: Generated<number>;
		bereikt: Generated<boolean>;
		hulp_aanvaard_op: string | null;
		toegewezen_aan: number | null;
		resultaat: string | null;
		gesloten_op: string | null;
		versie: Generated<number>;
		gewijzigd_op: Generated<Date>;
		adres_geheim: Generated<boolean>;
		taal: Generated<string>;
		taal_vast: Generated<boolean>;
		andere_persoonsleutels: Generated<string[]>;
		route_versie: number | null;
	};
}

/** PostgreSQL's own type names, for writing in bulk. */
export const kolomtypen: Record<keyof DB, Record<string, string>> = {
	aanleveringen: { gemeente_id: "int2", id: "int8", bestandsnaam: "text", bestand_hash: "bytea", inhoud: "bytea", partner_id: "int8", partner_naam: "text", partnertype: "text", kolomprofiel: "jsonb", status: "text", peildatum: "date", regels: "int4", aangenomen: "int4", gecorrigeerd: "int4", geweigerd: "int4", dubbel: "int4", rapport: "jsonb", voortgang: "int4", gemaakt_door: "int8", ontvangen_op: "timestamptz", verwerkt_op: "timestamptz" },
	aanmeldlinks: { token_hash: "bytea", gemeente_id: "int2", gebruiker_id: "int8", verloopt_op: "timestamptz", gebruikt_op: "timestamptz" },
	aanmeldnamen: { email: "text", gemeente_id: "int2", gebruiker_id: "int8" },
	afmeldingen: { gemeente_id: "int2", kanaal: "text", waarde: "text", antwoord_id: "int8", afgemeld_op: "timestamptz" },
	afspraakplekken: { gemeente_id: "int2", id: "int8", vorm: "text", naam: "text", adres: "text", uitleg: "text", actief: "bool" },
	afspraken: { gemeente_id: "int2", id: "int8", zaak_id: "int8", gebruiker_id: "int8", plek_id: "int8", begin: "timestamptz", eind: "timestamptz", status: "text", verzet_van: "int8", gemaakt_door: "int8", gemaakt_op: "timestamptz", gewijzigd_op: "timestamptz" },
	antwoorden: { gemeente_id: "int2", id: "int8", zaak_id: "int8", kanaal: "text", soort: "text", van: "text", inhoud: "bytea", extern_id: "text", ontvangen_op: "timestamptz", afgehandeld_op: "timestamptz", afgehandeld_door: "int8", afhandeling: "text", te_bevestigen: "bool" },
	api_antwoorden: { gemeente_id: "int2", sleutel_id: "int8", kenmerk_hash: "bytea", vraag_index: "bytea", status: "int2", antwoord: "bytea", gegeven_op: "timestamptz" },
	api_sleutels: { sleutel_hash: "bytea", gemeente_id: "int2", id: "int8", naam: "text", recht: "text", partner_id: "int8", gemaakt_door: "int8", gemaakt_op: "timestamptz", laatst_gebruikt_op: "timestamptz", ingetrokken_op: "timestamptz" },
	auditregels: { gemeente_id: "int2", id: "int8", op: "timestamptz", gebruiker_id: "int8", handeling: "text", zaak_id: "int8", gegevens: "jsonb" },
	berichten: { gemeente_id: "int2", id: "int8", zaak_id: "int8", soort: "text", kanaal: "text", doelgroep: "text", taal: "text", stap: "text", poging: "int2", afspraak_id: "int8", vervangt_id: "int8", status: "text", gepland_op: "timestamptz", kenmerk: "uuid", extern_id: "text", aanbieder: "text", naar: "text", inhoud: "bytea", tekst_id: "int8", tekst_versie: "int4", pogingen: "int2", reden: "text", uitleg: "text", contactpoging_id: "int8", bezig_sinds: "timestamptz", verzonden_op: "timestamptz", status_op: "timestamptz", gemaakt_op: "timestamptz", ronde: "int2", bezoek_op: "date", bezoek_dagdeel: "text", drukbestand_id: "int8", moment: "timestamptz" },
	berichtkenmerken: { kenmerk: "uuid", gemeente_id: "int2", bericht_id: "int8", extern_id: "text" },
	berichtmeldingen: { gemeente_id: "int2", bericht_id: "int8", extern_sleutel: "text", uitkomst: "text", gemeld_op: "timestamptz" },
	besluiten: { gemeente_id: "int2", id: "int8", zaak_id: "int8", genomen_op: "timestamptz", werkinstructie_versie: "int4", opgepakt: "bool", reden: "text", route: "text", regel: "text", omdat: "text" },
	brp_gebeurtenissen: { gemeente_id: "int2", sleutel: "bytea", ontvangen_op: "timestamptz" },
	brp_volgstanden: { gemeente_id: "int2", opgehaald_op: "date" },
	contactgegevens: { gemeente_id: "int2", zaak_id: "int8", soort: "text", waarde: "text", mobiel: "bool", partners: "int2", status: "text", status_op: "date", opmerking: "text" },
	contactpogingen: { gemeente_id: "int2", id: "int8", zaak_id: "int8", stap: "text", kanaal: "text", datum: "date", dagdeel: "text", bereikt: "bool", uitkomst: "text", door: "int8", geregistreerd_op: "timestamptz", ongedaan_op: "timestamptz", vorige_stand: "jsonb" },
	controlebesluiten: { gemeente_id: "int2", id: "int8", partner_id: "int8", sleutel: "bytea", besluit: "text", bsn_versleuteld: "bytea", bsn_index: "bytea", wie: "bytea", signaal_id: "int8", door: "int8", op: "timestamptz", toegepast: "int4", laatst_toegepast_op: "timestamptz", ingetrokken_op: "timestamptz", ingetrokken_door: "int8" },
	controles: { gemeente_id: "int2", signaal_id: "int8", uitkomst: "text", zekerheid: "int2", redenen: "_text", bsn_versleuteld: "bytea", bsn_index: "bytea", kandidaten: "bytea", persoon: "bytea", adres_geheim: "bool", gevonden: "text", besloten: "text", besluit: "text", controlebesluit_id: "int8", door: "int8", op: "timestamptz", verwerkt_op: "timestamptz", zaak_voor: "jsonb", gemeld_op: "timestamptz", opnieuw_op: "timestamptz", pogingen: "int2", wacht_op: "text", wacht_sinds: "timestamptz", gebeurtenis_op: "timestamptz" },
	drukbestanden: { gemeente_id: "int2", id: "int8", dag: "date", aantal: "int4", bladzijden: "int4", inhoud: "bytea", lijst: "jsonb", gemaakt_op: "timestamptz", opgehaald_op: "timestamptz", gepost_op: "timestamptz", gepost_door: "int8" },
	gebeurtenissen: { gemeente_id: "int2", id: "int8", zaak_id: "int8", soort: "text", tekst: "text", door: "int8", gebeurd_op: "timestamptz" },
	gebruikers: { gemeente_id: "int2", id: "int8", email: "text", naam: "text", rol: "text", actief: "bool", wachtwoord: "text", totp_geheim: "bytea", totp_bevestigd_op: "timestamptz", totp_stap: "int8", mislukte_pogingen: "int4", geblokkeerd_tot: "timestamptz", wijken: "_text", aangemaakt_op: "timestamptz", laatst_aangemeld_op: "timestamptz", telefoon: "text" },
	gemeenten: { id: "int2", code: "text", naam: "text", inwoners: "int4", instellingen: "jsonb", aangemaakt_op: "timestamptz", maandmatch_op: "date" },
	geweigerde_regels: { gemeente_id: "int2", aanlevering_id: "int8", regelnummer: "int4", redenen: "jsonb", cellen: "bytea" },
	inwonercodes: { code_hash: "bytea", soort: "text", gemeente_id: "int2", zaak_id: "int8", bericht_id: "int8", verloopt_op: "timestamptz", mislukt: "int2", ingetrokken_op: "timestamptz" },
	inwonersessies: { sid_hash: "bytea", gemeente_id: "int2", zaak_id: "int8", verloopt_op: "timestamptz" },
	kanaalinstellingen: { gemeente_id: "int2", kanaal: "text", aanbieder: "text", actief: "bool", instellingen: "jsonb", geheimen: "bytea", laatste_proef: "jsonb", gewijzigd_op: "timestamptz" },
	koppelingen: { gemeente_id: "int2", signaal_id: "int8", met_signaal_id: "int8", kans: "int4", stappen: "jsonb" },
	koppelverboden: { gemeente_id: "int2", een: "bytea", ander: "bytea", signaal_id: "int8", met_signaal_id: "int8", door: "int8", op: "timestamptz" },
	migraties: { naam: "text", hash: "text", op: "timestamptz" },
	notities: { gemeente_id: "int2", id: "int8", zaak_id: "int8", tekst: "text", door: "int8", geschreven_op: "timestamptz", verwijderd_op: "timestamptz" },
	partners: { gemeente_id: "int2", id: "int8", naam: "text", partnertype: "text", kolomprofiel: "jsonb" },
	postcodewijken: { gemeente_id: "int2", postcode: "text", wijk: "text", buurt: "text" },
	registerbestanden: { gemeente_id: "int2", id: "int8", bestandsnaam: "text", inhoud: "bytea", status: "text", regels: "int4", voortgang: "int4", rapport: "jsonb", door: "int8", ontvangen_op: "timestamptz", klaar_op: "timestamptz" },
	registerleveringen: { gemeente_id: "int2", id: "int8", bestandsnaam: "text", personen: "int4", overgeslagen: "int4", door: "int8", op: "timestamptz" },
	registerpersonen: { gemeente_id: "int2", id: "int4", persoon: "bytea" },
	registersleutels: { gemeente_id: "int2", vak: "int4", sleutels: "bytea" },
	sessies: { sid_hash: "bytea", gegevens: "jsonb", verloopt_op: "timestamptz" },
	signalen: { gemeente_id: "int2", id: "int8", aanlevering_id: "int8", regelnummer: "int4", rij_hash: "bytea", partner_id: "int8", partnertype: "text", klantnummer: "text", signaaltype: "text", warme_overdracht: "bool", voorletters: "text", voornamen: "text", voorvoegsel: "text", achternaam: "text", bedrijfsnaam: "text", geboortedatum: "date", bsn_versleuteld: "bytea", bsn_index: "bytea", straat: "text", huisnummer: "int4", huisletter: "text", toevoeging: "text", postcode: "text", plaats: "text", telefoons: "_text", email: "text", bedrag_cent: "int4", maanden_achterstand: "int4", ontstaansdatum: "date", signaaldatum: "date", ontvangen_op: "date", adressleutel: "text", persoonsleutel: "text", correcties: "jsonb", geboortedatum_opgegeven: "text" },
	sleutelproef: { id: "bool", proef: "bytea" },
	spreekuren: { gemeente_id: "int2", id: "int8", gebruiker_id: "int8", plek_id: "int8", weekdag: "int2", van: "time", tot: "time", duur_minuten: "int2" },
	teksten: { gemeente_id: "int2", id: "int8", soort: "text", kanaal: "text", doelgroep: "text", taal: "text" },
	tekstversies: { gemeente_id: "int2", tekst_id: "int8", versie: "int4", onderwerp: "text", inhoud: "text", status: "text", geschreven_door: "int8", geschreven_op: "timestamptz", gepubliceerd_door: "int8", gepubliceerd_op: "timestamptz" },
	terugmeldtellingen: { gemeente_id: "int2", aanbieder: "text", dag: "date", uitkomst: "text", aantal: "int4" },
	tevredenheid: { gemeente_id: "int2", id: "uuid", maand: "date", contactsoort: "text", cijfer: "int2", opmerking: "bytea" },
	tevredenheidsvragen: { gemeente_id: "int2", zaak_id: "int8", gevraagd_op: "date", beantwoord: "bool" },
	uitsluitingen: { gemeente_id: "int2", id: "int8", soort: "text", adressleutel: "text", persoonsleutel: "text", omschrijving: "text", toelichting: "text", geldig_tot: "date", gemaakt_door: "int8", gemaakt_op: "timestamptz" },
	wachtlijst: { gemeente_id: "int2", zaak_id: "int8", plek_id: "int8", sinds: "timestamptz", aangeboden_op: "timestamptz", aangeboden_plek: "int8", aangeboden_gebruiker: "int8", aangeboden_begin: "timestamptz", aanbiedingen: "int2" },
	werkinstructies: { gemeente_id: "int2", versie: "int4", inhoud: "jsonb", status: "text", toelichting: "text", gemaakt_door: "int8", gemaakt_op: "timestamptz", actief_vanaf: "timestamptz" },
	zaakbezoeken: { gemeente_id: "int2", zaak_id: "int8", gebruiker_id: "int8", laatst_gezien: "timestamptz" },
	zaaknummers: { gemeente_id: "int2", jaar: "int2", laatste: "int4" },
	zaaksignalen: { gemeente_id: "int2", signaal_id: "int8", zaak_id: "int8", herhaling: "text", herhaling_van: "int8", uitleg: "text" },
	zaken: { gemeente_id: "int2", id: "int8", nummer: "text", status: "text", naam: "text", naamsleutel: "text", geboortedatum: "date", persoonsleutel: "text", adressleutel: "text", straat: "text", straatsleutel: "text", huisnummer: "int4", huisletter: "text", toevoeging: "text", postcode: "text", plaats: "text", wijk: "text", startdatum_matchingperiode: "date", einddatum_matchingperiode: "date", matchingsdatum: "date", meervoudig: "bool", opeenvolgend: "bool", herhaalmelding: "bool", bedrag_gestegen: "bool", sleper: "bool", match_uitleg: "text", bedrag_cent: "int8", partnertypen: "_text", signaaltypen: "_text", maanden_achterstand: "int2", warme_overdracht: "bool", spoed: "bool", werkinstructie_versie: "int4", regel: "text", route: "text", omdat: "text", opgepakt_op: "date", volgende_stap: "text", volgende_kanaal: "text", volgende_op: "date", volgende_dagdeel: "text", volgende_poging: "int2", volgende_max: "int2", volgende_omdat: "text", uiterlijk: "date", terugbellen_op: "timestamptz", laatste_poging_op: "date", laatste_poging_dagdeel: "text", pogingen: "int2", bereikt: "bool", hulp_aanvaard_op: "date", toegewezen_aan: "int8", resultaat: "text", gesloten_op: "date", versie: "int4", gewijzigd_op: "timestamptz", adres_geheim: "bool", taal: "text", taal_vast: "bool", andere_persoonsleutels: "_text", route_versie: "int4" },
};
