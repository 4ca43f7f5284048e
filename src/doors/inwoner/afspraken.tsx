import type { FastifyInstance } from "fastify";
import { parseIsoDatum } from "../../rules/kernel/datum.ts";
import { isAanbodVrij } from "../../steps/reach/afspraken/aanbod.ts";
import { type Boekweigering, bookAfspraak } from "../../steps/reach/afspraken/book-afspraak.ts";
import { endAfspraak } from "../../steps/reach/afspraken/end-afspraak.ts";
import { listVrijeMomenten } from "../../steps/reach/afspraken/list-vrije-momenten.ts";
import { makeAfspraakagenda } from "../../steps/reach/afspraken/make-agenda.ts";
import { joinWachtlijst, leaveWachtlijst } from "../../steps/reach/afspraken/wachtlijst.ts";
import { zegAfspraak } from "../../steps/reach/afspraken/zeg-afspraak.ts";
import { keepPaginaantwoord } from "../../steps/reach/inwoner/keep-antwoord.ts";
import { leesVoorCode } from "../../steps/reach/inwoner/open-pagina.ts";
import { schrijfBerichtpoging } from "../../steps/register/berichtpoging.ts";
import { leesMoment, sendAfspraakpagina } from "./afspraakpagina.tsx";
import { Afspraakkaart, type Eerder } from "./beginpagina.tsx";
import { naarBewijs } from "./bewijs.tsx";
import type { Bezoek, Toegang } from "./bezoek.tsx";
import type { Inwonerdelen } from "./delen.ts";
import type { Woorden } from "./talen/nl.ts";
import { Knop } from "./velden.tsx";

type MetCode = { Params: { code: string } };
type Vraag = { plek?: string; vanaf?: string };

const ZIN: Readonly<Record<Boekweigering, keyof Woorden>> = {
	"net-bezet": "netBezet",
	"al-begonnen": "alBegonnen",
	"zaak-gesloten": "geenMomenten",
};

/** A first appointment may be made at once; to move one, one proves who one is. */
const magBoeken = ({ pagina, magKiezen, aangemeld }: Bezoek): boolean => (pagina.afspraak ? aangemeld : magKiezen);

const doeVoor = ({ code }: Bezoek) => ({ gemeenteId: code.gemeenteId, gebruikerId: null });

function registerBoeken(server: FastifyInstance, delen: Inwonerdelen, metCode: Toegang): void {
	const { databank, voerUit } = delen;
	const toon = async (bezoek: Bezoek, vraag: Vraag, fout?: string) => {
		const { code, pagina, nu } = bezoek;
		const aanbod = pagina.open
			? await leesVoorCode(databank, code, (trx) =>
					listVrijeMomenten(trx, code.gemeenteId, { zaakId: code.zaakId, voorkeur: pagina.consulent?.id ?? null, nu }),
				)
			: { plekken: [], momenten: [] };
		const vanaf = parseIsoDatum(vraag.vanaf ?? "") ?? "";
		return sendAfspraakpagina(bezoek, aanbod, { plek: Number(vraag.plek) || null, vanaf, ...(fout ? { fout } : {}) });
	};
	server.get<MetCode>(
		"/mijn/:code/afspraak",
		metCode((request, reply, bezoek) =>
			magBoeken(bezoek) ? toon(bezoek, request.query as Vraag) : naarBewijs(reply, bezoek, "/afspraak"),
		),
	);
	server.post<MetCode>(
		"/mijn/:code/afspraak",
		metCode(async (request, reply, bezoek) => {
			if (!magBoeken(bezoek)) return naarBewijs(reply, bezoek, "/afspraak");
			const { code, w, nu } = bezoek;
			const keuze = leesMoment((request.body as { moment?: string } | null)?.moment);
			if (!keuze) return toon(bezoek, request.query as Vraag, w.netBezet);
			const boeking = { ...keuze, zaakId: code.zaakId, nu };
			const antwoord = await voerUit(doeVoor(bezoek), async (omgeving) => {
				const uitkomst = await bookAfspraak(omgeving, boeking);
				if (!uitkomst.ok) return uitkomst;
				// Who books takes up the offer: contact (DDAS has no word for a page of one's own), and the time of Wgs art. 4 runs.
				if (uitkomst.waarde.nieuw) {
					const poging = { zaakId: code.zaakId, stap: null, kanaal: "Overige", uitkomst: "hulp-aanvaard" } as const;
					await schrijfBerichtpoging(omgeving.trx, doeVoor(bezoek), poging, nu);
				}
				await keepPaginaantwoord(omgeving, {
					zaakId: code.zaakId,
					soort: "afspraak",
					tekst: `Koos zelf een moment: ${zegAfspraak(uitkomst.waarde.afspraak, nu)}.`,
					nu,
					klaar: "De afspraak staat in de agenda.",
				});
				return uitkomst;
			});
			if (antwoord.ok) {
				const klaar = antwoord.waarde.bericht === null ? "vast" : "afspraak";
				return reply.redirect(`${bezoek.naar("")}&klaar=${klaar}`, 303);
			}
			return toon(bezoek, request.query as Vraag, w[ZIN[antwoord.reden]]);
		}),
	);
	server.get<MetCode>(
		"/mijn/:code/afspraak.ics",
		metCode(async (_request, reply, bezoek) => {
			const { code, pagina, magKiezen } = bezoek;
			const { afspraak } = pagina;
			if (!magKiezen || !afspraak) return reply.redirect(bezoek.naar(""), 303);
			const agenda = await leesVoorCode(databank, code, (trx) =>
				makeAfspraakagenda(trx, code.gemeenteId, afspraak.id, null),
			);
			return reply
				.type("text/calendar; charset=utf-8; method=PUBLISH")
				.header("content-disposition", 'attachment; filename="afspraak.ics"')
				.send(agenda);
		}),
	);
}

