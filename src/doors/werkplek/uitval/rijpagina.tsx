import type { FastifyReply } from "fastify";
import type { Uitvalrij } from "../../../steps/verify/open-uitval.ts";
import type { Uitvalfilter } from "../../../steps/verify/read-uitval.ts";
import { Keuzerondjes, Vinkje } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { Foutenoverzicht } from "../../../ui/delen/melding.tsx";
import { Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Kaart, Sectie, Sticker, Uitklap } from "../../../ui/delen/vlak.tsx";
import { type Invoer, toFoutregels, type Veldfouten, vulVelden } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import { Postknop } from "../postknop.tsx";
import { kortDatum, zegMoment } from "../zaken/opmaak.ts";
import { UITKOMSTNAMEN, zegReden, zegWacht } from "./teksten.ts";
import { Vergelijktabel } from "./vergelijktabel.tsx";
import { uitvalAdres } from "./vraag.ts";

/** What the page of one row shows. */
export interface Rijpaginaprops {
	readonly rij: Uitvalrij;
	readonly filter: Uitvalfilter;
	readonly reply: FastifyReply;
	readonly vandaag: string;
	/** Where "Sla over" leads. */
	readonly volgende: string;
	readonly fouten: Veldfouten;
	readonly invoer: Invoer;
}

/** Bits: a name that is equal beside one that looks like it. */
const MERKBAAR = 3;

const opVan = ({ controle }: Uitvalrij): string => controle.op?.toISOString() ?? "";

/** Between two who are about as likely no button may stand out: it would choose for the colleague. */
const isLikeliest = ({ kandidaten: [eerste, tweede] }: Uitvalrij): boolean =>
	eerste !== undefined && (tweede === undefined || eerste.totaal - tweede.totaal >= MERKBAAR);

function Besluitknoppen({ rij, filter, reply, volgende }: Rijpaginaprops) {
	const gevraagd = rij.controle.besluit === "gevraagd";
	return (
		<form method="post" action={`/uitval/${rij.controle.signaal_id}${uitvalAdres(filter)}`}>
			{csrfVeld(reply)}
			<Verborgen naam="op" waarde={opVan(rij)} />
			<Knoppenrij>
				{rij.kandidaten.map(({ persoon }, plaats) => (
					<Knop
						key={persoon.bsn}
						soort={plaats === 0 && isLikeliest(rij) ? "primair" : "secundair"}
						naam="besluit"
						waarde={String(plaats + 1)}
						toets={String(plaats + 1)}
					>
						Kandidaat {plaats + 1} is het
					</Knop>
				))}
				<Knop naam="besluit" waarde="n" toets="n">
					Geen inwoner
				</Knop>
				{!gevraagd && (
					<Knop naam="besluit" waarde="v" toets="v">
						Vraag de partner
					</Knop>
				)}
				<Knop soort="subtiel" href={volgende} toets="s">
					Sla over
				</Knop>
			</Knoppenrij>
		</form>
	);
}

const HANDKEUZES = [
	{ waarde: "inwoner", naam: "Ja, woont op dit adres", toets: "1" },
	{ waarde: "verhuisd-binnen", naam: "Ja, maar op een ander adres in de gemeente", toets: "2" },
	{ waarde: "elders", naam: "Nee, geen inwoner", toets: "3" },
	{ waarde: "overleden", naam: "Overleden", toets: "4" },
	{
		waarde: "gevraagd",
		naam: "Niet te vinden",
		uitleg: "De partner krijgt de vraag om de gegevens na te kijken.",
		toets: "5",
	},
];

