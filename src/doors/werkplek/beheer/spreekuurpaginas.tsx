import type { FastifyReply } from "fastify";
import { VORMEN, type Vorm } from "../../../rules/reach/afspraak/afspraakstatus.ts";
import type { Plek, readSpreekuren } from "../../../steps/reach/afspraken/queries.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import type { Invoer, Veldfouten } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";

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

/** One button in a row, with what it is about for who hears it. */
function Rijknop({
	reply,
	naar,
	id,
	children,
	over,
}: {
	reply: FastifyReply;
	naar: string;
	id: number;
	children: string;
	over: string;
}) {
	return (
		<form method="post" action={naar}>
			{csrfVeld(reply)}
			<Verborgen naam="id" waarde={String(id)} />
			<Knop klein soort="subtiel" uitspraak={`${children}: ${over}`}>
				{children}
			</Knop>
		</form>
	);
}

/** The weekly hours, and a form for one more. */
export function Uren({ reply, stand, fouten, invoer }: Formulierprops) {
	const { uren, collegas, plekken } = stand;
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
							<Rijknop
								reply={reply}
								naar="/beheer/spreekuren/verwijder"
								id={uur.id}
								over={`${DAGEN[uur.weekdag - 1]} ${uur.van}, ${uur.collega}`}
							>
								Verwijder
							</Rijknop>
						),
					},
				]}
			/>
			{inGebruik.length > 0 && (
				<form method="post" action="/beheer/spreekuren" noValidate>
					{csrfVeld(reply)}
					<h3>Spreekuur toevoegen</h3>
					<div className="vd-velden">
						<Keuzeveld
							naam="gebruikerId"
							label="Collega"
							opties={kies(collegas)}
							leeg="Kies een collega"
							waarde={invoer.gebruikerId}
							fout={fouten.gebruikerId}
						/>
						<Keuzeveld
							naam="plekId"
							label="Plek"
							opties={kies(inGebruik)}
							leeg="Kies een plek"
							waarde={invoer.plekId}
							fout={fouten.plekId}
						/>
						<Keuzeveld
							naam="weekdag"
							label="Dag"
							opties={DAGEN.map((naam, plaats) => ({ waarde: String(plaats + 1), naam }))}
							waarde={invoer.weekdag}
							fout={fouten.weekdag}
							breedte="kort"
						/>
						<Veld naam="van" label="Van" type="time" waarde={invoer.van} fout={fouten.van} breedte="kort" />
						<Veld naam="tot" label="Tot" type="time" waarde={invoer.tot} fout={fouten.tot} breedte="kort" />
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
							<Rijknop
								reply={reply}
								naar={plek.actief ? "/beheer/spreekuren/plek-uit" : "/beheer/spreekuren/plek-aan"}
								id={plek.id}
								over={plek.naam}
							>
								{plek.actief ? "Zet uit" : "Zet aan"}
							</Rijknop>
						),
					},
				]}
			/>
			<form method="post" action="/beheer/spreekuren/plek" noValidate>
				{csrfVeld(reply)}
				<h3>Plek toevoegen</h3>
				<div className="vd-velden">
					<Keuzeveld
						naam="vorm"
						label="Hoe spreek je elkaar?"
						opties={VORMEN.map((waarde) => ({ waarde, naam: VORMNAMEN[waarde] }))}
						waarde={invoer.vorm}
						fout={fouten.vorm}
					/>
					<Veld
						naam="naam"
						label="Naam"
						uitleg="Zoals Stadskantoor."
						maxlengte={80}
						waarde={invoer.naam}
						fout={fouten.naam}
					/>
					<Veld naam="adres" label="Adres" optioneel maxlengte={120} waarde={invoer.adres} fout={fouten.adres} />
					<Veld
						naam="uitleg"
						label="Uitleg voor de inwoner"
						optioneel
						uitleg="Zoals: meld je bij de balie."
						maxlengte={200}
						waarde={invoer.uitleg}
						fout={fouten.uitleg}
					/>
				</div>
				<Knoppenrij>
					<Knop>Voeg plek toe</Knop>
				</Knoppenrij>
			</form>
		</Sectie>
	);
}
