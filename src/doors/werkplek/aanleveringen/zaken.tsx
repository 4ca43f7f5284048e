import type { FastifyInstance } from "fastify";
import {
	listZakenVanAanlevering,
	ZAAKSOORTEN,
	ZAKEN_PER_PAGINA,
} from "../../../steps/import/list-zaken-van-aanlevering.ts";
import { readAanleveringnaam } from "../../../steps/import/read-detail.ts";
import { Paginering, Tabs } from "../../../ui/delen/bladeren.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Leeg } from "../../../ui/delen/vlak.tsx";
import { readId } from "../adres.ts";
import { readNummer } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { KRUIMEL, type MetId } from "./detail.tsx";
import { aantalTekst, ZAAKSOORTNAMEN, ZAAKSTATUSNAMEN } from "./teksten.ts";

/** "/aanleveringen/:id/zaken": which zaken came of one delivery. */
export function registerZaken(server: FastifyInstance, { voerUit }: Werkplekdelen): void {
	server.get<MetId>("/aanleveringen/:id/zaken", { config: { recht: "zaken-lezen" } }, async (request, reply) => {
		const id = readId(request);
		const soort = ZAAKSOORTEN.find((naam) => naam === request.query.soort) ?? "alle";
		const pagina = readNummer(request.query.pagina) ?? 1;
		const { bestandsnaam, lijst } = await voerUit(request.dader, async (omgeving) => ({
			bestandsnaam: await readAanleveringnaam(omgeving, id),
			lijst: await listZakenVanAanlevering(omgeving, id, soort, pagina),
		}));
		if (bestandsnaam === null) throw new Weigering(404, "niet-gevonden");
		const adres = `/aanleveringen/${id}/zaken`;
		return sendPagina(request, reply, {
			titel: "Zaken van deze aanlevering",
			ondertitel: `${bestandsnaam}: ${aantalTekst(lijst.totaal, "zaak", "zaken")}`,
			kruimels: [KRUIMEL, { naam: bestandsnaam, href: `/aanleveringen/${id}` }, { naam: "Zaken" }],
			scripts: ["tabeltoetsen"],
			inhoud: (
				<>
					<Tabs
						naam="Soort zaken"
						tabs={ZAAKSOORTEN.map((naam) => ({
							naam: ZAAKSOORTNAMEN[naam],
							href: `${adres}?soort=${naam}`,
							huidig: naam === soort,
						}))}
					/>
					<Tabel
						bijschrift={`Zaken: ${ZAAKSOORTNAMEN[soort].toLowerCase()}`}
						bijschriftVerborgen
						rijen={lijst.rijen}
						rijSleutel={(zaak) => String(zaak.id)}
						toetsen
						leeg={<Leeg titel="Geen zaken">Er zijn geen zaken van deze soort bij deze aanlevering.</Leeg>}
						kolommen={[
							{ kop: "Naam", rijkop: true, cel: (zaak) => <a href={`/zaken/${zaak.id}`}>{zaak.naam}</a> },
							{ kop: "Adres", cel: (zaak) => zaak.adres },
							{ kop: "Zaak", cel: (zaak) => zaak.nummer },
							{ kop: "Stand", cel: (zaak) => ZAAKSTATUSNAMEN[zaak.status] ?? zaak.status },
							{ kop: "Waarom", cel: (zaak) => [zaak.match_uitleg, zaak.omdat].filter(Boolean).join(" ") },
						]}
					/>
					<Paginering
						huidig={pagina}
						aantal={Math.ceil(lijst.totaal / ZAKEN_PER_PAGINA)}
						href={(nummer) => `${adres}?soort=${soort}&pagina=${nummer}`}
					/>
				</>
			),
		});
	});
}
