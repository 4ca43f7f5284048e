import type { FastifyInstance } from "fastify";
import { beginVanDag, dagVanMoment } from "../../rules/reach/bericht/moment.ts";
import type { Dagdeel } from "../../rules/zaak/contactsoort.ts";
import { keepPaginaantwoord } from "../../steps/reach/inwoner/keep-antwoord.ts";
import type { Huisbezoek } from "../../steps/reach/inwoner/read-huisbezoek.ts";
import { naarBewijs } from "./bewijs.tsx";
import type { Bezoek, Toegang } from "./bezoek.tsx";
import type { Inwonerdelen } from "./delen.ts";
import { zegDag } from "./taal.ts";
import type { Woorden } from "./talen/nl.ts";
import { Knopvorm } from "./velden.tsx";

const DAGDEELWOORD = { Ochtend: "ochtend", Middag: "middag", Avond: "avond" } as const satisfies Record<
	Dagdeel,
	keyof Woorden
>;

/** The visit that is still to come. */
const komend = ({ pagina, nu }: Bezoek): Huisbezoek | null =>
	pagina.huisbezoek && pagina.huisbezoek.op >= dagVanMoment(nu) ? pagina.huisbezoek : null;

/**
 * A visit that was announced, with the way to say no or to choose another moment (Groningen, Roermond: "als u dat niet wilt,
 * laat het ons weten"). It stands there before the proof: the letter said it, and it says nothing of why.
 */
export function Huisbezoekkaart({ bezoek }: { bezoek: Bezoek }) {
	const { taal, w, naar } = bezoek;
	const huisbezoek = komend(bezoek);
	if (!huisbezoek) return null;
	return (
		<section className="kaart" aria-labelledby="huisbezoek">
			<h2 id="huisbezoek">{w.huisbezoekTitel}</h2>
			<p>
				<strong>
					<time dateTime={huisbezoek.op}>{zegDag(taal, beginVanDag(huisbezoek.op))}</time>
				</strong>
				<br />
				{w[DAGDEELWOORD[huisbezoek.dagdeel]]}
			</p>
			<p>{w.huisbezoekUitleg}</p>
			<Knopvorm naar={naar("/huisbezoek")} stil>
				{w.huisbezoekLiever}
			</Knopvorm>
			<p>
				<a href={naar("/afspraak")}>{w.huisbezoekAnder}</a>
			</p>
		</section>
	);
}

/**
 * Says no to the visit: an answer in the zaak, that a colleague sees first. The route waits for the outcome, so nobody goes.
 * "Another moment" is making an appointment: then there is one, and no visit.
 */
export function registerHuisbezoek(server: FastifyInstance, delen: Inwonerdelen, metCode: Toegang): void {
	server.post<{ Params: { code: string } }>(
		"/mijn/:code/huisbezoek",
		metCode(async (_request, reply, bezoek) => {
			if (!bezoek.magKiezen) return naarBewijs(reply, bezoek, "");
			const { code, nu, naar } = bezoek;
			const huisbezoek = komend(bezoek);
			if (!huisbezoek) return reply.redirect(naar(""), 303);
			const wanneer = `${zegDag("nl", beginVanDag(huisbezoek.op))}, ${huisbezoek.dagdeel.toLowerCase()}`;
			await delen.voerUit({ gemeenteId: code.gemeenteId, gebruikerId: null }, (omgeving) =>
				keepPaginaantwoord(omgeving, {
					zaakId: code.zaakId,
					soort: "geen-bezoek",
					tekst: `Wil liever geen bezoek (${wanneer}).`,
					nu,
				}),
			);
			return reply.redirect(`${naar("")}&klaar=huisbezoek`, 303);
		}),
	);
}
