import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { formatTelefoonnummer, parseTelefoonnummer } from "../../../rules/kernel/telefoonnummer.ts";
import { type GemeenteInstellingen, HULPSOORTEN } from "../../../rules/zaak/gemeente-instellingen.ts";
import { saveInstellingen } from "../../../steps/beheer/save-instellingen.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht } from "../../../ui/delen/melding.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import { type Invoer, readFormulier, toFoutregels, toOpties, type Veldfouten, vulVelden } from "../formulier.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Beheertabs } from "./tabs.tsx";

type Inwonerpagina = GemeenteInstellingen["inwonerpagina"];

const SOORTNAMEN: Readonly<Record<(typeof HULPSOORTEN)[number], string>> = {
	zelf: "Zelf doen",
	maatje: "Met een maatje",
	vrijwilliger: "Met een vrijwilliger",
	beroepskracht: "Met een beroepskracht",
};

const verplicht = (max: number) => z.string().trim().min(1).max(max);
const vrij = (max: number) => z.string().trim().max(max).default("");
const telefoonvorm = z.object({
	telefoon: z
		.string()
		.trim()
		.transform((getypt, bezig) => {
			const nummer = getypt === "" ? null : parseTelefoonnummer(getypt);
			if (getypt === "" || nummer) return nummer?.e164 ?? null;
			bezig.addIssue({ code: "custom", message: "Vul een telefoonnummer in, zoals 0475 123456." });
			return z.NEVER;
		}),
});
const inloopvorm = z.object({ plek: verplicht(80), adres: vrij(120), wanneer: verplicht(120) });
const hulpvorm = z.object({
	soort: z.enum(HULPSOORTEN, "Kies een soort hulp."),
	naam: verplicht(80),
	uitleg: vrij(200),
	hulptelefoon: vrij(30),
	website: vrij(200).refine(
		(adres) => adres === "" || /^https:\/\/[^\s]+\.[a-z]{2,}/.test(adres),
		"Vul een adres in dat met https:// begint.",
	),
});

interface Props {
	readonly reply: FastifyReply;
	readonly nu: Inwonerpagina;
	readonly fouten: Veldfouten;
	readonly invoer: Invoer;
}

function Lijst({ reply, soort, namen }: { reply: FastifyReply; soort: "inloop" | "hulp"; namen: readonly string[] }) {
	if (namen.length === 0) return <p className="vd-gedempt">Er staat nog niets.</p>;
	return (
		<ul>
			{namen.map((naam, plaats) => (
				<li key={naam}>
					<form method="post" action="/beheer/inwonerpagina/verwijder">
						{csrfVeld(reply)}
						<Verborgen naam="soort" waarde={soort} />
						<Verborgen naam="plaats" waarde={String(plaats)} />
						{naam}{" "}
						<Knop klein soort="subtiel" uitspraak={`Verwijder: ${naam}`}>
							Verwijder
						</Knop>
					</form>
				</li>
			))}
		</ul>
	);
}

function Formulieren({ reply, nu, fouten, invoer }: Props) {
	const veld = vulVelden(invoer, fouten);
	return (
		<>
			<Sectie titel="Telefoonnummer">
				<form method="post" action="/beheer/inwonerpagina/telefoon" noValidate>
					{csrfVeld(reply)}
					<Veld
						naam="telefoon"
						label="Direct nummer van het team"
						uitleg="Dit nummer staat onder elke pagina voor inwoners. Neem geen nummer met een keuzemenu."
						type="tel"
						waarde={invoer.telefoon ?? (nu.telefoon ? formatTelefoonnummer(nu.telefoon) : "")}
						fout={fouten.telefoon}
					/>
					<Knoppenrij>
						<Knop soort="primair">Bewaar het nummer</Knop>
					</Knoppenrij>
				</form>
			</Sectie>
			<Sectie titel="Inloop zonder afspraak" aantal={nu.inloop.length}>
				<Lijst
					reply={reply}
					soort="inloop"
					namen={nu.inloop.map(({ plek, adres, wanneer }) => `${plek}${adres && `, ${adres}`}: ${wanneer}`)}
				/>
				<form method="post" action="/beheer/inwonerpagina/inloop" noValidate>
					{csrfVeld(reply)}
					<div className="vd-velden">
						<Veld {...veld("plek")} label="Plek" maxlengte={80} />
						<Veld {...veld("adres")} label="Adres" optioneel maxlengte={120} />
						<Veld {...veld("wanneer")} label="Wanneer" uitleg="Zoals dinsdag van 9.00 tot 12.00 uur." maxlengte={120} />
					</div>
					<Knoppenrij>
						<Knop>Voeg inloop toe</Knop>
					</Knoppenrij>
				</form>
			</Sectie>
			<Sectie titel="Hulp in de buurt" aantal={nu.hulp.length}>
				<p>De landelijke hulp staat er vanzelf bij.</p>
				<Lijst
					reply={reply}
					soort="hulp"
					namen={nu.hulp.map(({ naam, soort }) => `${naam} (${SOORTNAMEN[soort].toLowerCase()})`)}
				/>
				<form method="post" action="/beheer/inwonerpagina/hulp" noValidate>
					{csrfVeld(reply)}
					<div className="vd-velden">
						<Keuzeveld {...veld("soort")} label="Soort hulp" opties={toOpties(SOORTNAMEN, HULPSOORTEN)} />
						<Veld {...veld("naam")} label="Naam" maxlengte={80} />
						<Veld {...veld("uitleg")} label="Wat doen zij?" optioneel maxlengte={200} />
						<Veld {...veld("hulptelefoon")} label="Telefoon" optioneel type="tel" maxlengte={30} />
						<Veld {...veld("website")} label="Website" optioneel type="url" maxlengte={200} />
					</div>
					<Knoppenrij>
						<Knop>Voeg hulp toe</Knop>
					</Knoppenrij>
				</form>
			</Sectie>
		</>
	);
}

