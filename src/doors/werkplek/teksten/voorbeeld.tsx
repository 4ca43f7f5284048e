import { formatPostcode } from "../../../rules/kernel/postcode.ts";
import type { Tekst } from "../../../rules/reach/tekst/tekst.ts";
import { VARIABELEN } from "../../../rules/reach/tekst/variabelen.ts";
import { makeWhatsappsjabloon } from "../../../rules/reach/tekst/whatsapp-sjabloon.ts";
import type { previewTekst, Voorbeeldbericht } from "../../../steps/reach/teksten/preview-tekst.ts";
import { Briefbeeld, Envelopbeeld, Kaartbeeld, Mailbeeld, Telefoonbeeld } from "../../../ui/delen/bericht.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";

/** What the step says of a text: how it looks, or why it cannot be shown. */
export type Voorbeeld = Awaited<ReturnType<typeof previewTekst>>;

function Beeld({ tekst, bericht }: { tekst: Tekst; bericht: Voorbeeldbericht }) {
	const gedeeld = { tekst: bericht.tekst, taal: tekst.taal, rechtsNaarLinks: tekst.taal === "ar" };
	const { straat, huisnummer, postcode, plaats, naam } = bericht.adres;
	const adres = [naam, `${straat} ${huisnummer}`.trim(), `${formatPostcode(postcode)}  ${plaats.toUpperCase()}`.trim()];
	const onderwerp = bericht.onderwerp ?? "";
	const gemeente = bericht.gemeente.replace(/^./, (letter) => letter.toUpperCase());
	switch (tekst.kanaal) {
		case "SMS":
		case "WhatsApp":
			return <Telefoonbeeld {...gedeeld} afzender={gemeente} app={tekst.kanaal === "WhatsApp"} />;
		case "Mail":
			return (
				<Mailbeeld
					{...gedeeld}
					afzender={`${bericht.afzender} (${bericht.gemeente})`}
					aan={naam}
					onderwerp={onderwerp}
				/>
			);
		case "Brief":
			return (
				<>
					<Envelopbeeld adres={adres} />
					<Briefbeeld {...gedeeld} adres={adres} onderwerp={onderwerp} />
				</>
			);
		case "Kaartje":
			return <Kaartbeeld {...gedeeld} bijschrift="Zo ziet de kaart eruit. Iedereen kan hem lezen." />;
		default:
			return <Kaartbeeld {...gedeeld} gesproken bijschrift="Dit kun je zeggen" />;
	}
}

/** A text as a resident would get it, in its own form. */
export function Berichtvoorbeeld({ tekst, voorbeeld }: { tekst: Tekst; voorbeeld: Voorbeeld }) {
	if (!voorbeeld.ok) return <Melding soort="urgent">{voorbeeld.reden.uitleg}</Melding>;
	const { nogOnbekend } = voorbeeld.waarde;
	return (
		<>
			{nogOnbekend.length > 0 && (
				<Melding>
					<p>Van deze zaak is nog niet bekend, en daarom staat er een voorbeeld:</p>
					<ul>
						{nogOnbekend.map((naam) => (
							<li key={naam}>{VARIABELEN[naam]}</li>
						))}
					</ul>
					<p>Het echte bericht gaat pas weg als het bekend is.</p>
				</Melding>
			)}
			{tekst.kanaal === "WhatsApp" && (
				<Melding>
					<p>
						Deze woorden gaan alleen weg als de inwoner in de laatste 24 uur zelf appte. Anders gaat het bericht via
						sjabloon <code>{makeWhatsappsjabloon(tekst.soort, tekst.taal)?.naam}</code>: de klare tekst voor iedereen.
					</p>
				</Melding>
			)}
			<Beeld tekst={tekst} bericht={voorbeeld.waarde} />
		</>
	);
}
