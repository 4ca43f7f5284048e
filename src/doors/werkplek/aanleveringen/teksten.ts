import type { Veld } from "../../../rules/import/veld.ts";
import { parseBsn } from "../../../rules/kernel/bsn.ts";
import type { Aanleverstatus } from "../../../steps/import/list-aanleveringen.ts";
import type { Zaaksoort } from "../../../steps/import/list-zaken-van-aanlevering.ts";
import type { Icoonnaam } from "../../../ui/delen/icoon.tsx";
import type { Soort } from "../../../ui/delen/klassen.ts";

/** "12.345" */
export const getalTekst = (getal: number): string => getal.toLocaleString("nl-NL");

/** "1 regel", "12.345 regels" */
export const aantalTekst = (getal: number, een: string, meer: string): string =>
	`${getalTekst(getal)} ${getal === 1 ? een : meer}`;

/** The one sentence about a delivery: "212 regels: 205 aangenomen, waarvan 9 verbeterd; 6 geweigerd; 1 dubbel". */
export function formatTelling(tel: {
	regels: number;
	aangenomen: number;
	gecorrigeerd: number;
	geweigerd: number;
	dubbel: number;
}): string {
	const verbeterd = tel.gecorrigeerd > 0 ? `, waarvan ${getalTekst(tel.gecorrigeerd)} verbeterd` : "";
	const rest = [
		...(tel.geweigerd > 0 ? [`${getalTekst(tel.geweigerd)} geweigerd`] : []),
		...(tel.dubbel > 0 ? [`${getalTekst(tel.dubbel)} dubbel`] : []),
	];
	const kop = `${aantalTekst(tel.regels, "regel", "regels")}: ${getalTekst(tel.aangenomen)} aangenomen${verbeterd}`;
	return [kop, ...rest].join("; ");
}

/** A state as a colleague reads it, with the look of its badge. */
export const STATUSSEN: Record<Aanleverstatus, { naam: string; soort: Soort | "neutraal"; icoon?: Icoonnaam }> = {
	ontvangen: { naam: "Wordt gelezen", soort: "info", icoon: "wacht" },
	"kolommen-nodig": { naam: "Kies kolommen", soort: "urgent" },
	ingelezen: { naam: "Gelezen, nog geen zaken", soort: "info", icoon: "wacht" },
	verwerkt: { naam: "Klaar", soort: "goed" },
	afgekeurd: { naam: "Niet te lezen", soort: "urgent" },
};

/** What a field is called on a page. */
export const VELDNAMEN: Record<Veld, string> = {
	partner: "Partner (van wie het signaal komt)",
	partnertype: "Soort partner",
	klantnummer: "Klantnummer",
	signaaltype: "Soort signaal",
	voorletters: "Voorletters",
	voornamen: "Voornamen",
	voorvoegsel: "Tussenvoegsel",
	achternaam: "Achternaam",
	bedrijfsnaam: "Bedrijfsnaam",
	geboortedatum: "Geboortedatum",
	bsn: "Burgerservicenummer",
	straat: "Straat",
	huisnummer: "Huisnummer",
	huisletter: "Huisletter",
	toevoeging: "Toevoeging",
	postcode: "Postcode",
	plaats: "Plaats",
	telefoon: "Telefoonnummer",
	telefoon2: "Tweede telefoonnummer",
	email: "E-mailadres",
	bedrag: "Bedrag van de achterstand",
	maanden_achterstand: "Aantal maanden achterstand",
	ontstaansdatum: "Datum waarop de achterstand ontstond",
	signaaldatum: "Datum van het signaal",
	warme_overdracht: "Warme overdracht",
};

/** What a required field is called when it is missing: achternaam stands for achternaam or bedrijfsnaam. */
export const naamOntbrekend = (veld: Veld): string =>
	veld === "achternaam" ? "Achternaam of bedrijfsnaam" : VELDNAMEN[veld];

/** Why signalen were not picked up, as a count is introduced. */
export const NIET_OPGEPAKT: Record<string, string> = {
	"onterecht-signaal": "Onterecht signaal (onder de drempel of niet bedoeld voor vroegsignalering)",
	"herhaalde-melding": "Herhaalde melding (dezelfde achterstand, niet hoger, kort geleden opgepakt)",
	"bekend-bij-schuldhulp": "Inwoner is al bekend bij schuldhulp",
	"andere-reden": "Andere reden (de werkinstructie zegt welke)",
};

export const ZAAKSOORTNAMEN: Record<Zaaksoort, string> = {
	alle: "Alle",
	nieuw: "Nieuw",
	bijgewerkt: "Bijgewerkt",
	enkelvoudig: "Enkelvoudig",
	meervoudig: "Meervoudig",
	opeenvolgend: "Opeenvolgend",
	"niet-opgepakt": "Niet opgepakt",
};

export const ZAAKSTATUSNAMEN: Record<string, string> = {
	"te-benaderen": "Te benaderen",
	"in-gesprek": "In gesprek",
	gesloten: "Afgesloten",
	"niet-opgepakt": "Niet opgepakt",
};

const IBAN = /\b[A-Z]{2}\d{2}[A-Z]{4}\d{6,}/i;

/**
 * A cell as it may stand on a screen: a BSN keeps its last two digits (enough to find the row in one's own file), an
 * account number nothing. Every cell of a BSN column is masked, and in other columns whatever passes for one.
 */
export function maskeer(tekst: string, isBsnkolom: boolean): string {
	if (tekst.trim() === "") return "";
	if (IBAN.test(tekst.replaceAll(" ", ""))) return "rekeningnummer (niet getoond)";
	const lijktBsn = /^\d{8,9}$/.test(tekst.replace(/[\s.-]/g, "")) && parseBsn(tekst) !== null;
	return isBsnkolom || lijktBsn ? `•••••••${tekst.trim().slice(-2)}` : tekst;
}
