import type { FastifyReply } from "fastify";
import type { ReactNode } from "react";
import { formatDatum } from "../../../rules/kernel/datum.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { PARTNERTYPEN } from "../../../rules/vroegsignaal/partnertype.ts";
import { DAGDELEN, type Dagdeel } from "../../../rules/zaak/contactsoort.ts";
import { PER_GROEP, type Werkdeel, type Werklijst } from "../../../steps/vandaag/read-werklijst.ts";
import { WERKGROEPEN, type Werkgroep, type Werklijstfilter } from "../../../steps/vandaag/werklijstfilter.ts";
import { Filterbalk, Paginering } from "../../../ui/delen/bladeren.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { Voortgang } from "../../../ui/delen/voortgang.tsx";
import { type Agendaregel, Agendatabel, VASTLEGGEN } from "../afspraken/agendatabel.tsx";
import { csrfVeld } from "../pagina.tsx";
import { zegAantal } from "../zaken/opmaak.ts";
import { Antwoordtabel, ZonderZaak } from "./antwoorden.tsx";
import { Berichtregel, type Dagregel } from "./berichtregel.tsx";
import { filterAdres, isVersmald } from "./filter.ts";
import { Werktabel } from "./werktabel.tsx";

/** Names of the parts, as headings and in the filter. */
export const GROEPNAMEN: Record<Werkgroep, string> = {
	bellen: "Bellen",
	bezoeken: "Bezoeken",
	berichten: "Berichten",
	brieven: "Brieven",
	afspraken: "Afspraken maken",
	afronden: "Afronden",
};

const opties = (waarden: readonly string[]) => waarden.map((waarde) => ({ waarde, naam: waarde }));

/** "5 u 10 min" */
export function zegDuur(minuten: number): string {
	const uren = Math.floor(minuten / 60);
	return [uren > 0 && `${uren} u`, minuten % 60 > 0 && `${minuten % 60} min`].filter(Boolean).join(" ") || "0 min";
}

/** How far the day is, and how much work is left against what the werkinstructie has hours for. */
export function Dagstand({ lijst }: { lijst: Werklijst }) {
	const totaal = lijst.gedaan + lijst.teDoen;
	const perDag = Math.round((lijst.urenPerWeek / 5) * 60);
	return (
		<Voortgang gedaan={lijst.gedaan} totaal={totaal} tekst={`${lijst.gedaan} van ${totaal} gedaan`}>
			<span className="vd-gedempt">
				nog {zegDuur(lijst.minuten)} werk
				{perDag > 0 && `, per dag is er ${zegDuur(perDag)} voor het hele team`}
			</span>
		</Voortgang>
	);
}

function Filters({ filter, lijst }: { filter: Werklijstfilter; lijst: Werklijst }) {
	const wijken = [...new Set([...lijst.wijken, ...(filter.wijk ? [filter.wijk] : [])])];
	const voor = [
		{ waarde: "mij", naam: "mij" },
		...(filter.wijken.length > 0
			? [{ waarde: "wijk", naam: filter.wijken.length > 1 ? "mijn wijken" : "mijn wijk" }]
			: []),
		{ waarde: "alle", naam: "iedereen" },
	];
	const groepen = Object.entries(GROEPNAMEN).map(([waarde, naam]) => ({ waarde, naam }));
	return (
		<Filterbalk naam="Werklijst" actie="/vandaag" wisHref={isVersmald(filter) ? "/vandaag" : undefined}>
			<Keuzeveld naam="voor" label="Werk voor" opties={voor} waarde={filter.voor} breedte="kort" />
			{wijken.length > 0 && (
				<Keuzeveld naam="wijk" label="Wijk" opties={opties(wijken)} leeg="alle wijken" waarde={filter.wijk} />
			)}
			<Keuzeveld naam="groep" label="Wat" opties={groepen} leeg="alles" waarde={filter.groep} breedte="kort" />
			<Keuzeveld
				naam="partnertype"
				label="Partner"
				opties={opties(PARTNERTYPEN)}
				leeg="alle partners"
				waarde={filter.partnertype}
				breedte="kort"
			/>
			<Veld naam="q" label="Naam of straat" type="search" waarde={filter.q} breedte="kort" />
		</Filterbalk>
	);
}

