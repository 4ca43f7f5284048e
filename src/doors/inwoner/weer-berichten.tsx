import type { FastifyInstance } from "fastify";
import { liftAfmelding } from "../../steps/reach/antwoorden/lift-afmelding.ts";
import { naarBewijs } from "./bewijs.tsx";
import type { Bezoek, Toegang } from "./bezoek.tsx";
import type { Inwonerdelen } from "./delen.ts";
import { vul } from "./taal.ts";
import { Knop } from "./velden.tsx";

/** Which kanalen the resident said STOP to; the number or address itself is not shown: others may look on. */
function Gestopt({ bezoek }: { bezoek: Bezoek }) {
	const { pagina, taal, w } = bezoek;
	const kanalen = pagina.gestopt.map((kanaal) => (kanaal === "Mail" ? w.email : kanaal)).join(", ");
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

/** "/mijn/:code/berichten": asks once more, and then undoes the STOP. Only after the birth date: a link or
 * an envelope may be in other hands. */
export function registerWeerBerichten(server: FastifyInstance, delen: Inwonerdelen, metCode: Toegang): void {
	server.get<{ Params: { code: string } }>(
		"/mijn/:code/berichten",
		metCode((_request, reply, bezoek) => {
			if (!bezoek.aangemeld) return naarBewijs(reply, bezoek, "/berichten");
			const { pagina, w, naar, sterkBewezen } = bezoek;
			if (!sterkBewezen || pagina.gestopt.length === 0) return reply.redirect(naar(""), 303);
			return bezoek.toon({
				pad: "/berichten",
				titel: w.weerVraag,
				inhoud: (
					<>
						<Gestopt bezoek={bezoek} />
						<form method="post" action={naar("/berichten")} className="rij">
							<Knop>{w.weerJa}</Knop>
							<a href={naar("")}>{w.terug}</a>
						</form>
					</>
				),
			});
		}),
	);
	server.post<{ Params: { code: string } }>(
		"/mijn/:code/berichten",
		metCode(async (_request, reply, bezoek) => {
			if (!bezoek.aangemeld) return naarBewijs(reply, bezoek, "/berichten");
			const { code, nu, naar, sterkBewezen } = bezoek;
			if (!sterkBewezen) return reply.redirect(naar(""), 303);
			const antwoord = await delen.voerUit({ gemeenteId: code.gemeenteId, gebruikerId: null }, (omgeving) =>
				liftAfmelding(omgeving, { zaakId: code.zaakId, waarde: null, hoe: "pagina" }, nu),
			);
			return reply.redirect(`${naar("")}${antwoord.ok ? "&klaar=weer" : ""}`, 303);
		}),
	);
}
