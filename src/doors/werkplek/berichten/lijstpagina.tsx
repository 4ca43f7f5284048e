import type { FastifyReply } from "fastify";
import { BERICHTSTATUSSEN } from "../../../rules/reach/bericht/bezorging.ts";
import { INSTELKANALEN } from "../../../rules/reach/kanaal/aanbieder.ts";
import {
	type Berichtfilter,
	type Berichtlijstregel,
	type Daggroep,
	PER_PAGINA,
} from "../../../steps/reach/berichten/list-berichten.ts";
import { zegKanaal, zegSoort } from "../../../steps/reach/berichten/zeg-bericht.ts";
import { Filterbalk, Paginering } from "../../../ui/delen/bladeren.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt, Tijd } from "../../../ui/delen/tekst.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { csrfVeld } from "../pagina.tsx";
import { tijdVan } from "../tijd.ts";
import { zegAantal, zegMoment } from "../zaken/opmaak.ts";
import { STATUSSEN, zegReden, zegWatNu } from "./teksten.ts";
import { berichtAdres } from "./vraag.ts";

/** The name of a resident, as the way to the message. */
const naamkolom = {
	kop: "Inwoner",
	rijkop: true,
	cel: (rij: Berichtlijstregel) => (
		<>
			<a href={`/berichten/${rij.id}`}>{rij.naam}</a> <Gedempt heel>{rij.nummer}</Gedempt>
		</>
	),
};
const watkolom = {
	kop: "Bericht",
	cel: (rij: Berichtlijstregel) => `${zegKanaal(rij.kanaal)}, ${zegSoort(rij.soort)}`,
};

/** What cannot go on without a person, with what to do about it. */
export function Aandacht({ regels, reply }: { regels: readonly Berichtlijstregel[]; reply: FastifyReply }) {
	if (regels.length === 0) return null;
	return (
		<Sectie titel="Eerst dit" aantal={regels.length} id="aandacht">
			<Tabel
				bijschrift="Berichten die op jou wachten"
				bijschriftVerborgen
				rijen={regels}
				rijSleutel={(rij) => String(rij.id)}
				rijSoort={() => "urgent"}
				kolommen={[
					naamkolom,
					watkolom,
					{
						kop: "Wat is er",
						cel: (rij) => (
							<>
								<strong>{STATUSSEN[rij.status].naam}.</strong> {zegReden(rij)} {zegWatNu(rij)}
							</>
						),
					},
					{ kop: "Doe", knoppen: true, cel: (rij) => <Knoppen rij={rij} reply={reply} /> },
				]}
			/>
		</Sectie>
	);
}

/** The buttons for one message that waits for a person. */
export function Knoppen({ rij, reply }: { rij: { id: number; naam: string; status: string }; reply: FastifyReply }) {
	const over = `: bericht aan ${rij.naam}`;
	return (
		<form method="post" action={`/berichten/${rij.id}/besluit`}>
			{csrfVeld(reply)}
			<Knoppenrij>
				{rij.status === "onbekend" ? (
					<>
						<Knop klein naam="keuze" waarde="verstuurd" uitspraak={`Het is verstuurd${over}`}>
							Het is verstuurd
						</Knop>
						<Knop klein naam="keuze" waarde="niet-verstuurd" uitspraak={`Niet verstuurd, stuur opnieuw${over}`}>
							Niet verstuurd, stuur opnieuw
						</Knop>
					</>
				) : (
					<Knop klein naam="keuze" waarde="opnieuw" uitspraak={`Stuur opnieuw${over}`}>
						Stuur opnieuw
					</Knop>
				)}
			</Knoppenrij>
		</form>
	);
}

