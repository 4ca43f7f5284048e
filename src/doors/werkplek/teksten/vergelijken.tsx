import type { FastifyInstance } from "fastify";
import { type Verschilregel, vergelijkTeksten } from "../../../rules/reach/tekst/vergelijk-teksten.ts";
import { findKlareTekst, listVersies } from "../../../steps/reach/teksten/versies.ts";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { readNummer } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { ADRES, doe, KRUIMEL, LEZEN, vindSleutel } from "./delen.ts";
import { type Adresdelen, tekstAdres, zegTekst } from "./woorden.ts";

const MERK = {
	gelijk: { soort: "neutraal", woord: "Blijft" },
	eruit: { soort: "neutraal", woord: "Eruit" },
	erbij: { soort: "goed", woord: "Erbij" },
} as const satisfies Record<Verschilregel["soort"], object>;

const heel = ({ onderwerp, inhoud }: { onderwerp: string | null; inhoud: string }): string =>
	onderwerp ? `Onderwerp: ${onderwerp}\n${inhoud}` : inhoud;

const zegVersie = (versie: number): string => (versie === 0 ? "de klare tekst" : `versie ${versie}`);

/** "…/vergelijken?versie=2": what would change, sentence by sentence, if this version were in force. */
export function registerVergelijken(server: FastifyInstance, delen: Werkplekdelen): void {
	server.get<{ Params: Adresdelen; Querystring: { versie?: string } }>(
		`${ADRES}/vergelijken`,
		{ config: LEZEN },
		async (request, reply) => {
			const sleutel = vindSleutel(request);
			const versies = await doe(delen, request, ({ trx, gemeenteId, gebruikerId }) =>
				listVersies(trx, gemeenteId, sleutel, gebruikerId),
			);
			const klare = findKlareTekst(sleutel);
			const klaar = klare && { ...klare, versie: 0 };
			const nu = versies.find(({ status }) => status === "gepubliceerd") ?? klaar;
			const nummer = request.query.versie === "0" ? 0 : readNummer(request.query.versie);
			const anders = nummer === 0 ? klaar : versies.find(({ versie }) => versie === nummer);
			if (!anders) throw new Weigering(404, "niet-gevonden");
			const rijen = vergelijkTeksten(nu ? heel(nu) : "", heel(anders)).map((regel, plaats) => ({
				...regel,
				plaats: String(plaats),
			}));
			const gewijzigd = rijen.filter(({ soort }) => soort !== "gelijk").length;
			return sendPagina(request, reply, {
				titel: `Van ${nu ? zegVersie(nu.versie) : "niets"} naar ${zegVersie(anders.versie)}`,
				ondertitel: gewijzigd === 0 ? "Geen verschillen" : `${gewijzigd} van ${rijen.length} zinnen anders`,
				kruimels: [KRUIMEL, { naam: zegTekst(sleutel), href: tekstAdres(sleutel) }],
				inhoud: (
					<Tabel
						bijschrift="Zin voor zin"
						bijschriftVerborgen
						rijen={rijen}
						rijSleutel={(rij) => rij.plaats}
						leeg={<p>Er staat nog niets.</p>}
						kolommen={[
							{
								kop: "Zin",
								rijkop: true,
								cel: (rij) => (
									<span lang={sleutel.taal} dir={sleutel.taal === "ar" ? "rtl" : "ltr"}>
										{rij.soort === "eruit" ? (
											<del>{rij.regel}</del>
										) : rij.soort === "erbij" ? (
											<ins>{rij.regel}</ins>
										) : (
											rij.regel
										)}
									</span>
								),
							},
							{
								kop: "Verandering",
								cel: (rij) => <Statusmerk soort={MERK[rij.soort].soort}>{MERK[rij.soort].woord}</Statusmerk>,
							},
						]}
					/>
				),
			});
		},
	);
}
