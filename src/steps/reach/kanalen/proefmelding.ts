import type { Verzenduitkomst, Weigerreden } from "../../../rules/reach/bericht/verzending.ts";

/** A reason of refusal as a sentence for the beheerder. */
export const WEIGERZINNEN: Readonly<Record<Weigerreden, string>> = {
	"adres-onjuist": "Dit adres of nummer bestaat niet of kan niet.",
	onbereikbaar: "Dit adres of nummer is niet bereikbaar.",
	geblokkeerd: "De ontvanger wil geen berichten.",
	"sjabloon-niet-goedgekeurd": "Het sjabloon is niet goedgekeurd, of de waarden passen er niet in.",
	"buiten-24-uur": "De inwoner schreef langer dan 24 uur geleden. Dan mag alleen een goedgekeurd sjabloon.",
	"instellingen-onjuist": "Een instelling klopt niet. Kijk de sleutel of het wachtwoord na.",
	"inhoud-geweigerd": "De aanbieder wil deze inhoud niet.",
};

/** What became of a test message, in words. */
export function zegUitkomst(uitkomst: Verzenduitkomst): { gelukt: boolean; melding: string } {
	switch (uitkomst.soort) {
		case "aangenomen":
			return { gelukt: true, melding: "De aanbieder heeft het bericht aangenomen. Kijk of het aankomt." };
		case "geweigerd":
			return { gelukt: false, melding: `${WEIGERZINNEN[uitkomst.reden]} De aanbieder zegt: ${uitkomst.uitleg}` };
		case "later":
			return {
				gelukt: false,
				melding: `Het bericht is niet verstuurd. Probeer het straks nog eens. Bijzonderheden: ${uitkomst.uitleg}`,
			};
		case "onbekend":
			return {
				gelukt: false,
				melding: `Er kwam geen antwoord. Misschien is het bericht toch verstuurd. Bijzonderheden: ${uitkomst.uitleg}`,
			};
	}
}
