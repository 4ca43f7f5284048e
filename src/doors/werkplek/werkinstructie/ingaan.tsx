import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { checkWerkinstructie } from "../../../rules/decide/check-werkinstructie.ts";
import { activateWerkinstructie, type Bron } from "../../../steps/decide/activate-werkinstructie.ts";
import { countNietBegonnen } from "../../../steps/decide/werkinstructie-queries.ts";
import { Vinkje } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht, Melding } from "../../../ui/delen/melding.tsx";
import { Tekstvak } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { type Invoer, readFormulier, toFoutregels, type Veldfouten } from "../formulier.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Bevindingen } from "./bevindingen.tsx";
import { doe, KRUIMEL, WIJZIGEN } from "./delen.ts";
import { readBronkeuze, readPaar, zegBron, zonderConcept } from "./vergelijken.tsx";
import { zegAantal } from "./woorden.ts";

const formulier = z.object({
	met: z.string(),
	vergeleken: z.coerce.number().int(),
	toelichting: z
		.string()
		.trim()
		.min(1, "Vul in waarom deze versie er komt. Collega's lezen het bij de versie.")
		.max(2000, "Gebruik hoogstens 2000 tekens."),
	zeker: z.literal("ja", "Zet het vinkje als je hebt bekeken wat er verandert."),
	ookNietBegonnen: z.literal("ja").optional(),
});

interface Stand {
	readonly bron: Bron;
	readonly vergeleken: number;
	readonly fouten?: Veldfouten;
	readonly invoer?: Invoer;
}

function Formulier(props: Stand & { reply: FastifyReply; nietBegonnen: number; terug: string }) {
	const { fouten = {}, invoer = {}, nietBegonnen } = props;
	return (
		<form method="post" action="/werkinstructie/ingaan" noValidate>
			{csrfVeld(props.reply)}
			<Verborgen naam="met" waarde={String(props.bron)} />
			<Verborgen naam="vergeleken" waarde={String(props.vergeleken)} />
			<Foutenoverzicht fouten={toFoutregels(fouten)} />
			<Tekstvak
				naam="toelichting"
				label="Waarom deze versie?"
				uitleg="Eén of twee zinnen. Ze blijven bij de versie staan."
				verplicht
				waarde={invoer.toelichting}
				fout={fouten.toelichting}
			/>
			{nietBegonnen > 0 ? (
				<Vinkje
					naam="ookNietBegonnen"
					label="Ook zaken die nog niet begonnen zijn opnieuw laten beslissen"
					uitleg={`Het gaat om ${zegAantal(nietBegonnen, "zaak", "zaken")} zonder poging, bericht, antwoord of afspraak. Ze kunnen een andere aanpak krijgen, of niet worden opgepakt.`}
					aan={invoer.ookNietBegonnen === "ja"}
				/>
			) : (
				<p>Er zijn nu geen zaken die nog moeten beginnen.</p>
			)}
			<Vinkje
				naam="zeker"
				label="Ik heb bekeken wat er verandert"
				verplicht
				aan={invoer.zeker === "ja"}
				fout={fouten.zeker}
			/>
			<Knoppenrij>
				<Knop soort="primair">Laat ingaan</Knop>
				<Knop href={props.terug}>Terug naar wat er verandert</Knop>
			</Knoppenrij>
		</form>
	);
}

