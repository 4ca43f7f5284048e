import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { decideOnbekend, retryBericht } from "../../../steps/reach/berichten/change-bericht.ts";
import { countTeDrukken, listDrukbestanden } from "../../../steps/reach/berichten/drukbestanden.ts";
import { listAandacht, listBerichten, readDagplan } from "../../../steps/reach/berichten/list-berichten.ts";
import { listUithalen, type Uithaalbrief } from "../../../steps/reach/berichten/uithalen.ts";
import { zaakregister } from "../../../steps/register/berichtpoging.ts";
import { readNummer } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Drukwerk } from "./drukwerk.tsx";
import { Aandacht, Dagplan, Lijst } from "./lijstpagina.tsx";
import { Berichttabs } from "./tabs.tsx";
import { readBerichtvraag } from "./vraag.ts";

const besluit = z.object({ keuze: z.enum(["verstuurd", "niet-verstuurd", "opnieuw"]) });
const ZINNEN = {
	verstuurd: "Vastgelegd: het bericht is verstuurd.",
	"niet-verstuurd": "Het bericht gaat opnieuw.",
	opnieuw: "Het bericht gaat opnieuw.",
} as const;

/** "/berichten": what goes out and when, what asks attention, and everything that went. */
export function registerLijst(server: FastifyInstance, { klok, voerUit }: Werkplekdelen): void {
	server.get("/berichten", { config: { recht: "zaken-lezen" } }, async (request, reply) => {
		const { filter, pagina } = readBerichtvraag(request.query);
		const { gemeenteId } = request.gebruiker;
		const nu = klok.nu();
		const gevonden = await voerUit(request.dader, async (omgeving) => {
			const { trx } = omgeving;
			const bestanden = await listDrukbestanden(trx, gemeenteId);
			const uithalen: Uithaalbrief[] = [];
			for (const { id, gepost_op } of bestanden) {
				if (gepost_op === null) uithalen.push(...(await listUithalen(omgeving, id, nu)));
			}
			return {
				bestanden,
				uithalen,
				aandacht: await listAandacht(trx, gemeenteId, nu),
				groepen: await readDagplan(trx, gemeenteId, nu),
				brieven: await countTeDrukken(trx, gemeenteId, nu),
				...(await listBerichten(trx, gemeenteId, filter, pagina)),
			};
		});
		const vandaag = klok.vandaag();
		return sendPagina(request, reply, {
			titel: "Berichten",
			ondertitel: "Wat er naar inwoners gaat: vanzelf, met de post en met de hand",
			scripts: ["tabeltoetsen", "bevestigen"],
			inhoud: (
				<>
					<Berichttabs huidig="/berichten" />
					<Aandacht regels={gevonden.aandacht} reply={reply} />
					<Dagplan groepen={gevonden.groepen} />
					<Drukwerk
						bestanden={gevonden.bestanden}
						brieven={gevonden.brieven}
						uithalen={gevonden.uithalen}
						reply={reply}
						vandaag={vandaag}
					/>
					<Lijst
						{...{
							filter,
							pagina,
							vandaag,
							regels: gevonden.regels,
							aantal: gevonden.aantal,
							meerDan: gevonden.meerDan,
						}}
					/>
				</>
			),
		});
	});

	server.post<{ Params: { id: string } }>(
		"/berichten/:id/besluit",
		{ config: { recht: "zaken-bewerken" } },
		async (request, reply) => {
			const id = readNummer(request.params.id);
			const { keuze } = besluit.parse(request.body);
			if (id === null) throw new Weigering(404, "niet-gevonden");
			const nu = klok.nu();
			const antwoord = await voerUit(request.dader, (omgeving) =>
				keuze === "opnieuw"
					? retryBericht(omgeving, id, nu)
					: decideOnbekend(omgeving, id, keuze === "verstuurd", { register: zaakregister, nu }),
			);
			return redirectMetMelding(
				reply,
				"/berichten",
				antwoord.ok
					? { soort: "goed", tekst: ZINNEN[keuze] }
					: { soort: "info", tekst: "Dit bericht is intussen veranderd. Kijk hoe het nu staat." },
			);
		},
	);
}
