import type { FastifyReply } from "fastify";
import { VORMEN, type Vorm } from "../../../rules/reach/afspraak/afspraakstatus.ts";
import type { Plek, readSpreekuren } from "../../../steps/reach/afspraken/queries.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { type Invoer, toOpties, type Veldfouten, vulVelden } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import { Postknop } from "../postknop.tsx";

const VORMNAMEN: Readonly<Record<Vorm, string>> = {
	kantoor: "Op kantoor",
	thuis: "Bij de inwoner thuis",
	bibliotheek: "In de bibliotheek",
	telefoon: "Telefoon",
	video: "Videobellen",
};
const DAGEN = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
/** What the page shows. */
export interface Stand {
	readonly plekken: readonly Plek[];
	readonly uren: Awaited<ReturnType<typeof readSpreekuren>>;
	readonly collegas: readonly { readonly id: number; readonly naam: string }[];
}
interface Formulierprops {
	readonly reply: FastifyReply;
	readonly stand: Stand;
	readonly fouten: Veldfouten;
	readonly invoer: Invoer;
}

/** The weekly hours, and a form for one more. */
export function Uren({ reply, stand, fouten, invoer }: Formulierprops) {
	const { uren, collegas, plekken } = stand;
	const veld = vulVelden(invoer, fouten);
	const inGebruik = plekken.filter((plek) => plek.actief);
	const kies = (rijen: readonly { id: number; naam: string }[]) =>
		rijen.map(({ id, naam }) => ({ waarde: String(id), naam }));
	return (
		<Sectie titel="Spreekuren, elke week" aantal={uren.length}>
			<Tabel
				bijschrift="Spreekuren"
				bijschriftVerborgen
				rijen={uren}
				rijSleutel={(uur) => String(uur.id)}
				leeg={
					<Leeg titel="Er zijn nog geen spreekuren">Zonder spreekuren kan een inwoner zelf geen moment kiezen.</Leeg>
				}
				kolommen={[
					{ kop: "Dag", rijkop: true, cel: (uur) => DAGEN[uur.weekdag - 1] },
					{ kop: "Tijd", cel: (uur) => `${uur.van} tot ${uur.tot}` },
					{ kop: "Per afspraak", cel: (uur) => `${uur.duurMinuten} min` },
					{ kop: "Waar", cel: (uur) => uur.plek },
					{ kop: "Collega", cel: (uur) => uur.collega },
					{
						kop: "Doen",
						knoppen: true,
						cel: (uur) => (
							<Postknop
								reply={reply}
								naar="/beheer/spreekuren/verwijder"
								velden={{ id: String(uur.id) }}
								klein
								soort="subtiel"
								uitspraak={`Verwijder: ${DAGEN[uur.weekdag - 1]} ${uur.van}, ${uur.collega}`}
							>
								Verwijder
							</Postknop>
						),
					},
				]}
			/>
			{inGebruik.length > 0 && (
				<form method="post" action="/beheer/spreekuren" noValidate>
					{csrfVeld(reply)}
					<h3>Spreekuur toevoegen</h3>
					<div className="vd-velden">
						<Keuzeveld {...veld("gebruikerId")} label="Collega" opties={kies(collegas)} leeg="Kies een collega" />
						<Keuzeveld {...veld("plekId")} label="Plek" opties={kies(inGebruik)} leeg="Kies een plek" />
						<Keuzeveld
							{...veld("weekdag")}
							label="Dag"
							opties={DAGEN.map((naam, plaats) => ({ waarde: String(plaats + 1), naam }))}
							breedte="kort"
						/>
						<Veld {...veld("van")} label="Van" type="time" breedte="kort" />
						<Veld {...veld("tot")} label="Tot" type="time" breedte="kort" />
						<Veld
							naam="duurMinuten"
							label="Minuten per afspraak"
							inputmode="numeric"
							waarde={invoer.duurMinuten ?? "45"}
							fout={fouten.duurMinuten}
							breedte="kort"
						/>
					</div>
					<Knoppenrij>
						<Knop soort="primair">Voeg spreekuur toe</Knop>
					</Knoppenrij>
				</form>
			)}
		</Sectie>
	);
}

/** The places, and a form for one more. */
export function Plekken({ reply, stand, fouten, invoer }: Formulierprops) {
	const veld = vulVelden(invoer, fouten);
	return (
		<Sectie titel="Plekken" aantal={stand.plekken.length}>
			<Tabel
				bijschrift="Plekken"
				bijschriftVerborgen
				rijen={stand.plekken}
				rijSleutel={(plek) => String(plek.id)}
				leeg={
					<Leeg titel="Er zijn nog geen plekken">Begin met een plek: het kantoor, de bibliotheek of de telefoon.</Leeg>
				}
				kolommen={[
					{ kop: "Naam", rijkop: true, cel: (plek) => plek.naam },
					{ kop: "Soort", cel: (plek) => VORMNAMEN[plek.vorm] },
					{ kop: "Adres", cel: (plek) => plek.adres || "geen" },
					{
						kop: "Doen",
						knoppen: true,
						cel: (plek) => (
							<Postknop
								reply={reply}
								naar={plek.actief ? "/beheer/spreekuren/plek-uit" : "/beheer/spreekuren/plek-aan"}
								velden={{ id: String(plek.id) }}
								klein
								soort="subtiel"
								uitspraak={`${plek.actief ? "Zet uit" : "Zet aan"}: ${plek.naam}`}
							>
								{plek.actief ? "Zet uit" : "Zet aan"}
							</Postknop>
						),
					},
				]}
			/>
			<form method="post" action="/beheer/spreekuren/plek" noValidate>
				{csrfVeld(reply)}
				<h3>Plek toevoegen</h3>
				<div className="vd-velden">
					<Keuzeveld {...veld("vorm")} label="Hoe spreek je elkaar?" opties={toOpties(VORMNAMEN, VORMEN)} />
					<Veld {...veld("naam")} label="Naam" uitleg="Zoals Stadskantoor." maxlengte={80} />
					<Veld {...veld("adres")} label="Adres" optioneel maxlengte={120} />
					<Veld
						{...veld("uitleg")}
						label="Uitleg voor de inwoner"
						optioneel
						uitleg="Zoals: meld je bij de balie."
						maxlengte={200}
					/>
				</div>
				<Knoppenrij>
					<Knop>Voeg plek toe</Knop>
				</Knoppenrij>
			</form>
		</Sectie>
	);
}
