import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { splitSignaal } from "../../../steps/match/split-signaal.ts";
import { openZaak } from "../../../steps/zaken/open-zaak.ts";
import { readKoppelingen } from "../../../steps/zaken/read-koppelingen.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { readId } from "../adres.ts";
import { Weigering } from "../fouten.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Koppelzin, zegSignaal } from "./koppelingen.tsx";

const config = { recht: "zaken-bewerken" } as const;

/** "/zaken/:id/signalen/:signaalId/iemand-anders": a wrong link is undone, after one question, and never made again. */
export function registerIemandAnders(server: FastifyInstance, delen: Werkplekdelen): void {
	const { klok, voerUit } = delen;
	const pad = "/zaken/:id/signalen/:signaalId/iemand-anders";
	const toon = async (request: FastifyRequest, reply: FastifyReply) => {
		const [zaakId, signaalId] = [readId(request), readId(request, "signaalId")];
		const detail = await voerUit(request.dader, (omgeving) =>
			openZaak(omgeving, zaakId, klok.nu(), () => readKoppelingen(omgeving.trx, omgeving.gemeenteId, zaakId)),
		);
		const een = detail?.meer.find(({ id }) => id === signaalId);
		if (!een || !detail) throw new Weigering(404, "niet-gevonden");
		const vandaag = klok.vandaag();
		const titel = "Dit is iemand anders";
		return sendPagina(request, reply, {
			titel: `${titel}: ${detail.zaak.naam}`,
			kop: titel,
			kruimels: [
				{ naam: "Zaken", href: "/zaken" },
				{ naam: detail.zaak.naam, href: `/zaken/${zaakId}/signalen` },
				{ naam: titel },
			],
			inhoud: (
				<form method="post">
					{csrfVeld(reply)}
					<Koppelzin een={een} zaakId={zaakId} vandaag={vandaag} />
					<p>Weet je dat het twee verschillende mensen zijn? Dan gebeurt er dit:</p>
					<ul>
						{een.met.zelfdeAdres ? (
							<li>
								Beide signalen gaan over hetzelfde adres. Ze blijven in één zaak, maar {zegSignaal(een, vandaag)} telt
								niet meer als herhaling van de ander.
							</li>
						) : (
							<li>
								{een.met.zaakId === zaakId
									? "Het signaal krijgt een eigen zaak. Andere signalen van deze persoon op dat adres gaan mee. Wat er al is gedaan, blijft bij deze zaak."
									: "Het eerdere signaal telt niet meer mee als geschiedenis van deze bewoner."}
							</li>
						)}
						<li>Voordeur voegt deze twee nooit meer samen, ook niet als ze volgende maand weer worden gemeld.</li>
						<li>In het logboek komt te staan dat jij dit hebt gedaan.</li>
					</ul>
					<Knoppenrij>
						<Knop soort="gevaar">Haal uit elkaar</Knop>
						<Knop soort="subtiel" href={`/zaken/${zaakId}/signalen#dezelfde-bewoner`}>
							Annuleer
						</Knop>
					</Knoppenrij>
				</form>
			),
		});
	};
	server.get(pad, { config }, toon);
	server.post(pad, { config }, async (request, reply) => {
		const [zaakId, signaalId] = [readId(request), readId(request, "signaalId")];
		const opdracht = { zaakId, signaalId, vandaag: klok.vandaag() };
		const antwoord = await voerUit(request.dader, (omgeving) => splitSignaal(omgeving, opdracht));
		if (!antwoord.ok) throw new Weigering(404, "niet-gevonden");
		const { zaakId: naar, nummer, eigenZaak } = antwoord.waarde;
		return redirectMetMelding(reply, `/zaken/${naar}/signalen`, {
			soort: "goed",
			tekst: eigenZaak
				? `Uit elkaar gehaald. Het signaal staat nu in zaak ${nummer}.`
				: "Uit elkaar gehaald. Voordeur voegt deze twee niet meer samen.",
		});
	});
}
