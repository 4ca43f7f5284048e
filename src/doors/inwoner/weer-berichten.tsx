import type { FastifyInstance, FastifyReply } from "fastify";
import { liftGekozen, listGestopt } from "../../steps/reach/antwoorden/lift-afmelding.ts";
import { naarBewijs } from "./bewijs.tsx";
import type { Bezoek, Toegang } from "./bezoek.tsx";
import type { Inwonerdelen } from "./delen.ts";
import { vul } from "./taal.ts";
import type { Woorden } from "./talen/nl.ts";
import { Knop } from "./velden.tsx";

const zegKanaal = (w: Woorden, kanaal: string): string => (kanaal === "Mail" ? w.email : kanaal);

/** Which kanalen the resident said STOP to; the number or address itself is not shown: others may look on. */
function Gestopt({ bezoek }: { bezoek: Bezoek }) {
	const { pagina, taal, w } = bezoek;
	const kanalen = pagina.gestopt.map((kanaal) => zegKanaal(w, kanaal)).join(", ");
	return <p>{vul(taal, w.gestoptUitleg, { kanalen })}</p>;
}

/** For who said STOP and proved who they are: the way back. */
export function WeerBerichten({ bezoek }: { bezoek: Bezoek }) {
	const { pagina, w, naar, sterkBewezen } = bezoek;
	if (!sterkBewezen || pagina.gestopt.length === 0) return null;
	return (
		<>
			<h2>{w.gestoptTitel}</h2>
			<Gestopt bezoek={bezoek} />
			<p>
				<a className="knop stil" href={naar("/berichten")}>
					{w.weerWil}
				</a>
			</p>
		</>
	);
}

const wie = ({ code }: Bezoek) => ({ gemeenteId: code.gemeenteId, gebruikerId: null });

async function sendKeuze(delen: Inwonerdelen, bezoek: Bezoek, fout?: string): Promise<FastifyReply> {
	const { code, w, naar } = bezoek;
	const gestopt = await delen.voerUit(wie(bezoek), (omgeving) => listGestopt(omgeving, code.zaakId));
	return bezoek.toon({
		pad: "/berichten",
		titel: w.weerVraag,
		fout,
		status: fout ? 422 : 200,
		inhoud: (
			<>
				<Gestopt bezoek={bezoek} />
				<form method="post" action={naar("/berichten")}>
					<fieldset>
						<legend>{w.weerKies}</legend>
						{gestopt.map(({ sleutel, gemaskeerd, kanalen }) => (
							<label key={sleutel} className="rondje">
								<input type="checkbox" name="waar" value={sleutel} defaultChecked={gestopt.length === 1} />
								<span>
									<bdi dir="ltr">{gemaskeerd}</bdi> ({kanalen.map((kanaal) => zegKanaal(w, kanaal)).join(", ")})
								</span>
							</label>
						))}
					</fieldset>
					<p className="rij">
						<Knop>{w.weerJa}</Knop>
						<a href={naar("")}>{w.terug}</a>
					</p>
				</form>
			</>
		),
	});
}

/**
 * "/mijn/:code/berichten": asks where, and then undoes the STOP there and nowhere else: a zaak may also know the number of an ex
 * or of a stranger. Only after the birth date: a link or an envelope may be in other hands.
 */
export function registerWeerBerichten(server: FastifyInstance, delen: Inwonerdelen, metCode: Toegang): void {
	server.get<{ Params: { code: string } }>(
		"/mijn/:code/berichten",
		metCode((_request, reply, bezoek) => {
			if (!bezoek.aangemeld) return naarBewijs(reply, bezoek, "/berichten");
			const { pagina, naar, sterkBewezen } = bezoek;
			if (!sterkBewezen || pagina.gestopt.length === 0) return reply.redirect(naar(""), 303);
			return sendKeuze(delen, bezoek);
		}),
	);
	server.post<{ Params: { code: string } }>(
		"/mijn/:code/berichten",
		metCode(async (request, reply, bezoek) => {
			if (!bezoek.aangemeld) return naarBewijs(reply, bezoek, "/berichten");
			const { code, nu, naar, sterkBewezen, pagina, w } = bezoek;
			if (!sterkBewezen || pagina.gestopt.length === 0) return reply.redirect(naar(""), 303);
			const gekozen = [(request.body as { waar?: string | string[] } | null)?.waar ?? []].flat();
			if (gekozen.length === 0) return sendKeuze(delen, bezoek, w.weerKiesFout);
			const antwoord = await delen.voerUit(wie(bezoek), (omgeving) =>
				liftGekozen(omgeving, { zaakId: code.zaakId, gekozen }, nu),
			);
			return reply.redirect(`${naar("")}${antwoord.ok ? "&klaar=weer" : ""}`, 303);
		}),
	);
}
