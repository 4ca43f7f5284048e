import { formatDatum } from "../../../rules/kernel/datum.ts";
import { type Groep, MINSTENS, zegAandeel } from "../../../rules/reach/tevredenheid/hide-kleine-groepen.ts";
import type { Tevredenheidsdetail } from "../../../steps/reach/tevredenheid/read-tevredenheid.ts";
import { Figuur } from "../../../ui/delen/figuur.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { renderStaafdiagram } from "../../../ui/grafiek/staafdiagram.ts";

/** "oktober 2026" */
const zegMaand = (maand: string): string => formatDatum(maand, "1900-01-01").replace(/^\S+ \d+ /, "");

/** "10 van 12 (83%)" */
const zegGroep = (groep: Groep): string => `${groep.tevreden} van ${groep.antwoorden} (${zegAandeel(groep)}%)`;

const HOE = `Tevreden is wie "goed" of "heel goed" koos. Onder de ${MINSTENS} antwoorden laat Voordeur niets zien: anders is te raden wie wat zei.`;

function PerMaand({ detail, periode }: { detail: Tevredenheidsdetail; periode: string }) {
	const alle = detail.maanden.map((rij, plaats) => ({ ...rij, gevraagd: detail.gevraagd[plaats] ?? 0 }));
	// From the first month in which anything was asked or shown: before it there is nothing to tell.
	const rijen = alle.slice(alle.findIndex(({ groep, gevraagd }) => groep !== null || gevraagd > 0));
	const zichtbaar = rijen.flatMap(({ maand, groep }) => (groep ? [{ maand, groep }] : []));
	return (
		<Figuur
			bijschrift={`Aandeel tevreden inwoners per maand, ${periode}`}
			toelichting={`Teller: antwoorden "goed" of "heel goed". Noemer: alle antwoorden van die maand. Bron: de vraag na een contact, niet verplicht.`}
			svg={renderStaafdiagram({
				omschrijving: zichtbaar.map(({ maand, groep }) => `${zegMaand(maand)}: ${zegGroep(groep)}`).join("; "),
				eenheid: "% tevreden",
				staven: zichtbaar.map(({ maand, groep }) => ({ naam: zegMaand(maand), waarde: zegAandeel(groep) })),
				schrijf: (waarde) => `${Math.round(waarde)}%`,
			})}
			tabel={
				<Tabel
					bijschrift="Tevredenheid per maand in cijfers"
					rijen={rijen}
					rijSleutel={(rij) => rij.maand}
					kolommen={[
						{ kop: "Maand", rijkop: true, cel: (rij) => zegMaand(rij.maand) },
						{ kop: "Vraag gesteld", getal: true, cel: (rij) => rij.gevraagd },
						{
							kop: "Antwoorden",
							getal: true,
							cel: (rij) => rij.groep?.antwoorden ?? <Gedempt>minder dan {MINSTENS}</Gedempt>,
						},
						{ kop: "Tevreden", getal: true, cel: (rij) => rij.groep?.tevreden ?? "–" },
						{ kop: "Aandeel", getal: true, cel: (rij) => (rij.groep ? `${zegAandeel(rij.groep)}%` : "–") },
					]}
				/>
			}
		/>
	);
}

/** What residents thought of the contact: a share with its numerator, denominator and period; never one resident. */
export function Tevredenheidpagina({ detail }: { detail: Tevredenheidsdetail }) {
	const { totaal, perContactsoort, opmerkingen, maanden } = detail;
	const periode = `${zegMaand(maanden[0]!.maand)} tot en met ${zegMaand(maanden.at(-1)!.maand)}`;
	if (!totaal) {
		return (
			<Leeg titel="Nog te weinig antwoorden">
				<p>
					Er is nog geen hele maand met {MINSTENS} antwoorden of meer. {HOE} De lopende maand telt nog niet mee.
				</p>
			</Leeg>
		);
	}
	return (
		<>
			<p>
				<strong>{zegGroep(totaal)}</strong> was tevreden over het contact, in de maanden met {MINSTENS} antwoorden of
				meer. {HOE} De lopende maand telt nog niet mee.
			</p>
			<PerMaand detail={detail} periode={periode} />
			<Sectie titel="Per manier van contact">
				<Tabel
					bijschrift={`Tevreden per manier van contact, ${periode}`}
					rijen={perContactsoort}
					rijSleutel={(rij) => rij.naam}
					leeg={<p>Te weinig antwoorden om te verdelen.</p>}
					kolommen={[
						{ kop: "Manier", rijkop: true, cel: (rij) => rij.naam },
						{ kop: "Antwoorden", getal: true, cel: (rij) => rij.antwoorden },
						{ kop: "Tevreden", getal: true, cel: (rij) => rij.tevreden },
						{ kop: "Aandeel", getal: true, cel: (rij) => `${zegAandeel(rij)}%` },
					]}
				/>
			</Sectie>
			<Sectie titel="Wat inwoners schreven" aantal={opmerkingen.length}>
				<p>
					<Gedempt>
						De nieuwste maand eerst, verder in willekeurige volgorde, zonder naam of zaak. Herken je iemand? Houd dat
						voor je.
					</Gedempt>
				</p>
				{opmerkingen.length === 0 ? (
					<p>Niemand schreef er iets bij.</p>
				) : (
					<ul>
						{opmerkingen.map((opmerking, plaats) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: remarks have no id that may reach the page
							<li key={plaats} className="vd-regels" dir="auto">
								{opmerking}
							</li>
						))}
					</ul>
				)}
			</Sectie>
		</>
	);
}
