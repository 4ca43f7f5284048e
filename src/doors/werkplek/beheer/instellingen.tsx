import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import {
	BRPBRONNEN,
	type GemeenteInstellingen,
	gemeenteInstellingen,
} from "../../../rules/zaak/gemeente-instellingen.ts";
import { saveInstellingen } from "../../../steps/beheer/save-instellingen.ts";
import { Keuzerondjes, Vinkje } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht } from "../../../ui/delen/melding.tsx";
import { Veld } from "../../../ui/delen/veld.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import { checkDeurkleur } from "../../../ui/kleur.ts";
import { getal, type Invoer, readFormulier, toFoutregels, type Veldfouten, vulVelden } from "../formulier.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Beheertabs } from "./tabs.tsx";

const heel = (van: number, tot: number) => {
	const fout = `Vul een heel getal in van ${van} tot en met ${tot}.`;
	return getal.pipe(z.number().int(fout).min(van, fout).max(tot, fout));
};

const instellingen = z
	.object({
		matchen: z.enum(["direct", "maandelijks"]),
		dag: z.string().optional(),
		herhaalmeldingMaanden: heel(1, 12),
		sleperVanaf: heel(2, 12),
		weergavenaam: z.string().trim().max(80),
		deurkleur: z.string().trim(),
		exportToegestaan: z.literal("ja").optional(),
		brpBron: z.enum(BRPBRONNEN),
	})
	.transform((f, bezig): Partial<GemeenteInstellingen> => {
		const fout = (veld: string, message: string) => bezig.addIssue({ code: "custom", path: [veld], message });
		const dag = Number(f.dag);
		if (f.matchen === "maandelijks" && !(Number.isInteger(dag) && dag >= 1 && dag <= 28)) {
			fout("dag", "Vul een dag in van 1 tot en met 28, zodat elke maand die dag heeft.");
			return z.NEVER;
		}
		const kleur = f.deurkleur === "" ? null : `#${f.deurkleur.replace(/^#/, "").toLowerCase()}`;
		const keuring = kleur === null ? null : checkDeurkleur(kleur);
		if (keuring && !keuring.goed) {
			fout(
				"deurkleur",
				keuring.reden === "geen-kleur"
					? "Schrijf de kleur als # met zes tekens, zoals #0b4f45."
					: `Witte tekst is op deze kleur niet goed te lezen (contrast ${keuring.contrast.toString().replace(".", ",")}, nodig is 4,5). Kies een donkerder kleur.`,
			);
			return z.NEVER;
		}
		return {
			matchen: f.matchen === "direct" ? { wanneer: "direct" } : { wanneer: "maandelijks", dag },
			herhaalmeldingMaanden: f.herhaalmeldingMaanden,
			sleperVanaf: f.sleperVanaf,
			weergavenaam: f.weergavenaam || null,
			deurkleur: kleur,
			exportToegestaan: f.exportToegestaan === "ja",
			brpBron: f.brpBron,
		};
	});

/** The sources of the BRP check, in words. */
const BRPKEUZES = [
	{ waarde: "geen", naam: "Nergens mee", uitleg: "Elk signaal gaat verder zonder controle." },
	{
		waarde: "register",
		naam: "Een uittreksel uit de BRP",
		uitleg: "Je levert het bestand zelf aan, op het tabblad Register. Een koppeling is niet nodig.",
	},
	{
		waarde: "haal-centraal",
		naam: "De koppeling met Haal Centraal",
		uitleg: "Alleen als de systeembeheerder de koppeling heeft ingesteld.",
	},
	{
		waarde: "handmatig",
		naam: "Een collega zoekt elke inwoner op",
		uitleg: "Elk signaal komt op de lijst Uitval, met een kort formulier.",
	},
];

const toInvoer = (nu: GemeenteInstellingen): Invoer => ({
	matchen: nu.matchen.wanneer,
	dag: nu.matchen.wanneer === "maandelijks" ? String(nu.matchen.dag) : undefined,
	herhaalmeldingMaanden: String(nu.herhaalmeldingMaanden),
	sleperVanaf: String(nu.sleperVanaf),
	weergavenaam: nu.weergavenaam ?? undefined,
	deurkleur: nu.deurkleur ?? undefined,
	exportToegestaan: nu.exportToegestaan ? "ja" : undefined,
	brpBron: nu.brpBron,
});

