import type { FastifyReply } from "fastify";
import { WERKINSTRUCTIES } from "../../../rules/decide/ready-ones.ts";
import type { Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import type { Maandvergelijking } from "../../../steps/decide/compare-maand.ts";
import { Bestandsveld } from "../../../ui/delen/bestandsveld.tsx";
import { Keuzerondjes } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Kaart, Uitklap } from "../../../ui/delen/vlak.tsx";
import { csrfVeld } from "../pagina.tsx";
import { Past, telBestemmingen, zegUren } from "./vergelijking.tsx";
import { zegAantal, zegGetal } from "./woorden.ts";

/** What the draft would do to last month, in short; the page "Wat verandert er?" tells all of it. */
export function Gevolgkaart(props: {
	paar: { readonly oud: Werkinstructie; readonly nieuw: Werkinstructie };
	vergelijking: Maandvergelijking;
	maand: string;
}) {
	const { vergelijking, maand } = props;
	const { oud, nieuw, verhuizingen } = vergelijking;
	return (
		<Kaart titel={`Simulatie: ${maand}`}>
			<p>
				{verhuizingen.length === 0
					? `Voor de ${zegAantal(oud.zaken, "zaak", "zaken")} verandert er niets.`
					: `${zegGetal(verhuizingen.length)} van de ${zegAantal(oud.zaken, "zaak", "zaken")} krijgen een andere aanpak.`}
			</p>
			<Tabel
				bijschrift="Zaken per aanpak, nu en straks"
				bijschriftVerborgen
				rijen={telBestemmingen(props.paar, vergelijking)}
				rijSleutel={(rij) => rij.naam}
				smal="schuiven"
				kolommen={[
					{ kop: "Aanpak", rijkop: true, cel: (rij) => rij.naam },
					{ kop: "Nu", getal: true, cel: (rij) => zegGetal(rij.waarde) },
					{ kop: "Straks", getal: true, cel: (rij) => zegGetal(rij.tweede) },
				]}
			/>
			<p>
				Werk straks: {zegUren(nieuw)}, beschikbaar {zegGetal(Math.round(nieuw.minutenBeschikbaar / 60))} uur.{" "}
				<Past simulatie={nieuw} />
			</p>
		</Kaart>
	);
}

/** Taking back, throwing away, beginning with something else. */
export function Conceptkaart(props: {
	reply: FastifyReply;
	basis: number;
	kanTerug: boolean;
	/** What was wrong with a file that was read in. */
	uploadfouten: readonly string[];
	begin: string | undefined;
}) {
	const { reply, uploadfouten } = props;
	return (
		<Kaart titel="Je concept">
			<p>Begonnen vanuit versie {props.basis}. Alleen jij ziet het. Er verandert niets tot je het laat ingaan.</p>
			<form method="post" action="/werkinstructie/wijzigen/concept">
				{csrfVeld(reply)}
				<Knoppenrij>
					{props.kanTerug && (
						<Knop klein naam="doe" waarde="terug">
							Maak de laatste wijziging ongedaan
						</Knop>
					)}
					<Knop klein soort="subtiel" naam="doe" waarde="weg" bevestig="Gooi je hele concept weg?">
						Gooi concept weg
					</Knop>
				</Knoppenrij>
			</form>
			<Uitklap titel="Begin met een andere werkinstructie" open={uploadfouten.length > 0}>
				<form method="post" action="/werkinstructie/wijzigen/begin">
					{csrfVeld(reply)}
					<Keuzerondjes
						naam="met"
						label="Een werkinstructie die klaarstaat"
						uitleg="Je concept wordt hierdoor vervangen. Dat kun je ongedaan maken."
						verplicht
						{...(props.begin ? { waarde: props.begin } : {})}
						keuzes={Object.entries(WERKINSTRUCTIES).map(([waarde, { titel }]) => ({ waarde, naam: titel }))}
					/>
					<Knop>Begin hiermee</Knop>
				</form>
				<form method="post" action="/werkinstructie/wijzigen/bestand" encType="multipart/form-data">
					{csrfVeld(reply)}
					<Foutenoverzicht
						titel="Dit bestand kunnen we niet gebruiken"
						fouten={uploadfouten.map((tekst) => ({ tekst }))}
					/>
					<Bestandsveld
						naam="bestand"
						label="Of een bestand"
						uitleg="JSON, zoals je het hier downloadt."
						soorten=".json,application/json"
						verplicht
						{...(uploadfouten[0] ? { fout: uploadfouten[0] } : {})}
					/>
					<Knop>Lees in</Knop>
				</form>
			</Uitklap>
		</Kaart>
	);
}