/** "/beheer/inwonerpagina": what the pages for residents say about the gemeente. */
export function registerInwonerpagina(server: FastifyInstance, { databank }: Werkplekdelen): void {
	const config = { recht: "instellingen" } as const;
	const pad = "/beheer/inwonerpagina";
	const toon = (request: FastifyRequest, reply: FastifyReply, fouten: Veldfouten = {}, invoer: Invoer = {}) =>
		sendPagina(request, reply, {
			titel: "Pagina voor inwoners",
			status: Object.keys(fouten).length > 0 ? 422 : 200,
			inhoud: (
				<>
					<Beheertabs rol={request.gebruiker.rol} huidig={pad} />
					<Foutenoverzicht fouten={toFoutregels(fouten)} />
					<Formulieren
						reply={reply}
						nu={request.gebruiker.instellingen.inwonerpagina}
						fouten={fouten}
						invoer={invoer}
					/>
				</>
			),
		});
	const bewaar = async (
		request: FastifyRequest,
		reply: FastifyReply,
		deel: Partial<Inwonerpagina>,
		invoer: Invoer = {},
	) => {
		const { instellingen } = request.gebruiker;
		const inwonerpagina = { ...instellingen.inwonerpagina, ...deel };
		const bewaard = await saveInstellingen(databank, request.dader, { ...instellingen, inwonerpagina });
		if (!bewaard.ok) return toon(request, reply, bewaard.reden, invoer);
		return redirectMetMelding(reply, pad, { soort: "goed", tekst: "Bewaard. Inwoners zien het meteen." });
	};
	server.get(pad, { config }, (request, reply) => toon(request, reply));
	server.post(`${pad}/telefoon`, { config }, (request, reply) => {
		const formulier = readFormulier(telefoonvorm, request.body);
		return formulier.ok
			? bewaar(request, reply, formulier.waarde)
			: toon(request, reply, formulier.fouten, formulier.invoer);
	});
	server.post(`${pad}/inloop`, { config }, (request, reply) => {
		const formulier = readFormulier(inloopvorm, request.body);
		if (!formulier.ok) return toon(request, reply, formulier.fouten, formulier.invoer);
		const { inloop } = request.gebruiker.instellingen.inwonerpagina;
		if (inloop.length >= 10)
			return toon(request, reply, { plek: "Er passen tien plekken op de pagina." }, formulier.invoer);
		return bewaar(request, reply, { inloop: [...inloop, formulier.waarde] }, formulier.invoer);
	});
	server.post(`${pad}/hulp`, { config }, (request, reply) => {
		const formulier = readFormulier(hulpvorm, request.body);
		if (!formulier.ok) return toon(request, reply, formulier.fouten, formulier.invoer);
		const { hulp } = request.gebruiker.instellingen.inwonerpagina;
		if (hulp.length >= 20)
			return toon(request, reply, { naam: "Er passen er twintig op de pagina." }, formulier.invoer);
		const { hulptelefoon: telefoon, ...rest } = formulier.waarde;
		return bewaar(request, reply, { hulp: [...hulp, { ...rest, telefoon }] });
	});
	server.post(`${pad}/verwijder`, { config }, (request, reply) => {
		const { soort, plaats } = request.body as { soort?: string; plaats?: string };
		const nu = request.gebruiker.instellingen.inwonerpagina;
		const zonder = <T,>(rijen: readonly T[]): T[] => rijen.filter((_, nummer) => nummer !== Number(plaats));
		return bewaar(request, reply, soort === "hulp" ? { hulp: zonder(nu.hulp) } : { inloop: zonder(nu.inloop) });
	});
}