/** Asks just what is needed from who looks somebody up in the BRP. */
function Handformulier({ rij, filter, reply, volgende, fouten, invoer, los }: Rijpaginaprops & { los: boolean }) {
	const veld = vulVelden(invoer, fouten);
	// Beside candidates the digits belong to the candidates.
	const keuzes = HANDKEUZES.map(({ toets, ...keuze }) => (los ? { ...keuze, toets } : keuze));
	return (
		<form method="post" action={`/uitval/${rij.controle.signaal_id}/met-de-hand${uitvalAdres(filter)}`} noValidate>
			{csrfVeld(reply)}
			<Verborgen naam="op" waarde={opVan(rij)} />
			<Keuzerondjes {...veld("uitkomst")} label="Is dit een inwoner van de gemeente?" keuzes={keuzes} verplicht />
			<Uitklap
				titel="Nieuw adres, bij een verhuizing binnen de gemeente"
				open={Boolean(fouten.postcode ?? fouten.huisnummer)}
			>
				<div className="vd-velden">
					<Veld naam="straat" label="Straat" optioneel waarde={invoer.straat} />
					<Veld {...veld("huisnummer")} label="Huisnummer" breedte="kort" inputmode="numeric" />
					<Veld naam="huisletter" label="Huisletter" breedte="kort" optioneel waarde={invoer.huisletter} />
					<Veld naam="toevoeging" label="Toevoeging" breedte="kort" optioneel waarde={invoer.toevoeging} />
					<Veld {...veld("postcode")} label="Postcode" breedte="kort" />
				</div>
			</Uitklap>
			<Veld
				{...veld("bsn")}
				label="Burgerservicenummer"
				optioneel
				uitleg="Alleen als je het in de BRP zag. Het helpt om dezelfde inwoner bij andere partners te herkennen."
				breedte="kort"
				inputmode="numeric"
				maxlengte={11}
			/>
			<Vinkje naam="geheim" label="De inwoner heeft geheimhouding in de BRP" aan={invoer.geheim === "ja"} />
			<Knoppenrij>
				<Knop soort={los ? "primair" : "secundair"} {...(los ? { toets: "b" } : {})}>
					Bewaar
				</Knop>
				{los && (
					<Knop soort="subtiel" href={volgende} toets="s">
						Sla over
					</Knop>
				)}
			</Knoppenrij>
		</form>
	);
}

function Besloten({ rij, reply, vandaag }: Rijpaginaprops) {
	const { controle } = rij;
	const wie =
		controle.besloten === "vanzelf" ? "Voordeur besloot dit vanzelf" : `${rij.doorNaam ?? "Een collega"} besloot dit`;
	return (
		<Kaart titel="Besloten">
			<p>
				{wie}: {UITKOMSTNAMEN[controle.uitkomst ?? ""]}
				{controle.op && `, ${zegMoment(controle.op, vandaag).tekst}`}.
				{controle.besloten === "vanzelf" && controle.controlebesluit_id !== null && (
					<>
						{" "}
						Zo is eerder over dezelfde regel besloten: zie <a href="/uitval/onthouden">Onthouden besluiten</a>.
					</>
				)}
			</p>
			{controle.besloten === "collega" && (
				<Postknop reply={reply} naar={`/uitval/${controle.signaal_id}/terug`} toets="z">
					Draai terug
				</Postknop>
			)}
		</Kaart>
	);
}

/** One row: the likely reason, everybody it can be, and the decision under one key. */
export function Rijpagina(props: Rijpaginaprops) {
	const { rij, vandaag, fouten } = props;
	const { controle } = rij;
	const redenen = controle.redenen.length > 0 ? controle.redenen : [controle.uitkomst ?? ""];
	const handmatig = controle.gevonden === "niet-gekeken";
	const open = controle.besloten === null || controle.besluit === "gevraagd";
	const kop = redenen[0] ? zegReden(redenen[0]) : "";
	return (
		<>
			<Foutenoverzicht fouten={toFoutregels(fouten)} />
			{open ? (
				<Sticker kop="Wie is dit?" titel={kop} acties={undefined}>
					{redenen.length > 1 && (
						<ul>
							{redenen.slice(1, 5).map((reden) => (
								<li key={reden}>{zegReden(reden)}</li>
							))}
						</ul>
					)}
					{handmatig ? <Handformulier {...props} los /> : <Besluitknoppen {...props} />}
				</Sticker>
			) : (
				<Besloten {...props} />
			)}
			<Sectie titel="Wat de partner stuurde, naast wie het kan zijn">
				<Vergelijktabel aanvraag={rij.aanvraag} straat={rij.straat} kandidaten={rij.kandidaten} />
				{rij.kandidaten.length === 0 && !handmatig && <p>Niemand in de BRP past bij deze regel.</p>}
			</Sectie>
			<Kenmerken
				kenmerken={[
					{ naam: "Partner", waarde: rij.partner },
					{ naam: "Klantnummer", waarde: rij.klantnummer },
					{ naam: "Gemeld", waarde: kortDatum(rij.signaaldatum, vandaag) },
					{ naam: "Wacht", waarde: zegWacht(controle.wacht_sinds, vandaag) },
					{
						naam: "Zaak",
						waarde: rij.zaak ? <a href={`/zaken/${rij.zaak.id}`}>{rij.zaak.nummer}</a> : "nog geen zaak",
					},
				]}
			/>
			{open && !handmatig && (
				<Uitklap titel="Zelf opgezocht in de BRP?" open={Object.keys(fouten).length > 0}>
					<Handformulier {...props} los={false} />
				</Uitklap>
			)}
		</>
	);
}
