import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { completeHandwerk } from "../../../steps/reach/berichten/change-bericht.ts";
import {
	HANDKANALEN,
	type Handregel,
	openHandlijst,
	openHandwerk,
} from "../../../steps/reach/berichten/list-handwerk.ts";
import { zegKanaal, zegSoort } from "../../../steps/reach/berichten/zeg-bericht.ts";
import { zaakregister } from "../../../steps/register/berichtpoging.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Datum } from "../../../ui/delen/tekst.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { meerdere, readNummer } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { formatAdres, zegDag } from "../zaken/opmaak.ts";
import { Berichttabs } from "./tabs.tsx";

const gekozen = z.object({ bericht: meerdere });

function Handtabel({ regels, vandaag }: { regels: readonly Handregel[]; vandaag: string }) {
	return (
		<Tabel
			bijschrift="Envelop of kaart met de hand"
			bijschriftVerborgen
			rijen={regels}
			rijSleutel={(rij) => String(rij.id)}
			kies={{ naam: "bericht", label: (rij) => `Kies ${rij.naam}`, formulier: "handwerk" }}
			kolommen={[
				{ kop: "Aan", rijkop: true, cel: (rij) => <a href={`/berichten/${rij.id}`}>{rij.naam}</a> },
				{
					kop: "Adres",
					cel: (rij) => `${formatAdres(rij)}, ${rij.postcode.slice(0, 4)} ${rij.postcode.slice(4)} ${rij.plaats ?? ""}`,
				},
				{ kop: "Wat", cel: (rij) => `${zegKanaal(rij.kanaal)}, ${zegSoort(rij.soort)}` },
				{ kop: "Vanaf", cel: (rij) => <Datum machine={rij.dag}>{zegDag(rij.dag, vandaag)}</Datum> },
			]}
		/>
	);
}

/** "/berichten/handwerk": cards and envelopes that a colleague writes; ticked off for many at once. */
export function registerHandwerk(server: FastifyInstance, { klok, voerUit, kanalen }: Werkplekdelen): void {
	server.get("/berichten/handwerk", { config: { recht: "zaken-lezen" } }, async (request, reply) => {
		const { regels, aantal } = await voerUit(request.dader, (omgeving) => openHandwerk(omgeving, klok.nu()));
		const meer = aantal - regels.length;
		const lijsten = HANDKANALEN.filter((kanaal) => regels.some((rij) => rij.kanaal === kanaal));
		return sendPagina(request, reply, {
			titel: "Met de hand",
			ondertitel: "Kaarten en enveloppen die je zelf schrijft. Een geschreven envelop wordt vaker geopend",
			kruimels: [{ naam: "Berichten", href: "/berichten" }, { naam: "Met de hand" }],
			scripts: ["tabeltoetsen"],
			inhoud: (
				<>
					<Berichttabs huidig="/berichten/handwerk" />
					{regels.length === 0 ? (
						<Leeg titel="Er is niets om te schrijven">Kaarten na een bezoek en geschreven enveloppen staan hier.</Leeg>
					) : (
						<Sectie titel="Te schrijven" aantal={aantal}>
							<p>
								Open een regel voor de tekst. Zet niets over geld op de buitenkant. Klaar? Zet vinkjes en kies Gedaan.
							</p>
							{meer > 0 && (
								<p>
									Dit zijn de eerste {regels.length}, op postcode. Er staan er nog {meer} klaar: die komen als je deze
									afvinkt.
								</p>
							)}
							{kanalen && (
								<Knoppenrij>
									{lijsten.map((kanaal) => (
										<Knop
											key={kanaal}
											klein
											icoon="bestand"
											href={`/berichten/handwerk/lijst.pdf?kanaal=${kanaal}`}
											download
										>
											{kanaal === "Brief"
												? "Download de lijst voor brieven (PDF)"
												: "Download de lijst voor kaartjes (PDF)"}
										</Knop>
									))}
								</Knoppenrij>
							)}
							<Handtabel regels={regels} vandaag={klok.vandaag()} />
							<form id="handwerk" method="post" action="/berichten/handwerk" className="vd-niet-afdrukken">
								{csrfVeld(reply)}
								<Knoppenrij>
									<Knop soort="primair">Gedaan</Knop>
								</Knoppenrij>
							</form>
						</Sectie>
					)}
				</>
			),
		});
	});
	server.get("/berichten/handwerk/lijst.pdf", { config: { recht: "zaken-lezen" } }, async (request, reply) => {
		const nu = klok.nu();
		const gevraagd = (request.query as { kanaal?: string }).kanaal;
		const kanaal = HANDKANALEN.find((een) => een === gevraagd);
		if (!kanaal) throw new Weigering(404, "niet-gevonden");
		const { regels, opmaak } = await voerUit(request.dader, (omgeving) => openHandlijst(omgeving, nu, kanaal));
		const adressen = regels.map((rij) => ({
			kenmerk: String(rij.id),
			adres: {
				naam: rij.naam,
				straat: rij.straat ?? "",
				huisnummer: formatAdres({ ...rij, straat: null }).replace("Huisnummer ", ""),
				postcode: rij.postcode,
				plaats: rij.plaats ?? "",
			},
		}));
		const lijst = await kanalen?.drukker.drukHandlijst(adressen, opmaak, klok.vandaag());
		if (!lijst?.ok) {
			const tekst = lijst?.reden ?? "Deze server maakt geen lijsten.";
			return redirectMetMelding(reply, "/berichten/handwerk", { soort: "urgent", tekst });
		}
		return reply
			.header("cache-control", "no-store")
			.header("content-disposition", `attachment; filename="met-de-hand-${kanaal.toLowerCase()}.pdf"`)
			.type("application/pdf")
			.send(lijst.waarde);
	});
	server.post("/berichten/handwerk", { config: { recht: "zaken-bewerken" } }, async (request, reply) => {
		const ids = gekozen.parse(request.body ?? {}).bericht.flatMap((tekst) => readNummer(tekst) ?? []);
		if (ids.length === 0) {
			const tekst = "Zet eerst een vinkje bij wat je hebt gedaan.";
			return redirectMetMelding(reply, "/berichten/handwerk", { soort: "info", tekst });
		}
		const aantal = await voerUit(request.dader, (omgeving) =>
			completeHandwerk(omgeving, ids, { register: zaakregister, nu: klok.nu() }),
		);
		const tekst = aantal === 1 ? "1 is vastgelegd bij de zaak." : `${aantal} zijn vastgelegd bij hun zaak.`;
		return redirectMetMelding(reply, "/berichten/handwerk", { soort: "goed", tekst });
	});
}
