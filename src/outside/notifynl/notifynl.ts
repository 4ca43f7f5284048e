import { accept, refuse } from "../../rules/kernel/result.ts";
import type { Bezorgstatus, Postadres, Verzendbericht } from "../../rules/reach/bericht/verzending.ts";
import type { Aanbiederfabriek, Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import { alsLijst, alsTekst, type Verzoeker, veld } from "../../rules/reach/kanaal/verzoek.ts";
import { leesSleutel, makeToken } from "./sleutel.ts";
import { leesNotifyTerugmelding } from "./terugmelding.ts";
import { leesStatus, leesUitkomst } from "./uitkomsttabel.ts";

const adresregels = ({ naam, straat, huisnummer, postcode, plaats }: Postadres): Record<string, string> => ({
	address_line_1: naam,
	address_line_2: `${straat} ${huisnummer}`,
	address_line_3: `${postcode.slice(0, 4)} ${postcode.slice(4)}  ${plaats.toUpperCase()}`,
});

/** The path and body of one message; null when a letter has no address. */
function vormVerzoek(bericht: Verzendbericht, { sjabloon = "", afzenderId }: Waarden) {
	const gedeeld = { template_id: sjabloon, reference: bericht.kenmerk };
	const tekst = { onderwerp: bericht.onderwerp ?? "", tekst: bericht.tekst };
	if (bericht.kanaal === "Mail")
		return {
			pad: "email",
			inhoud: {
				...gedeeld,
				email_address: bericht.naar,
				personalisation: tekst,
				...(afzenderId ? { email_reply_to_id: afzenderId } : {}),
			},
		};
	if (bericht.kanaal === "SMS")
		return {
			pad: "sms",
			inhoud: {
				...gedeeld,
				phone_number: bericht.naar,
				personalisation: { tekst: bericht.tekst },
				...(afzenderId ? { sms_sender_id: afzenderId } : {}),
			},
		};
	if (!bericht.adres) return null;
	return { pad: "letter", inhoud: { ...gedeeld, personalisation: { ...tekst, ...adresregels(bericht.adres) } } };
}

/** NotifyNL for mail, SMS and letters. `nuSeconden` is the time, for the token. */
export function makeNotifynl(
	stuur: Verzoeker,
	nuSeconden: () => number = () => Math.floor(Date.now() / 1000),
): Aanbiederfabriek {
	return {
		leesTerugmelding: leesNotifyTerugmelding,
		makeVerzender(instellingen, geheimen) {
			const sleutel = leesSleutel(geheimen.apiSleutel ?? "");
			if (!sleutel) return refuse("De API-sleutel van NotifyNL klopt niet: hij eindigt op twee codes van 36 tekens.");
			if (!instellingen.sjabloon) return refuse("Vul het nummer van het sjabloon van NotifyNL in.");
			const basis = `${(instellingen.adres ?? "https://api.notifynl.nl").replace(/\/$/, "")}/v2/notifications`;
			const koppen = () => ({ authorization: `Bearer ${makeToken(sleutel, nuSeconden())}` });
			return accept({
				aanbieder: "notifynl",
				async verstuur(bericht) {
					const verzoek = vormVerzoek(bericht, instellingen);
					if (!verzoek)
						return { soort: "geweigerd", reden: "adres-onjuist", uitleg: "Er is geen postadres bij deze brief." };
					const url = `${basis}/${verzoek.pad}`;
					return leesUitkomst(await stuur({ methode: "POST", url, koppen: koppen(), inhoud: verzoek.inhoud }));
				},
				async zoek(kenmerk): Promise<Bezorgstatus | "nooit-gezien" | null> {
					const url = `${basis}?reference=${encodeURIComponent(kenmerk)}`;
					const antwoord = await stuur({ methode: "GET", url, koppen: koppen() });
					if (antwoord.soort !== "antwoord" || antwoord.status !== 200) return null;
					const [eerste] = alsLijst(veld(antwoord.inhoud, "notifications"));
					return eerste === undefined ? "nooit-gezien" : leesStatus(alsTekst(veld(eerste, "status")));
				},
			});
		},
	};
}
