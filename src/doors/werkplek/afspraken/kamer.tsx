import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { addDagen } from "../../../rules/kernel/datum.ts";
import { DAGEN_VOORUIT } from "../../../rules/reach/afspraak/vrije-momenten.ts";
import { eindeVanDag } from "../../../rules/register/lokale-tijd.ts";
import type { Kanaal } from "../../../rules/zaak/contactsoort.ts";
import { endAfspraak } from "../../../steps/reach/afspraken/end-afspraak.ts";
import { readAgenda } from "../../../steps/reach/afspraken/queries.ts";
import { Filterbalk } from "../../../ui/delen/bladeren.tsx";
import { Keuzeveld } from "../../../ui/delen/veld.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { readFormulier, readNummer } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Kamer, Werkplekdelen } from "../werkplekdelen.ts";
import { type Agendaregel, Agendatabel, VASTLEGGEN } from "./agendatabel.tsx";
import { registerBoeken } from "./boeken.tsx";

function registerAgenda(server: FastifyInstance, { klok }: Werkplekdelen): void {
	server.get("/afspraken", { config: { recht: "zaken-lezen" } }, async (request, reply) => {
		const nu = klok.nu();
		const vandaag = klok.vandaag();
		const alle = (request.query as { voor?: string }).voor === "alle";
		const begin = eindeVanDag(addDagen(vandaag, -1));
		const einde = eindeVanDag(vandaag);
		const rijen = await request.lees((trx) =>
			readAgenda(trx, request.gebruiker.gemeenteId, {
				vanaf: begin,
				tot: eindeVanDag(addDagen(vandaag, DAGEN_VOORUIT + 1)),
				gebruikerId: alle ? null : request.gebruiker.id,
			}),
		);
		const deel = (titel: string, regels: readonly Agendaregel[]) =>
			regels.length > 0 && (
				<Sectie titel={titel} aantal={regels.length}>
					<Agendatabel titel={titel} rijen={regels} reply={reply} nu={nu} metCollega={alle} />
				</Sectie>
			);
		return sendPagina(request, reply, {
			titel: "Afspraken",
			inhoud: (
				<>
					<Filterbalk naam="Afspraken" actie="/afspraken">
						<Keuzeveld
							naam="voor"
							label="Afspraken van"
							opties={[
								{ waarde: "mij", naam: "mij" },
								{ waarde: "alle", naam: "iedereen" },
							]}
							waarde={alle ? "alle" : "mij"}
							breedte="kort"
						/>
					</Filterbalk>
					{rijen.length === 0 && (
						<Leeg titel="Er staan geen afspraken">
							Inwoners kiezen zelf een moment uit de spreekuren. Die stelt de coördinator in bij Beheer.
						</Leeg>
					)}
					{deel(
						VASTLEGGEN,
						rijen.filter((rij) => rij.begin < begin),
					)}
					{deel(
						"Vandaag",
						rijen.filter((rij) => rij.begin >= begin && rij.begin < einde),
					)}
					{deel(
						"Komende dagen",
						rijen.filter((rij) => rij.begin >= einde),
					)}
				</>
			),
		});
	});
}

const eindevorm = z.object({
	einde: z.enum(["geweest", "gemist", "afgezegd"]),
	zaak: z.coerce.number().int().positive(),
});

/** How what happened is registered: the kanaal of the place. */
const KANAAL: Readonly<Record<string, Kanaal>> = { thuis: "Huisbezoek", telefoon: "Telefoon" };

function registerEinde(server: FastifyInstance, { voerUit, klok }: Werkplekdelen): void {
	server.post<{ Params: { id: string } }>(
		"/afspraken/:id",
		{ config: { recht: "zaken-bewerken" } },
		async (request, reply) => {
			const afspraakId = readNummer(request.params.id);
			const formulier = readFormulier(eindevorm, request.body);
			if (!afspraakId || !formulier.ok) throw new Weigering(404, "niet-gevonden");
			const { zaak: zaakId } = formulier.waarde;
			const invoer = { afspraakId, zaakId, einde: formulier.waarde.einde, nu: klok.nu() };
			const antwoord = await voerUit(request.dader, (omgeving) => endAfspraak(omgeving, invoer));
			if (!antwoord.ok) {
				if (antwoord.reden === "afspraak-onbekend") throw new Weigering(404, "niet-gevonden");
				const tekst = "Dat kan niet meer: de afspraak is intussen gewijzigd.";
				return redirectMetMelding(reply, "/afspraken", { soort: "urgent", tekst });
			}
			if (invoer.einde === "afgezegd") {
				const tekst = "De afspraak is afgezegd. De inwoner krijgt er bericht van.";
				return redirectMetMelding(reply, "/afspraken", { soort: "goed", tekst });
			}
			const kanaal = encodeURIComponent(KANAAL[antwoord.waarde.afspraak.vorm] ?? "Afspraak op locatie");
			const was = invoer.einde === "geweest";
			const tekst = was
				? "De afspraak is geweest. Leg nu vast wat eruit kwam."
				: "De inwoner krijgt een vriendelijk bericht. Leg nu vast dat het niet lukte.";
			return redirectMetMelding(reply, `/zaken/${zaakId}?${was ? "bereikt" : "kanaal"}=${kanaal}#stap`, {
				soort: "goed",
				tekst,
			});
		},
	);
}

/** "/afspraken": who comes when, and how it went. */
export const kamer: Kamer = {
	pad: "/afspraken",
	menu: { naam: "Afspraken", recht: "zaken-lezen" },
	register(server, delen) {
		registerAgenda(server, delen);
		registerEinde(server, delen);
		registerBoeken(server, delen);
	},
};
