import type { Veld } from "./veld.ts";

/**
 * What Dutch partners and their software call the columns. Compared without capitals, accents, spaces and punctuation,
 * so "E-mail adres" is found by "emailadres". The field's own name needs no entry. A name stands under one field only.
 */
export const SYNONIEMEN = {
	partner:
		"partnernaam, naam partner, signaalpartner, naam signaalpartner, melder, naam melder, meldende partij, meldende organisatie, organisatie, naam organisatie, schuldeiser, crediteur, naam crediteur, vastelastenpartner, vaste lasten partner, vlp, leverancier, aanleveraar, aanleverende partij, verhuurder, corporatie, woningcorporatie, energieleverancier, zorgverzekeraar, waterbedrijf, verzekeraar, bron",
	partnertype:
		"soort partner, type partner, partnersoort, signaalpartnertype, type signaalpartner, soort signaalpartner, sector, branche, type crediteur, soort crediteur, type schuldeiser, soort vaste last, vaste last, type melder, soort melder, categorie partner",
	klantnummer:
		"klantnr, klant nr, klantnum, klantcode, klantkenmerk, klant id, klantid, debiteurnummer, debiteurennummer, debiteurnr, debiteurennr, debnr, contractnummer, contractnr, relatienummer, relatienr, huurdernummer, huurdersnummer, huurdernr, huurcontractnummer, huurcontract, dossiernummer, dossiernr, kenmerk, uw kenmerk, ons kenmerk, referentie, referentienummer, ref, cliëntnummer, clientnummer, polisnummer, polisnr, verzekerdennummer, verzekerdenummer, verzekeringsnummer, aansluitnummer, verbruiksnummer, leveringsnummer, overeenkomstnummer, account, accountnummer, klantreferentie",
	signaaltype:
		"soort signaal, type signaal, signaalsoort, soort melding, type melding, meldingsoort, meldingstype, signaal soort, aard signaal, aard melding",
	voorletters: "voorletter, vl, voorl, initialen, initiaal, initials",
	voornamen: "voornaam, roepnaam, vnaam, voornaamen, eerste naam, first name, firstname, doopnamen, voornaam voluit",
	voorvoegsel:
		"voorvoegsels, tussenvoegsel, tussenvoegsels, tussenv, tv, tussen voegsel, voorv, vvgsl, tussenvgsl, prefix, voorvoegsel geslachtsnaam, voorvoegsel achternaam",
	achternaam:
		"naam, geslachtsnaam, familienaam, anaam, achter naam, last name, lastname, surname, volledige naam, volledigenaam, naam voluit, naam inwoner, inwoner, naam bewoner, bewoner, huurder, klant, verzekerde, verzekeringnemer, contractant, afnemer, naw, naam en voorletters, achternaam en voorletters",
	bedrijfsnaam:
		"bedrijf, naam bedrijf, firmanaam, firma, handelsnaam, bedrijfs naam, onderneming, naam onderneming, company, zakelijke naam, statutaire naam",
	geboortedatum:
		"gebdat, geb dat, geb datum, gebdatum, geboorte datum, geboortedat, geboren, geboren op, geboortedag, gbd, gebd, geb, date of birth, dob, birthdate",
	bsn: "burgerservicenummer, burger service nummer, bsnnummer, bsn nr, bsnr, sofinummer, sofi, sofinr, servicenummer",
	straat:
		"straatnaam, adres, woonadres, straat naam, adresregel, adresregel 1, adres 1, adresregel1, straat en huisnummer, straatnaam en huisnummer, straat huisnummer, straat en nr, openbare ruimte, adres woning, street, verbruiksadres, leveringsadres, leveradres, huuradres, correspondentiestraat",
	huisnummer:
		"huisnr, hnr, adres nummer, adres nr, huis nr, huisnum, huis nummer, huisnummers, nummer huis, hsnr, hn, woningnummer, huisnummer woning, house number, housenumber, huisnummer en toevoeging, huisnr en toevoeging",
	huisletter: "huisltr, huis letter, hltr, letter, hl, huisnummerletter, huisnummer letter",
	toevoeging:
		"huisnummertoevoeging, huisnummer toevoeging, huisnr toevoeging, huisnrtoevoeging, hnr toev, hnrtoev, hnr toevoeging, toev, toevoegsel, huisnrtoev, huisnummertoev, huistoevoeging, huisnummer toev, toevoeging huisnummer, adrestoevoeging, huis toevoeging, nummertoevoeging, hnt",
	postcode:
		"pc, post code, postc, zip, zipcode, pcode, postkode, pc6, postcode en plaats, postcode plaats, postcode en woonplaats, postcode woonplaats, pc plaats, pc woonplaats",
	plaats: "woonplaats, plaatsnaam, stad, woonplaatsnaam, woon plaats, plaats naam, city, wpl, plts",
	telefoon:
		"telefoonnummer, telefoonnr, tel, telnr, tel nr, telnummer, tel nummer, telefoon 1, telefoon1, tel 1, tel1, telefoonnummer 1, telefoonnummers, telefoon nummer, telefoon vast, vast nummer, vaste telefoon, vast telefoonnummer, telefoon prive, telefoon thuis, phone, phone number, contactnummer, telefoon overdag",
	telefoon2:
		"telefoon 2, tel 2, tel2, telefoonnummer 2, telefoonnr 2, telnr 2, mobiel, mobiele telefoon, mobiel nummer, mobielnummer, mobielnr, mobiel nr, mobiele nummer, mobieltelefoonnummer, mobiel telefoonnummer, telefoon mobiel, tel mobiel, gsm, gsm nummer, gsmnr, 06, 06 nummer, 06nummer, mobile, tweede telefoonnummer, telefoon avond, telefoon werk",
	email:
		"e-mail, mail, e-mailadres, emailadres, email adres, mailadres, mail adres, e mail, elektronisch adres, email 1, e-mail 1, emailadres 1, email address",
	bedrag:
		"achterstand, openstaand saldo, openstaand bedrag, saldo, saldo openstaand, bedrag achterstand, achterstandsbedrag, achterstand bedrag, achterstallig bedrag, hoogte achterstand, hoogte van de achterstand, hoogte betalingsachterstand, betalingsachterstand, betaalachterstand, totaal openstaand, totaal achterstand, totale achterstand, totaalbedrag, totaal bedrag, totaal, schuld, schuldbedrag, hoogte schuld, bedrag schuld, hoofdsom, vordering, bedrag vordering, openstaand, openstaande schuld, openstaande vordering, huurachterstand, premieachterstand, bedrag in euro, bedrag in euros, bedrag euro, achterstand in euro, achterstand in euros, amount, signaalbedrag, meldbedrag",
	maanden_achterstand:
		"maanden, aantal maanden, aantal maanden achterstand, achterstand in maanden, maand achterstand, mnd achterstand, mnd, aantal mnd, achterstand maanden, achterstand mnd, termijnen, aantal termijnen, maandtermijnen, aantal maandtermijnen, aantal maandpremies, duur achterstand in maanden, openstaande maanden, openstaande termijnen, aantal maanden huurachterstand",
	ontstaansdatum:
		"datum ontstaan, ontstaan op, ontstaan, datum ontstaan achterstand, ontstaansdatum achterstand, achterstand sinds, achterstand vanaf, begin achterstand, begindatum achterstand, startdatum achterstand, oudste vervaldatum, vervaldatum, oudste factuurdatum, oudste openstaande post, datum oudste post, eerste achterstand, datum eerste achterstand",
	signaaldatum:
		"datum signaal, signaal datum, meldingsdatum, meldingdatum, meldatum, melddatum, datum melding, datum, aanleverdatum, datum aanlevering, datum aanmelding, aanmelddatum, aanmeldingsdatum, peildatum, datum aanmaak, aanmaakdatum, exportdatum, rapportdatum, datum signalering, signaleringsdatum",
	warme_overdracht:
		"warme overdracht, warmeoverdracht, warm overdragen, warme overdr, warm, wo, warme overdracht gewenst, warme overdracht ja nee, warme overdracht mogelijk",
} as const satisfies Record<Veld, string>;

