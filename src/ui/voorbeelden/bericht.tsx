import { Briefbeeld, Envelopbeeld, Kaartbeeld, Mailbeeld, Telefoonbeeld } from "../delen/bericht.tsx";
import { Naast } from "../delen/vlak.tsx";
import type { Voorbeeld } from "../voorbeelden.tsx";

const ADRES = ["Fatima de Boer", "Kerkstraat 12", "1234 AB  VOORBEELDSTAD"];
const TEKST = "Beste Fatima,\n\nKies zelf hoe:\n- Bel mij op 0475 12 34 56.\n- Loop binnen.\n\nGroet,\nSanne";

/** How a message looks to who gets it. */
export const voorbeeldenBericht: readonly Voorbeeld[] = [
	{
		naam: "bericht",
		render: () => (
			<>
				<Naast>
					<Telefoonbeeld afzender="Voorbeeldstad" tekst="Dag Fatima, bel mij: 0475 12 34 56." taal="nl" />
					<Telefoonbeeld afzender="Sanne" tekst={"مرحباً فاطمة!\n\nأنا سانه."} taal="ar" rechtsNaarLinks app />
				</Naast>
				<Mailbeeld
					afzender="Sanne (gemeente Voorbeeldstad)"
					aan="Fatima de Boer"
					onderwerp="Zullen we kennismaken?"
					tekst={TEKST}
					taal="nl"
				/>
				<Envelopbeeld adres={ADRES} />
				<Briefbeeld adres={ADRES} onderwerp="Zullen we kennismaken?" tekst={TEKST} taal="nl" />
				<Kaartbeeld bijschrift="Zo ziet de kaart eruit" tekst={"Ik was bij je aan de deur.\n\nSanne"} taal="nl" />
				<Kaartbeeld bijschrift="Dit kun je zeggen" tekst={'"Hallo, met Sanne."'} taal="nl" gesproken />
			</>
		),
	},
];