function registerAfzeggen(server: FastifyInstance, delen: Inwonerdelen, metCode: Toegang): void {
	const { voerUit } = delen;
	server.get<MetCode>(
		"/mijn/:code/afspraak/afzeggen",
		metCode((_request, reply, bezoek) => {
			if (!bezoek.aangemeld) return naarBewijs(reply, bezoek, "/afspraak/afzeggen");
			if (!bezoek.pagina.afspraak) return reply.redirect(bezoek.naar(""), 303);
			const { w, naar } = bezoek;
			return bezoek.toon({
				pad: "/afspraak/afzeggen",
				titel: w.zegAfVraag,
				inhoud: (
					<>
						<Afspraakkaart bezoek={{ ...bezoek, aangemeld: false }} />
						<form method="post" action={naar("/afspraak/afzeggen")} className="rij">
							<Knop>{w.jaZegAf}</Knop>
							<a className="knop stil" href={naar("/afspraak")}>
								{w.verzet}
							</a>
							<a href={naar("")}>{w.terug}</a>
						</form>
					</>
				),
			});
		}),
	);
	server.post<MetCode>(
		"/mijn/:code/afspraak/afzeggen",
		metCode(async (_request, reply, bezoek) => {
			if (!bezoek.aangemeld) return naarBewijs(reply, bezoek, "/afspraak/afzeggen");
			const { code, pagina, nu } = bezoek;
			const { afspraak } = pagina;
			if (!afspraak) return reply.redirect(bezoek.naar(""), 303);
			await voerUit(doeVoor(bezoek), async (omgeving) => {
				const { zaakId } = code;
				const uitkomst = await endAfspraak(omgeving, { afspraakId: afspraak.id, zaakId, einde: "afgezegd", nu });
				if (!uitkomst.ok) return;
				const tekst = `Zegde de afspraak af: ${zegAfspraak(afspraak, nu)}.`;
				await keepPaginaantwoord(omgeving, { zaakId, soort: "afspraak", tekst, nu });
			});
			return reply.redirect(`${bezoek.naar("")}&klaar=afgezegd`, 303);
		}),
	);
	for (const [pad, wil] of [
		["/afspraak/eerder", true],
		["/afspraak/niet-eerder", false],
	] as const) {
		server.post<MetCode>(
			`/mijn/:code${pad}`,
			metCode(async (_request, reply, bezoek) => {
				if (!bezoek.aangemeld) return naarBewijs(reply, bezoek, "");
				const { code, nu } = bezoek;
				await voerUit(doeVoor(bezoek), (omgeving) =>
					wil
						? joinWachtlijst(omgeving, { zaakId: code.zaakId, plekId: null, nu })
						: leaveWachtlijst(omgeving, code.zaakId),
				);
				return reply.redirect(bezoek.naar(""), 303);
			}),
		);
	}
}

/** The first free moment before the appointment of who waits for a sooner one, or that the one they were offered is gone. */
export async function eerderVoor(delen: Inwonerdelen, bezoek: Bezoek): Promise<Eerder> {
	const { code, pagina, magKiezen, nu } = bezoek;
	const { afspraak } = pagina;
	if (!magKiezen || !pagina.wacht || !pagina.open || !afspraak) return null;
	const { momenten } = await leesVoorCode(delen.databank, code, (trx) =>
		listVrijeMomenten(trx, code.gemeenteId, { zaakId: code.zaakId, voorkeur: pagina.consulent?.id ?? null, nu }),
	);
	const eerder = momenten.find((vrij) => vrij.begin < afspraak.begin);
	if (eerder) return eerder;
	const vrij = await leesVoorCode(delen.databank, code, (trx) => isAanbodVrij(trx, code.gemeenteId, code.zaakId, nu));
	return vrij === false ? "weg" : null;
}

/** Make, move and cancel an appointment; wait for a sooner one. */
export function registerAfspraken(server: FastifyInstance, delen: Inwonerdelen, metCode: Toegang): void {
	registerBoeken(server, delen, metCode);
	registerAfzeggen(server, delen, metCode);
}
