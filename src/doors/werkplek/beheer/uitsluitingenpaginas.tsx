import type { FastifyReply } from "fastify";
import type { Rol } from "../../../rules/account/rollen.ts";
import { formatKorteDatum } from "../../../rules/kernel/datum.ts";
import { warnNotitie } from "../../../rules/register/warn-notitie.ts";
import type { Uitsluitingregel } from "../../../steps/beheer/queries.ts";
import type { Uitsluitingsoort } from "../../../steps/beheer/uitgesloten.ts";
import { Keuzerondjes } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht, Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Tekstvak, Veld } from "../../../ui/delen/veld.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { type Invoer, toFoutregels, type Veldfouten, vulVelden } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import { Gevoelig } from "../zaken/uitkomst.tsx";
import { Beheertabs } from "./tabs.tsx";

const SOORTEN: Record<Uitsluitingsoort, { naam: string; uitleg: string }> = {
	"bekend-bij-schuldhulp": {
		naam: "Bekend bij schuldhulp",
		uitleg: "Er loopt al hulp. Een nieuw signaal wordt niet opgepakt; de partner hoort dat er hulp is.",
	},
	"niet-bezoeken": {
		naam: "Niet bezoeken",
		uitleg: "Wel benaderen, maar niet aan de deur: in plaats van een bezoek komt een andere stap.",
	},
};

/** The list, with what is over at the end. */
export function Uitsluitingenpagina({ rijen, rol }: { rijen: readonly Uitsluitingregel[]; rol: Rol }) {
	return {
		actie: (
			<Knop soort="primair" href="/beheer/uitsluitingen/nieuw">
				Voeg uitsluiting toe
			</Knop>
		),
		inhoud: (
			<>
				<Beheertabs rol={rol} huidig="/beheer/uitsluitingen" />
				<Tabel
					bijschrift="Uitsluitingen"
					bijschriftVerborgen
					rijen={rijen}
					rijSleutel={(rij) => String(rij.id)}
					leeg={
						<Leeg titel="Er staat niemand op de lijst">
							Zet hier wie al bij schuldhulp bekend is, of waar een huisbezoek niet veilig of niet gewenst is.
						</Leeg>
					}
					kolommen={[
						{ kop: "Adres of persoon", rijkop: true, cel: (rij) => rij.omschrijving },
						{ kop: "Wat geldt", cel: (rij) => SOORTEN[rij.soort as Uitsluitingsoort].naam },
						{
							kop: "Tot en met",
							cel: (rij) => (
								<>
									{rij.geldigTot ? formatKorteDatum(rij.geldigTot) : "geen einde"}
									{rij.voorbij && <Statusmerk>Voorbij</Statusmerk>}
								</>
							),
						},
						{ kop: "Toelichting", cel: (rij) => rij.toelichting },
						{ kop: "Door", cel: (rij) => rij.door ?? "Voordeur" },
						{
							kop: "Verwijderen",
							kopVerborgen: true,
							knoppen: true,
							cel: (rij) => (
								<Knop
									klein
									href={`/beheer/uitsluitingen/${rij.id}/verwijderen`}
									uitspraak={`Verwijder ${rij.omschrijving}`}
								>
									Verwijder
								</Knop>
							),
						},
					]}
				/>
			</>
		),
	};
}

/** What holds, for whom, until when and why. */
export function Uitsluitingformulier({
	reply,
	fouten,
	invoer,
}: {
	reply: FastifyReply;
	fouten: Veldfouten;
	invoer: Invoer;
}) {
	const veld = vulVelden(invoer, fouten);
	return (
		<form method="post" action="/beheer/uitsluitingen/nieuw" noValidate>
			{csrfVeld(reply)}
			<Foutenoverzicht fouten={toFoutregels(fouten)} />
			<Keuzerondjes
				{...veld("soort")}
				label="Wat geldt er?"
				verplicht
				keuzes={Object.entries(SOORTEN).map(([waarde, soort]) => ({ waarde, ...soort }))}
			/>
			<Keuzerondjes
				{...veld("op")}
				label="Voor wie?"
				verplicht
				keuzes={[
					{ waarde: "adres", naam: "Iedereen op een adres" },
					{ waarde: "persoon", naam: "Eén persoon, ook na een verhuizing" },
				]}
			/>
			<Sectie titel="Adres">
				<div className="vd-velden">
					<Veld {...veld("postcode")} label="Postcode" breedte="kort" />
					<Veld {...veld("huisnummer")} label="Huisnummer" breedte="kort" inputmode="numeric" />
					<Veld {...veld("huisletter")} label="Huisletter" optioneel breedte="kort" />
					<Veld {...veld("toevoeging")} label="Toevoeging" optioneel breedte="kort" />
				</div>
			</Sectie>
			<Sectie titel="Persoon">
				<p>Zijn de voorletters niet bekend? Bij “niet bezoeken” mag dat veld leeg blijven.</p>
				<div className="vd-velden">
					<Veld {...veld("voorletters")} label="Voorletters" breedte="kort" />
					<Veld {...veld("achternaam")} label="Achternaam" />
					<Veld {...veld("geboortedatum")} label="Geboortedatum" type="date" breedte="kort" />
				</div>
			</Sectie>
			<Sectie titel="Tot wanneer en waarom">
				<Veld
					{...veld("geldigTot")}
					label="Geldt tot en met"
					optioneel
					type="date"
					breedte="kort"
					uitleg="Leeg is tot iemand de uitsluiting verwijdert."
				/>
				{fouten.toelichting && <Gevoelig vondsten={warnNotitie(invoer.toelichting ?? "")} />}
				<Tekstvak
					{...veld("toelichting")}
					label="Toelichting"
					optioneel
					regels={2}
					maxlengte={300}
					uitleg="Kort, voor collega's. Niets over gezondheid of strafbare feiten."
				/>
			</Sectie>
			<Knoppenrij>
				<Knop soort="primair">Voeg toe</Knop>
				<Knop soort="subtiel" href="/beheer/uitsluitingen">
					Terug
				</Knop>
			</Knoppenrij>
		</form>
	);
}
