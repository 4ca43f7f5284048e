import type { Datum } from "../../../rules/kernel/datum.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import type { Registerbestand } from "../../../steps/verify/read-registerstand.ts";
import type { Registerfoutsoort } from "../../../steps/verify/registerfouten.ts";
import { Foutenoverzicht, Melding } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Voortgang } from "../../../ui/delen/voortgang.tsx";

const getal = (aantal: number) => aantal.toLocaleString("nl-NL");
export const zegRegels = (aantal: number) => (aantal === 1 ? "1 regel" : `${getal(aantal)} regels`);
const zegPersonen = (aantal: number) => (aantal === 1 ? "1 persoon" : `${getal(aantal)} personen`);

function Soorten({ soorten }: { soorten: readonly Registerfoutsoort[] }) {
	return (
		<Tabel
			bijschrift="Overgeslagen regels"
			rijen={soorten}
			rijSleutel={(soort) => soort.uitleg}
			kolommen={[
				{ kop: "Wat er niet klopt", rijkop: true, cel: (soort) => soort.uitleg },
				{ kop: "Hoe vaak", cel: (soort) => zegRegels(soort.aantal) },
				{
					kop: "Op regel",
					cel: ({ regels, aantal }) => `${regels.join(", ")}${aantal > regels.length ? " en verder" : ""}`,
				},
			]}
		/>
	);
}

function Uitkomst({ uitkomst }: { uitkomst: NonNullable<Registerbestand["uitkomst"]> }) {
	if (uitkomst.soort === "onleesbaar") {
		return <Foutenoverzicht titel="Het uittreksel is niet vervangen" fouten={[{ tekst: uitkomst.uitleg }]} />;
	}
	if (uitkomst.soort === "fouten") {
		const tekst = `${zegRegels(uitkomst.aantalFouten)} kloppen niet. Dat is te veel. Kijk of dit het goede bestand is. Er is niets gewijzigd.`;
		return (
			<>
				<Foutenoverzicht titel="Het uittreksel is niet vervangen" fouten={[{ tekst }]} />
				<Soorten soorten={uitkomst.soorten} />
			</>
		);
	}
	const { personen, aantalFouten, soorten } = uitkomst;
	return (
		<>
			<Melding soort="goed" woord="Ingelezen">
				{`Het uittreksel heeft nu ${zegPersonen(personen)}. Signalen worden hiermee gecontroleerd, ook die op de lijst Uitval staan.`}
			</Melding>
			{aantalFouten > 0 && (
				<>
					<Melding>
						{`${zegRegels(aantalFouten)} ${aantalFouten === 1 ? "is" : "zijn"} overgeslagen. Een signaal over zo iemand komt op de lijst Uitval.`}
					</Melding>
					<Soorten soorten={soorten} />
				</>
			)}
		</>
	);
}

/** How far the newest file is, or what came of it: of one of today, for who comes back later knows it. */
export function Registervoortgang({ bestand, vandaag }: { bestand: Registerbestand | null; vandaag: Datum }) {
	if (!bestand) return null;
	if (bestand.status !== "ontvangen") {
		const vers = bestand.klaar_op !== null && lokaleTijd(bestand.klaar_op).datum === vandaag;
		return vers && bestand.uitkomst ? <Uitkomst uitkomst={bestand.uitkomst} /> : null;
	}
	const { voortgang, regels } = bestand;
	const van = regels === null ? "" : ` van ${getal(regels)}`;
	const tekst = voortgang === 0 ? "Het inlezen begint" : `${getal(voortgang)}${van} regels gelezen`;
	// A workbook does not tell how long it is: then the bar stands halfway and the words count.
	const totaal = regels ?? Math.max(1, voortgang * 2);
	return (
		<div aria-live="polite">
			<Voortgang gedaan={Math.min(voortgang, totaal)} totaal={totaal} tekst={tekst} />
			<p>
				{`Voordeur leest ${bestand.bestandsnaam}. Je kunt deze pagina gerust verlaten. Tot het klaar is, geldt het oude uittreksel.`}
			</p>
			<noscript>
				<a href="/beheer/register">Ververs</a>
			</noscript>
		</div>
	);
}
