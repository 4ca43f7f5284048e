import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { formatDatum } from "../../../rules/kernel/datum.ts";
import type { Berichtstatus } from "../../../rules/reach/bericht/bezorging.ts";
import { MAAKREDENEN } from "../../../rules/reach/bericht/plan-bericht.ts";
import { resumeBericht, stopBericht } from "../../../steps/reach/berichten/change-bericht.ts";
import { type Berichtdetail, openBericht } from "../../../steps/reach/berichten/open-bericht.ts";
import { zegKanaal, zegSoort } from "../../../steps/reach/berichten/zeg-bericht.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { Melding, Statusmerk } from "../../../ui/delen/melding.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Naast, Sectie } from "../../../ui/delen/vlak.tsx";
import { readId } from "../adres.ts";
import { Weigering } from "../fouten.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import { Postknop } from "../postknop.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { zegMoment } from "../zaken/opmaak.ts";
import { Berichtbeeld } from "./beeld.tsx";
import { Knoppen } from "./lijstpagina.tsx";
import { STATUSSEN, zegNaar, zegReden } from "./teksten.ts";

const zegVersie = (versie: number): string =>
	versie === 0 ? "vaste tekst van Voordeur" : `eigen tekst, versie ${versie}`;

function Feiten({ detail, vandaag }: { detail: Berichtdetail; vandaag: string }) {
	const { bericht } = detail;
	const { naam, soort } = STATUSSEN[bericht.status as Berichtstatus];
	const reden = zegReden(bericht);
	return (
		<Kenmerken
			kenmerken={[
				{ naam: "Zaak", waarde: <a href={`/zaken/${bericht.zaak_id}`}>{`${detail.naam}, ${detail.nummer}`}</a> },
				{ naam: "Stand", waarde: <Statusmerk soort={soort}>{naam}</Statusmerk> },
				...(reden ? [{ naam: "Waarom", waarde: reden }] : []),
				...(bericht.uitleg && bericht.uitleg !== reden
					? [{ naam: "Antwoord van de aanbieder", waarde: <Gedempt>{bericht.uitleg}</Gedempt> }]
					: []),
				{ naam: "Naar", waarde: bericht.naar ? zegNaar(bericht.naar) : "het adres van de zaak" },
				bericht.verzonden_op
					? { naam: "Verstuurd", waarde: zegMoment(bericht.verzonden_op, vandaag).tekst }
					: { naam: "Gepland", waarde: zegMoment(bericht.gepland_op, vandaag).tekst },
				...(bericht.bezoek_op
					? [
							{
								naam: "Kondigt aan",
								waarde: `bezoek op ${formatDatum(bericht.bezoek_op, vandaag)}, ${(bericht.bezoek_dagdeel ?? "").toLowerCase()}`,
							},
						]
					: []),
				{
					naam: "Tekst",
					waarde: detail.inhoud?.sjabloon
						? `via sjabloon ${detail.inhoud.sjabloon.naam}: WhatsApp laat nu alleen die woorden toe`
						: zegVersie(detail.versie),
				},
			]}
		/>
	);
}

function Acties({ detail, reply }: { detail: Berichtdetail; reply: FastifyReply }) {
	const { id, status, reden } = detail.bericht;
	if (status === "gepland" || status === "handwerk") {
		return (
			<Postknop reply={reply} naar={`/berichten/${id}/stop`} soort="gevaar">
				Houd tegen
			</Postknop>
		);
	}
	if (status === "vervallen" && reden === "gestopt-door-collega") {
		return (
			<Postknop reply={reply} naar={`/berichten/${id}/door`}>
				Laat toch doorgaan
			</Postknop>
		);
	}
	if (status === "onbekend" || status === "mislukt" || (MAAKREDENEN as readonly (string | null)[]).includes(reden)) {
		return <Knoppen rij={{ id, naam: detail.naam, status }} reply={reply} />;
	}
	return null;
}

const bevestiging = z.object({ zeker: z.string().optional() });

