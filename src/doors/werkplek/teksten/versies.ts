import type { FastifyInstance, FastifyReply } from "fastify";
import { changeVersie, type Handeling, type Versiereden } from "../../../steps/reach/teksten/change-versie.ts";
import { restoreVersie } from "../../../steps/reach/teksten/restore-versie.ts";
import { readNummer } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { redirectMetMelding } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { ADRES, doe, LEZEN, PUBLICEREN, SCHRIJVEN, vindSleutel } from "./delen.ts";
import { type Adresdelen, REDENEN, tekstAdres } from "./woorden.ts";

type Params = Adresdelen & { versie: string };

const GEDAAN = {
	publiceren: "De tekst is gepubliceerd. Nieuwe berichten krijgen deze woorden.",
	teruggeven: "De versie is weer een concept van wie hem schreef.",
	weggooien: "Je concept is weg.",
} as const satisfies Partial<Record<Handeling, string>>;

/** Giving back is for the reader and taking back for the writer: the step knows who may what. */
const RECHT = { publiceren: PUBLICEREN, teruggeven: LEZEN, weggooien: SCHRIJVEN } as const;

const antwoord = (reply: FastifyReply, adres: string, reden: Versiereden | null, tekst: string) =>
	redirectMetMelding(reply, adres, reden ? { soort: "urgent", tekst: REDENEN[reden] } : { soort: "goed", tekst });

/** What is done with a version: publish, give back, throw away, go back to. */
export function registerVersies(server: FastifyInstance, delen: Werkplekdelen): void {
	for (const handeling of Object.keys(GEDAAN) as (keyof typeof GEDAAN)[]) {
		const config = RECHT[handeling];
		server.post<{ Params: Params }>(`${ADRES}/versies/:versie/${handeling}`, { config }, async (request, reply) => {
			const sleutel = vindSleutel(request);
			const versie = readNummer(request.params.versie);
			if (versie === null) throw new Weigering(404, "niet-gevonden");
			const uitkomst = await doe(delen, request, (omgeving) =>
				changeVersie(omgeving, sleutel, versie, handeling, delen.klok.nu()),
			);
			return antwoord(reply, tekstAdres(sleutel), uitkomst.ok ? null : uitkomst.reden, GEDAAN[handeling]);
		});
	}
	server.post<{ Params: Params }>(
		`${ADRES}/versies/:versie/terugzetten`,
		{ config: SCHRIJVEN },
		async (request, reply) => {
			const sleutel = vindSleutel(request);
			const versie = request.params.versie === "0" ? 0 : readNummer(request.params.versie);
			if (versie === null) throw new Weigering(404, "niet-gevonden");
			const uitkomst = await doe(delen, request, (omgeving) =>
				restoreVersie(omgeving, sleutel, versie, delen.klok.nu()),
			);
			const tekst = "De oude woorden zijn aangeboden als nieuwe versie. Vraag een collega om hem te publiceren.";
			return antwoord(reply, tekstAdres(sleutel), uitkomst.ok ? null : uitkomst.reden, tekst);
		},
	);
}