function Formulier({ reply, fouten, invoer }: { reply: FastifyReply; fouten: Veldfouten; invoer: Invoer }) {
	const veld = vulVelden(invoer, fouten);
	return (
		<form method="post" action="/beheer/instellingen" noValidate>
			{csrfVeld(reply)}
			<Foutenoverzicht fouten={toFoutregels(fouten)} />
			<Sectie titel="Signalen koppelen">
				<Keuzerondjes
					{...veld("matchen")}
					label="Wanneer worden nieuwe signalen een zaak?"
					verplicht
					keuzes={[
						{
							waarde: "direct",
							naam: "Meteen na elke aanlevering",
							uitleg: "Inwoners worden zo vroeg mogelijk benaderd.",
						},
						{
							waarde: "maandelijks",
							naam: "Eén keer per maand",
							uitleg: "Alle signalen van de maand worden samen gekoppeld.",
						},
					]}
				/>
				<Veld
					{...veld("dag")}
					label="Dag van de maand"
					optioneel
					uitleg="Alleen bij één keer per maand: 1 tot en met 28."
					inputmode="numeric"
					breedte="kort"
				/>
				<Veld
					{...veld("herhaalmeldingMaanden")}
					label="Herhaalde melding: hoeveel maanden terug"
					uitleg="Zo lang telt een signaal over dezelfde achterstand als pas opgepakt."
					inputmode="numeric"
					breedte="kort"
					verplicht
				/>
				<Veld
					{...veld("sleperVanaf")}
					label="Sleper vanaf hoeveel signalen"
					uitleg="Zo vaak gemeld door dezelfde partner zonder dat het bedrag steeg."
					inputmode="numeric"
					breedte="kort"
					verplicht
				/>
			</Sectie>
			<Sectie titel="Is dit onze inwoner?">
				<Keuzerondjes
					{...veld("brpBron")}
					label="Waarmee worden signalen gecontroleerd?"
					verplicht
					keuzes={BRPKEUZES}
				/>
			</Sectie>
			<Sectie titel="Hoe Voordeur eruitziet">
				<Veld
					{...veld("weergavenaam")}
					label="Naam bovenaan de pagina"
					optioneel
					uitleg="Leeg is de naam van de gemeente."
					maxlengte={80}
				/>
				<Veld
					{...veld("deurkleur")}
					label="Kleur van de deur"
					optioneel
					uitleg="# met zes tekens, zoals #0b4f45. Leeg is donkergroen. Witte tekst moet erop te lezen zijn."
					breedte="kort"
				/>
			</Sectie>
			<Sectie titel="Lijsten">
				<Vinkje
					naam="exportToegestaan"
					label="Collega's mogen lijsten met inwoners downloaden"
					uitleg="Staat dit uit, dan blijven gegevens van inwoners in Voordeur."
					aan={invoer.exportToegestaan === "ja"}
				/>
			</Sectie>
			<Knoppenrij>
				<Knop soort="primair">Bewaar</Knop>
			</Knoppenrij>
		</form>
	);
}

/** "/beheer/instellingen": what holds for the whole gemeente. */
export function registerInstellingen(server: FastifyInstance, delen: Werkplekdelen): void {
	const config = { recht: "instellingen" } as const;
	const toon = (request: FastifyRequest, reply: FastifyReply, fouten: Veldfouten, invoer: Invoer) =>
		sendPagina(request, reply, {
			titel: "Instellingen",
			status: Object.keys(fouten).length > 0 ? 422 : 200,
			inhoud: (
				<>
					<Beheertabs rol={request.gebruiker.rol} huidig="/beheer/instellingen" />
					<Formulier reply={reply} fouten={fouten} invoer={invoer} />
				</>
			),
		});
	server.get("/beheer/instellingen", { config }, (request, reply) =>
		toon(request, reply, {}, toInvoer(request.gebruiker.instellingen)),
	);
	server.post("/beheer/instellingen", { config }, async (request, reply) => {
		const formulier = readFormulier(instellingen, request.body);
		if (!formulier.ok) return toon(request, reply, formulier.fouten, formulier.invoer);
		// Other forms keep other settings: what this one does not ask stays as it was.
		const nieuw = gemeenteInstellingen.parse({ ...request.gebruiker.instellingen, ...formulier.waarde });
		const bewaard = await saveInstellingen(delen.databank, request.dader, nieuw);
		if (!bewaard.ok) return toon(request, reply, bewaard.reden, formulier.invoer);
		return redirectMetMelding(reply, "/beheer/instellingen", {
			soort: "goed",
			tekst: "De instellingen zijn bewaard en gelden meteen.",
		});
	});
}
