import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { NIET_REDENEN } from "../../../rules/reach/bericht/niet-redenen.ts";
import {
	type Drukbestandregel,
	openDrukbestand,
	postDrukbestand,
} from "../../../steps/reach/berichten/drukbestanden.ts";
import { listUithalen, type Uithaalbrief } from "../../../steps/reach/berichten/uithalen.ts";
import { zaakregister } from "../../../steps/register/berichtpoging.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Datum, Gedempt } from "../../../ui/delen/tekst.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import { readId } from "../adres.ts";
import { Weigering } from "../fouten.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { zegDag, zegMoment } from "../zaken/opmaak.ts";

function zegStand({ gepost_op, opgehaald_op }: Drukbestandregel, vandaag: string): string {
	if (gepost_op) return `op de post, ${zegMoment(gepost_op, vandaag).tekst}`;
	return opgehaald_op ? `gedownload, ${zegMoment(opgehaald_op, vandaag).tekst}` : "nog niet gedownload";
}

/** What a colleague takes out of the pile, with why: once it is on paper, nothing else can stop it. */
function Uithalen({ uit }: { uit: readonly Uithaalbrief[] }) {
	return (
		<ul>
			{uit.map(({ id, zaakId, naam, bladzijde, reden }) => (
				<li key={id}>
					{naam === null ? "Een brief zonder zaak" : <a href={`/zaken/${zaakId}`}>{naam}</a>}
					{bladzijde !== null && `, vanaf bladzijde ${bladzijde}`}: {NIET_REDENEN[reden].uitleg}
				</li>
			))}
		</ul>
	);
}

/** The print files: download, print, and say that they are in the post. */
export function Drukwerk(props: {
	bestanden: readonly Drukbestandregel[];
	/** Letters that are due and lie in no file yet. */
	brieven: number;
	/** Letters in a file that is not posted yet, and that must not go any more. */
	uithalen: readonly Uithaalbrief[];
	reply: FastifyReply;
	vandaag: string;
}) {
	const { bestanden, brieven, uithalen, reply, vandaag } = props;
	if (bestanden.length === 0 && brieven === 0) return null;
	return (
		<Sectie titel="Afdrukbestanden" id="afdrukken">
			{uithalen.length > 0 && (
				<Melding soort="urgent" woord={uithalen.length === 1 ? "Haal deze brief eruit" : "Haal deze brieven eruit"}>
					<Uithalen uit={uithalen} />
				</Melding>
			)}
			{brieven > 0 && (
				<form method="post" action="/berichten/drukbestanden">
					{csrfVeld(reply)}
					<p>
						{brieven === 1 ? "1 brief wacht" : `${brieven} brieven wachten`} op het volgende afdrukbestand. Dat wordt
						elke werkdag rond het middaguur gemaakt.
					</p>
					<Knop>Maak nu een afdrukbestand</Knop>
				</form>
			)}
			<Tabel
				bijschrift="Brieven om af te drukken"
				bijschriftVerborgen
				rijen={bestanden}
				rijSleutel={(rij) => String(rij.id)}
				leeg={null}
				kolommen={[
					{ kop: "Van", rijkop: true, cel: (rij) => <Datum machine={rij.dag}>{zegDag(rij.dag, vandaag)}</Datum> },
					{ kop: "Brieven", getal: true, cel: (rij) => rij.aantal },
					{ kop: "Bladzijden", getal: true, cel: (rij) => rij.bladzijden },
					{ kop: "Stand", cel: (rij) => zegStand(rij, vandaag) },
					{
						kop: "Doe",
						knoppen: true,
						cel: (rij) =>
							rij.gepost_op ? (
								<Gedempt>klaar</Gedempt>
							) : (
								<form method="post" action={`/berichten/drukbestanden/${rij.id}/gepost`}>
									{csrfVeld(reply)}
									<Knoppenrij>
										<Knop klein icoon="bestand" href={`/berichten/drukbestanden/${rij.id}/brieven.pdf`} download>
											Download brieven
										</Knop>
										<Knop klein icoon="bestand" href={`/berichten/drukbestanden/${rij.id}/lijst.csv`} download>
											Lijst
										</Knop>
										<Knop klein uitspraak={`Op de post gedaan: brieven van ${zegDag(rij.dag, vandaag)}`}>
											Op de post gedaan
										</Knop>
									</Knoppenrij>
								</form>
							),
					},
				]}
			/>
		</Sectie>
	);
}

