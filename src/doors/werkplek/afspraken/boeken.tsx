import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { formatDatum } from "../../../rules/kernel/datum.ts";
import type { VrijMoment } from "../../../rules/reach/afspraak/vrije-momenten.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { bookAfspraak } from "../../../steps/reach/afspraken/book-afspraak.ts";
import { type Aanbod, listVrijeMomenten } from "../../../steps/reach/afspraken/list-vrije-momenten.ts";
import { readStaandeAfspraak } from "../../../steps/reach/afspraken/queries.ts";
import { readZaakkop } from "../../../steps/zaken/detail-queries.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht } from "../../../ui/delen/melding.tsx";
import { Keuzeveld } from "../../../ui/delen/veld.tsx";
import { Leeg } from "../../../ui/delen/vlak.tsx";
import { readNummer, toFoutregels, type Veldfouten } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { zegAfspraakmoment } from "./agendatabel.tsx";

type MetId = { Params: { id: string } };

const FOUTEN: Readonly<Record<string, string>> = {
	"net-bezet": "Dit moment is net bezet. Kies een ander moment.",
	"zaak-gesloten": "Deze zaak is gesloten. Heropen haar eerst.",
	"al-begonnen": "De afspraak die er staat is al begonnen. Leg eerst vast hoe het ging.",
};

const sleutel = ({ plekId, gebruikerId, begin }: VrijMoment) => `${plekId}.${gebruikerId}.${begin.getTime()}`;

function Momenten({ aanbod, vandaag, fout }: { aanbod: Aanbod; vandaag: string; fout: string | undefined }) {
	const namen = new Map(aanbod.plekken.map((plek) => [plek.id, plek.naam]));
	const opties = aanbod.momenten.map((vrij) => {
		const { datum, tijd } = lokaleTijd(vrij.begin);
		return {
			waarde: sleutel(vrij),
			naam: `${tijd} · ${namen.get(vrij.plekId)}`,
			groep: formatDatum(datum, vandaag),
		};
	});
	return (
		<Keuzeveld
			naam="moment"
			label="Vrij moment"
			uitleg="Uit de spreekuren, zonder wat al bezet is."
			opties={opties}
			leeg="Kies een moment"
			fout={fout}
			verplicht
		/>
	);
}

/** "/zaken/:id/afspraak": a colleague books or moves for a resident on the telephone. */
export function registerBoeken(server: FastifyInstance, { voerUit, klok }: Werkplekdelen): void {
	const config = { recht: "zaken-bewerken" } as const;
	const toon = async (request: FastifyRequest, reply: FastifyReply, zaakId: number, fouten: Veldfouten = {}) => {
		const nu = klok.nu();
		const { gemeenteId, id: gebruikerId } = request.gebruiker;
		const stand = await request.lees(async (trx) => {
			const zaak = await readZaakkop(trx, gemeenteId, zaakId);
			if (!zaak) throw new Weigering(404, "niet-gevonden");
			const voorkeur = zaak.toegewezen_aan ?? gebruikerId;
			const aanbod = await listVrijeMomenten(trx, gemeenteId, { zaakId, voorkeur, nu });
			return { zaak, aanbod, staand: await readStaandeAfspraak(trx, gemeenteId, zaakId, nu) };
		});
		const { zaak, aanbod, staand } = stand;
		const titel = staand ? "Verzet de afspraak" : "Maak een afspraak";
		return sendPagina(request, reply, {
			titel: `${titel}: ${zaak.naam}`,
			kruimels: [
				{ naam: "Zaken", href: "/zaken" },
				{ naam: zaak.naam, href: `/zaken/${zaakId}` },
				{ naam: "Afspraak" },
			],
			status: Object.keys(fouten).length > 0 ? 422 : 200,
			inhoud: (
				<>
					{staand && (
						<p>
							Er staat: <strong>{zegAfspraakmoment(staand.begin, klok.vandaag())}</strong>, {staand.plek}, met{" "}
							{staand.met}. Die afspraak vervalt.
						</p>
					)}
					{aanbod.momenten.length === 0 ? (
						<Leeg titel="Er is geen vrij moment in de komende vier weken">
							De spreekuren staan bij Beheer, Spreekuren. Je kunt wel een moment afspreken om terug te bellen.
						</Leeg>
					) : (
						<form method="post" action={`/zaken/${zaakId}/afspraak`} noValidate>
							{csrfVeld(reply)}
							<Foutenoverzicht fouten={toFoutregels(fouten)} />
							<Momenten aanbod={aanbod} vandaag={klok.vandaag()} fout={fouten.moment} />
							<p>De inwoner krijgt een bevestiging, en een dag ervoor een herinnering.</p>
							<Knoppenrij>
								<Knop soort="primair">{titel}</Knop>
								<Knop soort="subtiel" href={`/zaken/${zaakId}`}>
									Terug
								</Knop>
							</Knoppenrij>
						</form>
					)}
				</>
			),
		});
	};
	server.get<MetId>("/zaken/:id/afspraak", { config }, (request, reply) =>
		toon(request, reply, readNummer(request.params.id) ?? 0),
	);
	server.post<MetId>("/zaken/:id/afspraak", { config }, async (request, reply) => {
		const zaakId = readNummer(request.params.id) ?? 0;
		const delen = ((request.body as { moment?: string }).moment ?? "").split(".").map(Number);
		const [plekId, gebruikerId, begin] = delen;
		if (delen.length !== 3 || !plekId || !gebruikerId || !begin) {
			return toon(request, reply, zaakId, { moment: "Kies een moment." });
		}
		const keuze = { zaakId, plekId, gebruikerId, begin: new Date(begin), nu: klok.nu() };
		const antwoord = await voerUit(request.dader, (omgeving) => bookAfspraak(omgeving, keuze));
		if (!antwoord.ok) return toon(request, reply, zaakId, { moment: FOUTEN[antwoord.reden] ?? antwoord.reden });
		const moment = zegAfspraakmoment(antwoord.waarde.afspraak.begin, klok.vandaag());
		return redirectMetMelding(reply, `/zaken/${zaakId}`, { soort: "goed", tekst: `De afspraak staat: ${moment}.` });
	});
}
