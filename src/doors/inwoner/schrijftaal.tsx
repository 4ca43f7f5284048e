import type { FastifyInstance } from "fastify";
import { isTaal } from "../../rules/reach/tekst/taalnamen.ts";
import type { Taal } from "../../rules/reach/tekst/tekst.ts";
import type { Inwonercode } from "../../steps/reach/inwoner/find-inwonercode.ts";
import { setInwonertaal } from "../../steps/reach/inwoner/set-taal.ts";
import type { Toegang } from "./bezoek.tsx";
import type { Inwonerdelen } from "./delen.ts";
import { WOORDEN } from "./taal.ts";
import { Knop } from "./velden.tsx";

const bewaar = (delen: Inwonerdelen, { gemeenteId, zaakId }: Inwonercode, taal: Taal, vast: boolean, nu: Date) =>
	delen.voerUit({ gemeenteId, gebruikerId: null }, (omgeving) => setInwonertaal(omgeving, { zaakId, taal, vast, nu }));

/** Who chose a language and reads on in it, is written to in it. True when that is new. */
export const keepLeestaal = (delen: Inwonerdelen, code: Inwonercode, taal: Taal, nu: Date): Promise<boolean> =>
	bewaar(delen, code, taal, false, nu);

/** In which language we write, and the way to another: back to what it was, or to the language of this page. */
export function Schrijftaal(props: {
	taal: Taal;
	schrijftaal: { readonly taal: Taal; readonly vast: boolean };
	naar: (pad: string) => string;
	/** What it was until this page. */
	was: Taal | null;
}) {
	const { taal, schrijftaal, naar, was } = props;
	const w = WOORDEN[taal];
	const eens = schrijftaal.taal === taal;
	if (eens && taal === "nl" && was === null) return null;
	const naarTaal = eens ? (was ?? "nl") : taal;
	return (
		<form method="post" action={naar("/taal")} className="schrijftaal">
			{eens && <p role={was === null ? undefined : "status"}>{w.taalVoortaan}</p>}
			<Knop naam="schrijftaal" waarde={naarTaal} stil>
				{!eens ? w.taalWil : was === null ? w.taalNederlands : w.taalTerug}
			</Knop>
		</form>
	);
}

/** "/mijn/:code/taal": the resident says in which language we write; from then on reading changes it no more. */
export function registerSchrijftaal(server: FastifyInstance, delen: Inwonerdelen, metCode: Toegang): void {
	server.post<{ Params: { code: string } }>(
		"/mijn/:code/taal",
		metCode(async (request, reply, bezoek) => {
			const keuze = (request.body as { schrijftaal?: string } | null)?.schrijftaal;
			if (bezoek.magKiezen && isTaal(keuze)) await bewaar(delen, bezoek.code, keuze, true, bezoek.nu);
			return reply.redirect(bezoek.naar(""), 303);
		}),
	);
}
