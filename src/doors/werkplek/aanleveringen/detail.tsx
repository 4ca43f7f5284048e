import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { renderToStaticMarkup } from "react-dom/server";
import { mag } from "../../../rules/account/rollen.ts";
import { formatDatum } from "../../../rules/kernel/datum.ts";
import { downloadUitval } from "../../../steps/import/download-uitval.ts";
import { openGeweigerd } from "../../../steps/import/open-geweigerd.ts";
import { listPartners } from "../../../steps/import/partners.ts";
import { type Aanleverdetail, readAanleverdetail } from "../../../steps/import/read-detail.ts";
import { Knop } from "../../../ui/delen/knop.tsx";
import { readId } from "../adres.ts";
import { readNummer } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { sendPagina } from "../pagina.tsx";
import { formatMoment } from "../tijd.ts";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Aanleverinhoud, type Detailgegevens } from "./detailpagina.tsx";
import { isBezig } from "./voortgang.tsx";

export type MetId = { Params: { id: string }; Querystring: { pagina?: string; soort?: string } };
export const KRUIMEL = { naam: "Aanleveringen", href: "/aanleveringen" };

/** "Woonmaatschap · ontvangen ma 23 november, 10:00, door Cor Coenen" */
function ondertitel(detail: Aanleverdetail, vandaag: string): string {
	const wie = detail.partner ?? (detail.regels > 0 ? "Meer partners" : "Van wie: staat in het bestand");
	const door = detail.door ? `, door ${detail.door}` : "";
	const dag = ` · ontvangen op ${formatDatum(detail.peildatum, vandaag)}`;
	return `${wie}${dag} · aangeleverd ${formatMoment(detail.ontvangen_op, vandaag)}${door}`;
}

/** "/aanleveringen/:id": what came of one delivery, and its refused rows to mend. */
export function registerDetail(server: FastifyInstance, { voerUit, klok }: Werkplekdelen): void {
	const lezen = { recht: "aanleveringen-lezen" } as const;

	const lees = async (request: FastifyRequest<MetId>, reply: FastifyReply): Promise<Detailgegevens> => {
		const id = readId(request);
		const uitvalpagina = Math.max(1, readNummer(request.query.pagina) ?? 1);
		const { instellingen, rol } = request.gebruiker;
		const magDoen = mag(rol, "aanleveringen-doen");
		const { detail, partners, uitval } = await voerUit(request.dader, async (omgeving) => {
			const detail = await readAanleverdetail(omgeving, id);
			const getoond = detail && magDoen && detail.geweigerd > 0 && !isBezig(detail.status, instellingen);
			const uitval = getoond ? await openGeweigerd(omgeving, id, uitvalpagina) : [];
			return { detail, uitval, partners: await listPartners(omgeving) };
		});
		if (!detail) throw new Weigering(404, "niet-gevonden");
		const { gekozenPartner } = detail;
		const partner = partners.find(
			({ naam, partnertype }) =>
				naam.toLowerCase() === gekozenPartner?.naam.toLowerCase() && partnertype === gekozenPartner.partnertype,
		);
		return {
			reply,
			detail,
			uitval,
			vandaag: klok.vandaag(),
			instellingen,
			magDoen,
			partnerId: partner?.id ?? null,
			uitvalpagina,
		};
	};

	server.get<MetId>("/aanleveringen/:id", { config: lezen }, async (request, reply) => {
		const gegevens = await lees(request, reply);
		const { detail, magDoen, vandaag } = gegevens;
		return sendPagina(request, reply, {
			titel: detail.bestandsnaam,
			ondertitel: ondertitel(detail, vandaag),
			kruimels: [KRUIMEL, { naam: detail.bestandsnaam }],
			...(magDoen ? { actie: <Knop href={`/aanleveringen/${detail.id}/terugnemen`}>Neem terug</Knop> } : {}),
			scripts: ["fragment", "sleepvak"],
			inhoud: <Aanleverinhoud {...gegevens} />,
		});
	});

	/** The same without the frame, for the page that waits. */
	server.get<MetId>("/aanleveringen/:id/inhoud", { config: lezen }, async (request, reply) => {
		const html = renderToStaticMarkup(<Aanleverinhoud {...(await lees(request, reply))} />);
		return reply.header("cache-control", "no-store").type("text/html; charset=utf-8").send(html);
	});

	server.get<MetId>(
		"/aanleveringen/:id/uitval.csv",
		{ config: { recht: "aanleveringen-doen" } },
		async (request, reply) => {
			const id = readId(request);
			const bestand = await voerUit(request.dader, (omgeving) => downloadUitval(omgeving, id));
			if (bestand === null) throw new Weigering(404, "niet-gevonden");
			return reply
				.header("content-disposition", `attachment; filename="geweigerd-${id}.csv"`)
				.header("cache-control", "no-store")
				.type("text/csv; charset=utf-8")
				.send(bestand);
		},
	);
}
