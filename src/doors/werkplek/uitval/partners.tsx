import type { FastifyInstance } from "fastify";
import {
	type Gemeld,
	markGemeld,
	openPartnerregels,
	type Partnerregel,
} from "../../../steps/verify/partnerberichten.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Tekstvak } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { readNummer } from "../formulier.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { kortDatum } from "../zaken/opmaak.ts";
import { Uitvaltabs } from "./tabs.tsx";
import { zegRegels } from "./teksten.ts";

const ALINEAS = [
	[
		"gevraagd",
		"Bij deze signalen kunnen wij de inwoner niet vinden. Wil je naam, geboortedatum en adres nakijken en het signaal verbeterd opnieuw sturen?",
	],
	["elders", "Deze signalen gaan niet over een inwoner van onze gemeente. Wij doen er niets mee."],
	[
		"overleden",
		"Deze klanten zijn overleden. Stuur geen nieuwe signalen en benader de nabestaanden niet met een aanmaning.",
	],
	["geen-persoon", "Deze signalen gaan over een rechtspersoon. Dat zijn geen vroegsignalen. Wij doen er niets mee."],
] as const satisfies readonly (readonly [Partnerregel["wat"], string])[];

/** The text to send: only what the partner sent itself, never a BSN, an address or anything of the register. */
function maakBericht(regels: readonly Partnerregel[], gemeente: string, vandaag: string): string {
	const delen = ALINEAS.flatMap(([wat, zin]) => {
		const eigen = regels.filter((regel) => regel.wat === wat);
		if (eigen.length === 0) return [];
		const lijst = eigen.map(({ klantnummer, naam, signaaldatum }) => {
			const wie = klantnummer ? `klantnummer ${klantnummer}` : naam;
			return `- ${wie}, gemeld op ${kortDatum(signaaldatum, vandaag)}`;
		});
		return [`${zin}\n${lijst.join("\n")}`];
	});
	return ["Beste collega,", ...delen, `Met vriendelijke groet,\n${gemeente}`].join("\n\n");
}

/** The rows of a text as its form carries them: "12:elders,15:gevraagd". */
const schrijfGemeld = (regels: readonly Gemeld[]): string =>
	regels.map(({ signaal_id, wat }) => `${signaal_id}:${wat}`).join(",");

function leesGemeld(veld: unknown): Gemeld[] {
	return String(veld ?? "")
		.split(",")
		.flatMap((deel) => {
			const [id, wat] = deel.split(":");
			const soort = ALINEAS.find(([naam]) => naam === wat)?.[0];
			const signaal_id = readNummer(id ?? "");
			return signaal_id && soort ? [{ signaal_id, wat: soort }] : [];
		});
}

/** "/uitval/partners": per partner what to ask and what to tell, as a text to send. */
export function registerPartners(server: FastifyInstance, delen: Werkplekdelen): void {
	const config = { recht: "uitval" } as const;
	server.get("/uitval/partners", { config }, async (request, reply) => {
		const { instellingen, gemeentenaam } = request.gebruiker;
		const regels = await delen.voerUit(request.dader, openPartnerregels);
		const vandaag = delen.klok.vandaag();
		const gemeente = instellingen.weergavenaam ?? `Gemeente ${gemeentenaam}`;
		return sendPagina(request, reply, {
			titel: "Berichten aan partners",
			ondertitel: "Wat je vraagt en wat je meldt. Er staat geen burgerservicenummer en geen adres in",
			kruimels: [{ naam: "Uitval", href: "/uitval" }, { naam: "Berichten aan partners" }],
			inhoud: (
				<>
					<Uitvaltabs huidig="/uitval/partners" />
					{regels.length === 0 && <Leeg titel="Niets te vragen of te melden">Alle partners zijn op de hoogte.</Leeg>}
					{[...Map.groupBy(regels, (regel) => regel.partner_id)].map(([partnerId, eigen]) => (
						<Sectie key={partnerId} titel={eigen[0]!.partner} aantal={zegRegels(eigen[0]!.totaal)}>
							<form method="post" action={`/uitval/partners/${partnerId}/verstuurd`}>
								{csrfVeld(reply)}
								<Verborgen naam="regels" waarde={schrijfGemeld(eigen)} />
								<Tekstvak
									naam={`bericht-${partnerId}`}
									label="Tekst om te versturen"
									uitleg="Kopieer de tekst naar je e-mail of naar het portaal van de partner."
									waarde={maakBericht(eigen, gemeente, vandaag)}
									regels={10}
								/>
								{eigen.length < eigen[0]!.totaal && (
									<p>
										{`Dit zijn de eerste ${zegRegels(eigen.length)}. De andere staan hier als je deze hebt verstuurd.`}
									</p>
								)}
								<Knoppenrij>
									<Knop uitspraak={`Verstuurd aan ${eigen[0]!.partner}`}>Verstuurd</Knop>
								</Knoppenrij>
							</form>
						</Sectie>
					))}
				</>
			),
		});
	});
	server.post<{ Params: { id: string } }>("/uitval/partners/:id/verstuurd", { config }, async (request, reply) => {
		const id = readNummer(request.params.id) ?? 0;
		const gemeld = leesGemeld((request.body as { regels?: string } | null)?.regels);
		const aantal = await delen.voerUit(request.dader, (omgeving) => markGemeld(omgeving, id, gemeld, delen.klok.nu()));
		return redirectMetMelding(reply, "/uitval/partners", {
			soort: "goed",
			tekst: `${zegRegels(aantal)} ${aantal === 1 ? "staat" : "staan"} nu als verstuurd.`,
		});
	});
}