/** "/werkinstructie/ingaan": the last question before a version holds for everybody. */
export function registerIngaan(server: FastifyInstance, delen: Werkplekdelen): void {
	async function toon(request: FastifyRequest, reply: FastifyReply, stand: Stand): Promise<FastifyReply> {
		const { bron, vergeleken } = stand;
		const paar = await readPaar(delen, request, bron);
		if (!paar) return zonderConcept(reply);
		const { actief, nieuw } = paar;
		const terug = `/werkinstructie/vergelijken?met=${bron}`;
		const kruimels = [KRUIMEL, { naam: "Wat verandert er?", href: terug }];
		if (actief.versie !== vergeleken) {
			return sendPagina(request, reply, {
				titel: `Intussen geldt versie ${actief.versie}`,
				kruimels,
				status: 409,
				inhoud: (
					<>
						<Melding soort="urgent" woord="Niet ingegaan">
							<p>
								{actief.door ?? "Een collega"} liet intussen versie {actief.versie} ingaan. Jij vergeleek met versie{" "}
								{vergeleken}. Bekijk eerst wat er verandert tegenover versie {actief.versie}. Anders maak je zonder het
								te merken ongedaan wat je collega wijzigde.
							</p>
							{actief.toelichting && (
								<p>
									Waarom versie {actief.versie} er kwam: {actief.toelichting}
								</p>
							)}
						</Melding>
						<p>Je eigen wijziging is bewaard.</p>
						<Knoppenrij>
							<Knop soort="primair" href={terug}>
								Vergelijk opnieuw
							</Knop>
							<Knop href={`/werkinstructie/verschillen?van=${vergeleken}&naar=${actief.versie}`}>
								Wat wijzigde je collega?
							</Knop>
						</Knoppenrij>
					</>
				),
			});
		}
		const bevindingen = checkWerkinstructie(nieuw);
		const nietBegonnen = await doe(delen, request, ({ trx, gemeenteId }) => countNietBegonnen(trx, gemeenteId));
		return sendPagina(request, reply, {
			titel: `Versie ${actief.versie + 1} laten ingaan`,
			ondertitel: `Uit ${zegBron(bron)}`,
			kruimels,
			status: stand.fouten || bevindingen.length > 0 ? 422 : 200,
			inhoud:
				bevindingen.length > 0 ? (
					<Bevindingen bevindingen={bevindingen} concept={bron === "concept"} />
				) : (
					<>
						<ul>
							<li>Alles wat vanaf nu binnenkomt, wordt beslist met versie {actief.versie + 1}.</li>
							<li>
								Zaken waarin het contact al begonnen is, houden hun aanpak en hun reden. Alleen een nieuw signaal kan de
								aanpak zwaarder maken, nooit lichter.
							</li>
							<li>Versie {actief.versie} blijft bewaard. Je kunt er altijd naar terug.</li>
						</ul>
						<Formulier {...stand} reply={reply} nietBegonnen={nietBegonnen} terug={terug} />
					</>
				),
		});
	}

	server.get<{ Querystring: { met?: string; vergeleken?: string } }>(
		"/werkinstructie/ingaan",
		{ config: WIJZIGEN },
		(request, reply) => {
			const { met, vergeleken } = request.query;
			return toon(request, reply, { bron: readBronkeuze(met), vergeleken: Number(vergeleken ?? 0) });
		},
	);

	server.post("/werkinstructie/ingaan", { config: WIJZIGEN }, async (request, reply) => {
		const gelezen = readFormulier(formulier, request.body);
		const bron = readBronkeuze(gelezen.invoer.met);
		const vergeleken = Number(gelezen.invoer.vergeleken ?? 0);
		if (!gelezen.ok) return toon(request, reply, { bron, vergeleken, fouten: gelezen.fouten, invoer: gelezen.invoer });
		const antwoord = await doe(delen, request, (omgeving) =>
			activateWerkinstructie(omgeving, {
				bron,
				vergelekenMet: vergeleken,
				toelichting: gelezen.waarde.toelichting,
				ookNietBegonnen: gelezen.waarde.ookNietBegonnen === "ja",
				nu: delen.klok.nu(),
				vandaag: delen.klok.vandaag(),
			}),
		);
		// Every refusal has its own words on the page that asks; it reads again what the reason is.
		if (!antwoord.ok) return toon(request, reply, { bron, vergeleken, invoer: gelezen.invoer });
		const { versie, opnieuw } = antwoord.waarde;
		const ook = opnieuw > 0 ? ` ${zegAantal(opnieuw, "zaak wordt", "zaken worden")} opnieuw beslist.` : "";
		return redirectMetMelding(reply, "/werkinstructie", {
			soort: "goed",
			tekst: `Versie ${versie} geldt vanaf nu.${ook}`,
		});
	});
}
