import type { FastifyReply } from "fastify";
import type { ReactNode } from "react";
import type { Notitievondst } from "../../../rules/register/warn-notitie.ts";
import { EINDRESULTATEN } from "../../../rules/zaak/eindresultaat.ts";
import type { Zaakdetail } from "../../../steps/zaken/open-zaak.ts";
import { Keuzerondjes } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht } from "../../../ui/delen/melding.tsx";
import { Keuzeveld, Tekstvak } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { type Invoer, toFoutregels, type Veldfouten } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import { Gevoelig } from "./uitkomst.tsx";

/** What a form on a page of its own needs. */
export interface Formulierprops {
	readonly detail: Zaakdetail;
	readonly reply: FastifyReply;
	readonly fouten: Veldfouten;
	readonly invoer: Invoer;
	readonly vondsten?: readonly Notitievondst[];
}

function Raamwerk(props: Formulierprops & { actie: string; knop: string; children: ReactNode }) {
	const { detail, reply, fouten, actie, knop } = props;
	return (
		<form method="post" action={`/zaken/${detail.zaak.id}/${actie}`} noValidate>
			{csrfVeld(reply)}
			<Verborgen naam="versie" waarde={props.invoer.versie ?? String(detail.zaak.versie)} />
			<Foutenoverzicht fouten={toFoutregels(fouten)} />
			{props.children}
			<Knoppenrij>
				<Knop soort="primair">{knop}</Knop>
				<Knop soort="subtiel" href={`/zaken/${detail.zaak.id}`}>
					Terug naar de zaak
				</Knop>
			</Knoppenrij>
		</form>
	);
}

/** Close: one of the eindresultaten of DDAS, each with its definition; those that cannot be true are left out. */
export function Sluitformulier(props: Formulierprops & { voorstel: string | null }) {
	const { zaak } = props.detail;
	const past = (naam: string) =>
		zaak.bereikt ? naam !== "Definitief geen contact kunnen krijgen" : naam !== "Geen reactie na eerder contact";
	const keuzes = EINDRESULTATEN.filter((rij) => rij.door === "medewerker" && past(rij.naam)).map((rij) => ({
		waarde: rij.naam,
		naam: rij.naam,
		uitleg: rij.definitie,
	}));
	const waarde = props.invoer.resultaat ?? props.voorstel ?? undefined;
	return (
		<Raamwerk {...props} actie="sluiten" knop="Sluit de zaak">
			<Keuzerondjes
				naam="resultaat"
				label="Eindresultaat"
				uitleg="Kies wat het beste past. De omschrijving komt uit de landelijke standaard (DDAS)."
				keuzes={keuzes}
				fout={props.fouten.resultaat}
				naast
				{...(waarde ? { waarde } : {})}
			/>
		</Raamwerk>
	);
}

/** Give the zaak to a colleague. */
export function Overdraagformulier(
	props: Formulierprops & { collegas: readonly { id: number; naam: string; wijken: readonly string[] }[] },
) {
	const { detail, invoer, fouten, vondsten = [] } = props;
	const opties = props.collegas.map(({ id, naam, wijken }) => ({
		waarde: String(id),
		naam: wijken.length > 0 ? `${naam} (${wijken.join(", ")})` : naam,
	}));
	const nu = detail.zaak.toegewezen_aan;
	return (
		<Raamwerk {...props} actie="overdragen" knop="Draag over">
			<Keuzeveld
				naam="aan"
				label="Aan wie?"
				opties={opties}
				leeg="Niemand in het bijzonder"
				waarde={invoer.aan ?? (nu === null ? undefined : String(nu))}
				fout={fouten.aan}
			/>
			{vondsten.length > 0 && <Gevoelig vondsten={vondsten} />}
			<Tekstvak
				naam="notitie"
				label="Wat moet je collega weten?"
				optioneel
				uitleg="Dit komt als notitie bij de zaak. Niets over gezondheid of strafzaken."
				maxlengte={2000}
				waarde={invoer.notitie}
				fout={fouten.notitie}
			/>
		</Raamwerk>
	);
}

/** Open the zaak again, with the route it had or another one. */
export function Heropenformulier(props: Formulierprops & { routes: readonly { id: string; naam: string }[] }) {
	const { detail, invoer, fouten, routes, vondsten = [] } = props;
	const eigen = detail.zaak.route;
	const opties = routes.map(({ id, naam }) => ({ waarde: id, naam }));
	return (
		<Raamwerk {...props} actie="heropenen" knop={detail.zaak.status === "gesloten" ? "Heropen" : "Pak op"}>
			<p>De aanpak begint vandaag opnieuw. Wat er eerder gebeurde, blijft in de tijdlijn staan.</p>
			<Keuzeveld
				naam="route"
				label="Aanpak"
				opties={opties}
				waarde={invoer.route ?? eigen ?? opties[0]?.waarde}
				fout={fouten.route}
			/>
			{vondsten.length > 0 && <Gevoelig vondsten={vondsten} />}
			<Tekstvak
				naam="reden"
				label="Waarom?"
				uitleg="Bijvoorbeeld: de inwoner belde zelf en wil toch hulp. Niets over gezondheid of strafzaken."
				regels={2}
				maxlengte={300}
				waarde={invoer.reden}
				fout={fouten.reden}
				verplicht
			/>
		</Raamwerk>
	);
}

/** Take an older attempt back. */
export function Corrigeerformulier(props: Formulierprops & { pogingId: number; wat: string; ongedaan: boolean }) {
	const { detail, reply, pogingId, wat, ongedaan } = props;
	if (ongedaan) {
		return (
			<p>
				Deze poging is al teruggedraaid. <a href={`/zaken/${detail.zaak.id}`}>Terug naar de zaak</a>
			</p>
		);
	}
	return (
		<form method="post" action={`/zaken/${detail.zaak.id}/terugdraaien`}>
			{csrfVeld(reply)}
			<Verborgen naam="versie" waarde={String(detail.zaak.versie)} />
			<Verborgen naam="poging" waarde={String(pogingId)} />
			<p>
				<strong>{wat}</strong>
			</p>
			<p>
				Klopt deze poging niet? Draai haar terug. Ze telt dan niet meer mee en de volgende stap wordt opnieuw bepaald.
				In de tijdlijn blijft zichtbaar dat ze er was. Registreer daarna wat er wel gebeurde.
			</p>
			<Knoppenrij>
				<Knop soort="primair">Draai deze poging terug</Knop>
				<Knop soort="subtiel" href={`/zaken/${detail.zaak.id}`}>
					Terug naar de zaak
				</Knop>
			</Knoppenrij>
		</form>
	);
}
