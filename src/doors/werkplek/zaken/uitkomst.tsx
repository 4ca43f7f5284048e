import { GESPREKSUITKOMSTEN } from "../../../rules/register/gespreksuitkomsten.ts";
import type { Notitievondst } from "../../../rules/register/warn-notitie.ts";
import type { Kanaal } from "../../../rules/zaak/contactsoort.ts";
import { Keuzerondjes, Vinkje } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Tekstvak, Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Uitklap } from "../../../ui/delen/vlak.tsx";
import { bruikbaar, Contactkeuze, Formulier, Moment, type Stickerprops } from "./registratie.tsx";

/** Second and third action: what came of it, with the meaning of DDAS beside it, and confirm. */
export function Tweede(props: Stickerprops & { kanaal: Kanaal }) {
	const { detail, kanaal, stand, ronde, vandaag } = props;
	const { invoer, fouten, vondsten } = stand;
	const keuzes = GESPREKSUITKOMSTEN.map(({ id, label, betekenis }, plaats) => ({
		waarde: id,
		naam: label,
		uitleg: betekenis,
		...(plaats < 9 ? { toets: String(plaats + 1) } : {}),
	}));
	return (
		<Formulier {...props}>
			<Verborgen naam="bereikt" waarde="ja" />
			<Contactkeuze gegevens={bruikbaar(detail.contact, kanaal)} invoer={invoer} />
			<Keuzerondjes
				naam="uitkomst"
				label="Uitkomst"
				keuzes={keuzes}
				waarde={invoer.uitkomst}
				fout={fouten.uitkomst}
				naast
			/>
			<Uitklap titel="Terugbellen: dag en tijd" open={Boolean(fouten.terugbellenDatum ?? invoer.terugbellenDatum)}>
				<div className="vd-velden">
					<Veld
						naam="terugbellenDatum"
						label="Dag"
						type="date"
						min={vandaag}
						waarde={invoer.terugbellenDatum}
						breedte="kort"
						fout={fouten.terugbellenDatum}
					/>
					<Veld naam="terugbellenTijd" label="Tijd" type="time" waarde={invoer.terugbellenTijd} breedte="kort" />
				</div>
			</Uitklap>
			<Vinkje
				naam="sluitmee"
				label="Sluit de zaak meteen af als dit het einde is"
				uitleg="Geldt bij: meteen geholpen, geen hulp nodig, betaald of regeling, andere hulp, verhuisd, overleden."
				aan={invoer.uitkomst === undefined || invoer.sluitmee === "ja"}
			/>
			{vondsten.length > 0 && <Gevoelig vondsten={vondsten} />}
			<Uitklap titel="Notitie erbij" open={Boolean(invoer.notitie)}>
				<Tekstvak
					naam="notitie"
					label="Notitie"
					optioneel
					regels={3}
					maxlengte={4000}
					waarde={invoer.notitie}
					fout={fouten.notitie}
					uitleg="Alleen wat nodig is om te helpen. Niets over gezondheid of strafzaken."
				/>
			</Uitklap>
			<Moment {...props} />
			<Knoppenrij>
				<Knop soort="primair" toets="r">
					Registreer
				</Knop>
				<Knop soort="subtiel" href={`/zaken/${detail.zaak.id}${ronde}`}>
					Terug
				</Knop>
			</Knoppenrij>
		</Formulier>
	);
}

/** The words that made Voordeur ask, and the choice to keep the note as it is. */
export function Gevoelig({ vondsten }: { vondsten: readonly Notitievondst[] }) {
	return (
		<Melding soort="urgent" woord="Past dit hier?">
			<p>
				De wet laat gegevens over gezondheid en strafzaken niet toe bij vroegsignalering (Wgs artikel 8a). Haal ze weg,
				of zeg dat het iets anders betekent.
			</p>
			<ul>
				{vondsten.map((vondst) => (
					<li key={vondst.woord}>
						<strong>{vondst.woord}</strong>: {vondst.reden}
					</li>
				))}
			</ul>
			<Vinkje naam="bevestigd" label="Het betekent hier iets anders: bewaar het zo" />
		</Melding>
	);
}
