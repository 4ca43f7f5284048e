import type { FastifyInstance } from "fastify";
import { listOnthouden } from "../../../steps/verify/onthouden.ts";
import { withdrawBesluit } from "../../../steps/verify/undo-uitval.ts";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Leeg } from "../../../ui/delen/vlak.tsx";
import { readNummer } from "../formulier.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import { Postknop } from "../postknop.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { zegMoment } from "../zaken/opmaak.ts";
import { Uitvaltabs } from "./tabs.tsx";
import { zegRegels } from "./teksten.ts";

/** "/uitval/onthouden": everything that is decided again without asking, who decided it, and the way to stop that. */
export function registerOnthouden(server: FastifyInstance, delen: Werkplekdelen): void {
	const config = { recht: "uitval" } as const;
	server.get("/uitval/onthouden", { config }, async (request, reply) => {
		const rijen = await delen.voerUit(request.dader, listOnthouden);
		const vandaag = delen.klok.vandaag();
		return sendPagina(request, reply, {
			titel: "Onthouden besluiten",
			ondertitel: "Stuurt de partner precies dezelfde regel opnieuw, dan besluit Voordeur hetzelfde",
			kruimels: [{ naam: "Uitval", href: "/uitval" }, { naam: "Onthouden besluiten" }],
			inhoud: (
				<>
					<Uitvaltabs huidig="/uitval/onthouden" />
					<p>
						Of iemand nog leeft en waar iemand woont, kijkt Voordeur elke keer opnieuw na. Schrijft de partner iets
						anders, dan komt de regel gewoon weer op de lijst.
					</p>
					<Tabel
						bijschrift="Onthouden besluiten"
						bijschriftVerborgen
						rijen={rijen}
						rijSleutel={(rij) => String(rij.id)}
						leeg={<Leeg titel="Nog niets onthouden">Na je eerste besluit staat het hier.</Leeg>}
						kolommen={[
							{ kop: "Regel", rijkop: true, cel: (rij) => rij.wie },
							{ kop: "Partner", cel: (rij) => rij.partner },
							{ kop: "Besluit", cel: (rij) => (rij.besluit === "aanvaard" ? "deze inwoner" : "geen inwoner") },
							{
								kop: "Wie en wanneer",
								cel: (rij) => (
									<>
										{rij.door ?? "Een collega"} <Gedempt>{zegMoment(rij.op, vandaag).tekst}</Gedempt>
									</>
								),
							},
							{
								kop: "Opnieuw gebruikt",
								cel: (rij) =>
									rij.laatst_toegepast_op
										? `${rij.toegepast} keer, laatst ${zegMoment(rij.laatst_toegepast_op, vandaag).tekst}`
										: "nog niet",
							},
							{
								kop: "Trek in",
								knoppen: true,
								cel: (rij) => (
									<Postknop
										reply={reply}
										naar={`/uitval/onthouden/${rij.id}/intrekken`}
										klein
										soort="subtiel"
										uitspraak={`Trek in: ${rij.wie}`}
									>
										Trek in
									</Postknop>
								),
							},
						]}
					/>
				</>
			),
		});
	});
	server.post<{ Params: { id: string } }>("/uitval/onthouden/:id/intrekken", { config }, async (request, reply) => {
		const id = readNummer(request.params.id) ?? 0;
		const terug = await delen.voerUit(request.dader, (omgeving) => withdrawBesluit(omgeving, id, delen.klok.nu()));
		if (!terug) {
			return redirectMetMelding(reply, "/uitval/onthouden", {
				soort: "info",
				tekst: "Dit besluit was al ingetrokken.",
			});
		}
		const weer =
			terug.rijen > 0 ? ` ${zegRegels(terug.rijen)} ${terug.rijen === 1 ? "staat" : "staan"} weer op de lijst.` : "";
		return redirectMetMelding(reply, "/uitval/onthouden", {
			soort: "goed",
			tekst: `Het besluit is ingetrokken.${weer}`,
		});
	});
}