/** Column names whose cells may hold street and house number together. */
export const ADRESKOLOMMEN =
	"adres, woonadres, adresregel, adresregel 1, adres 1, straat en huisnummer, straatnaam en huisnummer, straat huisnummer, straat en nr, adres woning, verbruiksadres, leveringsadres, leveradres, huuradres";

/**
 * Words in a column name that point at data the law does not allow in a signaal: only what is needed for it (Wgs 8b), and
 * never health or criminal data (Wgs 8a) or other special data (AVG art. 9 and 10). Whole words, or the start of one
 * when they end in "*".
 */
export const VERBODEN_WOORDEN =
	"iban*, bankrekening*, bankrek*, rekeningnummer*, rekeningnr*, banknummer*, bic, inkomen*, salaris*, loon*, uitkering*, vermogen*, spaargeld*, nationaliteit*, geboorteland*, herkomst*, etnic*, ras, huidskleur*, verblijfsstatus*, verblijfstitel*, verblijfsvergunning*, vreemdelingennummer*, vnummer, gezondheid*, medisch*, medicatie*, medicijn*, diagnose*, ziekte*, ziektebeeld*, aandoening*, behandeling*, zorggebruik*, zorgkosten*, ggz*, handicap*, arbeidsongeschikt*, verslaving*, verslaafd*, psychisch*, psychiatr*, zwanger*, strafrecht*, strafblad*, justitie*, detentie*, veroordeling*, delict*, politie*, reclassering*, religie*, religieus*, geloof*, geloofsovertuiging*, godsdienst*, kerk, levensovertuiging*, seksue*, geaardheid*, vakbond*, politieke, politiek, partijlidmaatschap*, biometri*, vingerafdruk*, dna, paspoort*, identiteitsbewijs*, idbewijs*, rijbewijs*, documentnummer*, pasfoto*, kenteken*, werkgever*";