interface Deelprops {
	readonly lijst: Werklijst;
	readonly filter: Werklijstfilter;
	readonly reply: FastifyReply;
	readonly dagdeel: Dagdeel;
	readonly pagina: number;
}

/** The pages of one group, or the way to them. */
function Meer({ filter, groep, deel, pagina }: Deelprops & { groep: Werkgroep; deel: Werkdeel }) {
	if (filter.groep === groep) {
		const aantal = Math.min(20, Math.ceil(deel.aantal / PER_GROEP));
		return (
			<Paginering
				huidig={pagina}
				aantal={aantal}
				href={(n) => `/vandaag${filterAdres(filter, { pagina: String(n) })}`}
			/>
		);
	}
	if (deel.aantal <= deel.regels.length) return null;
	return (
		<p>
			<a href={`/vandaag${filterAdres(filter, { groep })}`}>
				Toon alle {zegAantal(deel.aantal, deel.meerDan, "zaak", "zaken")}
			</a>
		</p>
	);
}

function Bellen(props: Deelprops) {
	const { lijst, filter, dagdeel } = props;
	const deel = lijst.groepen.bellen;
	const volgorde = [dagdeel, ...DAGDELEN.filter((ander) => ander !== dagdeel)];
	const stukken = volgorde
		.map((stuk) => ({ stuk, regels: deel.regels.filter((rij) => (rij.volgende_dagdeel ?? dagdeel) === stuk) }))
		.filter(({ regels }) => regels.length > 0);
	return (
		<>
			{stukken.length > 0 && lijst.beltijd && (
				<p>
					<Statusmerk soort="urgent">Nu niet bellen</Statusmerk> {lijst.beltijd} Zo staat het in de werkinstructie.
				</p>
			)}
			{stukken.map(({ stuk, regels }, plaats) => (
				<Sectie
					key={stuk}
					id={`bellen-${stuk.toLowerCase()}`}
					titel={`Bellen · ${stuk.toLowerCase()}`}
					aantal={regels.length < deel.regels.length || deel.aantal === regels.length ? regels.length : deel.aantal}
					actie={
						<Knop
							href={`/vandaag/belronde${filterAdres(filter, { groep: undefined, dagdeel: stuk })}`}
							soort={plaats === 0 ? "primair" : "secundair"}
							icoon="bel"
							toets={plaats === 0 ? "b" : undefined}
						>
							Start belronde
						</Knop>
					}
				>
					<Werktabel titel={`Bellen, ${stuk.toLowerCase()}`} regels={regels} vandaag={lijst.vandaag} soort="gewoon" />
				</Sectie>
			))}
			<Meer {...props} groep="bellen" deel={deel} />
		</>
	);
}

/** Groups where the same outcome holds for many. */
const SAMEN: Partial<Record<Werkgroep, string>> = { berichten: "verstuurd", brieven: "verstuurd" };

function Groep(props: Deelprops & { groep: Werkgroep }) {
	const { lijst, groep, reply, filter } = props;
	const deel = lijst.groepen[groep];
	if (deel.regels.length === 0) return null;
	const samen = SAMEN[groep];
	const id = `samen-${groep}`;
	return (
		<Sectie id={groep} titel={GROEPNAMEN[groep]} aantal={deel.meerDan ? `meer dan ${deel.aantal}` : deel.aantal}>
			<Werktabel
				titel={GROEPNAMEN[groep]}
				regels={deel.regels}
				vandaag={lijst.vandaag}
				soort="gewoon"
				kies={samen && id}
			/>
			{samen && (
				<form id={id} method="post" action={`/vandaag/samen${filterAdres(filter)}`} className="vd-niet-afdrukken">
					{csrfVeld(reply)}
					<Knoppenrij>
						<Knop naam="uitkomst" waarde={samen} uitspraak={`Registreer als ${samen}: gekozen ${groep}`}>
							Registreer als {samen}
						</Knop>
						<span className="vd-gedempt" data-gekozen-in={`tabel-${groep}`} />
					</Knoppenrij>
				</form>
			)}
			<Meer {...props} deel={deel} />
		</Sectie>
	);
}

