import type { Inhoud } from "../../../steps/reach/berichten/inhoud.ts";
import { Briefbeeld, Envelopbeeld, Kaartbeeld, Mailbeeld, Telefoonbeeld } from "../../../ui/delen/bericht.tsx";

interface Props {
	readonly kanaal: string;
	readonly taal: string;
	readonly naar: string | null;
	readonly inhoud: Inhoud;
	readonly afzender: string;
}

const adresregels = ({ adres }: Inhoud): string[] =>
	adres
		? [
				adres.naam,
				`${adres.straat} ${adres.huisnummer}`,
				`${adres.postcode.slice(0, 4)} ${adres.postcode.slice(4)} ${adres.plaats}`,
			]
		: [];

/** The exact text of a message, in the form in which the resident sees it. */
export function Berichtbeeld({ kanaal, taal, naar, inhoud, afzender }: Props) {
	const gedeeld = { tekst: inhoud.tekst, taal, rechtsNaarLinks: taal === "ar", afzender };
	const onderwerp = inhoud.onderwerp ?? "";
	if (kanaal === "SMS") return <Telefoonbeeld {...gedeeld} />;
	if (kanaal === "WhatsApp") return <Telefoonbeeld {...gedeeld} app />;
	if (kanaal === "Mail") return <Mailbeeld {...gedeeld} aan={naar ?? ""} onderwerp={onderwerp} />;
	if (kanaal === "Kaartje") return <Kaartbeeld {...gedeeld} bijschrift="Dit schrijf je op de kaart" />;
	return (
		<>
			<Briefbeeld {...gedeeld} adres={adresregels(inhoud)} onderwerp={onderwerp} />
			<Envelopbeeld adres={adresregels(inhoud)} />
		</>
	);
}
