import { explainKoppeling } from "../../../rules/match/persoon/explain-koppeling.ts";
import type { Zaakkoppeling } from "../../../steps/zaken/read-koppelingen.ts";
import { Figuur } from "../../../ui/delen/figuur.tsx";
import { Knop } from "../../../ui/delen/knop.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";
import { renderWaterval } from "../../../ui/grafiek/waterval.tsx";
import { kortDatum } from "./opmaak.ts";

const noem = (vergelijking: string): string => (vergelijking === "bsn" ? "BSN" : vergelijking);
const hoofdletter = (tekst: string): string => noem(tekst).charAt(0).toUpperCase() + noem(tekst).slice(1);
const kleineLetter = (tekst: string): string => tekst.charAt(0).toLowerCase() + tekst.slice(1);
const getal = (waarde: number): string =>
	`${waarde > 0 ? "+" : waarde < 0 ? "−" : ""}${Math.abs(waarde).toFixed(1).replace(".", ",")}`;
const lijst = (woorden: readonly string[]): string =>
	woorden.length < 2 ? (woorden[0] ?? "") : `${woorden.slice(0, -1).join(", ")} en ${woorden.at(-1)}`;

/** "het signaal van Vitens van ma 5 okt" */
export const zegSignaal = (een: { partner: string; signaaldatum: string }, vandaag: string): string =>
	`het signaal van ${een.partner} van ${kortDatum(een.signaaldatum, vandaag)}`;

/** One sentence that says how sure, and what differs. */
export function Koppelzin({ een, zaakId, vandaag }: { een: Zaakkoppeling; zaakId: number; vandaag: string }) {
	const { kans, verschillen } = explainKoppeling(een.kans, een.stappen);
	const { met } = een;
	const elders = met.zaakId !== null && met.zaakId !== zaakId;
	return (
		<p>
			Voordeur denkt dat {zegSignaal(een, vandaag)} over dezelfde bewoner gaat als {zegSignaal(met, vandaag)}
			{elders && (
				<>
					{" "}
					(<a href={`/zaken/${met.zaakId}`}>zaak {met.nummer}</a>)
				</>
			)}
			: de kans is {kans}.{verschillen.length > 0 && ` Wat verschilt: ${kleineLetter(verschillen.join(" "))}`}
		</p>
	);
}

function Waterval({ een, vandaag }: { een: Zaakkoppeling; vandaag: string }) {
	const { kans, stappen, onbekend } = explainKoppeling(een.kans, een.stappen);
	const som = stappen.reduce((opgeteld, stap) => opgeteld + stap.gewicht, 0);
	const rijen = [
		...stappen.map((stap) => ({ ...stap, naam: hoofdletter(stap.vergelijking) })),
		{ naam: "Samen", gewicht: som, omdat: `De kans dat dit één bewoner is: ${kans}.` },
	];
	const bijschrift = `${een.partner} (${kortDatum(een.signaaldatum, vandaag)}) naast ${een.met.partner} (${kortDatum(een.met.signaaldatum, vandaag)})`;
	return (
		<Figuur
			bijschrift={bijschrift}
			toelichting={
				<>
					Een balk naar rechts maakt het waarschijnlijker dat het één bewoner is, een balk naar links
					onwaarschijnlijker. Eén punt erbij is twee keer zo waarschijnlijk.
					{onbekend.length > 0 && ` Niet bij allebei bekend, en dus niet meegeteld: ${lijst(onbekend.map(noem))}.`}
				</>
			}
			svg={renderWaterval(
				stappen.map((stap) => ({ naam: hoofdletter(stap.vergelijking), waarde: stap.gewicht })),
				`${bijschrift}: samen ${getal(som)}, ${kans} kans op één bewoner`,
			)}
			tabel={
				<Tabel
					bijschrift={`Wat telde bij ${bijschrift}`}
					bijschriftVerborgen
					rijen={rijen}
					rijSleutel={(rij) => rij.naam}
					kolommen={[
						{ kop: "Wat", rijkop: true, cel: (rij) => rij.naam },
						{ kop: "Telt", getal: true, cel: (rij) => getal(rij.gewicht) },
						{ kop: "Waarom", cel: (rij) => rij.omdat },
					]}
				/>
			}
		/>
	);
}

/** Which signalen of the zaak are surely about one resident, and why; who sees that it is wrong can say so. */
export function Koppelingen(props: {
	koppelingen: readonly Zaakkoppeling[];
	zaakId: number;
	vandaag: string;
	magWijzigen: boolean;
}) {
	const { koppelingen, zaakId, vandaag, magWijzigen } = props;
	if (koppelingen.length === 0) return null;
	return (
		<Sectie titel="Dezelfde bewoner" niveau={3} id="dezelfde-bewoner">
			<ul className="vd-tijdlijn">
				{koppelingen.map((een) => (
					<li key={een.id}>
						<Koppelzin een={een} zaakId={zaakId} vandaag={vandaag} />
						<Uitklap
							titel={
								<>
									Waarom denkt Voordeur dat? <span className="vd-onzichtbaar">{zegSignaal(een, vandaag)}</span>
								</>
							}
						>
							<Waterval een={een} vandaag={vandaag} />
						</Uitklap>
						{magWijzigen && (
							<p>
								<Gedempt>Klopt dit niet? </Gedempt>
								<Knop
									klein
									soort="subtiel"
									href={`/zaken/${zaakId}/signalen/${een.id}/iemand-anders`}
									uitspraak={`Dit is iemand anders: ${zegSignaal(een, vandaag)}`}
								>
									Dit is iemand anders
								</Knop>
							</p>
						)}
					</li>
				))}
			</ul>
		</Sectie>
	);
}