function Niets({ lijst, filter }: { lijst: Werklijst; filter: Werklijstfilter }) {
	const { eerstvolgende, vandaag } = lijst;
	const straks = eerstvolgende
		? `Op ${formatDatum(eerstvolgende.op, vandaag)} ${eerstvolgende.aantal === 1 ? "komt er 1 zaak" : `komen er ${eerstvolgende.aantal} zaken`}.`
		: "Er staat ook voor later nog niets gepland. Nieuwe signalen komen binnen bij Aanleveringen.";
	const ruimer: ReactNode =
		filter.voor !== "alle" || isVersmald(filter) ? (
			<Knop href="/vandaag?voor=alle">Bekijk het werk van iedereen</Knop>
		) : null;
	return (
		<Leeg titel={isVersmald(filter) ? "Niets gevonden met dit filter" : "Alles is gedaan voor vandaag"} actie={ruimer}>
			{isVersmald(filter) ? "Misschien staat het bij een andere wijk of een ander soort werk." : straks}
		</Leeg>
	);
}

/** "Wat doe ik nu?": first the clocks of the law, then calls, visits, messages, letters, and what is left lying. */
export function Vandaagpagina(props: Deelprops & { afspraken: readonly Agendaregel[]; berichten: Dagregel; nu: Date }) {
	const { lijst, filter, afspraken, berichten, nu } = props;
	const eerder = (rij: Agendaregel) => lokaleTijd(rij.begin).datum < lijst.vandaag;
	const delen = [
		{ id: "afspraken-eerder", titel: VASTLEGGEN, rijen: afspraken.filter(eerder) },
		{ id: "afspraken-vandaag", titel: "Afspraken vandaag", rijen: afspraken.filter((rij) => !eerder(rij)) },
	];
	return (
		<>
			<Filters filter={filter} lijst={lijst} />
			<ZonderZaak aantal={lijst.antwoordenZonderZaak} />
			{lijst.antwoorden.length > 0 && (
				<Sectie id="geantwoord" titel="Nu eerst: heeft geantwoord" aantal={lijst.antwoorden.length}>
					<Antwoordtabel regels={lijst.antwoorden} vandaag={lijst.vandaag} />
				</Sectie>
			)}
			{delen.map(
				({ id, titel, rijen }) =>
					rijen.length > 0 && (
						<Sectie key={id} id={id} titel={titel} aantal={rijen.length}>
							<Agendatabel titel={titel} rijen={rijen} reply={props.reply} nu={nu} metCollega />
						</Sectie>
					),
			)}
			{lijst.teDoen === 0 && <Niets lijst={lijst} filter={filter} />}
			{lijst.eerst.regels.length > 0 && (
				<Sectie id="nu-eerst" titel="Nu eerst" aantal={lijst.eerst.aantal}>
					<Werktabel titel="Nu eerst" regels={lijst.eerst.regels} vandaag={lijst.vandaag} soort="eerst" />
				</Sectie>
			)}
			<Bellen {...props} />
			{(Object.keys(WERKGROEPEN) as Werkgroep[])
				.filter((groep) => groep !== "bellen")
				.map((groep) => (
					<Groep key={groep} {...props} groep={groep} />
				))}
			<Berichtregel regel={berichten} />
			{lijst.liggend.regels.length > 0 && (
				<Sectie id="blijft-liggen" titel="Blijft liggen: wacht langer dan een week" aantal={lijst.liggend.aantal}>
					<Werktabel titel="Blijft liggen" regels={lijst.liggend.regels} vandaag={lijst.vandaag} soort="liggend" />
				</Sectie>
			)}
		</>
	);
}
