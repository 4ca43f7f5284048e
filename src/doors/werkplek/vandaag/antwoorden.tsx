import type { Antwoordwerk } from "../../../steps/vandaag/read-antwoordwerk.ts";
import { Melding, Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt, Tijd } from "../../../ui/delen/tekst.tsx";
import { KANAALNAMEN, kortTekst, SOORTNAMEN } from "../antwoorden/teksten.ts";
import { formatAdres, zegMoment } from "../zaken/opmaak.ts";

/** Answers that belong to no zaak yet: somebody must say whose they are. */
export function ZonderZaak({ aantal }: { aantal: number }) {
	if (aantal === 0) return null;
	const wat = aantal === 1 ? "1 antwoord" : `${aantal} antwoorden`;
	return (
		<Melding soort="info" woord="Van wie is dit?">
			<p>
				Bij <a href="/antwoorden?wie=onbekend">{wat}</a> weet Voordeur niet zeker van wie het is. Kies de zaak.
			</p>
		</Melding>
	);
}

function Naam(rij: Antwoordwerk) {
	return (
		<>
			<a href={`/zaken/${rij.zaakId}`}>{rij.naam}</a>{" "}
			{rij.spoed && <Statusmerk soort="urgent">Dreigende situatie</Statusmerk>}
		</>
	);
}

/** Who answered: read this before anything else is done for them. */
export function Antwoordtabel({ regels, vandaag }: { regels: readonly Antwoordwerk[]; vandaag: string }) {
	return (
		<Tabel
			bijschrift="Heeft geantwoord"
			bijschriftVerborgen
			rijen={regels}
			rijSleutel={(rij) => String(rij.id)}
			rijSoort={() => "urgent"}
			toetsen
			kolommen={[
				{ kop: "Naam", rijkop: true, cel: Naam },
				{
					kop: "Adres",
					cel: (rij) => (
						<>
							{formatAdres(rij)} {rij.wijk && <Gedempt>· {rij.wijk}</Gedempt>}
						</>
					),
				},
				{ kop: "Antwoord", cel: (rij) => <span dir="auto">{kortTekst(rij.tekst)}</span> },
				{ kop: "Lijkt te zeggen", cel: (rij) => SOORTNAMEN[rij.soort] ?? rij.soort },
				{
					kop: "Ontvangen",
					cel: (rij) => {
						const { tekst, machine } = zegMoment(rij.op, vandaag);
						return (
							<>
								<Tijd machine={machine}>{tekst}</Tijd> <Gedempt>{KANAALNAMEN[rij.kanaal]}</Gedempt>
							</>
						);
					},
				},
			]}
		/>
	);
}