const bevestiging = z.object({ zeker: z.string().optional() });

/** Downloading a print file, and the post. */
export function registerDrukwerk(server: FastifyInstance, { klok, voerUit }: Werkplekdelen): void {
	const config = { recht: "zaken-bewerken" } as const;
	const open = async (request: FastifyRequest) => {
		const bestand = await voerUit(request.dader, (omgeving) => openDrukbestand(omgeving, readId(request), klok.nu()));
		if (!bestand) throw new Weigering(404, "niet-gevonden");
		return bestand;
	};
	server.get("/berichten/drukbestanden/:id/brieven.pdf", { config }, async (request, reply) => {
		const { naam, pdf } = await open(request);
		return reply
			.header("cache-control", "no-store")
			.header("content-disposition", `attachment; filename="${naam}"`)
			.type("application/pdf")
			.send(Buffer.from(pdf, "base64"));
	});
	server.get("/berichten/drukbestanden/:id/lijst.csv", { config }, async (request, reply) => {
		const { naam, opdrachtlijst } = await open(request);
		return reply
			.header("cache-control", "no-store")
			.header("content-disposition", `attachment; filename="${naam.replace(/\.pdf$/, ".csv")}"`)
			.type("text/csv; charset=utf-8")
			.send(opdrachtlijst);
	});
	server.post("/berichten/drukbestanden", { config }, async (request, reply) => {
		await voerUit(request.dader, (omgeving) => omgeving.queue("make-drukbestand", {}));
		const tekst = "Het afdrukbestand wordt gemaakt. Ververs deze pagina over een halve minuut.";
		return redirectMetMelding(reply, "/berichten", { soort: "goed", tekst });
	});
	server.post("/berichten/drukbestanden/:id/gepost", { config }, async (request, reply) => {
		const id = readId(request);
		const { zeker } = bevestiging.parse(request.body ?? {});
		if (zeker !== "ja") {
			const uit = await voerUit(request.dader, (omgeving) => listUithalen(omgeving, id, klok.nu()));
			return sendPagina(request, reply, {
				titel: "Zijn deze brieven op de post?",
				kruimels: [{ naam: "Berichten", href: "/berichten" }, { naam: "Op de post" }],
				inhoud: (
					<form method="post" action={`/berichten/drukbestanden/${id}/gepost`}>
						{csrfVeld(reply)}
						<Verborgen naam="zeker" waarde="ja" />
						{uit.length > 0 && (
							<>
								<p>
									<strong>Haal deze brieven eerst uit de stapel.</strong>
								</p>
								<Uithalen uit={uit} />
							</>
						)}
						<p>Elke brief wordt vastgelegd bij zijn zaak. Het bestand wordt daarna gewist.</p>
						<Knoppenrij>
							<Knop soort="primair">Ja, op de post gedaan</Knop>
							<Knop href="/berichten" soort="subtiel">
								Ga terug
							</Knop>
						</Knoppenrij>
					</form>
				),
			});
		}
		const antwoord = await voerUit(request.dader, (omgeving) =>
			postDrukbestand(omgeving, id, { register: zaakregister, nu: klok.nu() }),
		);
		if (!antwoord.ok) {
			return redirectMetMelding(reply, "/berichten", { soort: "info", tekst: "Dit was al vastgelegd." });
		}
		const { gepost, uitgehaald } = antwoord.waarde;
		const weg = uitgehaald > 0 ? ` ${uitgehaald} uit de stapel gehaald.` : "";
		const tekst = `${gepost === 1 ? "1 brief is" : `${gepost} brieven zijn`} vastgelegd als verstuurd.${weg}`;
		return redirectMetMelding(reply, "/berichten", { soort: "goed", tekst });
	});
}
