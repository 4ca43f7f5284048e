import type { FastifyReply } from "fastify";
import type { Rol } from "../../../rules/account/rollen.ts";
import { PARTNERTYPEN } from "../../../rules/vroegsignaal/partnertype.ts";
import type { Apisleutelregel } from "../../../steps/beheer/api-sleutels.ts";
import type { Apirecht } from "../../../steps/beheer/create-api-sleutel.ts";
import { Keuzerondjes } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht, Melding, Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { type Invoer, toFoutregels, type Veldfouten, vulVelden } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import { formatMoment } from "../tijd.ts";
import type { Klok } from "../werkplekdelen.ts";
import { Beheertabs } from "./tabs.tsx";

const RECHTEN: Record<Apirecht, { naam: string; uitleg: string }> = {
	signalen: {
		naam: "Signalen aanleveren",
		uitleg: "Voor één partner. De partner ziet alleen de status van de eigen signalen.",
	},
	brp: {
		naam: "BRP-gebeurtenissen melden",
		uitleg: "Voor de BRP of de broker: een inwoner verhuist, vertrekt, overlijdt of krijgt geheimhouding.",
	},
};

/** Every key: what it may, and when it was last used. */
export function Koppelingenlijst({ rijen, klok, rol }: { rijen: readonly Apisleutelregel[]; klok: Klok; rol: Rol }) {
	const zeg = (moment: Date | null) => (moment ? formatMoment(moment, klok.vandaag()) : "nog nooit");
	return {
		actie: (
			<Knop soort="primair" href="/beheer/koppelingen/nieuw">
				Maak koppeling
			</Knop>
		),
		inhoud: (
			<>
				<Beheertabs rol={rol} huidig="/beheer/koppelingen" />
				<Tabel
					bijschrift="Koppelingen"
					bijschriftVerborgen
					rijen={rijen}
					rijSleutel={(rij) => String(rij.id)}
					leeg={
						<Leeg titel="Er zijn nog geen koppelingen">
							Met een koppeling levert het systeem van een partner signalen zelf aan, of meldt de BRP een verhuizing.
						</Leeg>
					}
					kolommen={[
						{ kop: "Naam", rijkop: true, cel: (rij) => rij.naam },
						{
							kop: "Mag",
							cel: (rij) => `${RECHTEN[rij.recht].naam}${rij.partner ? ` voor ${rij.partner}` : ""}`,
						},
						{ kop: "Gemaakt", cel: (rij) => `${zeg(rij.gemaaktOp)}${rij.door ? `, door ${rij.door}` : ""}` },
						{ kop: "Laatst gebruikt", cel: (rij) => zeg(rij.laatstGebruiktOp) },
						{
							kop: "Stand",
							cel: (rij) =>
								rij.ingetrokkenOp ? <Statusmerk>Ingetrokken</Statusmerk> : <Statusmerk soort="goed">Werkt</Statusmerk>,
						},
						{
							kop: "Intrekken",
							kopVerborgen: true,
							knoppen: true,
							cel: (rij) =>
								rij.ingetrokkenOp === null && (
									<Knop klein href={`/beheer/koppelingen/${rij.id}/intrekken`} uitspraak={`Trek in: ${rij.naam}`}>
										<span className="vd-heel">Trek in</span>
									</Knop>
								),
						},
					]}
				/>
				<p>
					De beschrijving voor programmeurs staat op <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.
				</p>
			</>
		),
	};
}

interface Formulierprops {
	readonly reply: FastifyReply;
	readonly fouten: Veldfouten;
	readonly invoer: Invoer;
	readonly partners: readonly { readonly id: number; readonly naam: string; readonly partnertype: string }[];
	/** The choice that stands for a partner that is not on the list. */
	readonly nieuw: string;
}

/** What the key is for, and whose. */
export function Koppelingformulier({ reply, fouten, invoer, partners, nieuw }: Formulierprops) {
	const veld = vulVelden(invoer, fouten);
	return (
		<form method="post" action="/beheer/koppelingen/nieuw" noValidate>
			{csrfVeld(reply)}
			<Foutenoverzicht fouten={toFoutregels(fouten)} />
			<Veld
				{...veld("naam")}
				label="Naam van de koppeling"
				autocomplete="off"
				verplicht
				uitleg="Waaraan je hem herkent, zoals: De Es, nieuw systeem."
			/>
			<Keuzerondjes
				{...veld("recht")}
				label="Wat mag de koppeling?"
				verplicht
				keuzes={Object.entries(RECHTEN).map(([waarde, recht]) => ({ waarde, ...recht }))}
			/>
			<Sectie titel="Partner">
				<p>
					Alleen voor signalen aanleveren. Staat de partner niet in de lijst? Kies dan ‘Een nieuwe partner’ en vul de
					naam en de soort in.
				</p>
				<Keuzeveld
					{...veld("partner")}
					label="Van welke partner?"
					leeg="Kies een partner"
					opties={[
						...partners.map(({ id, naam, partnertype }) => ({ waarde: String(id), naam: `${naam} (${partnertype})` })),
						{ waarde: nieuw, naam: "Een nieuwe partner" },
					]}
				/>
				<div className="vd-velden">
					<Veld {...veld("partnerNaam")} label="Naam van de nieuwe partner" autocomplete="off" />
					<Keuzeveld
						{...veld("partnertype")}
						label="Soort partner"
						leeg="Kies een soort"
						opties={PARTNERTYPEN.map((type) => ({ waarde: type, naam: type }))}
					/>
				</div>
			</Sectie>
			<Knoppenrij>
				<Knop soort="primair">Maak sleutel</Knop>
				<Knop soort="subtiel" href="/beheer/koppelingen">
					Terug
				</Knop>
			</Knoppenrij>
		</form>
	);
}

/** The key, shown this once. */
export function Sleutelpagina({ sleutel, recht, url }: { sleutel: string; recht: Apirecht; url: string }) {
	return (
		<>
			<Melding soort="goed" woord="Sleutel gemaakt" nieuw>
				Je ziet deze sleutel alleen nu. Kopieer hem.
			</Melding>
			<Veld naam="sleutel" label="Sleutel" waarde={sleutel} alleenLezen breedte="vol" />
			<Veld
				naam="adres"
				label="Adres voor de programmeur"
				waarde={`${url}/api/v1/${recht === "signalen" ? "signalen" : "brp-gebeurtenissen"}`}
				alleenLezen
				breedte="vol"
				uitleg="De sleutel gaat mee in de kop Authorization: Bearer."
			/>
			<p>
				Geef de sleutel door via een veilige weg, niet met gewone e-mail. Wie de sleutel heeft, kan aanleveren of melden
				alsof hij de ander is. Is hij op de verkeerde plek terechtgekomen? Trek hem dan in en maak een nieuwe.
			</p>
			<Knoppenrij>
				<Knop href="/beheer/koppelingen">Naar koppelingen</Knop>
			</Knoppenrij>
		</>
	);
}
