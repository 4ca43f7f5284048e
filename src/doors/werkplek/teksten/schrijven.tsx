import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { checkTekst, type Tekstoordeel } from "../../../rules/reach/tekst/check-tekst.ts";
import { normaliseTekst } from "../../../rules/reach/tekst/normalise-tekst.ts";
import { TAALNAMEN_NL } from "../../../rules/reach/tekst/taalnamen.ts";
import type { Tekst } from "../../../rules/reach/tekst/tekst.ts";
import { VARIABELEN } from "../../../rules/reach/tekst/variabelen.ts";
import { changeVersie } from "../../../steps/reach/teksten/change-versie.ts";
import { previewTekst } from "../../../steps/reach/teksten/preview-tekst.ts";
import { LANGSTE_ONDERWERP, LANGSTE_TEKST, saveConcept } from "../../../steps/reach/teksten/save-concept.ts";
import {
	findKlareTekst,
	listPartnernamen,
	listVersies,
	type Tekstsleutel,
} from "../../../steps/reach/teksten/versies.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { Foutenoverzicht } from "../../../ui/delen/melding.tsx";
import { Tekstvak, Veld } from "../../../ui/delen/veld.tsx";
import { Naast, Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";
import { readFormulier, toFoutregels, type Veldfouten } from "../formulier.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Oordeel } from "./bevindingen.tsx";
import { ADRES, doe, KRUIMEL, SCHRIJVEN, vindSleutel } from "./delen.ts";
import { Berichtvoorbeeld, type Voorbeeld } from "./voorbeeld.tsx";
import { type Adresdelen, REDENEN, tekstAdres, zegTekst } from "./woorden.ts";

const formuliervorm = z.object({
	onderwerp: z.string().transform(normaliseTekst).pipe(z.string().max(LANGSTE_ONDERWERP)).default(""),
	inhoud: z.string().transform(normaliseTekst).pipe(z.string().max(LANGSTE_TEKST)).default(""),
	doe: z.enum(["controleer", "bewaar", "aanbieden"]).default("controleer"),
});

const heeftOnderwerp = ({ kanaal }: Tekstsleutel): boolean => kanaal === "Mail" || kanaal === "Brief";

interface Bekeken {
	readonly oordeel: Tekstoordeel;
	readonly voorbeeld: Voorbeeld;
}

function Schrijfformulier(props: { reply: FastifyReply; tekst: Tekst; fouten: Veldfouten; bekeken: Bekeken | null }) {
	const { reply, tekst, fouten, bekeken } = props;
	const adres = tekstAdres(tekst);
	return (
		<>
			<Foutenoverzicht fouten={toFoutregels(fouten)} />
			{tekst.doelgroep === "algemeen" && (
				<p>
					Een eigen tekst voor iedereen gaat voor alle klare teksten, ook voor die van jongeren, ouderen en andere
					doelgroepen. Wil je die houden? Zet ze dan ook als eigen tekst klaar.
				</p>
			)}
			<Naast>
				<div>
					<form method="post" action={`${adres}/schrijven#controle`} noValidate>
						{csrfVeld(reply)}
						{heeftOnderwerp(tekst) && (
							<Veld
								naam="onderwerp"
								label="Onderwerp"
								breedte="vol"
								maxlengte={LANGSTE_ONDERWERP}
								waarde={tekst.onderwerp ?? ""}
								fout={fouten.onderwerp}
							/>
						)}
						<Tekstvak
							naam="inhoud"
							label="Tekst"
							regels={tekst.kanaal === "SMS" ? 6 : 18}
							uitleg="Een lege regel begint een nieuwe alinea. Begin een regel met een streepje en een spatie voor een lijst."
							waarde={tekst.inhoud}
							fout={fouten.inhoud}
						/>
						<Knoppenrij>
							<Knop soort="secundair" naam="doe" waarde="controleer">
								Controleer
							</Knop>
							<Knop soort="secundair" naam="doe" waarde="bewaar">
								Bewaar als concept
							</Knop>
							<Knop soort="primair" naam="doe" waarde="aanbieden">
								Bied aan
							</Knop>
							<Knop soort="subtiel" href={adres}>
								Terug
							</Knop>
						</Knoppenrij>
					</form>
					<Uitklap titel="Wat je kunt invullen" open={bekeken === null}>
						<Kenmerken
							kenmerken={Object.entries(VARIABELEN).map(([naam, uitleg]) => ({ naam: `{${naam}}`, waarde: uitleg }))}
						/>
					</Uitklap>
				</div>
				{bekeken && (
					<div>
						<Oordeel oordeel={bekeken.oordeel} />
						<Sectie titel="Zo komt het aan">
							<Berichtvoorbeeld tekst={tekst} voorbeeld={bekeken.voorbeeld} />
						</Sectie>
					</div>
				)}
			</Naast>
		</>
	);
}

/** "…/schrijven": a new version, checked on the way, kept as a draft or offered to a colleague. */
export function registerSchrijven(server: FastifyInstance, delen: Werkplekdelen): void {
	const bekijk = (request: FastifyRequest, tekst: Tekst): Promise<Bekeken> =>
		doe(delen, request, async (omgeving) => ({
			oordeel: checkTekst(tekst, await listPartnernamen(omgeving.trx, omgeving.gemeenteId)),
			voorbeeld: await previewTekst(omgeving, tekst, { zaaknummer: null, url: delen.url }),
		}));
	const toon = (
		request: FastifyRequest,
		reply: FastifyReply,
		tekst: Tekst,
		meer: { bekeken?: Bekeken; fouten?: Veldfouten } = {},
	) =>
		sendPagina(request, reply, {
			titel: "Schrijf een nieuwe versie",
			ondertitel: `${zegTekst(tekst)}, ${TAALNAMEN_NL[tekst.taal]}`,
			kruimels: [KRUIMEL, { naam: zegTekst(tekst), href: tekstAdres(tekst) }],
			status: meer.fouten ? 422 : 200,
			inhoud: (
				<Schrijfformulier reply={reply} tekst={tekst} fouten={meer.fouten ?? {}} bekeken={meer.bekeken ?? null} />
			),
		});

	server.get<{ Params: Adresdelen }>(`${ADRES}/schrijven`, { config: SCHRIJVEN }, async (request, reply) => {
		const sleutel = vindSleutel(request);
		const versies = await doe(delen, request, ({ trx, gemeenteId, gebruikerId }) =>
			listVersies(trx, gemeenteId, sleutel, gebruikerId),
		);
		const begin =
			versies.find(({ status }) => status === "concept") ??
			versies.find(({ status }) => status === "gepubliceerd") ??
			findKlareTekst(sleutel);
		return toon(request, reply, { ...sleutel, onderwerp: begin?.onderwerp ?? null, inhoud: begin?.inhoud ?? "" });
	});

	server.post<{ Params: Adresdelen }>(`${ADRES}/schrijven`, { config: SCHRIJVEN }, async (request, reply) => {
		const sleutel = vindSleutel(request);
		const formulier = readFormulier(formuliervorm, request.body);
		const onderwerp = heeftOnderwerp(sleutel)
			? formulier.ok
				? formulier.waarde.onderwerp
				: (formulier.invoer.onderwerp ?? "")
			: null;
		const inhoud = formulier.ok ? formulier.waarde.inhoud : (formulier.invoer.inhoud ?? "");
		const tekst: Tekst = { ...sleutel, onderwerp, inhoud };
		if (!formulier.ok) return toon(request, reply, tekst, { fouten: formulier.fouten });
		const adres = tekstAdres(sleutel);
		const wat = formulier.waarde.doe;
		if (wat === "controleer") return toon(request, reply, tekst, { bekeken: await bekijk(request, tekst) });

		const nu = delen.klok.nu();
		const bewaard = await doe(delen, request, (omgeving) => saveConcept(omgeving, sleutel, { onderwerp, inhoud }, nu));
		if (!bewaard.ok) return toon(request, reply, tekst, { fouten: { inhoud: "Deze tekst is te lang." } });
		if (wat === "bewaar") {
			return redirectMetMelding(reply, adres, { soort: "goed", tekst: "Je concept is bewaard. Alleen jij ziet het." });
		}
		const { versie } = bewaard.waarde;
		const aangeboden = await doe(delen, request, (omgeving) =>
			changeVersie(omgeving, sleutel, versie, "aanbieden", nu),
		);
		if (!aangeboden.ok) {
			const fouten = { inhoud: `${REDENEN[aangeboden.reden]} Je tekst is bewaard als concept.` };
			return toon(request, reply, tekst, { fouten, bekeken: await bekijk(request, tekst) });
		}
		return redirectMetMelding(reply, adres, {
			soort: "goed",
			tekst: "Je versie is aangeboden. Vraag een collega om hem te lezen en te publiceren.",
		});
	});
}