/** "Sms: 41, tussen 17:02 en 18:55" */
export function Dagplan({ groepen }: { groepen: readonly Daggroep[] }) {
	const totaal = groepen.reduce((som, groep) => som + groep.aantal, 0);
	if (totaal === 0) return <p>Vandaag gaat er verder niets vanzelf weg.</p>;
	return (
		<>
			<p>
				Vandaag {totaal === 1 ? "gaat nog 1 bericht" : `gaan nog ${totaal} berichten`} vanzelf weg. Je hoeft niets te
				doen.
			</p>
			<ul>
				{groepen.map(({ kanaal, aantal, eerste, laatste }) => (
					<li key={kanaal}>
						{zegKanaal(kanaal)}: <strong>{aantal}</strong>
						{tijdVan(eerste) === tijdVan(laatste)
							? ` om ${tijdVan(eerste)}`
							: ` tussen ${tijdVan(eerste)} en ${tijdVan(laatste)}`}
					</li>
				))}
			</ul>
		</>
	);
}

function Filters({ filter }: { filter: Berichtfilter }) {
	const statussen = BERICHTSTATUSSEN.map((waarde) => ({ waarde, naam: STATUSSEN[waarde].naam }));
	const kanalen = INSTELKANALEN.map((waarde) => ({ waarde, naam: zegKanaal(waarde) }));
	const versmald = Object.values(filter).some(Boolean);
	return (
		<Filterbalk naam="Berichten" actie="/berichten" wisHref={versmald ? "/berichten" : undefined}>
			<Keuzeveld naam="status" label="Stand" opties={statussen} leeg="alles" waarde={filter.status} breedte="kort" />
			<Keuzeveld naam="kanaal" label="Kanaal" opties={kanalen} leeg="alle" waarde={filter.kanaal} breedte="kort" />
			<Veld naam="dag" label="Dag" type="date" waarde={filter.dag} breedte="kort" />
			<Veld naam="q" label="Naam of zaaknummer" type="search" waarde={filter.q} breedte="kort" />
		</Filterbalk>
	);
}

/** Every message, with what became of it. */
export function Lijst(props: {
	filter: Berichtfilter;
	regels: readonly Berichtlijstregel[];
	/** Exact up to `TELLEN_TOT`; `meerDan`: there are more. */
	aantal: number;
	meerDan: boolean;
	pagina: number;
	vandaag: string;
}) {
	const { filter, regels, aantal, meerDan, pagina, vandaag } = props;
	// Past what is counted one goes on page by page, as long as there are full ones.
	const paginas = Math.ceil(aantal / PER_PAGINA);
	const verder = meerDan && regels.length === PER_PAGINA ? pagina + 1 : pagina;
	return (
		<Sectie titel="Alle berichten" aantal={zegAantal(aantal, meerDan, "bericht", "berichten")} id="alle">
			<Filters filter={filter} />
			<Tabel
				bijschrift="Berichten"
				bijschriftVerborgen
				rijen={regels}
				rijSleutel={(rij) => String(rij.id)}
				toetsen
				leeg={
					<Leeg titel="Geen berichten gevonden" niveau={3}>
						Zodra een aanpak om een bericht vraagt, staat het hier.
					</Leeg>
				}
				kolommen={[
					naamkolom,
					watkolom,
					{
						kop: "Stand",
						cel: (rij) => (
							<>
								<Statusmerk soort={STATUSSEN[rij.status].soort}>{STATUSSEN[rij.status].naam}</Statusmerk>{" "}
								{(rij.status === "mislukt" || rij.status === "vervallen") && <Gedempt>{zegReden(rij)}</Gedempt>}
							</>
						),
					},
					{
						kop: "Wanneer",
						cel: (rij) => {
							const { tekst, machine } = zegMoment(rij.verzonden_op ?? rij.gepland_op, vandaag);
							return <Tijd machine={machine}>{tekst}</Tijd>;
						},
					},
				]}
			/>
			<Paginering
				huidig={pagina}
				aantal={Math.min(1_000, meerDan ? Math.max(paginas, verder) : paginas)}
				href={(n) => `/berichten${berichtAdres(filter, { pagina: String(n) })}#alle`}
			/>
		</Sectie>
	);
}
