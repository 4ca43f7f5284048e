import type { Tekstoordeel } from "../../../rules/reach/tekst/check-tekst.ts";
import type { Ernst, Tekstbevinding } from "../../../rules/reach/tekst/toets/bevinding.ts";
import { LEESNORM } from "../../../rules/reach/tekst/toets/leesniveau.ts";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";

const MERK = {
	fout: { soort: "urgent", woord: "Fout" },
	waarschuwing: { soort: "info", woord: "Beter niet" },
	tip: { soort: "neutraal", woord: "Tip" },
} as const satisfies Record<Ernst, object>;

/** Where it stands, with the words themselves. */
function Plek({ plaats, fragment }: Tekstbevinding) {
	if (!plaats || !fragment) return <Gedempt>hele tekst</Gedempt>;
	return (
		<>
			{plaats.onderdeel === "onderwerp" && "onderwerp: "}
			<q>{fragment.length > 60 ? `${fragment.slice(0, 60)}…` : fragment}</q>
		</>
	);
}

const getal = (waarde: number): string => waarde.toLocaleString("nl-NL", { maximumFractionDigits: 1 });

function metingen({ leesniveau, lint, sms }: Tekstoordeel) {
	const rijen: { naam: string; waarde: string }[] = [];
	if (leesniveau) {
		rijen.push({
			naam: "Leesniveau",
			waarde: `${leesniveau.score} van 100, ${leesniveau.naam} (de norm is ${LEESNORM} of meer)`,
		});
		rijen.push({
			naam: "Zinnen en woorden",
			waarde: `${getal(leesniveau.woordenPerZin)} woorden per zin, ${getal(leesniveau.lettergrepenPer100Woorden / 100)} lettergrepen per woord`,
		});
	}
	if (lint) {
		rijen.push({
			naam: "Schatting van de moeite",
			waarde: `niveau ${lint.niveau} van 4: ${lint.moeite} volwassenen heeft er moeite mee`,
		});
	}
	if (sms) {
		const delen = sms.delen === 1 ? "1 sms" : `${sms.delen} sms'en achter elkaar`;
		rijen.push({ naam: "Lengte", waarde: `${sms.tekens} tekens, gaat als ${delen}` });
	}
	return rijen;
}

/** What was found in a text: measurements first, then each finding with what to do. */
export function Oordeel({ oordeel, titel = "Controle" }: { oordeel: Tekstoordeel; titel?: string }) {
	const rijen = oordeel.bevindingen.map((bevinding, nummer) => ({ ...bevinding, nummer: String(nummer) }));
	const cijfers = metingen(oordeel);
	return (
		<Sectie titel={titel} aantal={rijen.length} id="controle">
			{cijfers.length > 0 && <Kenmerken kenmerken={cijfers} />}
			<Tabel
				bijschrift="Wat opvalt"
				bijschriftVerborgen
				rijen={rijen}
				rijSleutel={(rij) => rij.nummer}
				rijSoort={(rij) => (rij.ernst === "fout" ? "urgent" : undefined)}
				leeg={<p>Er valt niets op. Lees de tekst hardop voor: klinkt hij als iets dat je zelf zou zeggen?</p>}
				kolommen={[
					{ kop: "Wat te doen", rijkop: true, cel: (rij) => rij.uitleg },
					{ kop: "Waar", cel: (rij) => <Plek {...rij} /> },
					{
						kop: "Soort",
						cel: (rij) => <Statusmerk soort={MERK[rij.ernst].soort}>{MERK[rij.ernst].woord}</Statusmerk>,
					},
				]}
			/>
			{oordeel.leesniveau && (
				<Uitklap titel="Hoe wordt dit gemeten?">
					<p>
						Het leesniveau is de formule van Flesch-Douma: hoe korter de zinnen en de woorden, hoe hoger het getal. De
						schatting van de moeite lijkt op LiNT, maar is het niet. LiNT ontleedt elke zin en zoekt elk woord op;
						Voordeur schat dat uit de lengte van woorden en zinnen. Gebruik haar om twee versies te vergelijken.
					</p>
					<p>Geen van beide weet of de tekst klopt of vriendelijk is. Laat daarom altijd iemand meelezen.</p>
				</Uitklap>
			)}
		</Sectie>
	);
}