/** "/berichten/:id": the exact text, what became of it, and what can still be done. */
export function registerBericht(server: FastifyInstance, { klok, voerUit, url }: Werkplekdelen): void {
	server.get("/berichten/:id", { config: { recht: "zaken-lezen" } }, async (request, reply) => {
		const id = readId(request);
		const detail = await voerUit(request.dader, (omgeving) => openBericht(omgeving, id, { url, nu: klok.nu() }));
		if (!detail) throw new Weigering(404, "niet-gevonden");
		const { bericht, inhoud } = detail;
		const titel = `${zegKanaal(bericht.kanaal)}: ${zegSoort(bericht.soort)}`;
		const { instellingen, gemeentenaam } = request.gebruiker;
		const afzender = instellingen.weergavenaam ?? `Gemeente ${gemeentenaam}`;
		return sendPagina(request, reply, {
			titel,
			ondertitel: `Aan ${detail.naam}`,
			kruimels: [{ naam: "Berichten", href: "/berichten" }, { naam: titel }],
			inhoud: (
				<Naast hoofd>
					<Sectie titel={detail.voorbeeld ? "Zo gaat het eruitzien" : "Dit is de tekst"}>
						{detail.fout && <Melding soort="urgent">{`De tekst kan niet worden gemaakt: ${detail.fout}`}</Melding>}
						{detail.voorbeeld && !detail.fout && (
							<p className="vd-gedempt">De link en de code worden gemaakt als het bericht weggaat.</p>
						)}
						{detail.zonderCodes && (
							<p className="vd-gedempt">De link en de code zie je niet: daarmee doet men zich voor als de inwoner.</p>
						)}
						{inhoud && (
							<Berichtbeeld {...{ kanaal: bericht.kanaal, taal: bericht.taal, naar: bericht.naar, inhoud, afzender }} />
						)}
					</Sectie>
					<Sectie titel="Over dit bericht">
						<Feiten detail={detail} vandaag={klok.vandaag()} />
						<Acties detail={detail} reply={reply} />
					</Sectie>
				</Naast>
			),
		});
	});

	const config = { recht: "zaken-bewerken" } as const;
	server.post("/berichten/:id/stop", { config }, async (request, reply) => {
		const id = readId(request);
		if (bevestiging.parse(request.body ?? {}).zeker !== "ja") {
			return sendPagina(request, reply, {
				titel: "Dit bericht tegenhouden?",
				kruimels: [{ naam: "Berichten", href: "/berichten" }, { naam: "Tegenhouden" }],
				inhoud: (
					<form method="post" action={`/berichten/${id}/stop`}>
						{csrfVeld(reply)}
						<Verborgen naam="zeker" waarde="ja" />
						<p>Het bericht gaat dan niet vanzelf weg. De stap staat weer bij het werk van een collega.</p>
						<Knoppenrij>
							<Knop soort="gevaar">Ja, houd tegen</Knop>
							<Knop href={`/berichten/${id}`} soort="subtiel">
								Ga terug
							</Knop>
						</Knoppenrij>
					</form>
				),
			});
		}
		const antwoord = await voerUit(request.dader, (omgeving) => stopBericht(omgeving, id, klok.nu()));
		return redirectMetMelding(
			reply,
			`/berichten/${id}`,
			antwoord.ok
				? { soort: "goed", tekst: "Het bericht is tegengehouden." }
				: { soort: "info", tekst: "Dit kan niet meer: het bericht is al onderweg of vervallen." },
		);
	});
	server.post("/berichten/:id/door", { config }, async (request, reply) => {
		const id = readId(request);
		const antwoord = await voerUit(request.dader, (omgeving) => resumeBericht(omgeving, id, klok.nu()));
		return redirectMetMelding(
			reply,
			"/berichten",
			antwoord.ok
				? { soort: "goed", tekst: "Het bericht gaat toch door. Als het nog nodig is, staat het zo weer in de lijst." }
				: { soort: "info", tekst: "Dit bericht is intussen veranderd." },
		);
	});
}
